// How a pupil is known: a code in place of pictures, and a temporary pupil who is in no list yet.

#include <set>

#include "app/classroom.h"
#include "model/sign_in_code.h"

using namespace app_test;

namespace {

class DoorRoom : public Room {
protected:
    void unlock() {
        act(ui::GoTo{ui::Route::unlock});
        act(ui::Unlock{"2468"});
        ASSERT_EQ(route(), ui::Route::today);
    }
    void use_codes() {
        open_school();
        unlock();
        act(ui::ChooseSignIn{model::SignIn::code});
        act(ui::Lock{});
    }
    void let_guest_in() {
        unlock();
        act(ui::AddTemporary{});
    }
    bool is_listed(const std::string& name) const {
        return std::any_of(world().class_now.pupils.begin(), world().class_now.pupils.end(),
                           [&](const auto& pupil) { return pupil.name == name; });
    }
    // One answer of the lesson, and out.
    void work_a_little() {
        go_to_item();
        choose(0);
        act(ui::HandIn{});
        act(ui::SignOut{});
    }
};

}  // namespace

TEST_F(DoorRoom, AClassThatTakesCodesGetsThemAllAtOnceAndKeepsItsPictures) {
    open_school();
    const auto before = world().class_now.pupils;
    unlock();
    act(ui::ChooseSignIn{model::SignIn::code});
    EXPECT_EQ(world().class_now.the_class->sign_in, model::SignIn::code);
    std::set<std::string> codes;
    for (std::size_t i = 0; i < world().class_now.pupils.size(); ++i) {
        const model::Pupil& pupil = world().class_now.pupils[i];
        EXPECT_FALSE(model::is_easy_to_guess(pupil.sign_in_code)) << pupil.sign_in_code;
        codes.insert(pupil.sign_in_code);
        EXPECT_EQ(pupil.pictures, before[i].pictures);
    }
    EXPECT_EQ(codes.size(), 3u);
    act(ui::ChooseSignIn{model::SignIn::pictures});
    act(ui::ChooseSignIn{model::SignIn::code});
    for (const auto& pupil : world().class_now.pupils) EXPECT_EQ(codes.count(pupil.sign_in_code), 1u) << "nobody's code changed";
    open();
    EXPECT_EQ(world().school.classes.front().the_class.sign_in, model::SignIn::code);
}

TEST_F(DoorRoom, NobodyButATeacherChooses) {
    open_school();
    act(ui::ChooseSignIn{model::SignIn::code});
    EXPECT_EQ(world().class_now.the_class->sign_in, model::SignIn::pictures);
    act(ui::AddTemporary{});
    EXPECT_EQ(world().class_now.pupils.size(), 3u);
    EXPECT_FALSE(world().seat.pupil);
}

TEST_F(DoorRoom, TheRightCodeSignsIn) {
    use_codes();
    const model::Pupil pupil = world().class_now.pupils[1];
    act(ui::PickName{pupil.id});
    EXPECT_EQ(route(), ui::Route::code);
    for (const int picture : pupil.pictures) act(ui::PickPicture{picture});
    EXPECT_EQ(route(), ui::Route::code) << "pictures are not asked for";
    act(ui::EnterCode{pupil.sign_in_code});
    EXPECT_EQ(route(), ui::Route::home);
    act(ui::QuickExit{});
    act(ui::LeaveCover{});
    EXPECT_EQ(route(), ui::Route::code);
}

TEST_F(DoorRoom, AWrongCodeMayBeTriedAgainAndCallsTheTeacherOnce) {
    use_codes();
    const model::Pupil pupil = world().class_now.pupils[1];
    act(ui::PickName{pupil.id});
    for (int tries = 1; tries <= 4; ++tries) {
        act(ui::EnterCode{world().class_now.pupils[0].sign_in_code});
        EXPECT_TRUE(world().seat.wrong_now);
        EXPECT_EQ(world().board.hands, tries < 3 ? 0 : 1);
    }
    act(ui::EnterCode{pupil.sign_in_code});
    EXPECT_EQ(route(), ui::Route::home);
    EXPECT_EQ(world().seat.wrong_pictures, 0);
}

TEST_F(DoorRoom, ACodeCannotBeEnteredWherePicturesAreAsked) {
    open_school();
    act(ui::PickName{world().class_now.pupils[0].id});
    act(ui::EnterCode{""});
    EXPECT_EQ(route(), ui::Route::pictures);
}

TEST_F(DoorRoom, ANewCodeIsAnotherAndTheOldOneIsWorthNothing) {
    use_codes();
    const model::Pupil before = world().class_now.pupils[1];
    unlock();
    act(ui::NewPictures{before.id});
    const model::Pupil after = world().class_now.pupils[1];
    EXPECT_NE(after.sign_in_code, before.sign_in_code);
    EXPECT_EQ(after.pictures, before.pictures);
    ASSERT_TRUE(world().toast);
    EXPECT_NE(world().toast->text.find("mã số"), std::string::npos);
    act(ui::Lock{});
    act(ui::PickName{before.id});
    act(ui::EnterCode{before.sign_in_code});
    EXPECT_EQ(route(), ui::Route::code);
    act(ui::EnterCode{after.sign_in_code});
    EXPECT_EQ(route(), ui::Route::home);
}

TEST_F(DoorRoom, WhoComesWithANewListGetsACodeToo) {
    use_codes();
    unlock();
    act(ui::ReadPasted{"STT\tHọ và tên\n1\tQuách Tiến Phát\n2\tTrương Bảo Ngọc\n3\tLê Hoài An\n4\tMai Đức Huy\n"});
    act(ui::ChooseImportClass{"6A1"});
    act(ui::ApplyClassList{});
    ASSERT_EQ(world().class_now.pupils.size(), 4u);
    EXPECT_EQ(world().class_now.pupils[3].sign_in_code.size(), 4u);
    EXPECT_EQ(world().class_now.the_class->sign_in, model::SignIn::code);
}

TEST_F(DoorRoom, APartnerShowsTheCodeToo) {
    use_codes();
    const model::Pupil first = world().class_now.pupils[0], second = world().class_now.pupils[1];
    act(ui::PickName{first.id});
    act(ui::EnterCode{first.sign_in_code});
    act(ui::AddPartner{});
    act(ui::PickName{second.id});
    EXPECT_EQ(route(), ui::Route::code);
    act(ui::EnterCode{first.sign_in_code});
    EXPECT_TRUE(world().seat.partners.empty());
    act(ui::EnterCode{second.sign_in_code});
    EXPECT_EQ(world().seat.partners.size(), 1u);
}

TEST_F(DoorRoom, TheSeatIsGivenBackWhenNobodyEntersACode) {
    use_codes();
    act(ui::PickName{world().class_now.pupils[0].id});
    clock.advance(app::idle_ms + app::idle_warning_ms);
    program->tick();
    EXPECT_EQ(route(), ui::Route::sign_in);
    EXPECT_FALSE(world().seat.pupil);
}

TEST_F(DoorRoom, ATemporaryPupilIsInWithOnePressAndWorksAsEverybodyDoes) {
    open_school();
    let_guest_in();
    EXPECT_EQ(route(), ui::Route::home);
    ASSERT_TRUE(world().seat.pupil);
    EXPECT_EQ(world().seat.pupil->name, "Em tạm 1");
    const model::PupilId guest = world().seat.pupil->id;
    work_a_little();
    EXPECT_EQ(route(), ui::Route::sign_in);
    EXPECT_EQ(world().class_now.pupils.back().id, guest);
    let_guest_in();
    EXPECT_EQ(world().seat.pupil->name, "Em tạm 2");
    act(ui::SignOut{});
    unlock();
    act(ui::AdmitPupil{guest});
    EXPECT_EQ(route(), ui::Route::home);
    act(ui::OpenLesson{});
    EXPECT_EQ(world().lesson.play->items[0].tries, 1) << "goes on where it was";
}

TEST_F(DoorRoom, ATemporaryPupilComesBackFromTheCoverWithoutACard) {
    open_school();
    let_guest_in();
    act(ui::QuickExit{});
    act(ui::LeaveCover{});
    EXPECT_EQ(route(), ui::Route::home);
    EXPECT_EQ(world().seat.pupil->name, "Em tạm 1");
}

TEST_F(DoorRoom, ATemporaryPupilGoesOnceTheAnswersAreTheRightPupils) {
    open_school();
    const model::PupilId right = world().class_now.pupils[0].id;
    let_guest_in();
    const model::PupilId guest = world().seat.pupil->id;
    work_a_little();
    unlock();
    const int before = world().school.classes.front().pupils;
    act(ui::ShowResults{world().class_now.assignment->lesson_id});
    ASSERT_EQ(world().desk.results->pupils.size(), 4u);
    EXPECT_TRUE(world().desk.results->pupils.back().temporary);
    act(ui::MoveAnswers{guest, right});
    EXPECT_FALSE(is_listed("Em tạm 1"));
    EXPECT_EQ(world().school.classes.front().pupils, before - 1);
    ASSERT_EQ(world().desk.results->pupils.size(), 3u);
    EXPECT_EQ(world().desk.results->pupils[0].state, model::PupilState::unfinished);
    act(ui::AddTemporary{});
    EXPECT_EQ(world().seat.pupil->name, "Em tạm 2") << "a name is not given twice";
}

TEST_F(DoorRoom, AListNeitherMissesNorTakesATemporaryPupil) {
    open_school();
    let_guest_in();
    work_a_little();
    unlock();
    act(ui::ReadPasted{"STT\tHọ và tên\n1\tQuách Tiến Phát\n2\tTrương Bảo Ngọc\n3\tLê Hoài An\n4\tEm tạm 1\n"});
    act(ui::ChooseImportClass{"6A1"});
    ASSERT_TRUE(world().list.diff);
    EXPECT_EQ(world().list.diff->count(model::RosterChange::missing), 0);
    EXPECT_EQ(world().list.diff->count(model::RosterChange::added), 1);
    act(ui::ApplyClassList{});
    ASSERT_EQ(world().class_now.pupils.size(), 5u);
    EXPECT_TRUE(world().class_now.pupils.back().temporary);
}

TEST_F(DoorRoom, AnUnusedTemporaryPupilIsGoneWithTheLesson) {
    open_school();
    let_guest_in();
    act(ui::SignOut{});
    EXPECT_TRUE(is_listed("Em tạm 1"));
    unlock();
    act(ui::EndLesson{});
    EXPECT_FALSE(is_listed("Em tạm 1"));
}

TEST_F(Room, AHandIsUpForItsClassAndIsLoweredByTheTeacher) {
    set_up();
    take_class();
    act(ui::ReadPasted{"STT\tHọ và tên\n1\tTrần Gia Phúc\n"});
    act(ui::ChooseImportClass{"6A2"});
    act(ui::ApplyClassList{});
    const model::ClassId first = world().school.classes[0].the_class.id, second = world().school.classes[1].the_class.id;
    act(ui::ChooseClass{first});
    start_lesson();
    act(ui::RaiseHand{});
    EXPECT_EQ(world().board.hands, 1);
    act(ui::GoTo{ui::Route::unlock});
    act(ui::Unlock{"2468"});
    EXPECT_EQ(world().board.hands, 1);
    act(ui::ChooseClass{second});
    EXPECT_EQ(world().board.hands, 0) << "no hand of this class";
    act(ui::ChooseClass{first});
    EXPECT_EQ(world().board.hands_here, 1);
    act(ui::LowerHand{});
    EXPECT_EQ(world().board.hands, 0);
}

TEST_F(Room, TheEndOfALessonLowersItsHands) {
    open_school();
    act(ui::RaiseHand{});
    act(ui::GoTo{ui::Route::unlock});
    act(ui::Unlock{"2468"});
    act(ui::EndLesson{});
    EXPECT_EQ(world().board.hands, 0);
}

TEST_F(Room, TheHomeroomTeacherIsTheClassesAndNotWhoSetTheProgramUp) {
    open_school();
    act(ui::GoTo{ui::Route::unlock});
    act(ui::Unlock{"2468"});
    act(ui::GoTo{ui::Route::book});
    EXPECT_EQ(world().desk.book[0].right_head.find("Nguyễn Thu Hà"), std::string::npos);
    act(ui::SetHomeroom{world().class_now.the_class->id, "  Trần Thị Mai "});
    act(ui::GoTo{ui::Route::book});
    EXPECT_NE(world().desk.book[0].right_head.find("Giáo viên chủ nhiệm: Trần Thị Mai"), std::string::npos);
    EXPECT_EQ(world().class_now.the_class->homeroom, "Trần Thị Mai");
}
