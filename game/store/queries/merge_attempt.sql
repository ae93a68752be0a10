INSERT INTO attempt ({attempt}) VALUES ({:attempt})
ON CONFLICT DO NOTHING
