// What every kind promises, and the small things kinds share: rich text as JSON, suggestions.

#include <gtest/gtest.h>

#include <set>

#include "base/vietnamese.h"
#include "builders.h"
#include "kinds/rich_json.h"
#include "kinds/suggest.h"

TEST(EveryKind, HasItsOwnIdAndNameAndIsFoundByBoth) {
    std::set<std::string> ids, names;
    for (const auto* kind : kinds::all_kinds()) {
        EXPECT_TRUE(ids.insert(std::string(kind->id())).second);
        EXPECT_TRUE(names.insert(base::fold(kind->author_name())).second);
        EXPECT_EQ(kinds::find_kind(kind->id()), kind);
        EXPECT_EQ(kinds::find_kind_by_author_name(kind->author_name()), kind);
    }
    EXPECT_GE(ids.size(), 3u);
}

TEST(EveryKind, SurvivesABodyAndAnswerOfAnyShape) {
    const std::vector<base::Json> odd = {
        base::Json(),
        base::Json(7),
        base::Json("x"),
        base::Json::array(),
        support::picked({-1, 99}),
        base::Json(base::Json::Object{{"options", base::Json(base::Json::Array{base::Json(1), base::Json("a")})}})};
    for (const auto* kind : kinds::all_kinds()) {
        for (const auto& body : odd) {
            EXPECT_FALSE(kind->accepts(body));
            for (const auto& answer : odd) {
                EXPECT_EQ(kind->grade(body, answer).points, 0);
                kind->is_ready(body, answer);
                kind->describe(body, answer);
            }
        }
    }
}

TEST(RichJson, GivesBackWhatItWasGiven) {
    model::RichText text;
    text.paragraphs.push_back(
        {{{"Một ", false, "", ""}, {"đậm", true, "", ""}, {"Luật", false, "1/2025", ""}, {"từ", false, "", "nghĩa"}}, false});
    text.paragraphs.push_back({{{"ý", false, "", ""}}, true});
    EXPECT_EQ(kinds::rich_from_json(kinds::to_json(text)), text);
    EXPECT_EQ(kinds::rich_from_json(kinds::to_json({})), model::RichText{});
    const auto parsed = base::parse_json(kinds::to_json(text).dump());
    ASSERT_TRUE(parsed.has_value());
    EXPECT_EQ(kinds::rich_from_json(*parsed), text);
}

TEST(RichJson, RefusesWhatItWouldNotWrite) {
    for (const char* text :
         {"{}", "7", "\"a\"", "[7]", "[[7]]", "[[{\"text\":\"a\"}]]", "[[{\"text\":\"a\",\"bold\":false}]]", "[{\"bullet\":true}]", "null"})
        EXPECT_FALSE(kinds::rich_from_json(*base::parse_json(text)).has_value()) << text;
}

TEST(Suggestion, IsTheNearestKnownWordOrNone) {
    EXPECT_EQ(kinds::nearest("goi yy", kinds::shared_keys), "gợi ý");
    EXPECT_EQ(kinds::nearest("MANG THOE", kinds::shared_keys), "mang theo");
    EXPECT_EQ(kinds::nearest("tranng", kinds::shared_keys), "trang");
    EXPECT_EQ(kinds::nearest("hoàn toàn khác", kinds::shared_keys), "");
    EXPECT_EQ(kinds::nearest("x", kinds::shared_keys), "");
    EXPECT_EQ(kinds::nearest("", kinds::shared_keys), "");
    EXPECT_EQ(kinds::nearest(std::string(5000, 'a'), kinds::shared_keys), "");
}
