// Lessons, orders and times between machines whose clocks disagree.

#include "lab_fixture.h"
#include "work/gather.h"
#include "work/history.h"
#include "work/school_data.h"
#include "work/stations.h"

using namespace lab_test;

namespace {

class ClocksApart : public Lab {
protected:
    static constexpr std::int64_t minute = 60'000, day = 24 * 60 * minute;
    model::Assignment open_lesson() {
        model::Assignment assignment;
        assignment.class_id = teacher.class_id;
        assignment.pack_id = "goi";
        assignment.pack_version = "1";
        assignment.pack_hash = std::string(64, 'a');
        assignment.lesson_id = "bai-1";
        assignment.lesson_title = "Bài 1";
        return teacher.store().open_lesson(assignment).value();
    }
    bool is_open_at(Machine& machine) {
        const auto all = machine.store().load_assignments(teacher.class_id).value();
        return !all.empty() && all.front().closed_ms == 0;
    }
};

}  // namespace

TEST_F(ClocksApart, WhetherALessonIsOpenSaysTheTeachersMachineAlone) {
    const auto lesson = open_lesson();
    ASSERT_TRUE(a.take(teacher.class_file()));
    a.clock.advance(day);
    ASSERT_TRUE(a.store().close_assignment(lesson.id)) << "as a program of before did, whose clock was a day ahead";
    teacher_machine.clock.advance(minute);
    ASSERT_TRUE(a.take(teacher.class_file()));
    EXPECT_TRUE(is_open_at(a));
    ASSERT_TRUE(teacher.store().close_assignment(lesson.id));
    teacher_machine.clock.advance(minute);
    ASSERT_TRUE(a.take(teacher.class_file()));
    EXPECT_FALSE(is_open_at(a));
}

TEST_F(ClocksApart, WhichClassWasOpenedLastIsToldByTheFilesNumbers) {
    teacher_machine.clock.set(base::to_utc_ms({2009, 1, 1}, 7, 0, 420));
    const auto second = teacher.store().apply_roster(class_of_three("6A2")).value();
    ASSERT_TRUE(a.take(teacher.class_file()));
    const auto other = teacher.store().find_class("6A2").value().value();
    teacher_machine.clock.set(base::to_utc_ms({2008, 1, 1}, 7, 0, 420));
    const auto file = work::make_class_file(teacher.store(), other, {}, teacher_machine.clock).value();
    ASSERT_TRUE(a.take(lan::write_class_file(file, teacher.keys.school_key)));
    EXPECT_GT(work::seen_revision(a.store(), second).value(), work::seen_revision(a.store(), teacher.class_id).value());
    EXPECT_EQ(work::seen_revision(a.store(), model::ClassId{"none"}).value(), 0);
}

TEST_F(ClocksApart, ATeachersMachineThatForgotAndStandsIn2009GoesOnAboveTheFolder) {
    teacher_machine.freeze();
    ASSERT_TRUE(a.take(teacher.class_file()));
    const std::int64_t seen = work::seen_revision(a.store(), teacher.class_id).value();
    teacher_machine.restart_frozen();
    teacher_machine.clock.set(base::to_utc_ms({2009, 1, 1}, 7, 0, 420));
    EXPECT_TRUE(work::go_on_above(teacher.store(), seen).value());
    EXPECT_FALSE(work::go_on_above(teacher.store(), seen).value()) << "once is enough";
    EXPECT_TRUE(a.take(teacher.class_file()));
}

TEST_F(ClocksApart, AnswersStayInTheirOrderWhenTheClockGoesBackBetween) {
    share_class();
    const auto sitting = a.begin(pupil(0), "bai-1");
    a.answer(sitting, "1");
    a.clock.set(base::to_utc_ms({2009, 1, 1}, 7, 0, 420));
    a.answer(sitting, "2");
    a.clock.set(base::to_utc_ms({2099, 1, 1}, 7, 0, 420));
    a.answer(sitting, "3");
    ASSERT_TRUE(a.store().finish_sitting(sitting.id));
    for (const auto& file : a.hand_in()) ASSERT_TRUE(teacher.take(file).value());
    const auto history = work::load_history(teacher.store(), pupil(0), {}).value();
    ASSERT_EQ(history.seen.size(), 3u);
    for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(history.seen[i].item_id, std::to_string(i + 1));
    EXPECT_LE(history.seen[0].day, history.seen[1].day);
    EXPECT_LE(history.seen[1].day, history.seen[2].day);
    ASSERT_EQ(history.finished.size(), 1u);
    EXPECT_EQ(history.finished[0].day, history.seen[2].day);
}

TEST_F(ClocksApart, AssignmentsStandInTheOrderInWhichTheyWereOpened) {
    teacher_machine.clock.set(base::to_utc_ms({2099, 1, 1}, 7, 0, 420));
    const auto first = open_lesson();
    ASSERT_TRUE(teacher.store().close_assignment(first.id));
    teacher_machine.clock.set(base::to_utc_ms({2026, 11, 24}, 7, 0, 420));
    const auto second = open_lesson();
    EXPECT_EQ(teacher.store().load_last_assignment().value()->id, second.id);
    const auto data = work::load_class_data(teacher.store(), teacher.class_id).value();
    ASSERT_EQ(data.assignments.size(), 2u);
    EXPECT_EQ(data.assignments[1].id, second.id);
}

// A clock that is set begins another life: what was done before it and after it are each put right by their own measure.
TEST_F(ClocksApart, ALifeForEachSettingOfAClockPutsBothRight) {
    a.clock.advance(day);
    ASSERT_TRUE(a.take(teacher.class_file()));
    const auto pass = [&](std::int64_t ms) {
        teacher_machine.clock.advance(ms);
        a.clock.advance(ms);
    };
    pass(minute);
    const std::int64_t first_ms = teacher_machine.clock.now_ms();
    const auto sitting = a.begin(pupil(0), "bai-1");
    a.answer(sitting, "1");
    for (const auto& file : a.hand_in()) ASSERT_TRUE(teacher.take(file).value());
    a.clock.set(teacher_machine.clock.now_ms());
    a.start();  // as the program does when it sees that
    pass(minute);
    const std::int64_t second_ms = teacher_machine.clock.now_ms();
    a.answer(sitting, "2");
    for (const auto& file : a.hand_in()) ASSERT_TRUE(teacher.take(file).value());
    const auto all = teacher.store().load_class_attempts(teacher.class_id).value();
    ASSERT_EQ(all.size(), 2u);
    for (const auto& one : all)
        EXPECT_NEAR(static_cast<double>(one.time_ms), static_cast<double>(one.item_id == "1" ? first_ms : second_ms), 60'000.0)
            << one.item_id;
}

TEST_F(ClocksApart, ATeachersClockIn2009PutsNobodysTimesWrong) {
    const std::int64_t right = a.clock.now_ms();
    teacher_machine.clock.set(base::to_utc_ms({2009, 1, 1}, 7, 0, 420));
    ASSERT_TRUE(a.take(teacher.class_file()));
    a.play(pupil(0), "bai-1");
    for (const auto& file : a.hand_in()) ASSERT_TRUE(teacher.take(file).value());
    ASSERT_TRUE(teacher.store().note_clock(a.store().station(), teacher_machine.clock.now_ms() - right));
    EXPECT_EQ(teacher.store().load_class_attempts(teacher.class_id).value().at(0).time_ms, right);
    EXPECT_TRUE(work::find_wrong_clocks(teacher.store()).value().empty()) << "it is this machine's clock that is wrong";
    const auto doubt = work::doubt_own_clock(teacher.store(), teacher_machine.clock).value();
    ASSERT_EQ(doubt.all().size(), 1u);
    EXPECT_EQ(doubt.all()[0].key, "phong-may.dong-ho-may-nay.nam-cu");
}
