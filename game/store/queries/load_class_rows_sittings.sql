-- As they were begun: corrections go beside them.
WITH member (id) AS MATERIALIZED (SELECT id FROM pupil WHERE class_id = :class),
     ours (id, finished_ms) AS MATERIALIZED (
         SELECT id, finished_ms FROM sitting
         WHERE pupil_id IN (SELECT id FROM member)
            OR id IN (SELECT sitting_id FROM correction WHERE to_pupil_id IN (SELECT id FROM member)))
SELECT id, pupil_id, assignment_id, pack_id, pack_version, pack_hash, lesson_id, lesson_title, mode, seed, item_count, step,
       draft, started_ms, finished_ms, station_id, sequence, offset_minutes
FROM sitting
WHERE id IN (SELECT id FROM ours)
ORDER BY station_id, sequence
