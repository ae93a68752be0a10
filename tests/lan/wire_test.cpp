// What lies in a file, letter for letter: machines with an older program must read ours, and theirs must be read here. The texts in
// tests/data/lan are those of the first version; a new field makes new ones beside them.

#include <gtest/gtest.h>

#include "base/compress.h"
#include "lan/files.h"
#include "support/temp_folder.h"

namespace {

constexpr const char* hash = "5f2a9c01d4be0123456789abcdef0123456789abcdef0123456789abcdef0123";
constexpr std::size_t signature_size = 64;

std::string known_id(int number) { return "01936b2c-0000-7000-8000-" + std::string(9, '0') + std::to_string(number); }

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) text.replace(at, what.size(), by);
    return text;
}

model::Rows all_rows() {
    model::Rows rows;
    rows.stations = {{{known_id(101)}, 3, 7, 1'700'000'000'000, "PUBLIC_KEY", 60'000, hash}, {{known_id(102)}, 1, 0, 5, "", 0, ""}};
    rows.pupils = {{{known_id(110)}, {known_id(105)}, 12, "0001234500", "Trương Bảo Ngọc", "2014-05-06", {3, 0, 11}, true, "0420", false},
                   {{known_id(111)}, {known_id(105)}, 1, "", "Em mới", "", {1, 2, 4}, false, "", true}};
    rows.assignments = {{{known_id(120)}, {known_id(105)}, "b3", "1.0.0", "abc", "ba-muc", "Ba mức", model::Mode::test, 11, 12, 2'700'000},
                        {{known_id(121)}, {known_id(105)}, "b3", "1.0.0", "abc", "hai-muc", "Hai mức", model::Mode::practice, 13, 0, 0}};
    const base::Json draft = base::Json::object().set("ways", 2);
    rows.sittings = {{{known_id(130)},
                      {known_id(110)},
                      {known_id(120)},
                      "b3",
                      "1.0.0",
                      "abc",
                      "ba-muc",
                      "Ba mức",
                      model::Mode::test,
                      0xFEDCBA9876543210u,
                      6,
                      3,
                      draft,
                      1'700'000'100'000,
                      1'700'000'200'000,
                      420,
                      {known_id(101)},
                      4},
                     {{known_id(131)},
                      {known_id(111)},
                      {},
                      "b3",
                      "1.0.0",
                      "abc",
                      "on",
                      "Ôn",
                      model::Mode::practice,
                      7,
                      2,
                      0,
                      {},
                      8,
                      0,
                      -60,
                      {known_id(102)},
                      1}};
    const base::Json answer = base::Json::object().set("picked", base::Json::Array{base::Json(2)});
    rows.attempts = {{{known_id(140)},
                      {known_id(130)},
                      {known_id(110)},
                      "giup-1",
                      "chon-mot",
                      answer,
                      50,
                      2,
                      1,
                      5400,
                      1'700'000'150'000,
                      420,
                      {known_id(101)},
                      9}};
    rows.corrections = {
        {{known_id(150)}, {known_id(140)}, {}, {}, {known_id(160)}, "nhầm", 1'700'000'400'000, 420, {known_id(101)}, 1},
        {{known_id(151)}, {}, {known_id(130)}, {known_id(111)}, {known_id(160)}, "nhầm tên", 1'700'000'400'001, 420, {known_id(101)}, 2}};
    return rows;
}

model::ClassFile known_class_file() {
    model::ClassFile file;
    file.revision = 12;
    file.made_ms = 1'700'000'000'000;
    file.school = {"Trường THCS Hoa Phượng", "2026-2027"};
    file.the_class = {{known_id(105)}, "6A1", 6, "2025-2026", model::SignIn::code};
    file.staff = {{{{known_id(160)}, "Nguyễn Thu Hà", "cô", "teacher,homeroom"}, "$argon2id$..."}};
    file.rows = all_rows();
    file.packs = {{"b3", "1.0.0", "abc"}};
    file.command = {model::Command::Kind::work, {known_id(120)}};
    file.received = {{known_id(101), 3}};
    return file;
}

model::ResultFile known_result_file() {
    model::ResultFile file;
    file.station = all_rows().stations[0];
    file.number = 3;
    file.previous = "aa11";
    file.made_ms = 1'700'000'300'000;
    file.offset_minutes = 420;
    file.class_revision = 9;
    file.rows = all_rows();
    return file;
}

model::SeatStatus seat() {
    return {all_rows().stations[0], 12, 1'700'000'000'000, {known_id(120)}, {{known_id(110)}, {known_id(111)}}, 3, 11, true, false, 2, 4};
}

std::string stored(const std::string& name) {
    return base::read_file(base::Path(KS_SOURCE_DIR) / "tests/data/lan" / name).value_or("no such file");
}

class Wire : public ::testing::Test {
protected:
    std::string key_of_class() const { return base::derive_key(school_key, "khienso class file " + known_id(105)); }
    std::string inside_class_file(const model::ClassFile& file) const {
        const std::string bytes = lan::write_class_file(file, school_key);
        const std::size_t head = bytes.find('\n') + 1;
        const auto body = base::unlock(key_of_class(), bytes.substr(0, head), bytes.substr(head));
        return base::decompress(*body, 1u << 20).value();
    }
    std::string sealed_inside(const std::string& bytes) const {
        const auto body = base::unseal(sealing, bytes.substr(bytes.find('\n') + 1));
        return replaced(base::decompress(body->substr(signature_size), 1u << 20).value(), public_key, "PUBLIC_KEY");
    }
    // A file of a station that wrote this text.
    std::string sealed(const std::string& word, const std::string& text) const {
        const std::string body = base::compress(replaced(text, "PUBLIC_KEY", public_key));
        return word + " 1\n" + base::seal(sealing.public_key, base::sign(signing.secret_key, body) + body);
    }
    std::string write(model::ResultFile file) const {
        file.station.public_key = file.rows.stations[0].public_key = public_key;
        return lan::write_result_file(file, signing.secret_key, sealing.public_key);
    }
    std::string write(model::SeatStatus status) const {
        status.station.public_key = public_key;
        return lan::write_seat_file(status, signing.secret_key, sealing.public_key);
    }
    std::string school_key = base::make_key();
    base::KeyPair sealing = base::make_sealing_keys(), signing = base::make_signing_keys();
    std::string public_key = base::to_hex(signing.public_key);
};

}  // namespace

TEST_F(Wire, WhatIsWrittenIsWhatTheFirstVersionWrote) {
    EXPECT_EQ(inside_class_file(known_class_file()) + "\n", stored("class-1.json"));
    EXPECT_EQ(sealed_inside(write(known_result_file())) + "\n", stored("result-1.json"));
    EXPECT_EQ(sealed_inside(write(seat())) + "\n", stored("seat-1.json"));
}

TEST_F(Wire, WhatTheFirstVersionWroteIsReadWhole) {
    const std::string head = "KSLOP 1 " + known_id(105) + "\n";
    const auto a_class = lan::read_class_file(head + base::lock(key_of_class(), head, base::compress(stored("class-1.json"))), school_key);
    ASSERT_TRUE(a_class) << a_class.error().key;
    EXPECT_EQ(inside_class_file(*a_class) + "\n", stored("class-1.json"));
    EXPECT_EQ(a_class->rows.pupils[0].code, "") << "the ministry's code stays on the teacher's machine";
    EXPECT_EQ(a_class->rows.stations[0].clock_off_ms, 0);
    const auto result = lan::read_result_file(sealed("KSKETQUA", stored("result-1.json")), sealing);
    ASSERT_TRUE(result) << result.error().key;
    EXPECT_EQ(sealed_inside(write(*result)) + "\n", stored("result-1.json"));
    EXPECT_EQ(result->rows.sittings[0].seed, 0xFEDCBA9876543210u);
    const auto status = lan::read_seat_file(sealed("KSCHO", stored("seat-1.json")), sealing);
    ASSERT_TRUE(status) << status.error().key;
    EXPECT_EQ(sealed_inside(write(*status)) + "\n", stored("seat-1.json"));
}

TEST_F(Wire, WhatIsSaidToSingleMachinesStandsThereOnlyWhenThereIsSomething) {
    model::ClassFile file = known_class_file();
    file.voided = {{known_id(120), 3}};
    file.lowered = {{known_id(101), 2}};
    file.admissions = {{{known_id(101)}, {known_id(110)}, 77}};
    const auto read = lan::read_class_file(lan::write_class_file(file, school_key), school_key);
    ASSERT_TRUE(read) << read.error().key;
    EXPECT_EQ(read->voided, file.voided);
    EXPECT_EQ(read->lowered, file.lowered);
    ASSERT_EQ(read->admissions.size(), 1u);
    EXPECT_EQ(read->admissions[0].station.value, known_id(101));
    EXPECT_EQ(read->admissions[0].pupil.value, known_id(110));
    EXPECT_EQ(read->admissions[0].number, 77);
    file.voided = {{"../../etc", 1}};
    EXPECT_FALSE(lan::read_class_file(lan::write_class_file(file, school_key), school_key)) << "an id, and nothing else";
}
