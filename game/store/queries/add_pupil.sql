INSERT INTO pupil (id, class_id, roll, code, name, birthday, picture_1, picture_2, picture_3, in_last_list, sign_in_code)
VALUES (:id, :class, :roll, :code, :name, :birthday, :picture_1, :picture_2, :picture_3, 1, :sign_in_code)
