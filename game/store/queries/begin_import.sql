INSERT INTO last_import (id, made_ms, class_revision)
VALUES (1, :made_ms, (SELECT coalesce(max(revision), 0) FROM class_file))
ON CONFLICT (id) DO NOTHING
