SELECT correction.id, correction.attempt_id, correction.sitting_id, correction.to_pupil_id, correction.by_staff_id, correction.why, correction.time_ms, correction.offset_minutes, correction.station_id, correction.sequence
FROM station JOIN correction ON correction.station_id = station.id AND correction.sequence > station.handed_correction
WHERE station.own = 1
ORDER BY station.generation, station.id, correction.sequence
