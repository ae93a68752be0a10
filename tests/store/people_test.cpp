#include "store/school_for_tests.h"

using namespace store_test;

namespace {

class People : public StoreTest {};

model::RosterDiffRow row_for(model::RosterChange change, const model::Pupil& pupil) {
    model::RosterDiffRow row;
    row.change = change;
    row.before = row.after = pupil;
    return row;
}

}  // namespace

TEST_F(People, AFreshFileHasNoSchool) {
    open();
    EXPECT_EQ(store->load_school()->name, "");
    EXPECT_TRUE(store->load_classes()->empty());
    EXPECT_TRUE(store->load_staff()->empty());
    EXPECT_FALSE(store->opened().restored);
}

TEST_F(People, TheSchoolIsKeptAndMayBeRenamed) {
    open();
    ASSERT_TRUE(store->save_school({"Trường THCS Hoa Phượng", "2026-2027"}));
    ASSERT_TRUE(store->save_school({"Trường THCS Hoa Sữa", "2026-2027"}));
    open();
    EXPECT_EQ(store->load_school()->name, "Trường THCS Hoa Sữa");
    EXPECT_EQ(store->load_school()->school_year, "2026-2027");
}

TEST_F(People, StaffKeepTheirSecretsAndTheirWaitingTime) {
    open();
    const auto id = store->add_staff({{}, "Nguyễn Thu Hà", "cô", "teacher,homeroom"}, "h1", "r1").value();
    const auto other = store->add_staff({{}, "Phạm Anh", "thầy", "teacher"}, "h2", "r2").value();
    ASSERT_TRUE(store->save_failed_unlocks(id, 3, 12345));
    open();
    auto secrets = store->load_secrets().value();
    ASSERT_EQ(secrets.size(), 2u);
    EXPECT_EQ(secrets[0].staff.name, "Nguyễn Thu Hà");
    EXPECT_EQ(secrets[0].staff.roles, "teacher,homeroom");
    EXPECT_EQ(secrets[0].failed, 3);
    EXPECT_EQ(secrets[0].wait_until_ms, 12345);
    EXPECT_EQ(secrets[1].staff.id, other);
    ASSERT_TRUE(store->save_pin(id, "h3", "r3"));
    secrets = store->load_secrets().value();
    EXPECT_EQ(secrets[0].pin_hash, "h3");
    EXPECT_EQ(secrets[0].recovery_hash, "r3");
    EXPECT_EQ(secrets[0].failed, 0);
    EXPECT_EQ(store->save_pin({"nobody"}, "h", "r").error().code, base::Code::not_found);
}

TEST_F(People, AClassListMakesItsClassAndPupilsInRollOrder) {
    open_school();
    ASSERT_EQ(pupils.size(), 3u);
    EXPECT_EQ(pupils[0].name, "Trương Bảo Ngọc");
    EXPECT_EQ(pupils[1].code, "002");
    EXPECT_EQ(pupils[2].pictures, (model::PicturePassword{3, 4, 5}));
    EXPECT_TRUE(base::is_uuid(pupils[0].id.value));
    EXPECT_TRUE(pupils[0].in_last_list);
    EXPECT_EQ(store->find_class("6a1").value()->id, class_id);
    EXPECT_FALSE(store->find_class("6A2")->has_value());
}

TEST_F(People, ASecondListChangesAddsAndFlagsButDeletesNobody) {
    open_school();
    auto diff = class_list("6A1");
    diff.class_after.id = class_id;
    diff.rows = {row_for(model::RosterChange::unchanged, pupils[0]), row_for(model::RosterChange::changed, pupils[1]),
                 added(4, "Võ An Nhiên"), row_for(model::RosterChange::missing, pupils[2])};
    diff.rows[1].after.name = "Đỗ Minh Khôi Nguyên";
    diff.rows[1].after.roll = 9;
    diff.rows[1].after.pictures = {};
    ASSERT_EQ(store->apply_roster(diff).value(), class_id);
    const auto after = store->load_pupils(class_id).value();
    ASSERT_EQ(after.size(), 4u);
    EXPECT_EQ(after[3].name, "Đỗ Minh Khôi Nguyên");
    EXPECT_EQ(after[3].id, pupils[1].id);
    EXPECT_EQ(after[3].pictures, pupils[1].pictures) << "an import gives nobody new pictures";
    EXPECT_EQ(after[1].id, pupils[2].id);
    EXPECT_FALSE(after[1].in_last_list);

    diff.rows = {row_for(model::RosterChange::unchanged, pupils[2])};
    ASSERT_TRUE(store->apply_roster(diff));
    EXPECT_TRUE(store->load_pupils(class_id).value()[1].in_last_list) << "back in the list";
}

TEST_F(People, AListThatNamesAnUnknownPupilChangesNothingAtAll) {
    open_school();
    auto diff = class_list("6A7");
    diff.rows = {added(1, "Võ An Nhiên"), row_for(model::RosterChange::changed, model::Pupil{{"nobody"}, {}, 2, "", "X", "", {}, true})};
    EXPECT_EQ(store->apply_roster(diff).error().code, base::Code::not_found);
    EXPECT_FALSE(store->find_class("6A7")->has_value());
    EXPECT_EQ(store->load_classes()->size(), 1u);
}

TEST_F(People, TheSameClassImportedAgainWithoutItsIdIsNotMadeTwice) {
    open_school();
    auto diff = class_list("6A1");
    EXPECT_EQ(store->apply_roster(diff).value(), class_id);
    diff.class_after.school_year = "2027-2028";
    EXPECT_NE(store->apply_roster(diff).value(), class_id);
    EXPECT_EQ(store->find_class("6A1").value()->school_year, "2027-2028") << "the newest year";
}

TEST_F(People, ClassesComeByGradeAndNumber) {
    open();
    for (const char* name : {"6A10", "6A2", "6A1"}) ASSERT_TRUE(store->apply_roster(class_list(name)));
    const auto classes = store->load_classes().value();
    ASSERT_EQ(classes.size(), 3u);
    EXPECT_EQ(classes[0].name, "6A1");
    EXPECT_EQ(classes[1].name, "6A2");
    EXPECT_EQ(classes[2].name, "6A10");
}

TEST_F(People, PicturesMayBeGivenAnew) {
    open_school();
    ASSERT_TRUE(store->save_pictures(pupils[0].id, {7, 8, 9}));
    open();
    EXPECT_EQ(store->load_pupils(class_id).value()[0].pictures, (model::PicturePassword{7, 8, 9}));
    EXPECT_EQ(store->save_pictures({"nobody"}, {1, 2, 3}).error().key, "luu.khong-thay-hoc-sinh");
}

TEST_F(People, AClassSignsInByPicturesUntilItsTeacherChooses) {
    open_school();
    EXPECT_EQ(store->load_classes()->front().sign_in, model::SignIn::pictures);
    ASSERT_TRUE(store->save_sign_in(class_id, model::SignIn::code));
    open();
    EXPECT_EQ(store->load_classes()->front().sign_in, model::SignIn::code);
    EXPECT_EQ(store->find_class("6A1").value()->sign_in, model::SignIn::code);
    ASSERT_TRUE(store->apply_roster(class_list("6A1")));
    EXPECT_EQ(store->load_classes()->front().sign_in, model::SignIn::code) << "an import does not change the choice";
    EXPECT_EQ(store->save_sign_in({"nothing"}, model::SignIn::code).error().key, "luu.khong-thay-lop");
}

TEST_F(People, CodesKeepTheirNoughtsAndAreSavedAllOrNone) {
    open_school();
    EXPECT_EQ(pupils[0].sign_in_code, "");
    pupils[0].sign_in_code = "0471";
    pupils[1].sign_in_code = "583926";
    ASSERT_TRUE(store->save_codes({pupils[0], pupils[1]}));
    open();
    EXPECT_EQ(store->load_pupils(class_id).value()[0].sign_in_code, "0471");
    EXPECT_EQ(store->load_pupils(class_id).value()[1].sign_in_code, "583926");
    pupils[0].sign_in_code = "9052";
    pupils[1].id.value = "nobody";
    EXPECT_EQ(store->save_codes({pupils[0], pupils[1]}).error().key, "luu.khong-thay-hoc-sinh");
    pupils[2].sign_in_code = "12a4";
    EXPECT_FALSE(store->save_codes({pupils[2]})) << "digits only";
    EXPECT_EQ(store->load_pupils(class_id).value()[0].sign_in_code, "0471");
}

TEST_F(People, ATemporaryPupilComesLastAndIsThereWhileALessonIsOpen) {
    open_school();
    model::Assignment asked;
    asked.class_id = class_id;
    const auto lesson = store->open_lesson(asked).value();
    EXPECT_EQ(store->count_temporary(class_id).value(), 0);
    const auto guest = store->add_temporary({{}, class_id, 1, "", "Em tạm 1", "", {7, 8, 9}, true, "4071"}).value();
    auto there = store->load_pupils(class_id).value();
    ASSERT_EQ(there.size(), 4u);
    EXPECT_EQ(there.back().id, guest.id);
    EXPECT_EQ(there.back().name, "Em tạm 1");
    EXPECT_EQ(there.back().pictures, (model::PicturePassword{7, 8, 9}));
    EXPECT_EQ(there.back().sign_in_code, "4071");
    EXPECT_TRUE(there.back().temporary);
    EXPECT_FALSE(there.front().temporary);
    ASSERT_TRUE(store->close_assignment(lesson.id));
    EXPECT_EQ(store->load_pupils(class_id)->size(), 3u) << "made, but never used";
    EXPECT_EQ(store->count_temporary(class_id).value(), 1) << "hidden, not deleted";
}

TEST_F(People, ATemporaryPupilGoesWhenAllAnswersWereMovedAndComesBackWithThem) {
    open_school();
    model::Assignment asked;
    asked.class_id = class_id;
    ASSERT_TRUE(store->open_lesson(asked));
    const auto guest = store->add_temporary({{}, class_id, 1, "", "Em tạm 1", "", {7, 8, 9}}).value();
    const auto first = begin(guest.id, "mot"), second = begin(guest.id, "hai");
    answer(first);
    ASSERT_TRUE(store->move_sitting(first.id, pupils[0].id, teacher, "đã có trong danh sách"));
    EXPECT_EQ(store->load_pupils(class_id)->size(), 4u) << "one sitting is left";
    ASSERT_TRUE(store->move_sitting(second.id, pupils[0].id, teacher, "đã có trong danh sách"));
    EXPECT_EQ(store->load_pupils(class_id)->size(), 3u);
    EXPECT_EQ(store->load_pupil_attempts(pupils[0].id)->size(), 1u);
    ASSERT_TRUE(store->move_sitting(first.id, guest.id, teacher, "nhầm em"));
    EXPECT_EQ(store->load_pupils(class_id)->size(), 4u);
}

TEST_F(People, AssignmentsAreKeptNewestFirstAndClosedOnce) {
    open_school();
    model::Assignment asked;
    asked.class_id = class_id;
    asked.pack_id = "b3";
    asked.lesson_id = "mot";
    asked.mode = model::Mode::test;
    asked.limit_ms = 900'000;
    const auto first = store->open_lesson(asked).value();
    clock.advance(-3'600'000);
    asked.lesson_id = "hai";
    asked.limit_ms = 0;
    const auto second = store->open_lesson(asked).value();
    ASSERT_TRUE(store->close_assignment(first.id));
    open();
    auto kept = store->load_assignments(class_id).value();
    ASSERT_EQ(kept.size(), 2u);
    EXPECT_EQ(kept[0].id, second.id) << "newest first, whatever the clock says";
    EXPECT_EQ(kept[0].closed_ms, 0);
    EXPECT_EQ(kept[1].mode, model::Mode::test);
    EXPECT_EQ(kept[1].limit_ms, 900'000);
    EXPECT_EQ(kept[0].limit_ms, 0);
    EXPECT_GE(kept[1].closed_ms, kept[1].opened_ms);
    clock.advance(9'000'000);
    ASSERT_TRUE(store->close_assignment(first.id));
    EXPECT_EQ(store->load_assignments(class_id).value()[1].closed_ms, kept[1].closed_ms);
}

TEST_F(StoreTest, ALessonIsVoidedAndTakenBackWithoutLosingAnything) {
    open_school();
    model::Assignment asked;
    asked.class_id = class_id;
    asked.lesson_id = "mot";
    const auto opened = store->open_lesson(asked).value();
    const auto kept = [&] { return store->load_assignments(class_id).value().at(0); };
    EXPECT_FALSE(kept().is_void());
    ASSERT_TRUE(store->set_void(opened.id, true));
    ASSERT_TRUE(store->set_void(opened.id, true));
    EXPECT_TRUE(kept().is_void());
    EXPECT_EQ(kept().void_count, 1) << "what is so already is not counted";
    open();
    EXPECT_TRUE(kept().is_void());
    ASSERT_TRUE(store->set_void(opened.id, false));
    EXPECT_FALSE(kept().is_void());
    EXPECT_EQ(kept().void_count, 2);
    EXPECT_EQ(store->set_void({"01a205cf-4740-7ab7-853a-97a953edfaff"}, true).error().key, "luu.khong-thay-bai-giao");
}

TEST_F(StoreTest, TheHomeroomTeacherOfAClassOutlivesANewList) {
    open_school();
    EXPECT_EQ(store->load_classes().value()[0].homeroom, "");
    ASSERT_TRUE(store->save_homeroom(class_id, "Trần Thị Mai"));
    auto again = three_pupils();
    again.class_after.id = class_id;
    again.rows.clear();
    ASSERT_TRUE(store->apply_roster(again));
    open();
    EXPECT_EQ(store->load_classes().value()[0].homeroom, "Trần Thị Mai");
    ASSERT_TRUE(store->save_homeroom(class_id, ""));
    EXPECT_EQ(store->load_classes().value()[0].homeroom, "");
    EXPECT_EQ(store->save_homeroom({"01a205cf-4740-7ab7-853a-97a953edfaff"}, "A").error().key, "luu.khong-thay-lop");
}
