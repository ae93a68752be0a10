-- Of this machine's lives, in no result file yet. The oldest first.
SELECT attempt.*
FROM station JOIN attempt ON attempt.station_id = station.id AND attempt.sequence > station.handed_attempt
WHERE station.own = 1
ORDER BY station.generation, station.id, attempt.sequence
LIMIT :most
