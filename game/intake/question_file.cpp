// Looks into a teacher's file and gives it to the reader that understands it.

#include "intake/question_file.h"

#include <algorithm>

#include "base/text.h"
#include "base/vietnamese.h"
#include "intake/aiken.h"
#include "intake/csv.h"
#include "intake/docx.h"
#include "intake/exam_tags.h"
#include "intake/exam_text.h"
#include "intake/gift.h"
#include "intake/moodle_xml.h"
#include "intake/zip.h"

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
    return checked(read_exam(has_exam_tags(lines) ? without_exam_tags(lines) : lines, name));
}

bool is_question(const model::ReadQuestion& question) {
    return question.kind != model::QuestionKind::note && question.kind != model::QuestionKind::unknown;
}

bool begins_question(const std::vector<MarkedLine>& lines) {
    return std::any_of(lines.begin(), lines.end(), [](const MarkedLine& line) { return to_question_start(line.text).has_value(); });
}

// Moodle writes GIFT into files called .txt as well: answers in braces, and no line that begins a question of an exam.
bool looks_like_gift(const model::Questions& gift, const std::vector<MarkedLine>& lines) {
    return !begins_question(lines) && std::any_of(gift.questions.begin(), gift.questions.end(), is_question);
}

// A table of questions saved as text: "STT;Câu hỏi;A;B;C;D;Đáp án", Quizizz, Kahoot.
bool is_question_table(const std::vector<MarkedLine>& lines) {
    for (std::size_t i = 0; i < std::min<std::size_t>(lines.size(), 10); ++i) {
        const std::string& text = lines[i].text;
        const auto cells = std::count_if(text.begin(), text.end(), [](char c) { return c == ';' || c == ',' || c == '\t'; });
        const std::string folded = base::fold(text);
        const bool question = folded.find("question") != std::string::npos || folded.find("cau hoi") != std::string::npos;
        const bool answer = folded.find("answer") != std::string::npos || folded.find("dap an") != std::string::npos ||
                            folded.find("option") != std::string::npos;
        if (question && answer && cells > 2) return true;
    }
    return false;
}

Result<model::Questions> read_text(std::string_view bytes, const base::Path& file) {
    auto text = to_utf8_text(bytes);
    if (!text) return base::fail(Code::foreign, "cau-hoi.khong-phai-unicode");
    if (text->size() > biggest_text) return base::fail(Code::too_big, "cau-hoi.tep-qua-lon");
    const std::string name = base::to_utf8(file.filename());
    const std::string start = base::to_lower(base::trim(std::string_view(*text).substr(0, 200)));
    if (base::starts_with(start, "<!doctype html") || base::starts_with(start, "<html") || base::starts_with(start, "mime-version:"))
        return base::fail(Code::foreign, "cau-hoi.la-trang-web");
    if (base::starts_with(start, "<?xml")) return base::fail(Code::foreign, "cau-hoi.la-xml");
    const std::vector<MarkedLine> lines = to_lines(*text);
    if (file.extension() != ".gift" && !begins_question(lines) && looks_like_aiken(*text)) return checked(read_aiken(*text, name));
    model::Questions gift = read_gift(*text, name);
    if (file.extension() == ".gift" || looks_like_gift(gift, lines)) return checked(std::move(gift));
    if (is_question_table(lines)) return base::fail(Code::foreign, "cau-hoi.la-excel");
    return read_lines(lines, name);
}

// What a teacher may take for a file of questions: how it begins, and what to do with it.
const char* foreign_file(std::string_view bytes) {
    constexpr std::pair<std::string_view, const char*> starts[] = {{"%PDF", "cau-hoi.la-pdf"},     {"{\\rtf", "cau-hoi.la-rtf"},
                                                                   {"\x89PNG", "cau-hoi.la-hinh"}, {"\xFF\xD8\xFF", "cau-hoi.la-hinh"},
                                                                   {"GIF8", "cau-hoi.la-hinh"},    {"BM", "cau-hoi.la-hinh"},
                                                                   {"II*\0", "cau-hoi.la-hinh"},   {"RIFF", "cau-hoi.la-hinh"},
                                                                   {"Rar!", "cau-hoi.la-tep-nen"}, {"7z\xBC\xAF", "cau-hoi.la-tep-nen"}};
    for (const auto& [start, key] : starts) {
        const bool picture = start != "BM" || (bytes.size() > 10 && bytes[6] == 0 && bytes[7] == 0);  // no text begins so
        if (base::starts_with(bytes, start) && picture) return key;
    }
    const bool photo = bytes.size() > 12 && bytes.substr(4, 4) == "ftyp";  // of a telephone
    return photo ? "cau-hoi.la-hinh" : nullptr;
}

// Files of older Office programs all begin alike; the names inside are of two bytes a letter.
const char* older_office_file(std::string_view bytes) {
    const auto has = [bytes](std::string_view name) {
        std::string wide;
        for (char c : name) (wide += c) += '\0';
        return bytes.find(wide) != std::string_view::npos;
    };
    if (has("EncryptedPackage")) return "cau-hoi.co-mat-khau";
    if (has("WordDocument")) return "cau-hoi.word-cu";
    if (has("Workbook") || has("Book")) return "cau-hoi.la-excel";
    return has("PowerPoint Document") ? "cau-hoi.la-trinh-chieu" : "cau-hoi.word-cu";
}

// A zip that is no Word document; nullptr: it may be one.
const char* foreign_package(std::string_view bytes) {
    auto archive = Archive::open(bytes);
    if (!archive) return nullptr;
    if (archive->has("xl/workbook.xml") || archive->has("xl/workbook.bin")) return "cau-hoi.la-excel";
    if (archive->has("ppt/presentation.xml")) return "cau-hoi.la-trinh-chieu";
    const auto kind = archive->has("mimetype") ? archive->load("mimetype").value_or("") : std::string();
    if (kind.find("opendocument.text") != std::string::npos) return "cau-hoi.la-odt";
    if (kind.find("opendocument.spreadsheet") != std::string::npos) return "cau-hoi.la-excel";
    if (kind.find("opendocument.presentation") != std::string::npos) return "cau-hoi.la-trinh-chieu";
    const bool office = archive->has("[Content_Types].xml") || archive->has("_rels/.rels");
    return office ? nullptr : "cau-hoi.la-tep-nen";
}

}  // namespace

Result<model::Questions> read_questions(const base::Path& file) {
    TRY_ASSIGN(const std::string bytes, base::read_file(file, biggest_file));
    const std::string_view start = base::trim(std::string_view(bytes).substr(0, 512));
    if (start.empty()) return base::fail(Code::invalid, "nhap.tep-trong");
    if (base::starts_with(bytes, "\xD0\xCF\x11\xE0")) return base::fail(Code::foreign, older_office_file(bytes));
    if (const char* key = foreign_file(bytes)) return base::fail(Code::foreign, key);
    if (looks_like_moodle_xml(bytes)) {
        TRY_ASSIGN(model::Questions questions, read_moodle_xml(bytes, base::to_utf8(file.filename())));
        return checked(std::move(questions));
    }
    if (!base::starts_with(bytes, "PK")) return read_text(bytes, file);
    if (const char* key = foreign_package(bytes)) return base::fail(Code::foreign, key);
    TRY_ASSIGN(const std::vector<MarkedLine> lines, read_docx(bytes));
    return read_lines(lines, base::to_utf8(file.filename()));
}

}  // namespace intake
