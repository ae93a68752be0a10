-- What counts: first answers, all of an unfinished sitting, and those that a correction speaks of.
WITH ours AS MATERIALIZED (SELECT * FROM sitting_of_class WHERE class_id = :class)
SELECT attempt.*
FROM attempt
WHERE sitting_id IN (SELECT id FROM ours)
  AND (try_number = 1 OR sitting_id IN (SELECT id FROM ours WHERE finished_ms IS NULL)
       OR id IN (SELECT attempt_id FROM correction WHERE attempt_id IS NOT NULL))
ORDER BY station_id, sequence
