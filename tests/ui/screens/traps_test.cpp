// What teachers fell into: a lesson looked at that spoilt the book, a hand of another class, words that were not so.

#include "ui/screens/visit.h"

namespace {

using support::as;
using support::press;
using support::SchoolDay;
using support::Visit;
using ui::Route;

TEST(Trial, IsOnePressAwayFromTodayAndFromTheLessons) {
    for (const Route route : {Route::today, Route::lessons}) {
        SchoolDay day;
        const ui::Intent intent = press(day, route, "Xem thử");
        ASSERT_TRUE(as<ui::TryLesson>(intent));
        EXPECT_EQ(as<ui::TryLesson>(intent)->lesson_id, day.world.class_now.lesson()->lesson_id);
    }
}

TEST(Trial, EveryPageSaysSoAndEndsIt) {
    for (const Route route : {Route::home, Route::note, Route::page, Route::item, Route::result}) {
        SchoolDay day;
        day.lesson_is_open().pupil_sits_down().works_until(route == Route::item ? 2 : 0);
        if (route == Route::result) day.finishes();
        Visit visit(day, route);
        EXPECT_FALSE(visit.shows("xem thử"));
        EXPECT_TRUE(visit.shows("Thoát nhanh"));
        day.world.author.trial = true;
        EXPECT_TRUE(visit.shows("Đang xem thử, không lưu gì") || route == Route::result || route == Route::note) << ui::to_name(route);
        EXPECT_FALSE(visit.shows("Thoát nhanh"));
        EXPECT_FALSE(visit.shows("Thêm bạn"));
        EXPECT_TRUE(as<ui::EndTrial>(visit.press("Thôi xem thử"))) << ui::to_name(route);
    }
}

TEST(Voided, ALessonThatIsOpenIsVoidedWithTwoPresses) {
    SchoolDay day;
    day.lesson_is_open();
    Visit visit(day, Route::today);
    visit.press("Kết thúc tiết");
    EXPECT_TRUE(visit.shows("Bắt đầu nhầm?"));
    const ui::Intent intent = visit.press("Huỷ tiết này");
    ASSERT_TRUE(as<ui::VoidLesson>(intent));
    EXPECT_EQ(as<ui::VoidLesson>(intent)->id.value, "giao-1");
    EXPECT_FALSE(visit.shows("Bắt đầu nhầm?"));
}

TEST(Voided, AStationVoidsNone) {
    SchoolDay day;
    day.lesson_is_open();
    day.world.station.is_one = true;
    Visit visit(day, Route::today);
    visit.press("Kết thúc tiết");
    EXPECT_FALSE(visit.shows("Huỷ tiết này"));
}

TEST(Voided, TheResultsAskOnceAndTheWayBackIsAtHand) {
    SchoolDay day;
    day.results_are_in();
    for (auto& lesson : day.world.class_now.lessons)
        if (lesson.lesson_id == day.world.desk.results->lesson_id) lesson.counted = {"giao-7"};
    Visit results(day, Route::results);
    EXPECT_TRUE(as<std::monostate>(results.press("Huỷ tiết này")));
    EXPECT_TRUE(results.shows("lấy lại được ở trang Bài học"));
    EXPECT_TRUE(as<std::monostate>(results.press("Quay lại")));

    SchoolDay after;
    model::Assignment voided;
    voided.id = {"giao-7"};
    voided.lesson_title = "Ba mức giúp đỡ";
    after.world.class_now.voided = voided;
    const ui::Intent back = press(after, Route::today, "Lấy lại tiết đã huỷ");
    ASSERT_TRUE(as<ui::CountLesson>(back));
    EXPECT_EQ(as<ui::CountLesson>(back)->id.value, "giao-7");
    after.world.class_now.lessons[*after.world.class_now.chosen].voided = {"giao-7"};
    EXPECT_TRUE(as<ui::CountLesson>(press(after, Route::lessons, "Lấy lại tiết đã huỷ")));
}

TEST(Hands, OfThisMachineAreLoweredFromTheFirstPage) {
    SchoolDay day;
    day.lesson_is_open();
    day.world.board.hands = day.world.board.hands_here = 2;
    const ui::Intent been = press(day, Route::today, "Đã đến với em");
    ASSERT_TRUE(as<ui::LowerHand>(been));
    EXPECT_TRUE(as<ui::LowerHand>(been)->station.empty());
    day.world.board.hands_here = 0;
    Visit visit(day, Route::today);
    EXPECT_TRUE(visit.shows("2 lần giơ tay"));
    EXPECT_FALSE(visit.shows("Đã đến với em")) << "those of the lab are lowered at their machines";
}

TEST(Lessons, ACheckMarkStandsForWhatIsDone) {
    SchoolDay day;
    auto& lesson = day.world.class_now.lessons[0];
    lesson.done = true;
    lesson.finished = 0;
    Visit visit(day, Route::lessons);
    EXPECT_FALSE(visit.shows("0 em xong"));
    EXPECT_TRUE(visit.shows("Chưa em nào xong"));
    lesson.finished = 3;
    EXPECT_TRUE(visit.shows("3 em xong"));
}

TEST(Lab, NoCheckMarkStandsBeforeMachinesThatHandedNothingIn) {
    SchoolDay day;
    day.world.lab.folder = "/mnt/lop";
    Visit visit(day, Route::lab);
    EXPECT_FALSE(visit.shows("0 máy đã nộp bài"));
    EXPECT_TRUE(visit.shows("Chưa máy nào nộp bài"));
    day.world.lab.stations = 2;
    EXPECT_TRUE(visit.shows("2 máy đã nộp bài"));
}

TEST(Cards, AllOfThemCanBeSeenAndTheyAreCounted) {
    SchoolDay day;
    const auto& pupils = day.world.class_now.pupils;
    const std::string all = std::to_string(pupils.size());
    ASSERT_GT(pupils.size(), 16u);
    Visit visit(day, Route::cards);
    EXPECT_TRUE(visit.shows("Thẻ 1 đến 8 trên " + all));
    EXPECT_TRUE(visit.shows(pupils[7].name));
    EXPECT_FALSE(visit.shows(pupils[8].name));
    visit.press("Tờ sau");
    EXPECT_TRUE(visit.shows("Thẻ 9 đến 16 trên " + all));
    EXPECT_TRUE(visit.shows(pupils[8].name));
    EXPECT_FALSE(visit.shows(pupils[7].name));
    for (std::size_t i = 16; i < pupils.size(); i += 8) visit.press("Tờ sau");
    EXPECT_TRUE(visit.shows(pupils.back().name));
    EXPECT_TRUE(visit.shows("đến " + all + " trên " + all));
    for (const int picture : pupils.back().pictures)
        EXPECT_TRUE(visit.shows(day.world.t(std::string("hinh-dang-nhap.") + model::sign_in_pictures[static_cast<std::size_t>(picture)])));
}

TEST(ClassCards, BeforeTheClassNothingOfTheTeachersStandsBeside) {
    SchoolDay day;
    model::ClassCard card;
    card.title = "Lời hứa của lớp";
    day.world.class_now.lessons[*day.world.class_now.chosen].cards = {card};
    Visit visit(day, Route::class_cards);
    EXPECT_TRUE(visit.shows("Cài đặt"));
    visit.press("Chiếu lên");
    EXPECT_FALSE(visit.shows("Cài đặt"));
    EXPECT_FALSE(visit.shows("Sổ lớp"));
    visit.press("Thôi chiếu");
    EXPECT_TRUE(visit.shows("Cài đặt"));
}

TEST(Roster, TheHomeroomTeacherOfTheClassIsWrittenDown) {
    SchoolDay day;
    Visit visit(day, Route::roster);
    EXPECT_TRUE(visit.shows("Chưa ghi giáo viên chủ nhiệm"));
    visit.press("Ghi tên");
    EXPECT_TRUE(visit.shows("chừa dòng để ghi tay"));
    const ui::Intent intent = visit.type("Họ và tên", "Trần Thị Mai").press("Ghi");
    ASSERT_TRUE(as<ui::SetHomeroom>(intent));
    EXPECT_EQ(as<ui::SetHomeroom>(intent)->name, "Trần Thị Mai");
    EXPECT_EQ(as<ui::SetHomeroom>(intent)->id, day.world.class_now.the_class->id);
    day.world.class_now.the_class->homeroom = "Trần Thị Mai";
    EXPECT_TRUE(visit.shows("Giáo viên chủ nhiệm: Trần Thị Mai"));
    EXPECT_TRUE(visit.shows("Đổi tên"));
}

base::Diagnostic lost(const char* key) {
    base::Diagnostic notice;
    notice.severity = base::Severity::warning;
    notice.key = key;
    notice.params = {{"noi", "D:\\KhienSo\\khienso.db.hong-1"}, {"gio", "07:12"}, {"ngay", "23/11/2026"}};
    return notice;
}

TEST(Lost, IsToldWithWhatIsGoneUntilItWasRead) {
    SchoolDay day;
    day.world.notices = {lost("luu.da-khoi-phuc")};
    Visit visit(day, Route::today);
    EXPECT_TRUE(visit.shows("bản sao lưu lúc 07:12 ngày 23/11/2026. Bài làm và thay đổi sau lúc đó không còn ở đây."));
    EXPECT_TRUE(as<ui::NoteRestored>(visit.press("Đã đọc")));
    day.world.notices = {lost("luu.da-khoi-phuc-mat-tep")};
    EXPECT_TRUE(visit.shows("không còn ở chỗ cũ"));
    EXPECT_FALSE(visit.shows("nằm ở")) << "there is no damaged file";
    day.world.notices = {lost("luu.bat-dau-lai")};
    EXPECT_TRUE(Visit(day, Route::setup).shows("bắt đầu lại từ đầu"));
}

TEST(Privacy, SaysWhatIsKeptAndWhereAsThisMachineStands) {
    SchoolDay day;
    Visit visit(day, Route::settings);
    for (const char* kept : {"mã học sinh nếu danh sách có", "ngày sinh của em trùng tên", "hình hoặc mã đăng nhập", "các bản sao lưu"})
        EXPECT_TRUE(visit.shows(kept)) << kept;
    EXPECT_FALSE(visit.shows("từng máy học sinh"));
    day.world.lab.folder = "/mnt/lop";
    EXPECT_TRUE(visit.shows("nằm trên từng máy học sinh"));
    EXPECT_TRUE(visit.shows("đi qua thư mục lớp"));
    day.world.station.is_one = true;
    EXPECT_TRUE(visit.shows("Máy này giữ họ tên"));
    EXPECT_TRUE(visit.shows("nộp về máy thầy cô"));
    EXPECT_FALSE(visit.shows("Tất cả và các bản sao lưu nằm trên máy này"));
}

TEST(Words, ForTeachersNeverSpeakOfWhatOnlyTechniciansKnow) {
    const base::Path texts = base::Path(KS_SOURCE_DIR) / "assets/text";
    for (const char* file : {"giao-vien.po", "phong-may.po", "hoc-sinh.po", "so-lop.po"}) {
        std::string text = base::read_file(texts / file).value();
        text.erase(0, text.find("msgid", text.find("msgid") + 1));  // the head of the file
        for (const char* word : {"Debian", "speech-dispatcher", "espeak", "apt ", "SQLite", "UTF-8", "argon", "mã hoá tệp",
                                 "ngay trên máy này", "chỉ nằm trên máy này"})
            EXPECT_EQ(text.find(word), std::string::npos) << file << ": " << word;
    }
}

}  // namespace
