#include "base/json.h"

#include <gtest/gtest.h>

#include <limits>

namespace {

using namespace base;

std::string again(const std::string& text) {
    const auto value = parse_json(text);
    return value ? value->dump() : "(" + value.error().key + ")";
}

std::string nested(int depth) {
    return std::string(static_cast<std::size_t>(depth), '[') + std::string(static_cast<std::size_t>(depth), ']');
}

TEST(Json, WritesWhatItRead) {
    for (const char* text : {"null", "true", "-12", "0.5", "2.0", "\"Đúng \\\"rồi\\\"\\n\"", "[]", "{}", "[1,[2,{\"b\":null,\"a\":[]}]]",
                             "9223372036854775807", "-9223372036854775808"}) {
        EXPECT_EQ(again(text), text);
    }
}

TEST(Json, SameValueSameBytes) {
    EXPECT_EQ(again(" { \"a\" : [ 1 , 2.50 ] } "), "{\"a\":[1,2.5]}");
    EXPECT_EQ(again("\"\\u0110\""), "\"Đ\"");
    EXPECT_EQ(Json(0.1).dump(), "0.1");
    EXPECT_EQ(Json(1e300).dump(), "1e+300");
    EXPECT_EQ(Json(std::numeric_limits<double>::infinity()).dump(), "null");
    EXPECT_EQ(Json("\xff").dump(), "\"\ufffd\"");
}

TEST(Json, RefusesWhatIsNoJson) {
    for (const char* text : {"", " ", "{", "[1,]", "{\"a\":1,}", "{a:1}", "'a'", "01", "1 2", "nul", "\"\xff\"", "\"a", "[1}", "NaN",
                             "// x\n1", "{\"a\":1,\"a\":2}", "18446744073709551615", "\"\\ud800\""}) {
        EXPECT_EQ(again(text), "(loi.json-sai)") << text;
    }
}

TEST(Json, RefusesTooDeepAndTooBig) {
    EXPECT_EQ(again(nested(32)), nested(32));
    EXPECT_EQ(again(nested(33)), "(loi.json-sai)");
    EXPECT_EQ(again(nested(1'000'000)), "(loi.json-sai)");
    EXPECT_EQ(parse_json(std::string((4u << 20) + 1, ' ')).error().code, Code::too_big);
}

TEST(Json, ManyFieldsAreReadInGoodTime) {
    std::string text = "{";
    for (int i = 0; i < 200'000; ++i) text += (i ? ",\"k" : "\"k") + std::to_string(i) + "\":1";
    const auto value = parse_json(text + "}");
    ASSERT_TRUE(value);
    EXPECT_EQ(value->size(), 200'000u);
}

TEST(Json, WrongOrMissingFieldsGiveTheDefault) {
    const auto value = *parse_json("{\"n\":3,\"d\":2.5,\"w\":4.0,\"s\":\"x\",\"b\":true,\"a\":[1]}");
    EXPECT_EQ(value["n"].to_int(), 3);
    EXPECT_EQ(value["w"].to_int(), 4);
    EXPECT_EQ(value["d"].to_int(7), 7);
    EXPECT_EQ(value["s"].to_int(7), 7);
    EXPECT_EQ(value["n"].to_double(), 3.0);
    EXPECT_EQ(value["n"].to_string(), "");
    EXPECT_TRUE(value["b"].to_bool());
    EXPECT_TRUE(value["n"].to_bool(true));
    EXPECT_EQ(value["a"].at(0).to_int(), 1);
    EXPECT_TRUE(value["a"].at(9).is_null());
    EXPECT_TRUE(value["none"]["deeper"].at(3)["x"].is_null());
    EXPECT_EQ(value["s"].items().size(), 0u);
    EXPECT_EQ(Json(1e300).to_int(7), 7);
}

TEST(Json, KeepsTheOrderOfFieldsAndReplacesInPlace) {
    Json value = Json::object();
    value.set("b", 1).set("a", "hai").set("b", false);
    EXPECT_EQ(value.dump(), "{\"b\":false,\"a\":\"hai\"}");
    Json list;
    list.push(1);
    list.push(value);
    EXPECT_EQ(list.dump(), "[1,{\"b\":false,\"a\":\"hai\"}]");
    EXPECT_EQ(list, *parse_json(list.dump()));
}

}  // namespace
