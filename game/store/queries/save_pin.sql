UPDATE staff SET pin_hash = :pin_hash, recovery_hash = :recovery_hash, failed = 0, wait_until_ms = 0
WHERE id = :id
