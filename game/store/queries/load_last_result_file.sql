SELECT number, hash FROM result_file
WHERE station_id = :station
ORDER BY number DESC
LIMIT 1
