SELECT id, name, grade, school_year
FROM class
ORDER BY school_year DESC, grade, length(name), name   -- 6A2 before 6A10
