-- Version 1 of the progress file. Ids are UUIDv7 text. *_ms: UTC milliseconds since 1970; offset_minutes: local time
-- minus UTC on the machine that wrote the row. What came first is told by station (generation, id) and sequence, never
-- by a clock.

CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,   -- "station_id": the row of `station` that is this machine; "starts": times opened
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE school (
    id          INTEGER PRIMARY KEY CHECK (id = 1),   -- one row
    name        TEXT NOT NULL,
    school_year TEXT NOT NULL                         -- "2026-2027"
) STRICT;

-- A machine, or rather one unbroken life of its progress file: a file restored from a backup goes on as a new station,
-- so that a sequence number is never given twice.
CREATE TABLE station (
    id         TEXT NOT NULL PRIMARY KEY,
    generation INTEGER NOT NULL,                      -- 1; of a restored file: one more than before
    seat       INTEGER,                               -- number on the machine; null: none given yet
    made_ms    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
    id            TEXT NOT NULL PRIMARY KEY,
    name          TEXT NOT NULL,
    title         TEXT NOT NULL,                      -- "cô", "thầy" or empty
    roles         TEXT NOT NULL,                      -- "teacher,homeroom"
    classes       TEXT NOT NULL DEFAULT '',           -- ids of classes, by comma; empty: all
    pin_hash      TEXT NOT NULL,                      -- argon2id, with salt and parameters
    recovery_hash TEXT NOT NULL,                      -- the same, of the recovery code
    failed        INTEGER NOT NULL DEFAULT 0,         -- wrong PINs in a row
    wait_until_ms INTEGER NOT NULL DEFAULT 0          -- no PIN is taken before; 0: now
) STRICT;

CREATE TABLE class (
    id          TEXT NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL COLLATE NOCASE,         -- "6A1", "6/1"
    grade       INTEGER NOT NULL,
    school_year TEXT NOT NULL,
    UNIQUE (name, school_year)
) STRICT;

CREATE TABLE pupil (
    id           TEXT NOT NULL PRIMARY KEY,
    class_id     TEXT NOT NULL REFERENCES class (id),
    roll         INTEGER NOT NULL,                    -- STT in the class list
    code         TEXT NOT NULL,                       -- ministry code; text: it has leading zeros; may be empty
    name         TEXT NOT NULL,                       -- as given, NFC
    birthday     TEXT NOT NULL,                       -- ISO date, only to tell namesakes apart; else empty
    picture_1    INTEGER NOT NULL,                    -- sign-in pictures 0..11, in order; three equal ones: none given yet
    picture_2    INTEGER NOT NULL,
    picture_3    INTEGER NOT NULL,
    in_last_list INTEGER NOT NULL CHECK (in_last_list IN (0, 1))   -- 0: not in the class list imported last
) STRICT;
CREATE INDEX pupil_by_class ON pupil (class_id, roll, id);

CREATE TABLE assignment (
    number       INTEGER PRIMARY KEY,                 -- order of arrival in this file
    id           TEXT NOT NULL UNIQUE,
    class_id     TEXT NOT NULL REFERENCES class (id),
    pack_id      TEXT NOT NULL,
    pack_version TEXT NOT NULL,
    pack_hash    TEXT NOT NULL,                       -- SHA-256 of the built pack
    lesson_id    TEXT NOT NULL,
    lesson_title TEXT NOT NULL,                       -- kept, so that a report needs no pack
    mode         TEXT NOT NULL CHECK (mode IN ('practice', 'test')),
    opened_ms    INTEGER NOT NULL,                    -- the window in which a sitting counts
    closed_ms    INTEGER,                             -- null: still open
    tries        INTEGER,                             -- sittings a pupil may have; null: as the mode says
    limit_ms     INTEGER                              -- time for one sitting; null: none
) STRICT;
CREATE INDEX assignment_by_class ON assignment (class_id, number);

-- One pupil going once through one lesson. `step` and `draft` may be overwritten; the rest is set once.
CREATE TABLE sitting (
    id             TEXT NOT NULL PRIMARY KEY,
    pupil_id       TEXT NOT NULL REFERENCES pupil (id),   -- who signed in; see sitting_now
    assignment_id  TEXT REFERENCES assignment (id),       -- null: opened from the path, or a review
    pack_id        TEXT NOT NULL,
    pack_version   TEXT NOT NULL,
    pack_hash      TEXT NOT NULL,
    lesson_id      TEXT NOT NULL,
    lesson_title   TEXT NOT NULL,
    mode           TEXT NOT NULL CHECK (mode IN ('practice', 'test')),
    seed           INTEGER NOT NULL,                      -- 64 bits; decides the order of options
    item_count     INTEGER NOT NULL,
    step           INTEGER NOT NULL,                      -- where the pupil is
    draft          TEXT NOT NULL,                         -- JSON: half-made answers, open hints
    started_ms     INTEGER NOT NULL,
    finished_ms    INTEGER,                               -- null: not finished
    offset_minutes INTEGER NOT NULL,
    station_id     TEXT NOT NULL REFERENCES station (id),
    sequence       INTEGER NOT NULL,                      -- 1, 2, 3 ... of the sittings of a station
    UNIQUE (station_id, sequence)
) STRICT;
CREATE INDEX sitting_by_pupil ON sitting (pupil_id, lesson_id, finished_ms, id);

-- One answer. Written once, never changed. (Where a WITHOUT ROWID table has a key of several columns they stand first:
-- else quick_check of SQLite 3.40.1 reads the wrong columns and calls a sound file damaged.)
CREATE TABLE attempt (
    station_id     TEXT NOT NULL REFERENCES station (id),
    sequence       INTEGER NOT NULL,                      -- 1, 2, 3 ... of the attempts of a station, without gaps
    id             TEXT NOT NULL UNIQUE,
    sitting_id     TEXT NOT NULL REFERENCES sitting (id),
    pupil_id       TEXT NOT NULL REFERENCES pupil (id),   -- who signed in; see attempt_now
    item_id        TEXT NOT NULL,                         -- the author's id, unique in the lesson
    kind           TEXT NOT NULL,
    answer         TEXT NOT NULL,                         -- JSON in the kind's own words
    points         INTEGER NOT NULL CHECK (points BETWEEN 0 AND 100),   -- hundredths of the item
    try_number     INTEGER NOT NULL CHECK (try_number >= 1),            -- 1: the one that counts
    hints          INTEGER NOT NULL CHECK (hints >= 0),                 -- opened before it
    duration_ms    INTEGER NOT NULL CHECK (duration_ms >= 0),           -- steady clock
    time_ms        INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL,
    PRIMARY KEY (station_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX attempt_by_sitting ON attempt (sitting_id);  -- the primary key follows: in order

CREATE TRIGGER attempt_stays BEFORE UPDATE ON attempt
BEGIN SELECT RAISE (ABORT, 'attempt is append-only'); END;
CREATE TRIGGER attempt_is_kept BEFORE DELETE ON attempt
BEGIN SELECT RAISE (ABORT, 'attempt is append-only'); END;

-- What a teacher puts right. 'void': the attempt does not count. 'move': the sitting was another pupil's.
CREATE TABLE correction (
    station_id     TEXT NOT NULL REFERENCES station (id),
    sequence       INTEGER NOT NULL,                      -- 1, 2, 3 ... of the corrections of a station
    id             TEXT NOT NULL UNIQUE,
    kind           TEXT NOT NULL CHECK (kind IN ('void', 'move')),
    attempt_id     TEXT REFERENCES attempt (id),
    sitting_id     TEXT REFERENCES sitting (id),
    to_pupil_id    TEXT REFERENCES pupil (id),
    by_staff_id    TEXT NOT NULL CHECK (by_staff_id <> ''),   -- staff of another machine need not be known here
    why            TEXT NOT NULL,
    time_ms        INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL,
    PRIMARY KEY (station_id, sequence),
    CHECK (CASE kind
           WHEN 'void' THEN attempt_id IS NOT NULL AND sitting_id IS NULL AND to_pupil_id IS NULL
           ELSE attempt_id IS NULL AND sitting_id IS NOT NULL AND to_pupil_id IS NOT NULL END)
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_by_attempt ON correction (attempt_id) WHERE attempt_id IS NOT NULL;
CREATE INDEX correction_by_sitting ON correction (sitting_id, station_id, sequence, to_pupil_id) WHERE sitting_id IS NOT NULL;
CREATE INDEX correction_by_pupil ON correction (to_pupil_id, sitting_id) WHERE to_pupil_id IS NOT NULL;

CREATE TRIGGER correction_stays BEFORE UPDATE ON correction
BEGIN SELECT RAISE (ABORT, 'correction is append-only'); END;
CREATE TRIGGER correction_is_kept BEFORE DELETE ON correction
BEGIN SELECT RAISE (ABORT, 'correction is append-only'); END;

-- Sittings and attempts as corrected: everything that is shown or counted reads these. The last move decides.
CREATE VIEW sitting_now AS
SELECT id,
       coalesce((SELECT to_pupil_id FROM correction WHERE correction.sitting_id = sitting.id
                 ORDER BY (SELECT generation FROM station WHERE id = station_id) DESC, station_id DESC, sequence DESC
                 LIMIT 1), pupil_id) AS pupil_id,
       assignment_id, pack_id, pack_version, pack_hash, lesson_id, lesson_title, mode, seed, item_count, step, draft,
       started_ms, finished_ms, station_id, sequence
FROM sitting;

CREATE VIEW attempt_now AS
SELECT id, sitting_id,
       coalesce((SELECT to_pupil_id FROM correction WHERE correction.sitting_id = attempt.sitting_id
                 ORDER BY (SELECT generation FROM station WHERE id = station_id) DESC, station_id DESC, sequence DESC
                 LIMIT 1), pupil_id) AS pupil_id,
       item_id, kind, answer, points, try_number, hints, duration_ms, time_ms, offset_minutes, station_id, sequence
FROM attempt
WHERE NOT EXISTS (SELECT 1 FROM correction WHERE correction.attempt_id = attempt.id);
