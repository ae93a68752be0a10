SELECT station.*
FROM station
WHERE id = :id
