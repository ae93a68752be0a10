-- The newest of that name.
SELECT id, name, grade, school_year, sign_in
FROM class
WHERE name = :name
ORDER BY school_year DESC
LIMIT 1
