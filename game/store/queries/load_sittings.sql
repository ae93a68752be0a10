-- First whom it may concern, by index; then who did it as corrected.
SELECT sitting_now.*, (SELECT offset_minutes FROM sitting WHERE sitting.id = sitting_now.id) AS offset_minutes
FROM sitting_now
WHERE id IN (SELECT id FROM sitting_of_class WHERE class_id = :class)
  AND pupil_id IN (SELECT id FROM pupil WHERE class_id = :class)
ORDER BY (SELECT generation FROM station WHERE station.id = station_id), station_id, sequence
