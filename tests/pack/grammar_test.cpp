// What the grammar makes of a good pack: each thing an author may write, as the value it becomes.

#include <gtest/gtest.h>

#include "base/text.h"
#include "kinds/kind.h"
#include "pack/characters.h"
#include "pack/picture.h"
#include "pack/reading.h"
#include "pack/svg.h"
#include "packs.h"
#include "support/temp_folder.h"

using support::pack_data;
using support::pack_options;

namespace {

class Grammar : public testing::Test {
protected:
    pack::Checked checked_ = pack::check(pack_data() / "tot", pack_options());
    const model::Lesson& lesson() const { return checked_.pack.lessons.at(0); }
};

}  // namespace

TEST_F(Grammar, AGoodPackHasNothingToSay) { EXPECT_TRUE(checked_.problems.empty()) << support::to_line(checked_.problems.all()[0]); }

TEST_F(Grammar, TheHeadBecomesTheLesson) {
    EXPECT_EQ(lesson().id, "bai-thu");
    EXPECT_EQ(lesson().title, "Bài thử");
    EXPECT_EQ(lesson().grade, 6);
    EXPECT_EQ(lesson().competences, (std::vector<std::string>{"2.5.TC1a", "4.3.TC1b"}));
    EXPECT_EQ(lesson().cover.alt, "Một ô đỏ.");
    EXPECT_EQ(lesson().cover.width, 1200);
    EXPECT_EQ(lesson().cover.height, 600);
    EXPECT_EQ(lesson().content_note, "Có bạn bị trêu.");
    EXPECT_EQ(model::to_plain(lesson().short_version), "Bạn được giúp.");
    EXPECT_TRUE(lesson().talk_card.paragraphs.at(0).spans.at(1).bold);
}

TEST_F(Grammar, APageHoldsParagraphsBulletsAndStepsInOrder) {
    const auto* page = lesson().pages().at(0);
    EXPECT_EQ(page->title, "Trang một");
    EXPECT_EQ(page->picture.id, "hinh/cham.png");
    EXPECT_EQ(model::to_plain(page->text),
              "Một chữ đậm ở đây và một dòng nối.\nÝ thứ nhất\nLuật nói thế (Luật Thử, Điều 1).\n1. Bước một\n2. Bước hai");
    EXPECT_TRUE(page->text.paragraphs.at(1).bullet);
    EXPECT_EQ(page->text.paragraphs.at(2).spans.at(1).law, "1/2025/Đ1");
    EXPECT_EQ(model::to_plain(lesson().pages().at(1)->text), "– Chào bạn!\n– Chào, 3 < 5 và a*b và C:\\thử nhé.");
}

TEST_F(Grammar, AQuestionHoldsItsPromptKeysAndOptions) {
    const auto* item = lesson().items().at(0);
    EXPECT_EQ(item->kind, "chon-mot");
    EXPECT_EQ(item->id, "cau-1");
    EXPECT_EQ(item->idea, "Biết chọn");
    EXPECT_EQ(item->page, 2);
    EXPECT_EQ(model::to_plain(item->prompt), "Câu này hỏi gì?\nĐoạn thứ hai của lời hỏi.");
    EXPECT_EQ(item->picture.alt, "Một ô đỏ");
    ASSERT_EQ(item->hints.size(), 2u);
    EXPECT_EQ(model::to_plain(item->takeaway), "Một điều.");
    const auto outcomes = kinds::find_kind("chon-mot")->outcomes(item->body);
    ASSERT_EQ(outcomes.size(), 3u);
    EXPECT_EQ(outcomes[0].text, "Cái này dài hai dòng");
    EXPECT_TRUE(outcomes[0].right);
    EXPECT_FALSE(outcomes[1].right);
    EXPECT_EQ(lesson().items().at(1)->kind, "chon-nhieu");
    EXPECT_EQ(lesson().items().at(2)->kind, "dung-sai");
}

TEST(ClassCards, HoldRolesLinesAndTheTeachersWord) {
    const support::TempFolder folder;
    std::filesystem::copy(pack_data() / "tot", folder.path(), std::filesystem::copy_options::recursive);
    const base::Path lesson = std::filesystem::directory_iterator(folder / "bai")->path();
    ASSERT_TRUE(base::write_file(lesson, *base::read_file(lesson) +
                                             "\n@ Đóng vai: Tin nhắn\nphút: 4\nvai: Linh | Em kể.\nvai: Phúc | Em nghe.\n- Nói thử.\n"
                                             "• Đổi vai.\nhỏi sau: Dễ không?\nlưu ý: Không hỏi tên.\n"));
    const auto checked = pack::check(folder.path(), pack_options());
    ASSERT_TRUE(checked.problems.empty()) << support::to_line(checked.problems.all()[0]);
    ASSERT_EQ(checked.pack.lessons[0].cards.size(), 1u);
    const model::ClassCard& card = checked.pack.lessons[0].cards[0];
    EXPECT_EQ(card.kind, model::ClassCard::Kind::role_play);
    EXPECT_EQ(card.minutes, 4);
    EXPECT_EQ(card.roles, (std::vector<model::ClassCard::Role>{{"Linh", "Em kể."}, {"Phúc", "Em nghe."}}));
    EXPECT_EQ(card.lines, (std::vector{model::from_plain("Nói thử."), model::from_plain("Đổi vai.")}));
    EXPECT_EQ(model::to_plain(card.note), "Không hỏi tên.");
    const base::Path file = folder / "goi.ksgoi";
    ASSERT_TRUE(pack::build(folder.path(), file, pack_options()));
    const auto read = pack::Reader::open(file);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->pack().lessons[0].cards, checked.pack.lessons[0].cards) << "as it was written";
}

TEST_F(Grammar, TheRegisterBecomesFacts) {
    ASSERT_EQ(checked_.pack.facts.size(), 1u);
    const auto& fact = checked_.pack.facts[0];
    EXPECT_EQ(fact.article, "Điều 1");
    EXPECT_EQ(fact.in_force, (base::Date{2025, 7, 1}));
    EXPECT_EQ(fact.says, "Không ai được làm thử điều xấu.\nNói gọn: hãy tử tế.");
}

TEST_F(Grammar, AWordIsShownAsWrittenAndFoundInTheGlossary) {
    const auto& spans = lesson().pages().at(2)->text.paragraphs.at(0).spans;
    EXPECT_EQ(model::to_plain(lesson().pages().at(2)->text), "Kẻ lừa đảo gửi Mã độc. Mã độc và mã độc là một.");
    EXPECT_EQ(spans.at(3).text, "Mã độc");
    EXPECT_EQ(spans.at(3).term, "mã độc");
    EXPECT_TRUE(spans.at(3).bold);
    EXPECT_EQ(model::terms_in(lesson().pages().at(2)->text), (std::vector<std::string>{"lừa đảo", "mã độc"}));
    ASSERT_EQ(lesson().terms.size(), 2u);  // in the order of the pages
    EXPECT_EQ(lesson().terms[0].word, "lừa đảo");
    EXPECT_EQ(model::to_plain(lesson().find_term("mã độc")->meaning), "Chương trình nhỏ làm hại máy tính.");
    EXPECT_TRUE(lesson().find_term("mã độc")->meaning.paragraphs.at(0).spans.at(1).bold);
    EXPECT_EQ(lesson().find_term("mã"), nullptr);
}

TEST_F(Grammar, AWordIsFoundWhateverTheFormOfItsMarks) {
    const support::TempFolder folder;
    std::filesystem::copy(pack_data() / "tot", folder.path(), std::filesystem::copy_options::recursive);
    const auto written = base::read_file(folder / "bai/01.md");
    ASSERT_TRUE(written.has_value() && base::write_file(folder / "bai/01.md", base::to_nfd(*written)));
    const auto checked = pack::check(folder.path(), pack_options());
    EXPECT_FALSE(checked.problems.has_errors());
    EXPECT_EQ(checked.pack.lessons.at(0).terms, lesson().terms);
}

TEST_F(Grammar, AWordCountsAsReadAndALawDoesNot) {
    const auto read = [](const std::string& text) { return pack::count_read(pack::Stretch(pack::Line{text, {1, 1}})); };
    EXPECT_EQ(read("Đừng mở {từ: mã độc}, {tu:mã độc}."), 6);
    EXPECT_EQ(read("Đừng mở ({luật: 116/2025/Đ7})."), 2);
}

TEST_F(Grammar, WithoutPicturesOnlyTheirFilesAreLookedFor) {
    auto options = pack_options();
    options.pictures = false;
    const auto checked = pack::check(pack_data() / "tot", options);
    EXPECT_TRUE(checked.problems.empty());
    EXPECT_TRUE(checked.pictures.empty());
    EXPECT_EQ(checked.pack.lessons.at(0).cover.id, "hinh/o.png");
}

TEST_F(Grammar, WithoutACharacterListAnyCharacterPasses) {
    auto options = pack_options();
    options.charset = "/khong/co";
    const pack::Checked checked = pack::check(pack_data() / "tep", options);
    for (const auto& problem : checked.problems.all()) EXPECT_NE(problem.key, "tac-gia.ki-tu-la");
}

TEST(Characters, APoseIsCopiedOnceWithAllItRefersTo) {
    base::Diagnostics problems;
    pack::Notes notes("hinh/a.svg", problems);
    pack::Characters characters(pack_data() / "nhan-vat");
    const std::string svg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><use href=\"nhan-vat:bong#vui\" x='10' y='10'/>"
        "<use href=\"nhan-vat:bong#vui\" x='30' y='10'/><circle id='than' r='1'/></svg>";
    const std::string whole = characters.inline_into(svg, notes);
    EXPECT_TRUE(problems.empty());
    const auto count = [&](std::string_view part) {
        int n = 0;
        for (auto at = whole.find(part); at != std::string::npos; at = whole.find(part, at + 1)) ++n;
        return n;
    };
    EXPECT_EQ(count("nhan-vat:"), 0);
    EXPECT_EQ(count("href=\"#nv-bong-vui\""), 2);
    EXPECT_EQ(count("id=\"nv-bong-vui\""), 1);
    EXPECT_EQ(count("id=\"nv-bong-than\""), 1);
    EXPECT_EQ(count("url(#nv-bong-mau)"), 1);
    EXPECT_EQ(count("buon"), 0);
    const auto png = pack::render_svg(whole);
    ASSERT_TRUE(png.has_value());
    EXPECT_EQ(pack::png_size(*png).width, 1200);
    EXPECT_NE(*png, *pack::render_svg("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><circle id='than' r='1'/></svg>"));
}

TEST(Svg, ATallDrawingIsAsHighAsAWideOneIsWide) {
    const auto png =
        pack::render_svg("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='40'><rect width='10' height='40'/></svg>");
    ASSERT_TRUE(png.has_value());
    EXPECT_EQ(pack::png_size(*png).height, 1200);
    EXPECT_EQ(pack::png_size(*png).width, 300);
    EXPECT_FALSE(pack::render_svg("không phải svg").has_value());
}
