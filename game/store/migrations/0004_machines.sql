-- Version 4: a machine is known again when its disk forgets.

-- On which machine a life ran: a keyed hash of its network cards' addresses, hex; empty: not known.
ALTER TABLE station ADD COLUMN machine TEXT NOT NULL DEFAULT '';
