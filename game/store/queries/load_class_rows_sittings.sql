-- As they were begun: corrections go beside them.
SELECT sitting.*
FROM sitting
WHERE id IN (SELECT id FROM sitting_of_class WHERE class_id = :class)
ORDER BY station_id, sequence
