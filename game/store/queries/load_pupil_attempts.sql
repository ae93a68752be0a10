SELECT attempt_now.*
FROM attempt_now
WHERE sitting_id IN (SELECT id FROM sitting WHERE pupil_id = :pupil
                     UNION SELECT sitting_id FROM correction WHERE to_pupil_id = :pupil)
  AND pupil_id = :pupil
ORDER BY (SELECT generation FROM station WHERE station.id = station_id), station_id, sequence
