INSERT INTO attempt (id, sitting_id, pupil_id, item_id, kind, answer, points, try_number, hints, duration_ms,
                     time_ms, offset_minutes, station_id, sequence)
VALUES (:id, :sitting, :pupil, :item, :kind, :answer, :points, :try_number, :hints, :duration_ms,
        :time_ms, :offset_minutes, :station, :sequence)
ON CONFLICT DO NOTHING
