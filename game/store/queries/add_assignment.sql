INSERT INTO assignment ({assignment}) VALUES ({:assignment})
