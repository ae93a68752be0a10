SELECT correction.*
FROM station JOIN correction ON correction.station_id = station.id AND correction.sequence > station.handed_correction
WHERE station.own = 1
ORDER BY station.generation, station.id, correction.sequence
