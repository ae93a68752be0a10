SELECT hash FROM result_file
WHERE station_id = :station AND number = :number
