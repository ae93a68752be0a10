-- Of fingerprint(): temporary ones may come from any machine.
SELECT id || '|' || name
FROM pupil
WHERE temporary = 1
ORDER BY id
