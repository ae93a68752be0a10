INSERT INTO class (id, name, grade, school_year, sign_in) VALUES (:id, :name, :grade, :school_year, :sign_in)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, grade = excluded.grade, school_year = excluded.school_year, sign_in = excluded.sign_in
