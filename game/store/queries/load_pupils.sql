-- A temporary pupil is hidden who has nothing of their own: once a sitting was moved away, else while no lesson is open.
-- One whose import was undone is hidden as long as they have nothing of their own.
SELECT pupil.*
FROM pupil
WHERE class_id = :class
  AND ((temporary = 0 AND withdrawn = 0)
       OR EXISTS (SELECT 1 FROM sitting_now
                  WHERE sitting_now.id IN (SELECT id FROM sitting WHERE pupil_id = pupil.id
                                           UNION SELECT sitting_id FROM correction WHERE to_pupil_id = pupil.id)
                    AND sitting_now.pupil_id = pupil.id)
       OR (temporary = 1
           AND NOT EXISTS (SELECT 1 FROM sitting WHERE pupil_id = pupil.id)
           AND EXISTS (SELECT 1 FROM assignment WHERE class_id = :class AND closed_ms IS NULL)))
ORDER BY temporary, roll, id
