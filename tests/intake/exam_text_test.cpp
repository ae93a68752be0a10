// Exams as teachers type them, line by line.

#include "intake/exam_text.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace {

using model::QuestionKind;
using model::Verdict;

model::Questions exam_of(std::string_view text) { return intake::read_exam(intake::to_lines(text), "de.txt"); }

// "ABC/B": letters, and behind the stroke those that are right; "?" for each that is not known.
std::string shape(const model::ReadQuestion& question) {
    std::string letters, right;
    for (const auto& option : question.options) {
        letters += option.label;
        if (option.verdict == Verdict::right) right += option.label;
        if (option.verdict == Verdict::unknown) right += '?';
    }
    return letters + "/" + right;
}

int count(const model::Questions& questions, const std::string& key) {
    const auto& all = questions.problems.all();
    return static_cast<int>(std::count_if(all.begin(), all.end(), [&](const auto& each) { return each.key == key; }));
}

const std::string ask = "Câu 1. Nhận tin lạ, em làm gì?\n";
const std::string four = "A. Bấm vào\nB. Gửi số\nC. Hỏi bố mẹ\nD. Chia sẻ\n";

TEST(ExamText, TakesOptionsOnOneLineTwoOrFour) {
    for (const char* options : {"A. Bấm vào\tB. Gửi số\tC. Hỏi bố mẹ\tD. Chia sẻ", "A. Bấm vào   B. Gửi số\nC. Hỏi bố mẹ   D. Chia sẻ",
                                "A) Bấm vào\nB) Gửi số\nC) Hỏi bố mẹ\nD) Chia sẻ", "A.Bấm vào\n\n B:Gửi số\n\tC/ Hỏi bố mẹ\nD. Chia sẻ"}) {
        const auto questions = exam_of(ask + options + "\nĐáp án: C");
        ASSERT_EQ(questions.questions.size(), 1u) << options;
        EXPECT_EQ(shape(questions.questions[0]), "ABCD/C") << options;
        EXPECT_EQ(questions.questions[0].options[2].text.text, "Hỏi bố mẹ");
        EXPECT_TRUE(questions.problems.empty()) << options;
    }
}

TEST(ExamText, KnowsTheWaysAQuestionBegins) {
    for (const char* start :
         {"Câu 1.", "Câu 1:", "Cau 1)", "CÂU 1 -", "Câu hỏi 1:", "Bài 1.", "Question 1:", "1.", "1)", "Câu 1 (0,5 điểm):", "Câu 1 (NB)."}) {
        const auto questions = exam_of(std::string(start) + " Nhận tin lạ, em làm gì?\n" + four);
        ASSERT_EQ(questions.questions.size(), 1u) << start;
        EXPECT_EQ(questions.questions[0].stem.text, "Nhận tin lạ, em làm gì?") << start;
        EXPECT_EQ(questions.questions[0].number, "1");
    }
}

TEST(ExamText, NumbersInsideAQuestionBeginNone) {
    const auto questions =
        exam_of("Bài 5: An toàn trên mạng\nCâu 1. Xếp các việc:\n1. Dừng lại\n2. Kể với người lớn\n" + four + "Câu 2. Hết chưa?\n" + four);
    ASSERT_EQ(questions.questions.size(), 2u);
    EXPECT_EQ(questions.questions[0].stem.text, "Xếp các việc:\n1. Dừng lại\n2. Kể với người lớn");
    ASSERT_EQ(questions.loose.size(), 1u);
    EXPECT_EQ(questions.loose[0].text, "Bài 5: An toàn trên mạng");
}

TEST(ExamText, SayingsWithRomanNumbersStayInTheirQuestion) {
    const auto questions = exam_of(
        "I. TRẮC NGHIỆM\nCâu 1. Có mấy câu đúng?\nI. Không chia sẻ mật khẩu.\nII. Kể với người lớn.\nA. 1\tB. 2\nII/ Phần tự luận\nCâu 2. "
        "Em kể.");
    ASSERT_EQ(questions.questions.size(), 2u);
    EXPECT_EQ(questions.questions[0].stem.text, "Có mấy câu đúng?\nI. Không chia sẻ mật khẩu.\nII. Kể với người lớn.");
    EXPECT_EQ(questions.questions[0].options.size(), 2u);
    EXPECT_EQ(questions.groups.size(), 2u);
}

TEST(ExamText, TakesEveryWayToTellTheRightOption) {
    for (const std::string& text :
         {ask + "A. Bấm vào\nB. Gửi số\n*C. Hỏi bố mẹ\nD. Chia sẻ", ask + "A. Bấm vào\nB. Gửi số\nC. Hỏi bố mẹ (đúng)\nD. Chia sẻ",
          ask + "A. Bấm vào (S)\nB. Gửi số [S]\nC. Hỏi bố mẹ (Đ).\nD. Chia sẻ (S)", ask + four + "Đáp án: C", ask + four + "ĐA: c",
          ask + four + "Đáp án C.", ask + four + "Chọn C", ask + four + "Đáp án: C. Hỏi bố mẹ", ask + four + "Đáp án đúng: Hỏi bố mẹ",
          ask + four + "HẾT\n1-C", ask + four + "---Hết---\n1. C", ask + four + "ĐÁP ÁN\n1c", ask + four + "BẢNG ĐÁP ÁN\nCâu\t1\nĐáp án\tC",
          ask + four + "HẾT\nCâu 1: C", ask + four + "HẾT\nCâu 1. Đáp án: C",
          ask + four + "Câu 2. Hai?\n" + four + "HẾT\n| 1 | 2 |\n| C | A |"})
        EXPECT_EQ(shape(exam_of(text).questions.at(0)), "ABCD/C") << text;
}

TEST(ExamText, AnAnswerKeyAnswersManyQuestions) {
    std::string text;
    for (int i = 1; i <= 6; ++i) text += "Câu " + std::to_string(i) + ". Em chọn gì?\n" + four;
    const auto questions = exam_of(text + "HẾT\n1-A 2-B; 3.C\n4. D 5a\n6. AC");
    std::string all;
    for (const auto& question : questions.questions) all += shape(question) + " ";
    EXPECT_EQ(all, "ABCD/A ABCD/B ABCD/C ABCD/D ABCD/A ABCD/AC ");
    EXPECT_EQ(questions.questions[5].kind, QuestionKind::several_right);
    EXPECT_TRUE(questions.problems.empty());
}

TEST(ExamText, PlacesThatDisagreeLeaveItOpenAndAreBothNamed) {
    const auto questions = exam_of(ask + "A. Bấm vào\n*B. Gửi số\nC. Hỏi bố mẹ\nD. Chia sẻ\nĐáp án: C\nHẾT\n1-C");
    EXPECT_EQ(shape(questions.questions.at(0)), "ABCD/????");
    ASSERT_EQ(count(questions, "cau-hoi.lech-dau-sao"), 1);
    EXPECT_EQ(count(questions, "cau-hoi.lech-dong-dap-an"), 1);
    EXPECT_EQ(count(questions, "cau-hoi.lech-bang-dap-an"), 1);
    for (const auto& problem : questions.problems.all()) {
        const bool star = problem.key == "cau-hoi.lech-dau-sao";
        EXPECT_EQ(problem.params, (base::Params{{"so", "1"}, {"chu", star ? "B" : "C"}, {"khac", star ? "C" : "B"}}));
    }
}

TEST(ExamText, NothingToldMeansNothingKnown) {
    const auto questions = exam_of(ask + four);
    EXPECT_EQ(questions.questions.at(0).kind, QuestionKind::one_right);
    EXPECT_EQ(shape(questions.questions.at(0)), "ABCD/????");
    EXPECT_EQ(count(exam_of(ask + four + "Đáp án: G"), "cau-hoi.dap-an-ngoai"), 1);
    EXPECT_EQ(count(exam_of(ask + four + "Đáp án: một câu khác"), "cau-hoi.dap-an-khong-hieu"), 1);
}

TEST(ExamText, StatementsAreToldByTheirVerdicts) {
    const std::string four_statements =
        "a) Dùng ngày sinh. (S)\nb) Mỗi nơi một mật khẩu. (Đ)\nc) Cho bạn giữ.  Sai\nd) Đổi khi thấy lạ.\tĐúng\n";
    const auto said = exam_of("Câu 2. Khi đặt mật khẩu:\n" + four_statements).questions.at(0);
    EXPECT_EQ(said.kind, QuestionKind::statements);
    EXPECT_EQ(shape(said), "abcd/bd");
    EXPECT_EQ(said.options[2].text.text, "Cho bạn giữ.");

    const std::string bare = "Câu 2. Khi đặt mật khẩu:\na) Ngày sinh\nb) Từ rời\nc) Cho bạn\nd) Đổi\n";
    EXPECT_EQ(shape(exam_of(bare + "Đáp án: a) S b) Đ c) S d) Đ").questions.at(0)), "abcd/bd");
    EXPECT_EQ(shape(exam_of(bare + "HẾT\n2-SĐSĐ").questions.at(0)), "abcd/bd");
    EXPECT_EQ(exam_of("PHẦN II. Câu trắc nghiệm đúng sai\n" + bare).questions.at(0).kind, QuestionKind::statements);
    EXPECT_EQ(count(exam_of(bare + "HẾT\n2-SĐS"), "cau-hoi.dap-an-khac-so-y"), 1);

    const auto unclear = exam_of(bare);
    EXPECT_EQ(unclear.questions.at(0).kind, QuestionKind::unknown);
    EXPECT_EQ(count(unclear, "cau-hoi.y-nho-chua-ro"), 1);
    EXPECT_EQ(exam_of(bare + "Đáp án: b").questions.at(0).kind, QuestionKind::one_right);
}

TEST(ExamText, TrueOrFalseShortAnswersAndEssays) {
    const auto two = exam_of("Câu 1. Tin trên mạng luôn đúng.\nA. Sai\tB. Đúng\nĐáp án: A").questions.at(0);
    EXPECT_EQ(two.kind, QuestionKind::true_false);
    EXPECT_EQ(two.options[0].text.text, "Đúng");
    EXPECT_EQ(two.options[1].verdict, Verdict::right);
    const auto bare = exam_of("Câu 1. Tin trên mạng luôn đúng.\nĐáp án: Sai").questions.at(0);
    EXPECT_EQ(bare.kind, QuestionKind::true_false);
    EXPECT_EQ(bare.options[0].verdict, Verdict::wrong);
    const auto number = exam_of("Câu 1. Gọi số nào?\nĐáp án: 111").questions.at(0);
    EXPECT_EQ(number.kind, QuestionKind::number);
    EXPECT_EQ(number.accepted.at(0).range->number, 111);
    EXPECT_EQ(exam_of("Câu 1. Nút nào?\nĐáp án: Chặn").questions.at(0).kind, QuestionKind::short_answer);
    EXPECT_EQ(exam_of("Câu 1. Em kể ba việc.\nTrả lời: ........").questions.at(0).kind, QuestionKind::essay);
    EXPECT_EQ(exam_of("Câu 1. Nối cột A với cột B.").questions.at(0).kind, QuestionKind::matching);
}

TEST(ExamText, PartsKeepTheirOwnNumbersAndKeys) {
    const std::string exam = "PHẦN I. Trắc nghiệm\nCâu 1. Một?\n" + four + "PHẦN II. Trắc nghiệm\nCâu 1. Hai?\n" + four + "HẾT\n";
    const auto told = exam_of(exam + "PHẦN I\n1-A\nPHẦN II\n1-B");
    EXPECT_EQ(told.groups.size(), 2u);
    EXPECT_EQ(shape(told.questions.at(0)), "ABCD/A");
    EXPECT_EQ(shape(told.questions.at(1)), "ABCD/B");
    const auto unclear = exam_of(exam + "1-A");
    EXPECT_EQ(count(unclear, "cau-hoi.nhieu-cau-cung-so"), 1);
    EXPECT_EQ(shape(unclear.questions.at(0)), "ABCD/????");
}

TEST(ExamText, KeepsExplanationsAndEveryOtherLine) {
    const auto questions = exam_of("Trường em\n" + ask + four + "Ai đó ghi chú\nLời giải: Hỏi người lớn\nthì yên tâm.\nCâu 3. Hai?\n" +
                                   four + "HƯỚNG DẪN GIẢI\nCâu 3: D\nVì chia sẻ là sai chỗ.\nCâu 1. Giải thích: nhớ hỏi.");
    EXPECT_EQ(questions.questions.at(0).explanation.text, "Hỏi người lớn\nthì yên tâm.\nnhớ hỏi.");
    EXPECT_EQ(questions.questions.at(1).explanation.text, "Vì chia sẻ là sai chỗ.");
    EXPECT_EQ(shape(questions.questions.at(1)), "ABCD/D");
    ASSERT_EQ(questions.loose.size(), 2u);
    EXPECT_EQ(questions.loose[1].text, "Ai đó ghi chú");
    EXPECT_EQ(count(questions, "cau-hoi.dong-la"), 1);
    EXPECT_EQ(count(questions, "cau-hoi.so-khong-lien"), 1);
}

TEST(ExamText, BrokenOptionsAreTold) {
    EXPECT_EQ(count(exam_of(ask + "A. Bấm B. Gửi C. Hỏi D. Chia"), "cau-hoi.mot-phuong-an"), 1);
    EXPECT_EQ(count(exam_of(ask + "A. Bấm\nB. Gửi\nD. Chia"), "cau-hoi.thu-tu-phuong-an"), 1);
    EXPECT_EQ(count(exam_of("Câu 1.\n" + four), "cau-hoi.thieu-loi-hoi"), 1);
    EXPECT_EQ(exam_of(ask + "A. Bấm vào\nđường dẫn\nB. Gửi").questions.at(0).options.at(0).text.text, "Bấm vào đường dẫn");
}

TEST(ExamText, FontsOfBeforeUnicodeAreSeen) {
    const auto old = intake::find_legacy(intake::to_lines("C©u 1. MËt khÈu nµo khã ®o¸n?\nA. Ngµy sinh\nB. Bèn tõ\nC. Tªn em"));
    ASSERT_TRUE(old);
    EXPECT_EQ(old->second, "Câu 1. Mật khẩu nào khó đoán?");
    EXPECT_FALSE(intake::find_legacy(intake::to_lines(ask + four + "Nhiệt độ 30°C ± 2\n")));
}

TEST(ExamText, AnyBeginningOfAnExamIsRead) {
    const std::string exam =
        "PHẦN I\n" + ask +
        "A. Bấm\tB. Gửi\n*C. Hỏi (đúng)\nĐáp án: C\nLời giải: ờ\nPHẦN II. đúng sai\nCâu 1 (1 điểm): Ý?\na) Một (Đ)\nb) Hai (S)\n" +
        "--HẾT--\nPHẦN I\nCâu\t1\nĐáp án\tC\nPHẦN II\n1-ĐS\nCâu 1. Giải: ừ";
    for (std::size_t size = 0; size <= exam.size(); ++size) exam_of(std::string_view(exam).substr(0, size));
}

}  // namespace
