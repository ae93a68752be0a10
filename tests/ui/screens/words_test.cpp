// Every word a screen asks for is in the catalogue, and every word there is asked for.

#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "support/worlds.h"
#include "ui/screens/parts.h"

namespace {

using support::SchoolDay;
using ui::Route;

std::string all_source() {
    std::string source;
    for (const auto& entry : std::filesystem::directory_iterator(base::Path(KS_SOURCE_DIR) / "game" / "ui" / "screens"))
        source += *base::read_file(entry.path());
    return source;
}

std::set<std::string> keys_in(const std::string& source) {
    static const std::regex key("\"([a-z]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*)\"");
    std::set<std::string> keys;
    for (std::sregex_iterator at(source.begin(), source.end(), key), end; at != end; ++at) keys.insert((*at)[1]);
    return keys;
}

base::Catalogue words_of(const char* file) {
    return *base::Catalogue::parse(*base::read_file(base::Path(KS_SOURCE_DIR) / "assets" / "text" / file), file);
}

void prepare(SchoolDay& day, Route route) {
    const bool pupils = ui::is_pupils(route);
    if (pupils) day.lesson_is_open().pupil_sits_down();
    if (route == Route::page) day.works_until(0);
    if (route == Route::item) day.works_until(1);
    if (route == Route::result) day.works_until(1).finishes();
    if (route == Route::import) day.list_was_read();
    if (route == Route::results) day.results_are_in();
    if (route == Route::book) day.book_is_ready();
    day.at(route);
}

class EveryRoute : public testing::TestWithParam<int> {};

TEST_P(EveryRoute, ShowsNoMissingWordAndNoUnfilledName) {
    for (int grade : {3, 5, 6, 9}) {
        SchoolDay day(grade);
        const auto route = static_cast<Route>(GetParam());
        prepare(day, route);
        support::ScriptPage page(&day.words);
        support::act(*ui::make_screen(route), day.world, page);
        EXPECT_FALSE(page.record().all().empty());
        EXPECT_FALSE(page.record().has_text("⟦")) << ui::to_name(route) << " " << grade << "\n" << page.record().to_text();
        EXPECT_FALSE(page.record().has_text("{")) << ui::to_name(route) << " " << grade << "\n" << page.record().to_text();
    }
}

INSTANTIATE_TEST_SUITE_P(Routes, EveryRoute, testing::Range(0, ui::route_count),
                         [](const auto& info) { return std::string(ui::to_name(static_cast<Route>(info.param))); });

TEST(Words, EveryKeyInTheScreensIsInTheCatalogue) {
    const base::Catalogue words = support::all_words();
    for (const auto& key : keys_in(all_source())) EXPECT_TRUE(words.has(key)) << key;
}

TEST(Words, DatesAndSignInPicturesHaveTheirWords) {
    SchoolDay day;
    for (int i = 0; i < 7; ++i) EXPECT_TRUE(day.words.has("ngay.thu-" + std::to_string(i)));
    for (const char* picture : model::sign_in_pictures) EXPECT_TRUE(day.words.has(std::string("hinh-dang-nhap.") + picture)) << picture;
    EXPECT_EQ(ui::day_words(day.world, {2026, 11, 23}), "Thứ Hai, ngày 23 tháng 11");
}

TEST(Words, NoWordOfTheScreensIsLeftUnused) {
    const std::string source = all_source();
    const auto used = keys_in(source);
    for (const char* file : {"hoc-sinh.po", "giao-vien.po"})
        for (const auto& key : words_of(file).keys()) {
            const bool built = key.rfind("ngay.thu-", 0) == 0 || key.rfind("hinh-dang-nhap.", 0) == 0 || key.rfind("gv-so.tep-", 0) == 0;
            const bool second_line =
                key.size() > 4 && key.compare(key.size() - 4, 4, "-loi") == 0 && used.count(key.substr(0, key.size() - 4)) != 0;
            EXPECT_TRUE(key.empty() || built || second_line || used.count(key) != 0) << key;
        }
}

TEST(Words, TheSameSentenceChangesWithAge) {
    const auto help = [](int grade) {
        SchoolDay day(grade);
        day.lesson_is_open().pupil_sits_down().at(Route::pictures);
        return day.world.t("hinh.chua-dung");
    };
    EXPECT_EQ(help(3), "Chưa đúng hình rồi. Em chọn lại nhé.");
    EXPECT_EQ(help(9), "Chưa khớp. Thử lại.");
}

TEST(Names, APupilIsCalledByTheLastTwoWordsOfALongName) {
    const auto called = [](const char* name, bool temporary = false) {
        model::Pupil pupil;
        pupil.name = name;
        pupil.temporary = temporary;
        return ui::call_name(pupil);
    };
    EXPECT_EQ(called("Trương Bảo Ngọc"), "Bảo Ngọc");
    EXPECT_EQ(called("Lê An"), "An");
    EXPECT_EQ(called(""), "");
    EXPECT_EQ(called("Em tạm 1", true), "Em tạm 1") << "no name";
    EXPECT_EQ(called("Học sinh mới", true), "Học sinh mới");
    EXPECT_EQ(ui::last_part("/home/co/Downloads/"), "Downloads");
    EXPECT_EQ(ui::last_part("D:\\SO-LOP"), "SO-LOP");
}

// A choice may do harm, and no question says which does: no word of a verdict calls one that is not right nearly right.
TEST(Words, NoVerdictCallsAHarmfulChoiceNearlyRight) {
    const base::Catalogue words = words_of("dang.po");
    for (const char* key : {"dang.chua-khop", "dang.chua-on"})
        for (const char* band : {"a1", "a2", "b1", "b2"}) {
            const std::string said = words.text(key, band);
            EXPECT_EQ(said.find("Gần"), std::string::npos) << band << " " << said;
            EXPECT_EQ(said.find("được"), std::string::npos) << band << " " << said;
        }
}

// "Thứ 3" is Tuesday.
TEST(Words, NoPlaceIsCalledAsADayOfTheWeek) {
    const base::Catalogue words = words_of("dang.po");
    EXPECT_EQ(words.text("dang.o", "a1", {{"so", "3"}}), "ô số 3");
    for (const char* file : {"dang.po", "hoc-sinh.po"}) {
        const std::string all = *base::read_file(base::Path(KS_SOURCE_DIR) / "assets" / "text" / file);
        EXPECT_EQ(all.find("Thứ {so}"), std::string::npos) << file;
    }
}

}  // namespace
