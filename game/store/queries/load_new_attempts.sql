-- Of this machine's lives, in no result file yet. The oldest first.
SELECT attempt.id, attempt.sitting_id, attempt.pupil_id, attempt.item_id, attempt.kind, attempt.answer, attempt.points, attempt.try_number, attempt.hints, attempt.duration_ms, attempt.time_ms, attempt.offset_minutes, attempt.station_id,
       attempt.sequence
FROM station JOIN attempt ON attempt.station_id = station.id AND attempt.sequence > station.handed_attempt
WHERE station.own = 1
ORDER BY station.generation, station.id, attempt.sequence
LIMIT :most
