// What goes between a machine and the class folder: nothing is lost when the folder is away, nothing is brought twice.

#include "app/courier.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "base/crypto.h"
#include "support/temp_folder.h"

namespace {

std::string named(const std::string& beginning, const std::string& bytes, const std::string& ending) {
    return beginning + "-" + base::sha256_hex(bytes).substr(0, 16) + ending;
}

class Carrying : public ::testing::Test {
protected:
    Carrying() : folder(place / "shared") {
        EXPECT_TRUE(folder.prepare());
        std::filesystem::create_directories(outbox());
    }
    base::Path outbox() const { return place / "outbox"; }
    app::Courier station() {
        return {{app::Courier::Side::station, folder.path(), outbox(), {}}, false, [this] { ++woken; }};
    }
    app::Courier teacher(std::set<std::string> known = {}) {
        return {{app::Courier::Side::teacher, folder.path(), outbox(), std::move(known)}, false, [this] { ++woken; }};
    }
    std::string leave_result(const std::string& bytes) {
        const std::string name = named("may-01-0123456789ab-00001", bytes, ".ksketqua");
        EXPECT_TRUE(base::write_file(outbox() / name, bytes));
        return name;
    }
    std::string put_class(int revision, const std::string& bytes) {
        const std::string name = named("lop-6A1-0000000" + std::to_string(revision), bytes, ".kslop");
        EXPECT_TRUE(folder.put_class_file(name, bytes));
        return name;
    }
    support::TempFolder place;
    lan::Folder folder;
    std::atomic<int> woken = 0;
};

}  // namespace

TEST_F(Carrying, AResultIsBroughtAndKept) {
    app::Courier courier = station();
    const std::string name = leave_result("bài làm");
    courier.hurry();
    EXPECT_EQ(courier.waiting(), 1);
    courier.look();
    EXPECT_EQ(courier.waiting(), 0);
    EXPECT_EQ(folder.read_result_file(name).value(), "bài làm");
    EXPECT_TRUE(std::filesystem::exists(outbox() / "da-nop" / name));
}

TEST_F(Carrying, ATeachersMachineLearnsOnceWhatNumbersTheFolderKnows) {
    app::Courier courier = teacher();
    EXPECT_EQ(courier.take_highest_revision(), 0);
    put_class(3, "ba");
    put_class(7, "bảy");
    ASSERT_TRUE(folder.put_class_file(named("lop-6A9-999999999999999", "x", ".kslop"), "x")) << "of nobody of ours";
    courier.look();
    EXPECT_EQ(courier.take_highest_revision(), 7);
    EXPECT_EQ(courier.take_highest_revision(), 0);
    put_class(9, "chín");
    courier.look();
    EXPECT_EQ(courier.take_highest_revision(), 0) << "its own files are no news";
}

TEST_F(Carrying, WhileTheFolderIsAwayNothingIsLost) {
    app::Courier courier = station();
    std::filesystem::rename(folder.path(), place / "away");
    const std::string name = leave_result("bài làm");
    courier.hurry();
    courier.look();
    EXPECT_FALSE(courier.reachable());
    EXPECT_EQ(courier.waiting(), 1);
    EXPECT_EQ(woken, 1) << "somebody should be told once";
    courier.look();
    EXPECT_EQ(woken, 1);
    std::filesystem::rename(place / "away", folder.path());
    courier.look();
    EXPECT_TRUE(courier.reachable());
    EXPECT_EQ(courier.waiting(), 0);
    EXPECT_EQ(folder.read_result_file(name).value(), "bài làm");
}

TEST_F(Carrying, WhatWasLeftBeforeTheStartIsBroughtToo) {
    const std::string name = leave_result("của lần trước");
    app::Courier courier = station();
    EXPECT_EQ(courier.waiting(), 1);
    courier.look();
    EXPECT_EQ(folder.read_result_file(name).value(), "của lần trước");
}

TEST_F(Carrying, WhatCannotBeReadIsNotTakenForBrought) {
    const std::string name = named("may-01-0123456789ab-00001", "x", ".ksketqua");
    std::filesystem::create_directories(outbox() / name);  // nobody can read that, root neither
    app::Courier courier = station();
    courier.look();
    EXPECT_EQ(courier.waiting(), 1);
    EXPECT_TRUE(std::filesystem::exists(outbox() / name));
}

TEST_F(Carrying, ANewClassFileComesOnce) {
    app::Courier courier = station();
    courier.look();
    EXPECT_TRUE(courier.take().empty());
    EXPECT_EQ(woken, 0);
    const std::string first = put_class(1, "a");
    courier.look();
    courier.look();
    auto arrived = courier.take();
    ASSERT_EQ(arrived.size(), 1u);
    EXPECT_EQ(arrived[0].name, first);
    EXPECT_EQ(arrived[0].bytes, "a");
    put_class(2, "b");
    courier.look();
    arrived = courier.take();
    ASSERT_EQ(arrived.size(), 1u);
    EXPECT_EQ(arrived[0].bytes, "b");
    EXPECT_EQ(woken, 2);
}

TEST_F(Carrying, TheTeachersMachineFetchesWhatItDoesNotKnow) {
    const std::string old_name = named("may-01-0123456789ab-00001", "cũ", ".ksketqua"),
                      new_name = named("may-02-0123456789ab-00001", "mới", ".ksketqua");
    ASSERT_TRUE(folder.put_result_file(old_name, "cũ"));
    ASSERT_TRUE(folder.put_result_file(new_name, "mới"));
    app::Courier courier = teacher({lan::hash_in(old_name)});
    courier.look();
    const auto arrived = courier.take();
    ASSERT_EQ(arrived.size(), 1u);
    EXPECT_EQ(arrived[0].bytes, "mới");
    courier.set_aside(new_name);
    courier.look();
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "de-rieng" / new_name));
}

TEST_F(Carrying, AFileStillBeingCopiedIsLeftUntilItIsWhole) {
    const std::string name = named("may-01-0123456789ab-00001", "cả tệp", ".ksketqua");
    ASSERT_TRUE(folder.put_result_file(name, "cả"));
    app::Courier courier = teacher();
    courier.look();
    EXPECT_TRUE(courier.take().empty());
    ASSERT_TRUE(folder.put_result_file(name, "cả tệp"));
    courier.look();
    ASSERT_EQ(courier.take().size(), 1u);
}

TEST_F(Carrying, OfAClassOnlyTheNewestFileGoes) {
    app::Courier courier = teacher();
    std::filesystem::rename(folder.path(), place / "away");
    for (int revision = 1; revision <= 3; ++revision) {
        const std::string bytes = std::to_string(revision);
        auto names = lan::newest_class_files({named("lop-6A1-0000000" + bytes, bytes, ".kslop")});
        ASSERT_EQ(names.size(), 1u);
        courier.put_class_file(names[0], bytes);
        courier.look();
    }
    EXPECT_EQ(courier.waiting(), 1);
    std::filesystem::rename(place / "away", folder.path());
    courier.look();
    const auto names = folder.list_class_files().value();
    ASSERT_EQ(names.size(), 1u);
    EXPECT_EQ(folder.read_class_file(names[0]).value(), "3");
}

TEST_F(Carrying, OnItsOwnThreadItEndsAtOnce) {
    const auto start = std::chrono::steady_clock::now();
    {
        app::Courier courier({app::Courier::Side::station, folder.path(), outbox(), {}}, true, [this] { ++woken; });
        const std::string name = leave_result("bài làm");
        courier.hurry();
        while (courier.waiting() > 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(2)) << "it does not sleep out its two seconds";
}

TEST_F(Carrying, ASeatFileIsSaidAgainWhileTheMachineLives) {
    app::Courier there = station(), here = teacher();
    here.look();
    there.put_seat_file("may-07-0123456789ab.kscho", "ở đây");
    there.look();
    here.look();
    auto seen = here.take_seats();
    ASSERT_EQ(seen.size(), 1u);
    EXPECT_EQ(seen[0].bytes, "ở đây");
    EXPECT_TRUE(seen[0].alive);
    const base::Path file = folder.path() / "cho" / "may-07-0123456789ab.kscho";
    std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - std::chrono::minutes(1));
    here.look();
    here.take_seats();
    const int woken_before = woken;
    for (int i = 0; i < app::Courier::looks_a_sign; ++i) there.look();
    here.look();
    seen = here.take_seats();
    ASSERT_EQ(seen.size(), 1u);
    EXPECT_EQ(seen[0].bytes, "");  // nothing new
    EXPECT_EQ(woken, woken_before);
    here.look();
    EXPECT_TRUE(here.take_seats().empty());
}

TEST_F(Carrying, ASeatFileThatLayThereIsNoSignOfLife) {
    EXPECT_TRUE(folder.put_seat_file("may-07-0123456789ab.kscho", "hôm qua"));
    app::Courier here = teacher();
    here.look();
    const auto seen = here.take_seats();
    ASSERT_EQ(seen.size(), 1u);
    EXPECT_FALSE(seen[0].alive);
}

TEST_F(Carrying, AnotherSeatNumberLeavesNoFileBehind) {
    app::Courier there = station();
    for (const char* name : {"may-00-0123456789ab.kscho", "may-07-0123456789ab.kscho"}) {
        there.put_seat_file(name, name);
        there.look();
    }
    ASSERT_EQ(folder.list_seat_files().size(), 1u);
    EXPECT_EQ(folder.list_seat_files()[0].file, "may-07-0123456789ab.kscho");
}

TEST_F(Carrying, APackComesToTheStationThatWantsIt) {
    app::Courier there = station(), here = teacher();
    ASSERT_TRUE(base::write_file(place / "b3.ksgoi", "gói"));
    there.carry_pack("abc", place / "data" / "packs" / "abc.ksgoi");
    there.look();
    EXPECT_TRUE(there.take_packs().empty());
    here.carry_pack("abc", place / "b3.ksgoi");
    here.look();
    EXPECT_TRUE(folder.has_pack("abc"));
    there.look();
    ASSERT_EQ(there.take_packs().size(), 1u);
    EXPECT_EQ(base::read_file(place / "data" / "packs" / "abc.ksgoi").value(), "gói");
    there.look();
    EXPECT_TRUE(there.take_packs().empty());
}
