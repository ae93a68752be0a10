// Files of many classes: each list goes into its own class, who moved is moved, and what cannot be read stops its list.

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

#include "intake/intake.h"
#include "support/fixed.h"
#include "support/temp_folder.h"
#include "work/import_class.h"
#include "work/school_data.h"

namespace {

class ImportLists : public ::testing::Test {
protected:
    void SetUp() override {
        auto opened = store::Store::open(folder_.path() / "data", clock_, random_);
        ASSERT_TRUE(opened) << opened.error().detail;
        store_.emplace(std::move(*opened));
        ASSERT_TRUE(store_->save_school({"Trường THCS Hoa Phượng", "2026-2027"}));
    }

    struct Line {
        std::string name, code, left_out;
    };
    static model::Roster list_of(const std::string& class_name, const std::vector<Line>& lines) {
        model::Roster roster;
        roster.file_name = "khoi-sau.xlsx";
        roster.class_name = class_name;
        for (const Line& one : lines) {
            const int number = static_cast<int>(roster.rows.size()) + 1;
            roster.rows.push_back({number + 4, number, one.code, one.name, {}, one.left_out, {}});
        }
        return roster;
    }
    std::vector<model::RosterDiff> preview(const std::vector<model::Roster>& lists) {
        auto diffs = work::preview_lists(*store_, {"khoi-sau.xlsx", lists}, 7);
        EXPECT_TRUE(diffs);
        return diffs ? *diffs : std::vector<model::RosterDiff>{};
    }
    void import(const std::vector<model::Roster>& lists) {
        const auto applied = work::apply_imports(*store_, preview(lists));
        ASSERT_TRUE(applied) << applied.error().key << applied.error().detail;
    }
    model::Class class_named(const std::string& name) {
        auto found = work::find_class_named(*store_, name);
        EXPECT_TRUE(found);
        return found ? *found : model::Class{};
    }
    using Names = std::vector<std::string>;
    Names names(const std::string& class_name) {
        Names all;
        const auto pupils = store_->load_pupils(class_named(class_name).id).value();
        for (const model::Pupil& one : pupils) all.push_back(one.name);
        return all;
    }
    Names keys(const model::RosterDiff& diff) {
        Names all;
        for (const auto& each : diff.problems.all()) all.push_back(each.key);
        return all;
    }
    model::Sitting finish_lesson(const std::string& class_name, const model::Pupil& pupil) {
        model::Assignment asked;
        asked.class_id = class_named(class_name).id;
        asked.pack_id = "b3";
        asked.lesson_id = "ba-muc";
        asked.lesson_title = "Ba mức giúp đỡ";
        const auto lesson = store_->open_lesson(asked).value();
        model::Sitting sitting;
        sitting.pupil_id = pupil.id;
        sitting.assignment_id = lesson.id;
        sitting.pack_id = lesson.pack_id;
        sitting.lesson_id = lesson.lesson_id;
        sitting.lesson_title = lesson.lesson_title;
        sitting.item_count = 1;
        sitting = store_->add_sitting(sitting).value();
        model::Attempt attempt;
        attempt.sitting_id = sitting.id;
        attempt.pupil_id = pupil.id;
        attempt.item_id = "cau-1";
        attempt.kind = "chon-mot";
        attempt.points = 100;
        EXPECT_TRUE(store_->add_attempt(attempt));
        EXPECT_TRUE(store_->finish_sitting(sitting.id));
        EXPECT_TRUE(store_->close_assignment(lesson.id));
        clock_.advance(60'000);
        return sitting;
    }
    Names marks(const std::string& class_name) {
        static const auto words = base::Catalogue::load(base::Path(KS_SOURCE_DIR) / "assets/text").value();
        const auto data = work::load_class_data(*store_, class_named(class_name).id).value();
        const auto book = report::class_book(data, report::Order::by_roll, words);
        Names out;
        for (const auto& row : book[0].rows) out.push_back(model::to_words(row[3]) + " " + model::to_words(row[4]));
        return out;
    }

    support::TempFolder folder_;
    base::FixedClock clock_ = support::fixed_clock();
    base::Random random_ = support::fixed_random();
    std::optional<store::Store> store_;
};

TEST_F(ImportLists, AllListsOfAFileGoIntoTheirClasses) {
    import({list_of("6A1", {{"Lê Hoài An"}, { "Mai Đức Huy" }}), list_of("6A2", {{ "Võ An Nhiên" }}), list_of("7/1", {{ "Hồ Bảo Lâm" }})});
    EXPECT_EQ(names("6A1"), (Names{"Lê Hoài An", "Mai Đức Huy"}));
    EXPECT_EQ(names("6A2"), Names{"Võ An Nhiên"});
    EXPECT_EQ(names("7/1"), Names{"Hồ Bảo Lâm"});
    EXPECT_EQ(class_named("7/1").grade, 7);
    const auto last = store_->load_last_import().value();
    ASSERT_TRUE(last);
    EXPECT_EQ(last->classes.size(), 3u) << "one import";
}

TEST_F(ImportLists, ANameThatIsTypedNeverTakesAnotherClassesPupils) {
    const model::RosterFile file{"khoi-sau.xlsx", {list_of("6/1", {{"Lê Hoài An"}}), list_of("6/2", {{"Võ An Nhiên"}})}};
    EXPECT_EQ(work::choose_lists(file, {})->classes.size(), 2u);
    const auto one = work::choose_lists(file, "lớp 6.2");
    ASSERT_TRUE(one);
    ASSERT_EQ(one->classes.size(), 1u);
    EXPECT_EQ(one->classes[0].rows[0].name, "Võ An Nhiên");
    EXPECT_EQ(work::choose_lists(file, "7/1").error().key, "nhap.khong-co-lop");
    const model::RosterFile single{"a.csv", {list_of("6/1", {{"Lê Hoài An"}})}}, nameless{"b.csv", {list_of("", {{"Lê Hoài An"}})}};
    EXPECT_EQ(work::choose_lists(single, "7/1").error().key, "nhap.khong-co-lop");
    EXPECT_EQ(work::choose_lists(nameless, "7/1")->classes[0].class_name, "7/1");
    EXPECT_FALSE(work::preview_import(*store_, single.classes[0], "7/1", 7)->can_be_taken());
}

TEST_F(ImportLists, AListThatNamesNoClassWaitsForItsName) {
    const auto diffs = preview({list_of("6A1", {{"Lê Hoài An"}}), list_of("", {{"Võ An Nhiên"}}), list_of("lớp chọn", {{"Hồ Bảo Lâm"}})});
    EXPECT_TRUE(diffs[0].can_be_taken());
    EXPECT_FALSE(diffs[1].can_be_taken());
    EXPECT_TRUE(keys(diffs[1]).empty()) << "nothing is wrong with it";
    EXPECT_EQ(keys(diffs[2]), Names{"nhap.ten-lop-sai"});
}

TEST_F(ImportLists, ANameForTwoListsOfAFileIsRefused) {
    const auto diffs = preview({list_of("6A1", {{"Lê Hoài An"}}), list_of("6a1", {{"Võ An Nhiên"}})});
    EXPECT_TRUE(diffs[0].can_be_taken());
    EXPECT_EQ(keys(diffs[1]), Names{"nhap.lop-hai-lan"});
}

TEST_F(ImportLists, WhoMovedIsMovedWithTheWorkAndBothBooksAreTrue) {
    import({list_of("6A1", {{"Lê Hoài An", "01"}, { "Mai Đức Huy", "02" }}), list_of("6A2", {{ "Võ An Nhiên", "03" }})});
    const auto huy = store_->load_pupils(class_named("6A1").id).value()[1];
    finish_lesson("6A1", huy);
    finish_lesson("6A2", store_->load_pupils(class_named("6A2").id).value()[0]);
    import({list_of("6A1", {{ "Lê Hoài An", "01" }}), list_of("6A2", {{"Võ An Nhiên", "03"}, { "Mai Đức Huy", "02" }})});
    EXPECT_EQ(names("6A1"), Names{"Lê Hoài An"}) << "not missing there: moved";
    const auto moved = store_->load_pupils(class_named("6A2").id).value()[1];
    EXPECT_EQ(moved.id, huy.id);
    EXPECT_EQ(moved.pictures, huy.pictures);
    EXPECT_EQ(moved.code, "02");
    EXPECT_TRUE(moved.in_last_list);
    EXPECT_EQ(store_->load_pupil_attempts(huy.id)->size(), 1u);
    EXPECT_EQ(marks("6A1"), Names{"An vắng"});
    EXPECT_EQ(marks("6A2"), (Names{"Nhiên 10,0", "Huy 10,0"})) << "the same lesson was done in the other class";
    const auto undone = work::undo_import(*store_);
    ASSERT_TRUE(undone);
    EXPECT_EQ(undone->classes.size(), 2u);
    EXPECT_EQ(names("6A1"), (Names{"Lê Hoài An", "Mai Đức Huy"}));
    EXPECT_EQ(marks("6A1"), (Names{"An vắng", "Huy 10,0"}));
}

TEST_F(ImportLists, OneListAloneMovesAPupilToo) {
    import({list_of("6A1", {{"Lê Hoài An", "01"}, { "Mai Đức Huy", "02" }}), list_of("6A2", {{ "Võ An Nhiên", "03" }})});
    const auto diffs = preview({list_of("6A2", {{"Võ An Nhiên", "03"}, {"Mai Đức Huy", "02"}})});
    EXPECT_EQ(diffs[0].moved(), 1);
    EXPECT_EQ(diffs[0].rows[1].moved_from, "6A1");
    import({list_of("6A2", {{"Võ An Nhiên", "03"}, { "Mai Đức Huy", "02" }})});
    EXPECT_EQ(names("6A1"), Names{"Lê Hoài An"});
    EXPECT_EQ(names("6A2"), (Names{"Võ An Nhiên", "Mai Đức Huy"}));
}

TEST_F(ImportLists, ACodeOfAnEarlierYearMovesNobody) {
    import({list_of("6A1", {{ "Lê Hoài An", "01" }})});
    ASSERT_TRUE(store_->save_school({"Trường THCS Hoa Phượng", "2027-2028"}));
    const auto diffs = preview({list_of("7A1", {{"Lê Hoài An", "01"}})});
    EXPECT_EQ(diffs[0].moved(), 0);
    EXPECT_EQ(diffs[0].count(model::RosterChange::added), 1);
}

TEST_F(ImportLists, OneCodeInTwoListsBelongsToTheFirst) {
    const auto diffs = preview({list_of("6A1", {{"Lê Hoài An", "01"}}), list_of("6A2", {{"Mai Đức Huy", "01"}})});
    EXPECT_EQ(diffs[0].left_out(), 0);
    ASSERT_EQ(diffs[1].left_out(), 1);
    EXPECT_EQ(diffs[1].rows[0].left_out, "nhap.ma-o-lop-khac");
    EXPECT_EQ(diffs[1].rows[0].status, "6A1");
}

// The row of the old class says that the pupil has left it, the new class's list has them.
TEST_F(ImportLists, WhoLeftOneClassOfTheFileAndStandsInAnotherMoves) {
    import({list_of("6A1", {{"Lê Hoài An", "01"}, { "Mai Đức Huy", "02" }}), list_of("6A2", {{ "Võ An Nhiên", "03" }})});
    import({list_of("6A1", {{"Lê Hoài An", "01"},
                            { "Mai Đức Huy",
                              "02",
                              "nhap.chuyen-lop" }}),
            list_of("6A2", {{"Võ An Nhiên", "03"},
                            { "Mai Đức Huy",
                              "02" }})});
    EXPECT_EQ(names("6A1"), Names{"Lê Hoài An"});
    EXPECT_EQ(names("6A2"), (Names{"Võ An Nhiên", "Mai Đức Huy"}));
}

TEST_F(ImportLists, WhoIsLeftOutComesInWhenTheTeacherTicksThem) {
    auto diffs = preview({list_of("6A1", {{"Lê Hoài An"}, {"Mai Đức Huy", {}, "nhap.dong-an"}})});
    ASSERT_TRUE(work::apply_imports(*store_, diffs));
    EXPECT_EQ(names("6A1"), Names{"Lê Hoài An"});
    diffs = preview({list_of("6A1", {{"Lê Hoài An"}, {"Mai Đức Huy", {}, "nhap.dong-an"}})});
    diffs[0].rows[1].taken = true;
    ASSERT_TRUE(work::apply_imports(*store_, diffs));
    EXPECT_EQ(names("6A1"), (Names{"Lê Hoài An", "Mai Đức Huy"}));
}

TEST_F(ImportLists, NamesThatLostTheirLettersAreNotTaken) {
    const auto diffs = preview({list_of("6A1", {{"L? Th? Mai"}}), list_of("6A2", {{"Nguy\uFFFDn An"}}), list_of("6A3", {{"Lê Thị Mai"}}),
                                list_of("6A4", {{"Lê Thị Mai"}, {"L? Th? Mai", {}, "nhap.dong-an"}})});
    EXPECT_EQ(keys(diffs[0]), Names{"nhap.ten-khong-doc-duoc"});
    EXPECT_FALSE(diffs[0].can_be_taken());
    EXPECT_FALSE(diffs[1].can_be_taken());
    EXPECT_TRUE(diffs[2].can_be_taken());
    EXPECT_TRUE(diffs[3].can_be_taken()) << "who is left out holds up nobody";
}

TEST_F(ImportLists, NamesOfAnOldFontAreConvertedOrNotTaken) {
    auto file = intake::read_pasted_lists("STT\tHọ và tên\n1\tNguyÔn V¨n ¸nh\n2\tTrÇn ThÞ Hång\n3\tLª V¨n D­¬ng\n");
    ASSERT_TRUE(file);
    file->classes[0].class_name = "6A1";
    EXPECT_FALSE(preview(file->classes)[0].can_be_taken());
    EXPECT_GT(intake::convert_legacy_names(file->classes[0]), 0);
    const auto diffs = preview(file->classes);
    EXPECT_TRUE(diffs[0].can_be_taken());
    EXPECT_EQ(diffs[0].rows[0].after.name, "Nguyễn Văn ánh");
}

TEST_F(ImportLists, CodesToSignInGoAlongUnlessSomebodyHasThem) {
    import({list_of("6A1", {{"Lê Hoài An", "01"}, { "Mai Đức Huy", "02" }}), list_of("6A2", {{ "Võ An Nhiên", "03" }})});
    auto an = store_->load_pupils(class_named("6A1").id).value();
    auto nhien = store_->load_pupils(class_named("6A2").id).value();
    an[0].sign_in_code = nhien[0].sign_in_code = "4071";
    an[1].sign_in_code = "5938";
    ASSERT_TRUE(store_->save_codes({an[0], an[1], nhien[0]}));
    ASSERT_TRUE(store_->save_sign_in(class_named("6A2").id, model::SignIn::code));
    import({list_of("6A2", {{"Võ An Nhiên", "03"}, {"Lê Hoài An", "01"}, { "Mai Đức Huy", "02" }})});
    const auto after = store_->load_pupils(class_named("6A2").id).value();
    ASSERT_EQ(after.size(), 3u);
    EXPECT_EQ(after[0].sign_in_code, "4071");
    EXPECT_NE(after[1].sign_in_code, "4071");
    EXPECT_EQ(after[1].sign_in_code.size(), 4u);
    EXPECT_EQ(after[2].sign_in_code, "5938");
}

TEST_F(ImportLists, AWholeSchoolIsPreviewedAndTaken) {
    std::vector<model::Roster> lists;
    for (int c = 1; c <= 33; ++c) {
        std::vector<Line> lines;
        for (int i = 1; i <= 45; ++i) lines.push_back({"Em số " + std::to_string(c * 100 + i), std::to_string(c * 1000 + i)});
        lists.push_back(list_of("6A" + std::to_string(c), lines));
    }
    import(lists);
    EXPECT_EQ(store_->load_classes()->size(), 33u);
    const auto again = preview(lists);
    for (const auto& diff : again) EXPECT_EQ(diff.count(model::RosterChange::unchanged), 45);
}

}  // namespace
