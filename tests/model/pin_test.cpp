#include "model/pin.h"

#include <gtest/gtest.h>

TEST(Pin, WhatAPupilTriesFirstIsWeak) {
    for (const char* pin : {"0000", "1111", "99999", "000000", "1234",   "12345", "123456", "4321",   "654321", "0123",   "7890",
                            "8901", "9876", "2580",  "0852",   "1212",   "1122",  "2211",   "121212", "123123", "123321", "112233",
                            "1999", "2026", "2009",  "147258", "159753", "1379",  "1221",   "10011",  "455554"})
        EXPECT_TRUE(model::is_weak_pin(pin)) << pin;
}

TEST(Pin, OthersAreTaken) {
    for (const char* pin : {"2468", "1357", "7035", "4821", "9203", "58392", "703519", "8164", "3047", "260894"})
        EXPECT_FALSE(model::is_weak_pin(pin)) << pin;
}

TEST(Pin, FourToSixDigits) {
    for (const char* pin : {"2468", "24681", "246813"}) EXPECT_TRUE(model::is_pin(pin)) << pin;
    for (const char* pin : {"", "246", "2468135", "24a8", "24 8", "-246"}) EXPECT_FALSE(model::is_pin(pin)) << pin;
}
