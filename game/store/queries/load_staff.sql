-- In the order in which they came.
SELECT staff.*
FROM staff
ORDER BY rowid
