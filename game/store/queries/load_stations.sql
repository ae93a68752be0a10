SELECT id, generation, coalesce(seat, 0), made_ms, public_key, clock_off_ms, machine
FROM station
ORDER BY seat IS NULL, seat, made_ms, id
