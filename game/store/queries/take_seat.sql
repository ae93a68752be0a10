-- A life without a seat sits where the last one of its machine sat. Their times are of one clock.
UPDATE station SET seat = (SELECT other.seat FROM station AS other
                           WHERE other.machine = station.machine AND other.seat IS NOT NULL
                           ORDER BY other.made_ms DESC, other.id DESC
                           LIMIT 1)
WHERE id = :id AND seat IS NULL AND machine <> ''
