SELECT sitting.*
FROM sitting
WHERE to_hand_in = 1
ORDER BY station_id, sequence
