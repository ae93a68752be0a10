-- A progress file of version 5, as the program wrote it (sqlite3 .dump), with its two numbers in the head.
PRAGMA application_id = 1263748162;
PRAGMA user_version = 5;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
INSERT INTO assignment VALUES(1,'01a205cf-4740-7ab7-853a-97a953edfacd','01a205cf-4740-7bfb-90e9-216811286684','b3','1.0.0','abc','ba-muc-giup-do','Ba mức giúp đỡ','practice',1795393800000,NULL,NULL,NULL);
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
INSERT INTO attempt VALUES('01a205cf-4740-7e03-8ec8-0d7528dc58e9',1,'01a205d0-31a0-727c-9603-fe6f690c1423','01a205d0-31a0-7ade-ac96-7efb86ce6f11','01a205cf-4740-7b15-b70f-6286f1294863','giup-1','chon-mot','{"picked":[2]}',100,1,0,5400,1795393860000,420);
INSERT INTO attempt VALUES('01a205cf-4740-7e03-8ec8-0d7528dc58e9',2,'01a205d0-54c8-7159-8682-7ffa619170e9','01a205d0-31a0-7ade-ac96-7efb86ce6f11','01a205cf-4740-7b15-b70f-6286f1294863','giup-1','chon-mot','{"picked":[2]}',0,1,0,5400,1795393869000,420);
INSERT INTO attempt VALUES('01a205cf-4740-7e03-8ec8-0d7528dc58e9',3,'01a205d0-54c8-73c7-8357-eff356842d37','01a205d0-31a0-7ade-ac96-7efb86ce6f11','01a205cf-4740-7b15-b70f-6286f1294863','giup-2','chon-mot','{"picked":[2]}',50,1,0,5400,1795393869000,420);
INSERT INTO attempt VALUES('01a205cf-4740-7e03-8ec8-0d7528dc58e9',4,'01a205d0-54c8-78f5-9c09-c43284657631','01a205d0-54c8-7040-8644-b3bb94813ddb','01a205cf-4740-7ba0-9049-7149a3284de1','giup-1','chon-mot','{"picked":[2]}',100,1,0,5400,1795393869000,420);
CREATE TABLE class (
    id          TEXT NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL COLLATE NOCASE,         -- "6A1", "6/1"
    grade       INTEGER NOT NULL,
    school_year TEXT NOT NULL, sign_in TEXT NOT NULL DEFAULT 'pictures' CHECK (sign_in IN ('pictures', 'code')),
    UNIQUE (name, school_year)
) STRICT;
INSERT INTO class VALUES('01a205cf-4740-7bfb-90e9-216811286684','6A1',6,'2026-2027','code');
CREATE TABLE class_file (
    revision INTEGER PRIMARY KEY,
    made_ms  INTEGER NOT NULL                           -- this machine's clock
) STRICT;
INSERT INTO class_file VALUES(1,1795393800000);
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
INSERT INTO correction VALUES('01a205cf-4740-7e03-8ec8-0d7528dc58e9',1,'01a205d0-54c8-713d-aac1-c19b38f189c0','void','01a205d0-54c8-7159-8682-7ffa619170e9',NULL,NULL,'01a205cf-4740-793f-b784-94ab06613850','bạn bấm hộ',1795393869000,420);
INSERT INTO correction VALUES('01a205cf-4740-7e03-8ec8-0d7528dc58e9',2,'01a205d0-54c8-7dca-ada9-2fd03c62d258','move',NULL,'01a205d0-54c8-7040-8644-b3bb94813ddb','01a205cf-4740-70af-baf8-2629dae46481','01a205cf-4740-793f-b784-94ab06613850','ngồi nhầm tên',1795393869000,420);
CREATE TABLE last_import (
    id             INTEGER PRIMARY KEY CHECK (id = 1),
    made_ms        INTEGER NOT NULL,
    class_revision INTEGER NOT NULL    -- of the last class file before it: stations know nothing of it until the next one
) STRICT;
CREATE TABLE last_import_class (
    class_id TEXT NOT NULL PRIMARY KEY REFERENCES class (id) ON DELETE CASCADE,
    made     INTEGER NOT NULL CHECK (made IN (0, 1))   -- 1: it was not there before
) STRICT, WITHOUT ROWID;
CREATE TABLE last_import_pupil (
    pupil_id     TEXT NOT NULL PRIMARY KEY REFERENCES pupil (id) ON DELETE CASCADE,
    class_id     TEXT REFERENCES class (id) ON DELETE CASCADE,   -- null: not there before
    roll         INTEGER,
    code         TEXT,
    name         TEXT,
    birthday     TEXT,
    in_last_list INTEGER
) STRICT, WITHOUT ROWID;
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
, sign_in_code TEXT NOT NULL DEFAULT ''
    CHECK (sign_in_code = '' OR (length(sign_in_code) BETWEEN 4 AND 6 AND sign_in_code NOT GLOB '*[^0-9]*')), temporary INTEGER NOT NULL DEFAULT 0 CHECK (temporary IN (0, 1)), withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))) STRICT;
INSERT INTO pupil VALUES('01a205cf-4740-7b15-b70f-6286f1294863','01a205cf-4740-7bfb-90e9-216811286684',1,'001','Trương Bảo Ngọc','',1,2,3,1,'4071',0,0);
INSERT INTO pupil VALUES('01a205cf-4740-7ba0-9049-7149a3284de1','01a205cf-4740-7bfb-90e9-216811286684',2,'002','Đỗ Minh Khôi','',2,3,4,1,'5938',0,0);
INSERT INTO pupil VALUES('01a205cf-4740-70af-baf8-2629dae46481','01a205cf-4740-7bfb-90e9-216811286684',3,'003','Lê Hà My','',3,4,5,1,'0264',0,0);
CREATE TABLE result_file (
    station_id TEXT NOT NULL REFERENCES station (id),   -- who wrote it
    number     INTEGER NOT NULL CHECK (number >= 1),    -- 1, 2, 3 ... of a station
    hash       TEXT NOT NULL,                           -- SHA-256 of the file
    previous   TEXT NOT NULL,                           -- of the file before it; empty for the first
    made_ms    INTEGER NOT NULL,                        -- its station's clock
    taken_ms   INTEGER NOT NULL,                        -- this machine's clock
    PRIMARY KEY (station_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO result_file VALUES('01a205cf-4740-7e03-8ec8-0d7528dc58e9',1,'9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08','',1795393800000,1795393801000);
CREATE TABLE school (
    id          INTEGER PRIMARY KEY CHECK (id = 1),   -- one row
    name        TEXT NOT NULL,
    school_year TEXT NOT NULL                         -- "2026-2027"
) STRICT;
INSERT INTO school VALUES(1,'Trường THCS Hoa Phượng','2026-2027');
CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,   -- "station_id": the row of `station` that is this machine; "starts": times opened
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('class_revision','1');
INSERT INTO setting VALUES('starts','2');
INSERT INTO setting VALUES('station_id','01a205cf-4740-7e03-8ec8-0d7528dc58e9');
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
    sequence       INTEGER NOT NULL, to_hand_in INTEGER NOT NULL DEFAULT 0 CHECK (to_hand_in IN (0, 1)),                      -- 1, 2, 3 ... of the sittings of a station
    UNIQUE (station_id, sequence)
) STRICT;
INSERT INTO sitting VALUES('01a205d0-31a0-7ade-ac96-7efb86ce6f11','01a205cf-4740-7b15-b70f-6286f1294863',NULL,'b3','1.0.0','abc','ba-muc-giup-do','Ba mức giúp đỡ','practice',-4689498862643123097,6,0,'null',1795393860000,1795393869000,420,'01a205cf-4740-7e03-8ec8-0d7528dc58e9',1,0);
INSERT INTO sitting VALUES('01a205d0-54c8-7040-8644-b3bb94813ddb','01a205cf-4740-7ba0-9049-7149a3284de1',NULL,'b3','1.0.0','abc','ba-muc-giup-do','Ba mức giúp đỡ','practice',-534904783426661026,6,0,'null',1795393869000,NULL,420,'01a205cf-4740-7e03-8ec8-0d7528dc58e9',2,0);
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
INSERT INTO staff VALUES('01a205cf-4740-793f-b784-94ab06613850','Nguyễn Thu Hà','cô','teacher','','hash','recovery',0,0);
CREATE TABLE station (
    id         TEXT NOT NULL PRIMARY KEY,
    generation INTEGER NOT NULL,                      -- 1; of a restored file: one more than before
    seat       INTEGER,                               -- number on the machine; null: none given yet
    made_ms    INTEGER NOT NULL
, own INTEGER NOT NULL DEFAULT 0 CHECK (own IN (0, 1)), public_key TEXT NOT NULL DEFAULT '', secret_key TEXT NOT NULL DEFAULT '', clock_off_ms INTEGER NOT NULL DEFAULT 0, handed_attempt INTEGER NOT NULL DEFAULT 0, handed_correction INTEGER NOT NULL DEFAULT 0, machine TEXT NOT NULL DEFAULT '', clock_least_ms INTEGER, clock_most_ms INTEGER, clock_seen_ms INTEGER) STRICT, WITHOUT ROWID;
INSERT INTO station VALUES('01a205cf-4740-7e03-8ec8-0d7528dc58e9',1,NULL,1795393800000,1,'','',0,0,0,'',NULL,NULL,NULL);
CREATE INDEX pupil_by_class ON pupil (class_id, roll, id);
CREATE INDEX assignment_by_class ON assignment (class_id, number);
CREATE INDEX sitting_by_pupil ON sitting (pupil_id, lesson_id, finished_ms, id);
CREATE INDEX attempt_by_sitting ON attempt (sitting_id);
CREATE TRIGGER attempt_stays BEFORE UPDATE ON attempt
BEGIN SELECT RAISE (ABORT, 'attempt is append-only'); END;
CREATE TRIGGER attempt_is_kept BEFORE DELETE ON attempt
BEGIN SELECT RAISE (ABORT, 'attempt is append-only'); END;
CREATE INDEX correction_by_attempt ON correction (attempt_id) WHERE attempt_id IS NOT NULL;
CREATE INDEX correction_by_sitting ON correction (sitting_id, station_id, sequence, to_pupil_id) WHERE sitting_id IS NOT NULL;
CREATE INDEX correction_by_pupil ON correction (to_pupil_id, sitting_id) WHERE to_pupil_id IS NOT NULL;
CREATE TRIGGER correction_stays BEFORE UPDATE ON correction
BEGIN SELECT RAISE (ABORT, 'correction is append-only'); END;
CREATE TRIGGER correction_is_kept BEFORE DELETE ON correction
BEGIN SELECT RAISE (ABORT, 'correction is append-only'); END;
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
CREATE VIEW attempt_now AS
SELECT id, sitting_id,
       coalesce((SELECT to_pupil_id FROM correction WHERE correction.sitting_id = attempt.sitting_id
                 ORDER BY (SELECT generation FROM station WHERE id = station_id) DESC, station_id DESC, sequence DESC
                 LIMIT 1), pupil_id) AS pupil_id,
       item_id, kind, answer, points, try_number, hints, duration_ms,
       time_ms + (SELECT clock_off_ms FROM station WHERE station.id = attempt.station_id) AS time_ms, offset_minutes, station_id, sequence
FROM attempt
WHERE NOT EXISTS (SELECT 1 FROM correction WHERE correction.attempt_id = attempt.id);
CREATE VIEW sitting_of_class AS
SELECT pupil.class_id, sitting.id, sitting.finished_ms, sitting.station_id
FROM pupil JOIN sitting ON sitting.pupil_id = pupil.id
UNION ALL
SELECT pupil.class_id, sitting.id, sitting.finished_ms, sitting.station_id
FROM pupil JOIN correction ON correction.to_pupil_id = pupil.id JOIN sitting ON sitting.id = correction.sitting_id;
COMMIT;
