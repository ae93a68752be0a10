-- What the last import changed is as it was before; the sign-in code stays, it may be printed.
UPDATE pupil
SET class_id = was.class_id, roll = was.roll, code = was.code, name = was.name, birthday = was.birthday, in_last_list = was.in_last_list
FROM last_import_pupil AS was
WHERE was.pupil_id = pupil.id AND was.class_id IS NOT NULL
