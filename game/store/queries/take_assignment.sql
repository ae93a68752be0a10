-- Of a class file: whether a lesson is open says the teacher's machine alone, also against what a station believed before.
INSERT INTO assignment ({assignment}) VALUES ({:assignment})
ON CONFLICT (id) DO UPDATE SET closed_ms = excluded.closed_ms
