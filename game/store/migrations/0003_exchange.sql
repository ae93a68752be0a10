-- Version 3: one class on many machines. Class files bring people and what they did; result files take new rows away.

ALTER TABLE station ADD COLUMN own INTEGER NOT NULL DEFAULT 0 CHECK (own IN (0, 1));  -- 1: a life of this machine
ALTER TABLE station ADD COLUMN public_key TEXT NOT NULL DEFAULT '';    -- Ed25519, hex; empty: it hands in nothing
ALTER TABLE station ADD COLUMN secret_key TEXT NOT NULL DEFAULT '';    -- the same; of the present life only
ALTER TABLE station ADD COLUMN clock_off_ms INTEGER NOT NULL DEFAULT 0;     -- added to its times where they are shown
ALTER TABLE station ADD COLUMN handed_attempt INTEGER NOT NULL DEFAULT 0;   -- own: its attempts 1..n are in result files
ALTER TABLE station ADD COLUMN handed_correction INTEGER NOT NULL DEFAULT 0;
UPDATE station SET own = 1;

-- 1: begun or finished here, and in no result file since.
ALTER TABLE sitting ADD COLUMN to_hand_in INTEGER NOT NULL DEFAULT 0 CHECK (to_hand_in IN (0, 1));

-- Result files: of this machine those it wrote, of others those it took in.
CREATE TABLE result_file (
    station_id TEXT NOT NULL REFERENCES station (id),   -- who wrote it
    number     INTEGER NOT NULL CHECK (number >= 1),    -- 1, 2, 3 ... of a station
    hash       TEXT NOT NULL,                           -- SHA-256 of the file
    previous   TEXT NOT NULL,                           -- of the file before it; empty for the first
    made_ms    INTEGER NOT NULL,                        -- its station's clock
    taken_ms   INTEGER NOT NULL,                        -- this machine's clock
    PRIMARY KEY (station_id, number)
) STRICT, WITHOUT ROWID;
