-- Whose sittings they are is settled once a sitting, then the attempts are read.
WITH ours (id) AS MATERIALIZED (
         SELECT id
         FROM sitting_now
         WHERE id IN (SELECT id FROM sitting_of_class WHERE class_id = :class)
           AND pupil_id IN (SELECT id FROM pupil WHERE class_id = :class))
SELECT attempt_now.*
FROM attempt_now
WHERE sitting_id IN (SELECT id FROM ours)
ORDER BY (SELECT generation FROM station WHERE station.id = station_id), station_id, sequence
