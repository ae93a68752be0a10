// A built pack: the same bytes for the same folder, read back as it was checked, and refused when anything is wrong with it.

#include <gtest/gtest.h>

#include <fstream>
#include <functional>

#include "base/crypto.h"
#include "base/sqlite.h"
#include "pack/lesson_json.h"
#include "pack/schema.h"
#include "pack/seal.h"
#include "packs.h"
#include "support/temp_folder.h"

using support::pack_data;
using support::pack_options;

namespace {

class BuiltPack : public testing::Test {
protected:
    void build(const std::string& name) {
        const auto built = pack::build(pack_data() / name, file_, pack_options());
        ASSERT_TRUE(built.has_value()) << built.error().key << " " << built.error().detail;
    }
    std::string bytes() const { return *base::read_file(file_); }
    void overwrite(const std::string& bytes) const {
        std::ofstream(file_, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    base::Code refusal() const {
        const auto reader = pack::Reader::open(file_);
        if (!reader) return reader.error().code;
        ADD_FAILURE() << "was opened";
        return base::Code::internal;
    }
    // Changes rows as somebody else could, with a seal that fits again.
    void forge(const std::string& script) const {
        auto db = base::Database::open(file_, base::OpenMode::build);
        ASSERT_TRUE(db.has_value());
        ASSERT_TRUE(db->execute(script).has_value());
        pack::Seal seal;
        for (const char* sql :
             {"SELECT name, value FROM manifest ORDER BY number", "SELECT id, body FROM lesson ORDER BY number",
              "SELECT id, body FROM fact ORDER BY number", "SELECT id, width, height, sha256 FROM picture ORDER BY number"}) {
            auto rows = db->prepare(sql);
            while (*rows->step())
                for (int column = 0; column < (std::string(sql).find("width") != std::string::npos ? 4 : 2); ++column)
                    seal.add(rows->text(column));
        }
        ASSERT_TRUE(db->execute("UPDATE seal SET sha256 = '" + seal.hex() + "'; VACUUM").has_value());
    }

    support::TempFolder folder_;
    base::Path file_ = folder_ / "goi.kspack";
};

}  // namespace

TEST_F(BuiltPack, HasTheSameBytesForTheSameFolder) {
    build("tot");
    const std::string first = bytes();
    std::filesystem::remove(file_);
    build("tot");
    EXPECT_EQ(first, bytes());
}

TEST_F(BuiltPack, ReadsBackAsItWasChecked) {
    build("tot");
    const auto reader = pack::Reader::open(file_);
    ASSERT_TRUE(reader.has_value()) << reader.error().detail;
    const auto checked = pack::check(pack_data() / "tot", pack_options());
    ASSERT_EQ(reader->pack().lessons.size(), checked.pack.lessons.size());
    for (std::size_t i = 0; i < checked.pack.lessons.size(); ++i)
        EXPECT_EQ(pack::to_json(reader->pack().lessons[i]).dump(), pack::to_json(checked.pack.lessons[i]).dump());
    EXPECT_EQ(reader->pack().facts, checked.pack.facts);
    EXPECT_EQ(reader->pack().info.title, "Gói thử");
    EXPECT_EQ(reader->pack().info.hash.size(), 64u);
    ASSERT_EQ(checked.pictures.size(), 2u);
    for (const auto& [id, png] : checked.pictures) EXPECT_EQ(reader->load_picture(id).value_or(""), png);
    EXPECT_EQ(reader->load_picture("hinh/khac.png").error().code, base::Code::not_found);
}

TEST_F(BuiltPack, KeepsTheHashWhileTheContentStays) {
    build("nho");
    const auto first = pack::Reader::open(file_)->pack().info.hash;
    forge("UPDATE lesson SET body = body || ''");
    EXPECT_EQ(pack::Reader::open(file_)->pack().info.hash, first);
    build("tot");
    EXPECT_NE(pack::Reader::open(file_)->pack().info.hash, first);
}

TEST_F(BuiltPack, WritesNothingWhileTheFolderHasErrors) {
    const auto built = pack::build(pack_data() / "cau-hoi", file_, pack_options());
    ASSERT_FALSE(built.has_value());
    EXPECT_EQ(built.error().code, base::Code::invalid);
    EXPECT_FALSE(std::filesystem::exists(file_));
}

// One bit of every byte that says something, and of every 16th of the empty ones.
TEST_F(BuiltPack, WithAChangedByteIsRefusedOrReadsTheSame) {
    build("nho");
    const std::string whole = bytes();
    const auto hash = pack::Reader::open(file_)->pack().info.hash;
    int refused = 0, same = 0;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        if (whole[at] == '\0' && at % 16 != 5 && at >= 100) continue;
        std::fstream out(file_, std::ios::binary | std::ios::in | std::ios::out);
        out.seekp(static_cast<std::streamoff>(at)).put(static_cast<char>(whole[at] ^ (1 << (at % 8)))).flush();
        const auto reader = pack::Reader::open(file_);
        refused += !reader;
        if (reader) {
            ++same;
            ASSERT_EQ(reader->pack().info.hash, hash) << at;
            ASSERT_TRUE(reader->load_picture("hinh/cham.png").has_value()) << at;
        }
        out.seekp(static_cast<std::streamoff>(at)).put(whole[at]).flush();
    }
    EXPECT_GT(refused, 1000);
    EXPECT_GT(same, 0);
    EXPECT_EQ(bytes(), whole);
}

TEST_F(BuiltPack, CutShortIsRefused) {
    build("nho");
    const std::string whole = bytes();
    for (std::size_t size = 0; size < whole.size(); size += size < 200 ? 1 : 509) {
        overwrite(whole.substr(0, size));
        const auto code = refusal();
        EXPECT_TRUE(code == base::Code::foreign || code == base::Code::damaged) << size;
    }
    overwrite(whole + "x");
    EXPECT_EQ(refusal(), base::Code::damaged);
}

TEST_F(BuiltPack, FromElsewhereIsForeign) {
    EXPECT_EQ(refusal(), base::Code::not_found);
    overwrite("Đây là một tệp chữ, đủ dài để có một trăm byte đầu tiên mà vẫn không phải là cơ sở dữ liệu nào cả, thật đấy.");
    EXPECT_EQ(refusal(), base::Code::foreign);
    std::filesystem::remove(file_);
    {
        auto db = base::Database::open(file_, base::OpenMode::build);
        ASSERT_TRUE(db->execute("CREATE TABLE t(a); INSERT INTO t VALUES (1)").has_value());
    }
    EXPECT_EQ(refusal(), base::Code::foreign);
    file_ = folder_.path();
    EXPECT_EQ(refusal(), base::Code::is_folder);
}

TEST_F(BuiltPack, WithAnotherSchemaIsForeign) {
    for (const char* change :
         {"CREATE TABLE more(a)", "CREATE INDEX i ON lesson(id)", "CREATE VIEW v AS SELECT 1", "ALTER TABLE fact ADD COLUMN c TEXT",
          "CREATE TRIGGER t AFTER INSERT ON fact BEGIN DELETE FROM lesson; END", "PRAGMA application_id = 7", "PRAGMA user_version = 0"}) {
        build("nho");
        forge(change);
        EXPECT_EQ(refusal(), base::Code::foreign) << change;
    }
}

TEST_F(BuiltPack, OfALaterVersionOrWithAnUnknownKindIsNewer) {
    build("nho");
    forge("PRAGMA user_version = 2");
    EXPECT_EQ(refusal(), base::Code::newer);
    build("nho");
    forge("UPDATE lesson SET body = replace(body, 'dung-sai', 've-tranh')");
    EXPECT_EQ(refusal(), base::Code::newer);
}

TEST_F(BuiltPack, WithAFittingSealButWrongContentIsStillRefused) {
    for (const char* change :
         {"UPDATE lesson SET body = replace(body, '\"right\":true', '\"right\":false')",
          "UPDATE lesson SET body = replace(body, '\"grade\":6', '\"grade\":600')",
          "UPDATE lesson SET body = replace(body, '\"of_page\":0', '\"of_page\":9')",
          "UPDATE lesson SET body = replace(body, '{\"id\"', '{\"more\":1,\"id\"')",
          "UPDATE lesson SET body = replace(body, '\"title\":\"Bài nhỏ\"', '\"title\":7')", "UPDATE lesson SET body = '[]'",
          "UPDATE lesson SET body = '{'", "UPDATE lesson SET id = 'khac'", "INSERT INTO lesson(id, body) SELECT id, body FROM lesson",
          "DELETE FROM lesson", "DELETE FROM picture", "UPDATE picture SET width = 4", "UPDATE picture SET width = 4294967299",
          "UPDATE picture SET png = x'00'", "INSERT INTO manifest(name, value) VALUES ('a', 'b')", "DELETE FROM manifest WHERE name = 'id'",
          "UPDATE fact SET body = replace(body, '2025-07-01', '2025-13-01')", "INSERT INTO seal VALUES (2, 'x')", "DELETE FROM seal"}) {
        build("nho");
        forge(change);
        EXPECT_EQ(refusal(), base::Code::damaged) << change;
    }
}

TEST_F(BuiltPack, KeepsTheWordsItsPagesExplain) {
    build("tot");
    const auto checked = pack::check(pack_data() / "tot", pack_options());
    EXPECT_EQ(pack::Reader::open(file_)->pack().lessons.at(0).terms, checked.pack.lessons.at(0).terms);
    for (const char* change :
         {"UPDATE lesson SET body = replace(body, '\"word\":\"mã độc\"', '\"word\":\"khác\"')",
          "UPDATE lesson SET body = replace(body, '\"word\":\"mã độc\"', '\"word\":\"lừa đảo\"')",
          "UPDATE lesson SET body = replace(body, '\"meaning\":[[\"Nói dối để lấy đồ của người khác.\"]]', '\"meaning\":[]')"}) {
        build("tot");
        forge(change);
        EXPECT_EQ(refusal(), base::Code::damaged) << change;
    }
}

// A pack from before there were words to explain.
TEST_F(BuiltPack, WithoutWordsIsReadAsBefore) {
    build("nho");
    EXPECT_TRUE(pack::Reader::open(file_)->pack().lessons.at(0).terms.empty());
    EXPECT_EQ(bytes().find("terms"), std::string::npos);
}

TEST_F(BuiltPack, WithAPictureThatClaimsAHugeSizeIsRefused) {
    build("nho");
    auto png = *base::read_file(pack_data() / "nho" / "hinh" / "cham.png");
    png[16] = '\x7f';  // 2 billion pixels wide
    static const char digits[] = "0123456789abcdef";
    std::string hex;
    for (unsigned char byte : png) (hex += digits[byte >> 4]) += digits[byte & 15];
    forge("UPDATE picture SET png = x'" + hex + "', width = 2130706435, sha256 = '" + base::sha256_hex(png) + "'");
    EXPECT_EQ(refusal(), base::Code::damaged);
}

TEST_F(BuiltPack, WithTooManyRowsIsTooBig) {
    build("nho");
    forge(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) "
        "INSERT INTO lesson(id, body) SELECT 'b' || i, replace(body, '\"id\":\"bai-nho\"', '\"id\":\"b' || i || '\"') FROM lesson, n");
    EXPECT_EQ(refusal(), base::Code::too_big);
    build("nho");
    forge(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
        "INSERT INTO picture(id, width, height, sha256, png) SELECT 'hinh/p' || i || '.png', width, height, sha256, png FROM picture, n");
    EXPECT_EQ(refusal(), base::Code::too_big);
    std::filesystem::resize_file(file_, (256u << 20) + 1);
    EXPECT_EQ(refusal(), base::Code::too_big);
}

TEST_F(BuiltPack, ChecksAPictureAgainWhenItIsRead) {
    build("nho");
    const auto reader = pack::Reader::open(file_);
    ASSERT_TRUE(reader.has_value());
    std::string changed = bytes();
    const auto at = changed.find("IDAT");
    ASSERT_NE(at, std::string::npos);
    std::fstream out(file_, std::ios::binary | std::ios::in | std::ios::out);
    out.seekp(static_cast<std::streamoff>(at)).put('X').flush();
    const auto png = reader->load_picture("hinh/cham.png");
    EXPECT_TRUE(!png || *png == *base::read_file(pack_data() / "nho" / "hinh" / "cham.png"));  // refused, or from memory as verified
}
