-- Version 6: who stands on a class's papers; lessons that were begun by mistake.

ALTER TABLE class ADD COLUMN homeroom TEXT NOT NULL DEFAULT '';   -- homeroom teacher; empty: written by pen

-- How often the lesson was voided or taken back; odd: it does not count. It only grows, so that it may arrive in any order.
ALTER TABLE assignment ADD COLUMN void_count INTEGER NOT NULL DEFAULT 0 CHECK (void_count >= 0);
