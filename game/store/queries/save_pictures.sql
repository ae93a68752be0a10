UPDATE pupil SET picture_1 = :picture_1, picture_2 = :picture_2, picture_3 = :picture_3
WHERE id = :id
