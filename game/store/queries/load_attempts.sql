SELECT attempt_now.*
FROM attempt_now
WHERE sitting_id = :sitting
ORDER BY (SELECT generation FROM station WHERE station.id = station_id), station_id, sequence
