#include "app/journey.h"

#include <gtest/gtest.h>

#include "support/temp_folder.h"

namespace {

std::vector<std::string> problems_of(const std::string& text) {
    const auto parsed = app::parse_journey(text, "gio.txt");
    return parsed ? std::vector<std::string>() : parsed.error().lines;
}

TEST(Journey, StepsKeepTheirWordsAndLines) {
    const auto parsed = app::parse_journey("# a remark\nseed 42\n\nclick \"Bắt đầu tiết học\" 2   # why\nkey Shift+Tab\r\n", "gio.txt");
    ASSERT_TRUE(parsed);
    ASSERT_EQ(parsed->size(), 3u);
    EXPECT_EQ((*parsed)[0].line, 2);
    EXPECT_EQ((*parsed)[1].verb, app::Verb::click);
    EXPECT_EQ((*parsed)[1].words, (std::vector<std::string>{"Bắt đầu tiết học", "2"}));
    EXPECT_EQ((*parsed)[1].line, 4);
    EXPECT_EQ((*parsed)[2].words, std::vector<std::string>{"Shift+Tab"});
}

TEST(Journey, QuotesHoldBlanksSignsAndEscapes) {
    const auto parsed = app::parse_journey("paste \"STT\\tHọ tên\\n1\\t\\\"A # B\\\"\"", "gio.txt");
    ASSERT_TRUE(parsed);
    EXPECT_EQ((*parsed)[0].words[0], "STT\tHọ tên\n1\t\"A # B\"");
}

TEST(Journey, EveryWrongLineIsNamedAtOnce) {
    EXPECT_EQ(problems_of("jump high\nclick\nexpect \"open\nnow tomorrow\nadvance 5\nanswer maybe\nclick \"a\" 0\nsize"),
              (std::vector<std::string>{
                  "gio.txt:1: there is no step 'jump'", "gio.txt:2: write: click \"label\" [which one]",
                  "gio.txt:3: a double quote stays open", "gio.txt:4: 'tomorrow' is no moment; write: now 2026-11-23T07:30",
                  "gio.txt:5: '5' is no span of time (20s, 5min, 2h, 1d); write: advance 5min",
                  "gio.txt:6: an answer is right or wrong; write: answer right | answer wrong",
                  "gio.txt:7: '0' is no number from 1; write: click \"label\" [which one]", "gio.txt:8: write: size 1366x768"}));
}

TEST(Journey, AWordTooManyIsWrong) { EXPECT_EQ(problems_of("wait-job now").size(), 1u); }

TEST(Journey, SpansAndMoments) {
    EXPECT_EQ(app::parse_span("90s"), 90'000);
    EXPECT_EQ(app::parse_span("2h"), 7'200'000);
    EXPECT_EQ(app::parse_span("250ms"), 250);
    EXPECT_EQ(app::parse_span("-5s"), -1);
    EXPECT_EQ(app::parse_span("5 min"), -1);
    EXPECT_EQ(app::parse_moment("2026-11-23T07:30"), 1'795'393'800'000);
    EXPECT_EQ(app::parse_moment("2026-11-31T07:30"), -1);
    EXPECT_EQ(app::parse_moment("2026-11-23T24:00"), -1);
    EXPECT_EQ(app::parse_moment("2026-11-23 07:30"), -1);
}

class JourneyFiles : public testing::Test {
protected:
    base::Path write(const std::string& name, const std::string& text) {
        EXPECT_TRUE(base::write_file(folder / name, text));
        return folder / name;
    }
    support::TempFolder folder;
};

TEST_F(JourneyFiles, IncludedStepsKeepTheirOwnPlace) {
    write("opening.txt", "seed 1\nclick \"A\"\n");
    const auto loaded = app::load_journey(write("main.txt", "include \"opening.txt\"\nclick \"B\"\n"));
    ASSERT_TRUE(loaded);
    ASSERT_EQ(loaded->size(), 3u);
    EXPECT_NE((*loaded)[1].file.find("opening.txt"), std::string::npos);
    EXPECT_EQ((*loaded)[2].line, 2);
}

TEST_F(JourneyFiles, ACircleOfIncludesEnds) {
    const auto loaded = app::load_journey(write("a.txt", "include \"a.txt\"\n"));
    ASSERT_FALSE(loaded);
    EXPECT_NE(loaded.error().lines[0].find("journeys include one another"), std::string::npos);
}

TEST_F(JourneyFiles, WhatBelongsBeforeTheStartIsRefusedLater) {
    const auto loaded = app::load_journey(write("a.txt", "click \"A\"\nseed 3\nnow 2026-11-24T07:30\n"));
    ASSERT_FALSE(loaded);
    ASSERT_EQ(loaded.error().lines.size(), 1u);
    EXPECT_NE(loaded.error().lines[0].find(":2: seed belongs before"), std::string::npos);
}

TEST_F(JourneyFiles, AMissingFileIsSaid) { EXPECT_FALSE(app::load_journey(folder / "none.txt")); }

}  // namespace
