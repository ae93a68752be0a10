WITH member (id) AS MATERIALIZED (SELECT id FROM pupil WHERE class_id = :class),
     ours (id, finished_ms) AS MATERIALIZED (
         SELECT id, finished_ms FROM sitting
         WHERE pupil_id IN (SELECT id FROM member)
            OR id IN (SELECT sitting_id FROM correction WHERE to_pupil_id IN (SELECT id FROM member)))
SELECT id, attempt_id, sitting_id, to_pupil_id, by_staff_id, why, time_ms, offset_minutes, station_id, sequence
FROM correction
WHERE sitting_id IN (SELECT id FROM ours)
   OR attempt_id IN (SELECT id FROM attempt WHERE sitting_id IN (SELECT id FROM ours))
ORDER BY station_id, sequence
