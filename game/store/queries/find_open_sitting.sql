-- Of practice: the last one begun on this machine, else on another. A test's sitting is found by its assignment, and what a pupil
-- plays again is begun anew.
SELECT sitting_now.*, (SELECT offset_minutes FROM sitting WHERE sitting.id = sitting_now.id) AS offset_minutes
FROM sitting_now
WHERE id IN (SELECT id FROM sitting WHERE pupil_id = :pupil AND lesson_id = :lesson_id AND finished_ms IS NULL
             UNION SELECT sitting_id FROM correction WHERE to_pupil_id = :pupil)
  AND pupil_id = :pupil AND lesson_id = :lesson_id AND mode = 'practice' AND finished_ms IS NULL AND coalesce(json_extract(nullif(draft, ''), '$.way.again'), 0) = 0
ORDER BY station_id = :station DESC, (SELECT generation FROM station WHERE station.id = station_id) DESC, station_id DESC, sequence DESC
LIMIT 1
