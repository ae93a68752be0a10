SELECT attempt.*
FROM attempt
ORDER BY id
