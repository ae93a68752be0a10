SELECT count(*) FROM pupil
WHERE class_id = :class AND temporary = 1
