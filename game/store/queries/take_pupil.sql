-- As the teacher's machine has it.
INSERT INTO pupil ({pupil}) VALUES ({:pupil})
ON CONFLICT (id) DO UPDATE SET {pupil = excluded}
