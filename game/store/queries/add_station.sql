-- Goes on from the station before it, if there is one: next generation, and the same seat unless the disk is in another machine now.
INSERT INTO station (id, generation, seat, made_ms, own, public_key, secret_key, machine)
VALUES (:id, 1 + coalesce((SELECT generation FROM station WHERE id = :before), 0),
        (SELECT seat FROM station WHERE id = :before AND (machine = :machine OR machine = '' OR :machine = '')), :now_ms,
        1, :public_key, :secret_key, :machine)
