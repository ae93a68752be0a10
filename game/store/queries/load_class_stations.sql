-- Those that the rows of the class speak of.
WITH member (id) AS MATERIALIZED (SELECT id FROM pupil WHERE class_id = :class),
     ours (id, station_id) AS MATERIALIZED (
         SELECT id, station_id FROM sitting
         WHERE pupil_id IN (SELECT id FROM member)
            OR id IN (SELECT sitting_id FROM correction WHERE to_pupil_id IN (SELECT id FROM member)))
SELECT id, generation, coalesce(seat, 0), made_ms, public_key, clock_off_ms, machine
FROM station
WHERE id IN (SELECT station_id FROM ours
             UNION SELECT station_id FROM attempt WHERE sitting_id IN (SELECT id FROM ours)
             UNION SELECT station_id FROM correction WHERE sitting_id IN (SELECT id FROM ours)
             UNION SELECT correction.station_id FROM correction JOIN attempt ON attempt.id = correction.attempt_id
                   WHERE attempt.sitting_id IN (SELECT id FROM ours))
ORDER BY id
