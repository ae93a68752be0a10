SELECT id || '|' || sitting_id || '|' || pupil_id || '|' || item_id || '|' || answer || '|' || points || '|' || try_number || '|' || hints
       || '|' || duration_ms || '|' || time_ms || '|' || station_id || '|' || sequence
FROM attempt
ORDER BY id
