// Class files and result files: what goes in comes out; what is damaged, foreign or newer is refused whole.

#include "lan/files.h"

#include <gtest/gtest.h>

#include "base/compress.h"
#include "lan/folder.h"
#include "support/temp_folder.h"

namespace {

std::string id(int number) {
    std::string text = "01936b2c-0000-7000-8000-000000000000";
    const std::string digits = std::to_string(number);
    return text.replace(text.size() - digits.size(), digits.size(), digits);
}

model::Station station() {
    model::Station one;
    one.id.value = id(1);
    one.seat = 7;
    one.made_ms = 1'700'000'000'000;
    one.machine = base::sha256_hex("card");
    one.clock_off_ms = 60'000;
    return one;
}

model::Sitting sitting() {
    model::Sitting one;
    one.id.value = id(20);
    one.pupil_id.value = id(10);
    one.pack_id = "b3";
    one.pack_version = "1.0.0";
    one.pack_hash = "abc";
    one.lesson_id = "ba-muc";
    one.lesson_title = "Ba mức giúp đỡ";
    one.mode = model::Mode::test;
    one.seed = 0xFEDCBA9876543210u;
    one.item_count = 6;
    one.step = 3;
    one.draft = base::Json::object().set("ways", 2);
    one.started_ms = 1'700'000'100'000;
    one.finished_ms = 1'700'000'200'000;
    one.offset_minutes = 420;
    one.station_id.value = id(1);
    one.sequence = 4;
    return one;
}

model::Attempt attempt(int number) {
    model::Attempt one;
    one.id.value = id(100 + number);
    one.sitting_id.value = id(20);
    one.pupil_id.value = id(10);
    one.item_id = "giup-1";
    one.kind = "chon-mot";
    one.answer = base::Json::object().set("picked", base::Json::Array{base::Json(2)});
    one.points = 50;
    one.try_number = 1;
    one.hints = 1;
    one.duration_ms = 5400;
    one.time_ms = 1'700'000'150'000;
    one.offset_minutes = 420;
    one.station_id.value = id(1);
    one.sequence = number;
    return one;
}

model::Pupil pupil() {
    model::Pupil one;
    one.id.value = id(10);
    one.class_id.value = id(5);
    one.roll = 12;
    one.name = "Trương Bảo Ngọc";
    one.pictures = {3, 0, 11};
    one.sign_in_code = "0420";
    return one;
}

model::ResultFile result_file() {
    model::ResultFile file;
    file.station = station();
    file.number = 3;
    file.previous = "aa11";
    file.made_ms = 1'700'000'300'000;
    file.offset_minutes = 420;
    file.class_revision = 9;
    file.rows.sittings = {sitting()};
    file.rows.attempts = {attempt(1), attempt(2)};
    return file;
}

model::ClassFile class_file() {
    model::ClassFile file;
    file.revision = 12;
    file.made_ms = 1'700'000'000'000;
    file.school = {"Trường THCS Hoa Phượng", "2026-2027"};
    file.the_class = {{id(5)}, "6A1", 6, "2026-2027", model::SignIn::code};
    file.staff = {{{{id(30)}, "Nguyễn Thu Hà", "cô", "teacher"}, "$argon2id$..."}};
    file.rows.stations = {station()};
    file.rows.pupils = {pupil()};
    file.rows.sittings = {sitting()};
    file.rows.attempts = {attempt(1)};
    model::Correction moved;
    moved.id.value = id(40);
    moved.sitting_id.value = id(20);
    moved.to_pupil_id.value = id(10);
    moved.by.value = id(30);
    moved.why = "nhầm tên";
    moved.time_ms = 1'700'000'400'000;
    moved.station_id.value = id(1);
    moved.sequence = 1;
    file.rows.corrections = {moved};
    file.packs = {{"b3", "1.0.0", "abc"}};
    file.command = {model::Command::Kind::work, {id(50)}};
    file.received = {{id(1), 3}};
    return file;
}

std::string flipped(std::string bytes, std::size_t bit) {
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
    return bytes;
}

class Files : public ::testing::Test {
protected:
    std::string write_result(model::ResultFile file) {
        file.station.public_key = base::to_hex(signing.public_key);
        return lan::write_result_file(file, signing.secret_key, sealing.public_key);
    }
    std::string key = base::make_key();
    base::KeyPair sealing = base::make_sealing_keys(), signing = base::make_signing_keys();
};

}  // namespace

TEST_F(Files, AClassFileComesOutAsItWentIn) {
    const model::ClassFile before = class_file();
    const auto after = lan::read_class_file(lan::write_class_file(before, key), key);
    ASSERT_TRUE(after) << after.error().key;
    EXPECT_EQ(after->revision, 12);
    EXPECT_EQ(after->school.name, before.school.name);
    EXPECT_EQ(after->the_class.id, before.the_class.id);
    EXPECT_EQ(after->the_class.sign_in, model::SignIn::code);
    ASSERT_EQ(after->staff.size(), 1u);
    EXPECT_EQ(after->staff[0].pin_hash, "$argon2id$...");
    ASSERT_EQ(after->rows.pupils.size(), 1u);
    EXPECT_EQ(after->rows.pupils[0].name, "Trương Bảo Ngọc");
    EXPECT_EQ(after->rows.pupils[0].pictures, (model::PicturePassword{3, 0, 11}));
    EXPECT_EQ(after->rows.pupils[0].sign_in_code, "0420");
    ASSERT_EQ(after->rows.corrections.size(), 1u);
    EXPECT_EQ(after->rows.corrections[0].why, "nhầm tên");
    EXPECT_EQ(after->rows.stations[0].seat, 7);
    EXPECT_EQ(after->rows.stations[0].clock_off_ms, 0) << "what one machine thinks of a clock is not sent on";
    EXPECT_EQ(after->rows.stations[0].machine, base::sha256_hex("card"));
    EXPECT_EQ(after->packs[0].hash, "abc");
    EXPECT_EQ(after->command.kind, model::Command::Kind::work);
    EXPECT_EQ(after->command.assignment_id.value, id(50));
    EXPECT_EQ(after->received, before.received);
}

TEST_F(Files, AResultFileComesOutAsItWentIn) {
    const auto after = lan::read_result_file(write_result(result_file()), sealing);
    ASSERT_TRUE(after) << after.error().key;
    EXPECT_EQ(after->number, 3);
    EXPECT_EQ(after->previous, "aa11");
    EXPECT_EQ(after->class_revision, 9);
    ASSERT_EQ(after->rows.sittings.size(), 1u);
    const model::Sitting& one = after->rows.sittings[0];
    EXPECT_EQ(one.seed, 0xFEDCBA9876543210u);
    EXPECT_EQ(one.mode, model::Mode::test);
    EXPECT_EQ(one.finished_ms, 1'700'000'200'000);
    EXPECT_EQ(one.draft["ways"].to_int(), 2);
    ASSERT_EQ(after->rows.attempts.size(), 2u);
    EXPECT_EQ(after->rows.attempts[1].answer, attempt(2).answer);
    EXPECT_EQ(after->rows.attempts[1].sequence, 2);
}

TEST_F(Files, NobodyElseReadsThem) {
    const std::string for_stations = lan::write_class_file(class_file(), key), for_teacher = write_result(result_file());
    for (const std::string& bytes : {for_stations, for_teacher})
        for (const char* secret : {"Ngọc", "0420", "giup-1", "Ba mức"}) EXPECT_EQ(bytes.find(secret), std::string::npos) << secret;
    EXPECT_EQ(lan::read_class_file(for_stations, base::make_key()).error().code, base::Code::foreign);
    EXPECT_EQ(lan::read_result_file(for_teacher, base::make_sealing_keys()).error().code, base::Code::foreign);
}

TEST_F(Files, EachFlippedBitIsRefused) {
    const std::string for_stations = lan::write_class_file(class_file(), key), for_teacher = write_result(result_file());
    int read = 0;
    for (std::size_t bit = 0; bit < for_stations.size() * 8; ++bit)
        read += lan::read_class_file(flipped(for_stations, bit), key).has_value();
    for (std::size_t bit = 0; bit < for_teacher.size() * 8; ++bit)
        read += lan::read_result_file(flipped(for_teacher, bit), sealing).has_value();
    EXPECT_EQ(read, 0);
}

TEST_F(Files, EachShorterOrLongerFileIsRefused) {
    const std::string for_stations = lan::write_class_file(class_file(), key), for_teacher = write_result(result_file());
    for (std::size_t size = 0; size < for_stations.size(); ++size) EXPECT_FALSE(lan::read_class_file(for_stations.substr(0, size), key));
    for (std::size_t size = 0; size < for_teacher.size(); ++size) EXPECT_FALSE(lan::read_result_file(for_teacher.substr(0, size), sealing));
    EXPECT_FALSE(lan::read_class_file(for_stations + 'x', key));
    EXPECT_FALSE(lan::read_result_file(for_teacher + 'x', sealing));
}

TEST_F(Files, NewerForeignAndTooLargeOnesSaySo) {
    std::string newer = write_result(result_file());
    newer[9] = '2';
    EXPECT_EQ(lan::read_result_file(newer, sealing).error().code, base::Code::newer);
    EXPECT_EQ(lan::read_class_file("KSLOP 2 x\n", key).error().code, base::Code::newer);
    EXPECT_EQ(lan::read_class_file("PK\x03\x04 something", key).error().code, base::Code::foreign);
    EXPECT_EQ(lan::read_class_file("KSLOP one x\n", key).error().code, base::Code::foreign);
    EXPECT_EQ(lan::read_result_file("", sealing).error().code, base::Code::damaged);
    EXPECT_EQ(lan::read_result_file(std::string(lan::largest_result_file + 1, 'x'), sealing).error().code, base::Code::too_big);
}

// Somebody who was given the keys can write what he wants; the reader must live through it.
TEST_F(Files, ARowOutOfPlaceIsDamage) {
    model::ResultFile file = result_file();
    file.rows.attempts[0].points = 101;
    EXPECT_EQ(lan::read_result_file(write_result(file), sealing).error().code, base::Code::damaged);
    file = result_file();
    file.rows.attempts[0].id.value = "1; DROP TABLE attempt";
    EXPECT_EQ(lan::read_result_file(write_result(file), sealing).error().code, base::Code::damaged);
    file = result_file();
    file.rows.sittings[0].step = -1;
    EXPECT_EQ(lan::read_result_file(write_result(file), sealing).error().code, base::Code::damaged);
    file = result_file();
    file.number = 0;
    EXPECT_EQ(lan::read_result_file(write_result(file), sealing).error().code, base::Code::damaged);
}

TEST_F(Files, ASmallFileDoesNotFillTheMemory) {
    const std::string bomb = base::compress("[" + std::string(40u << 20, ' ') + "]"), head = "KSLOP 1 " + id(5) + "\n";
    const std::string bytes = head + base::lock(base::derive_key(key, "khienso class file " + id(5)), head, bomb);
    EXPECT_LT(bytes.size(), 400u << 10);
    EXPECT_EQ(lan::read_class_file(bytes, key).error().code, base::Code::damaged);
    const std::string result = "KSKETQUA 1\n" + base::seal(sealing.public_key, base::sign(signing.secret_key, bomb) + bomb);
    EXPECT_EQ(lan::read_result_file(result, sealing).error().code, base::Code::damaged);
}

TEST_F(Files, AWholeYearOfAClassIsRead) {
    model::ClassFile file = class_file();
    for (int number = 1; number < 60'000; ++number) file.rows.attempts.push_back(attempt(number));
    const std::string bytes = lan::write_class_file(file, key);
    EXPECT_LT(bytes.size(), lan::largest_class_file);
    const auto read = lan::read_class_file(bytes, key);
    ASSERT_TRUE(read) << read.error().key;
    EXPECT_EQ(read->rows.attempts.size(), file.rows.attempts.size());
}

TEST_F(Files, AnotherStationsNameNeedsItsKey) {
    model::ResultFile file = result_file();
    file.station.public_key = base::to_hex(base::make_signing_keys().public_key);
    const std::string bytes = lan::write_result_file(file, signing.secret_key, sealing.public_key);
    EXPECT_EQ(lan::read_result_file(bytes, sealing).error().key, "phong-may.chu-ky-sai");
}

TEST(FolderNames, TellNumberAndHash) {
    const std::string hash = base::sha256_hex("x");
    EXPECT_EQ(lan::class_file_name(class_file(), hash), "lop-6A1-00000012-" + hash.substr(0, 16) + ".kslop");
    EXPECT_EQ(lan::result_file_name(result_file(), hash), "may-07-000000000001-00003-" + hash.substr(0, 16) + ".ksketqua");
    EXPECT_EQ(lan::hash_in("may-07-000000000001-00003-" + hash.substr(0, 16) + ".ksketqua"), hash.substr(0, 16));
    for (const char* other : {"", ".", "a.ksketqua", "a-b.ksketqua", "-.kslop"}) EXPECT_EQ(lan::hash_in(other), "") << other;
}

TEST(FolderNames, TheNewestOfEachClassCounts) {
    const auto name = [](const std::string& the_class, const std::string& number) {
        return "lop-" + the_class + "-" + number + "-0123456789abcdef.kslop";
    };
    const auto newest = lan::newest_class_files({name("6A1", "99999999"), name("6A1", "1795394700"), name("6-2", "00000004"), "lop.kslop",
                                                 name("6A1", "179539470x"), "lop--0123456789abcdef.kslop", "x-" + name("7A", "00000099")});
    ASSERT_EQ(newest.size(), 2u);
    EXPECT_EQ(newest[0].file, name("6A1", "1795394700"));
    EXPECT_EQ(newest[1].class_name, "6-2");
    EXPECT_EQ(newest[1].revision, 4);
}

TEST(Folder, OlderClassFilesGoAndOthersStay) {
    support::TempFolder place;
    const lan::Folder folder(place / "lop hoc");
    ASSERT_TRUE(folder.prepare());
    const std::string old_one = "lop-6A1-00000001-0123456789abcdef.kslop", new_one = "lop-6A1-00000002-0123456789abcdef.kslop",
                      other = "lop-6A2-00000001-0123456789abcdef.kslop";
    ASSERT_TRUE(folder.put_class_file(old_one, "a"));
    ASSERT_TRUE(folder.put_class_file(other, "b"));
    ASSERT_TRUE(folder.put_class_file(new_one, "c"));
    EXPECT_EQ(folder.list_class_files().value(), (std::vector<std::string>{new_one, other}));
    EXPECT_EQ(folder.read_class_file(new_one).value(), "c");
}

TEST(Folder, ResultFilesAreFoundInsideAndAtTheTop) {
    support::TempFolder place;
    const lan::Folder folder(place.path());
    ASSERT_TRUE(folder.prepare());
    ASSERT_TRUE(folder.put_result_file("a.ksketqua", "1"));
    ASSERT_TRUE(base::write_file(place / "b.ksketqua", "2"));
    EXPECT_EQ(folder.list_result_files().value(), (std::vector<std::string>{"a.ksketqua", "b.ksketqua"}));
    EXPECT_EQ(folder.read_result_file("b.ksketqua").value(), "2");
    ASSERT_TRUE(folder.set_aside("b.ksketqua"));
    EXPECT_EQ(folder.list_result_files().value(), (std::vector<std::string>{"a.ksketqua"}));
    EXPECT_TRUE(std::filesystem::exists(place / "de-rieng" / "b.ksketqua"));
}

TEST(Folder, OneThatIsGoneSaysSo) {
    const lan::Folder folder("/nowhere/lop");
    EXPECT_EQ(folder.list_class_files().error().code, base::Code::not_found);
    EXPECT_FALSE(folder.put_result_file("a.ksketqua", "1"));
}
