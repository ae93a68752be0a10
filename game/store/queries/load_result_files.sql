SELECT station_id, number, hash, previous
FROM result_file
ORDER BY station_id, number
