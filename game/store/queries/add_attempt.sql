INSERT INTO attempt ({attempt}) VALUES ({:attempt})
