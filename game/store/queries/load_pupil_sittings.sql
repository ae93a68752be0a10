SELECT sitting_now.*, (SELECT offset_minutes FROM sitting WHERE sitting.id = sitting_now.id) AS offset_minutes
FROM sitting_now
WHERE id IN (SELECT id FROM sitting WHERE pupil_id = :pupil
             UNION SELECT sitting_id FROM correction WHERE to_pupil_id = :pupil)
  AND pupil_id = :pupil
ORDER BY (SELECT generation FROM station WHERE station.id = station_id), station_id, sequence
