INSERT INTO pupil ({pupil}) VALUES ({:pupil})
