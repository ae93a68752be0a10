-- Only the teacher's own machine can set a new PIN by the recovery code.
INSERT INTO staff ({staff}, pin_hash, recovery_hash) VALUES ({:staff}, :pin_hash, '')
ON CONFLICT (id) DO UPDATE SET {staff = excluded}, pin_hash = excluded.pin_hash
