// GIFT against 51 files of others with the parse they expect (tests/data/gift, fuhrmanator/GIFT-grammar-PEG.js, MIT), and against bad
// input.

#include "intake/gift.h"

#include <gtest/gtest.h>

#include "base/json.h"
#include "base/paths.h"
#include "base/text.h"

namespace {

using base::Json;
using model::QuestionKind;
using model::Verdict;

// What the expected parse tells and our value does not hold by that name:
// - "isCorrect" is the sign of the file ("=" or "~"); ours is whether the answer is right, so "~%50%" among such is right and "=%0%" is
// not.
// - "trueFeedback" and "falseFeedback" are the first and second feedback of the file. Moodle shows the first to who answers wrong; ours
// says
//   which answer it belongs to.
// - a lone number and a list of one number are the same to us.
// - "subanswer" has no format there, and none here.

std::string data_folder() { return std::string(KS_SOURCE_DIR) + "/tests/data/gift/"; }

std::string load(const std::string& name) {
    const auto bytes = base::read_file(base::from_utf8(data_folder() + name));
    EXPECT_TRUE(bytes) << name;
    return bytes.value_or("");
}

std::vector<std::string> all_samples() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(data_folder()))
        if (entry.path().extension() == ".gift") names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

Json text_json(const model::ReadText& text) {
    const char* format = text.format == model::TextFormat::html       ? "html"
                         : text.format == model::TextFormat::markdown ? "markdown"
                         : text.format == model::TextFormat::plain    ? "plain"
                                                                      : "moodle";
    return Json::object().set("format", format).set("text", text.text);
}

Json text_or_null(const model::ReadText& text) { return text.empty() ? Json() : text_json(text); }

Json weight_json(const std::optional<double>& weight) {
    if (!weight) return {};
    return *weight == static_cast<int>(*weight) ? Json(static_cast<int>(*weight)) : Json(*weight);
}

Json number_json(double number) { return weight_json(number); }

Json range_json(const model::NumberRange& range) {
    using Form = model::NumberRange::Form;
    if (range.form == Form::exact) return Json::object().set("type", "simple").set("number", number_json(range.number));
    if (range.form == Form::tolerance)
        return Json::object().set("type", "range").set("number", number_json(range.number)).set("range", number_json(range.tolerance));
    return Json::object().set("type", "high-low").set("numberHigh", number_json(range.high)).set("numberLow", number_json(range.low));
}

Json choice_json(bool sign_is_equals, const std::optional<double>& weight, Json text, const model::ReadText& feedback) {
    return Json::object()
        .set("isCorrect", sign_is_equals)
        .set("weight", weight_json(weight))
        .set("text", std::move(text))
        .set("feedback", text_or_null(feedback));
}

Json choices_json(const model::ReadQuestion& question, bool lone_number) {
    if (lone_number) return range_json(question.accepted.at(0).range.value());
    Json all = Json::array();
    for (const auto& option : question.options)
        all.push(choice_json(option.verdict == Verdict::right && !option.weight, option.weight, text_json(option.text), option.feedback));
    for (const auto& answer : question.accepted)
        all.push(choice_json(answer.verdict == Verdict::right || answer.weight, answer.weight,
                             answer.range ? range_json(*answer.range) : text_json(answer.text), answer.feedback));
    return all;
}

Json pairs_json(const model::ReadQuestion& question) {
    Json all = Json::array();
    for (const auto& pair : question.pairs) all.push(Json::object().set("subquestion", text_json(pair.left)).set("subanswer", pair.right));
    return all;
}

std::string type_of(QuestionKind kind) {
    switch (kind) {
        case QuestionKind::one_right:
        case QuestionKind::several_right:
            return "MC";
        case QuestionKind::true_false:
            return "TF";
        case QuestionKind::matching:
            return "Matching";
        case QuestionKind::short_answer:
            return "Short";
        case QuestionKind::number:
            return "Numerical";
        case QuestionKind::essay:
            return "Essay";
        case QuestionKind::note:
            return "Description";
        default:
            return "?";
    }
}

Json question_json(const model::ReadQuestion& question, const Json& expected) {
    Json out = Json::object();
    const std::string type = type_of(question.kind);
    Json tags;
    for (const auto& tag : question.tags) tags.push(tag);
    out.set("type", type).set("id", question.id.empty() ? Json() : Json(question.id)).set("tags", tags);
    out.set("title", question.title.empty() ? Json() : Json(question.title)).set("stem", text_json(question.stem));
    out.set("hasEmbeddedAnswers", question.answer_inside);
    if (type != "Description") out.set("globalFeedback", text_or_null(question.explanation));
    if (type == "MC" || type == "Short" || type == "Numerical") out.set("choices", choices_json(question, expected["choices"].is_object()));
    if (type == "Matching") out.set("matchPairs", pairs_json(question));
    if (type != "TF") return out;
    const bool is_true = question.options.at(0).verdict == Verdict::right;
    return out.set("isTrue", is_true)
        .set("trueFeedback", text_or_null(question.options.at(is_true ? 1 : 0).feedback))
        .set("falseFeedback", text_or_null(question.options.at(is_true ? 0 : 1).feedback));
}

// Fields in order of their names, so that two objects can be compared.
Json in_order(const Json& value) {
    if (value.is_array()) {
        Json out = Json::array();
        for (const auto& each : value.items()) out.push(in_order(each));
        return out;
    }
    if (!value.is_object()) return value.is_string() ? Json(base::to_nfc(value.to_string())) : value;
    std::map<std::string, Json> fields;
    for (const auto& [name, field] : value.fields()) fields.emplace(name, in_order(field));
    Json out = Json::object();
    for (auto& [name, field] : fields) out.set(name, std::move(field));
    return out;
}

Json all_json(const model::Questions& read, const Json& expected) {
    Json all = Json::array();
    std::size_t group = 0;
    for (std::size_t i = 0; i <= read.questions.size(); ++i) {
        for (; group < read.groups.size() && read.groups[group].first == i; ++group)
            all.push(Json::object().set("type", "Category").set("title", read.groups[group].title));
        if (i < read.questions.size()) all.push(question_json(read.questions[i], expected.at(all.size())));
    }
    return all;
}

TEST(Gift, All51FilesOfOthersAreReadAsTheyExpect) {
    const auto names = all_samples();
    EXPECT_EQ(names.size(), 51u);
    for (const auto& name : names) {
        const auto expected = base::parse_json(load(name + ".json"));
        ASSERT_TRUE(expected) << name;
        const auto read = intake::read_gift(load(name + ".gift"));
        EXPECT_EQ(in_order(all_json(read, *expected)).dump(), in_order(*expected).dump()) << name;
    }
}

TEST(Gift, WindowsLineEndsAndAMarkAtTheStartChangeNothing) {
    for (const auto& name : all_samples()) {
        const std::string text = load(name + ".gift");
        std::string windows = "\xEF\xBB\xBF";
        for (char c : text) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
        const auto plain = intake::read_gift(text), other = intake::read_gift(windows);
        ASSERT_EQ(plain.questions.size(), other.questions.size()) << name;
        for (std::size_t i = 0; i < plain.questions.size(); ++i) {
            EXPECT_EQ(plain.questions[i].stem.text, other.questions[i].stem.text) << name;
            EXPECT_EQ(plain.questions[i].line, other.questions[i].line) << name;
        }
    }
}

struct Bad {
    const char* text;
    int line, column;
    const char* key;
};

TEST(Gift, SaysWhereItStumbles) {
    const Bad all[] = {
        {"Mật khẩu là gì?{=chìa khoá", 1, 16, "cau-hoi.ngoac-chua-khep"},
        {"// chú thích\n::Một::Hỏi?\n{~a {b =c}", 3, 5, "cau-hoi.ngoac-trong-ngoac"},
        {"Hỏi?} nữa", 1, 5, "cau-hoi.ngoac-dong-le"},
        {"Một {=a} và hai {=b}", 1, 17, "cau-hoi.nhieu-cho-tra-loi"},
        {"::Tên Hỏi?{T}", 1, 1, "cau-hoi.ten-chua-khep"},
        {"Hỏi?{~%5O%a =b}", 1, 7, "cau-hoi.ti-le-la"},
        {"Hỏi?{~%900%a =b}", 1, 7, "cau-hoi.ti-le-la"},
        {"Hỏi?{~%50 a =b}", 1, 7, "cau-hoi.ti-le-chua-khep"},
        {"Hỏi?{#ba}", 1, 7, "cau-hoi.so-la"},
        {"Hỏi?{#}", 1, 7, "cau-hoi.thieu-dap-an"},
        {"Hỏi?{~a ~b}", 1, 7, "cau-hoi.thieu-dap-an"},
        {"Hỏi?{à =a ~b}", 1, 6, "cau-hoi.chu-lac"},
        {"\n\n{T}", 3, 1, "cau-hoi.thieu-loi-hoi"},
        {"Hỏi?{=a =b ~c}", 1, 7, "cau-hoi.nhieu-dap-an-gift"},
        {"Hỏi?{=a\n~%50%b}", 2, 6, "cau-hoi.mot-phan-diem"},
    };
    for (const Bad& bad : all) {
        const auto read = intake::read_gift(bad.text, "cau.gift");
        ASSERT_FALSE(read.problems.empty()) << bad.text;
        const auto& problem = read.problems.all().front();
        EXPECT_EQ(problem.key, bad.key) << bad.text;
        EXPECT_EQ(problem.line, bad.line) << bad.text;
        EXPECT_EQ(problem.column, bad.column) << bad.text;
        EXPECT_EQ(problem.file, "cau.gift");
        ASSERT_EQ(read.questions.size(), 1u) << bad.text;
        EXPECT_FALSE(read.questions[0].source.empty());
    }
}

TEST(Gift, WhatIsPartlyRightIsNeverTakenAsRight) {
    const auto read = intake::read_gift("Hỏi?{=%50%a ~b}\n\nHỏi?{~%50%a ~%50%b ~%-100%c}\n\nHỏi?{TRUE#nếu chưa đúng#nếu đúng}");
    EXPECT_EQ(read.questions[0].options[0].verdict, Verdict::unknown);
    EXPECT_EQ(read.questions[1].kind, QuestionKind::several_right);
    EXPECT_EQ(read.questions[1].options[1].verdict, Verdict::right);
    EXPECT_EQ(read.questions[1].options[2].verdict, Verdict::wrong);
    EXPECT_EQ(read.questions[2].options[0].feedback.text, "nếu đúng");
    EXPECT_EQ(read.questions[2].options[1].feedback.text, "nếu chưa đúng");
}

TEST(Gift, AnyBeginningOfAFileIsRead) {
    for (const auto& name : all_samples()) {
        const std::string text = load(name + ".gift");
        for (std::size_t size = 0; size < text.size(); ++size) intake::read_gift(std::string_view(text).substr(0, size));
    }
}

}  // namespace
