SELECT sitting.*
FROM sitting
ORDER BY id
