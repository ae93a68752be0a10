SELECT id, class_id, roll, code, name, birthday, picture_1, picture_2, picture_3, in_last_list
FROM pupil
WHERE class_id = :class
ORDER BY roll, id
