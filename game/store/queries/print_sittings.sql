SELECT id || '|' || pupil_id || '|' || lesson_id || '|' || step || '|' || draft || '|' || coalesce(finished_ms, 0) || '|' || station_id
       || '|' || sequence
FROM sitting
ORDER BY id
