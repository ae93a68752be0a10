// khienso-pack new, from outside.

#include <gtest/gtest.h>

#include <cstdlib>

#include "base/paths.h"
#include "base/text.h"
#include "support/temp_folder.h"

namespace {

struct Ended {
    int code = -1;
    std::string out, errors;
};

class NewLesson : public testing::Test {
protected:
    Ended run(const std::string& arguments) {
        const std::string program = base::to_utf8(base::Path(KS_BINARY_DIR) / "bin" / "khienso-pack");
        const std::string line =
            "cd '" + base::to_utf8(folder.path()) + "' && '" + program + "' " + arguments + " >out 2>errors </dev/null";
        const int status = std::system(line.c_str());
        return {(status >> 8) & 0xFF, load("out"), load("errors")};
    }
    std::string load(const std::string& name) { return base::read_file(folder / name).value_or("(none)"); }
    void expect_refused(const std::string& arguments) {
        const Ended ended = run(arguments);
        EXPECT_EQ(ended.code, 2) << arguments;
        EXPECT_EQ(ended.out, "") << arguments;
        EXPECT_EQ(base::split(ended.errors, '\n').size(), 2u) << arguments << ": " << ended.errors;  // one line
        EXPECT_EQ(ended.errors.find("\xE2\x9F\xA6"), std::string::npos) << ended.errors;
    }
    support::TempFolder folder;
    const std::string sample = base::to_utf8(base::Path(KS_SOURCE_DIR) / "tests/data/docx/danh-dau.docx");
};

TEST_F(NewLesson, ALessonToFillIn) {
    EXPECT_EQ(run("new lesson 'Ba mức giúp đỡ'").code, 0);
    EXPECT_EQ(load("ba-muc-giup-do.md").find("---\nbài: Ba mức giúp đỡ\nmã: ba-muc-giup-do\nlớp:\n"), 0u);
    EXPECT_EQ(load("ba-muc-giup-do.md").find("{"), std::string::npos);
    expect_refused("new lesson 'Ba mức giúp đỡ'");
}

TEST_F(NewLesson, ASampleOfAKind) {
    const Ended ended = run("new kind-sample 'chon nhieu'");
    EXPECT_EQ(ended.code, 0);
    EXPECT_EQ(ended.out.find("? chọn nhiều: "), 0u);
    EXPECT_NE(ended.out.find("\n- [x] "), std::string::npos);
    EXPECT_EQ(ended.out.find("? đúng sai"), std::string::npos);
    EXPECT_EQ(run("new kind-sample chon-mot -o mau.md").code, 0);
    EXPECT_EQ(load("mau.md").find("? chọn một: "), 0u);
    expect_refused("new kind-sample chon-mot -o mau.md");
    expect_refused("new kind-sample 'bay lên'");
}

TEST_F(NewLesson, ADraftAndWhatItLacks) {
    const Ended ended = run("new --from '" + sample + "'");
    EXPECT_EQ(ended.code, 0) << ended.errors;
    EXPECT_EQ(ended.out.find("1. "), 0u);
    EXPECT_NE(ended.out.find("danh-dau.docx:42: "), std::string::npos);
    EXPECT_NE(load("danh-dau.md").find("- [x] Hỏi bố mẹ, thầy cô"), std::string::npos);
    EXPECT_NE(load("danh-dau.can-lam.txt").find("1. "), std::string::npos);
    const std::string before = load("danh-dau.md");
    expect_refused("new --from '" + sample + "'");
    expect_refused("new --from '" + sample + "' -o danh-dau.md");
    EXPECT_EQ(load("danh-dau.md"), before);
    std::filesystem::remove(folder / "danh-dau.md");
    expect_refused("new --from '" + sample + "'");  // the list beside it is there still
    EXPECT_EQ(load("danh-dau.md"), "(none)");
    EXPECT_EQ(run("new --from '" + sample + "' --output khac.md").code, 0);
    EXPECT_NE(load("khac.md"), "(none)");
}

TEST_F(NewLesson, WhatCannotBeIsRefusedInOneLine) {
    ASSERT_TRUE(base::write_file(folder / "cu.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"));
    ASSERT_TRUE(base::write_file(folder / "tho.txt", "Một bài thơ\nkhông có câu hỏi"));
    for (const char* line :
         {"new", "new bai", "new lesson", "new kind-sample", "new lesson a b", "new lesson a --from tho.txt", "new --from",
          "new --from khong-co.docx", "new --from cu.doc", "new --from tho.txt", "new --from tho.txt -o tho.txt", "new --la"})
        expect_refused(line);
}

}  // namespace
