INSERT INTO sitting ({sitting}, to_hand_in) VALUES ({:sitting}, 1)
