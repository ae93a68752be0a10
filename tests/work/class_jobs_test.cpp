// Jobs that join store, intake and report: a class list in, results and the class book out.

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "intake/intake.h"
#include "kinds/kind.h"
#include "support/fixed.h"
#include "support/temp_folder.h"
#include "work/cards.h"
#include "work/class_book.h"
#include "work/copy_of_data.h"
#include "work/import_class.h"
#include "work/results.h"
#include "work/school_data.h"

namespace {

using base::Code;

class ClassJobs : public ::testing::Test {
protected:
    void SetUp() override { reopen(); }

    void reopen() {
        store_.reset();
        auto store = store::Store::open(data(), clock_, random_);
        ASSERT_TRUE(store) << store.error().detail;
        store_.emplace(std::move(*store));
    }

    base::Path data() const { return folder_.path() / "data"; }

    model::RosterDiff preview(const std::string& cells, const std::string& class_name) {
        const auto roster = intake::read_pasted(cells);
        EXPECT_TRUE(roster);
        auto diff = work::preview_import(*store_, *roster, class_name, 7);
        EXPECT_TRUE(diff);
        return diff ? *diff : model::RosterDiff{};
    }

    model::Class import_names(const std::string& cells, const std::string& class_name) {
        EXPECT_TRUE(work::apply_import(*store_, preview(cells, class_name)));
        auto found = work::find_class_named(*store_, class_name);
        EXPECT_TRUE(found);
        return found ? *found : model::Class{};
    }

    model::Assignment open_lesson(const model::Class& the_class) {
        model::Assignment assignment;
        assignment.class_id = the_class.id;
        assignment.pack_id = "b3";
        assignment.lesson_id = "ba-muc";
        assignment.lesson_title = "Ba mức giúp đỡ";
        auto opened = store_->open_lesson(assignment);
        EXPECT_TRUE(opened);
        return opened ? *opened : assignment;
    }

    model::Sitting sit(const model::Pupil& pupil, const model::Assignment& assignment, const std::vector<int>& points, bool finished) {
        model::Sitting sitting;
        sitting.pupil_id = pupil.id;
        sitting.assignment_id = assignment.id;
        sitting.pack_id = assignment.pack_id;
        sitting.lesson_id = assignment.lesson_id;
        sitting.lesson_title = assignment.lesson_title;
        sitting.item_count = 2;
        sitting = store_->add_sitting(sitting).value();
        for (std::size_t i = 0; i < points.size(); ++i) {
            model::Attempt attempt;
            attempt.sitting_id = sitting.id;
            attempt.pupil_id = pupil.id;
            attempt.item_id = "cau-" + std::to_string(i + 1);
            attempt.kind = "chon-mot";
            attempt.points = points[i];
            attempt.answer.set("picked", base::Json::Array{base::Json(points[i] == 100 ? 0 : 1)});
            EXPECT_TRUE(store_->add_attempt(attempt));
            clock_.advance(1000);
        }
        EXPECT_TRUE(!finished || store_->finish_sitting(sitting.id));
        return sitting;
    }

    support::TempFolder folder_;
    base::FixedClock clock_ = support::fixed_clock();
    base::Random random_ = support::fixed_random();
    std::optional<store::Store> store_;
};

TEST_F(ClassJobs, ImportMakesAClassAndTheSameListAgainChangesNothing) {
    const model::Class made = import_names("STT\tHọ và tên\n1\tLê Hoài An\n2\tMai Đức Huy", "6A1");
    EXPECT_EQ(made.grade, 6);
    const auto pupils = store_->load_pupils(made.id).value();
    ASSERT_EQ(pupils.size(), 2u);
    EXPECT_NE(pupils[0].pictures, pupils[1].pictures);
    const auto again = preview("STT\tHọ và tên\n1\tLê Hoài An\n2\tMai Đức Huy", "lớp 6a1");
    EXPECT_EQ(again.count(model::RosterChange::unchanged), 2);
    EXPECT_EQ(again.class_after.id, made.id);
}

TEST_F(ClassJobs, ImportKeepsWhoIsMissingAndTheirWork) {
    const model::Class made = import_names("Lê Hoài An\nMai Đức Huy", "6A1");
    const auto before = store_->load_pupils(made.id).value();
    sit(before[1], open_lesson(made), {100, 100}, true);
    import_names("STT\tHọ và tên\n1\tLê Hoài Ân", "6A1");
    const auto after = store_->load_pupils(made.id).value();
    ASSERT_EQ(after.size(), 2u);
    const auto huy = std::find_if(after.begin(), after.end(), [](const auto& each) { return each.name == "Mai Đức Huy"; });
    ASSERT_NE(huy, after.end());
    EXPECT_FALSE(huy->in_last_list);
    EXPECT_EQ(store_->load_pupil_sittings(huy->id).value().size(), 1u);
    EXPECT_FALSE(store::find_backups(data()).empty());
}

TEST_F(ClassJobs, ImportRefusesWhatIsNoClassName) {
    const auto target = work::find_import_target(*store_, "Sheet1");
    ASSERT_FALSE(target);
    EXPECT_EQ(target.error().key, "nhap.ten-lop-sai");
}

TEST_F(ClassJobs, TheBookShowsCorrectedAnswersOnly) {
    const model::Class made = import_names("Lê Hoài An\nMai Đức Huy\nVũ Thái Bình", "6A1");
    const auto pupils = store_->load_pupils(made.id).value();
    const auto lesson = open_lesson(made);
    const auto sitting = sit(pupils[0], lesson, {100, 0}, true);
    sit(pupils[2], lesson, {100}, false);
    const auto words = base::Catalogue::load(base::Path(KS_SOURCE_DIR) / "assets/text").value();
    const auto column = [&] {
        std::vector<std::string> out;
        const auto data = work::load_class_data(*store_, made.id).value();
        const auto book = report::class_book(data, report::Order::by_roll, words);
        for (const auto& row : book[0].rows) out.push_back(model::to_words(row[4]));
        return out;
    };
    EXPECT_EQ(column(), (std::vector<std::string>{"5,0", "vắng", "chưa xong"}));
    const auto attempts = store_->load_attempts(sitting.id).value();
    const auto teacher = store_->add_staff({{}, "Nguyễn Thu Hà", "cô", "teacher,homeroom"}, "x", "y").value();
    ASSERT_TRUE(store_->move_sitting(sitting.id, pupils[1].id, teacher, "ngồi nhầm chỗ"));
    EXPECT_EQ(column(), (std::vector<std::string>{"vắng", "5,0", "chưa xong"}));
    ASSERT_TRUE(store_->void_attempt(attempts[0].id, teacher, "bấm nhầm"));
    EXPECT_EQ(column(), (std::vector<std::string>{"vắng", "0,0", "chưa xong"}));
}

TEST_F(ClassJobs, AVoidedLessonIsNoColumnAndThePaperNamesTheHomeroomTeacherOfTheClass) {
    const model::Class made = import_names("Lê Hoài An\nMai Đức Huy", "6A1");
    const auto pupils = store_->load_pupils(made.id).value();
    ASSERT_TRUE(store_->add_staff({{}, "Nguyễn Thu Hà", "cô", "teacher,homeroom"}, "x", "y"));
    const auto lesson = open_lesson(made);
    sit(pupils[0], lesson, {100, 0}, true);
    const auto words = base::Catalogue::load(base::Path(KS_SOURCE_DIR) / "assets/text").value();
    const auto book = [&] { return report::class_book(work::load_class_data(*store_, made.id).value(), report::Order::by_roll, words)[0]; };
    const auto columns = book().columns.size();
    EXPECT_NE(book().right_head.find("Giáo viên chủ nhiệm: ......"), std::string::npos) << "a line for the pen, and nobody by guess";
    EXPECT_EQ(book().right_head.find("Nguyễn Thu Hà"), std::string::npos);
    ASSERT_TRUE(store_->save_homeroom(made.id, "Trần Thị Mai"));
    EXPECT_NE(book().right_head.find("Giáo viên chủ nhiệm: Trần Thị Mai"), std::string::npos);
    ASSERT_TRUE(store_->set_void(lesson.id, true));
    EXPECT_EQ(book().columns.size(), columns - 1);
    for (const auto& row : book().rows) EXPECT_EQ(model::to_words(row.back()), "") << "no remark says that a lesson was missed";
    EXPECT_EQ(store_->load_pupil_sittings(pupils[0].id)->size(), 1u) << "what was done stays";
}

TEST_F(ClassJobs, ResultsCountTheOptionsOfFirstAnswers) {
    const model::Class made = import_names("Lê Hoài An", "6A1");
    const auto pupils = store_->load_pupils(made.id).value();
    const kinds::Kind* kind = kinds::find_kind("chon-mot");
    ASSERT_TRUE(kind);
    kinds::AuthorBlock block;
    block.prompt = model::from_plain("Việc nào an toàn?");
    for (const char* text : {"Hỏi người lớn", "Gửi ngay", "Bấm thử"}) {
        kinds::AuthorOption option;
        option.marked = block.options.empty();
        option.text = model::from_plain(text);
        option.explanation = model::from_plain("Vì sao.");
        block.options.push_back(option);
    }
    base::Diagnostics problems;
    model::Item item;
    item.id = "cau-1";
    item.kind = "chon-mot";
    item.prompt = block.prompt;
    item.idea = "Hỏi trước khi bấm";
    item.body = kind->compile(block, problems);
    ASSERT_FALSE(problems.has_errors());
    model::Lesson lesson;
    lesson.id = "ba-muc";
    lesson.title = "Ba mức giúp đỡ";
    lesson.steps = {item};
    sit(pupils[0], open_lesson(made), {0}, true);
    const auto results = work::load_results(*store_, made.id, "ba-muc", &lesson);
    ASSERT_TRUE(results);
    ASSERT_EQ(results->items.size(), 1u);
    EXPECT_EQ(results->items[0].prompt, "Việc nào an toàn?");
    ASSERT_EQ(results->items[0].options.size(), 3u);
    EXPECT_TRUE(results->items[0].options[0].right);
    EXPECT_EQ(results->items[0].asked, 1);
    EXPECT_EQ(results->items[0].options[1].count, 1);
    EXPECT_EQ(results->items[0].commonest_wrong, 1);
    EXPECT_EQ(results->pupils[0].to_review, std::vector<std::string>{"Hỏi trước khi bấm"});
    EXPECT_TRUE(work::load_results(*store_, made.id, "ba-muc", nullptr));
}

TEST_F(ClassJobs, ACopyReadsWithoutTouchingTheData) {
    import_names("Lê Hoài An", "6A1");
    EXPECT_EQ(work::open_copy(data(), clock_, random_).error().code, Code::busy);
    ASSERT_TRUE(store_->back_up());
    {
        auto backup = work::open_newest_backup(data(), clock_, random_);
        ASSERT_TRUE(backup) << backup.error().key;
        EXPECT_EQ(backup->store.load_classes().value().size(), 1u);
    }
    store_.reset();
    const std::string before = base::read_file(data() / "khienso.db").value();
    {
        auto copy = work::open_copy(data(), clock_, random_);
        ASSERT_TRUE(copy);
        EXPECT_EQ(copy->store.load_classes().value().size(), 1u);
        ASSERT_TRUE(copy->store.back_up());
    }
    EXPECT_EQ(base::read_file(data() / "khienso.db").value(), before);
}

TEST_F(ClassJobs, ACopyOfNothingMakesNothing) {
    const base::Path nowhere = folder_.path() / "khong-co";
    EXPECT_EQ(work::open_copy(nowhere, clock_, random_).error().code, Code::not_found);
    EXPECT_EQ(work::open_newest_backup(nowhere, clock_, random_).error().code, Code::not_found);
    EXPECT_FALSE(std::filesystem::exists(nowhere));
}

TEST_F(ClassJobs, ADamagedFileIsNotTakenForAnEmptyOne) {
    import_names("Lê Hoài An", "6A1");
    ASSERT_TRUE(store_->back_up());
    store_.reset();
    std::string bytes = base::read_file(data() / "khienso.db").value();
    for (std::size_t i = 0; i < bytes.size(); i += 3) bytes[i] = static_cast<char>(bytes[i] ^ 0x5A);
    ASSERT_TRUE(base::write_file(data() / "khienso.db", bytes));
    EXPECT_FALSE(work::open_copy(data(), clock_, random_));
    EXPECT_TRUE(work::open_newest_backup(data(), clock_, random_));
}

TEST_F(ClassJobs, TheBookIsNotWrittenOverAFolder) {
    EXPECT_EQ(work::save_class_book({}, "csv", {}, folder_.path()).error().code, Code::is_folder);
}

TEST_F(ClassJobs, CardsSayWhichPictureIsMissing) {
    const auto words = base::Catalogue::load(base::Path(KS_SOURCE_DIR) / "assets/text").value();
    EXPECT_EQ(work::save_cards({}, folder_.path(), words, folder_.path() / "the.pdf").error().code, Code::not_found);
    EXPECT_FALSE(std::filesystem::exists(folder_.path() / "the.pdf"));
}

}  // namespace
