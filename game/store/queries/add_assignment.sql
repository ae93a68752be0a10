INSERT INTO assignment (id, class_id, pack_id, pack_version, pack_hash, lesson_id, lesson_title, mode, opened_ms,
                        limit_ms)
VALUES (:id, :class, :pack_id, :pack_version, :pack_hash, :lesson_id, :lesson_title, :mode, :opened_ms,
        nullif(:limit_ms, 0))
