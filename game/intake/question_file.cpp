// Looks into a teacher's file and gives it to the reader that understands it.

#include "intake/question_file.h"

#include <algorithm>

#include "base/text.h"
#include "intake/csv.h"
#include "intake/docx.h"
#include "intake/exam_text.h"
#include "intake/gift.h"

namespace intake {
namespace {

using base::Code;
using base::Result;

constexpr std::size_t biggest_file = 32u << 20, biggest_text = 4u << 20;

Result<model::Questions> checked(model::Questions questions) {
    if (questions.questions.size() >= model::most_questions)
        return base::fail(Code::too_big, "cau-hoi.qua-nhieu-cau", {{"so", std::to_string(model::most_questions)}});
    return questions;
}

Result<model::Questions> read_lines(const std::vector<MarkedLine>& lines, const std::string& name) {
    if (const auto legacy = find_legacy(lines))
        return base::fail(Code::foreign, "cau-hoi.phong-chu-cu", {{"chu", legacy->first}, {"doc", legacy->second}});
    return checked(read_exam(lines, name));
}

bool is_question(const model::ReadQuestion& question) {
    return question.kind != model::QuestionKind::note && question.kind != model::QuestionKind::unknown;
}

// Moodle writes GIFT into files called .txt as well: answers in braces, and no line that begins a question of an exam.
bool looks_like_gift(const model::Questions& gift, const std::vector<MarkedLine>& lines) {
    const bool exam =
        std::any_of(lines.begin(), lines.end(), [](const MarkedLine& line) { return to_question_start(line.text).has_value(); });
    return !exam && std::any_of(gift.questions.begin(), gift.questions.end(), is_question);
}

Result<model::Questions> read_text(std::string_view bytes, const base::Path& file) {
    auto text = to_utf8_text(bytes);
    if (!text) return base::fail(Code::foreign, "cau-hoi.khong-phai-unicode");
    if (text->size() > biggest_text) return base::fail(Code::too_big, "cau-hoi.tep-qua-lon");
    const std::string name = base::to_utf8(file.filename());
    const std::vector<MarkedLine> lines = to_lines(*text);
    model::Questions gift = read_gift(*text, name);
    if (file.extension() == ".gift" || looks_like_gift(gift, lines)) return checked(std::move(gift));
    return read_lines(lines, name);
}

}  // namespace

Result<model::Questions> read_questions(const base::Path& file) {
    TRY_ASSIGN(const std::string bytes, base::read_file(file, biggest_file));
    const std::string_view start = base::trim(std::string_view(bytes).substr(0, 512));
    if (start.empty()) return base::fail(Code::invalid, "nhap.tep-trong");
    if (base::starts_with(bytes, "\xD0\xCF\x11\xE0")) return base::fail(Code::foreign, "cau-hoi.word-cu");
    if (base::starts_with(bytes, "%PDF") || base::starts_with(bytes, "{\\rtf")) return base::fail(Code::foreign, "cau-hoi.khong-phai-word");
    if (!base::starts_with(bytes, "PK")) return read_text(bytes, file);
    TRY_ASSIGN(const std::vector<MarkedLine> lines, read_docx(bytes));
    return read_lines(lines, base::to_utf8(file.filename()));
}

}  // namespace intake
