INSERT INTO pupil ({pupil}) VALUES ({:pupil})
ON CONFLICT (id) DO NOTHING
