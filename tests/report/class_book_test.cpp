#include <gtest/gtest.h>

#include <algorithm>

#include "report/class_fixture.h"

namespace {

using model::Cell;
using report::Order;
using support::ClassFixture;

model::Table book(const ClassFixture& fixture, Order order = Order::by_roll) {
    return report::class_book(fixture.data, order, support::words())[0];
}

std::vector<std::string> row(const model::Table& table, std::size_t index) {
    std::vector<std::string> out;
    for (const Cell& cell : table.rows.at(index)) out.push_back(model::to_words(cell));
    return out;
}

std::vector<std::string> headings(const model::Table& table) {
    std::vector<std::string> out;
    for (const auto& column : table.columns) out.push_back(column.heading);
    return out;
}

using Words = std::vector<std::string>;

TEST(ClassBook, ShowsMarksAbsenceUnfinishedAndZeroAsDifferentThings) {
    ClassFixture fixture;
    const auto an = fixture.pupil("Lê Hoài An", "0001234500"), huy = fixture.pupil("Mai Đức Huy"), binh = fixture.pupil("Vũ Thái Bình"),
               chi = fixture.pupil("Hoàng Kim Chi");
    const auto lesson = fixture.lesson("b1", "Ba mức giúp đỡ");
    fixture.sit(an, lesson, {100, 100, 50, 100}, 4);
    fixture.sit(huy, lesson, {100}, 4, false);
    fixture.sit(chi, lesson, {0, 0, 0, 0}, 4);
    const auto table = book(fixture);
    EXPECT_EQ(headings(table), (Words{"STT", "Mã định danh", "Họ và chữ lót", "Tên", "Ba mức giúp đỡ", "TB", "Nhận xét"}));
    EXPECT_EQ(row(table, 0), (Words{"1", "0001234500", "Lê Hoài", "An", "8,8", "8,8", "Hiểu bài tốt, biết chọn cách làm an toàn."}));
    EXPECT_EQ(row(table, 1), (Words{"2", "", "Mai Đức", "Huy", "chưa xong", "", "Còn bài “Ba mức giúp đỡ” làm dở, nên làm tiếp."}));
    EXPECT_EQ(row(table, 2), (Words{"3", "", "Vũ Thái", "Bình", "vắng", "", "Vắng các bài đã mở, cần học bù."}));
    EXPECT_EQ(row(table, 3)[4], "0,0");
    EXPECT_EQ(table.rows[3][4].type, Cell::Type::tenths);
    EXPECT_EQ(table.rows[1][5].type, Cell::Type::blank);
    static_cast<void>(binh);
}

TEST(ClassBook, TakesTheBestOfALessonMetAgainAndNothingOfWhatIsPlayedAgainAlone) {
    ClassFixture fixture;
    const auto an = fixture.pupil("Lê Hoài An");
    const model::Assignment first = fixture.lesson("b1", "Ba mức giúp đỡ");
    fixture.data.assignments[0].closed_ms = 4000;
    const model::Assignment later = fixture.lesson("b1", "Ba mức giúp đỡ");
    fixture.sit(an, first, {100, 0, 0, 0}, 4);
    fixture.sit(an, later, {100, 100, 0, 0}, 4);
    fixture.sit(an, first, {100, 100, 100, 100}, 4);
    fixture.data.sittings.back().assignment_id = {};
    fixture.data.sittings.back().draft = base::Json::object().set("way", base::Json::object().set("again", true));
    const auto table = book(fixture);
    EXPECT_EQ(row(table, 0)[4], "5,0");
    const std::string said = support::words().text("so-lop.ghi-chu-lam-lai");
    EXPECT_EQ(std::count(table.notes.begin(), table.notes.end(), said), 1);
}

TEST(ClassBook, RoundsEveryShareExactlyHalfUp) {
    for (int n = 1; n <= 60; ++n)
        for (int k = 0; k <= n; ++k) {
            ClassFixture fixture;
            const auto an = fixture.pupil("Lê Hoài An");
            std::vector<int> points(static_cast<std::size_t>(n), 0);
            std::fill_n(points.begin(), k, 100);
            fixture.sit(an, fixture.lesson("b1", "Bài"), points, n);
            ASSERT_EQ(book(fixture).rows[0][4], Cell::of_tenths((200 * k + n) / (2 * n))) << k << "/" << n;
        }
}

TEST(ClassBook, TakesTheMeanOfTheMarksThatAreThereHalfUp) {
    ClassFixture fixture;
    const auto an = fixture.pupil("Lê Hoài An");
    const auto one = fixture.lesson("b1", "Một"), two = fixture.lesson("b2", "Hai");
    fixture.lesson("b3", "Ba");
    fixture.sit(an, one, {100, 100, 0, 100}, 4);  // 7,5
    fixture.sit(an, two, {80, 80, 70}, 3);        // 7,7 (230 of 300)
    EXPECT_EQ(book(fixture).rows[0][7], Cell::of_tenths(76));
    fixture.data.attempts.back().points = 65;  // 7,5 and 7,5
    EXPECT_EQ(book(fixture).rows[0][7], Cell::of_tenths(75));
    fixture.data.attempts.back().points = 50;  // 7,5 and 7,0: 7,25 is 7,3
    EXPECT_EQ(book(fixture).rows[0][7], Cell::of_tenths(73));
}

TEST(ClassBook, CountsTheBestFinishedPracticeAndTheFirstTest) {
    ClassFixture fixture;
    const auto an = fixture.pupil("Lê Hoài An");
    const auto practice = fixture.lesson("b1", "Bài"), test = fixture.lesson("b1", "Bài", model::Mode::test);
    fixture.sit(an, practice, {100, 0}, 2);
    fixture.sit(an, practice, {100, 100}, 2);
    fixture.sit(an, practice, {0, 0}, 2);
    fixture.sit(an, practice, {100, 100}, 2, false);
    fixture.sit(an, test, {0, 100}, 2);
    fixture.sit(an, test, {100, 100}, 2);
    const auto table = book(fixture);
    EXPECT_EQ(row(table, 0)[4], "10,0");
    EXPECT_EQ(row(table, 0)[5], "5,0");
    EXPECT_EQ(headings(table)[5], "Bài (kiểm tra)");
}

TEST(ClassBook, ATestHandedInWithoutAllAnswersCountsTheRestAsNoPointsAndShowsThemBlank) {
    ClassFixture fixture;
    const auto an = fixture.pupil("Lê Hoài An"), huy = fixture.pupil("Mai Đức Huy"), chi = fixture.pupil("Hoàng Kim Chi");
    const auto test = fixture.lesson("b1", "Bài", model::Mode::test);
    fixture.sit(an, test, {100, 0}, 4);
    fixture.sit(huy, test, {100, 100}, 4, false);
    fixture.sit(chi, test, {}, 4, false);
    const auto table = book(fixture);
    EXPECT_EQ(row(table, 0)[4], "2,5");
    EXPECT_EQ(row(table, 1)[4], "chưa xong");
    EXPECT_EQ(row(table, 2)[4], "chưa xong");
    const auto results = report::lesson_results(fixture.data, "b1", {});
    EXPECT_EQ(results.mode, model::Mode::test);
    EXPECT_EQ(results.pupils[0].tenths, 25);
    EXPECT_EQ(results.items.size(), 2u) << "nobody was asked the others";
    EXPECT_EQ(results.finished, 1);
    EXPECT_EQ(results.unfinished, 2);
}

TEST(ClassBook, AnOpenTestHasResultsOfItsOwnBesideEarlierPractice) {
    ClassFixture fixture;
    const auto an = fixture.pupil("Lê Hoài An"), huy = fixture.pupil("Mai Đức Huy");
    const auto practice = fixture.lesson("b1", "Bài"), test = fixture.lesson("b1", "Bài", model::Mode::test);
    fixture.sit(an, practice, {100, 100}, 2);
    fixture.sit(huy, practice, {100, 100}, 2);
    fixture.sit(an, test, {0}, 2, false);
    const auto results = report::lesson_results(fixture.data, "b1", {});
    EXPECT_EQ(results.unfinished, 1);
    EXPECT_EQ(results.absent, 1);
    EXPECT_EQ(results.pupils[0].answered, 1);
    EXPECT_EQ(results.items[0].right, 0);
}

TEST(ClassBook, CountsLessonsOpenedFromThePathOnlyInTheWindow) {
    ClassFixture fixture;
    const auto an = fixture.pupil("Lê Hoài An"), huy = fixture.pupil("Mai Đức Huy");
    auto& lesson = fixture.lesson("b1", "Bài");
    lesson.closed_ms = 6000;
    fixture.sit(an, lesson, {100}, 1);
    fixture.clock_ms = 7000;
    fixture.sit(huy, lesson, {100}, 1);
    for (auto& sitting : fixture.data.sittings) sitting.assignment_id = {};
    EXPECT_EQ(row(book(fixture), 0)[4], "10,0");
    EXPECT_EQ(row(book(fixture), 1)[4], "vắng");
}

TEST(ClassBook, CountsOnlyFirstAnswersAndThePupilTheSittingBelongsTo) {
    ClassFixture fixture;
    const auto an = fixture.pupil("Lê Hoài An"), huy = fixture.pupil("Mai Đức Huy");
    const auto lesson = fixture.lesson("b1", "Bài");
    fixture.sit(an, lesson, {0, 100}, 2);
    fixture.answer(fixture.data.sittings[0], "cau-1", 100, 2);
    EXPECT_EQ(row(book(fixture), 0)[4], "5,0");
    fixture.data.sittings[0].pupil_id = huy;  // moved: its answers still carry the old name
    EXPECT_EQ(row(book(fixture), 0)[4], "vắng");
    EXPECT_EQ(row(book(fixture), 1)[4], "5,0");
    fixture.data.attempts.erase(fixture.data.attempts.begin() + 1);  // voided
    EXPECT_EQ(row(book(fixture), 1)[4], "0,0");
}

TEST(ClassBook, KeepsOneColumnForALessonOpenedTwice) {
    ClassFixture fixture;
    const auto an = fixture.pupil("Lê Hoài An"), huy = fixture.pupil("Mai Đức Huy");
    const auto first = fixture.lesson("b1", "Bài cũ"), second = fixture.lesson("b1", "Bài mới");
    fixture.sit(an, first, {100}, 1);
    fixture.sit(huy, second, {100}, 1);
    const auto table = book(fixture);
    EXPECT_EQ(table.columns.size(), 7u);
    EXPECT_EQ(headings(table)[4], "Bài mới");
    EXPECT_EQ(row(table, 0)[4], "10,0");
    EXPECT_EQ(row(table, 1)[4], "10,0");
}

TEST(ClassBook, SortsByRollOrByVietnameseNames) {
    ClassFixture fixture;
    for (const char* name : {"Lê Hoàng Ánh", "Bùi Hạ", "Trần An", "Đỗ Văn Dũng", "Nguyễn Thị Ân"}) fixture.pupil(name);
    const auto table = book(fixture, Order::by_name);
    Words given;
    for (const auto& cells : table.rows) given.push_back(cells[3].text);
    EXPECT_EQ(given, (Words{"An", "Ánh", "Ân", "Dũng", "Hạ"}));
    EXPECT_EQ(book(fixture).rows[0][3].text, "Ánh");
}

TEST(ClassBook, GivesPrimaryGradesIdeasAndALevelInsteadOfMarks) {
    ClassFixture fixture(4);
    const auto an = fixture.pupil("Lê Hoài An"), huy = fixture.pupil("Mai Đức Huy"), chi = fixture.pupil("Hoàng Kim Chi");
    fixture.pupil("Vũ Thái Bình");
    const auto lesson = fixture.lesson("a1", "Mật khẩu");
    fixture.sit(an, lesson, {100, 100, 100, 100, 50}, 5);
    fixture.sit(huy, lesson, {100, 100, 100, 50, 50}, 5);
    fixture.sit(chi, lesson, {100, 100, 0, 0, 0}, 5);
    const auto table = book(fixture);
    EXPECT_EQ(headings(table), (Words{"STT", "Mã định danh", "Họ và chữ lót", "Tên", "Mật khẩu", "Bài đã học", "Mức gợi ý", "Nhận xét"}));
    EXPECT_EQ(row(table, 0)[4], "4/5 ý");
    EXPECT_EQ(row(table, 0)[6], "T");
    EXPECT_EQ(row(table, 1)[6], "H");
    EXPECT_EQ(row(table, 2)[6], "C");
    EXPECT_EQ(row(table, 3)[6], "");
    EXPECT_EQ(row(table, 3)[5], "0/1 bài");
    for (const auto& cells : table.rows)
        for (const Cell& cell : cells) EXPECT_NE(cell.type, Cell::Type::tenths);
}

TEST(ClassBook, ShowsPointsByQuestionOnItsSecondSheet) {
    ClassFixture fixture;
    const auto an = fixture.pupil("Lê Hoài An"), huy = fixture.pupil("Mai Đức Huy");
    fixture.pupil("Vũ Thái Bình");
    const auto lesson = fixture.lesson("b1", "Bài");
    fixture.sit(huy, lesson, {0}, 3, false);
    fixture.sit(an, lesson, {100, 50, 0}, 3);
    const auto table = report::class_book(fixture.data, Order::by_roll, support::words())[1];
    EXPECT_EQ(table.sheet, "Theo câu");
    EXPECT_EQ(headings(table)[6], "Bài 1 câu 3");
    EXPECT_EQ(row(table, 0), (Words{"1", "", "Lê Hoài", "An", "1", "0,5", "0"}));
    EXPECT_EQ(row(table, 1), (Words{"2", "", "Mai Đức", "Huy", "0", "", ""}));
    EXPECT_EQ(row(table, 2), (Words{"3", "", "Vũ Thái", "Bình", "vắng", "vắng", "vắng"}));
}

TEST(ClassBook, SaysWhatTheDataShow) {
    ClassFixture fixture;
    const auto an = fixture.pupil("Lê Hoài An"), huy = fixture.pupil("Mai Đức Huy"), chi = fixture.pupil("Hoàng Kim Chi");
    const auto one = fixture.lesson("b1", "Một"), two = fixture.lesson("b2", "Hai");
    fixture.sit(an, one, {100}, 1);
    fixture.sit(huy, one, {100}, 1);
    fixture.sit(huy, two, {0, 100, 0}, 3);
    fixture.sit(chi, one, {100, 100, 50, 50}, 4);
    fixture.sit(chi, two, {100, 100, 50, 50}, 4);
    const auto table = book(fixture);
    EXPECT_EQ(table.rows[0].back().text, "Cần học bù 1 bài đã vắng.");
    EXPECT_EQ(table.rows[1].back().text, "Cần thêm thời gian với bài “Hai”.");
    EXPECT_EQ(table.rows[2].back().text, "Hiểu phần lớn nội dung, nên xem lại bài “Một”.");
}

TEST(ClassBook, KeepsATemporaryPupilAtTheEndAndMissesNothingOfTheirs) {
    ClassFixture fixture;
    const auto an = fixture.pupil("Vũ Hoài An"), guest = fixture.pupil("Em tạm 1"), unused = fixture.pupil("Em tạm 2");
    fixture.sit(an, fixture.lesson("b1", "Ba mức giúp đỡ"), {100, 100}, 2);
    fixture.sit(guest, fixture.lesson("b2", "Bài hai"), {100, 0}, 2);
    EXPECT_EQ(book(fixture).rows.size(), 3u);
    for (model::Pupil& pupil : fixture.data.pupils) pupil.temporary = pupil.id == guest || pupil.id == unused;
    for (const Order order : {Order::by_roll, Order::by_name}) {
        const auto table = book(fixture, order);
        ASSERT_EQ(table.rows.size(), 2u) << "who did nothing is left out";
        EXPECT_EQ(row(table, 0)[3], "An");
        EXPECT_EQ(row(table, 1), (Words{"tạm", "", "Em tạm 1", "", "", "5,0", "5,0", ""}));
        EXPECT_EQ(table.notes.back(), support::words().text("so-lop.ghi-chu-tam"));
        EXPECT_EQ(report::class_book(fixture.data, order, support::words())[1].rows.size(), 2u);
    }
}

TEST(ClassBook, StandsWithoutPupilsLessonsOrAnswers) {
    const ClassFixture fixture;
    const auto tables = report::class_book(fixture.data, Order::by_name, support::words());
    ASSERT_EQ(tables.size(), 2u);
    EXPECT_TRUE(tables[0].rows.empty());
    EXPECT_EQ(tables[0].title[0], "SỔ THEO DÕI HỌC AN TOÀN TRÊN MẠNG");
    EXPECT_EQ(tables[0].left_head, "Trường THCS Hoa Phượng\nLớp 6A1");
}

TEST(LessonResults, PutTheHardestQuestionFirstAndNameItsCommonestMistake) {
    ClassFixture fixture;
    const auto an = fixture.pupil("Lê Hoài An"), huy = fixture.pupil("Mai Đức Huy");
    fixture.pupil("Vũ Thái Bình");
    const auto lesson = fixture.lesson("b1", "Bài");
    fixture.sit(an, lesson, {100, 0}, 2);
    fixture.sit(huy, lesson, {0, 0}, 2, false);
    fixture.sit(an, lesson, {100, 100}, 2);  // a second sitting changes the mark, not the statistics
    report::LessonOutcomes outcomes;
    outcomes.title = "Bài";
    outcomes.items = {{"cau-1", "Câu một?", "ý một", {{"0", "A", "đúng", true}, {"1", "B", "sai", false}}},
                      {"cau-2", "Câu hai?", "ý hai", {{"0", "A", "đúng", true}, {"1", "B", "sai", false}}},
                      {"cau-3", "Chưa ai trả lời", "", {}}};
    outcomes.picked = [](const model::Attempt& attempt) { return std::vector<std::string>{attempt.points == 100 ? "0" : "1"}; };
    const auto results = report::lesson_results(fixture.data, "b1", outcomes);
    ASSERT_EQ(results.items.size(), 3u);
    EXPECT_EQ(results.items[0].item_id, "cau-2");
    EXPECT_EQ(results.items[0].number, 2);
    EXPECT_EQ(results.items[0].asked, 2);
    EXPECT_EQ(results.items[0].right, 0);
    EXPECT_EQ(results.items[0].commonest_wrong, 1);
    EXPECT_EQ(results.items[0].options[1].count, 2);
    EXPECT_EQ(results.items[1].right, 1);
    EXPECT_EQ(results.items[2].asked, 0);
    EXPECT_EQ(results.items[2].commonest_wrong, -1);
    EXPECT_EQ(results.finished, 1);
    EXPECT_EQ(results.unfinished, 1);
    EXPECT_EQ(results.absent, 1);
    EXPECT_EQ(results.pupils[0].tenths, 100);
    EXPECT_EQ(results.pupils[1].to_review, (Words{"ý một", "ý hai"}));
    EXPECT_EQ(results.pupils[2].points, (std::vector<int>{-1, -1, -1}));
}

TEST(LessonResults, NameATemporaryPupilOnlyWhereTheyWere) {
    ClassFixture fixture;
    const auto an = fixture.pupil("Lê Hoài An"), guest = fixture.pupil("Em tạm 1");
    fixture.data.pupils.back().temporary = true;
    fixture.sit(an, fixture.lesson("b1", "Bài"), {100}, 1);
    fixture.sit(guest, fixture.lesson("b2", "Bài hai"), {100}, 1);
    EXPECT_EQ(report::lesson_results(fixture.data, "b1", {}).pupils.size(), 1u);
    EXPECT_EQ(report::lesson_results(fixture.data, "b1", {}).absent, 0);
    const auto results = report::lesson_results(fixture.data, "b2", {});
    ASSERT_EQ(results.pupils.size(), 2u);
    EXPECT_FALSE(results.pupils[0].temporary);
    EXPECT_TRUE(results.pupils[1].temporary);
    EXPECT_EQ(results.absent, 1);
}

TEST(LessonResults, StandWithoutThePack) {
    ClassFixture fixture;
    const auto an = fixture.pupil("Lê Hoài An");
    fixture.sit(an, fixture.lesson("b1", "Bài"), {100, 0}, 2);
    const auto results = report::lesson_results(fixture.data, "b1", {});
    EXPECT_EQ(results.lesson_title, "Bài");
    ASSERT_EQ(results.items.size(), 2u);
    EXPECT_EQ(results.items[0].item_id, "cau-2");
    EXPECT_TRUE(report::lesson_results(fixture.data, "khac", {}).items.empty());
}

}  // namespace
