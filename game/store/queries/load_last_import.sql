SELECT made_ms,
       (SELECT count(*) FROM last_import_pupil WHERE class_id IS NULL),
       (SELECT count(*) FROM last_import_pupil JOIN pupil ON pupil.id = pupil_id
        WHERE last_import_pupil.class_id IS NOT NULL
          AND (last_import_pupil.class_id, last_import_pupil.roll, last_import_pupil.code, last_import_pupil.name)
              <> (pupil.class_id, pupil.roll, pupil.code, pupil.name))
FROM last_import
