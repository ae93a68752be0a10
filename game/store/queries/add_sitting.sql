INSERT INTO sitting (id, pupil_id, assignment_id, pack_id, pack_version, pack_hash, lesson_id, lesson_title, mode, seed,
                     item_count, step, draft, started_ms, offset_minutes, station_id, sequence, to_hand_in)
VALUES (:id, :pupil, :assignment, :pack_id, :pack_version, :pack_hash, :lesson_id, :lesson_title, :mode, :seed,
        :item_count, :step, :draft, :started_ms, :offset_minutes, :station, :sequence, 1)
