SELECT id, pupil_id, assignment_id, pack_id, pack_version, pack_hash, lesson_id, lesson_title, mode, seed, item_count, step,
       started_ms, finished_ms, offset_minutes, station_id, sequence, draft
FROM sitting
WHERE id = :id
