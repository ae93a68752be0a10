// Seat files: what a station says of itself comes out as it went in, and only whole; names that tell what has arrived.

#include <gtest/gtest.h>

#include "lan/files.h"
#include "lan/folder.h"
#include "support/temp_folder.h"

namespace {

constexpr const char* station_id = "01936b2c-0000-7000-8000-3f2a9c01d4be";
constexpr const char* pupil_id = "01936b2c-0000-7000-8000-000000000010";

class SeatFiles : public ::testing::Test {
protected:
    SeatFiles() {
        status.station.id.value = station_id;
        status.station.seat = 7;
        status.station.public_key = base::to_hex(signing.public_key);
        status.number = 12;
        status.made_ms = 1'700'000'000'000;
        status.assignment_id.value = "01936b2c-0000-7000-8000-000000000050";
        status.pupils = {{pupil_id}, {"01936b2c-0000-7000-8000-000000000011"}};
        status.step = 3;
        status.steps = 11;
        status.paused = true;
        status.hand = 2;
        status.waiting = 4;
    }
    std::string write() const { return lan::write_seat_file(status, signing.secret_key, sealing.public_key); }
    base::Code refusal() const { return lan::read_seat_file(write(), sealing).error().code; }
    base::KeyPair sealing = base::make_sealing_keys(), signing = base::make_signing_keys();
    model::SeatStatus status;
};

}  // namespace

TEST_F(SeatFiles, ComeOutAsTheyWentIn) {
    const auto after = lan::read_seat_file(write(), sealing);
    ASSERT_TRUE(after) << after.error().key;
    EXPECT_EQ(*after, status);
    status = {};
    status.station.id.value = station_id;
    status.station.public_key = base::to_hex(signing.public_key);
    EXPECT_EQ(lan::read_seat_file(write(), sealing).value(), status);
}

TEST_F(SeatFiles, NobodyElseReadsThem) {
    EXPECT_EQ(write().find(pupil_id), std::string::npos);
    EXPECT_EQ(lan::read_seat_file(write(), base::make_sealing_keys()).error().code, base::Code::foreign);
    EXPECT_EQ(lan::read_result_file(write(), sealing).error().code, base::Code::foreign);
}

TEST_F(SeatFiles, EachFlippedBitAndEachShorterOneIsRefused) {
    const std::string whole = write();
    int read = 0;
    for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
        std::string bytes = whole;
        bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
        read += lan::read_seat_file(bytes, sealing).has_value();
    }
    for (std::size_t size = 0; size < whole.size(); ++size) read += lan::read_seat_file(whole.substr(0, size), sealing).has_value();
    read += lan::read_seat_file(whole + 'x', sealing).has_value();
    EXPECT_EQ(read, 0);
}

TEST_F(SeatFiles, WhatCannotBeIsDamage) {
    status.step = -1;
    EXPECT_EQ(refusal(), base::Code::damaged);
    status.step = 3;
    status.pupils.assign(9, {pupil_id});
    EXPECT_EQ(refusal(), base::Code::damaged);
    status.pupils = {{"'; DROP TABLE pupil"}};
    EXPECT_EQ(refusal(), base::Code::damaged);
    status.pupils.clear();
    status.assignment_id.value = "something";
    EXPECT_EQ(refusal(), base::Code::damaged);
}

TEST_F(SeatFiles, AnotherStationsNameNeedsItsKey) {
    status.station.public_key = base::to_hex(base::make_signing_keys().public_key);
    EXPECT_EQ(lan::read_seat_file(write(), sealing).error().key, "phong-may.chu-ky-sai");
}

TEST_F(SeatFiles, LieInTheirPlaceUntilTheyAreOld) {
    support::TempFolder place;
    const lan::Folder folder(place.path());
    EXPECT_TRUE(folder.list_seat_files().empty());
    ASSERT_TRUE(folder.prepare());
    const std::string name = lan::seat_file_name(status.station);
    EXPECT_EQ(name, "may-07-3f2a9c01d4be.kscho");
    ASSERT_TRUE(folder.put_seat_file(name, "một"));
    ASSERT_TRUE(folder.put_seat_file(name, "hai"));
    ASSERT_EQ(folder.list_seat_files().size(), 1u);
    EXPECT_EQ(folder.read_seat_file(name).value(), "hai");
    const base::Path file = place / "cho" / name;
    std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - std::chrono::hours(24 * 31));
    EXPECT_TRUE(folder.list_seat_files().empty());
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST(ResultFiles, OfAFolderWhoseClockIsHoursAheadAreNotYoungForHours) {
    const support::TempFolder place;
    const lan::Folder folder(place.path());
    ASSERT_TRUE(folder.prepare());
    ASSERT_TRUE(folder.put_result_file("a.ksketqua", "một"));
    EXPECT_TRUE(folder.is_young("a.ksketqua"));
    const base::Path file = place / "ket-qua" / "a.ksketqua";
    for (const int hours : {-2, 2}) {
        std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() + std::chrono::hours(hours));
        EXPECT_FALSE(folder.is_young("a.ksketqua")) << hours;
    }
}

TEST(ReceivedFiles, AreToldByTheirName) {
    const std::map<std::string, std::int64_t> received = {{station_id, 3}};
    const auto name = [](const std::string& middle) { return "may-07-" + middle + "-0123456789abcdef.ksketqua"; };
    EXPECT_TRUE(lan::is_received(name("3f2a9c01d4be-00003"), received));
    EXPECT_FALSE(lan::is_received(name("3f2a9c01d4be-00004"), received));
    EXPECT_FALSE(lan::is_received(name("000000000000-00001"), received));
    for (const char* other : {"", "may", "may-07-3f2a9c01d4be-x-0123456789abcdef.ksketqua",
                              "may-07-3f2a9c01d4be--0123456789abcdef.ksketqua", "may-07--00001-0123456789abcdef.ksketqua", "a-b-c-d-e"})
        EXPECT_FALSE(lan::is_received(other, received)) << other;
}
