UPDATE sitting SET to_hand_in = 0
WHERE id = :id
