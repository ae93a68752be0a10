-- The narrowest bounds of all files, whichever came first.
UPDATE station SET clock_least_ms = coalesce(max(clock_least_ms, :least), clock_least_ms, :least),
                   clock_most_ms = coalesce(min(clock_most_ms, :most), clock_most_ms, :most)
WHERE id = :id AND own = 0
