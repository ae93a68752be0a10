-- Once; a clock that was set back gives no negative length.
UPDATE sitting SET finished_ms = max(:now_ms, started_ms), to_hand_in = 1
WHERE id = :id AND finished_ms IS NULL
