#include <gtest/gtest.h>

#include "samples.h"
#include "support/script_page.h"

namespace tim_dau_hieu {

using support::Block;
using Lines = std::vector<std::string>;

static const kinds::Kind& the_kind() { return *kinds::find_kind("tim-dau-hieu"); }

static base::Json marked(const std::vector<int>& places, bool fine = false) {
    base::Json list = base::Json::array(), answer;
    for (int place : places) list.push(place);
    answer.set("marked", std::move(list)).set("fine", fine);
    return answer;
}

static int points(const Block& block, const base::Json& answer) {
    return the_kind().grade(support::body_of(the_kind(), block), answer).points;
}

TEST(TimDauHieu, PaysForCluesLessWhatWasAccusedForNothing) {
    const auto fake = support::tim_dau_hieu();  // clues: 0 and 2
    const std::vector<std::pair<base::Json, int>> table = {
        {marked({0, 2}), 100}, {marked({0}), 50},    {marked({0, 1}), 0},       {marked({0, 1, 2}), 50},  {marked({1}), 0},
        {marked({}), 0},       {marked({0, 9}), 50}, {marked({0, 2}, true), 0}, {marked({0, 0, 2}), 100}, {base::Json(), 0}};
    for (const auto& [answer, paid] : table) EXPECT_EQ(points(fake, answer), paid) << answer.dump();
}

TEST(TimDauHieu, AGenuinePageIsFineOrIsFalselyAccused) {
    const auto genuine = support::genuine_page();
    EXPECT_EQ(points(genuine, marked({}, true)), 100);
    EXPECT_EQ(points(genuine, marked({1})), 0);
    EXPECT_EQ(points(genuine, marked({0, 1, 2})), 0);
}

TEST(TimDauHieu, TellsCaughtAndFalselyAccused) {
    const auto fake = support::body_of(the_kind(), support::tim_dau_hieu()),
               genuine = support::body_of(the_kind(), support::genuine_page());
    EXPECT_TRUE(the_kind().judge(fake, base::Json()).empty());
    EXPECT_TRUE(the_kind().judge(fake, marked({1})).front().is_fake);
    EXPECT_TRUE(the_kind().judge(fake, marked({1})).front().called_fake);
    EXPECT_FALSE(the_kind().judge(fake, marked({}, true)).front().called_fake);
    EXPECT_FALSE(the_kind().judge(genuine, marked({0})).front().is_fake);
    EXPECT_TRUE(the_kind().judge(genuine, marked({0})).front().called_fake);
    EXPECT_TRUE(kinds::find_kind("chon-mot")->judge(fake, marked({0})).empty());
}

TEST(TimDauHieu, OneMoreClueNeverPaysLessAndOneMoreAccusedNeverMore) {
    const auto body = support::body_of(the_kind(), support::tim_dau_hieu());
    for (int bits = 0; bits < 8; ++bits)
        for (int more = 0; more < 3; ++more) {
            std::vector<int> places;
            for (int i = 0; i < 3; ++i)
                if (bits >> i & 1) places.push_back(i);
            const int before = the_kind().grade(body, marked(places)).points;
            if (bits >> more & 1) continue;
            places.push_back(more);
            const int after = the_kind().grade(body, marked(places)).points;
            EXPECT_TRUE(more == 1 ? after <= before : after >= before);
        }
}

TEST(TimDauHieu, MarkingAndCallingItFineTakeEachOtherBack) {
    const auto item = support::item_of(the_kind(), support::tim_dau_hieu());
    base::Json answer;
    const auto press = [&](const char* label) {
        support::ScriptPage page;
        page.press(label);
        page.draw([&] { EXPECT_TRUE(the_kind().draw(page, support::showing(item), answer).changed) << label; });
    };
    press("Địa chỉ");
    press("Đồng hồ");
    EXPECT_EQ(answer, marked({0, 2}));
    press("Địa chỉ");
    EXPECT_EQ(answer, marked({2}));
    press("Trang này ổn");
    EXPECT_EQ(answer, marked({}, true));
    press("Trang này ổn");
    EXPECT_FALSE(the_kind().is_ready(item.body, answer));
    press("Trang này ổn");
    press("Đồng hồ");
    EXPECT_EQ(answer, marked({2}));
}

TEST(TimDauHieu, NamesNoClueThatWasMissedWhileATryIsLeft) {
    const auto item = support::item_of(the_kind(), support::tim_dau_hieu());
    base::Json answer = marked({0, 1});
    support::ScriptPage page;
    page.draw([&] { the_kind().draw(page, support::answered(item, false), answer); });
    EXPECT_FALSE(page.record().has_text("dang.con-thieu-dau-hieu"));
    EXPECT_FALSE(page.record().has_text("dang.tim-duoc"));
    EXPECT_TRUE(page.record().has_text("dang.cho-nay-binh-thuong"));
    page.draw([&] { the_kind().draw(page, support::answered(item, true), answer); });
    EXPECT_TRUE(page.record().has_text("dang.con-thieu-dau-hieu"));
    EXPECT_TRUE(page.record().has_text("dang.tim-duoc"));
}

TEST(TimDauHieu, TellsTheAuthorWhatIsWrongAndWhere) {
    EXPECT_EQ(support::problems_of(
                  the_kind(),
                  Block().key("ổn", "Trang này ổn").key("vì sao ổn", "Vì.").spot(true, "A", {0, 0, 1, 1}).spot(false, "B", {0, 0, 1, 1})),
              Lines{"bai/01.md:10:1 tac-gia.so-vung"});
    EXPECT_EQ(support::problems_of(the_kind(),
                                   Block().spot(true, "A", {0, 0, 1, 1}).spot(false, "B", {0, 0, 1, 1}).spot(true, "C", {0, 0, 1, 1})),
              (Lines{"bai/01.md:10:1 tac-gia.cau-thieu-khoa", "bai/01.md:10:1 tac-gia.cau-thieu-khoa"}));
}

TEST(TimDauHieu, RefusesAnAreaOutsideThePicture) {
    const auto body = support::body_of(the_kind(), support::tim_dau_hieu());
    for (const std::vector<int>& area :
         {std::vector<int>{0, 0, 0, 10}, {-1, 0, 10, 10}, {9000, 0, 1001, 10}, {0, 0, 10}, {0, 0, 10, 10, 10}}) {
        base::Json spots = base::Json::array(), list = base::Json::array(), other = body;
        for (int value : area) list.push(value);
        for (auto spot : body["spots"].items()) spots.push(spot.set("area", list));
        EXPECT_FALSE(the_kind().accepts(other.set("spots", spots)));
    }
}

}  // namespace tim_dau_hieu
