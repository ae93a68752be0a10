-- The newest of that name.
SELECT class.*
FROM class
WHERE name = :name
ORDER BY school_year DESC
LIMIT 1
