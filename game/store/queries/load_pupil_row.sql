SELECT pupil.*
FROM pupil
WHERE id = :id
