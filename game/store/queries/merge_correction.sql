INSERT INTO correction (id, kind, attempt_id, sitting_id, to_pupil_id, by_staff_id, why, time_ms, offset_minutes, station_id, sequence)
VALUES (:id, :kind, :attempt, :sitting, :to_pupil, :by, :why, :time_ms, :offset_minutes, :station, :sequence)
ON CONFLICT DO NOTHING
