-- Of the last import: those it was for, and those from which pupils moved.
SELECT class_id FROM last_import_class
UNION
SELECT class_id FROM last_import_pupil WHERE class_id IS NOT NULL
