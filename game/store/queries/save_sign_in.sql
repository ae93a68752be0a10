UPDATE class SET sign_in = :sign_in
WHERE id = :id
