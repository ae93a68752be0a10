SELECT station.*
FROM station
ORDER BY seat IS NULL, seat, made_ms, id
