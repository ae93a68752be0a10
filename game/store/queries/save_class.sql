INSERT INTO class ({class}) VALUES ({:class})
ON CONFLICT (id) DO UPDATE SET name = excluded.name, grade = excluded.grade, school_year = excluded.school_year
