-- Only the teacher's own machine can set a new PIN by the recovery code.
INSERT INTO staff (id, name, title, roles, pin_hash, recovery_hash) VALUES (:id, :name, :title, :roles, :pin_hash, '')
ON CONFLICT (id) DO UPDATE SET name = excluded.name, title = excluded.title, roles = excluded.roles, pin_hash = excluded.pin_hash
