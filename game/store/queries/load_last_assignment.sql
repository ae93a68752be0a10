SELECT assignment.*
FROM assignment
ORDER BY number DESC
LIMIT 1
