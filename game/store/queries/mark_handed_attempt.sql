UPDATE station SET handed_attempt = max(handed_attempt, :sequence)
WHERE id = :id
