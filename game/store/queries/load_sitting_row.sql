SELECT sitting.*
FROM sitting
WHERE id = :id
