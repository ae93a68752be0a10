// Stations known again after their disk forgot, and clocks that go wrong.

#include "work/stations.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "base/catalogue.h"
#include "lab_fixture.h"

using namespace lab_test;

namespace {

// What the teacher sees of times when a station's clock is `off` ms ahead of the teacher's, and of its answers.
class WrongClocks : public Lab {
protected:
    void SetUp() override { words = base::Catalogue::load(base::Path(KS_SOURCE_DIR) / "assets" / "text").value(); }
    // A lesson of two answers; its files come `later` ms after it.
    void lesson(std::int64_t off, std::int64_t later = 1000) {
        a.clock.advance(off);
        ASSERT_TRUE(a.take(teacher.class_file()));
        ASSERT_TRUE(a.store().save_seat(7));
        pass(60'000);
        real_ms = teacher_machine.clock.now_ms();
        a.play(pupil(0), "bai-1");
        files = a.hand_in();
        pass(later);
        for (const auto& file : files) ASSERT_TRUE(teacher.take(file).value());
    }
    void pass(std::int64_t ms) {
        teacher_machine.clock.advance(ms);
        a.clock.advance(ms);
    }
    std::int64_t mistake() {  // of the time shown
        return teacher.store().load_class_attempts(teacher.class_id).value().at(0).time_ms - real_ms;
    }
    std::string told() {
        std::string all;
        const auto found = work::find_wrong_clocks(teacher.store()).value();
        for (const auto& one : found.all()) all += words.text(one.key, {}, one.params);
        return all;
    }
    static constexpr std::int64_t minute = 60'000, hour = 60 * minute, day = 24 * hour;
    base::Catalogue words;
    std::vector<std::string> files;
    std::int64_t real_ms = 0;
};

}  // namespace

// Everything goes with the disk but the settings file beside the program.
TEST_F(Lab, AWipedMachineIsKnownByItsHardware) {
    share_class();
    ASSERT_TRUE(a.store().save_seat(7));
    ASSERT_TRUE(b.store().save_seat(8));
    for (std::size_t day = 0; day < 3; ++day) {
        for (Machine* machine : {&a, &b}) {
            machine->play(pupil(day), "bai-" + std::to_string(day));
            for (const auto& file : machine->hand_in()) ASSERT_TRUE(teacher.take(file).value());
            machine->wipe();
            EXPECT_EQ(machine->seat(), 0);
        }
        share_class();
        EXPECT_EQ(a.seat(), 7);
        EXPECT_EQ(b.seat(), 8);
    }
    EXPECT_EQ(attempts(), 12u);
}

TEST_F(Lab, ADiskThatKeepsWhatItHoldsCountsItsLives) {
    const int first = a.life().generation;
    ASSERT_TRUE(a.store().save_seat(7));
    for (int start = 1; start < 4; ++start) {
        a.start();
        EXPECT_EQ(a.life().generation, first + start);
        EXPECT_EQ(a.seat(), 7);
    }
    a.wipe();
    EXPECT_EQ(a.life().generation, first);
}

TEST_F(Lab, TheLastSeatOfAMachineCounts) {
    share_class();
    for (const int seat : {7, 9}) {
        a.clock.advance(24LL * 60 * 60 * 1000);
        ASSERT_TRUE(a.store().save_seat(seat));
        a.play(pupil(0), "bai-1");
        for (const auto& file : a.hand_in()) ASSERT_TRUE(teacher.take(file).value());
        a.wipe();
        ASSERT_TRUE(a.take(teacher.class_file()));
        EXPECT_EQ(a.seat(), seat);
    }
    ASSERT_TRUE(a.store().save_seat(11));
    ASSERT_TRUE(a.take(teacher.class_file()));
    EXPECT_EQ(a.seat(), 11) << "a number given now stays";
}

TEST_F(Lab, ACopiedDiskDoesNotBringItsSeatAlong) {
    ASSERT_TRUE(a.store().save_seat(7));
    a.stop();
    std::filesystem::create_directories(folder / "clone");
    std::filesystem::copy(a.folder() / "data", folder / "clone/data", std::filesystem::copy_options::recursive);
    a.start();
    EXPECT_EQ(a.seat(), 7);
    Machine clone(folder / "clone", 9);
    clone.join(teacher.joining());
    EXPECT_EQ(clone.seat(), 0);
    ASSERT_TRUE(clone.store().save_seat(12));
    clone.start();
    EXPECT_EQ(clone.seat(), 12);
}

TEST_F(Lab, NoHardwareAddressLeavesTheMachine) {
    const std::string address = "00:1b:44:11:3a:b7";
    const auto life = work::begin_life(a.store(), address).value().station, again = work::begin_life(a.store(), address).value().station;
    EXPECT_EQ(life.machine.size(), 64u);
    EXPECT_EQ(life.machine, again.machine);
    EXPECT_EQ(life.machine.find("001b44113ab7"), std::string::npos);
    ASSERT_TRUE(work::join_lab(b.store(), {base::make_key(), teacher.keys.sealing.public_key, "."}));
    EXPECT_NE(work::begin_life(b.store(), address).value().station.machine, life.machine) << "another school, another hash";
    EXPECT_EQ(work::begin_life(a.store(), "").value().station.machine, "");
}

TEST_F(Lab, AMachineWhoseDiskForgetsIsNamed) {
    share_class();
    ASSERT_TRUE(a.store().save_seat(7));
    ASSERT_TRUE(b.store().save_seat(8));
    a.freeze();
    const auto lesson = [&](Machine& machine) {
        for (Machine* each : {&teacher_machine, &a, &b}) each->clock.advance(60'000);
        machine.play(pupil(0), "bai-1");
        for (const auto& file : machine.hand_in()) ASSERT_TRUE(teacher.take(file).value());
    };
    for (int day = 0; day < 3; ++day) {
        EXPECT_TRUE(work::find_forgetful(teacher.store()).value().empty()) << day;
        a.restart_frozen();
        b.start();
        lesson(a);
        lesson(b);
    }
    const auto found = work::find_forgetful(teacher.store()).value();
    ASSERT_EQ(found.all().size(), 1u);
    EXPECT_EQ(found.all()[0].key, "phong-may.may-quen");
    EXPECT_EQ(found.all()[0].params, (base::Params{{"may", "7"}}));
    for (int start = 0; start < 2; ++start) {  // thawed
        a.start();
        lesson(a);
    }
    EXPECT_TRUE(work::find_forgetful(teacher.store()).value().empty());
}

TEST_F(WrongClocks, AYearBehindIsSeenAndPutRight) {
    lesson(-365 * day);
    EXPECT_LE(std::abs(mistake()), minute) << "it was after the class file was made";
    const auto sitting = teacher.store().load_sittings(teacher.class_id).value().at(0);
    EXPECT_LE(std::abs(sitting.started_ms - real_ms), minute);
    EXPECT_LE(std::abs(sitting.finished_ms - real_ms), minute);
    EXPECT_NE(told().find("máy 7 chậm 365 ngày"), std::string::npos) << told();
}

TEST_F(WrongClocks, ADayAheadIsSeenAndPutRight) {
    lesson(day);
    EXPECT_LE(std::abs(mistake()), minute) << "it was before the file came";
    EXPECT_NE(told().find("máy 7 nhanh 24 giờ 0 phút"), std::string::npos) << told();
}

TEST_F(WrongClocks, ARightOneIsBelievedHoweverLateItsFileComes) {
    lesson(0, 7 * day);
    EXPECT_EQ(mistake(), 0);
    EXPECT_EQ(told(), "");
}

TEST_F(WrongClocks, TwoMinutesAreNoFault) {
    lesson(minute + 30'000, 0);
    EXPECT_EQ(mistake(), minute + 30'000);
    EXPECT_EQ(told(), "");
}

TEST_F(WrongClocks, WhatIsSeenAtTheMomentCountsMost) {
    lesson(-3 * hour - 12 * minute, 7 * day);
    ASSERT_NE(told(), "");
    ASSERT_TRUE(teacher.store().note_clock(a.store().station(), 3 * hour + 12 * minute));
    EXPECT_EQ(mistake(), 0);
    EXPECT_NE(told().find("máy 7 chậm 3 giờ 12 phút"), std::string::npos) << told();
    ASSERT_TRUE(teacher.store().note_clock(a.store().station(), -5000));
    EXPECT_EQ(mistake(), -3 * hour - 12 * minute) << "it goes right: its files are believed";
    EXPECT_EQ(told(), "");
    EXPECT_TRUE(teacher.store().note_clock(model::StationId{"01936b2c-0000-7000-8000-000000000001"}, hour));
    EXPECT_TRUE(teacher.store().note_clock(teacher.store().station(), hour)) << "this machine's own clock is the measure";
    EXPECT_EQ(told(), "");
}

TEST_F(WrongClocks, TheNarrowestBoundsCountInAnyOrder) {
    a.clock.advance(-day);
    std::vector<std::string> all;
    for (const std::int64_t wait : {50 * minute, 5 * minute, 20 * minute}) {
        ASSERT_TRUE(a.take(teacher.class_file()));
        pass(wait);
        a.play(pupil(0), "bai-1");
        all.push_back(a.hand_in().at(0));
    }
    std::set<std::int64_t> found;
    std::sort(all.begin(), all.end());
    teacher_machine.stop();
    do {
        std::filesystem::remove_all(folder / "copy");
        std::filesystem::create_directories(folder / "copy");
        std::filesystem::copy(teacher_machine.folder() / "data", folder / "copy/data", std::filesystem::copy_options::recursive);
        Machine copy(folder / "copy", 30);
        copy.clock.advance(teacher_machine.clock.now_ms() - copy.clock.now_ms());
        for (const auto& file : all) ASSERT_TRUE(work::take_result(copy.store(), teacher.keys, file).value());
        const auto stations = copy.store().load_stations().value();
        for (const auto& one : stations)
            if (one.id == a.store().station()) found.insert(one.clock_off_ms);
    } while (std::next_permutation(all.begin(), all.end()));
    EXPECT_EQ(found, (std::set<std::int64_t>{day - 5 * minute}));
}

TEST_F(WrongClocks, AClockSetDuringALessonSaysNothing) {
    lesson(-day);
    a.clock.advance(day);
    a.play(pupil(1), "bai-1");
    for (const auto& file : a.hand_in()) ASSERT_TRUE(teacher.take(file).value());
    EXPECT_EQ(told(), "") << "no one number is right";
}

TEST_F(WrongClocks, AFinishElsewhereGoesByTheOtherClock) {
    lesson(-day);
    const auto sitting = a.begin(pupil(1), "bai-2");
    a.answer(sitting, "1");
    ASSERT_TRUE(teacher.take(a.hand_in().at(0)));
    b.clock.advance(teacher_machine.clock.now_ms() - b.clock.now_ms());
    ASSERT_TRUE(b.take(teacher.class_file()));
    b.answer(sitting, "2");
    ASSERT_TRUE(b.store().finish_sitting(sitting.id));
    ASSERT_TRUE(teacher.take(b.hand_in().at(0)));
    const auto all = teacher.store().load_pupil_sittings(pupil(1)).value();
    ASSERT_EQ(all.size(), 1u);
    EXPECT_LE(std::abs(all[0].started_ms - teacher_machine.clock.now_ms()), 2 * minute);
    EXPECT_EQ(all[0].finished_ms, teacher_machine.clock.now_ms());
}

TEST_F(WrongClocks, NeitherFilesNorFingerprintNorOrderKnowOfIt) {
    lesson(0, 0);
    const std::string print = teacher.store().fingerprint().value();
    const auto order = teacher.store().load_class_attempts(teacher.class_id).value();
    ASSERT_TRUE(teacher.store().note_clock(a.store().station(), 365 * day));
    ASSERT_EQ(mistake(), 365 * day);
    EXPECT_EQ(teacher.store().fingerprint().value(), print);
    const auto rows = lan::read_class_file(teacher.class_file(), teacher.keys.school_key).value().rows;
    EXPECT_EQ(rows.attempts.at(0).time_ms, real_ms);
    EXPECT_EQ(rows.sittings.at(0).finished_ms, real_ms);
    EXPECT_EQ(rows.stations.at(0).clock_off_ms, 0);
    const auto after = teacher.store().load_class_attempts(teacher.class_id).value();
    for (std::size_t i = 0; i < order.size(); ++i) EXPECT_EQ(after[i].id, order[i].id);
    ASSERT_TRUE(b.take(teacher.class_file()));
    EXPECT_EQ(b.store().load_class_attempts(teacher.class_id).value().at(0).time_ms, real_ms);
}
