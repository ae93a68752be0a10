UPDATE station SET handed_correction = max(handed_correction, :sequence)
WHERE id = :id
