SELECT correction.*
FROM correction
ORDER BY id
