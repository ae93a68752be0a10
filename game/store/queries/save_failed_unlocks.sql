UPDATE staff SET failed = :failed, wait_until_ms = :wait_until_ms
WHERE id = :id
