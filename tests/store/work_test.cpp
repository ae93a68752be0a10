#include "store/school_for_tests.h"

using namespace store_test;

namespace {

class Work : public StoreTest {
protected:
    void SetUp() override { open_school(); }
};

}  // namespace

TEST_F(Work, ASittingComesBackAsItWasKept) {
    auto sitting = begin(pupils[0].id);
    EXPECT_TRUE(base::is_uuid(sitting.id.value));
    EXPECT_NE(sitting.seed, 0u);
    sitting.step = 4;
    sitting.draft = base::Json::object().set("step", 4).set("items", base::Json::object());
    ASSERT_TRUE(store->save_progress(sitting));
    open();
    const auto back = store->find_open_sitting(pupils[0].id, sitting.lesson_id).value();
    ASSERT_TRUE(back);
    EXPECT_EQ(back->id, sitting.id);
    EXPECT_EQ(back->seed, sitting.seed);
    EXPECT_EQ(back->step, 4);
    EXPECT_EQ(back->draft, sitting.draft);
    EXPECT_EQ(back->lesson_title, "Ba mức giúp đỡ");
    EXPECT_EQ(back->pack_hash, "abc");
    EXPECT_EQ(back->item_count, 6);
    EXPECT_TRUE(back->assignment_id.empty());
    EXPECT_EQ(back->started_ms, support::lesson_start_ms);
    EXPECT_EQ(back->finished_ms, 0);
}

TEST_F(Work, SeedsOfAllSixtyFourBitsAreKept) {
    bool top_bit = false;
    for (int i = 0; i < 20; ++i) {
        const auto sitting = begin(pupils[0].id, "bai-" + std::to_string(i));
        top_bit = top_bit || (sitting.seed >> 63) != 0;
        EXPECT_EQ(store->find_open_sitting(pupils[0].id, sitting.lesson_id).value()->seed, sitting.seed);
    }
    EXPECT_TRUE(top_bit);
}

TEST_F(Work, AFinishedSittingIsNoLongerOpenAndIsFinishedOnce) {
    const auto sitting = begin(pupils[0].id);
    clock.advance(-60'000);
    ASSERT_TRUE(store->finish_sitting(sitting.id));
    EXPECT_FALSE(store->find_open_sitting(pupils[0].id, sitting.lesson_id)->has_value());
    EXPECT_EQ(store->load_pupil_sittings(pupils[0].id).value()[0].finished_ms, sitting.started_ms)
        << "a clock set back gives no negative length";
    EXPECT_EQ(store->finish_sitting(sitting.id).error().code, base::Code::not_found);
    EXPECT_EQ(store->finish_sitting({"nothing"}).error().key, "luu.khong-thay-luot-hoc");
}

TEST_F(Work, OnlyThePupilsOwnSittingOfThatLessonIsFound) {
    begin(pupils[0].id, "bai-mot");
    const auto later = begin(pupils[0].id, "bai-mot");
    EXPECT_EQ(store->find_open_sitting(pupils[0].id, "bai-mot").value()->id, later.id) << "the last one";
    EXPECT_FALSE(store->find_open_sitting(pupils[0].id, "bai-hai")->has_value());
    EXPECT_FALSE(store->find_open_sitting(pupils[1].id, "bai-mot")->has_value());
}

TEST_F(Work, ASittingBelongsToItsAssignment) {
    model::Assignment asked;
    asked.class_id = class_id;
    asked.lesson_id = "ba-muc-giup-do";
    const auto assignment = store->open_lesson(asked).value();
    model::Sitting sitting;
    sitting.pupil_id = pupils[0].id;
    sitting.assignment_id = assignment.id;
    sitting.mode = model::Mode::test;
    ASSERT_TRUE(store->add_sitting(sitting));
    const auto kept = store->load_sittings(class_id).value();
    ASSERT_EQ(kept.size(), 1u);
    EXPECT_EQ(kept[0].assignment_id, assignment.id);
    EXPECT_EQ(kept[0].mode, model::Mode::test);
    EXPECT_FALSE(store->find_open_sitting(pupils[0].id, sitting.lesson_id)->has_value()) << "practice does not go on with a test";
}

TEST_F(Work, AnAttemptComesBackWhole) {
    const auto sitting = begin(pupils[0].id);
    auto given = make_attempt(sitting, "giup-1", 33);
    given.try_number = 2;
    given.hints = 1;
    const auto kept = store->add_attempt(given).value();
    open();
    const auto attempts = store->load_attempts(sitting.id).value();
    ASSERT_EQ(attempts.size(), 1u);
    const auto& back = attempts[0];
    EXPECT_EQ(back.id, kept.id);
    EXPECT_EQ(back.pupil_id, pupils[0].id);
    EXPECT_EQ(back.item_id, "giup-1");
    EXPECT_EQ(back.kind, "chon-mot");
    EXPECT_EQ(back.answer, given.answer);
    EXPECT_EQ(back.points, 33);
    EXPECT_EQ(back.try_number, 2);
    EXPECT_EQ(back.hints, 1);
    EXPECT_EQ(back.duration_ms, 5400);
    EXPECT_EQ(back.time_ms, support::lesson_start_ms);
    EXPECT_EQ(back.offset_minutes, 420);
    EXPECT_EQ(back.station_id, store->station());
    EXPECT_EQ(back.sequence, 1);
}

TEST_F(Work, TheOrderIsTheSequenceEvenWhenTheClockJumpsBack) {
    const auto sitting = begin(pupils[0].id);
    for (int i = 0; i < 30; ++i) {
        clock.advance(i % 3 == 0 ? -86'400'000LL * 365 : 7'000);
        if (i % 10 == 9) open();  // numbers go on after a new start
        EXPECT_EQ(answer(sitting, "cau-" + std::to_string(i)).sequence, i + 1);
    }
    const auto attempts = store->load_attempts(sitting.id).value();
    ASSERT_EQ(attempts.size(), 30u);
    for (std::size_t i = 0; i < 30; ++i) EXPECT_EQ(attempts[i].item_id, "cau-" + std::to_string(i));
    EXPECT_EQ(store->load_class_attempts(class_id).value().back().item_id, "cau-29");
}

TEST_F(Work, ARefusedAttemptTakesNoNumber) {
    const auto sitting = begin(pupils[0].id);
    answer(sitting);
    auto wrong = make_attempt(sitting);
    wrong.points = 101;
    EXPECT_EQ(store->add_attempt(wrong).error().code, base::Code::conflict);
    wrong = make_attempt(sitting);
    wrong.sitting_id.value = "nothing";
    EXPECT_FALSE(store->add_attempt(wrong));
    EXPECT_EQ(answer(sitting).sequence, 2);
}

TEST_F(Work, ANegativeDurationIsWrittenAsNone) {
    auto attempt = make_attempt(begin(pupils[0].id));
    attempt.duration_ms = -40;
    EXPECT_EQ(store->add_attempt(attempt)->duration_ms, 0);
}

TEST_F(Work, AClassSeesItsOwnWorkOnly) {
    const auto other_class = store
                                 ->apply_roster([] {
                                     auto diff = class_list("6A2");
                                     diff.rows = {added(1, "Võ An Nhiên")};
                                     return diff;
                                 }())
                                 .value();
    const auto other = store->load_pupils(other_class).value()[0];
    answer(begin(pupils[0].id));
    answer(begin(pupils[2].id));
    answer(begin(other.id));
    EXPECT_EQ(store->load_sittings(class_id)->size(), 2u);
    EXPECT_EQ(store->load_class_attempts(class_id)->size(), 2u);
    EXPECT_EQ(store->load_sittings(other_class)->size(), 1u);
    EXPECT_EQ(store->load_pupil_sittings(pupils[1].id)->size(), 0u);
}

TEST_F(Work, AMovedSittingBelongsToTheRightPupilWithAllItsAnswers) {
    const auto mine = begin(pupils[0].id);
    const auto wrong = begin(pupils[0].id);
    answer(mine);
    answer(wrong, "giup-1");
    answer(wrong, "giup-2");
    ASSERT_TRUE(store->move_sitting(wrong.id, pupils[1].id, teacher, "ngồi nhầm tên"));
    EXPECT_EQ(store->load_pupil_sittings(pupils[0].id)->size(), 1u);
    EXPECT_EQ(store->load_pupil_sittings(pupils[1].id).value()[0].id, wrong.id);
    const auto moved = store->load_attempts(wrong.id).value();
    ASSERT_EQ(moved.size(), 2u);
    for (const auto& attempt : moved) EXPECT_EQ(attempt.pupil_id, pupils[1].id);
    EXPECT_EQ(store->find_open_sitting(pupils[0].id, wrong.lesson_id).value()->id, mine.id);
    EXPECT_EQ(store->find_open_sitting(pupils[1].id, wrong.lesson_id).value()->id, wrong.id);
    answer(wrong, "giup-3");  // by the program, which may still know the old name
    EXPECT_EQ(store->load_attempts(wrong.id).value().back().pupil_id, pupils[1].id);

    ASSERT_TRUE(store->move_sitting(wrong.id, pupils[2].id, teacher, "lại nhầm"));
    EXPECT_TRUE(store->load_pupil_sittings(pupils[1].id)->empty());
    EXPECT_EQ(store->load_pupil_sittings(pupils[2].id)->size(), 1u) << "the last move decides";
    ASSERT_TRUE(store->move_sitting(wrong.id, pupils[0].id, teacher, "về chỗ cũ"));
    EXPECT_EQ(store->load_pupil_sittings(pupils[0].id)->size(), 2u);
    EXPECT_EQ(store->load_sittings(class_id)->size(), 2u);
}

TEST_F(Work, ASittingMovedToAnotherClassIsCountedThere) {
    auto diff = class_list("6A2");
    diff.rows = {added(1, "Võ An Nhiên")};
    const auto other_class = store->apply_roster(diff).value();
    const auto sitting = begin(pupils[0].id);
    answer(sitting);
    ASSERT_TRUE(store->move_sitting(sitting.id, store->load_pupils(other_class).value()[0].id, teacher, ""));
    EXPECT_TRUE(store->load_sittings(class_id)->empty());
    EXPECT_TRUE(store->load_class_attempts(class_id)->empty());
    EXPECT_EQ(store->load_sittings(other_class)->size(), 1u);
    EXPECT_EQ(store->load_class_attempts(other_class)->size(), 1u);
}

TEST_F(Work, AVoidedAttemptIsNoLongerReadButStaysInTheFile) {
    const auto sitting = begin(pupils[0].id);
    const auto first = answer(sitting, "giup-1");
    answer(sitting, "giup-2");
    ASSERT_TRUE(store->void_attempt(first.id, teacher, "bạn bấm hộ"));
    ASSERT_EQ(store->load_attempts(sitting.id)->size(), 1u);
    EXPECT_EQ(store->load_attempts(sitting.id).value()[0].item_id, "giup-2");
    EXPECT_EQ(store->load_class_attempts(class_id)->size(), 1u);
    store.reset();
    EXPECT_EQ(raw().integer("SELECT count(*) FROM attempt").value(), 2);
    EXPECT_EQ(raw().integer("SELECT count(*) FROM correction WHERE why = 'bạn bấm hộ'").value(), 1);
}

TEST_F(Work, ACorrectionNeedsTheThingThePupilAndTheTeacher) {
    const auto sitting = begin(pupils[0].id);
    EXPECT_EQ(store->move_sitting({"nothing"}, pupils[1].id, teacher, "").error().key, "luu.khong-thay-luot-hoc");
    EXPECT_EQ(store->move_sitting(sitting.id, {"nobody"}, teacher, "").error().key, "luu.khong-thay-hoc-sinh");
    EXPECT_EQ(store->move_sitting(sitting.id, pupils[1].id, {}, "").error().key, "luu.khong-thay-giao-vien");
    EXPECT_EQ(store->void_attempt({"nothing"}, teacher, "").error().key, "luu.khong-thay-lan-tra-loi");
}

TEST_F(Work, AttemptsAndCorrectionsCannotBeChangedOrDeletedEvenByHand) {
    const auto sitting = begin(pupils[0].id);
    const auto attempt = answer(sitting);
    ASSERT_TRUE(store->void_attempt(attempt.id, teacher, ""));
    store.reset();
    auto database = raw();
    for (const char* sql : {"UPDATE attempt SET points = 0", "DELETE FROM attempt", "UPDATE correction SET why = 'x'",
                            "DELETE FROM correction", "UPDATE attempt SET id = 'x'", "DELETE FROM sitting", "DELETE FROM pupil"})
        EXPECT_FALSE(database.execute(sql)) << sql;
    EXPECT_EQ(database.integer("SELECT count(*) FROM attempt WHERE points = 100").value(), 1);
    EXPECT_EQ(database.integer("SELECT count(*) FROM correction").value(), 1);
}
