-- As they were begun: corrections go beside them.
SELECT id, pupil_id, assignment_id, pack_id, pack_version, pack_hash, lesson_id, lesson_title, mode, seed, item_count, step,
       draft, started_ms, finished_ms, station_id, sequence, offset_minutes
FROM sitting
WHERE id IN (SELECT id FROM sitting_of_class WHERE class_id = :class)
ORDER BY station_id, sequence
