// khienso-desk as a teacher runs it: what it prints, what it returns, what it leaves behind.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "store/store.h"
#include "support/fixed.h"
#include "support/temp_folder.h"

namespace {

struct Ran {
    int code = -1;
    std::string said;
};

class Desk : public ::testing::Test {
protected:
    void SetUp() override {
        const base::Path built = KS_BINARY_DIR;
        if (!std::filesystem::exists(program_) || !std::filesystem::exists(built / "share/text/ban-thay-co.po"))
            GTEST_SKIP() << "khienso-desk is not built";
    }

    Ran run(const std::string& arguments) const {
        Ran ran;
        FILE* pipe = popen(("cd '" + folder_.path().string() + "' && '" + program_.string() + "' " + arguments + " 2>&1").c_str(), "r");
        if (!pipe) return ran;
        std::array<char, 4096> chunk;
        while (const std::size_t got = fread(chunk.data(), 1, chunk.size(), pipe)) ran.said.append(chunk.data(), got);
        const int status = pclose(pipe);
        ran.code = status >= 0 && (status & 0x7F) == 0 ? status >> 8 : -1;
        return ran;
    }

    std::string roster(const std::string& name) const { return std::string(KS_SOURCE_DIR "/tests/data/rosters/") + name; }
    bool there(const std::string& name) const { return std::filesystem::exists(folder_.path() / name); }

    base::Path program_ = base::Path(KS_BINARY_DIR) / "bin/khienso-desk";
    support::TempFolder folder_;
};

TEST_F(Desk, PreviewsWithoutWritingAndAppliesOnTheWord) {
    const Ran preview = run("import --data d --class 6A1 " + roster("hcmc.xlsx"));
    EXPECT_EQ(preview.code, 0) << preview.said;
    EXPECT_NE(preview.said.find("thêm 5, đổi 0, không thấy 0, giữ nguyên 0"), std::string::npos) << preview.said;
    EXPECT_NE(preview.said.find("Số định danh cá nhân"), std::string::npos);
    EXPECT_TRUE(std::filesystem::is_empty(folder_.path()));
    EXPECT_EQ(run("import --data d --class 6A1 --apply " + roster("hcmc.xlsx")).code, 0);
    const Ran list = run("list --data d");
    EXPECT_EQ(list.code, 0);
    EXPECT_NE(list.said.find("6A1: 5 em"), std::string::npos) << list.said;
}

TEST_F(Desk, TakesEveryClassOfAFileOrTheOneThatIsAskedFor) {
    ASSERT_TRUE(base::write_file(folder_.path() / "khoi.csv",
                                 "STT,Họ và tên,Lớp\n1,Lê Hoài An,6/1\n2,Mai Đức Huy,6/1\n1,Võ An Nhiên,6/2\n1,Hồ Bảo Lâm,7/1\n"));
    const Ran one = run("import --data mot --class 6/2 --apply khoi.csv");
    EXPECT_EQ(one.code, 0) << one.said;
    const std::string only = run("list --data mot").said;
    EXPECT_NE(only.find("6/2: 1 em"), std::string::npos) << only;
    EXPECT_EQ(only.find("6/1"), std::string::npos) << only;
    const Ran all = run("import --data d --apply khoi.csv");
    EXPECT_EQ(all.code, 0) << all.said;
    const std::string list = run("list --data d").said;
    for (const char* words : {"6/1: 2 em", "6/2: 1 em", "7/1: 1 em"}) EXPECT_NE(list.find(words), std::string::npos) << list;
}

TEST_F(Desk, NeverCallsAClassOfAFileByAnotherName) {
    ASSERT_TRUE(base::write_file(folder_.path() / "sau-mot.csv", "STT,Họ và tên,Lớp\n1,Lê Hoài An,6/1\n"));
    ASSERT_TRUE(base::write_file(folder_.path() / "khong-ten.csv", "STT,Họ và tên\n1,Lê Hoài An\n"));
    const Ran wrong = run("import --data d --class 7/1 --apply sau-mot.csv");
    EXPECT_EQ(wrong.code, 2);
    EXPECT_NE(wrong.said.find("Tệp không có lớp 7/1. Trong tệp có: 6/1."), std::string::npos) << wrong.said;
    const Ran nameless = run("import --data d --apply khong-ten.csv");
    EXPECT_EQ(nameless.code, 2);
    EXPECT_NE(nameless.said.find("--class"), std::string::npos) << nameless.said;
    EXPECT_FALSE(there("d")) << "what is refused leaves no data behind";
    EXPECT_EQ(run("import --data d --class 7/1 --apply khong-ten.csv").code, 0);
}

TEST_F(Desk, WritesTheClassBook) {
    ASSERT_EQ(run("import --data d --class 6A1 --apply " + roster("hcmc.xlsx")).code, 0);
    EXPECT_EQ(run("classbook --data d --class 6a1 --format xlsx -o so.xlsx").code, 0);
    EXPECT_EQ(run("classbook --data d --class 6A1 --by-name -o so.csv").code, 0);
    EXPECT_EQ(run("classbook --data d --class 6A1 -o so.pdf").code, 0);
    EXPECT_TRUE(there("so.xlsx") && there("so.pdf"));
    const std::string csv = base::read_file(folder_ / "so.csv").value();
    EXPECT_NE(csv.find("2;0001234501;Nguyễn Bảo;An;;\r\n1;0001234500;Lê Hoài;An;;\r\n"), std::string::npos) << csv;
}

TEST_F(Desk, WritesTheCardsOfALesson) {
    const base::Path pack = base::Path(KS_BINARY_DIR) / "share/packs/a1-giu-bi-mat.ksgoi";
    if (!std::filesystem::exists(pack)) GTEST_SKIP() << "no packs are built";
    const Ran none = run("classcards '" + pack.string() + "' --lesson khong-co -o the.pdf");
    EXPECT_EQ(none.code, 2);
    EXPECT_NE(none.said.find("khong-co"), std::string::npos) << none.said;
    EXPECT_FALSE(there("the.pdf"));
    EXPECT_EQ(run("classcards '" + pack.string() + "' --lesson mat-khau-la-chia-khoa -o the.pdf").code, 0);
    EXPECT_TRUE(there("the.pdf"));
}

TEST_F(Desk, RefusesWithOneLineAndWritesNothing) {
    ASSERT_EQ(run("import --data d --class 6A1 --apply " + roster("hcmc.xlsx")).code, 0);
    for (const std::string& arguments :
         {std::string(), std::string("foo"), std::string("list --bogus"), std::string("list --data khong-co"),
          std::string("list --data /etc/hostname"), std::string("classbook --data khong-co --class 6A1 -o x.csv"),
          std::string("classbook --data d --class 9Z -o x.csv"), std::string("classbook --data d --class 6A1 -o d"),
          std::string("classbook --data d --class 6A1 -o x.doc"), std::string("classbook --data d --class 6A1 -o khong/co/x.csv"),
          std::string("classbook --data d --class 6A1 --format csv -o d/khienso.db"), std::string("classbook --data d --class 6A1"),
          std::string("import --data moi --class 6A1 khong-co.xlsx"), "import --data moi --class 6A1 --apply " + roster(""),
          "import --data moi --class lop --apply " + roster("hcmc.xlsx"), "import --data moi --class 6A1 --apply " + roster("cut.xlsx"),
          std::string("list --data d --from-backup")}) {
        const Ran ran = run(arguments);
        EXPECT_EQ(ran.code, 2) << arguments << "\n" << ran.said;
        EXPECT_EQ(std::count(ran.said.begin(), ran.said.end(), '\n'), 1) << arguments << "\n" << ran.said;
        EXPECT_EQ(ran.said.find("⟦"), std::string::npos) << ran.said;
    }
    for (const char* name : {"khong-co", "moi", "x.csv", "x.pdf", "khong"}) EXPECT_FALSE(there(name)) << name;
}

TEST_F(Desk, SaysWhenTheProgramIsRunningAndReadsTheBackupInstead) {
    ASSERT_EQ(run("import --data d --class 6A1 --apply " + roster("hcmc.xlsx")).code, 0);
    const base::FixedClock clock = support::fixed_clock();
    base::Random random = support::fixed_random();
    auto store = store::Store::open(folder_ / "d", clock, random);
    ASSERT_TRUE(store);
    ASSERT_TRUE(store->back_up());
    for (const std::string& arguments : {std::string("list --data d"), std::string("classbook --data d --class 6A1 -o x.csv"),
                                         "import --data d --class 6A1 --apply " + roster("hcmc.xlsx")}) {
        const Ran ran = run(arguments);
        EXPECT_EQ(ran.code, 3) << ran.said;
        EXPECT_NE(ran.said.find("Khiên Số đang mở trên máy này"), std::string::npos) << ran.said;
    }
    const Ran backup = run("classbook --data d --class 6A1 -o x.csv --from-backup");
    EXPECT_EQ(backup.code, 0) << backup.said;
    EXPECT_TRUE(there("x.csv"));
}

TEST_F(Desk, SpeaksVietnameseInItsHelp) {
    const Ran help = run("--help");
    EXPECT_EQ(help.code, 0);
    EXPECT_NE(help.said.find("Cách dùng: khienso-desk"), std::string::npos) << help.said;
    for (const char* english : {"Usage", "Options", "Subcommands", "REQUIRED", "Positionals", "⟦"}) {
        EXPECT_EQ(help.said.find(english), std::string::npos) << english;
        EXPECT_EQ(run("classbook --help").said.find(english), std::string::npos) << english;
    }
    EXPECT_EQ(run("--version").said, "khienso-desk 0.1.0\n");
}

}  // namespace
