// A list beside the other classes of the year: who moves here, who may, and whom the file leaves out.

#include <gtest/gtest.h>

#include "intake/intake.h"

namespace {

using model::RosterChange;

model::Pupil pupil_of(const std::string& class_id, const std::string& id, const std::string& name, const std::string& code = {},
                      const std::string& birthday = {}) {
    model::Pupil out;
    out.id = model::PupilId{id};
    out.class_id = model::ClassId{class_id};
    out.roll = 7;
    out.name = name;
    out.code = code;
    out.birthday = birthday;
    out.pictures = {4, 5, 6};
    out.sign_in_code = "4071";
    return out;
}

model::RosterDiff compare_6a2(const std::vector<model::RosterRow>& rows, const std::vector<intake::Elsewhere>& elsewhere,
                              const std::vector<model::Pupil>& known = {}) {
    model::Roster roster;
    roster.class_name = "6A2";
    roster.rows = rows;
    return intake::compare(roster, {model::ClassId{"6a2"}, "6A2", 6, "2026-2027"}, known, elsewhere);
}

TEST(Moved, ACodeOfAnotherClassIsAPupilWhoMovesAndKeepsAll) {
    const auto diff = compare_6a2({{5, 1, "0012", "Lê Hoài An", {}}}, {{pupil_of("6a1", "an", "Lê Hoài An", "0012"), "6A1"}});
    ASSERT_EQ(diff.rows.size(), 1u);
    const auto& row = diff.rows[0];
    EXPECT_EQ(row.moved_from, "6A1");
    EXPECT_TRUE(row.taken);
    EXPECT_EQ(row.before.id.value, "an");
    EXPECT_EQ(row.after.id.value, "an");
    EXPECT_EQ(row.after.class_id.value, "6a2");
    EXPECT_EQ(row.after.roll, 1);
    EXPECT_EQ(row.after.pictures, (model::PicturePassword{4, 5, 6}));
    EXPECT_EQ(diff.moved(), 1);
    EXPECT_EQ(diff.count(RosterChange::added), 0);
    EXPECT_EQ(diff.count(RosterChange::changed), 0);
}

TEST(Moved, APupilOfTheClassIsNeverTakenFromAnother) {
    const auto diff = compare_6a2({{5, 1, "0012", "Lê Hoài An", {}}}, {{pupil_of("6a1", "x", "Lê Hoài An", "0012"), "6A1"}},
                                  {pupil_of("6a2", "an", "Lê Hoài An", "0012")});
    EXPECT_EQ(diff.rows.at(0).before.id.value, "an");
    EXPECT_EQ(diff.moved(), 0);
}

TEST(Moved, ANameAloneIsPointedAtAndTheTeacherDecides) {
    auto diff = compare_6a2({{5, 1, {}, "Lê Hoài An", "2015-03-12"}}, {{pupil_of("6a1", "an", "Lê Hoài An", "0012"), "6A1"}});
    auto& row = diff.rows.at(0);
    EXPECT_EQ(row.change, RosterChange::added) << "a new pupil, unless the teacher says otherwise";
    ASSERT_TRUE(row.lookalike);
    EXPECT_EQ(row.lookalike->class_name, "6A1");
    row.after.pictures = {1, 2, 3};
    model::decide(row, true);
    EXPECT_EQ(row.before.id.value, "an");
    EXPECT_EQ(row.after.id.value, "an");
    EXPECT_EQ(row.after.code, "0012") << "what the list does not say stays";
    EXPECT_EQ(row.after.pictures, (model::PicturePassword{4, 5, 6}));
    EXPECT_EQ(diff.moved(), 1);
    model::decide(row, true);
    model::decide(row, false);
    EXPECT_EQ(row.change, RosterChange::added);
    EXPECT_TRUE(row.before.id.empty());
    EXPECT_TRUE(row.after.id.empty());
    EXPECT_EQ(row.after.code, "");
    EXPECT_EQ(row.after.pictures, (model::PicturePassword{1, 2, 3}));
    EXPECT_EQ(diff.moved(), 0);
}

TEST(Moved, WhatSaysThatItIsAnotherChildIsBelieved) {
    const auto alone = [](const model::RosterRow& row, const std::vector<intake::Elsewhere>& elsewhere) {
        return !compare_6a2({row}, elsewhere).rows.at(0).lookalike.has_value();
    };
    const std::string name = "Lê Hoài An";
    EXPECT_TRUE(alone({5, 1, "0099", name, {}}, {{pupil_of("6a1", "an", name, "0012"), "6A1"}})) << "another code";
    EXPECT_TRUE(alone({5, 1, {}, name, "2015-03-12"}, {{pupil_of("6a1", "an", name, {}, "2015-08-30"), "6A1"}})) << "another birthday";
    EXPECT_TRUE(alone({5, 1, {}, name, {}}, {{pupil_of("6a1", "an", name), "6A1"}, {pupil_of("6a3", "an2", name), "6A3"}}))
        << "two of them";
    EXPECT_TRUE(alone({5, 1, {}, name, {}}, {{pupil_of("6a1", "an", name), "6A1", true}})) << "who stands in the file where they were";
    EXPECT_FALSE(alone({5, 1, {}, name, {}}, {{pupil_of("6a1", "an", name), "6A1"}}));
}

TEST(Moved, OneCodeTwiceInAFileTakesNobodyOutOfTheirClass) {
    const auto diff = compare_6a2({{5, 1, "0012", "Mai Đức Huy", {}}}, {{pupil_of("6a1", "an", "Lê Hoài An", "0012"), "6A1", true}});
    const auto& row = diff.rows.at(0);
    EXPECT_EQ(row.moved_from, "");
    EXPECT_FALSE(row.taken);
    EXPECT_EQ(row.left_out, "nhap.ma-o-lop-khac");
    EXPECT_EQ(row.status, "6A1");
    EXPECT_EQ(row.after.code, "") << "if the teacher takes the pupil, then without that code";
}

TEST(Moved, WhoTheFileLeavesOutIsNotTakenAndNotCounted) {
    const auto diff = compare_6a2({{5, 1, {}, "Lê Hoài An", {}, "nhap.chuyen-truong", "Đã chuyển trường"},
                                   {6, 2, {}, "Mai Đức Huy", {}, "nhap.chuyen-truong", "Thôi học"}},
                                  {}, {pupil_of("6a2", "huy", "Mai Đức Huy")});
    EXPECT_EQ(diff.left_out(), 2);
    EXPECT_EQ(diff.count(RosterChange::added), 0);
    EXPECT_EQ(diff.count(RosterChange::missing), 0) << "who is known and has left is neither changed nor missing";
    EXPECT_EQ(diff.rows.at(1).before.id.value, "huy");
    EXPECT_EQ(diff.rows.at(1).status, "Thôi học");
    EXPECT_FALSE(diff.rows.at(1).taken);
}

TEST(Moved, AnotherClassesListIsRefused) {
    model::Roster roster;
    roster.class_name = "6/1";
    roster.rows = {{5, 1, {}, "Lê Hoài An", {}}};
    const auto diff = intake::compare(roster, {{}, "7/1", 7, "2026-2027"}, {});
    EXPECT_TRUE(diff.problems.has_errors());
    EXPECT_FALSE(diff.can_be_taken());
}

}  // namespace
