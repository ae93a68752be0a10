INSERT INTO school (id, name, school_year) VALUES (1, :name, :school_year)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, school_year = excluded.school_year
