// The live board: the newest word of each machine counts, silence is told apart from sitting still, and who is missing is named.

#include "work/board.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using model::Seat;
using work::Board;

const model::AssignmentId lesson{"01936b2c-0000-7000-8000-00000000aaaa"};
constexpr std::int64_t minute = 60'000;

model::SeatStatus word_of(int machine, std::int64_t number, std::vector<model::PupilId> pupils = {}) {
    model::SeatStatus status;
    status.station.id.value = "machine " + std::to_string(machine);
    status.station.seat = machine;
    status.number = number;
    status.assignment_id = lesson;
    status.pupils = std::move(pupils);
    return status;
}

model::SeatStatus at_step(model::SeatStatus status, int step) {
    status.step = step;
    status.steps = 5;
    return status;
}

std::string file_of(const model::SeatStatus& status) { return status.station.id.value + ".kscho"; }

class LiveBoard : public ::testing::Test {
protected:
    void say(const model::SeatStatus& status, bool alive = true) { board.take(file_of(status), status, alive, now); }
    std::vector<Seat> seats() const { return board.seats(lesson, now); }
    auto hands() const {
        const auto all = seats();
        return std::count_if(all.begin(), all.end(), [](const Seat& seat) { return seat.hand; });
    }
    Board board;
    std::int64_t now = 1'000'000;
};

}  // namespace

TEST_F(LiveBoard, MachinesStandByTheirNumberAndThoseWithoutOneLast) {
    say(word_of(0, 1));
    say(word_of(12, 1));
    say(word_of(3, 1));
    ASSERT_EQ(seats().size(), 3u);
    EXPECT_EQ(seats()[0].number, 3);
    EXPECT_EQ(seats()[1].number, 12);
    EXPECT_EQ(seats()[2].number, 0);
    EXPECT_EQ(seats()[0].state, Seat::State::free);
}

TEST_F(LiveBoard, AnOlderWordIsPassedOver) {
    say(at_step(word_of(7, 5, {{"An"}}), 4));
    say(at_step(word_of(7, 4, {{"Bình"}}), 1));
    ASSERT_EQ(seats().size(), 1u);
    EXPECT_EQ(seats()[0].pupils.front().value, "An");
    EXPECT_EQ(seats()[0].step, 4);
}

TEST_F(LiveBoard, WhatLayThereBeforeIsNotAlive) {
    say(word_of(7, 5, {{"An"}}), false);
    EXPECT_TRUE(seats().empty());
    board.hear(file_of(word_of(7, 5)), now);
    EXPECT_EQ(seats().size(), 1u);
}

TEST_F(LiveBoard, SilenceIsLossAndASignOfLifeEndsIt) {
    say(at_step(word_of(7, 1, {{"An"}}), 2));
    now += Board::lost_after_ms - 1;
    EXPECT_EQ(seats()[0].state, Seat::State::working);
    EXPECT_EQ(board.changes_at_ms(now), now + 1);
    now += 1;
    EXPECT_EQ(seats()[0].state, Seat::State::lost);
    EXPECT_EQ(seats()[0].pupils.size(), 1u);
    board.hear(file_of(word_of(7, 1)), now);
    EXPECT_EQ(seats()[0].state, Seat::State::working);
}

TEST_F(LiveBoard, AFreeMachineThatWasSwitchedOffGoesOneThatWorkedStays) {
    say(word_of(7, 1));
    say(at_step(word_of(8, 1, {{"An"}}), 2));
    now += Board::forgotten_after_ms;
    ASSERT_EQ(seats().size(), 1u);
    EXPECT_EQ(seats()[0].number, 8);
}

TEST_F(LiveBoard, AMachineStartedAnewTakesThePlaceOfItsFormerLife) {
    say(at_step(word_of(7, 9, {{"An"}}), 2));
    now += Board::lost_after_ms;
    model::SeatStatus again = word_of(7, 1);
    again.station.id.value = "another life";
    say(again);
    ASSERT_EQ(seats().size(), 1u);
    EXPECT_EQ(seats()[0].station.value, "another life");
}

TEST_F(LiveBoard, TwoMachinesWithOneNumberAreBothShown) {
    model::SeatStatus other = word_of(7, 1);
    other.station.id.value = "the other seven";
    say(word_of(7, 1));
    say(other);
    EXPECT_EQ(seats().size(), 2u);
}

TEST_F(LiveBoard, StandingStillIsCountedFromTheLastStepAndNotWhilePaused) {
    say(at_step(word_of(7, 1, {{"An"}}), 2));
    now += 2 * minute;
    say(at_step(word_of(7, 2, {{"An"}}), 2));  // a hand, a file: the same step
    now += minute;
    board.hear(file_of(word_of(7, 1)), now);
    EXPECT_EQ(seats()[0].still_minutes, 3);
    model::SeatStatus paused = at_step(word_of(7, 3, {{"An"}}), 2);
    paused.paused = true;
    say(paused);
    EXPECT_EQ(seats()[0].still_minutes, 0);
    say(at_step(word_of(7, 4, {{"An"}}), 3));
    EXPECT_EQ(seats()[0].still_minutes, 0);
}

TEST_F(LiveBoard, AHandIsLoweredUntilItIsRaisedAgain) {
    model::SeatStatus up = word_of(7, 1);
    up.hand = 1;
    say(up);
    EXPECT_EQ(hands(), 1);
    board.lower_hand(up.station.id);
    EXPECT_EQ(hands(), 0);
    up.number = 2;
    say(up);
    EXPECT_EQ(hands(), 0);
    up.number = 3;
    up.hand = 2;
    say(up);
    EXPECT_EQ(hands(), 1);
}

TEST_F(LiveBoard, AnotherLessonsPupilIsNotOfThisOne) {
    model::SeatStatus other = at_step(word_of(7, 1, {{"An"}}), 2);
    other.assignment_id.value = "another lesson";
    say(other);
    EXPECT_EQ(seats()[0].state, Seat::State::free);
    EXPECT_TRUE(seats()[0].pupils.empty());
}

TEST(Missing, EachPupilIsInOneListOrDone) {
    const model::PupilId absent{"vắng"}, seated{"ngồi"}, begun{"dở"}, there{"mới"}, held{"kẹt"}, done{"xong"};
    Seat signed_in, at_work, stuck;
    signed_in.pupils = {seated};
    at_work.pupils = {there, begun};
    at_work.steps = 5;
    stuck.pupils = {held};
    stuck.steps = 5;
    stuck.waiting = 1;
    const auto missing =
        work::find_missing({absent, seated, begun, there, held, done}, {signed_in, at_work, stuck}, {{begun}, {done, held}});
    EXPECT_EQ(missing.absent, std::vector{absent});
    EXPECT_EQ(missing.not_started, std::vector{seated});
    EXPECT_EQ(missing.not_handed_in, (std::vector{begun, there, held}));
}

TEST(Missing, NobodyAtAll) { EXPECT_EQ(work::find_missing({}, {}, {}), model::Missing{}); }

TEST_F(LiveBoard, AHandBelongsToTheClassOfItsLesson) {
    auto one = word_of(3, 1);
    one.hand = 1;
    say(one);
    EXPECT_EQ(hands(), 1);
    const auto other = board.seats(model::AssignmentId{"01936b2c-0000-7000-8000-00000000bbbb"}, now);
    ASSERT_EQ(other.size(), 1u);
    EXPECT_FALSE(other[0].hand) << "the next class does not see it";
    EXPECT_EQ(board.lower_hand(one.station.id), 1) << "which hand it was, for the machine";
    EXPECT_EQ(hands(), 0);
}
