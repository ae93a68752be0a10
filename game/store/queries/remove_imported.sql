-- Whom the last import brought and no station can know of, as long as nothing of theirs is kept.
DELETE FROM pupil
WHERE id IN (SELECT pupil_id FROM last_import_pupil WHERE class_id IS NULL)
  AND NOT EXISTS (SELECT 1 FROM class_file WHERE revision > (SELECT class_revision FROM last_import))
  AND NOT EXISTS (SELECT 1 FROM sitting WHERE pupil_id = pupil.id)
  AND NOT EXISTS (SELECT 1 FROM correction WHERE to_pupil_id = pupil.id)
