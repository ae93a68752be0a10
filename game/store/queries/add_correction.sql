INSERT INTO correction ({correction}, kind) VALUES ({:correction}, iif(:attempt_id IS NULL, 'move', 'void'))
