INSERT INTO class_file (revision, made_ms) VALUES (:revision, :made_ms)
ON CONFLICT (revision) DO UPDATE SET made_ms = excluded.made_ms
