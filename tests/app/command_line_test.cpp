// The program from outside: what it refuses, with which number and words, and that nothing is written then.

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

class CommandLine : public testing::Test {
protected:
    Ended run(const std::string& arguments, const char* name = "khienso") {
        const std::string program = base::to_utf8(base::Path(KS_BINARY_DIR) / "bin" / name);
        const std::string out = base::to_utf8(folder / "out"), errors = base::to_utf8(folder / "errors");
        const std::string line = "SDL_VIDEODRIVER=dummy '" + program + "' " + arguments + " >'" + out + "' 2>'" + errors + "' </dev/null";
        const int status = std::system(line.c_str());
        return {(status >> 8) & 0xFF, base::read_file(out).value_or(""), base::read_file(errors).value_or("")};
    }
    std::string in(const std::string& name) { return "'" + base::to_utf8(folder / name) + "'"; }
    bool exists(const std::string& name) {
        std::error_code error;
        return std::filesystem::exists(folder / name, error);
    }
    void expect_refused(const std::string& arguments) {
        const Ended ended = run(arguments);
        EXPECT_EQ(ended.code, 2) << arguments;
        EXPECT_EQ(ended.out, "") << arguments;
        EXPECT_EQ(base::split(ended.errors, '\n').size(), 2u) << arguments << ": " << ended.errors;  // one line
        EXPECT_EQ(ended.errors.find("\xE2\x9F\xA6"), std::string::npos) << ended.errors;             // no key without words
    }
    support::TempFolder folder;
    const std::string sample = "'" + base::to_utf8(base::Path(KS_SOURCE_DIR) / "content" / "mau") + "'";
};

TEST_F(CommandLine, WhatCannotBeIsRefusedInOneLine) {
    ASSERT_TRUE(base::write_file(folder / "tep", "x"));
    expect_refused("--khong-co");
    expect_refused("--size");
    expect_refused("--size 10x10");
    expect_refused("--text-scale 9");
    expect_refused("--text-scale to");
    expect_refused("--headless");
    expect_refused("--journey " + in("tep"));
    expect_refused("--headless --journey " + in("khong-co"));
    expect_refused("--headless --journey '" + base::to_utf8(folder.path()) + "'");
    expect_refused("--pack " + in("khong-co"));
    expect_refused("--data " + in("tep"));
    expect_refused("--data /proc/khong-ghi-duoc");
    expect_refused("--at khong-co-bai");
    expect_refused("--play " + in("tep"));
    expect_refused("--headless --play " + in("khong-co"));
    expect_refused("--headless --play " + in("tep"));
    expect_refused("--headless --play " + sample + " --lesson khong-co-bai");
    expect_refused("--headless --play " + sample + " --answers la");
    expect_refused("--headless --play " + sample + " --size 10x10");
    expect_refused("--headless --sheets " + in("hinh"));
    expect_refused("--size 1366x768 --size 1024x768");
}

TEST_F(CommandLine, ARefusedPackLeavesNoDataFolder) {
    ASSERT_TRUE(base::write_file(folder / "la.ksgoi", "xin chào"));
    expect_refused("--pack " + in("la.ksgoi") + " --data " + in("data"));
    EXPECT_FALSE(exists("data"));
}

TEST_F(CommandLine, HelpAndVersionAreOnStdout) {
    EXPECT_EQ(run("--help").code, 0);
    EXPECT_NE(run("--help").out.find("--journey"), std::string::npos);
    EXPECT_EQ(run("--help").out.find("Usage"), std::string::npos);
    EXPECT_EQ(run("--version").code, 0);
    EXPECT_NE(run("--version").out, "");
}

TEST_F(CommandLine, AJourneyPassesOrSaysWhereItFailed) {
    ASSERT_TRUE(base::write_file(folder / "dung.txt", "expect-route setup\nshot mot \"the first screen\"\n"));
    const Ended right = run("--headless --journey " + in("dung.txt") + " --out " + in("ra"));
    EXPECT_EQ(right.code, 0) << right.errors;
    EXPECT_NE(right.out.find("mot.png: the first screen"), std::string::npos);
    EXPECT_EQ(base::read_file(folder.path() / "ra" / "shots" / "mot.png").value_or("").substr(1, 3), "PNG");

    ASSERT_TRUE(base::write_file(folder / "sai.txt", "expect-route setup\nclick \"Bay lên\"\n"));
    const Ended wrong = run("--headless --journey " + in("sai.txt") + " --out " + in("ra"));
    EXPECT_EQ(wrong.code, 1);
    EXPECT_NE(wrong.errors.find("sai.txt:2: wanted something to click with the words \"Bay lên\""), std::string::npos) << wrong.errors;
    EXPECT_TRUE(exists("ra/shots/failed.png"));

    ASSERT_TRUE(base::write_file(folder / "hong.txt", "bay\n"));
    EXPECT_EQ(run("--headless --journey " + in("hong.txt")).code, 2);
}

// Every kind there is: the sample pack holds them all.
TEST_F(CommandLine, PlaysEveryLessonWithoutAScript) {
    const Ended right = run("--headless --play " + sample + " --sheets " + in("hinh"));
    EXPECT_EQ(right.code, 0) << right.out << right.errors;
    const auto lines = base::split(right.out, '\n');
    EXPECT_EQ(lines.size(), 7u) << right.out;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) EXPECT_NE(lines[i].find(" câu, 100 %"), std::string::npos) << lines[i];
    EXPECT_EQ(base::read_file(folder.path() / "hinh" / "sap-dat-1366x768-1.png").value_or("").substr(1, 3), "PNG");

    const Ended wrong = run("--headless --play " + sample + " --answers wrong --size 1024x768 --text-scale 1.5");
    EXPECT_EQ(wrong.code, 0) << wrong.out << wrong.errors;
    EXPECT_EQ(wrong.out.find("100 %"), std::string::npos) << wrong.out;
    const Ended mixed = run("--headless --play " + sample + " --answers mixed --lesson sap-dat --size 1280x720 --size 1366x768");
    EXPECT_EQ(mixed.code, 0) << mixed.out << mixed.errors;
    EXPECT_EQ(base::split(mixed.out, '\n').size(), 2u) << mixed.out;
}

TEST_F(CommandLine, AnAuthorsToolHasTheProgramPlay) {
    const Ended ended = run("play " + sample + " --lesson bai-mau --answers wrong", "khienso-pack");
    EXPECT_EQ(ended.code, 0) << ended.out << ended.errors;
    EXPECT_EQ(ended.out.find("bai-mau: 2 trang, 3 câu, "), 0u) << ended.out;
    EXPECT_EQ(run("play " + in("khong-co"), "khienso-pack").code, 2);
}

TEST_F(CommandLine, PlayingSaysWhatNobodyCanPress) {
    const base::Path content = base::Path(KS_SOURCE_DIR) / "content", lesson = folder / "mau/bai/03-that-hay-gia.md";
    for (const char* part : {"mau", "nhan-vat"})
        std::filesystem::copy(content / part, folder / part, std::filesystem::copy_options::recursive);
    std::string text = *base::read_file(lesson);
    text.replace(text.find("#nguoi-thu"), 10, "#dia-chi");  // two clues in one place
    ASSERT_TRUE(base::write_file(lesson, text));
    const Ended ended = run("--headless --play " + in("mau") + " --lesson that-hay-gia");
    EXPECT_EQ(ended.code, 1) << ended.errors;
    EXPECT_NE(ended.out.find("that-hay-gia, câu 1 (trang-qua): "), std::string::npos) << ended.out;
    EXPECT_NE(ended.out.find("(1366x768, 1)"), std::string::npos) << ended.out;
}

}  // namespace
