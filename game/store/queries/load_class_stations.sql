-- Those that the rows of the class speak of.
WITH ours AS MATERIALIZED (SELECT * FROM sitting_of_class WHERE class_id = :class)
SELECT station.*
FROM station
WHERE id IN (SELECT station_id FROM ours
             UNION SELECT station_id FROM attempt WHERE sitting_id IN (SELECT id FROM ours)
             UNION SELECT station_id FROM correction WHERE sitting_id IN (SELECT id FROM ours)
             UNION SELECT correction.station_id FROM correction JOIN attempt ON attempt.id = correction.attempt_id
                   WHERE attempt.sitting_id IN (SELECT id FROM ours))
ORDER BY id
