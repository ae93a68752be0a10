SELECT assignment.*
FROM assignment
WHERE id = :id
