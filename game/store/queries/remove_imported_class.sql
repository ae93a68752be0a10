DELETE FROM class
WHERE id IN (SELECT class_id FROM last_import_class WHERE made = 1)
  AND NOT EXISTS (SELECT 1 FROM pupil WHERE class_id = class.id)
  AND NOT EXISTS (SELECT 1 FROM assignment WHERE class_id = class.id)
  AND NOT EXISTS (SELECT 1 FROM class_file WHERE revision > (SELECT class_revision FROM last_import))
