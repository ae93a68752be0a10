SELECT id, generation, coalesce(seat, 0), made_ms, public_key, clock_off_ms, machine
FROM station
WHERE id = :id
