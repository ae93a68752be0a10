INSERT INTO class (id, name, grade, school_year) VALUES (:id, :name, :grade, :school_year)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, grade = excluded.grade, school_year = excluded.school_year
