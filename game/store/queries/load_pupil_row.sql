SELECT id, class_id, roll, '', name, birthday, picture_1, picture_2, picture_3, in_last_list, sign_in_code, temporary
FROM pupil
WHERE id = :id
