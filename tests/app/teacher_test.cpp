// Setting up, the PIN, sign-in without a lock, a class list, and what leaves as a file.

#include "app/classroom.h"
#include "app/machine_setting.h"
#include "support/script_page.h"
#include "ui/screens/screen.h"

using namespace app_test;

TEST_F(Room, TheFirstStartAsksForTheSchoolAndShowsTheRecoveryCodeOnce) {
    EXPECT_EQ(route(), ui::Route::setup);
    act(ui::FinishSetup{" Trường THCS Hoa Phượng ", "2026-2027", "Nguyễn Thu Hà", "cô", "2468"});
    EXPECT_EQ(world().school.about.name, "Trường THCS Hoa Phượng");
    EXPECT_EQ(world().door.recovery_code.size(), 14u);  // 4821 0937 5516
    act(ui::RecoveryNoted{});
    EXPECT_EQ(route(), ui::Route::today);
    EXPECT_TRUE(world().door.recovery_code.empty());
    act(ui::Lock{});
    EXPECT_EQ(route(), ui::Route::wait);
}

TEST_F(Room, TeachersScreensStayLockedWithoutThePin) {
    open_school();
    for (const ui::Route wanted : {ui::Route::today, ui::Route::roster, ui::Route::results, ui::Route::book, ui::Route::import}) {
        act(ui::GoTo{wanted});
        EXPECT_EQ(route(), ui::Route::unlock);
    }
    const auto pupils = world().class_now.pupils;
    act(ui::NewPictures{pupils[0].id});
    act(ui::AdmitPupil{pupils[0].id});
    EXPECT_FALSE(world().seat.pupil);
    act(ui::SaveBook{"csv", false, base::to_utf8(folder.path())});
    EXPECT_TRUE(world().desk.saved_path.empty());
}

TEST_F(Room, WrongPinsAreCountedThenWaitAndTheWaitOutlivesARestart) {
    set_up();
    act(ui::Lock{});
    for (int i = 0; i < 4; ++i) {
        act(ui::Unlock{"0000"});
        EXPECT_EQ(world().door.wait_s, 0);
        EXPECT_FALSE(world().door.problem.empty());
    }
    act(ui::Unlock{"0000"});
    EXPECT_GT(world().door.wait_s, 50);
    act(ui::Unlock{"2468"});  // the right one has to wait too
    EXPECT_NE(route(), ui::Route::today);
    open();
    act(ui::Unlock{"2468"});
    EXPECT_GT(world().door.wait_s, 0);
    clock.advance(61'000);
    program->tick();
    EXPECT_EQ(world().door.wait_s, 0);
    act(ui::Unlock{"0000"});
    EXPECT_GT(world().door.wait_s, 100);  // the next wait is longer
    clock.advance(121'000);
    program->tick();
    act(ui::Unlock{"2468"});
    EXPECT_EQ(route(), ui::Route::today);
}

TEST_F(Room, TheRecoveryCodeSetsANewPinAndIsUsedUp) {
    act(ui::FinishSetup{"Trường", "2026-2027", "Nguyễn Thu Hà", "cô", "2468"});
    const std::string code = world().door.recovery_code;
    act(ui::RecoveryNoted{});
    act(ui::Lock{});
    act(ui::UseRecovery{"1111 1111 1111", "7035"});
    EXPECT_EQ(route(), ui::Route::wait);
    act(ui::UseRecovery{code, "7035"});
    EXPECT_EQ(route(), ui::Route::today);
    EXPECT_NE(world().door.recovery_code, code);
    EXPECT_FALSE(world().door.recovery_code.empty());
    act(ui::Lock{});
    act(ui::Unlock{"2468"});
    EXPECT_NE(route(), ui::Route::today);
    act(ui::Unlock{"7035"});
    EXPECT_EQ(route(), ui::Route::today);
}

TEST_F(Room, WrongPicturesNeverLockAndRaiseOneHand) {
    open_school();
    act(ui::PickName{world().class_now.pupils[0].id});
    const auto right = world().seat.pupil->pictures;
    for (int round = 1; round <= 4; ++round) {
        for (int i = 2; i >= 0; --i) act(ui::PickPicture{right[static_cast<std::size_t>(i)]});
        EXPECT_TRUE(world().seat.wrong_now);
        EXPECT_EQ(world().seat.wrong_pictures, round);
    }
    EXPECT_EQ(world().board.hands, 1);
    for (const int picture : right) act(ui::PickPicture{picture});
    EXPECT_EQ(route(), ui::Route::home);
}

TEST_F(Room, TheTeacherLetsAPupilInWithoutPictures) {
    open_school();
    act(ui::GoTo{ui::Route::unlock});
    act(ui::Unlock{"2468"});
    act(ui::AdmitPupil{world().class_now.pupils[1].id});
    EXPECT_EQ(route(), ui::Route::home);
    EXPECT_EQ(world().seat.pupil->name, "Trương Bảo Ngọc");
    act(ui::GoTo{ui::Route::results});
    EXPECT_EQ(route(), ui::Route::unlock);  // and the teacher's screens are shut behind
}

TEST_F(Room, ANewClassListChangesNobodysPictures) {
    open_school();
    act(ui::GoTo{ui::Route::unlock});
    act(ui::Unlock{"2468"});
    const auto before = world().class_now.pupils;
    act(ui::ReadPasted{"STT\tHọ và tên\n1\tQuách Tiến Phát\n2\tLê Hoài An\n3\tMai Đức Huy\n"});
    act(ui::ChooseImportClass{"6A1"});
    ASSERT_TRUE(world().list.diff);
    EXPECT_EQ(world().list.diff->count(model::RosterChange::missing), 1);
    act(ui::ApplyClassList{});
    ASSERT_EQ(world().class_now.pupils.size(), 4u);  // nobody is removed
    for (const auto& pupil : before) {
        const auto same = std::find_if(world().class_now.pupils.begin(), world().class_now.pupils.end(),
                                       [&](const auto& one) { return one.id == pupil.id; });
        ASSERT_NE(same, world().class_now.pupils.end());
        EXPECT_EQ(same->pictures, pupil.pictures);
    }
}

TEST_F(Room, AListForNoClassCannotBeTakenIn) {
    set_up();
    act(ui::ReadPasted{"STT\tHọ và tên\n1\tQuách Tiến Phát\n"});
    ASSERT_TRUE(world().list.diff);
    act(ui::ApplyClassList{});
    EXPECT_TRUE(world().school.classes.empty());
    act(ui::ChooseImportClass{"lớp chọn"});
    ASSERT_TRUE(world().list.diff);
    EXPECT_TRUE(world().list.diff->problems.has_errors());
    act(ui::ApplyClassList{});
    EXPECT_TRUE(world().school.classes.empty());
    act(ui::ChooseImportClass{"6A1"});
    act(ui::ApplyClassList{});
    EXPECT_EQ(world().school.classes.size(), 1u);
}

TEST_F(Room, ALessonLeftOpenEndsWithItsDay) {
    open_school();
    open();
    EXPECT_EQ(route(), ui::Route::sign_in);
    clock.advance(24LL * 3'600'000);
    open();
    EXPECT_EQ(route(), ui::Route::wait);
    EXPECT_TRUE(world().class_now.pupils.empty());
}

TEST_F(Room, ThePackOfALessonIsKeptBesideItsAnswers) {
    open_school();
    const std::string hash = world().class_now.assignment->pack_hash;
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "packs" / (hash + ".ksgoi")));
}

TEST_F(Room, TheClassBookIsWrittenTwiceWithoutOverwriting) {
    open_school();
    act(ui::GoTo{ui::Route::unlock});
    act(ui::Unlock{"2468"});
    const std::string place = base::to_utf8(folder.path());
    act(ui::SaveBook{"xlsx", false, place});
    EXPECT_EQ(world().desk.saved_path, place + "/So-lop-6A1.xlsx");
    act(ui::SaveBook{"xlsx", false, place});
    EXPECT_EQ(world().desk.saved_path, place + "/So-lop-6A1-2.xlsx");
    act(ui::SaveBook{"csv", true, place + "/khong-co"});
    ASSERT_TRUE(world().toast);
    EXPECT_TRUE(world().toast->problem);
    act(ui::GoTo{ui::Route::today});
    EXPECT_FALSE(world().toast);
}

TEST_F(Room, TheTeachersTextSizeIsTheMachinesAndAPupilsIsNot) {
    open_school();
    act(ui::TextSize{1.5});
    EXPECT_EQ(app::load_machine_setting(folder.path()).text_scale, 1.0);
    act(ui::GoTo{ui::Route::unlock});
    act(ui::Unlock{"2468"});
    act(ui::TextSize{1.25});
    act(ui::Lock{});
    EXPECT_EQ(world().machine.text_scale, 1.25);
    EXPECT_EQ(app::load_machine_setting(folder.path()).text_scale, 1.25);
    ASSERT_TRUE(base::write_file(folder / "may-nay.json", "{\"text_scale\": 900}"));
    EXPECT_EQ(app::load_machine_setting(folder.path()).text_scale, 2.0);
    ASSERT_TRUE(base::write_file(folder / "may-nay.json", "hong"));
    EXPECT_EQ(app::load_machine_setting(folder.path()).text_scale, 1.0);
}

TEST_F(Room, AClockSetBackDuringTheLessonIsToldToTheTeacherWithTheResults) {
    open_school();
    sign_in(1);
    go_to_item();
    clock.advance(-20 * 60'000);
    while (route() == ui::Route::item || route() == ui::Route::page) {
        if (route() == ui::Route::item && !item().showing_feedback) {
            choose(0);
            act(ui::HandIn{});
        }
        act(ui::NextStep{});
    }
    const model::Pupil pupil = world().class_now.pupils[1];
    act(ui::GoTo{ui::Route::unlock});
    act(ui::Unlock{"2468"});
    act(ui::GoTo{ui::Route::results});
    ASSERT_EQ(route(), ui::Route::results);
    EXPECT_EQ(world().desk.results->flags.wrong_clock, std::vector{pupil.id});
    support::ScriptPage page(&words());
    const auto screen = ui::make_screen(route());
    page.draw([&] { screen->draw(page, world()); });
    EXPECT_FALSE(page.record().has_text("Giờ trong máy chưa đúng."));
    page.press("Theo em");
    page.draw([&] { screen->draw(page, world()); });
    EXPECT_TRUE(page.record().has_text("Giờ trong máy chưa đúng. Bài của Trương Bảo Ngọc"));
    act(ui::GoTo{ui::Route::book});
    for (const auto& sheet : world().desk.book)
        for (const auto& row : sheet.rows)
            for (const auto& cell : row) EXPECT_EQ(model::to_words(cell).find("Giờ"), std::string::npos) << "nothing in the class book";
}
