SELECT 1 FROM correction
WHERE station_id = :station AND sequence = :sequence AND id = :id
