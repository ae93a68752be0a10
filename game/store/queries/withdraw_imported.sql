-- The others stay, hidden while they have nothing of their own.
UPDATE pupil SET withdrawn = 1
WHERE id IN (SELECT pupil_id FROM last_import_pupil WHERE class_id IS NULL)
  AND NOT EXISTS (SELECT 1 FROM sitting WHERE pupil_id = pupil.id)
  AND NOT EXISTS (SELECT 1 FROM correction WHERE to_pupil_id = pupil.id)
