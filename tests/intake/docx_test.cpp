// Word files (tests/data/docx, written by make_docx.py): what is set off, numbered by Word, in tables, and what is left out.

#include "intake/docx.h"

#include <gtest/gtest.h>

#include "base/paths.h"
#include "base/text.h"
#include "intake/exam_text.h"
#include "intake/question_file.h"
#include "support/temp_folder.h"

namespace {

using model::QuestionKind;
using model::Verdict;

base::Path samples() { return base::Path(KS_SOURCE_DIR) / "tests/data/docx"; }

model::Questions questions_in(const std::string& name) {
    auto questions = intake::read_questions(samples() / name);
    EXPECT_TRUE(questions) << name << ": " << (questions ? "" : questions.error().key + " " + questions.error().detail);
    return questions ? *std::move(questions) : model::Questions{};
}

std::string rights(const model::ReadQuestion& question) {
    std::string out;
    for (const auto& option : question.options)
        if (option.verdict == Verdict::right) out += option.label;
    return out;
}

std::vector<std::string> keys(const model::Questions& questions) {
    std::vector<std::string> out;
    for (const auto& problem : questions.problems.all()) out.push_back(problem.key);
    return out;
}

std::string key_of(const std::string& bytes, const std::string& name = "tep.docx") {
    const support::TempFolder folder;
    EXPECT_TRUE(base::write_file(folder / name, bytes));
    const auto read = intake::read_questions(folder / name);
    return read ? "" : read.error().key;
}

const std::string space = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

std::string document(const std::string& body) { return "<w:document" + space + "><w:body>" + body + "</w:body></w:document>"; }

TEST(Docx, WhatIsSetOffTellsTheAnswerWhenItTellsOptionsApart) {
    const auto questions = questions_in("danh-dau.docx");
    std::vector<std::string> all;
    for (const auto& question : questions.questions) all.push_back(rights(question));
    // underlined letter; bold beside bold letters; red; highlight run by run; star; "(đúng)"; all letters set off: only the table; two in
    // italics; underline against table; one bold word; a character style; underline and table alike
    EXPECT_EQ(all, (std::vector<std::string>{"C", "C", "C", "C", "C", "C", "C", "BC", "", "", "C", "C"}));
    EXPECT_EQ(questions.questions[7].kind, QuestionKind::several_right);
    EXPECT_EQ(keys(questions), (std::vector<std::string>{"cau-hoi.lech-bang-dap-an", "cau-hoi.lech-gach-chan", "cau-hoi.mot-phan-chu"}));
}

TEST(Docx, AutomaticNumbersAndLettersAreText) {
    const auto questions = questions_in("danh-so-tu-dong.docx");
    ASSERT_EQ(questions.questions.size(), 3u);
    EXPECT_EQ(questions.questions[0].options.size(), 3u);
    EXPECT_EQ(rights(questions.questions[0]), "B");
    EXPECT_EQ(rights(questions.questions[1]), "A");
    EXPECT_EQ(questions.questions[2].kind, QuestionKind::statements);
    EXPECT_EQ(rights(questions.questions[2]), "ac");
    EXPECT_EQ(questions.loose.at(0).text, "Ghi chú của người soạn");  // a bullet has no label
}

TEST(Docx, TabsBreaksAndTablesSplitOptions) {
    const auto questions = questions_in("mot-dong.docx");
    ASSERT_EQ(questions.questions.size(), 4u);
    EXPECT_EQ(questions.questions[0].stem.text, "Người lạ hỏi trường của em. Em làm gì?");  // typed in parts, read as one
    for (const auto& question : questions.questions) EXPECT_EQ(question.options.size(), 4u) << question.number;
    EXPECT_EQ(
        rights(questions.questions[0]) + rights(questions.questions[1]) + rights(questions.questions[2]) + rights(questions.questions[3]),
        "BAAA");
    EXPECT_TRUE(questions.problems.empty());
}

TEST(Docx, FormsOf2025WithTheirKeysAndWhatIsLeftOut) {
    const auto questions = questions_in("bon-phan.docx");
    std::vector<QuestionKind> kinds;
    for (const auto& question : questions.questions) kinds.push_back(question.kind);
    using enum QuestionKind;
    EXPECT_EQ(kinds, (std::vector{one_right, one_right, one_right, statements, statements, number, short_answer, essay}));
    EXPECT_EQ(rights(questions.questions[0]), "C");
    EXPECT_EQ(rights(questions.questions[3]), "bd");
    EXPECT_EQ(rights(questions.questions[4]), "ac");
    EXPECT_EQ(questions.questions[0].explanation.text, "Hai bạn cùng nhặt sách.");
    EXPECT_EQ(keys(questions), (std::vector<std::string>{"cau-hoi.bo-hinh", "cau-hoi.khung-chu", "cau-hoi.so-khong-lien"}));
    EXPECT_EQ(questions.questions[1].stem.text, "Đọc khung bên:\nChữ trong khung");
    EXPECT_EQ(questions.questions[2].stem.text, "Tính x=2");
    EXPECT_EQ(questions.groups.size(), 4u);
}

TEST(Docx, AFileOfAnotherWriter) {
    const auto questions = questions_in("python-docx.docx");
    ASSERT_EQ(questions.questions.size(), 3u);
    EXPECT_EQ(rights(questions.questions[0]), "B");
    EXPECT_EQ(rights(questions.questions[1]), "AC");
    EXPECT_EQ(questions.questions[2].kind, QuestionKind::true_false);
    EXPECT_EQ(questions.questions[2].options[1].verdict, Verdict::right);
    EXPECT_TRUE(questions.problems.empty());
}

TEST(Docx, LettersCutByAChangeOfLooksAreComposed) {
    const auto lines = intake::read_document(
        document("<w:p><w:r><w:t>e</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>\xCC\x82\xCC\x81m\xC2\xA0\xE2\x80\x8B.</w:t></w:r></w:p>"), {},
        {});
    ASSERT_TRUE(lines);
    EXPECT_EQ(lines->at(0).text, "ếm .");
    EXPECT_EQ(lines->at(0).marks.size(), lines->at(0).text.size());
    EXPECT_EQ(lines->at(0).marks[0], 0);
    EXPECT_EQ(lines->at(0).marks[3], intake::bold);
}

TEST(Docx, DeletedTextIsGoneAndInsertedTextIsThere) {
    const auto lines = intake::read_document(
        document("<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r><w:t>mới</w:t></w:r></w:ins><w:hyperlink><w:r><w:t>"
                 " đây</w:t></w:r></w:hyperlink></w:p>"),
        {}, {});
    ASSERT_TRUE(lines);
    EXPECT_EQ(lines->at(0).text, "mới đây");
}

TEST(Docx, WhatIsNoWordFileIsRefusedKindly) {
    EXPECT_EQ(key_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "cau-hoi.word-cu");
    EXPECT_EQ(key_of("%PDF-1.7"), "cau-hoi.la-pdf");
    EXPECT_EQ(key_of("  \n"), "nhap.tep-trong");
    EXPECT_EQ(key_of("PK\x03\x04 cut"), "nhap.tep-hong");
    EXPECT_EQ(key_of("C\xE2u 1. M\xE2t kh\xE2u", "de.txt"), "cau-hoi.khong-phai-unicode");
    EXPECT_EQ(key_of("C©u 1. MËt khÈu nµo khã ®o¸n?\nA. Ngµy sinh\nB. Bèn tõ\nC. Tªn em", "de.txt"), "cau-hoi.phong-chu-cu");
    const auto xlsx = intake::read_questions(base::Path(KS_SOURCE_DIR) / "tests/data/rosters/hcmc.xlsx");
    EXPECT_EQ(xlsx.error().key, "cau-hoi.la-excel");
    const auto bomb = intake::read_questions(base::Path(KS_SOURCE_DIR) / "tests/data/rosters/bom.xlsx");
    EXPECT_FALSE(bomb);
    EXPECT_FALSE(intake::read_document("<!DOCTYPE x>" + document(""), {}, {}));
    std::string many;
    for (int i = 0; i <= intake::max_paragraphs; ++i) many += "<w:p/>";
    EXPECT_EQ(intake::read_document(document(many), {}, {}).error().key, "cau-hoi.qua-nhieu-doan");
}

TEST(QuestionFile, TooManyQuestionsAreRefused) {
    std::string exam, gift;
    for (int i = 0; i < 2100; ++i) {
        exam += "Câu " + std::to_string(i % 999 + 1) + ". Ai?\nA. Em\nB. Bạn\n";
        gift += "Ai?{=em ~bạn}\n\n";
    }
    EXPECT_EQ(key_of(exam, "de.txt"), "cau-hoi.qua-nhieu-cau");
    EXPECT_EQ(key_of(gift, "de.gift"), "cau-hoi.qua-nhieu-cau");
}

TEST(Docx, TablesInTablesEnd) {
    std::string open, close;
    for (int i = 0; i < 5000; ++i) {
        open += "<w:tbl><w:tr><w:tc>";
        close += "</w:tc></w:tr></w:tbl>";
    }
    EXPECT_TRUE(intake::read_document(document(open + "<w:p/>" + close), {}, {}));
}

TEST(Docx, AFileCutAnywhereIsRefusedOrRead) {
    const auto bytes = base::read_file(samples() / "mot-dong.docx");
    ASSERT_TRUE(bytes);
    for (std::size_t size = 0; size < bytes->size(); ++size) EXPECT_FALSE(intake::read_docx(std::string_view(*bytes).substr(0, size)));
    const std::string text = document(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>A</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>");
    for (std::size_t size = 0; size < text.size(); ++size) EXPECT_FALSE(intake::read_document(text.substr(0, size), {}, {}));
}

TEST(QuestionFile, TellsGiftFromAnExamByWhatIsInIt) {
    const support::TempFolder folder;
    ASSERT_TRUE(base::write_file(folder / "a.txt", "Mật khẩu nào khó đoán?{=bốn từ ~ngày sinh}"));
    ASSERT_TRUE(base::write_file(folder / "b.txt", "Câu 1. Tập {1; 2} có mấy số?\nA. 1\nB. 2\nĐáp án: B"));
    ASSERT_TRUE(base::write_file(folder / "c.gift", "1. Ai giúp em?{=thầy cô ~người lạ}"));
    EXPECT_EQ(intake::read_questions(folder / "a.txt")->questions.at(0).options.at(0).text.text, "bốn từ");
    EXPECT_EQ(rights(intake::read_questions(folder / "b.txt")->questions.at(0)), "B");
    EXPECT_EQ(intake::read_questions(folder / "c.gift")->questions.at(0).options.size(), 2u);
}

}  // namespace
