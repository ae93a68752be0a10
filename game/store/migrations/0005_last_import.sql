-- Version 5: the last import of class lists can be undone.

-- 1: the import that brought them was undone, but other machines may know of them: hidden while they have nothing of their own.
ALTER TABLE pupil ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));

-- The import that was done last: one row, or none once it was undone.
CREATE TABLE last_import (
    id             INTEGER PRIMARY KEY CHECK (id = 1),
    made_ms        INTEGER NOT NULL,
    class_revision INTEGER NOT NULL    -- of the last class file before it: stations know nothing of it until the next one
) STRICT;

CREATE TABLE last_import_class (
    class_id TEXT NOT NULL PRIMARY KEY REFERENCES class (id) ON DELETE CASCADE,
    made     INTEGER NOT NULL CHECK (made IN (0, 1))   -- 1: it was not there before
) STRICT, WITHOUT ROWID;

-- Whom it concerned, as they were before it.
CREATE TABLE last_import_pupil (
    pupil_id     TEXT NOT NULL PRIMARY KEY REFERENCES pupil (id) ON DELETE CASCADE,
    class_id     TEXT REFERENCES class (id) ON DELETE CASCADE,   -- null: not there before
    roll         INTEGER,
    code         TEXT,
    name         TEXT,
    birthday     TEXT,
    in_last_list INTEGER
) STRICT, WITHOUT ROWID;
