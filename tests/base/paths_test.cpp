#include "base/paths.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>

#include "base/log.h"
#include "base/process.h"
#include "support/temp_folder.h"

namespace {

using namespace base;
namespace fs = std::filesystem;

std::size_t count_files(const Path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

bool is_root() { return can_write_into("/"); }

TEST(WriteFile, WritesTheBytesAndLeavesNothingElse) {
    support::TempFolder folder;
    const std::string bytes("Đề\0cương\n", 12);
    ASSERT_TRUE(write_file(folder / "sổ lớp.txt", bytes));
    EXPECT_EQ(*read_file(folder / "sổ lớp.txt"), bytes);
    ASSERT_TRUE(write_file(folder / "sổ lớp.txt", ""));
    EXPECT_EQ(*read_file(folder / "sổ lớp.txt"), "");
    EXPECT_EQ(count_files(folder.path()), 1u);
}

TEST(WriteFile, AReaderSeesTheOldOrTheNewNeverAMixture) {
    support::TempFolder folder;
    const std::string old_bytes(300'000, 'a'), new_bytes(200'000, 'b');
    ASSERT_TRUE(write_file(folder / "x", old_bytes));
    std::thread writer([&] {
        for (int i = 0; i < 40; ++i) ASSERT_TRUE(write_file(folder / "x", i % 2 ? old_bytes : new_bytes));
    });
    for (int i = 0; i < 200; ++i) {
        const auto seen = read_file(folder / "x");
        ASSERT_TRUE(seen);
        ASSERT_TRUE(*seen == old_bytes || *seen == new_bytes);
    }
    writer.join();
}

TEST(WriteFile, SaysWhyItCouldNot) {
    support::TempFolder folder;
    fs::create_directory(folder / "thư mục");
    EXPECT_EQ(write_file(folder / "thư mục", "x").error().code, Code::is_folder);
    const auto missing = write_file(folder / "không có" / "x.txt", "x");
    EXPECT_EQ(missing.error().code, Code::not_found);
    EXPECT_EQ(missing.error().params, (Params{{"ten", "không có"}}));
    if (is_root()) return;
    fs::create_directory(folder / "khoá");
    fs::permissions(folder / "khoá", fs::perms::owner_read | fs::perms::owner_exec);
    EXPECT_EQ(write_file(folder / "khoá" / "x.txt", "x").error().code, Code::not_writable);
    EXPECT_FALSE(can_write_into(folder / "khoá"));
}

// Lets this process write files of at most `bytes` while it lives: a disk that fills up in the middle.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) {
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit small{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        handler_ = std::signal(SIGXFSZ, SIG_IGN);
    }
    ~SmallDisk() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }

private:
    rlimit before_{};
    void (*handler_)(int) = nullptr;
};

TEST(WriteFile, AWriteThatFailsInTheMiddleLeavesTheOldFileWhole) {
    support::TempFolder folder;
    ASSERT_TRUE(write_file(folder / "x", "cũ"));
    {
        const SmallDisk disk(10'000);
        EXPECT_EQ(write_file(folder / "x", std::string(50'000, 'm')).error().code, Code::not_writable);
    }
    EXPECT_EQ(*read_file(folder / "x"), "cũ");
    EXPECT_EQ(count_files(folder.path()), 1u);
    EXPECT_FALSE(write_file(folder / std::string(300, 'n'), "mới"));
    EXPECT_EQ(count_files(folder.path()), 1u);
}

TEST(ReadFile, SaysWhyItCouldNot) {
    support::TempFolder folder;
    EXPECT_EQ(read_file(folder / "không có").error().code, Code::not_found);
    EXPECT_EQ(read_file(folder.path()).error().code, Code::is_folder);
    ASSERT_TRUE(write_file(folder / "to", std::string(1001, 'x')));
    EXPECT_EQ(read_file(folder / "to", 1000).error().code, Code::too_big);
    EXPECT_EQ(read_file(folder / "to", 1001)->size(), 1001u);
    EXPECT_EQ(read_file(folder / "không có").error().params, (Params{{"ten", "không có"}}));
    if (is_root()) return;
    fs::permissions(folder / "to", fs::perms::none);
    EXPECT_EQ(read_file(folder / "to").error().code, Code::not_readable);
}

TEST(FileLock, TheSecondTakerIsToldBusy) {
    support::TempFolder folder;
    const auto wait_for = [&] { return FileLock::take(folder / "khoa"); };
    {
        auto first = wait_for();
        ASSERT_TRUE(first);
        EXPECT_EQ(wait_for().error().code, Code::busy);
        const FileLock moved = *std::move(first);
        EXPECT_EQ(wait_for().error().code, Code::busy);
    }
    EXPECT_TRUE(wait_for());
    EXPECT_EQ(FileLock::take(folder / "none" / "khoa").error().code, Code::not_found);
}

TEST(FileNames, AreAsciiWithoutBlanks) {
    EXPECT_EQ(to_file_name("Sổ lớp 6A1"), "So-lop-6A1");
    EXPECT_EQ(to_file_name("Điểm: Ba mức giúp đỡ (6/1)"), "Diem-Ba-muc-giup-do-6-1");
    EXPECT_EQ(to_file_name("sổ.xlsx"), "so.xlsx");
    EXPECT_EQ(to_file_name("../../etc/passwd"), "etc-passwd");
    EXPECT_EQ(to_file_name("..."), "tep");
    EXPECT_EQ(to_file_name(""), "tep");
    EXPECT_EQ(to_file_name("CON"), "tep-CON");
    EXPECT_EQ(to_file_name("lpt1.txt"), "tep-lpt1.txt");
    EXPECT_LE(to_file_name(std::string(1000, 'x')).size(), 100u);
}

TEST(Paths, Utf8GoesThereAndBack) {
    EXPECT_EQ(to_utf8(from_utf8("thư mục/sổ.txt")), "thư mục/sổ.txt");
    EXPECT_TRUE(fs::is_directory(program_folder()));
    EXPECT_EQ(share_folder().filename(), "share");
    EXPECT_EQ(system_data_folder().filename(), "khienso");
}

TEST(Paths, ATempFolderGoesWithItsOwner) {
    Path place;
    {
        support::TempFolder folder;
        place = folder.path();
        EXPECT_TRUE(can_write_into(place));
        EXPECT_EQ(count_files(place), 0u);
        ASSERT_TRUE(write_file(folder / "x", "x"));
    }
    EXPECT_FALSE(fs::exists(place));
    EXPECT_FALSE(can_write_into(place));
}

TEST(Process, WorkApartMayDieWithoutTheProgram) {
    EXPECT_EQ(run_apart([] { return std::string("xong\0xuôi", 10); }), std::string("xong\0xuôi", 10));
    EXPECT_EQ(run_apart([] { return std::string(3u << 20, 'x'); }).value_or("").size(), 3u << 20);
    EXPECT_EQ(run_apart([]() -> std::string { std::abort(); }), std::nullopt);
    EXPECT_EQ(run_apart(
                  []() -> std::string {
                      std::this_thread::sleep_for(std::chrono::minutes(5));
                      return "muộn";
                  },
                  1),
              std::nullopt);
}

TEST(RunProgram, GivesItsExitCodeOrSaysThatThereIsNone) {
    EXPECT_EQ(run_program("/bin/sh", {"-c", "exit 7"}).value_or(-1), 7);
    EXPECT_EQ(run_program("/bin/sh", {"-c", "test \"$0\" = 'hai chữ'", "hai chữ"}).value_or(-1), 0);
    EXPECT_EQ(run_program("/khong/co", {}).error().code, Code::not_found);
    EXPECT_FALSE(run_program("/bin/sh", {"-c", "kill -9 $$"}));
}

TEST(Log, WritesKeysButNeverParams) {
    support::TempFolder folder;
    log_info("before any file: goes nowhere");
    log_to(folder / "khienso.log");
    log_info("started {}");
    log_error({Code::not_found, "loi.khong-thay-tep", {{"ten", "Trần An.txt"}}, "No such file"});
    log_to(folder / "none" / "\0");
    const std::string written = *read_file(folder / "khienso.log");
    EXPECT_NE(written.find("started {}"), std::string::npos);
    EXPECT_NE(written.find("loi.khong-thay-tep: No such file"), std::string::npos);
    EXPECT_EQ(written.find("Trần"), std::string::npos);
}

}  // namespace
