-- A class that was made by an import which was undone is hidden as long as nobody has done anything in it.
SELECT class.*
FROM class
WHERE NOT EXISTS (SELECT 1 FROM pupil WHERE class_id = class.id AND withdrawn = 1)
   OR EXISTS (SELECT 1 FROM assignment WHERE class_id = class.id)
   OR EXISTS (SELECT 1 FROM pupil WHERE class_id = class.id
              AND (withdrawn = 0 OR EXISTS (SELECT 1 FROM sitting WHERE pupil_id = pupil.id)))
ORDER BY school_year DESC, grade, length(name), name   -- 6A2 before 6A10
