// Takes each <question> of a Moodle file apart by its type.

#include "intake/moodle_xml.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "base/vietnamese.h"
#include "intake/office.h"

namespace intake {
namespace {

using model::QuestionKind;
using model::ReadText;
using model::TextFormat;
using model::Verdict;
using std::string_view;

TextFormat to_format(string_view name, TextFormat otherwise) {
    if (name == "html") return TextFormat::html;
    if (name == "markdown") return TextFormat::markdown;
    if (name == "plain_text") return TextFormat::plain;
    return name == "moodle_auto_format" ? TextFormat::moodle : otherwise;
}

ReadText text_in(const pugi::xml_node& node, TextFormat otherwise = TextFormat::html) {
    const std::string text = base::to_nfc(child(node, "text").text().get());
    return {std::string(base::trim(text)), to_format(attribute(node, "format"), otherwise)};
}

std::optional<double> to_decimal(string_view text) {
    text = base::trim(text);
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

class MoodleReader {
public:
    MoodleReader(string_view bytes, model::Questions& out) : bytes_(bytes), out_(out) {}

    void take(const pugi::xml_node& node) {
        const string_view type = attribute(node, "type");
        if (type == "category") {
            out_.groups.push_back({text_in(child(node, "category")).text, out_.questions.size(), line_of(node)});
            return;
        }
        question_ = {};
        question_.line = line_of(node);
        question_.title = text_in(child(node, "name")).text;
        question_.stem = text_in(child(node, "questiontext"));
        question_.explanation = text_in(child(node, "generalfeedback"), question_.stem.format);
        question_.id = child(node, "idnumber").text().get();
        question_.source = question_.stem.text;
        for (const pugi::xml_node& tag : child(node, "tags").children()) question_.tags.emplace_back(text_in(tag).text);
        take_answers(node, type);
        if (question_.stem.empty()) add(base::Severity::error, "cau-hoi.thieu-loi-hoi");
        out_.questions.push_back(std::move(question_));
    }

private:
    // Lines begin where Moodle begins them; found anew from the last question on.
    int line_of(const pugi::xml_node& node) {
        const auto at = node.offset_debug();
        const auto end = at < 0 ? counted_ : std::min(static_cast<std::size_t>(at), bytes_.size());
        if (end > counted_) {
            line_ += static_cast<int>(std::count(bytes_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                                 bytes_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
            counted_ = end;
        }
        return line_;
    }

    void add(base::Severity severity, std::string key, base::Params params = {}) {
        out_.problems.add({severity, out_.file_name, question_.line, 0, std::move(key), std::move(params)});
    }

    void take_answers(const pugi::xml_node& node, string_view type) {
        if (type == "multichoice" || type == "multichoiceset")
            take_choice(node);
        else if (type == "truefalse")
            take_true_false(node);
        else if (type == "shortanswer" || type == "numerical")
            take_accepted(node, type == "numerical");
        else if (type == "matching" || type == "match")
            take_pairs(node);
        else if (type == "essay" || type == "description")
            question_.kind = type == "essay" ? QuestionKind::essay : QuestionKind::note;
        else
            add(base::Severity::warning, "cau-hoi.moodle-dang-la", {{"chu", std::string(type)}});
    }

    static double fraction_of(const pugi::xml_node& answer) { return to_decimal(attribute(answer, "fraction")).value_or(0); }

    template <class Take>
    void for_each_answer(const pugi::xml_node& node, const Take& take) {
        for (const pugi::xml_node& answer : node.children()) {
            if (!is(answer, "answer")) continue;
            take(answer, text_in(answer, question_.stem.format), text_in(child(answer, "feedback"), question_.stem.format));
        }
    }

    void take_choice(const pugi::xml_node& node) {
        const string_view single = base::trim(child(node, "single").text().get());
        const bool one = single != "false" && single != "0";
        for_each_answer(node, [&](const pugi::xml_node& answer, ReadText text, ReadText feedback) {
            const double fraction = fraction_of(answer);
            const bool right = one ? fraction >= 100 : fraction > 0;
            if (one && !right && fraction > 0)
                add(base::Severity::warning, "cau-hoi.mot-phan-diem",
                    {{"chu", text.text}, {"so", std::to_string(static_cast<int>(fraction))}});
            question_.options.push_back({{}, std::move(text), right ? Verdict::right : Verdict::wrong, fraction, std::move(feedback)});
        });
        const auto rights = std::count_if(question_.options.begin(), question_.options.end(),
                                          [](const model::ReadOption& each) { return each.verdict == Verdict::right; });
        question_.kind = one && rights < 2 ? QuestionKind::one_right : QuestionKind::several_right;
        if (rights > 0) return;
        for (model::ReadOption& option : question_.options) option.verdict = Verdict::unknown;
        add(base::Severity::error, "cau-hoi.thieu-dap-an");
    }

    void take_true_false(const pugi::xml_node& node) {
        question_.kind = QuestionKind::true_false;
        question_.options.resize(2);
        for_each_answer(node, [&](const pugi::xml_node& answer, const ReadText& text, ReadText feedback) {
            const std::string word = base::fold(text.text);
            const std::size_t index = word == "true" || word == "dung" ? 0 : 1;
            question_.options[index].feedback = std::move(feedback);
            if (fraction_of(answer) < 100) return;
            question_.options[index].verdict = Verdict::right;
            question_.options[1 - index].verdict = Verdict::wrong;
        });
        if (question_.options[0].verdict == Verdict::unknown) add(base::Severity::error, "cau-hoi.thieu-dap-an");
    }

    void take_accepted(const pugi::xml_node& node, bool number) {
        question_.kind = number ? QuestionKind::number : QuestionKind::short_answer;
        for_each_answer(node, [&](const pugi::xml_node& answer, ReadText text, ReadText feedback) {
            model::AcceptedAnswer accepted{std::move(text), {}, Verdict::wrong, fraction_of(answer), std::move(feedback)};
            if (fraction_of(answer) > 0) accepted.verdict = Verdict::right;
            if (number && accepted.text.text != "*") accepted.range = range_of(answer, accepted.text.text);
            question_.accepted.push_back(std::move(accepted));
        });
        if (question_.accepted.empty()) add(base::Severity::error, "cau-hoi.thieu-dap-an");
    }

    std::optional<model::NumberRange> range_of(const pugi::xml_node& answer, const std::string& text) {
        using Form = model::NumberRange::Form;
        const auto value = to_decimal(text), tolerance = to_decimal(child(answer, "tolerance").text().get());
        if (!value) {
            add(base::Severity::error, "cau-hoi.so-la", {{"chu", text}});
            return std::nullopt;
        }
        if (tolerance.value_or(0) == 0) return model::NumberRange{Form::exact, *value};
        return model::NumberRange{Form::tolerance, *value, *tolerance};
    }

    void take_pairs(const pugi::xml_node& node) {
        question_.kind = QuestionKind::matching;
        for (const pugi::xml_node& each : node.children()) {
            if (!is(each, "subquestion")) continue;
            question_.pairs.push_back({text_in(each, question_.stem.format), text_in(child(each, "answer")).text, {}});
            question_.source += "\n" + question_.pairs.back().left.text + " -> " + question_.pairs.back().right;
        }
    }

    string_view bytes_;
    model::Questions& out_;
    model::ReadQuestion question_;
    std::size_t counted_ = 0;
    int line_ = 1;
};

}  // namespace

bool looks_like_moodle_xml(string_view bytes) {
    const string_view start = bytes.substr(0, 4096);
    return start.find('<') < 64 && start.find("<quiz") != string_view::npos;
}

base::Result<model::Questions> read_moodle_xml(string_view bytes, const std::string& file_name) {
    model::Questions out;
    out.file_name = file_name;
    pugi::xml_document document;
    if (auto parsed = parse(bytes, file_name, document); !parsed) {
        if (parsed.error().code == base::Code::too_big) return base::fail(base::Code::too_big, "cau-hoi.tep-qua-lon");
        return base::fail(base::Code::damaged, "cau-hoi.moodle-hong", {}, parsed.error().detail);
    }
    MoodleReader reader(bytes, out);
    for (const pugi::xml_node& node : document.document_element().children())
        if (is(node, "question") && out.questions.size() < model::most_questions) reader.take(node);
    return out;
}

}  // namespace intake
