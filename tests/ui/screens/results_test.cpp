// What a teacher sees of a lesson and can do there.

#include "ui/screens/visit.h"

namespace {

using support::as;
using support::press;
using support::SchoolDay;
using support::Visit;
using ui::Route;

TEST(Results, OfATestSaySo) {
    SchoolDay day;
    day.results_are_in();
    EXPECT_FALSE(Visit(day, Route::results).shows("Kiểm tra: "));
    day.world.desk.results->mode = model::Mode::test;
    EXPECT_TRUE(Visit(day, Route::results).shows("Kiểm tra: " + day.world.desk.results->lesson_title));
}

TEST(Results, SayASentenceForTheClassOfTheCommonestWrongOption) {
    SchoolDay day;
    day.results_are_in();
    Visit visit(day, Route::results);
    EXPECT_TRUE(visit.shows("10 trong 41 bạn chọn B: Giục trước 17:00"));
    for (auto& option : day.world.desk.results->items[0].options) option.letter.clear();
    EXPECT_TRUE(visit.shows("10 trong 41 bạn chọn Giục trước 17:00"));
    day.world.desk.results->items[0].commonest_wrong = -1;
    EXPECT_FALSE(visit.shows("bạn chọn"));
}

TEST(Results, AQuestionSaysWhatToDoAboutItAndElseNothing) {
    using model::Discrimination;
    SchoolDay day;
    day.results_are_in();
    Visit visit(day, Route::results);
    auto& items = day.world.desk.results->items;
    for (const Discrimination quiet : {Discrimination::unknown, Discrimination::fair, Discrimination::good}) {
        items[0].discrimination = quiet;
        EXPECT_FALSE(visit.shows("Xem lại đáp án"));
        EXPECT_FALSE(visit.shows("Chưa tách được"));
    }
    items[0].discrimination = Discrimination::weak;
    EXPECT_TRUE(visit.shows("Chưa tách được"));
    EXPECT_TRUE(visit.shows("trả lời như nhau"));
    items[0].discrimination = Discrimination::unknown;
    items[2].discrimination = Discrimination::reversed;
    EXPECT_TRUE(visit.shows("Xem lại đáp án")) << "in its row, whichever is chosen";
    EXPECT_FALSE(visit.shows("hay chọn khác đáp án"));
    day.world.machine.text_scale = 1.5;
    EXPECT_FALSE(visit.shows("Xem lại đáp án")) << "large letters leave room for an icon only";
    visit.press(items[2].prompt);
    EXPECT_TRUE(visit.shows("hay chọn khác đáp án"));
}

TEST(Results, SayInOneLineHowFarTheWholeLessonCanBeTrusted) {
    using model::Reliability;
    const std::pair<Reliability, const char*> lines[] = {{Reliability::too_few, "cần từ 10 em tự làm xong cả bài"},
                                                         {Reliability::low, "đo chưa chắc"},
                                                         {Reliability::fair, "đo tạm được"},
                                                         {Reliability::good, "đo khá chắc"}};
    SchoolDay day;
    day.results_are_in();
    Visit visit(day, Route::results);
    EXPECT_FALSE(visit.shows("ộ câu hỏi"));
    for (const auto& [reliability, words] : lines) {
        day.world.desk.results->reliability = reliability;
        for (const auto& each : lines) EXPECT_EQ(visit.shows(each.second), each.second == words) << words;
    }
}

TEST(Results, OfSpotTheFakeTellWhatWasCaughtAndWhatWasAccused) {
    SchoolDay day;
    day.results_are_in();
    Visit visit(day, Route::results);
    EXPECT_FALSE(visit.shows("Thật hay giả?"));
    day.world.desk.results->detection = {60, 41, 55, 5};
    EXPECT_TRUE(visit.shows("Nhận ra điều giả: 41 trong 60 lần."));
    EXPECT_TRUE(visit.shows("Nghi oan điều thật: 5 trong 55 lần."));
    EXPECT_FALSE(visit.shows("đã làm lại"));
    day.world.desk.results->detection_change = {22, {30, 12, 28, 9}, {30, 20, 28, 4}};
    EXPECT_TRUE(visit.shows("22 em đã làm lại"));
    EXPECT_TRUE(visit.shows("Nhận ra điều giả: lượt đầu 12, lượt cuối 20 trong 30 lần."));
    EXPECT_TRUE(visit.shows("Nghi oan điều thật: lượt đầu 9, lượt cuối 4 trong 28 lần."));
    day.world.desk.results->detection.genuine = 0;
    EXPECT_FALSE(visit.shows("trong 55 lần"));
    visit.press("Theo em");
    EXPECT_FALSE(visit.shows("Thật hay giả?"));
}

TEST(Results, ATemporaryPupilIsToldApart) {
    SchoolDay day;
    day.results_are_in();
    Visit visit(day, Route::results);
    visit.press("Theo em");
    EXPECT_FALSE(visit.shows("Ngoài danh sách"));
    day.world.desk.results->pupils.back().temporary = true;
    EXPECT_TRUE(visit.shows("Ngoài danh sách"));
}

TEST(Results, TheHardestQuestionIsOpenAndAnotherCanBe) {
    SchoolDay day;
    day.results_are_in();
    Visit visit(day, Route::results);
    EXPECT_TRUE(visit.shows("Câu 4. Manh mối nào chắc chắn nhất?"));
    EXPECT_TRUE(visit.shows("41 %"));
    EXPECT_TRUE(visit.shows("vì sao đường dẫn trông giống thật"));
    visit.press("Tin nào là tin thật?");
    EXPECT_TRUE(visit.shows("Câu 2. Tin nào là tin thật?"));
}

TEST(Results, AbsentUnfinishedAndFinishedLookDifferent) {
    SchoolDay day;
    day.results_are_in();
    Visit visit(day, Route::results);
    visit.press("Theo em");
    EXPECT_TRUE(visit.shows("Vắng"));
    EXPECT_TRUE(visit.shows("Chưa xong 4/4"));
    EXPECT_TRUE(visit.shows("5,1"));
    visit.press("Lê Hoài An");
    EXPECT_TRUE(visit.shows("Nhìn địa chỉ trước khi bấm"));
}

TEST(Results, AnswersUnderTheWrongNameGoToTheNextNamePressed) {
    SchoolDay day;
    day.results_are_in();
    Visit visit(day, Route::results);
    visit.press("Theo em");
    visit.press("Lê Hoài An");
    visit.press("Bài này của em khác");
    EXPECT_TRUE(visit.shows("Chuyển bài của Lê Hoài An"));
    const auto& pupils = day.world.desk.results->pupils;
    const auto other = std::find_if(pupils.begin(), pupils.end(), [](const auto& one) { return one.name != "Lê Hoài An"; });
    visit.press(other->name);
    const ui::Intent intent = visit.press("Chuyển");
    ASSERT_TRUE(as<ui::MoveAnswers>(intent));
    EXPECT_EQ(as<ui::MoveAnswers>(intent)->to, other->pupil_id);
}

TEST(Results, ASmallerClassShownMeanwhileForgetsWhoseAnswersWereToMove) {
    SchoolDay day;
    day.results_are_in();
    Visit visit(day, Route::results);
    visit.press("Theo em");
    visit.press(day.world.desk.results->pupils.back().name);
    visit.press("Bài này của em khác");
    day.world.desk.results->pupils.resize(1);
    visit.press("Theo em");
    EXPECT_FALSE(visit.shows("Chuyển"));
}

TEST(Results, WhatATeacherMayAskAboutIsSaidOnceAKindAndOnlyWhereNamesStand) {
    SchoolDay day;
    day.results_are_in();
    const auto id = [&](std::size_t i) { return day.world.desk.results->pupils.at(i).pupil_id; };
    Visit none(day, Route::results);
    none.press("Theo em");
    for (const char* words : {"Bài giống nhau", "Bài làm rất nhanh", "Giờ trong máy"}) EXPECT_FALSE(none.shows(words)) << words;

    day.world.desk.results->flags.same_answers = {{id(0), id(5)}, {id(6), id(13)}};
    for (std::size_t i = 20; i < 29; ++i) day.world.desk.results->flags.too_fast.push_back(id(i));
    day.world.desk.results->flags.wrong_clock = {id(40), {"em-da-di"}};
    Visit visit(day, Route::results);
    EXPECT_FALSE(visit.shows("Bài giống nhau")) << "the page of questions may be shown to the class";
    visit.press("Theo em");
    EXPECT_TRUE(visit.shows("Bài giống nhau. Lê Hoài An, Vũ Thái Bình; Hoàng Kim Chi, Mai Đức Huy chọn giống nhau"));
    EXPECT_TRUE(visit.shows("Lò Thị Nga và 3 em khác trả lời từ nửa số câu"));
    EXPECT_TRUE(visit.shows("Bài của Tô Khánh Vân ghi giờ không khớp"));
}

TEST(Results, PrimarySchoolGetsNoMarks) {
    SchoolDay day(4);
    day.results_are_in();
    Visit visit(day, Route::results);
    visit.press("Theo em");
    EXPECT_FALSE(visit.shows("5,1"));
    EXPECT_FALSE(visit.shows("Điểm"));
    EXPECT_TRUE(visit.shows("3/4"));
}

TEST(Results, WithoutAChosenLessonTheListIsShown) {
    SchoolDay day;
    day.world.class_now.lessons[1].finished = 3;
    const ui::Intent intent = press(day, Route::results, "Ba mức giúp đỡ");
    ASSERT_TRUE(as<ui::ShowResults>(intent));
    EXPECT_EQ(as<ui::ShowResults>(intent)->lesson_id, "bai-1");
}

}  // namespace
