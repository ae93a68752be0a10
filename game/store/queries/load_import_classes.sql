SELECT class.*
FROM class JOIN last_import_class ON class_id = class.id
ORDER BY grade, length(name), name
