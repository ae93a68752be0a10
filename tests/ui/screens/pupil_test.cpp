// What a pupil can do on each screen, and what must always be there.

#include <gtest/gtest.h>

#include "ui/screens/visit.h"

namespace {

using support::act;
using support::as;
using support::press;
using support::SchoolDay;
using support::ScriptPage;
using ui::Route;

void seat(SchoolDay& day, Route route) {
    day.lesson_is_open().pupil_sits_down().works_until(route == Route::page ? 0 : 1).at(route);
    if (route == Route::result) day.finishes();
}

constexpr Route with_foot[] = {Route::wait, Route::sign_in, Route::pictures, Route::code,
                               Route::home, Route::page,    Route::item,     Route::result};

TEST(PupilScreens, HelpAndExitComeBeforeAnythingElse) {
    for (int grade : {3, 5, 6, 9})
        for (Route route : with_foot) {
            SchoolDay day(grade);
            seat(day, route);
            ScriptPage page(&day.words);
            act(*ui::make_screen(route), day.world, page);
            ASSERT_GE(page.record().all().size(), 2u);
            EXPECT_EQ(page.record().all()[0].label, "Em cần giúp") << ui::to_name(route);
            EXPECT_EQ(page.record().all()[1].label, "Thoát nhanh") << ui::to_name(route);
        }
}

TEST(PupilScreens, QuickExitWorksOnEachOfThem) {
    for (Route route : with_foot) {
        SchoolDay day;
        seat(day, route);
        EXPECT_TRUE(as<ui::QuickExit>(press(day, route, "Thoát nhanh"))) << ui::to_name(route);
    }
}

TEST(Help, EveryReasonRaisesAHandAndSaysSo) {
    const std::pair<const char*, ui::RaiseHand::Why> reasons[] = {{"Em chưa hiểu bài", ui::RaiseHand::Why::lesson},
                                                                  {"Máy có lỗi", ui::RaiseHand::Why::machine},
                                                                  {"Em muốn nói chuyện riêng với thầy cô", ui::RaiseHand::Why::talk}};
    for (const auto& [label, why] : reasons) {
        SchoolDay day;
        seat(day, Route::item);
        const auto screen = ui::make_screen(Route::item);
        ScriptPage page(&day.words);
        page.press("Em cần giúp");
        act(*screen, day.world, page);
        page.press(label);
        const ui::Intent intent = act(*screen, day.world, page);
        ASSERT_TRUE(as<ui::RaiseHand>(intent)) << label;
        EXPECT_EQ(as<ui::RaiseHand>(intent)->why, why);
        act(*screen, day.world, page);
        EXPECT_TRUE(page.record().has_text("Thầy cô sẽ tới chỗ em")) << label;  // the same words for each
    }
}

TEST(Help, TheNumberIsShownAndTheDialogCloses) {
    SchoolDay day;
    seat(day, Route::home);
    const auto screen = ui::make_screen(Route::home);
    ScriptPage page(&day.words);
    page.press("Em cần giúp");
    page.press("Số điện thoại giúp đỡ");
    act(*screen, day.world, page);
    act(*screen, day.world, page);
    EXPECT_TRUE(page.shows("111"));
    EXPECT_TRUE(page.record().has_text("Gọi miễn phí"));
    page.press("Đóng");
    act(*screen, day.world, page);
    act(*screen, day.world, page);
    EXPECT_FALSE(page.shows("111"));
}

TEST(SignIn, ANameSignsItsPupilIn) {
    SchoolDay day(4);
    day.lesson_is_open();
    const ui::Intent intent = press(day, Route::sign_in, "Trương Bảo Ngọc");
    ASSERT_TRUE(as<ui::PickName>(intent));
    EXPECT_EQ(as<ui::PickName>(intent)->id, day.world.class_now.pupils[27].id);
}

TEST(SignIn, ALetterLeavesOnlyItsNames) {
    SchoolDay day;
    day.lesson_is_open().at(Route::sign_in);
    const auto screen = ui::make_screen(Route::sign_in);
    ScriptPage page(&day.words);
    page.press("Đ");
    act(*screen, day.world, page);
    act(*screen, day.world, page);
    EXPECT_TRUE(page.shows("Ngô Tiến Đạt"));
    EXPECT_FALSE(page.shows("Đặng Thuỳ Dương"));  // D is not Đ; only the given name counts
    EXPECT_EQ(page.state_of("Đ"), "chosen");
    page.press("Tất cả");
    act(*screen, day.world, page);
    act(*screen, day.world, page);
    EXPECT_TRUE(page.shows("Đặng Thuỳ Dương"));
}

TEST(SignIn, LettersStandInVietnameseOrderWithoutMarks) {
    SchoolDay day;
    day.lesson_is_open().at(Route::sign_in);
    ScriptPage page(&day.words);
    act(*ui::make_screen(Route::sign_in), day.world, page);
    const auto letters = page.labels_in(page::Place::letters);
    const std::vector<std::string> first(letters.begin(), letters.begin() + 7);
    EXPECT_EQ(first, (std::vector<std::string>{"Tất cả", "A", "B", "C", "D", "Đ", "G"}));
}

TEST(SignIn, NamesakesShowTheirBirthdaysAndTakenSeatsCannotBePressed) {
    SchoolDay day;
    day.lesson_is_open().at(Route::sign_in);
    day.world.seat.in_use = {day.world.class_now.pupils[7].id};
    ScriptPage page(&day.words);
    page.press("Đặng Thuỳ Dương");
    const ui::Intent intent = act(*ui::make_screen(Route::sign_in), day.world, page);
    EXPECT_TRUE(as<std::monostate>(intent));
    EXPECT_TRUE(page.shows("Trần Ngọc Anh · 12/3"));
    EXPECT_TRUE(page.shows("Trần Ngọc Anh · 5/9"));
}

TEST(SignIn, SomebodyNotListedCallsTheTeacher) {
    SchoolDay day;
    day.lesson_is_open();
    const ui::Intent intent = press(day, Route::sign_in, "Không thấy tên em");
    ASSERT_TRUE(as<ui::RaiseHand>(intent));
    EXPECT_EQ(as<ui::RaiseHand>(intent)->why, ui::RaiseHand::Why::sign_in);
}

TEST(SignIn, ATemporaryPupilStandsLastUnderTheWholeNameAndUnderNoLetter) {
    SchoolDay day;
    day.lesson_is_open().guest_comes().at(Route::sign_in);
    const auto screen = ui::make_screen(Route::sign_in);
    ScriptPage page(&day.words);
    page.press("Em tạm 1");
    const ui::Intent intent = act(*screen, day.world, page);
    ASSERT_TRUE(as<ui::PickName>(intent));
    EXPECT_EQ(as<ui::PickName>(intent)->id, day.world.class_now.pupils.back().id);
    const auto letters = page.labels_in(page::Place::letters);
    EXPECT_EQ(std::count(letters.begin(), letters.end(), "1"), 0);
    EXPECT_EQ(page.labels_in(page::Place::grid).back(), "Em tạm 1");
    page.press("A");
    act(*screen, day.world, page);
    act(*screen, day.world, page);
    EXPECT_FALSE(page.shows("Em tạm 1"));
}

TEST(SignIn, TheTeacherHasADoor) {
    SchoolDay day;
    day.lesson_is_open();
    const ui::Intent intent = press(day, Route::sign_in, "Dành cho thầy cô");
    ASSERT_TRUE(as<ui::GoTo>(intent));
    EXPECT_EQ(as<ui::GoTo>(intent)->route, Route::unlock);
    day.world.class_now.assignment.reset();
    EXPECT_TRUE(as<ui::GoTo>(press(day, Route::wait, "Dành cho thầy cô")));
}

// A page with two words that are explained, one of them twice.
void explain_words(SchoolDay& day) {
    seat(day, Route::page);
    model::Lesson& lesson = day.pack.lessons[0];
    auto& spans = std::get<model::Page>(lesson.steps[0]).text.paragraphs[0].spans;
    for (const char* word : {"mã độc", "phát tán", "mã độc"}) spans.push_back({word, false, {}, word});
    lesson.terms = {{"mã độc", model::from_plain("Chương trình nhỏ làm hại máy.")},
                    {"phát tán", model::from_plain("Gửi đi cho nhiều người.")}};
}

TEST(LessonPage, EachWordHasOneButtonThatOpensItsMeaning) {
    SchoolDay day(3);
    explain_words(day);
    const auto screen = ui::make_screen(Route::page);
    ScriptPage page(&day.words);
    page.press("Phát tán là gì?");
    EXPECT_TRUE(as<std::monostate>(act(*screen, day.world, page)));
    EXPECT_TRUE(page.shows("Mã độc là gì?"));
    EXPECT_EQ(page.record().find("Mã độc là gì?", 2), nullptr);
    page.press("Em hiểu rồi");
    act(*screen, day.world, page);
    EXPECT_TRUE(page.shows("Phát tán"));
    EXPECT_TRUE(page.shows("Gửi đi cho nhiều người."));
    EXPECT_FALSE(page.shows("Chương trình nhỏ làm hại máy."));
    act(*screen, day.world, page);
    EXPECT_FALSE(page.shows("Gửi đi cho nhiều người."));
    EXPECT_TRUE(page.unused().empty());
}

TEST(LessonPage, AMeaningGivesWayToTheQuestionWhetherSomebodyIsThere) {
    SchoolDay day;
    explain_words(day);
    const auto screen = ui::make_screen(Route::page);
    ScriptPage page(&day.words);
    page.press("Mã độc là gì?");
    act(*screen, day.world, page);
    day.world.seat.idle_left_s = 9;
    act(*screen, day.world, page);
    EXPECT_FALSE(page.shows("Chương trình nhỏ làm hại máy."));
    day.world.seat.idle_left_s = 0;
    act(*screen, day.world, page);
    EXPECT_TRUE(page.shows("Chương trình nhỏ làm hại máy."));
}

TEST(LessonPage, ClosingAMeaningStopsItsReading) {
    SchoolDay day;
    explain_words(day);
    day.world.machine.can_read = true;
    const auto screen = ui::make_screen(Route::page);
    ScriptPage page(&day.words);
    page.press("Mã độc là gì?");
    act(*screen, day.world, page);
    page.press("Đọc cho em nghe", 2);  // the first is in the top line
    EXPECT_TRUE(as<ui::ReadAloud>(act(*screen, day.world, page)));
    day.world.machine.reading = true;
    page.press("Đã hiểu");
    EXPECT_TRUE(as<ui::StopReading>(act(*screen, day.world, page)));
}

TEST(Pictures, EachOfTheTwelveIsItself) {
    SchoolDay day;
    seat(day, Route::pictures);
    for (int i = 0; i < 12; ++i) {
        const std::string word = day.world.t(std::string("hinh-dang-nhap.") + model::sign_in_pictures[static_cast<std::size_t>(i)]);
        const ui::Intent intent = press(day, Route::pictures, word);
        ASSERT_TRUE(as<ui::PickPicture>(intent)) << word;
        EXPECT_EQ(as<ui::PickPicture>(intent)->picture, i);
    }
}

TEST(Pictures, APickedOneCannotBePickedAgainAndAllCanBeCleared) {
    SchoolDay day;
    seat(day, Route::pictures);
    day.world.seat.picked = {2};
    ScriptPage page(&day.words);
    page.press("Cánh diều");
    EXPECT_TRUE(as<std::monostate>(act(*ui::make_screen(Route::pictures), day.world, page)));
    EXPECT_TRUE(as<ui::ClearPictures>(press(day, Route::pictures, "Xoá")));
    EXPECT_TRUE(as<ui::NotMe>(press(day, Route::pictures, "Không phải em")));
}

TEST(Pictures, WrongOnesAreSaidKindlyAndNeverLock) {
    SchoolDay day;
    seat(day, Route::pictures);
    day.world.seat.wrong_now = true;
    day.world.seat.wrong_pictures = 1;
    ScriptPage page(&day.words);
    act(*ui::make_screen(Route::pictures), day.world, page);
    EXPECT_TRUE(page.record().has_text("Chưa khớp"));
    day.world.seat.wrong_pictures = 9;
    EXPECT_TRUE(as<ui::PickPicture>(press(day, Route::pictures, "Con cá")));
    act(*ui::make_screen(Route::pictures), day.world, page);
    EXPECT_TRUE(page.record().has_text("Thầy cô sẽ tới giúp em"));
}

TEST(Code, TheLastDigitAsksByItself) {
    SchoolDay day;
    seat(day, Route::code);
    const auto screen = ui::make_screen(Route::code);
    ScriptPage page(&day.words);
    for (const char* digit : {"4", "0", "7"}) {
        page.press(digit);
        EXPECT_TRUE(as<std::monostate>(act(*screen, day.world, page))) << digit;
    }
    page.press("Xoá");
    act(*screen, day.world, page);
    page.press("9");
    act(*screen, day.world, page);
    page.press("1");
    const ui::Intent intent = act(*screen, day.world, page);
    ASSERT_TRUE(as<ui::EnterCode>(intent));
    EXPECT_EQ(as<ui::EnterCode>(intent)->digits, "4091");
    EXPECT_TRUE(as<std::monostate>(act(*screen, day.world, page))) << "the next one begins anew";
    EXPECT_TRUE(as<ui::NotMe>(press(day, Route::code, "Không phải em")));
}

TEST(Code, IsAsLongAsThePupilsAndIsNeverShown) {
    SchoolDay day;
    seat(day, Route::code);
    day.world.seat.pupil->sign_in_code = "583926";
    const auto screen = ui::make_screen(Route::code);
    ScriptPage page(&day.words);
    for (int digit = 0; digit < 5; ++digit) {
        page.press("8");
        EXPECT_TRUE(as<std::monostate>(act(*screen, day.world, page)));
    }
    act(*screen, day.world, page);
    for (const auto& label : page.labels_in(page::Place::slots)) EXPECT_EQ(label.find('8'), std::string::npos) << label;
    page.press("8");
    EXPECT_TRUE(as<ui::EnterCode>(act(*screen, day.world, page)));
}

TEST(Code, AWrongOneIsSaidKindlyAndNeverLocks) {
    SchoolDay day;
    seat(day, Route::code);
    day.world.seat.wrong_now = true;
    day.world.seat.wrong_pictures = 1;
    const auto screen = ui::make_screen(Route::code);
    ScriptPage page(&day.words);
    act(*screen, day.world, page);
    EXPECT_TRUE(page.record().has_text("Chưa khớp"));
    day.world.seat.wrong_pictures = 9;
    act(*screen, day.world, page);
    EXPECT_TRUE(page.record().has_text("Thầy cô sẽ tới giúp em"));
    page.press("5");
    act(*screen, day.world, page);
    act(*screen, day.world, page);
    EXPECT_FALSE(page.record().has_text("Thầy cô sẽ tới giúp em")) << "a new try has begun";
}

TEST(Home, OneButtonLeadsIntoTheLesson) {
    SchoolDay day;
    day.lesson_is_open().pupil_sits_down();
    EXPECT_TRUE(as<ui::OpenLesson>(press(day, Route::home, "Vào học")));
    day.works_until(1);
    EXPECT_TRUE(as<ui::OpenLesson>(press(day, Route::home, "Học tiếp")));
    EXPECT_TRUE(as<ui::SignOut>(press(day, Route::home, "Đăng xuất")));
}

TEST(Home, ReviewIsOfferedOnlyWhenThereIsSomething) {
    SchoolDay day;
    seat(day, Route::home);
    ScriptPage page(&day.words);
    act(*ui::make_screen(Route::home), day.world, page);
    EXPECT_FALSE(page.shows("Ôn nhanh"));
    day.finishes();
    const ui::Intent intent = press(day, Route::home, "Ôn nhanh");
    ASSERT_TRUE(as<ui::ReviewPage>(intent));
    EXPECT_EQ(as<ui::ReviewPage>(intent)->page, 1);
}

TEST(LessonPage, SaysTheSourceOfTheLawAndSinceWhenItIsInForce) {
    SchoolDay day;
    seat(day, Route::page);
    ScriptPage page(&day.words);
    act(*ui::make_screen(Route::page), day.world, page);
    EXPECT_TRUE(page.record().has_text("Luật An ninh mạng 2025 (116/2025/QH15), Điều 7. Có hiệu lực từ 1/7/2026."));
    EXPECT_TRUE(as<ui::NextStep>(press(day, Route::page, "Tiếp")));
    EXPECT_TRUE(as<ui::GoHome>(press(day, Route::page, "Trang chủ")));
}

TEST(Item, WithoutAPictureTheQuestionStandsAboveItsAnswers) {
    SchoolDay day;
    seat(day, Route::item);
    const auto layout = [&] {
        ScriptPage page(&day.words);
        act(*ui::make_screen(Route::item), day.world, page);
        return page.screen_shown().layout;
    };
    model::Lesson lesson = *day.play().lesson;
    day.play().lesson = &lesson;
    model::Item& item = std::get<model::Item>(lesson.steps[static_cast<std::size_t>(day.play().step)]);
    item.picture = {};
    EXPECT_EQ(layout(), page::Layout::quiz_words);
    item.picture.id = "hinh/nhom.png";
    EXPECT_EQ(layout(), page::Layout::quiz);
}

TEST(Item, AnswersHintsAndHandsIn) {
    SchoolDay day;
    seat(day, Route::item);
    const ui::Intent picked = press(day, Route::item, "Nhắn riêng hỏi thăm bạn");
    ASSERT_TRUE(as<ui::ChangeDraft>(picked));
    ScriptPage early(&day.words);
    early.press("Chốt câu trả lời");
    EXPECT_TRUE(as<std::monostate>(act(*ui::make_screen(Route::item), day.world, early)));  // nothing chosen yet
    quiz::set_draft(day.play(), as<ui::ChangeDraft>(picked)->draft);
    EXPECT_TRUE(as<ui::HandIn>(press(day, Route::item, "Chốt câu trả lời")));
    EXPECT_TRUE(as<ui::OpenHint>(press(day, Route::item, "Gợi ý")));
    EXPECT_TRUE(as<ui::PreviousStep>(press(day, Route::item, "Trước")));
}

TEST(Item, AfterAWrongAnswerThereIsAnotherTry) {
    SchoolDay day;
    seat(day, Route::item);
    day.answers(1);
    EXPECT_TRUE(as<ui::TryAgain>(press(day, Route::item, "Thử lại")));
    EXPECT_TRUE(as<ui::NextStep>(press(day, Route::item, "Tiếp")));
}

TEST(Item, ARightAnswerGoesOn) {
    SchoolDay day;
    seat(day, Route::item);
    day.answers(0);
    ScriptPage page(&day.words);
    act(*ui::make_screen(Route::item), day.world, page);
    EXPECT_FALSE(page.shows("Thử lại"));
    EXPECT_TRUE(as<ui::NextStep>(press(day, Route::item, "Tiếp")));
    EXPECT_TRUE(as<ui::OpenExplanation>(press(day, Route::item, "Bỏ qua cho xong")));
}

TEST(Item, SavedIsSaidOnlyWhenItIsOnDisk) {
    SchoolDay day;
    seat(day, Route::item);
    ScriptPage page(&day.words);
    act(*ui::make_screen(Route::item), day.world, page);
    EXPECT_FALSE(page.shows("Đã lưu"));
    day.answers(0);
    act(*ui::make_screen(Route::item), day.world, page);
    EXPECT_TRUE(page.shows("Đã lưu"));
}

TEST(Item, ATestGivesNoHints) {
    SchoolDay day;
    seat(day, Route::item);
    day.play().sitting.mode = model::Mode::test;
    ScriptPage page(&day.words);
    act(*ui::make_screen(Route::item), day.world, page);
    EXPECT_FALSE(page.shows("Gợi ý"));
}

TEST(Item, ATestShowsItsTimeAndNothingOfRightAndWrong) {
    SchoolDay day;
    seat(day, Route::item);
    day.is_a_test().answers(1);
    day.play().step = 2;
    day.world.test.minutes_left = 9;
    ScriptPage page(&day.words);
    act(*ui::make_screen(Route::item), day.world, page);
    EXPECT_TRUE(page.shows("Kiểm tra"));
    EXPECT_TRUE(page.shows("Còn 9 phút"));
    EXPECT_FALSE(page.shows("Trước"));
    EXPECT_FALSE(page.shows("Chốt câu trả lời"));
    day.world.test.minutes_left = 0;
    act(*ui::make_screen(Route::item), day.world, page);
    EXPECT_FALSE(page.record().has_text("phút")) << "no limit, no clock";
    quiz::set_draft(day.play(), base::Json::object().set("picked", base::Json(base::Json::Array{0})));
    EXPECT_TRUE(as<ui::HandIn>(press(day, Route::item, "Chốt và nộp bài")));
}

TEST(Item, LookingBackGoesBothWaysAndSaysWhatWasNotAnswered) {
    SchoolDay day;
    seat(day, Route::item);
    day.is_a_test().answers(1);
    day.world.class_now.assignment.reset();  // closed
    quiz::end_test(day.play());
    quiz::look_back(day.play());
    ScriptPage page(&day.words);
    act(*ui::make_screen(Route::item), day.world, page);
    EXPECT_TRUE(page.record().has_text("Việc đó làm nhiều người xem hơn."));
    EXPECT_FALSE(page.shows("Chưa trả lời"));
    EXPECT_FALSE(page.shows("Trước"));
    EXPECT_TRUE(as<ui::NextStep>(press(day, Route::item, "Tiếp")));
    quiz::go_on(day.play());
    act(*ui::make_screen(Route::item), day.world, page);
    EXPECT_TRUE(page.shows("Chưa trả lời"));
    EXPECT_TRUE(page.record().has_text("Một lời hỏi thăm"));
    EXPECT_TRUE(as<ui::PreviousStep>(press(day, Route::item, "Trước")));
}

TEST(Test, SaysWhatItIsLikeBeforeItBegins) {
    SchoolDay day;
    day.lesson_is_open().pupil_sits_down().is_a_test().at(Route::test);
    day.world.class_now.assignment->limit_ms = 900'000;
    ScriptPage page(&day.words);
    act(*ui::make_screen(Route::test), day.world, page);
    EXPECT_TRUE(page.shows("2 câu hỏi"));
    EXPECT_TRUE(page.shows("15 phút"));
    EXPECT_TRUE(page.record().has_text("một lần"));
    EXPECT_TRUE(page.shows("Lời giải thích có sau"));
    EXPECT_FALSE(page.record().has_text("Em cần giúp”"));
    day.world.class_now.lessons[0].content_note = "Có chuyện một bạn bị trêu.";
    act(*ui::make_screen(Route::test), day.world, page);
    EXPECT_TRUE(page.record().has_text("Có chuyện một bạn bị trêu."));
    EXPECT_TRUE(page.record().has_text("Em cần giúp”")) << "the way out of it";
    EXPECT_TRUE(as<ui::StartTest>(press(day, Route::test, "Bắt đầu làm bài")));
    EXPECT_TRUE(as<ui::GoHome>(press(day, Route::test, "Trang chủ")));
}

TEST(Test, HandedInSaysHowManyAndNoMarks) {
    SchoolDay day;
    seat(day, Route::item);
    day.is_a_test().answers(0);
    quiz::end_test(day.play());
    day.play().sitting.finished_ms = 1;
    ScriptPage page(&day.words);
    for (Route route : {Route::test, Route::home}) {
        day.at(route);
        act(*ui::make_screen(route), day.world, page);
        EXPECT_TRUE(page.shows("Đã nộp"));
        EXPECT_TRUE(page.record().has_text("Em đã trả lời 1 trên 2 câu."));
        EXPECT_TRUE(page.record().has_text("khi thầy cô kết thúc"));
        EXPECT_FALSE(page.record().has_text("Đúng"));
        EXPECT_FALSE(page.record().has_text("Hết giờ"));
        EXPECT_FALSE(page.shows("Vào làm bài"));
    }
    day.world.test.time_ran_out = true;
    day.at(Route::test);
    act(*ui::make_screen(Route::test), day.world, page);
    EXPECT_TRUE(page.record().has_text("Hết giờ. Các câu em đã chốt đều được lưu."));
    day.play().sitting.finished_ms = 0;  // the disk did not take it
    act(*ui::make_screen(Route::test), day.world, page);
    EXPECT_FALSE(page.shows("Đã nộp"));
}

TEST(Home, ATestIsPlainlyNotALesson) {
    SchoolDay day;
    day.lesson_is_open().pupil_sits_down().is_a_test().at(Route::home);
    ScriptPage page(&day.words);
    act(*ui::make_screen(Route::home), day.world, page);
    EXPECT_TRUE(page.shows("Kiểm tra"));
    EXPECT_FALSE(page.shows("Bài hôm nay"));
    EXPECT_TRUE(as<ui::OpenLesson>(press(day, Route::home, "Vào làm bài")));
}

TEST(Home, AClosedTestMayBeLookedAt) {
    SchoolDay day;
    day.lesson_is_open().pupil_sits_down();
    model::Sitting done;
    done.lesson_title = "Ba mức giúp đỡ";
    day.world.test.closed = done;
    EXPECT_TRUE(as<ui::OpenClosedTest>(press(day, Route::home, "Xem")));
    EXPECT_TRUE(as<ui::OpenLesson>(press(day, Route::home, "Vào học"))) << "beside today's lesson";
    day.world.class_now.assignment.reset();
    day.world.class_now.chosen.reset();
    EXPECT_TRUE(as<ui::OpenClosedTest>(press(day, Route::home, "Xem kết quả")));
    day.lesson_is_open_again().is_a_test();
    ScriptPage page(&day.words);
    act(*ui::make_screen(Route::home), day.world, page);
    EXPECT_FALSE(page.record().has_text("Kết quả kiểm tra")) << "not while another one is open";
}

TEST(Result, OfATestLeadsToEachQuestionAndCountsWhatWasNotAnswered) {
    SchoolDay day;
    seat(day, Route::result);
    day.play().sitting.mode = model::Mode::test;
    day.world.lesson.result->answered = {true, false};
    day.world.lesson.result->review.clear();
    ScriptPage page(&day.words);
    act(*ui::make_screen(Route::result), day.world, page);
    EXPECT_TRUE(page.shows("Kết quả bài kiểm tra"));
    EXPECT_TRUE(page.record().has_text("1 câu chưa trả lời"));
    EXPECT_FALSE(page.shows("Không còn ý nào cần xem lại"));
    EXPECT_TRUE(as<ui::LookBack>(press(day, Route::result, "Xem từng câu")));
    EXPECT_TRUE(as<ui::GoHome>(press(day, Route::result, "Về trang chủ")));
}

TEST(Result, NamesIdeasAndLeadsBackToTheirPage) {
    SchoolDay day;
    seat(day, Route::result);
    ScriptPage page(&day.words);
    act(*ui::make_screen(Route::result), day.world, page);
    EXPECT_TRUE(page.shows("Biết luật bảo vệ mình trên mạng"));
    EXPECT_TRUE(page.shows("Lưu bằng chứng trước khi xoá"));
    EXPECT_TRUE(page.record().has_text("suýt bị lừa"));
    const ui::Intent intent = press(day, Route::result, "Ôn lại ý này");
    ASSERT_TRUE(as<ui::ReviewPage>(intent));
    EXPECT_EQ(as<ui::ReviewPage>(intent)->page, 1);
    EXPECT_TRUE(as<ui::GoHome>(press(day, Route::result, "Về trang chủ")));
    EXPECT_TRUE(as<ui::SignOut>(press(day, Route::result, "Đăng xuất")));
}

TEST(Cover, SaysNothingOfLessonOrPupil) {
    SchoolDay day;
    seat(day, Route::cover);
    ScriptPage page(&day.words);
    act(*ui::make_screen(Route::cover), day.world, page);
    for (const char* telling : {"Ngọc", "Luật", "giúp", "Thoát", "Lớp", "6A1"}) EXPECT_FALSE(page.record().has_text(telling)) << telling;
    EXPECT_TRUE(as<ui::LeaveCover>(press(day, Route::cover, "Tiếp tục")));
}

TEST(Letters, HaveThreeSizesAndMoreRoomBetweenThem) {
    SchoolDay day;
    seat(day, Route::home);
    const auto screen = ui::make_screen(Route::home);
    ScriptPage page(&day.words);
    page.press("Đổi cỡ chữ");
    act(*screen, day.world, page);
    page.press("Rất lớn");
    const ui::Intent larger = act(*screen, day.world, page);
    ASSERT_TRUE(as<ui::TextSize>(larger));
    EXPECT_EQ(as<ui::TextSize>(larger)->scale, 1.5);
    page.press("Chữ thoáng, dễ nhìn hơn");
    const ui::Intent airy = act(*screen, day.world, page);
    ASSERT_TRUE(as<ui::AiryText>(airy));
    EXPECT_TRUE(as<ui::AiryText>(airy)->on);
    page.press("Xong");
    act(*screen, day.world, page);
    act(*screen, day.world, page);
    EXPECT_FALSE(page.record().has_text("Rất lớn"));
}

}  // namespace
