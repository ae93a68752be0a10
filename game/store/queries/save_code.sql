UPDATE pupil SET sign_in_code = :sign_in_code
WHERE id = :id
