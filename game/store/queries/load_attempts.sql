SELECT attempt_now.*
FROM attempt_now
WHERE sitting_id = :sitting
ORDER BY station_id, sequence
