-- Everybody, also who is hidden here: their rows may go along.
SELECT pupil.*
FROM pupil
WHERE class_id = :class
   OR id IN (SELECT pupil_id FROM sitting WHERE id IN (SELECT sitting_id FROM correction WHERE to_pupil_id IN
             (SELECT id FROM pupil WHERE class_id = :class)))
ORDER BY id
