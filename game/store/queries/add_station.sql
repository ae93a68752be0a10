-- Goes on from the station before it, if there is one: same seat, next generation.
INSERT INTO station (id, generation, seat, made_ms, own, public_key, secret_key)
VALUES (:id, 1 + coalesce((SELECT generation FROM station WHERE id = :before), 0), (SELECT seat FROM station WHERE id = :before), :now_ms,
        1, :public_key, :secret_key)
