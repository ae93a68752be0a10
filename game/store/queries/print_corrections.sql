SELECT id || '|' || kind || '|' || coalesce(attempt_id, '') || '|' || coalesce(sitting_id, '') || '|' || coalesce(to_pupil_id, '') || '|'
       || station_id || '|' || sequence
FROM correction
ORDER BY id
