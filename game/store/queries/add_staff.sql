INSERT INTO staff ({staff}, pin_hash, recovery_hash) VALUES ({:staff}, :pin_hash, :recovery_hash)
