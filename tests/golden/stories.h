#pragma once
// What happens in the pictures. Each shows("...") is one state; adding a line here adds its pictures.

#include "base/vietnamese.h"
#include "golden/classroom.h"

namespace golden {

inline void sign_in_story(Classroom& room) {
    room.unlock();
    room.start_lesson();
    room.shows("sign-in");
    room.press("dang-nhap.khong-thay-ten");
    room.shows("sign-in-no-name");
    room.press("chung.dong");
    const model::Pupil first = room.world().class_now.pupils.front();
    room.act(ui::PickName{first.id});
    room.shows("pictures");
    for (int wrong = 1; wrong <= 3; ++wrong) {
        for (const int picture : {2, 1, 0}) {
            room.act(ui::PickPicture{first.pictures[static_cast<std::size_t>(picture)]});
            if (wrong == 1 && picture == 1) room.shows("pictures-two");
        }
        if (wrong != 2) room.shows(wrong == 1 ? "pictures-wrong" : "pictures-helped");
    }
    room.act(ui::NotMe{});
}

inline void help_story(Classroom& room) {
    room.press("tro-giup.nut");
    room.shows("help");
    room.press("tro-giup.so-dien-thoai");
    room.shows("help-numbers");
    room.press("chung.quay-lai");
    room.press("tro-giup.chua-hieu");
    room.shows("help-hand-up");
    room.press("chung.dong");
}

// The upper grades may sign in by a code.
inline void code_story(Classroom& room) {
    if (room.grade() < 6) return;
    room.unlock();
    room.act(ui::ChooseSignIn{model::SignIn::code});
    room.act(ui::Lock{});
    room.act(ui::PickName{room.world().class_now.pupils.front().id});
    room.shows("code");
    room.press_key("1");
    room.press_key("1");
    room.shows("code-two");
    room.act(ui::EnterCode{"1111"});
    for (int digit = 0; digit < 2; ++digit) room.press_key("Backspace");
    room.shows("code-wrong");
    for (int wrong = 2; wrong <= 3; ++wrong) room.act(ui::EnterCode{"1111"});
    room.shows("code-helped");
    room.act(ui::NotMe{});
    room.unlock();
    room.act(ui::ChooseSignIn{model::SignIn::pictures});
    room.act(ui::Lock{});
}

// Somebody is in no list: their name stands last, and goes with the lesson.
inline void guest_story(Classroom& room) {
    room.unlock();
    room.act(ui::AddTemporary{});
    room.shows("home-temporary");
    room.act(ui::SignOut{});
    room.shows("sign-in-temporary");
}

// Another pupil sits down at the machine, and leaves it.
inline void partner_story(Classroom& room) {
    room.act(ui::AddPartner{});
    room.shows("sign-in-partner");
    room.sign_in(room.world().class_now.pupils.size() - 1);
    room.shows("home-partner");
    room.press("trang-chu.roi-may");
    room.shows("home-leaving");
    room.press("chung.dong");
    room.act(ui::LeaveSeat{room.world().class_now.pupils.back().id});
}

inline void question_story(Classroom& room) {
    room.shows("item-one");
    room.choose(0, 1);
    room.shows("item-one-chosen");
    room.act(ui::OpenHint{});
    room.shows("item-one-hint");
    room.act(ui::HandIn{});
    room.shows("item-one-wrong");
    room.act(ui::TryAgain{});
    room.choose(1, 0);
    room.act(ui::HandIn{});
    room.shows("item-one-right");
    room.act(ui::NextStep{});
    room.shows("item-many");
    room.choose(1, 1);
    room.act(ui::HandIn{});
    room.shows("item-many-part");
    room.act(ui::NextStep{});
    room.shows("item-true");
}

inline void lesson_story(Classroom& room) {
    room.sign_in_with(false);
    room.shows("home");
    help_story(room);
    partner_story(room);
    room.act(ui::OpenLesson{});
    EXPECT_EQ(room.world().route, ui::Route::note);
    room.shows("note");
    room.act(ui::ChooseWay{});
    room.shows("page-picture");
    room.press("chung.co-chu");
    room.shows("letters");
    room.press("chung.xong");
    room.act(ui::AiryText{true});
    room.shows("page-airy");
    room.act(ui::AiryText{false});
    room.act(ui::NextStep{});
    room.shows("page-law");
    room.click(room.world().t("trang-bai.tu-la-gi", {{"tu", base::with_capital(room.world().lesson.play->lesson->terms.front().word)}}));
    room.shows("page-word");
    room.press("trang-bai.da-hieu");
    room.act(ui::NextStep{});
    question_story(room);
    room.act(ui::GoHome{});
    room.shows("home-middle");
    room.act(ui::OpenLesson{});
    room.wait(app::idle_ms + 1000);
    room.shows("idle");
    room.act(ui::StayHere{});
    room.choose(1, 0);
    room.act(ui::HandIn{});
    room.shows("item-true-right");
    room.act(ui::NextStep{});
    room.shows("result");
    room.act(ui::GoHome{});
    room.shows("home-done");
    room.act(ui::OpenNotebook{});
    room.shows("notebook-empty");
    room.act(ui::QuickExit{});
    room.shows("cover");
    room.act(ui::SignOut{});
}

inline void review_story(Classroom& room) {
    room.sign_in_with(true);
    room.shows("home-review");
    room.act(ui::OpenNotebook{});
    room.shows("notebook");
    room.act(ui::OpenReview{});
    room.shows("item-review");
    room.answer_all_right();
    room.shows("result-review");
    room.act(ui::GoHome{});
    room.act(ui::OpenLesson{});
    room.act(ui::ChooseWay{});
    room.answer_all_right();
    room.shows("result-sure");
}

inline constexpr std::int64_t test_ms = 5 * 60'000;

// A test: one question right, one in part, one not reached before the time is over.
inline void taking_story(Classroom& room) {
    room.sign_in_with(false);
    room.shows("home-test");
    room.act(ui::OpenLesson{});
    room.shows("test");
    room.act(ui::StartTest{});
    room.choose(1, 0);
    room.shows("item-test");
    room.act(ui::HandIn{});
    room.choose(1, 1);
    room.act(ui::HandIn{});
    room.wait(test_ms - 50'000);
    room.act(ui::StayHere{});
    room.press_key("Shift");
    room.wait(6000);
    room.shows("item-test-last-minute");
    room.wait(60'000);
    room.shows("test-time-over");
    room.act(ui::GoHome{});
    room.shows("home-test-handed-in");
    room.act(ui::SignOut{});
}

inline void test_story(Classroom& room) {
    room.unlock();
    room.start_lesson({model::Mode::test, test_ms});
    taking_story(room);
    room.unlock();
    room.act(ui::EndLesson{});
    room.act(ui::Lock{});
    room.sign_in_with(false);
    room.shows("home-test-result");
    room.act(ui::OpenClosedTest{});
    room.shows("result-test");
    room.act(ui::LookBack{});
    room.act(ui::NextStep{});
    room.shows("item-look-back");
    room.act(ui::NextStep{});
    room.shows("item-look-back-blank");
    room.act(ui::SignOut{});
    room.unlock();
    room.start_lesson();
    room.sign_in_with(false);
    room.shows("home-test-and-lesson");
}

// A pupil's hour. Needs a class with some weeks behind it.
inline void pupil_story(Classroom& room) {
    sign_in_story(room);
    lesson_story(room);
    review_story(room);
    room.act(ui::SignOut{});
    code_story(room);
    guest_story(room);
}

inline void setup_story(Classroom& room) {
    room.shows("setup-school");
    room.press("gv.tiep");
    room.shows("setup-school-missing");
    room.press("gv-thiet-lap.ten-truong");
    room.type(room.cast().school);
    room.press("gv.tiep");
    room.shows("setup-teacher");
    room.press("gv-thiet-lap.ho-ten");
    room.type(room.cast().teacher);
    room.press("gv.tiep");
    room.press("gv-pin.moi");
    room.type(pin);
    room.shows("setup-pin");
    room.press("gv-pin.nhap-lai");
    room.type(pin);
    room.press("gv-thiet-lap.xong");
    room.shows("setup-code");
    room.act(ui::RecoveryNoted{});
    room.shows("today-empty");
}

// The class list as a file of the school's system, saved at a fixed minute.
inline void write_class_list(const Classroom& room, const base::Path& file) {
    std::string text = "\xEF\xBB\xBFSTT,Họ và tên,Ngày sinh,Giới tính,Dân tộc,Điện thoại phụ huynh,Địa chỉ\n";
    for (std::size_t i = 0; i < room.cast().pupils.size(); ++i)
        text += std::to_string(i + 1) + "," + room.cast().pupils[i] + ",12/03/2015,Nữ,Kinh,09xx xxx xxx,Ấp Bình Hoà\n";
    EXPECT_TRUE(base::write_file(file, text));
    const std::chrono::milliseconds saved(support::lesson_start_ms - 3'570'000);
    const auto since = saved - std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch());
    std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() + since);
}

inline void import_story(Classroom& room) {
    write_class_list(room, base::from_utf8("Tai-ve/Danh sách lớp " + room.class_name() + ".csv"));
    room.act(ui::GoTo{ui::Route::import});
    room.shows("import");
    room.act(ui::ReadClassList{"Tai-ve/Danh sách học sinh đầu năm.xlsx"});
    room.shows("import-problem");
    room.act(ui::ReadClassList{"Tai-ve/Danh sách lớp " + room.class_name() + ".csv"});
    room.act(ui::ChooseImportClass{room.class_name()});
    room.shows("import-new");
    room.press("gv-nhap.cap-nhat");
    room.shows("import-done");
}

inline void door_story(Classroom& room) {
    room.act(ui::Lock{});
    room.shows("wait");
    room.act(ui::GoTo{ui::Route::unlock});
    room.shows("unlock");
    room.act(ui::Unlock{"1357"});
    room.shows("unlock-wrong");
    for (int i = 0; i < 4; ++i) room.act(ui::Unlock{"1357"});
    room.shows("unlock-wait");
    room.press("gv-mo-khoa.quen-pin");
    room.shows("unlock-forgotten");
}

// A teacher's first day. Needs an empty progress file.
inline void first_day_story(Classroom& room) {
    setup_story(room);
    import_story(room);
    room.act(ui::GoTo{ui::Route::cards});
    room.shows("cards");
    room.act(ui::GoTo{ui::Route::results});
    room.shows("results-empty");
    door_story(room);
}

// A lesson as pupils see it, for a teacher.
inline void trial_story(Classroom& room) {
    const auto& lesson = room.world().class_now.lessons.front();
    room.act(ui::TryLesson{lesson.pack_id, lesson.lesson_id});
    room.act(ui::ChooseWay{});
    room.shows("trial-page");
    room.act(ui::GoHome{});
    room.shows("trial-home");
    room.act(ui::EndTrial{});
}

// Begun by mistake.
inline void void_story(Classroom& room) {
    room.act(ui::VoidLesson{room.world().class_now.assignment->id});
    room.shows("today-voided");
    room.act(ui::GoTo{ui::Route::lessons});
    room.shows("lessons-voided");
}

inline void class_story(Classroom& room) {
    room.unlock();
    room.shows("today");
    room.act(ui::GoTo{ui::Route::lessons});
    room.shows("lessons");
    trial_story(room);
    room.act(ui::GoTo{ui::Route::roster});
    room.shows("roster");
    room.press("gv-lop.doi-chu-nhiem");
    room.shows("roster-homeroom");
    room.press("chung.quay-lai");
    room.click(room.world().class_now.pupils[2].name);
    room.shows("roster-pupil");
    room.act(ui::ChooseSignIn{model::SignIn::code});
    room.shows("roster-code");
    room.act(ui::GoTo{ui::Route::cards});
    room.shows("cards-code");
    room.act(ui::ChooseSignIn{model::SignIn::pictures});
    room.act(ui::GoTo{ui::Route::import});
    std::string list = "STT\tHọ và tên\n1\tLê Hoài An\n";
    for (std::size_t i = 1; i + 1 < room.cast().pupils.size(); ++i) list += std::to_string(i + 1) + "\t" + room.cast().pupils[i] + "\n";
    room.act(ui::ReadPasted{list});
    room.act(ui::ChooseImportClass{room.class_name()});
    room.shows("import-changes");
    room.act(ui::ReadPasted{"STT\tHọ và tên\tLớp\n1\tVõ An Nhiên\t7A8\n2\t" + room.cast().pupils[3] +
                            "\t7A8\n3\tLý Gia Hân\t7A8\n1\tHồ Bảo Lâm\t7A9\n2\tBạch Thanh Tùng\t7A9\n"});
    room.shows("import-classes");
    room.act(ui::LookAtList{0});
    room.shows("import-class");
    room.act(ui::DropClassList{});
    room.act(ui::GoTo{ui::Route::settings});
    room.shows("settings");
    room.act(ui::GoTo{ui::Route::lab});
    room.shows("lab");
}

inline void results_story(Classroom& room) {
    room.act(ui::GoTo{ui::Route::results});
    room.shows("results-choice");
    room.act(ui::ShowResults{room.world().class_now.lessons.front().lesson_id});
    room.shows("results");
    room.press("gv-huy.nut");
    room.shows("results-voiding");
    room.press("chung.quay-lai");
    room.press("gv-ket-qua.theo-em");
    room.shows("results-pupils");
    room.click(room.world().desk.results->pupils[1].name);
    room.shows("results-pupil");
    room.act(ui::GoTo{ui::Route::book});
    room.shows("book");
    room.click(room.world().desk.book.back().sheet);
    room.shows("book-items");
    room.act(ui::SaveBook{"xlsx", false, "Tai-ve"});
    room.shows("book-saved");
}

// Answers of a temporary pupil, until they are moved.
inline void guest_results_story(Classroom& room) {
    room.press("chung.quay-lai");
    room.act(ui::AddTemporary{});
    room.act(ui::OpenLesson{});
    room.act(ui::ChooseWay{});
    room.answer_all_right();
    room.act(ui::SignOut{});
    room.unlock();
    room.act(ui::GoTo{ui::Route::roster});
    room.click(room.world().class_now.pupils.back().name);
    room.shows("roster-temporary");
    room.act(ui::GoTo{ui::Route::results});
    room.press("gv-ket-qua.theo-em");
    room.click(room.world().desk.results->pupils.back().name);
    room.shows("results-temporary");
}

inline void teachers_test_story(Classroom& room) {
    room.unlock();
    room.act(ui::GoTo{ui::Route::lessons});
    room.press("gv-bat-dau.kiem-tra");
    room.shows("lessons-test");
    room.press("chung.quay-lai");
    room.start_lesson({model::Mode::test, test_ms});
    room.unlock();
    room.shows("today-test-open");
    room.press("gv-hom-nay.ket-thuc-tiet");
    room.shows("today-test-ending");
    room.press("chung.quay-lai");
    room.press("gv-hom-nay.xem-ket-qua");
    room.shows("results-test");
}

// A teacher with a class that has had lessons.
inline void teacher_story(Classroom& room) {
    class_story(room);
    results_story(room);
    room.start_lesson();
    room.act(ui::RaiseHand{});
    room.unlock();
    room.shows("today-open");
    room.press("gv-hom-nay.cho-vao");
    room.shows("today-admit");
    room.press("chung.quay-lai");
    room.press("gv-hom-nay.ket-thuc-tiet");
    room.shows("today-ending");
    guest_results_story(room);
    void_story(room);
}

}  // namespace golden
