-- In the order in which they came.
SELECT id, name, title, roles, pin_hash, recovery_hash, failed, wait_until_ms
FROM staff
ORDER BY rowid
