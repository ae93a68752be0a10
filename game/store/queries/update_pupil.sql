-- In the list that was imported; sign-in pictures stay, and so does the code, unless one is given to a pupil who moves here.
UPDATE pupil
SET class_id = :class_id, roll = :roll, code = :code, name = :name, birthday = :birthday, in_last_list = 1, withdrawn = 0,
    sign_in_code = coalesce(nullif(:sign_in_code, ''), sign_in_code)
WHERE id = :id
