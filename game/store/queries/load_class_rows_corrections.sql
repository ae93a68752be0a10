WITH ours AS MATERIALIZED (SELECT * FROM sitting_of_class WHERE class_id = :class)
SELECT correction.*
FROM correction
WHERE sitting_id IN (SELECT id FROM ours)
   OR attempt_id IN (SELECT id FROM attempt WHERE sitting_id IN (SELECT id FROM ours))
ORDER BY station_id, sequence
