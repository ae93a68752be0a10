#include "model/sign_in_code.h"

#include <gtest/gtest.h>

#include <algorithm>

TEST(SignInCode, WhatAClassmateWouldTryFirstIsEasy) {
    for (const char* code :
         {"0000", "1111", "1112", "1212", "1221", "1234", "7890", "8901", "4321", "2109", "2013", "1999", "123456", "111222"})
        EXPECT_TRUE(model::is_easy_to_guess(code)) << code;
    for (const char* code : {"0471", "8954", "3104", "1243", "9020", "471902"}) EXPECT_FALSE(model::is_easy_to_guess(code)) << code;
}

TEST(SignInCode, AClassGetsCodesThatAreAllDifferentAndHardToGuess) {
    base::Random random(42);
    std::set<std::string> taken;
    for (int pupil = 0; pupil < 1000; ++pupil) {
        const std::string code = model::choose_sign_in_code(taken, random);
        EXPECT_EQ(code.size(), 4u);
        EXPECT_TRUE(std::all_of(code.begin(), code.end(), [](char digit) { return digit >= '0' && digit <= '9'; })) << code;
        EXPECT_FALSE(model::is_easy_to_guess(code)) << code;
        EXPECT_TRUE(taken.insert(code).second) << code;
    }
    EXPECT_EQ(taken.count("1234"), 0u);
}

TEST(SignInCode, TheUpperGradesMayUseThem) {
    EXPECT_FALSE(model::may_use_codes({{}, "5A1", 5, ""}));
    EXPECT_TRUE(model::may_use_codes({{}, "6A1", 6, ""}));
}
