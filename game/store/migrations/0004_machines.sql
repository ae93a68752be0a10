-- Version 4: a machine is known again when its disk forgets, and a clock that goes wrong is seen.

-- On which machine a life ran: a keyed hash of its network cards' addresses, hex; empty: not known.
ALTER TABLE station ADD COLUMN machine TEXT NOT NULL DEFAULT '';

-- Class files that this machine made. A station that names one made its own file later than that.
CREATE TABLE class_file (
    revision INTEGER PRIMARY KEY,
    made_ms  INTEGER NOT NULL                           -- this machine's clock
) STRICT;

-- What is known of a station's clock; together they make clock_off_ms, which is this machine's alone and never sent on.
ALTER TABLE station ADD COLUMN clock_least_ms INTEGER;  -- its clock lacks at least that much, say its result files; null: not known
ALTER TABLE station ADD COLUMN clock_most_ms INTEGER;   -- and at most that much
ALTER TABLE station ADD COLUMN clock_seen_ms INTEGER;   -- what it lacked when it was looked at; null: never

-- As in version 1, with times put right. Whoever answered in another's sitting has gone on with it and finished it.
DROP VIEW sitting_now;
CREATE VIEW sitting_now AS
SELECT id,
       coalesce((SELECT to_pupil_id FROM correction WHERE correction.sitting_id = sitting.id
                 ORDER BY (SELECT generation FROM station WHERE id = station_id) DESC, station_id DESC, sequence DESC
                 LIMIT 1), pupil_id) AS pupil_id,
       assignment_id, pack_id, pack_version, pack_hash, lesson_id, lesson_title, mode, seed, item_count, step, draft,
       started_ms + (SELECT clock_off_ms FROM station WHERE station.id = sitting.station_id) AS started_ms,
       max(started_ms + (SELECT clock_off_ms FROM station WHERE station.id = sitting.station_id),
           finished_ms + coalesce((SELECT clock_off_ms FROM attempt JOIN station ON station.id = attempt.station_id
                                   WHERE attempt.sitting_id = sitting.id AND attempt.station_id <> sitting.station_id
                                   ORDER BY station.generation DESC, station.id DESC
                                   LIMIT 1),
                                  (SELECT clock_off_ms FROM station WHERE station.id = sitting.station_id))) AS finished_ms,
       station_id, sequence
FROM sitting;

DROP VIEW attempt_now;
CREATE VIEW attempt_now AS
SELECT id, sitting_id,
       coalesce((SELECT to_pupil_id FROM correction WHERE correction.sitting_id = attempt.sitting_id
                 ORDER BY (SELECT generation FROM station WHERE id = station_id) DESC, station_id DESC, sequence DESC
                 LIMIT 1), pupil_id) AS pupil_id,
       item_id, kind, answer, points, try_number, hints, duration_ms,
       time_ms + (SELECT clock_off_ms FROM station WHERE station.id = attempt.station_id) AS time_ms, offset_minutes, station_id, sequence
FROM attempt
WHERE NOT EXISTS (SELECT 1 FROM correction WHERE correction.attempt_id = attempt.id);

-- Sittings that may concern a class: begun by one of its pupils, or moved to one. One that was moved stands there twice.
CREATE VIEW sitting_of_class AS
SELECT pupil.class_id, sitting.id, sitting.finished_ms, sitting.station_id
FROM pupil JOIN sitting ON sitting.pupil_id = pupil.id
UNION ALL
SELECT pupil.class_id, sitting.id, sitting.finished_ms, sitting.station_id
FROM pupil JOIN correction ON correction.to_pupil_id = pupil.id JOIN sitting ON sitting.id = correction.sitting_id;
