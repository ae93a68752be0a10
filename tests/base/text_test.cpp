#include "base/text.h"

#include <gtest/gtest.h>

namespace {

using namespace base;

const std::string nfc = "Nguyễn Văn Đức";
const std::string nfd = "Nguye\u0302\u0303n Va\u0306n \u0110u\u031b\u0301c";

TEST(Text, ComposesWhatMacsAndUnikeyDecompose) {
    EXPECT_EQ(to_nfc(nfd), nfc);
    EXPECT_EQ(to_nfd(nfc), nfd);
    EXPECT_EQ(count_characters(nfc), 14);
    EXPECT_EQ(count_characters(nfd), 19);
    EXPECT_EQ(nfc.size(), 20u);
    EXPECT_EQ(nfd.size(), 25u);
    EXPECT_TRUE(is_nfc(nfc));
    EXPECT_FALSE(is_nfc(nfd));
}

TEST(Text, WhatIsTakenForComposedAtAGlanceIs) {
    for (char32_t c = 1; c < 0x2100; ++c) {
        const std::string letter = to_utf8(std::vector<char32_t>{c});
        const bool at_a_glance = c < 0x300 || (c >= 0x1E00 && c < 0x1F00) || (c >= 0x2010 && c < 0x20D0);
        EXPECT_TRUE(!at_a_glance || to_nfc(to_nfd(letter)) == letter) << std::hex << static_cast<std::uint32_t>(c);
    }
    EXPECT_EQ(to_nfc("\u212A\u2126"), "K\u03A9") << "beyond those ranges there are signs that are written otherwise";
}

TEST(Text, OneMarkAfterAnotherComposesInAnyOrder) {
    EXPECT_EQ(to_nfc("e\u0323\u0302"), "ệ");
    EXPECT_EQ(to_nfc("e\u0302\u0323"), "ệ");
    EXPECT_EQ(to_nfc("ê\u0323"), "ệ");
}

TEST(Text, InvalidBytesBecomeTheReplacementCharacter) {
    EXPECT_FALSE(
        is_utf8("a\xff"
                "b"));
    EXPECT_FALSE(is_utf8("\xc0\x80"));          // overlong
    EXPECT_FALSE(is_utf8("\xed\xa0\x80"));      // surrogate
    EXPECT_FALSE(is_utf8("\xf4\x90\x80\x80"));  // beyond U+10FFFF
    EXPECT_FALSE(is_utf8("Đ\xe1\xba"));         // cut off
    EXPECT_EQ(to_nfc("a\xff"
                     "b"),
              "a\ufffdb");
    EXPECT_TRUE(is_utf8(to_nfc("Đ\xe1\xba")));
    EXPECT_FALSE(is_nfc("\xff"));
    EXPECT_EQ(to_utf8({0xd800, 0x110000, U'a'}), "\ufffd\ufffda");
}

TEST(Text, NormalisingTwiceChangesNothing) {
    for (const std::string& text :
         {nfc, nfd, std::string("\xff\xfe\xe1\xba"), std::string("한글 ﬁ Å"), std::string("a\0b", 3), std::string()}) {
        EXPECT_EQ(to_nfc(to_nfc(text)), to_nfc(text));
        EXPECT_EQ(to_utf8(to_code_points(to_nfc(text))), to_nfc(text));
    }
}

TEST(Text, CountsSyllables) {
    EXPECT_EQ(count_syllables("Chụp lại rồi gửi sang nhóm khác"), 7);
    EXPECT_EQ(count_syllables("  Em — 12 tuổi … \n"), 3);
    EXPECT_EQ(count_syllables("- ! ..."), 0);
    EXPECT_EQ(count_syllables(""), 0);
}

TEST(Text, TrimsAllBlanks) {
    EXPECT_EQ(trim(" \t\u00a0\u2003Trần  An\u00a0\r\n"), "Trần  An");
    EXPECT_EQ(trim(" \u00a0"), "");
    EXPECT_EQ(trim(""), "");
    EXPECT_EQ(trim("Đ"), "Đ");
}

TEST(Text, SplitsAndJoins) {
    EXPECT_EQ(split("a;;b;", ';'), (std::vector<std::string>{"a", "", "b", ""}));
    EXPECT_EQ(split("", ';'), std::vector<std::string>{""});
    EXPECT_EQ(split_words("  Trần\u00a0Văn \t An "), (std::vector<std::string>{"Trần", "Văn", "An"}));
    EXPECT_TRUE(split_words(" ").empty());
    EXPECT_EQ(join({"a", "b", "c"}, ", "), "a, b, c");
    EXPECT_EQ(join({}, ", "), "");
    EXPECT_TRUE(starts_with("msgid x", "msgid "));
    EXPECT_FALSE(starts_with("ms", "msgid"));
}

TEST(Text, AnInitialKeepsItsMarks) {
    for (const auto& [word, expected] :
         {std::pair<std::string, std::string>{"Ngọc", "N."}, {"Ánh", "Á."}, {"Ơ̆k", "Ơ̆."}, {"", "."}, {"\xff", "\xff."}})
        EXPECT_EQ(base::initial(word), expected);
}

TEST(Text, MarksStandAboveOrBelow) {
    for (const char32_t mark : {0x300, 0x302, 0x303, 0x306, 0x309, 0x30C}) EXPECT_EQ(base::place_of_mark(mark), base::MarkPlace::above);
    for (const char32_t mark : {0x323, 0x331}) EXPECT_EQ(base::place_of_mark(mark), base::MarkPlace::below);
    for (const char32_t mark : {0x31B, 0x338}) EXPECT_EQ(base::place_of_mark(mark), base::MarkPlace::through);
}

}  // namespace
