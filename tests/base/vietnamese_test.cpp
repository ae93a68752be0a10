#include "base/vietnamese.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/random.h"
#include "base/text.h"

namespace {

using namespace base;

// From CLDR's vi collation (facts/schools.md 7).
const std::string words_in_order =
    "An Anh Ánh Ân Ẩn Ấn Bảo Bình Bính Dung Dũng Duy Đạt Đức Hà Hả Hã Há Hạ Hai Hải Mĩ My Mỹ Oanh Ơn Phúc Phước Quỳnh Thào Thảo Tháo "
    "Uyên Ưng Vũ Vy Ý Yến";
const std::vector<std::string> names_in_order = {
    "Trần An",       "Nguyễn Văn An",   "Lê Hoàng Anh",    "Phạm Minh Anh",   "Lê Hoàng Ánh",     "Lê Thị Ánh",
    "Nguyễn Thị Ân", "Nguyễn Văn Bình", "Nguyễn Vân Bình", "Nguyễn Văn Bính", "Nguyễn Thùy Dung", "Đỗ Văn Dũng",
    "Đặng Đức",      "Bùi Thị Hà",      "Bùi Hạ",          "Võ Hải",          "H'Hen Niê",        "Lý Ý"};

template <class Compare>
void expect_total_order(const std::vector<std::string>& sorted, Compare compare) {
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        for (std::size_t j = 0; j < sorted.size(); ++j) {
            const int wanted = i == j ? 0 : i < j ? -1 : 1;
            EXPECT_EQ(compare(sorted[i], sorted[j]), wanted) << sorted[i] << " and " << sorted[j];
            EXPECT_EQ(compare(to_nfd(sorted[i]), sorted[j]), wanted) << sorted[i] << " (NFD) and " << sorted[j];
        }
    }
}

TEST(VietnameseOrder, WordsFollowCldr) { expect_total_order(split_words(words_in_order), compare_vi); }

TEST(VietnameseOrder, NamesGoByGivenThenMiddleThenFamily) { expect_total_order(names_in_order, compare_names); }

TEST(VietnameseOrder, EveryToneOfEveryVowelIsInOrder) {
    expect_total_order(
        split_words("a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ b c d đ e è ẻ ẽ é ẹ ê ề ể ễ ế ệ g h i ì ỉ ĩ í ị k l m n o ò ỏ õ ó ọ ô ồ ổ "
                    "ỗ ố ộ ơ ờ ở ỡ ớ ợ p q r s t u ù ủ ũ ú ụ ư ừ ử ữ ứ ự v x y ỳ ỷ ỹ ý ỵ"),
        compare_vi);
}

TEST(VietnameseOrder, ShufflingDoesNotChangeTheSortedList) {
    auto names = names_in_order;
    Random random(7);
    for (int round = 0; round < 20; ++round) {
        random.shuffle(names);
        std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return compare_names(a, b) < 0; });
        EXPECT_EQ(names, names_in_order);
    }
}

TEST(VietnameseOrder, CaseDecidesLastAndBlanksComeFirst) {
    EXPECT_EQ(compare_vi("an", "An"), -1);
    EXPECT_EQ(compare_vi("An", "ân"), -1);
    EXPECT_EQ(compare_vi("Thị Yến", "Thịnh An"), -1);
    EXPECT_EQ(compare_vi("6A10", "6A2"), -1);
    EXPECT_EQ(compare_vi("", "a"), -1);
    EXPECT_EQ(compare_vi("", ""), 0);
    EXPECT_EQ(compare_names("  Trần   An ", "Trần An"), 0);
}

TEST(Fold, MatchesWhatPeopleWriteDifferently) {
    EXPECT_EQ(fold("  Đặng   Thuý\tHoà "), "dang thui hoa");
    EXPECT_EQ(fold("Hoà"), fold("Hòa"));
    EXPECT_EQ(fold("Thuý Quí"), fold("Thúy Quý"));
    EXPECT_EQ(fold("Mỹ Lý"), fold("Mĩ Lí"));
    EXPECT_EQ(fold(to_nfd("Nguyễn Văn Đức")), "nguien van duc");
    EXPECT_EQ(fold("Lớp: 6A1!"), "lop 6a1");
    EXPECT_EQ(fold("«...»"), "");
    EXPECT_EQ(fold("\ufeffTr\u200bần"), "tran");
}

TEST(Tones, StandWhereverTheyStandForOneSpelling) {
    const std::pair<const char*, const char*> same[] = {
        {"Hoà", "Hòa"},   {"Thuý", "Thúy"}, {"khoẻ", "khỏe"},   {"LOÃ XOÃ", "lõa xõa"}, {"Quý", "Qúy"},
        {"giầy", "gìây"}, {"tuỳ", "tùy"},   {"Hoàng", "Hòang"}, {"Nguyễn", "Ngũyên"},   {"Lê Thuỵ-Oá", "Lê Thụy-Óa"}};
    for (const auto& [a, b] : same) {
        EXPECT_EQ(tone_key(a), tone_key(b)) << a;
        EXPECT_EQ(tone_key(to_nfd(a)), tone_key(to_nfc(b))) << a;
    }
    EXPECT_NE(tone_key("Thúy"), tone_key("Thùy"));
    EXPECT_NE(tone_key("Hoa"), tone_key("Hoà"));
    EXPECT_NE(tone_key("Đỗ"), tone_key("Độ"));
    EXPECT_NE(tone_key("Lê Hồng An"), tone_key("Lê Hông Àn"));  // the tone is the syllable's own
    EXPECT_EQ(compare_vi("Thuý", "Thúy"), 0);
    EXPECT_EQ(compare_names("Trần Thuý An", "Trần Thúy An"), 0);
    EXPECT_EQ(compare_names("Lê Thùy", "Lê Thuý"), -1);
    EXPECT_EQ(compare_names("Lê Thúy", "Lê Thuỳ"), 1);
}

TEST(Tones, ShortAndLongIAreOneWhereTheyAreTheOnlyVowel) {
    EXPECT_EQ(spelling_key("Quý Mỹ Lý"), spelling_key("Quí Mĩ Lí"));
    for (const auto& [a, b] : {std::pair("Huy", "Hui"), std::pair("Thuý", "Thúi"), std::pair("May", "Mai"), std::pair("Quỳnh", "Quình"),
                               std::pair("Y", "I"), std::pair("Mỹ", "Mỳ")})
        EXPECT_NE(spelling_key(a), spelling_key(b)) << a;
}

TEST(Syllables, AreTheRulesOfTheLanguage) {
    for (const char* word : {"Nguyễn", "đức", "QUỲNH", "gì", "giữa", "khuya", "nghiêng", "yêu", "Ý", "quốc", "thuở", "oanh", "uyên",
                             "xoong", "Hoà", "giêng", "hoè"})
        EXPECT_TRUE(is_syllable(word)) << word;
    for (const char* word : {"Müller", "François", "Anna", "NguyÔn", "V¨n", "§øc", "Brĕp", "Mlô", "Ñơn", "", "x1", "ngh", "áá", "Niêê"})
        EXPECT_FALSE(is_syllable(word)) << word;
}

TEST(Fold, FoldingTwiceChangesNothing) {
    for (const auto& name : names_in_order) EXPECT_EQ(fold(fold(name)), fold(name));
}

TEST(Vietnamese, LowersAndTakesMarksAway) {
    EXPECT_EQ(to_lower("ĐẶNG ƯỚC Y"), "đặng ước y");
    EXPECT_EQ(with_capital("ở đâu"), "Ở đâu");
    EXPECT_EQ(with_capital(""), "");
    EXPECT_EQ(without_marks("Đặng Ước Ý"), "Dang Uoc Y");
}

TEST(Vietnamese, SplitsNames) {
    EXPECT_EQ(split_name(" Trương  Bảo Ngọc ").given, "Ngọc");
    EXPECT_EQ(split_name(" Trương  Bảo Ngọc ").family_and_middle, "Trương Bảo");
    EXPECT_EQ(split_name("Ý").given, "Ý");
    EXPECT_EQ(split_name("Ý").family_and_middle, "");
    EXPECT_EQ(split_name(" ").given, "");
}

}  // namespace
