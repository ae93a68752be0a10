// Question files as schools have them, good and bad, each with what is read of it and what is told about it. The files that came from
// outside lie in tests/data/questions.

#include <gtest/gtest.h>

#include <algorithm>

#include "base/paths.h"
#include "base/text.h"
#include "intake/docx.h"
#include "intake/exam_text.h"
#include "intake/question_file.h"
#include "support/temp_folder.h"

namespace question_files {
namespace {

using model::QuestionKind;
using model::Verdict;
using Texts = std::vector<std::string>;

std::string name_of(QuestionKind kind) {
    constexpr const char* names[] = {"one", "several", "true-false", "statements", "pairs", "short", "number", "essay", "note", "unknown"};
    return names[static_cast<std::size_t>(kind)];
}

// "1 one: Ai? [A=Em *B=Cô ?C=Bạn]": a star is right, a question mark not known, nothing wrong.
std::string told_of(const model::ReadQuestion& question) {
    std::string out = question.number + " " + name_of(question.kind) + ": ";
    for (char c : question.stem.text) out += c == '\n' ? std::string(" / ") : std::string(1, c);
    Texts parts;
    for (const auto& option : question.options) {
        const char* sign = option.verdict == Verdict::right ? "*" : option.verdict == Verdict::unknown ? "?" : "";
        parts.push_back(sign + option.label + "=" + option.text.text);
    }
    for (const auto& answer : question.accepted) parts.push_back((answer.verdict == Verdict::right ? "*" : "") + answer.text.text);
    for (const auto& pair : question.pairs) parts.push_back(pair.left.text + "->" + pair.right);
    return parts.empty() ? out : out + " [" + base::join(parts, "|") + "]";
}

struct Read {
    Texts questions, problems, loose;
};

Read read_of(const model::Questions& questions) {
    Read read;
    for (const auto& question : questions.questions) read.questions.push_back(told_of(question));
    for (const auto& problem : questions.problems.all()) {
        std::string one = problem.key.substr(problem.key.find('.') + 1);
        for (const auto& [name, value] : problem.params)
            if (name == "so") one += " " + value;
        read.problems.push_back(one);
    }
    for (const auto& line : questions.loose) read.loose.push_back(line.text);
    return read;
}

Read exam(std::string_view text) { return read_of(intake::read_exam(intake::to_lines(text), "de.txt")); }

model::Questions file_of(const std::string& name) {
    auto questions = intake::read_questions(base::Path(KS_SOURCE_DIR) / "tests/data/questions" / name);
    EXPECT_TRUE(questions) << name << (questions ? "" : questions.error().key);
    return questions ? *std::move(questions) : model::Questions{};
}

model::Questions bytes_of(const std::string& name, std::string_view bytes) {
    const support::TempFolder folder;
    EXPECT_TRUE(base::write_file(folder / name, bytes));
    auto questions = intake::read_questions(folder / name);
    EXPECT_TRUE(questions) << name << ": " << (questions ? "" : questions.error().key);
    return questions ? *std::move(questions) : model::Questions{};
}

// --- Word documents, in the fewest words

std::string r(const std::string& text, const std::string& look = {}) {
    return "<w:r><w:rPr>" + look + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
std::string p(const std::string& inside) { return "<w:p>" + (inside.find('<') == 0 ? inside : r(inside)) + "</w:p>"; }
std::string ps(const Texts& texts) {
    std::string out;
    for (const std::string& text : texts) out += p(text);
    return out;
}
std::string table(const std::vector<Texts>& rows) {
    std::string out = "<w:tbl>";
    for (const Texts& row : rows) {
        out += "<w:tr>";
        for (const std::string& cell : row) out += "<w:tc>" + p(cell.empty() ? r("") : cell) + "</w:tc>";
        out += "</w:tr>";
    }
    return out + "</w:tbl>";
}
std::string control(const std::string& inside, const std::string& look = {}) {
    return "<w:sdt><w:sdtPr>" + look + "</w:sdtPr><w:sdtContent>" + inside + "</w:sdtContent></w:sdt>";
}
std::string sign(const std::string& font, const std::string& code) {
    return "<w:r><w:sym w:font=\"" + font + "\" w:char=\"" + code + "\"/></w:r>";
}
const std::string up = "<w:vertAlign w:val=\"superscript\"/>", low = "<w:vertAlign w:val=\"subscript\"/>";

Read word(const std::string& body, const intake::WordNotes& notes = {}) {
    const auto lines =
        intake::read_document("<w:document xmlns:w=\"w\" xmlns:m=\"m\" xmlns:mc=\"mc\" xmlns:wps=\"wps\" xmlns:v=\"v\"><w:body>" + body +
                                  "</w:body></w:document>",
                              {}, {}, notes);
    EXPECT_TRUE(lines);
    return lines ? read_of(intake::read_exam(*lines, "de.docx")) : Read{};
}

const std::string abcd = "A. Bấm\nB. Hỏi\nC. Gửi\nD. Xoá\n";
const Texts abcd_lines = {"A. Bấm", "B. Hỏi", "C. Gửi", "D. Xoá"};
const std::string none = " [?A=Bấm|?B=Hỏi|?C=Gửi|?D=Xoá]", right_a = " [*A=Bấm|B=Hỏi|C=Gửi|D=Xoá]", right_b = " [A=Bấm|*B=Hỏi|C=Gửi|D=Xoá]",
                  right_c = " [A=Bấm|B=Hỏi|*C=Gửi|D=Xoá]", right_d = " [A=Bấm|B=Hỏi|C=Gửi|*D=Xoá]";

// Questions 1 to `count`, each "Hỏi?" with the same options.
std::string ask(int count, int from = 1) {
    std::string out;
    for (int i = from; i < from + count; ++i) out += "Câu " + std::to_string(i) + ". Làm gì?\n" + abcd;
    return out;
}
std::string ask_word(int count) {
    std::string out;
    for (int i = 1; i <= count; ++i) out += p("Câu " + std::to_string(i) + ". Làm gì?") + ps(abcd_lines);
    return out;
}
std::string one(int number, const std::string& options) { return std::to_string(number) + " one: Làm gì?" + options; }

struct Case {
    const char* name;
    Read read;
    Texts questions, problems, loose;
};

void expect_all(const std::vector<Case>& cases) {
    for (const Case& each : cases) {
        EXPECT_EQ(each.read.questions, each.questions) << each.name;
        Texts told = each.read.problems, expected = each.problems;
        std::sort(told.begin(), told.end());
        std::sort(expected.begin(), expected.end());
        EXPECT_EQ(told, expected) << each.name;
        EXPECT_EQ(each.read.loose, each.loose) << each.name;
    }
}

TEST(QuestionFiles, AKeyGivesAnswersOnlyWhereItFitsInOneWay) {
    expect_all({
        {"behind HẾT, with every sign",
         exam(ask(5) + "HẾT\n1–A 2. B; 3)C\n4: D, 5-A"),
         {one(1, right_a), one(2, right_b), one(3, right_c), one(4, right_d), one(5, right_a)},
         {},
         {}},
        {"a line of many", exam(ask(3) + "ĐÁP ÁN: 1A, 2C, 3D"), {one(1, right_a), one(2, right_c), one(3, right_d)}, {}, {}},
        {"the same inside an exam",
         exam(ask(2) + "Đáp án: 1A, 2C\n" + ask(1, 3)),
         {one(1, none), one(2, none), one(3, none)},
         {"bang-khong-ten 1", "bang-khong-ten 2"},
         {"Đáp án: 1A, 2C"}},
        {"no word calls it a key, yet it has each question",
         exam(ask(3) + "1-A 2-C 3-D"),
         {one(1, right_a), one(2, right_c), one(3, right_d)},
         {},
         {}},
        {"no word calls it a key, and one is missing",
         exam(ask(3) + "1-A 3-D"),
         {one(1, none), one(2, none), one(3, none)},
         {"bang-khong-ten 1", "bang-khong-ten 3"},
         {"1-A 3-D"}},
        {"more than the questions",
         exam(ask(2) + "HẾT\n1-A 2-B 3-C"),
         {one(1, none), one(2, none)},
         {"dap-an-thua 3", "bang-lech-so-cau 1", "bang-lech-so-cau 2"},
         {}},
        {"fewer than the questions",
         exam(ask(3) + "HẾT\n1-A 2-B"),
         {one(1, none), one(2, none), one(3, none)},
         {"bang-lech-so-cau 1", "bang-lech-so-cau 2"},
         {}},
        {"fewer, but the rest is essays",
         exam(ask(2) + "Câu 3. Em kể một việc.\nHẾT\n1-A 2-B"),
         {one(1, right_a), one(2, right_b), "3 essay: Em kể một việc."},
         {},
         {}},
        {"numbers that skip are meant one by one",
         exam(ask(1) + ask(1, 3) + "HẾT\n1-A 2-C 3-B"),
         {one(1, right_a), one(3, right_b)},
         {"dap-an-thua 2", "so-khong-lien 3"},
         {}},
        {"a number twice",
         exam(ask(3) + "HẾT\n1-A 2-B 2-C 3-D"),
         {one(1, none), one(2, none), one(3, none)},
         {"bang-lap-so 1", "bang-lap-so 2", "bang-lap-so 3"},
         {}},
        {"two keys",
         exam(ask(3) + "ĐÁP ÁN ĐỀ 1\n1-A 2-B 3-C\nĐÁP ÁN ĐỀ 2\n1-A 2-C 3-B"),
         {one(1, none), one(2, none), one(3, none)},
         {"nhieu-bang 1", "nhieu-bang 2", "nhieu-bang 3"},
         {"ĐÁP ÁN ĐỀ 1", "ĐÁP ÁN ĐỀ 2"}},
        {"two keys that agree",
         exam(ask(2) + "ĐÁP ÁN\n1-A 2-B\nHƯỚNG DẪN GIẢI\nCâu 1: A\nCâu 2: B"),
         {one(1, right_a), one(2, right_b)},
         {},
         {}},
        {"parts count anew and the key names none",
         exam("PHẦN I\n" + ask(2) + "PHẦN II\n" + ask(2) + "HẾT\n1-A 2-B"),
         {one(1, none), one(2, none), one(1, none), one(2, none)},
         {"nhieu-cau-cung-so 1", "nhieu-cau-cung-so 2"},
         {}},
        {"parts count anew and the key names them",
         exam("PHẦN I\n" + ask(2) + "PHẦN II\n" + ask(2) + "HẾT\nPHẦN I\n1-A 2-B\nPHẦN II\n1-C 2-D"),
         {one(1, right_a), one(2, right_b), one(1, right_c), one(2, right_d)},
         {},
         {}},
        {"a mark says something else",
         exam("Câu 1. Làm gì?\nA. Bấm\n*B. Hỏi\nC. Gửi\nD. Xoá\nHẾT\n1-A"),
         {one(1, none)},
         {"lech-dau-sao 1", "lech-bang-dap-an 1"},
         {}},
        {"several versions in a table",
         word(ask_word(2) + ps({"ĐÁP ÁN"}) + table({{"Mã đề", "1", "2"}, {"101", "A", "B"}, {"102", "C", "A"}})),
         {one(1, none), one(2, none)},
         {"nhieu-bang 1", "nhieu-bang 2"},
         {}},
        {"a table that says it is one",
         word(ask_word(2) + table({{"Câu", "1", "2"}, {"Đáp án", "A", "B"}})),
         {one(1, right_a), one(2, right_b)},
         {},
         {}},
        {"a table with headings above",
         word(ask_word(2) + p("ĐÁP ÁN") + table({{"Câu", "Đáp án", "Điểm"}, {"1", "A", "0,5"}, {"2", "B", "0,5"}})),
         {one(1, right_a), one(2, right_b)},
         {},
         {}},
    });
}

TEST(QuestionFiles, ATableInsideAQuestionBelongsToIt) {
    expect_all({
        {"q7",
         read_of(file_of("q7-bang-trong-cau.docx")),
         {"1 one: Chọn ý đúng. [?A=Chia sẻ mật khẩu|?B=Giữ kín mật khẩu|?C=Ghi lên bảng]",
          "2 pairs: Ghép mỗi hình với tên ghi dưới đây: / 1 | 2 | 3 | 4 / A | C | B | D",
          "3 one: Chọn ý đúng. [?A=Hỏi nguồn|?B=Gửi tiếp|?C=Xoá]"},
         {"bang-trong-cau 2"},
         {}},
        {"a table of another pupil's answers",
         word(ask_word(1) + p("Câu 2. Bạn An trả lời như bảng dưới. An đúng mấy câu?") + table({{"Câu", "1", "2"}, {"Đáp án", "A", "B"}}) +
              ps(abcd_lines)),
         {one(1, none), "2 one: Bạn An trả lời như bảng dưới. An đúng mấy câu? / Câu | 1 | 2 / Đáp án | A | B" + none},
         {"bang-trong-cau 2"},
         {}},
        {"a table of words, and one behind the options",
         word(p("Câu 1. Làm gì?") + table({{"Việc", "Nên"}, {"Hỏi", ""}}) + ps(abcd_lines) + table({{"Ghi nhớ", "Dừng lại"}})),
         {"1 one: Làm gì? / Việc | Nên / Hỏi | … / Ghi nhớ | Dừng lại" + none},
         {"bang-sau-phuong-an 1"},
         {}},
        {"numbers over letters behind the last options, of another matter",
         word(ask_word(3) + table({{"1", "2", "3", "4"}, {"A", "C", "B", "D"}})),
         {one(1, none), one(2, none), one(3, none)},
         {"dap-an-thua 4", "bang-khong-ten 1", "bang-khong-ten 2", "bang-khong-ten 3"},
         {"1\t2\t3\t4", "A\tC\tB\tD"}},
        {"a named table behind the options of a question that speaks of it",
         word(ask_word(1) + p("Câu 2. Trong bảng sau, An đúng mấy câu?") + ps(abcd_lines) +
              table({{"Câu", "1", "2"}, {"Đáp án", "A", "B"}})),
         {one(1, none), "2 one: Trong bảng sau, An đúng mấy câu?" + none},
         {"bang-khong-ten 1", "bang-khong-ten 2"},
         {"Câu\t1\t2", "Đáp án\tA\tB"}},
        {"a list of pairs behind the options of the last question",
         exam(ask(1) + "Câu 2. Ghép mỗi hình với tên.\n" + abcd + "1-A 2-C"),
         {one(1, none), "2 one: Ghép mỗi hình với tên." + none},
         {"bang-khong-ten 1", "bang-khong-ten 2"},
         {"1-A 2-C"}},
        {"a sheet to write on and the matrix, above the questions",
         word(table({{"Câu", "1", "2"}, {"Đáp án", "", ""}}) + table({{"Câu 1", "0,25", "NB"}, {"Câu 2", "0,25", "TH"}}) + ask_word(2)),
         {one(1, none), one(2, none)},
         {},
         {"Câu | 1 | 2", "Đáp án | … | …", "Câu 1 | 0,25 | NB", "Câu 2 | 0,25 | TH"}},
        {"a sheet to write on, below them",
         word(ask_word(2) + p("PHIẾU TRẢ LỜI") + table({{"Câu", "1", "2"}, {"Đáp án", "", ""}})),
         {one(1, none), "2 one: Làm gì? / Câu | 1 | 2 / Đáp án | … | …" + none},
         {"dong-la 2", "bang-sau-phuong-an 2"},
         {"PHIẾU TRẢ LỜI"}},
        {"pairs keep their own answer",
         exam("Câu 1. Làm gì?\n" + abcd + "Câu 2. Nối cột A với cột B.\nĐáp án: 1-A, 2-C"),
         {one(1, none), "2 pairs: Nối cột A với cột B."},
         {},
         {}},
        {"options in a table",
         word(p("Câu 1. Làm gì?") + table({{"A. Bấm", "B. Hỏi"}, {"C. Gửi", "D. Xoá"}}) + p("Đáp án: B")),
         {one(1, right_b)},
         {},
         {}},
    });
}

TEST(QuestionFiles, PointsAndLevelsAreNoPartOfAQuestion) {
    for (const char* start :
         {"Câu 1. (0,5 điểm) ", "Câu 1 (0.5đ): ", "Câu 1. [0.25đ] ", "Câu 1 (1đ). ", "(NB) Câu 1. ",
          "Câu 1. (1,0 điểm): ", "Câu 1 [NB]: ", "Câu 1. (Nhận biết) ", "Câu 1 (TH - 0,5 điểm). ", "Câu 1. (Vận dụng cao, 1 điểm) ",
          "Câu 1 (M1). ", "Câu 1. (0,5 điểm) (Mức 2) ", "1. (0,5đ) ", "Câu 1:(0,25 điểm)"}) {
        EXPECT_EQ(exam(start + ("Làm gì?\n" + abcd)).questions, Texts{one(1, none)}) << start;
        EXPECT_FALSE(intake::read_exam(intake::to_lines(start + std::string("Làm gì?\n"))).questions.at(0).remark.empty()) << start;
    }
    for (const char* end : {" (0,5 điểm)", " (1,0 điểm).", " [0.25đ]", " (VD)", " (Thông hiểu) (0,5 điểm)"})
        EXPECT_EQ(exam("Câu 1. Làm gì?" + std::string(end) + "\n" + abcd).questions, Texts{one(1, none)}) << end;
    expect_all({
        {"of an option", exam("Câu 1. Làm gì?\nA. Bấm (0,25đ)\nB. Hỏi\nC. Gửi\nD. Xoá (0.25 điểm)"), {one(1, none)}, {}, {}},
        {"what an option says stays",
         exam("Câu 1. Được bao nhiêu?\nA. Thưởng (3 điểm)\nB. Không (xem hình)"),
         {"1 one: Được bao nhiêu? [?A=Thưởng (3 điểm)|?B=Không (xem hình)]"},
         {},
         {}},
        {"words in brackets stay",
         exam("Câu 1 (theo SGK). Làm gì (khi lo)?\n" + abcd),
         {"1 one: (theo SGK). Làm gì (khi lo)?" + none},
         {},
         {}},
    });
}

TEST(QuestionFiles, FourStatementsAndShortAnswers) {
    const std::string bare = "Câu 1. Mật khẩu:\na) Ngắn\nb) Dài\nc) Cho bạn\nd) Đổi\n";
    const Texts told = {"1 statements: Mật khẩu: [a=Ngắn|*b=Dài|c=Cho bạn|*d=Đổi]"};
    const std::vector<std::string> ways = {"Câu 1. Mật khẩu:\na) Ngắn (S)\nb) Dài [Đ]\nc) Cho bạn\tS\nd) Đổi  Đúng",
                                           "Câu 1. Mật khẩu:\na) Ngắn – Sai\nb) Dài → Đ\nc) Cho bạn ......... S\nd) Đổi: Đúng",
                                           "Câu 1. Mật khẩu:\na) (S) Ngắn\nb) (Đ) Dài\nc) [S] Cho bạn\nd) [Đ] Đổi",
                                           bare + "Đáp án: a-S b-Đ c-S d-Đ",
                                           bare + "Đáp án: a) Sai; b) Đúng; c) Sai; d) Đúng",
                                           bare + "Đáp án: aS, bĐ, cS, dĐ",
                                           bare + "Đáp án: SĐSĐ",
                                           bare + "Đáp án: S - Đ - S - Đ",
                                           bare + "Đáp án: Đúng: b, d; Sai: a, c",
                                           bare + "HẾT\n1-SĐSĐ",
                                           bare + "HẾT\n1a-S 1b-Đ 1c-S 1d-Đ",
                                           bare + "HẾT\nCâu 1: a) S b) Đ c) S d) Đ",
                                           bare + "HẾT\nCâu\ta\tb\tc\td\n1\tS\tĐ\tS\tĐ"};
    for (const std::string& text : ways) EXPECT_EQ(exam(text).questions, told) << text;
    const std::string open = "1 statements: Mật khẩu: [?a=Ngắn|?b=Dài|?c=Cho bạn|?d=Đổi]";
    expect_all({
        {"ticks in columns",
         word(p("Câu 1. Mật khẩu:") + table({{"", "Ý", "Đúng", "Sai"},
                                             {"a", "Ngắn", "", "x"},
                                             {"b", "Dài", "x", ""},
                                             {"c", "Cho bạn", "", "x"},
                                             {"d", "Đổi", "x", ""}})),
         told,
         {},
         {}},
        {"columns without ticks",
         word(p("Câu 1. Mật khẩu:") +
              table({{"Phát biểu", "Đ", "S"}, {"a) Ngắn", "", ""}, {"b) Dài", "", ""}, {"c) Cho bạn", "", ""}, {"d) Đổi", "", ""}})),
         {open},
         {},
         {}},
        {"a letter twice", exam("PHẦN II. Đúng sai\n" + bare + "HẾT\nCâu 1: a-S a-Đ c-S d-Đ"), {open}, {}, {}},
        {"too few verdicts", exam("PHẦN II. Đúng sai\n" + bare + "HẾT\n1-SĐS"), {open}, {"dap-an-khac-so-y 1"}, {}},
        {"the key and what stands behind differ",
         exam("Câu 1. Mật khẩu:\na) Ngắn (S)\nb) Dài (Đ)\nc) Cho bạn (S)\nd) Đổi (Đ)\nHẾT\n1-SĐSS"),
         {open},
         {"lech-ghi-sau 1", "lech-bang-dap-an 1"},
         {}},
        {"short answers",
         exam("Câu 1. Gọi số nào?\nĐáp án: 111\nCâu 2. Nút nào?\nĐáp án: Chặn"),
         {"1 number: Gọi số nào? [*111]", "2 short: Nút nào? [*Chặn]"},
         {},
         {}},
        {"short answers in the key",
         word(p("PHẦN III. Trả lời ngắn") + p("Câu 1. Gọi số nào?") + p("Câu 2. Dài mấy?") + p("HẾT") + p("PHẦN III") +
              table({{"Câu", "1", "2"}, {"Đáp án", "111", "12,5"}})),
         {"1 number: Gọi số nào? [*111]", "2 number: Dài mấy? [*12,5]"},
         {},
         {}},
        {"letters of one part, verdicts of another, numbers alike",
         exam("PHẦN I\n" + ask(2) + "PHẦN II\nCâu 1. Mật khẩu:\na) Ngắn (S)\nb) Dài (Đ)\nHẾT\n1-A 2-B"),
         {one(1, right_a), one(2, right_b), "1 statements: Mật khẩu: [a=Ngắn|*b=Dài]"},
         {},
         {}},
        {"a bidding above the options", exam("Câu 1. Làm gì?\nChọn đáp án:\n" + abcd), {"1 one: Làm gì? / Chọn đáp án:" + none}, {}, {}},
        {"two short answers",
         exam("Câu 1. Gọi số nào?\nĐáp án: 111\nHẾT\nCâu 1. Đáp án: 113"),
         {"1 essay: Gọi số nào?"},
         {"hai-dap-so 1"},
         {}},
        {"a letter without options", exam("Câu 1. Xem hình bên.\nĐáp án: B"), {"1 unknown: Xem hình bên."}, {"dap-an-ngoai 1"}, {}},
    });
}

TEST(QuestionFiles, NothingInAWordDocumentVanishesWithoutAWord) {
    const std::string ask_first = p("Câu 1. Làm gì?"), options = ps(abcd_lines);
    const std::string box = "<w:txbxContent>" + p("Trong khung") + "</w:txbxContent>";
    const std::string frame = "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>" + box +
                              "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
                              "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    const auto stem = [&](const std::string& runs) { return word("<w:p>" + r("Câu 1. ") + runs + "</w:p>" + options); };
    const auto math = [&](const std::string& inside) { return stem("<m:oMath>" + inside + "</m:oMath>"); };
    const std::string x = "<m:r><m:t>x</m:t></m:r>", two = "<m:r><m:t>2</m:t></m:r>";
    const intake::WordNotes notes{
        "<w:footnotes><w:footnote w:id=\"1\">"
        "<w:p><w:r><w:t>Theo sách</w:t></w:r></w:p></w:footnote></w:footnotes>",
        {},
        "<w:comments><w:comment w:id=\"1\"><w:p><w:r><w:t>Đáp án B</w:t></w:r></w:p></w:comment></w:comments>"};
    const auto field = [](const std::string& type, const std::string& inside = {}) {
        return "<w:r><w:fldChar w:fldCharType=\"" + type + "\">" + inside + "</w:fldChar></w:r>";
    };
    const auto instruction = [](const std::string& text) { return "<w:r><w:instrText>" + text + "</w:instrText></w:r>"; };
    expect_all({
        {"q3",
         read_of(file_of("q3-o-trong-khung-dieu-khien.docx")),
         {"1 one: Em nên làm gì khi nhận một tin lạ? [A=Bấm vào|*B=Hỏi người lớn|C=Gửi tiếp|D=Xoá luôn]"},
         {},
         {}},
        {"q4",
         read_of(file_of("q4-ki-hieu-symbol.docx")),
         {"1 one: Mật khẩu tốt có độ dài thế nào? [A=4 kí tự|*B=≥ 12 kí tự|C=6 kí tự|D=3 kí tự]",
          "2 one: Chọn ý đúng. [A=Chia sẻ mật khẩu|*B=Giữ bí mật mật khẩu|C=Đưa cho bạn]"},
         {},
         {}},
        {"controls around everything",
         word(control(ask_first) + "<w:p>" + r("A. ") + control(r("Bấm")) + "</w:p>" + control(control(p("B. Hỏi"))) + "<w:customXml>" +
              p("C. Gửi") + "</w:customXml>" + "<w:p>" + r("D. Xoá") + control(r("Bấm để nhập"), "<w:showingPlcHdr/>") + "</w:p>"),
         {one(1, none)},
         {},
         {}},
        {"rows in controls",
         word(ask_first + "<w:tbl>" + control("<w:tr><w:tc>" + p("A. Bấm") + "</w:tc><w:tc>" + p("B. Hỏi") + "</w:tc></w:tr>") +
              "</w:tbl>" + ps({"C. Gửi", "D. Xoá"})),
         {one(1, none)},
         {},
         {}},
        {"signs",
         stem(sign("Symbol", "F0A3") + sign("Wingdings", "F0E0") + sign("symbol", "B9") +
              r("\xEF\x82\xB3", "<w:rFonts w:ascii=\"Symbol\"/>") + sign("Wingdings 2", "F050")),
         {"1 one: ≤→≠≥✓" + none},
         {},
         {}},
        {"a sign nobody knows", stem(r("Hình ") + sign("MT Extra", "F04F")), {"1 one: Hình (?)" + none}, {"bo-ki-hieu 1"}, {}},
        {"raised and lowered",
         stem(r("5 m") + r("2", up) + r(", 10") + r("12", up) + r(", H") + r("2", low) + r("O, 30") + r("o", up) + r("C")),
         {"1 one: 5 m², 10¹², H₂O, 30°C" + none},
         {},
         {}},
        {"raised letters", stem(r("2") + r("k", up) + r(" và x") + r("ij", low)), {"1 one: 2^k và x_(ij)" + none}, {"chi-so 1"}, {}},
        {"a formula on a line",
         math("<m:sSup><m:e>" + x + "</m:e><m:sup>" + two + "</m:sup></m:sSup><m:f><m:num>" + x + "</m:num><m:den>" + two +
              "</m:den></m:f><m:rad><m:radPr/><m:deg/><m:e>" + two + "</m:e></m:rad><m:d><m:e>" + x + "</m:e></m:d>"),
         {"1 one: x²x/2√2(x)" + none},
         {},
         {}},
        {"a formula of more than a line",
         math("<m:nary><m:sub>" + x + "</m:sub><m:e>" + two + "</m:e></m:nary>"),
         {"1 one: x2" + none},
         {"bo-cong-thuc 1"},
         {}},
        {"a picture", stem(r("Làm gì?") + "<w:r><w:drawing><a:blip/></w:drawing></w:r>"), {one(1, none)}, {"bo-hinh 1"}, {}},
        {"a text box, once", stem(r("Làm gì?") + frame), {"1 one: Làm gì? / Trong khung" + none}, {"khung-chu 1"}, {}},
        {"a note, a comment, hidden words",
         word("<w:p>" + r("Câu 1. Làm gì?") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:commentReference w:id=\"1\"/></w:r>" +
                  r("Đáp án: C", "<w:vanish/>") + "</w:p>" + options,
              notes),
         {one(1, none)},
         {"bo-chu-thich 1", "bo-nhan-xet 1", "bo-chu-an 1"},
         {}},
        {"changes, links, tags, small letters above",
         stem("<w:ins>" + r("Làm") + "</w:ins><w:del><w:r><w:delText>Bỏ</w:delText></w:r></w:del><w:moveFrom>" + r("Đi") +
              "</w:moveFrom><w:smartTag>" + r(" ") + "</w:smartTag><w:hyperlink>" + r("g\xC2\xAD") +
              "</w:hyperlink><w:r><w:softHyphen/></w:r>" + r("ì?") + "<w:r><w:ruby><w:rt>" + r("nhỏ") + "</w:rt><w:rubyBase>" + r(" to") +
              "</w:rubyBase></w:ruby></w:r>"),
         {"1 one: Làm gì? to (nhỏ)" + none},
         {},
         {}},
        {"fields",
         stem(field("begin") + instruction(" SYMBOL 179 \\f \"Symbol\" ") + field("end") + field("begin") + instruction("PAGE") +
              field("separate") + r(" 7 ") + field("end") +
              field("begin", "<w:ffData><w:checkBox><w:default w:val=\"1\"/></w:checkBox></w:ffData>") + field("end")),
         {"1 one: ≥ 7 ☑" + none},
         {},
         {}},
        {"a formula that is a field",
         stem(r("Tính ") + field("begin") + instruction("EQ \\f(1;2)") + field("end")),
         {"1 one: Tính" + none},
         {"bo-cong-thuc 1"},
         {}},
        {"another file inside", word(ask_first + "<w:altChunk/>" + options), {one(1, none)}, {"bo-tep-kem 1"}, {}},
        {"tabs and breaks",
         word("<w:p>" + r("Câu 1. Làm gì?") + "<w:r><w:br/></w:r>" + r("A. Bấm") + "<w:r><w:tab/></w:r>" + r("B. Hỏi") +
              "<w:r><w:br/></w:r>" + r("C. Gửi") + "<w:r><w:tab/></w:r>" + r("D. Xoá") + "</w:p>"),
         {one(1, none)},
         {},
         {}},
        {"outside of questions",
         word("<w:p>" + r("Đề") + r("mật", "<w:vanish/>") + "</w:p>" + ask_first + options),
         {one(1, none)},
         {"chu-ngoai-cau"},
         {"Đề", "mật"}},
        {"boxes that are ticked",
         exam("Câu 1. Làm gì?\n☐ A. Bấm\n☑ B. Hỏi\n☐ C. Gửi\n☐ D. Xoá\nCâu 2. Làm gì?\nA. Bấm\nB. Hỏi ✓\nC. Gửi\nD. Xoá"),
         {one(1, right_b), one(2, right_b)},
         {},
         {}},
        {"all boxes empty", exam("Câu 1. Làm gì?\n□ A. Bấm\n□ B. Hỏi\n□ C. Gửi\n□ D. Xoá"), {one(1, none)}, {}, {}},
    });
}

TEST(QuestionFiles, OtherProgramsQuestionsAreRead) {
    const std::string aiken_bad =
        "Đề kiểm tra\n\nAi giúp em?\nA. Cô\nB. Người lạ\n\nAi nữa?\nA. Mẹ\nB. Quảng cáo\nANSWER: D\nLàm gì?\nA. Hỏi\nANSWER: A";
    const std::string moodle =
        "<?xml version=\"1.0\"?>\n<quiz>\n<question type=\"category\"><category><text>top/An toàn</text></category></question>\n"
        "<question type=\"multichoice\"><questiontext format=\"html\"><text>Chọn hai</text></questiontext><single>false</single>"
        "<answer fraction=\"50\"><text>Một</text></answer><answer fraction=\"50\"><text>Hai</text></answer><answer "
        "fraction=\"-100\"><text>Ba</text></answer></question>"
        "<question type=\"truefalse\"><questiontext><text>Đúng không</text></questiontext><answer fraction=\"0\"><text>true</text></answer>"
        "<answer fraction=\"100\"><text>false</text></answer></question>"
        "<question type=\"numerical\"><questiontext><text>Số?</text></questiontext><answer "
        "fraction=\"100\"><text>111</text><tolerance>0</tolerance></answer></question>"
        "<question type=\"shortanswer\"><questiontext><text>Nút?</text></questiontext><answer "
        "fraction=\"100\"><text>Chặn</text></answer></question>"
        "<question "
        "type=\"matching\"><questiontext><text>Nối</text></questiontext><subquestion><text>Mèo</text><answer><text>meo</text></answer></"
        "subquestion></question>"
        "<question type=\"essay\"><questiontext><text>Kể</text></questiontext></question>\n"
        "<question type=\"cloze\"><questiontext><text>Điền {1:SA:=a}</text></questiontext></question>\n"
        "<question type=\"multichoice\"><questiontext><text>Ai?</text></questiontext><answer fraction=\"0\"><text>A</text></answer><answer "
        "fraction=\"0\"><text>B</text></answer></question></quiz>";
    expect_all({
        {"q1",
         read_of(file_of("q1-aiken.txt")),
         {" one: Em nên làm gì khi nhận một tin lạ? [A=Bấm vào đường dẫn|*B=Hỏi người lớn|C=Gửi tiếp cho bạn]",
          " one: Mật khẩu nào khó đoán hơn? [A=123456|*B=meo-trang-keo-guoc]"},
         {},
         {}},
        {"Aiken with faults",
         read_of(bytes_of("a.txt", aiken_bad)),
         {" one: Ai giúp em? [?A=Cô|?B=Người lạ]", " one: Ai nữa? [?A=Mẹ|?B=Quảng cáo]", " one: Làm gì? [*A=Hỏi]"},
         {"thieu-dap-an", "dap-an-ngoai 2", "mot-phuong-an 3"},
         {"Đề kiểm tra"}},
        {"q2", read_of(file_of("q2-moodle.xml")), {" one: <p>Em nên làm gì khi nhận một tin lạ?</p> [*=Hỏi người lớn|=Bấm vào]"}, {}, {}},
        {"Moodle, all kinds",
         read_of(bytes_of("m.xml", moodle)),
         {" several: Chọn hai [*=Một|*=Hai|=Ba]", " true-false: Đúng không [=|*=]", " number: Số? [*111]", " short: Nút? [*Chặn]",
          " pairs: Nối [Mèo->meo]", " essay: Kể", " unknown: Điền {1:SA:=a}", " one: Ai? [?=A|?=B]"},
         {"moodle-dang-la", "thieu-dap-an"},
         {}},
        {"K12Online",
         read_of(bytes_of("k.txt",
                          "<NB-COA> Làm gì?\n<$> Bấm\n<#> Hỏi\n<$> Gửi <$> Xoá\n<LG> Vì thế.\n<END>\n<VDC-B1> Làm gì?\n<#> Bấm\n<$> "
                          "Hỏi\n<$> Gửi\n<$> Xoá\n<END>")),
         {one(1, right_b), one(2, right_a)},
         {},
         {}},
        {"Azota",
         exam("Nhóm 1. Trắc nghiệm\nQuestion 1: Làm gì?\nA) Bấm\tB) Hỏi\tC) Gửi\tD) Xoá\nLời giải: Vì thế.\nNhóm 2\nQuestion 2: Làm gì?\n" +
              abcd + "HẾT\n1b 2.C"),
         {one(1, right_b), one(2, right_c)},
         {},
         {}},
        {"numbers with other signs",
         exam("1/ Làm gì?\n" + abcd + "2/ Làm gì?\n" + abcd + "ĐÁP ÁN\n1. B\n2. C"),
         {one(1, right_b), one(2, right_c)},
         {},
         {}},
    });
    EXPECT_EQ(file_of("g1.gift").questions.size(), 7u);
}

}  // namespace
}  // namespace question_files
