// One class on many machines: what pupils did comes together whole, whatever happens to files, disks and clocks on the way.

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "lab_fixture.h"
#include "work/gather.h"

using namespace lab_test;

TEST_F(Lab, AStationLearnsTheClassFromItsFile) {
    share_class();
    const auto classes = a.store().load_classes().value();
    ASSERT_EQ(classes.size(), 1u);
    EXPECT_EQ(classes[0].id, teacher.class_id);
    const auto pupils = a.store().load_pupils(classes[0].id).value();
    ASSERT_EQ(pupils.size(), 3u);
    EXPECT_EQ(pupils[1].name, "Nguyễn Thị 2");
    EXPECT_EQ(pupils[1].pictures, (model::PicturePassword{2, 3, 4}));
    EXPECT_EQ(a.store().load_school().value().name, "Trường THCS Hoa Phượng");
    const auto secrets = a.store().load_secrets().value();
    ASSERT_EQ(secrets.size(), 1u);
    EXPECT_EQ(secrets[0].pin_hash, "pin hash");
    EXPECT_EQ(secrets[0].recovery_hash, "") << "a recovery code opens the teacher's machine alone";
}

TEST_F(Lab, AnOlderClassFileIsNotTakenBack) {
    const std::string before = teacher.class_file();
    ASSERT_TRUE(teacher.store().save_sign_in(teacher.class_id, model::SignIn::code));
    ASSERT_TRUE(a.take(teacher.class_file()));
    EXPECT_FALSE(a.take(before));
    EXPECT_EQ(a.store().load_classes().value()[0].sign_in, model::SignIn::code);
}

TEST_F(Lab, WhatATeachersMachineMakesAfterItsBackupCameBackIsNewer) {
    teacher_machine.freeze();
    ASSERT_TRUE(a.take(teacher.class_file()));
    for (int i = 0; i < 5; ++i) ASSERT_TRUE(a.take(teacher.class_file()));
    teacher_machine.restart_frozen();
    teacher_machine.clock.advance(60'000);
    EXPECT_TRUE(a.take(teacher.class_file()));
    teacher_machine.clock.advance(-365LL * 24 * 60 * 60 * 1000);  // the clock's battery is empty
    EXPECT_TRUE(a.take(teacher.class_file()));
}

TEST_F(Lab, AnswersComeHome) {
    share_class();
    a.play(pupil(0), "bai-1");
    const auto files = a.hand_in();
    ASSERT_EQ(files.size(), 1u);
    EXPECT_TRUE(a.hand_in().empty()) << "nothing is new";
    EXPECT_TRUE(teacher.take(files[0]).value());
    EXPECT_FALSE(teacher.take(files[0]).value()) << "the second time it is known";
    const auto sittings = teacher.store().load_sittings(teacher.class_id).value();
    ASSERT_EQ(sittings.size(), 1u);
    EXPECT_NE(sittings[0].finished_ms, 0);
    const auto kept = teacher.store().load_attempts(sittings[0].id).value();
    ASSERT_EQ(kept.size(), 2u);
    EXPECT_EQ(kept[1].points, 50);
}

TEST_F(Lab, AnyOrderAnyNumberOfTimes) {
    share_class();
    std::vector<std::string> files;
    for (int round = 0; round < 3; ++round)
        for (Machine* machine : {&a, &b}) {
            const auto sitting = machine->begin(pupil(static_cast<std::size_t>(round)), "bai-1");
            machine->answer(sitting, "1");
            for (auto& each : machine->hand_in()) files.push_back(each);
            machine->answer(sitting, "2");
            ASSERT_TRUE(machine->store().finish_sitting(sitting.id));
            for (auto& each : machine->hand_in()) files.push_back(each);
        }
    ASSERT_EQ(files.size(), 12u);
    const std::string expected = print_after(files);
    std::vector<std::string> mixed = files;
    base::Random random(7);
    for (int time = 0; time < 5; ++time) {
        mixed.insert(mixed.end(), files.begin(), files.begin() + 4);
        for (std::size_t i = mixed.size(); i > 1; --i) std::swap(mixed[i - 1], mixed[random.next() % i]);
        EXPECT_EQ(print_after(mixed), expected);
    }
}

// Lesson 1 on one machine, lesson 2 a week later on another, after the first one's disk was wiped.
TEST_F(Lab, APupilGoesOnAnywhere) {
    share_class();
    a.play(pupil(0), "bai-1");
    for (const auto& file : a.hand_in()) ASSERT_TRUE(teacher.take(file));
    a.stop();
    std::filesystem::remove_all(a.folder() / "data");
    ASSERT_TRUE(b.take(teacher.class_file()));
    const auto known = b.store().load_pupil_sittings(pupil(0)).value();
    ASSERT_EQ(known.size(), 1u);
    EXPECT_EQ(known[0].lesson_id, "bai-1");
    EXPECT_EQ(b.store().load_pupil_attempts(pupil(0)).value().size(), 2u) << "reviews are planned from them";
    b.play(pupil(0), "bai-2");
    const auto files = b.hand_in();
    ASSERT_EQ(files.size(), 1u);
    EXPECT_EQ(lan::read_result_file(files[0], teacher.keys.sealing).value().rows.attempts.size(), 2u) << "only what is its own";
    for (const auto& file : files) ASSERT_TRUE(teacher.take(file));
    EXPECT_EQ(teacher.store().load_pupil_sittings(pupil(0)).value().size(), 2u);
}

TEST_F(Lab, ASittingIsFinishedOnAnotherMachine) {
    share_class();
    const auto sitting = a.begin(pupil(0), "bai-1");
    a.answer(sitting, "1");
    const auto begun = a.hand_in();
    ASSERT_TRUE(teacher.take(begun.at(0)));
    ASSERT_TRUE(b.take(teacher.class_file()));
    const auto open = b.store().find_open_sitting(pupil(0), "bai-1").value();
    ASSERT_TRUE(open.has_value());
    EXPECT_EQ(open->id, sitting.id);
    b.answer(*open, "2");
    ASSERT_TRUE(b.store().finish_sitting(open->id));
    const auto finished = b.hand_in();
    ASSERT_TRUE(teacher.take(finished.at(0)));
    const auto sittings = teacher.store().load_sittings(teacher.class_id).value();
    ASSERT_EQ(sittings.size(), 1u);
    EXPECT_NE(sittings[0].finished_ms, 0);
    EXPECT_EQ(attempts(), 2u);
    EXPECT_EQ(print_after({finished.at(0), begun.at(0)}), print_after({begun.at(0), finished.at(0)}));
}

// A frozen disk is each morning what it was: the same numbers would be given twice.
TEST_F(Lab, AMachineThatForgetsLosesNothingHandedIn) {
    share_class();
    a.freeze();
    std::vector<std::string> files;
    for (std::size_t day = 0; day < 3; ++day) {
        a.restart_frozen();
        a.play(pupil(day), "bai-1");
        for (auto& each : a.hand_in()) files.push_back(each);
    }
    for (const auto& file : files) ASSERT_TRUE(teacher.take(file).value());
    EXPECT_EQ(attempts(), 6u);
    EXPECT_TRUE(work::find_gaps(teacher.store()).value().empty());
}

TEST_F(Lab, ACopiedDiskIsAMachineOfItsOwn) {
    share_class();
    a.stop();
    std::filesystem::create_directories(folder / "clone");
    std::filesystem::copy(a.folder() / "data", folder / "clone/data", std::filesystem::copy_options::recursive);
    a.start();
    Machine clone(folder / "clone", 9);
    clone.join(teacher.joining());
    a.play(pupil(0), "bai-1");
    clone.play(pupil(1), "bai-1");
    for (Machine* machine : {&a, &clone})
        for (const auto& file : machine->hand_in()) EXPECT_TRUE(teacher.take(file).value());
    EXPECT_EQ(attempts(), 4u);
}

TEST_F(Lab, WhatAMachineHeldBeforeItJoinedStaysItsOwn) {
    Machine own(folder / "own", 11);
    const auto class_id = own.store().apply_roster(class_of_three("5A")).value();
    own.play(own.store().load_pupils(class_id).value()[0].id, "bai-1");
    own.join(teacher.joining());
    EXPECT_TRUE(own.hand_in().empty());
    ASSERT_TRUE(own.take(teacher.class_file()));
    own.play(pupil(0), "bai-1");
    const auto files = own.hand_in();
    ASSERT_EQ(files.size(), 1u);
    EXPECT_TRUE(teacher.take(files[0]).value());
    EXPECT_EQ(attempts(), 2u);
}

TEST_F(Lab, ATemporaryPupilComesAlong) {
    share_class();
    model::Pupil temporary;
    temporary.class_id = teacher.class_id;
    temporary.roll = 1;
    temporary.name = "Em tạm 1";
    temporary = a.store().add_temporary(temporary).value();
    a.play(temporary.id, "bai-1");
    for (const auto& file : a.hand_in()) ASSERT_TRUE(teacher.take(file).value());
    const auto pupils = teacher.store().load_pupils(teacher.class_id).value();
    ASSERT_EQ(pupils.size(), 4u);
    EXPECT_EQ(pupils[3].name, "Em tạm 1");
    EXPECT_TRUE(pupils[3].temporary);
}

TEST_F(Lab, ACorrectionReachesTheStations) {
    share_class();
    a.play(pupil(0), "bai-1");
    for (const auto& file : a.hand_in()) ASSERT_TRUE(teacher.take(file));
    const auto sitting = teacher.store().load_sittings(teacher.class_id).value().at(0);
    const auto staff = teacher.store().load_staff().value().at(0).id;
    ASSERT_TRUE(teacher.store().move_sitting(sitting.id, pupil(2), staff, "nhầm tên"));
    const std::string file = teacher.class_file();
    for (Machine* machine : {&a, &b}) {
        ASSERT_TRUE(machine->take(file));
        EXPECT_TRUE(machine->store().load_pupil_sittings(pupil(0)).value().empty());
        EXPECT_EQ(machine->store().load_pupil_sittings(pupil(2)).value().size(), 1u);
    }
}

TEST_F(Lab, AFileOfAnotherSchoolIsRefusedWhole) {
    Machine other_machine(folder / "other", 21), guest(folder / "guest", 22);
    Teacher other(other_machine);
    guest.join(other.joining());
    ASSERT_TRUE(guest.take(other.class_file()));
    guest.play(other.pupils[0].id, "bai-1");
    const auto file = guest.hand_in().at(0);
    EXPECT_EQ(teacher.take(file).error().code, base::Code::foreign);
    EXPECT_FALSE(work::take_class(a.store(), teacher.joining(), other.class_file()));
    // Even sealed to this teacher: these pupils are not here.
    const auto read = lan::read_result_file(file, other.keys.sealing).value();
    EXPECT_EQ(teacher.store().take_in(read, "hash").error().key, "phong-may.khong-phai-lop-nay");
    EXPECT_EQ(attempts(), 0u);
    EXPECT_TRUE(teacher.store().load_received().value().empty());
}

TEST_F(Lab, AnotherFileWithAKnownNumberIsRefused) {
    share_class();
    a.play(pupil(0), "bai-1");
    auto file = a.store().next_hand_in(100).value().value().file;
    ASSERT_TRUE(teacher.store().take_in(file, "one").value());
    file.rows.attempts[0].points = 0;
    EXPECT_EQ(teacher.store().take_in(file, "two").error().key, "phong-may.so-tep-trung");
    file.number = 2;
    file.rows.attempts[0].id.value = "01936b2c-0000-7000-8000-000000000001";
    EXPECT_EQ(teacher.store().take_in(file, "three").error().key, "phong-may.hang-khac") << "another answer in a known one's place";
    file.station.public_key = "00";
    EXPECT_EQ(teacher.store().take_in(file, "four").error().key, "phong-may.khoa-khac");
    EXPECT_EQ(attempts(), 2u);
    EXPECT_EQ(teacher.store().load_class_attempts(teacher.class_id).value()[0].points, 100);
}

TEST_F(Lab, AMissingFileIsSeen) {
    share_class();
    const auto sitting = a.begin(pupil(0), "bai-1");
    std::vector<std::string> files;
    for (const char* item : {"1", "2", "3", "4"}) {
        a.answer(sitting, item);
        files.push_back(a.hand_in().at(0));
    }
    for (const std::size_t number : {0u, 3u}) ASSERT_TRUE(teacher.take(files[number]).value());
    const auto gaps = work::find_gaps(teacher.store()).value();
    ASSERT_EQ(gaps.all().size(), 1u);
    EXPECT_EQ(gaps.all()[0].key, "phong-may.thieu-tep");
    EXPECT_EQ(gaps.all()[0].params[1].second, "2, 3");
    EXPECT_EQ(teacher.store().load_received().value().begin()->second.whole, 1);
    for (const auto& file : files) ASSERT_TRUE(teacher.take(file));
    EXPECT_TRUE(work::find_gaps(teacher.store()).value().empty());
}

TEST_F(Lab, GatheringNamesWhatItCannotTakeAndTakesTheRest) {
    share_class();
    const lan::Folder shared(folder / "shared");
    ASSERT_TRUE(shared.prepare());
    a.play(pupil(0), "bai-1");
    const auto made = work::hand_in(a.store(), teacher.joining(), a.folder() / "outbox").value();
    for (const auto& each : made) ASSERT_TRUE(shared.put_result_file(each.name, each.bytes));
    b.play(pupil(1), "bai-1");
    const std::string cut = b.hand_in().at(0).substr(0, 100);
    ASSERT_TRUE(base::write_file(folder / "shared/may-cut.ksketqua", cut));
    ASSERT_TRUE(base::write_file(folder / "shared/may-other.ksketqua", "PK\x03\x04 a zip"));
    for (const char* name : {"may-cut.ksketqua", "may-other.ksketqua"})
        std::filesystem::last_write_time(folder / "shared" / name, std::filesystem::file_time_type::clock::now() - std::chrono::minutes(1));
    const auto gathered = work::gather(teacher.store(), teacher.keys, shared).value();
    EXPECT_EQ(gathered.taken, 1);
    ASSERT_EQ(gathered.problems.all().size(), 2u);
    EXPECT_EQ(gathered.problems.all()[0].file, "may-cut.ksketqua");
    EXPECT_TRUE(std::filesystem::exists(folder / "shared/de-rieng/may-other.ksketqua"));
    const auto again = work::gather(teacher.store(), teacher.keys, shared).value();
    EXPECT_EQ(again.taken, 0);
    EXPECT_EQ(again.known, 1);
    EXPECT_TRUE(again.problems.empty());
    EXPECT_EQ(attempts(), 2u);
}

TEST_F(Lab, ACrashBetweenWritingAndNotingHandsInAgain) {
    share_class();
    a.play(pupil(0), "bai-1");
    const auto first = a.store().next_hand_in(100).value().value();  // written somewhere, never noted
    a.start();
    const auto files = a.hand_in();
    ASSERT_EQ(files.size(), 1u);
    EXPECT_TRUE(teacher.take(files[0]).value());
    EXPECT_EQ(attempts(), first.file.rows.attempts.size());
}

TEST_F(Lab, AStationMayMeetTheOthersElsewhereUntilItsSettingsFileNamesAnotherPlace) {
    const auto folder = [&] { return work::joined_lab(a.store()).value()->folder; };
    EXPECT_EQ(folder(), ".");
    ASSERT_TRUE(work::choose_class_folder(a.store(), "/media/usb/lop"));
    EXPECT_EQ(folder(), "/media/usb/lop");
    a.join(teacher.joining());  // the next start, with the same file beside the program
    EXPECT_EQ(folder(), "/media/usb/lop");
    auto another = teacher.joining();
    another.folder = "T:/lop";
    a.join(another);
    EXPECT_EQ(folder(), "T:/lop");
}

TEST(Joining, ThereAndBackAndRefused) {
    const work::Joining joining{base::make_key(), base::make_sealing_keys().public_key, "T:\\Lớp học"};
    const auto read = work::read_joining(work::to_text(joining)).value();
    EXPECT_EQ(read.school_key, joining.school_key);
    EXPECT_EQ(read.sealed_to, joining.sealed_to);
    EXPECT_EQ(read.folder, "T:\\Lớp học");
    EXPECT_EQ(work::read_joining("{}").error().code, base::Code::foreign);
    EXPECT_EQ(work::read_joining("not json").error().code, base::Code::foreign);
    EXPECT_EQ(work::read_joining(R"({"khienso":"may-hoc-sinh","version":2})").error().code, base::Code::newer);
    EXPECT_EQ(work::read_joining(R"({"khienso":"may-hoc-sinh","version":1,"school_key":"00"})").error().code, base::Code::damaged);
}

TEST_F(Lab, AVoidedLessonIsVoidAtEveryStationAndStationsVoidNone) {
    model::Assignment asked;
    asked.class_id = teacher.class_id;
    asked.pack_id = "b3";
    asked.lesson_id = asked.lesson_title = "bai-1";
    const auto opened = teacher.store().open_lesson(asked).value();
    const auto at = [&](Machine& machine) { return machine.store().load_assignments(teacher.class_id).value().at(0); };
    const std::string first = teacher.class_file();
    ASSERT_TRUE(teacher.store().close_assignment(opened.id));
    ASSERT_TRUE(teacher.store().set_void(opened.id, true));
    const std::string voided = teacher.class_file();
    ASSERT_TRUE(teacher.store().set_void(opened.id, false));
    const std::string counted = teacher.class_file();
    ASSERT_TRUE(a.take(first));
    EXPECT_FALSE(at(a).is_void());
    ASSERT_TRUE(a.take(voided));
    EXPECT_TRUE(at(a).is_void());
    ASSERT_TRUE(a.take(counted));
    EXPECT_FALSE(at(a).is_void());
    ASSERT_TRUE(b.take(counted)) << "one that never saw it void agrees";
    EXPECT_EQ(at(b).void_count, 2);

    // What a station holds of it does not come back to the teacher's machine.
    ASSERT_TRUE(a.store().set_void(opened.id, true));
    model::Sitting sitting = a.begin(pupil(0), "bai-2");
    sitting.assignment_id = opened.id;
    sitting.id = {};
    const auto begun = a.store().add_sitting(sitting).value();
    a.answer(begun, "1");
    for (const std::string& file : a.hand_in()) ASSERT_TRUE(teacher.take(file));
    EXPECT_FALSE(at(teacher_machine).is_void());
}
