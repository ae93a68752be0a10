-- Of a class whose file has come: who does not stand in it is not in the class any more.
UPDATE pupil SET withdrawn = id NOT IN (SELECT value FROM json_each(:ids))
WHERE class_id = :class AND temporary = 0
