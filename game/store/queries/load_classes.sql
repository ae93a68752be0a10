SELECT class.*
FROM class
ORDER BY school_year DESC, grade, length(name), name   -- 6A2 before 6A10
