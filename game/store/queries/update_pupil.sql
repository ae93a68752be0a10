-- In the list that was imported; sign-in pictures stay.
UPDATE pupil
SET class_id = :class_id, roll = :roll, code = :code, name = :name, birthday = :birthday, in_last_list = 1
WHERE id = :id
