// From a teacher's file to a draft: read back with the pack reader, it says what the file said, and only what is missing is missing.

#include "work/draft_lesson.h"

#include <gtest/gtest.h>

#include <set>

#include "base/text.h"
#include "intake/exam_text.h"
#include "intake/gift.h"
#include "intake/question_file.h"
#include "pack/pack.h"
#include "support/fixed.h"
#include "support/temp_folder.h"
#include "work/plain_words.h"

namespace {

const base::Path root = KS_SOURCE_DIR;

const base::Catalogue& words() {
    static const auto loaded = base::Catalogue::load(root / "assets" / "text");
    EXPECT_TRUE(loaded);
    return *loaded;
}

work::Draft draft_of(const model::Questions& questions) { return work::draft_lesson(questions, "de-kiem-tra", words()); }

model::Questions exam(std::string_view text) { return intake::read_exam(intake::to_lines(text), "de.txt"); }

pack::Checked check(const std::string& lesson) {
    const support::TempFolder folder;
    std::filesystem::create_directories(folder / "bai");
    EXPECT_TRUE(base::write_file(folder / "bai/01.md", lesson));
    EXPECT_TRUE(base::write_file(
        folder / "pack.md", "---\ngói: Gói\nmã: goi\nphiên bản: 1.0.0\nchủ đề: Chủ đề\nmã chủ đề: B3\ntác giả: Tổ\ngiấy phép: CC\n---\n"));
    pack::Options options;
    options.today = support::lesson_day;
    options.charset = root / "assets" / "fonts" / "charset.txt";
    return pack::check(folder.path(), options);
}

std::string plain(const model::RichText& text) {
    std::string out;
    for (const auto& paragraph : text.paragraphs) {
        if (!out.empty()) out += '\n';
        for (const auto& span : paragraph.spans) out += span.text;
    }
    return out;
}

const std::string four = "A. Bấm vào\nB. Gửi số\nC. Hỏi bố mẹ\nD. Chia sẻ\n";

TEST(DraftLesson, SaysWhatTheFileSaidAndLeavesTheRestOpen) {
    const auto draft =
        draft_of(exam("Câu 1. Nhận tin lạ, em làm gì?\n" + four +
                      "Đáp án: C\nCâu 2. Tin nào cũng đúng.\nA. Đúng\tB. Sai\nCâu 3. Nên làm gì?\n*A. Hỏi\n*B. Dừng\nC. Gửi"));
    EXPECT_EQ(
        draft.lesson,
        "---\nbài:\nmã: de-kiem-tra\nlớp:\nmục tiêu:\nthời lượng:\nviệc tuần này:\nhỏi người nhà:\n---\n"
        "\n? chọn một: Nhận tin lạ, em làm gì?\nmã: nhan-tin-la-em-lam-gi\n- [ ] Bấm vào\n- [ ] Gửi số\n- [x] Hỏi bố mẹ\n- [ ] Chia sẻ\n"
        "\n? đúng sai: Tin nào cũng đúng.\nmã: tin-nao-cung-dung\n- [ ] Đúng\n- [ ] Sai\n"
        "\n? chọn nhiều: Nên làm gì?\nmã: nen-lam-gi\n- [x] Hỏi\n- [x] Dừng\n- [ ] Gửi\n");
    EXPECT_EQ(draft.written, 3);
    EXPECT_EQ(draft.missing.size(), 5u);
    for (const auto& sentence : draft.missing) EXPECT_EQ(sentence.find("\xE2\x9F\xA6"), std::string::npos) << sentence;
    EXPECT_NE(draft.missing[3].find("đáp án đúng"), std::string::npos);
    EXPECT_EQ(draft.missing[2].find("đáp án đúng"), std::string::npos);
}

TEST(DraftLesson, CheckReportsWhatIsMissingAndNothingElse) {
    const auto checked =
        check(draft_of(exam("Câu 1. Nhận tin lạ, em làm gì?\n" + four + "Câu 2. Tin nào cũng đúng.\nA. Đúng\tB. Sai\nĐáp án: B")).lesson);
    std::map<std::string, int> keys;
    for (const auto& problem : checked.problems.all())
        if (problem.file == "bai/01.md") ++keys[problem.key];
    EXPECT_EQ(keys["tac-gia.khoa-rong"], 6);       // the head's lines to fill in
    EXPECT_EQ(keys["tac-gia.cau-thieu-khoa"], 2);  // ý
    EXPECT_EQ(keys["tac-gia.bai-khong-trang"], 1);
    int explanations = 0, others = 0;
    for (const auto& [key, count] : keys) {
        if (key.find("giai-thich") != std::string::npos) explanations += count;
        if (key.find("giai-thich") == std::string::npos && key.find("dang.") == std::string::npos) others += count;
    }
    EXPECT_EQ(explanations, 6);
    EXPECT_LE(others, 6 + 2 + 1 + 1);  // and the right answer of question 1
}

TEST(DraftLesson, SignsOfTheGrammarInsideATextStayText) {
    const auto draft = draft_of(
        intake::read_gift("::T::[plain]- Dấu *sao* và [ngoặc]\n# thăng\nmã\\: abc\nHãy chọn?{=[plain]- a < b ~[plain]* b ~[plain]> c}"));
    const auto checked = check(draft.lesson);
    ASSERT_EQ(checked.pack.lessons.at(0).items().size(), 1u) << draft.lesson;
    const auto& item = *checked.pack.lessons[0].items()[0];
    EXPECT_EQ(base::split_words(plain(item.prompt)), base::split_words("- Dấu *sao* và [ngoặc] # thăng mã: abc Hãy chọn?"));
    EXPECT_EQ(item.id, "dau-sao-va-ngoac-thang-ma");
    EXPECT_NE(draft.lesson.find("- [x] \\- a \\< b"), std::string::npos) << draft.lesson;
}

TEST(DraftLesson, HtmlBecomesPlainTextAndThatIsTold) {
    const auto draft =
        draft_of(intake::read_gift("[html]<p>Ai gi&uacute;p em &amp; bạn?</p><p>Chọn một.</p>{\n=<b>Thầy c&\\#244;</b>#<i>Hay "
                                   "lắm</i>\n~Người lạ<img src\\=\"a.png\">}"));
    EXPECT_NE(draft.lesson.find("? chọn một: Ai giúp em & bạn?\n\nChọn một.\n"), std::string::npos) << draft.lesson;
    EXPECT_NE(draft.lesson.find("- [x] Thầy cô\n  > Hay lắm\n- [ ] Người lạ\n"), std::string::npos) << draft.lesson;
    EXPECT_NE(draft.missing.back().find("hình"), std::string::npos);
}

TEST(DraftLesson, IdsAreOfTheStemAndUnlike) {
    const auto draft = draft_of(exam("Câu 1. Nên làm gì?\n" + four + "Câu 2. Nên làm gì?\n" + four + "Câu 3. ???\n" + four));
    for (const char* id : {"mã: nen-lam-gi\n", "mã: nen-lam-gi-2\n", "mã: cau-3\n"})
        EXPECT_NE(draft.lesson.find(id), std::string::npos) << draft.lesson;
}

TEST(DraftLesson, WhatIsNoQuestionOfOursStandsBesideAsItWas) {
    const auto questions = exam(
        "Trường em\nPHẦN I\nCâu 1. Kể ba việc.\nNhớ viết rõ.\nCâu 2. Khi đặt mật khẩu:\na) Ngày sinh (S)\nb) Từ rời (Đ)\nCâu 3. Ai?\n" +
        four + "Giải thích: Vì thế.");
    const auto draft = draft_of(questions);
    EXPECT_EQ(draft.left, 2);
    for (const char* text : {"Trường em", "PHẦN I", "    Câu 1. Kể ba việc.\n    Nhớ viết rõ.", "    a) Ngày sinh (S)", "Vì thế."})
        EXPECT_NE(draft.to_do.find(text), std::string::npos) << text << "\n" << draft.to_do;
}

TEST(DraftLesson, PointsAndLevelsStandBesideTheQuestion) {
    const auto draft = draft_of(exam("Câu 1. (0,5 điểm) [NB] Nhận tin lạ, em làm gì?\n" + four + "Đáp án: C"));
    EXPECT_NE(draft.lesson.find("\n? chọn một: Nhận tin lạ, em làm gì?\nmã: nhan-tin-la-em-lam-gi\n"), std::string::npos) << draft.lesson;
    EXPECT_EQ(draft.lesson.find("0,5"), std::string::npos);
    EXPECT_NE(draft.to_do.find("(0,5 điểm) [NB]"), std::string::npos) << draft.to_do;
}

TEST(DraftLesson, FourStatementsBecomeOursAndWhatIsNotKnownIsAskedFor) {
    const std::string ask = "Câu 1. Về mật khẩu:\na) Ngắn\nb) Dài\nc) Cho bạn\nd) Đổi\n";
    const auto known = draft_of(exam(ask + "Đáp án: a-S b-Đ c-S d-Đ"));
    EXPECT_NE(known.lesson.find("\n? bốn ý: Về mật khẩu:\nmã: ve-mat-khau\n- [sai] Ngắn\n- [đúng] Dài\n- [sai] Cho bạn\n- [đúng] Đổi\n"),
              std::string::npos)
        << known.lesson;
    EXPECT_EQ(known.missing[2].find("[?]"), std::string::npos) << known.missing[2];
    const auto open = draft_of(exam("PHẦN II. Đúng sai\n" + ask));
    EXPECT_NE(open.lesson.find("- [?] Ngắn\n"), std::string::npos) << open.lesson;
    EXPECT_NE(open.missing[2].find("[?]"), std::string::npos) << open.missing[2];
    int marks = 0;
    const auto checked = check(open.lesson);
    for (const auto& problem : checked.problems.all()) marks += problem.key == "tac-gia.the-cho-la";
    EXPECT_EQ(marks, 4) << "no statement is taken for a wrong one";
}

TEST(DraftLesson, ShortAnswersBecomeOurs) {
    const auto draft = draft_of(exam("Câu 1. Gọi số nào?\nĐáp án: 111\nCâu 2. Nút nào?\nĐáp án: Chặn"));
    EXPECT_NE(draft.lesson.find("\n? trả lời ngắn: Gọi số nào?\nmã: goi-so-nao\n- [x] 111\nkhác:\n"), std::string::npos) << draft.lesson;
    EXPECT_EQ(draft.written, 2);
    const auto gift = draft_of(intake::read_gift("Số?{#=%100%111:0#Đúng =%0%113#Chưa}\n\nKhoảng?{#1..5}\n\nAi?{=Cô =%50%Mẹ}"));
    EXPECT_NE(gift.lesson.find("- [x] 111\n  > Đúng\n- [ ] 113\n  > Chưa\nkhác:\n"), std::string::npos) << gift.lesson;
    EXPECT_EQ(gift.left, 2) << "a range and half points have no place in ours";
}

TEST(DraftLesson, WhatAKeySaysOfAQuestionLeftAsideStandsWithIt) {
    const auto draft =
        draft_of(exam("Câu 1. Ý nào đúng?\na) Một\nb) Hai\nCâu 2. Kể ba việc.\nHẾT\nHƯỚNG DẪN CHẤM CHI TIẾT\nCâu 1: a) Đ b) S\nCâu 2: Dừng "
                      "lại, lưu lại, kể lại."));
    EXPECT_EQ(draft.left, 2);
    for (const char* text : {"a [x], b [ ]", "Dừng lại, lưu lại, kể lại.", "HƯỚNG DẪN CHẤM CHI TIẾT"})
        EXPECT_NE(draft.to_do.find(text), std::string::npos) << text << "\n" << draft.to_do;
}

TEST(DraftLesson, NamesOfHtmlLettersAreLetters) {
    const std::pair<const char*, const char*> texts[] = {
        {"Em n&ecirc;n l&agrave;m", "Em nên làm"},       {"&Acirc;m &dstrok;i&ecirc;m &abreve;", "Âm điêm ă"},
        {"&ldquo;A&rdquo; &ndash; &hellip;", "“A” – …"}, {"x&sup2; &ge; 3&times;2&nbsp;m", "x² ≥ 3×2 m"},
        {"e&#770;m &#234; &#xEA; &#150;", "êm ê ê –"},   {"&khongco; &amp;amp; AT&T; &#xD800; &", "&khongco; &amp; AT&T; &#xD800; &"}};
    for (const auto& [html, plain] : texts) EXPECT_EQ(work::to_plain({html, model::TextFormat::html}).text, plain) << html;
    EXPECT_EQ(work::to_plain({"A&ecirc;", model::TextFormat::plain}).text, "A&ecirc;");
}

// Every word of every sample is in the lesson or beside it.
TEST(DraftLesson, NothingIsDropped) {
    std::vector<std::pair<std::string, model::Questions>> all;
    for (const char* folder : {"gift", "docx", "questions"})
        for (const auto& entry : std::filesystem::directory_iterator(root / "tests" / "data" / folder))
            if (const auto ending = entry.path().extension(); ending == ".gift" || ending == ".docx")
                all.emplace_back(entry.path().filename().string(), intake::read_questions(entry.path()).value());
    ASSERT_EQ(all.size(), 60u);
    for (const auto& [name, questions] : all) {
        const auto draft = draft_of(questions);
        EXPECT_EQ(static_cast<std::size_t>(draft.written + draft.left), questions.questions.size()) << name;
        const auto checked = check(draft.lesson);
        EXPECT_EQ(checked.pack.lessons.at(0).items().size(), static_cast<std::size_t>(draft.written)) << name;
        std::set<std::string> ids;
        for (const auto* item : checked.pack.lessons[0].items()) ids.insert(item->id);
        EXPECT_EQ(ids.size(), static_cast<std::size_t>(draft.written)) << name;
        for (const auto& problem : checked.problems.all()) EXPECT_NE(problem.key, "tac-gia.ma-sai") << name;
        if (name.find(".docx") == std::string::npos) continue;
        const std::string both = draft.lesson + draft.to_do;
        for (const auto& question : questions.questions)
            for (const auto& word : base::split_words(question.stem.text))
                EXPECT_NE(both.find(word), std::string::npos) << name << ": " << word;
    }
}

}  // namespace
