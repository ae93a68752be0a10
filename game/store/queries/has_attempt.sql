SELECT 1 FROM attempt
WHERE station_id = :station AND sequence = :sequence AND id = :id
