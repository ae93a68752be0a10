INSERT INTO assignment (id, class_id, pack_id, pack_version, pack_hash, lesson_id, lesson_title, mode, opened_ms)
VALUES (:id, :class, :pack_id, :pack_version, :pack_hash, :lesson_id, :lesson_title, :mode, :opened_ms)
