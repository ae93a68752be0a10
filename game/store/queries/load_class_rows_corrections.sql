WITH ours AS MATERIALIZED (SELECT * FROM sitting_of_class WHERE class_id = :class)
SELECT id, attempt_id, sitting_id, to_pupil_id, by_staff_id, why, time_ms, offset_minutes, station_id, sequence
FROM correction
WHERE sitting_id IN (SELECT id FROM ours)
   OR attempt_id IN (SELECT id FROM attempt WHERE sitting_id IN (SELECT id FROM ours))
ORDER BY station_id, sequence
