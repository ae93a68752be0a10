-- Of fingerprint(): temporary ones may come from any machine.
SELECT pupil.*
FROM pupil
WHERE temporary = 1
ORDER BY id
