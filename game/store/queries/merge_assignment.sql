-- Whoever closed it first closed it.
INSERT INTO assignment (id, class_id, pack_id, pack_version, pack_hash, lesson_id, lesson_title, mode, opened_ms, closed_ms, limit_ms)
VALUES (:id, :class, :pack_id, :pack_version, :pack_hash, :lesson_id, :lesson_title, :mode, :opened_ms, nullif(:closed_ms, 0),
        nullif(:limit_ms, 0))
ON CONFLICT (id) DO UPDATE SET closed_ms = coalesce(min(closed_ms, excluded.closed_ms), closed_ms, excluded.closed_ms)
