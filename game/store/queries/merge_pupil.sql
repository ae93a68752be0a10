INSERT INTO pupil (id, class_id, roll, code, name, birthday, picture_1, picture_2, picture_3, in_last_list, sign_in_code, temporary)
VALUES (:id, :class, :roll, '', :name, :birthday, :picture_1, :picture_2, :picture_3, :in_last_list, :sign_in_code, :temporary)
ON CONFLICT (id) DO NOTHING
