INSERT INTO result_file (station_id, number, hash, previous, made_ms, taken_ms)
VALUES (:station, :number, :hash, :previous, :made_ms, :taken_ms)
