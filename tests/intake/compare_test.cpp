#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "intake/class_name.h"
#include "intake/intake.h"

namespace {

using model::RosterChange;

model::Class class_6a1() { return {model::ClassId{"lop"}, "6A1", 6, "2026-2027"}; }

model::Pupil pupil(const std::string& id, int roll, const std::string& name, const std::string& code = {},
                   const std::string& birthday = {}) {
    model::Pupil out;
    out.id = model::PupilId{id};
    out.class_id = model::ClassId{"lop"};
    out.roll = roll;
    out.name = name;
    out.code = code;
    out.birthday = birthday;
    out.pictures = {roll % 10, roll % 10 + 1, (roll % 10 + 2) % 12};
    return out;
}

model::RosterRow row(int roll, const std::string& name, const std::string& code = {}, const std::string& birthday = {}) {
    return {roll + 4, roll, code, name, birthday};
}

model::RosterDiff compare(std::vector<model::RosterRow> rows, const std::vector<model::Pupil>& known) {
    model::Roster roster;
    roster.rows = std::move(rows);
    return intake::compare(roster, class_6a1(), known);
}

std::string before(const model::RosterDiff& diff, std::size_t i) { return diff.rows.at(i).before.id.value; }

TEST(Compare, TellsAddedChangedMissingAndUnchangedApart) {
    const auto diff = compare({row(1, "Lê Hoài An"), row(2, "Trương Bảo Ngọc"), row(3, "Mai Đức Huy")},
                              {pupil("an", 1, "Lê Hoài An"), pupil("ngoc", 2, "Trương Bảo Ngoc"), pupil("tung", 9, "Bạch Thanh Tùng")});
    ASSERT_EQ(diff.rows.size(), 4u);
    EXPECT_EQ(diff.rows[0].change, RosterChange::unchanged);
    EXPECT_EQ(diff.rows[1].change, RosterChange::changed);
    EXPECT_EQ(diff.rows[1].after.name, "Trương Bảo Ngọc");
    EXPECT_EQ(diff.rows[1].after.id.value, "ngoc");
    EXPECT_EQ(diff.rows[2].change, RosterChange::added);
    EXPECT_TRUE(diff.rows[2].after.id.empty());
    EXPECT_EQ(diff.rows[3].change, RosterChange::missing);
    EXPECT_EQ(diff.rows[3].after.name, "Bạch Thanh Tùng");
}

TEST(Compare, MatchesByCodeBeforeAnythingElse) {
    const auto diff = compare({row(1, "Lê Hoài An", "02"), row(2, "Mai Đức Huy", "01")},
                              {pupil("a", 1, "Lê Hoài An", "01"), pupil("b", 2, "Mai Đức Huy", "02")});
    EXPECT_EQ(before(diff, 0), "b");
    EXPECT_EQ(before(diff, 1), "a");
    EXPECT_EQ(diff.count(RosterChange::changed), 2);
}

TEST(Compare, TellsNamesakesApartByBirthdayAndKeepsOnlyTheirs) {
    const auto diff = compare(
        {row(1, "Trần Ngọc Anh", {}, "2015-08-30"), row(2, "Trần Ngọc Anh", {}, "2015-01-21"), row(3, "Lê Hoài An", {}, "2015-03-12")},
        {pupil("x", 1, "Trần Ngọc Anh", {}, "2015-01-21"), pupil("y", 2, "Trần Ngọc Anh", {}, "2015-08-30")});
    EXPECT_EQ(before(diff, 0), "y");
    EXPECT_EQ(before(diff, 1), "x");
    EXPECT_EQ(diff.birthdays_kept, 2);
    EXPECT_EQ(diff.rows[0].after.birthday, "2015-08-30");
    EXPECT_EQ(diff.rows[2].after.birthday, "");
}

TEST(Compare, NeverGivesAChildsAnswersToANamesakeWithAnotherBirthday) {
    const auto diff = compare({row(1, "Trần Ngọc Anh", {}, "2015-01-21"), row(2, "Trần Ngọc Anh", {}, "2015-12-24")},
                              {pupil("x", 1, "Trần Ngọc Anh", {}, "2015-01-21"), pupil("y", 2, "Trần Ngọc Anh", {}, "2015-08-30")});
    EXPECT_EQ(before(diff, 0), "x");
    EXPECT_EQ(before(diff, 1), "");
    EXPECT_EQ(diff.count(RosterChange::missing), 1);
}

TEST(Compare, TakesNamesakesWithoutAnythingElseByTheirPlace) {
    const auto diff =
        compare({row(1, "Trần Ngọc Anh"), row(2, "Trần Ngọc Anh")}, {pupil("x", 1, "Trần Ngọc Anh"), pupil("y", 2, "Trần Ngọc Anh")});
    EXPECT_EQ(diff.count(RosterChange::unchanged), 2);
    EXPECT_EQ(before(diff, 1), "y");
}

TEST(Compare, PrefersTheNameAsWrittenToAFoldedOne) {
    const auto diff =
        compare({row(1, "Lê Văn Hùng"), row(2, "Lê Văn Hưng")}, {pupil("hung2", 2, "Lê Văn Hưng"), pupil("hung1", 1, "Lê Văn Hùng")});
    EXPECT_EQ(diff.count(RosterChange::unchanged), 2);
}

TEST(Compare, TakesBothPlacesOfTheToneForOneSpelling) {
    const auto diff = compare({row(1, "Lê Thuý"), row(2, "Lê Thuỳ"), row(3, "Trần Hoà")},
                              {pupil("sac", 1, "Lê Thúy"), pupil("huyen", 2, "Lê Thùy"), pupil("hoa", 3, "Trần Hòa")});
    ASSERT_EQ(diff.rows.size(), 3u);
    EXPECT_EQ(before(diff, 0), "sac");
    EXPECT_EQ(before(diff, 1), "huyen");
    EXPECT_EQ(before(diff, 2), "hoa");
    EXPECT_EQ(diff.rows[0].after.name, "Lê Thuý");  // shown as the file has it
}

TEST(Compare, TakesShortAndLongIForOneSpellingWhereNobodyElseIsMeant) {
    const auto diff = compare({row(1, "Lê Quí"), row(2, "Lê Quì"), row(3, "Trần Mĩ")},
                              {pupil("sac", 1, "Lê Quý"), pupil("huyen", 2, "Lê Quỳ"), pupil("my", 3, "Trần Mỹ")});
    ASSERT_EQ(diff.rows.size(), 3u);
    EXPECT_EQ(before(diff, 0), "sac");
    EXPECT_EQ(before(diff, 1), "huyen");
    EXPECT_EQ(before(diff, 2), "my");
}

TEST(Compare, KeepsTheCodeThatIsKnownWhenTheFileHasNone) {
    const auto diff = compare({row(1, "Lê Hoài An")}, {pupil("a", 1, "Lê Hoài An", "0001")});
    EXPECT_EQ(diff.rows[0].after.code, "0001");
    EXPECT_EQ(diff.rows[0].change, RosterChange::unchanged);
}

TEST(Compare, WarnsWhenTheFileIsForAnotherClass) {
    model::Roster roster;
    roster.class_name = "6A2";
    roster.rows = {row(1, "Lê Hoài An")};
    const auto diff = intake::compare(roster, class_6a1(), {});
    ASSERT_EQ(diff.problems.all().size(), 1u);
    EXPECT_EQ(diff.problems.all()[0].key, "nhap.lop-khac");
}

TEST(Compare, PutsRowsInRollOrderAndMissingOnesLast) {
    const auto diff = compare({row(5, "Đỗ Gia Ân"), row(2, "Mai Đức Huy")}, {pupil("m", 1, "Bạch Thanh Tùng")});
    EXPECT_EQ(diff.rows[0].after.roll, 2);
    EXPECT_EQ(diff.rows[1].after.roll, 5);
    EXPECT_EQ(diff.rows[2].change, RosterChange::missing);
}

TEST(Pictures, AreThreeDifferentAndUniqueInTheClass) {
    std::vector<model::RosterRow> rows;
    for (int i = 1; i <= 48; ++i) rows.push_back(row(i, "Em số " + std::to_string(i)));
    const std::vector<model::Pupil> known = {pupil("a", 1, "Em số 1"), pupil("z", 60, "Bạch Thanh Tùng")};
    auto diff = compare(rows, known);
    intake::give_pictures(diff, known, 42);
    std::set<model::PicturePassword> seen;
    for (const auto& each : diff.rows) {
        const auto& p = each.after.pictures;
        EXPECT_TRUE(p[0] != p[1] && p[1] != p[2] && p[0] != p[2]);
        EXPECT_TRUE(seen.insert(p).second);
    }
    EXPECT_EQ(diff.rows[0].after.pictures, known[0].pictures);
    auto again = compare(rows, known);
    intake::give_pictures(again, known, 42);
    EXPECT_EQ(diff.rows[20].after.pictures, again.rows[20].after.pictures);
}

TEST(Pictures, FillAWholeSchoolWithoutEnd) {
    std::vector<model::RosterRow> rows;
    for (int i = 1; i <= 1400; ++i) rows.push_back(row(i, "Em số " + std::to_string(i)));
    auto diff = compare(rows, {});
    intake::give_pictures(diff, {}, 1);
    std::set<model::PicturePassword> seen;
    for (const auto& each : diff.rows) seen.insert(each.after.pictures);
    EXPECT_EQ(seen.size(), 1320u);
}

TEST(ClassName, KeepsTheWrittenFormAndReadsTheGrade) {
    EXPECT_EQ(intake::clean_class_name(" Lớp 6A1 "), "6A1");
    EXPECT_EQ(intake::clean_class_name("12.6"), "12.6");
    EXPECT_EQ(intake::clean_class_name("Sheet1"), "");
    EXPECT_EQ(intake::find_class_name("DANH SÁCH HỌC SINH LỚP: 6/1, NĂM HỌC 2026-2027"), "6/1");
    EXPECT_EQ(intake::find_class_name("Danh sách lớp học thêm"), std::nullopt);
    EXPECT_EQ(intake::grade_of("12.6"), 12);
    EXPECT_EQ(intake::grade_of("4A2"), 4);
    EXPECT_EQ(intake::grade_of("A4"), std::nullopt);
    EXPECT_EQ(intake::grade_of("2026"), std::nullopt);
    EXPECT_TRUE(intake::same_class("6/1", "6.1"));
    EXPECT_FALSE(intake::same_class("6.1", "6.10"));
    EXPECT_TRUE(intake::same_class("6 A1", "6a1"));
    EXPECT_FALSE(intake::same_class("6/11", "6/1/1"));
}

TEST(ClassName, IsFoundInWhateverStandsAroundIt) {
    const std::pair<const char*, const char*> titles[] = {{"LỚP 6 A1", "6A1"},
                                                          {"Lớp: 6 / 1", "6/1"},
                                                          {"Lớp 6 - 1, năm học 2026-2027", "6-1"},
                                                          {"LỚP 6A1-NĂM HỌC 2026-2027", "6A1"},
                                                          {"Lớp 6 – Năm học 2026 – 2027", "6"},
                                                          {"lớp 6 A 1", "6A1"},
                                                          {"Lớp 6A 42 học sinh", "6A"},
                                                          {"Khối 6 lớp 6A1", "6A1"},
                                                          {"DANH SÁCH HỌC SINH 10A5", "10A5"},
                                                          {"Lớp 5Đ", "5Đ"},
                                                          {"Lớp:6A1", "6A1"},
                                                          {"DS lớp 6TC1 (chính thức)", "6TC1"}};
    for (const auto& [title, name] : titles) EXPECT_EQ(intake::find_class_name(title), name) << title;
    for (const char* title : {"LỚP SÁU MỘT", "Danh sách lớp trưởng", "Số 5A đường Lê Lợi", "Ngày 6/1 năm 2026", "Lớp 13A"})
        EXPECT_EQ(intake::find_class_name(title), std::nullopt) << title;
    EXPECT_EQ(intake::class_in_label("DS 6A1 HK1"), "6A1");
    EXPECT_EQ(intake::class_in_label("danh_sach_lop_6A2"), "6A2");
    EXPECT_EQ(intake::class_in_label("6_1"), "6_1");
    for (const char* label : {"Sheet1", "1", "10-2026", "HK1"}) EXPECT_EQ(intake::class_in_label(label), std::nullopt) << label;
}

}  // namespace
