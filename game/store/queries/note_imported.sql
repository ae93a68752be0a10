-- A pupil as they are before an import changes them.
INSERT INTO last_import_pupil (pupil_id, class_id, roll, code, name, birthday, in_last_list)
SELECT id, class_id, roll, code, name, birthday, in_last_list
FROM pupil
WHERE id = :id
ON CONFLICT (pupil_id) DO NOTHING
