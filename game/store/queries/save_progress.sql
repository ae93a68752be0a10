UPDATE sitting SET step = :step, draft = :draft
WHERE id = :id
