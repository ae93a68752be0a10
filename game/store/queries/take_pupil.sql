-- As the teacher's machine has it.
INSERT INTO pupil (id, class_id, roll, code, name, birthday, picture_1, picture_2, picture_3, in_last_list, sign_in_code, temporary)
VALUES (:id, :class, :roll, '', :name, :birthday, :picture_1, :picture_2, :picture_3, :in_last_list, :sign_in_code, :temporary)
ON CONFLICT (id) DO UPDATE SET class_id = excluded.class_id, roll = excluded.roll, name = excluded.name, birthday = excluded.birthday,
                               picture_1 = excluded.picture_1, picture_2 = excluded.picture_2, picture_3 = excluded.picture_3,
                               in_last_list = excluded.in_last_list, sign_in_code = excluded.sign_in_code
