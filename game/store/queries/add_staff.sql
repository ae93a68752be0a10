INSERT INTO staff (id, name, title, roles, pin_hash, recovery_hash)
VALUES (:id, :name, :title, :roles, :pin_hash, :recovery_hash)
