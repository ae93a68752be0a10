-- A life of this machine knows itself best.
INSERT INTO station ({station}, own) VALUES ({:station}, 0)
ON CONFLICT (id) DO UPDATE SET seat = coalesce(excluded.seat, seat),
                               public_key = CASE WHEN public_key = '' THEN excluded.public_key ELSE public_key END,
                               machine = CASE WHEN machine = '' THEN excluded.machine ELSE machine END
WHERE own = 0
