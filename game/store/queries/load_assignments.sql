SELECT assignment.*
FROM assignment
WHERE class_id = :class
ORDER BY number DESC
