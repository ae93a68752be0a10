-- A life of this machine knows itself best.
INSERT INTO station (id, generation, seat, made_ms, own, public_key, machine)
VALUES (:id, :generation, nullif(:seat, 0), :made_ms, 0, :public_key, :machine)
ON CONFLICT (id) DO UPDATE SET seat = coalesce(excluded.seat, seat),
                               public_key = CASE WHEN public_key = '' THEN excluded.public_key ELSE public_key END,
                               machine = CASE WHEN machine = '' THEN excluded.machine ELSE machine END
WHERE own = 0
