-- Of those whom the last import brought: who has done something since.
SELECT pupil.name
FROM pupil JOIN last_import_pupil ON pupil_id = pupil.id
WHERE last_import_pupil.class_id IS NULL
  AND (EXISTS (SELECT 1 FROM sitting WHERE sitting.pupil_id = pupil.id)
       OR EXISTS (SELECT 1 FROM correction WHERE to_pupil_id = pupil.id))
ORDER BY pupil.roll, pupil.id
