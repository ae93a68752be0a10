-- The last rows that this machine itself wrote; which are last is told by their numbers. A class file's clock is that of a teacher's machine.
SELECT max(coalesce((SELECT max(opened_ms, coalesce(closed_ms, 0)) FROM assignment
                     WHERE NOT EXISTS (SELECT 1 FROM setting WHERE key LIKE 'seen_revision %')
                     ORDER BY number DESC LIMIT 1), 0),
           coalesce((SELECT max(started_ms, coalesce(finished_ms, 0)) FROM sitting
                     WHERE station_id = (SELECT value FROM setting WHERE key = 'station_id')
                     ORDER BY sequence DESC LIMIT 1), 0),
           coalesce((SELECT time_ms FROM attempt
                     WHERE station_id = (SELECT value FROM setting WHERE key = 'station_id')
                     ORDER BY sequence DESC LIMIT 1), 0),
           coalesce((SELECT made_ms FROM class_file ORDER BY revision DESC LIMIT 1), 0))
