-- First whom it may concern, by index; then who did it as corrected.
WITH member (id) AS MATERIALIZED (SELECT id FROM pupil WHERE class_id = :class)
SELECT sitting_now.*
FROM sitting_now
WHERE id IN (SELECT id FROM sitting WHERE pupil_id IN (SELECT id FROM member)
             UNION SELECT sitting_id FROM correction WHERE to_pupil_id IN (SELECT id FROM member))
  AND pupil_id IN (SELECT id FROM member)
ORDER BY (SELECT generation FROM station WHERE station.id = station_id), station_id, sequence
