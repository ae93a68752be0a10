-- A few seconds come of the way that the news took.
UPDATE station SET clock_seen_ms = :seen
WHERE id = :id AND own = 0 AND (clock_seen_ms IS NULL OR abs(clock_seen_ms - :seen) > 10000)
