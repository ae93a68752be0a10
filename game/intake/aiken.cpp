// Reads Aiken line by line: an answer ends a question.

#include "intake/aiken.h"

#include <algorithm>

#include "base/text.h"
#include "base/vietnamese.h"

namespace intake {
namespace {

using model::QuestionKind;
using model::Verdict;
using std::string_view;

bool is_aiken_letter(char c) { return c >= 'A' && c <= 'Z'; }

// "ANSWER: B"; '\0': the line is none, '?': it names no letter.
char answer_of(string_view line) {
    line = base::trim(line);
    constexpr string_view word = "ANSWER:";
    if (base::to_lower(line.substr(0, word.size())) != "answer:") return '\0';
    const string_view letter = base::trim(line.substr(word.size()));
    return letter.size() == 1 && is_aiken_letter(letter[0]) ? letter[0] : '?';
}

// Without a blank behind it only the letter whose turn it is.
bool is_option(string_view line, char next = '\0') {
    const bool label = line.size() > 2 && is_aiken_letter(line[0]) && (line[1] == '.' || line[1] == ')');
    return label && (line[2] == ' ' || line[0] == next);
}

class AikenReader {
public:
    explicit AikenReader(model::Questions& out) : out_(out) {}

    void take(const std::string& raw, int number) {
        const string_view line = base::trim(raw);
        const char answer = answer_of(line);
        const bool option = is_option(line, static_cast<char>('A' + now_.options.size() % 26));
        const bool words = answer == '\0' && !option;
        if (line.empty() || words) close(line.empty());
        if (line.empty()) return;
        if (!begun_) begin(number);
        now_.source += raw + '\n';
        if (answer != '\0')
            end(answer, number);
        else if (option)
            now_.options.push_back({std::string(1, line[0]), {std::string(base::trim(line.substr(2)))}, Verdict::unknown, {}, {}});
        else
            now_.stem.text += (now_.stem.text.empty() ? "" : "\n") + std::string(line);
    }

    void finish() {
        close(true);
        close(false);
    }

private:
    void begin(int number) {
        begun_ = true;
        gap_ = false;
        now_ = {};
        now_.line = number;
        now_.kind = QuestionKind::one_right;
    }

    void add(base::Severity severity, int line, std::string key, base::Params params = {}) {
        out_.problems.add({severity, out_.file_name, line, 0, std::move(key), std::move(params)});
    }

    // At a blank line, or where other words begin: options without an answer below them, or a line that was no question.
    void close(bool blank) {
        if (!begun_) return;
        if (!now_.options.empty()) {
            add(base::Severity::error, now_.line, "cau-hoi.thieu-dap-an");
            keep();
        } else if (!blank && gap_) {
            out_.loose.push_back({now_.line, now_.stem.text});
            begun_ = false;
        }
        gap_ = blank;
    }

    void end(char answer, int line) {
        bool found = false;
        for (const model::ReadOption& option : now_.options) found = found || option.label[0] == answer;
        for (model::ReadOption& option : now_.options)
            if (found) option.verdict = option.label[0] == answer ? Verdict::right : Verdict::wrong;
        const std::string number = std::to_string(out_.questions.size() + 1);
        if (!found) add(base::Severity::error, line, "cau-hoi.dap-an-ngoai", {{"so", number}, {"chu", std::string(1, answer)}});
        keep();
    }

    void keep() {
        if (now_.stem.empty()) add(base::Severity::error, now_.line, "cau-hoi.thieu-loi-hoi");
        if (now_.options.size() < 2)
            add(base::Severity::error, now_.line, "cau-hoi.mot-phuong-an", {{"so", std::to_string(out_.questions.size() + 1)}});
        out_.questions.push_back(std::move(now_));
        now_ = {};
        begun_ = false;
    }

    model::Questions& out_;
    model::ReadQuestion now_;
    bool begun_ = false, gap_ = false;
};

std::vector<std::string> aiken_lines(string_view utf8) {
    std::string text = base::to_nfc(utf8);
    if (base::starts_with(text, "\xEF\xBB\xBF")) text.erase(0, 3);
    return base::split(text, '\n');
}

}  // namespace

bool looks_like_aiken(string_view utf8) {
    const std::vector<std::string> lines = aiken_lines(utf8);
    const bool answers = std::any_of(lines.begin(), lines.end(), [](const std::string& line) { return answer_of(line) > '?'; });
    return answers && std::any_of(lines.begin(), lines.end(), [](const std::string& line) { return is_option(base::trim(line)); });
}

model::Questions read_aiken(string_view utf8, const std::string& file_name) {
    model::Questions out;
    out.file_name = file_name;
    AikenReader reader(out);
    int number = 0;
    for (const std::string& line : aiken_lines(utf8)) {
        if (out.questions.size() >= model::most_questions) break;
        reader.take(line, ++number);
    }
    reader.finish();
    return out;
}

}  // namespace intake
