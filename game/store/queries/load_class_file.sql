SELECT made_ms FROM class_file
WHERE revision = :revision
