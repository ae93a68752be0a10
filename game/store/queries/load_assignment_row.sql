SELECT id, class_id, pack_id, pack_version, pack_hash, lesson_id, lesson_title, mode, opened_ms, closed_ms, limit_ms
FROM assignment
WHERE id = :id
