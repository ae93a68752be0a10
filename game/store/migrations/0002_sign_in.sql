-- Version 2: a class may sign in by a code of digits instead of pictures; pupils who are in no list yet.

ALTER TABLE class ADD COLUMN sign_in TEXT NOT NULL DEFAULT 'pictures' CHECK (sign_in IN ('pictures', 'code'));

-- 4 to 6 digits, text: it has leading zeros; empty: none given yet.
ALTER TABLE pupil ADD COLUMN sign_in_code TEXT NOT NULL DEFAULT ''
    CHECK (sign_in_code = '' OR (length(sign_in_code) BETWEEN 4 AND 6 AND sign_in_code NOT GLOB '*[^0-9]*'));

-- 1: made during a lesson for somebody who is in no list; `roll` numbers them from 1 in their class.
ALTER TABLE pupil ADD COLUMN temporary INTEGER NOT NULL DEFAULT 0 CHECK (temporary IN (0, 1));
