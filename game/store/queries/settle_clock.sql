-- What was seen, else the nearest time that its files allow; two minutes are no fault. Bounds that exclude each other: the clock
-- was set while the program ran, and no one number is right.
UPDATE station SET clock_off_ms = CASE
    WHEN clock_seen_ms IS NOT NULL THEN iif(abs(clock_seen_ms) > 120000, clock_seen_ms, 0)
    WHEN clock_least_ms > clock_most_ms + 120000 THEN 0
    WHEN clock_least_ms > 120000 THEN clock_least_ms
    WHEN clock_most_ms < -120000 THEN clock_most_ms
    ELSE 0 END
WHERE id = :id AND own = 0
