#include <gtest/gtest.h>

#include <set>

#include "builders.h"
#include "support/script_page.h"

namespace chon_mot {

using support::Block;
using support::picked;

namespace {

const kinds::Kind& kind() { return *kinds::find_kind("chon-mot"); }
Block good() {
    return Block("Việc nào giúp bạn?")
        .wrong("Mặt cười", "Bạn buồn thêm.")
        .right("Hỏi thăm", "Bạn bớt một mình.")
        .wrong("Rời nhóm", "Bạn vẫn một mình.");
}

}  // namespace

TEST(ChonMot, IsFoundByItsNameInAnySpelling) {
    EXPECT_EQ(kinds::find_kind_by_author_name("CHON  một"), &kind());
    EXPECT_EQ(kinds::find_kind_by_author_name("chọn mốt nào"), nullptr);
    EXPECT_EQ(kinds::find_kind("chọn một"), nullptr);
}

TEST(ChonMot, PaysAllForTheRightOneAndNothingElse) {
    const auto body = support::body_of(kind(), good());
    const std::vector<std::pair<base::Json, int>> table = {{picked({1}), 100},   {picked({0}), 0},     {picked({2}), 0},  {picked({}), 0},
                                                           {picked({0, 1}), 0},  {picked({9}), 0},     {picked({-1}), 0}, {base::Json(), 0},
                                                           {base::Json("1"), 0}, {picked({1, 1}), 100}};
    for (const auto& [answer, points] : table) EXPECT_EQ(kind().grade(body, answer).points, points) << answer.dump();
}

TEST(ChonMot, IsReadyWithExactlyOnePick) {
    const auto body = support::body_of(kind(), good());
    EXPECT_FALSE(kind().is_ready(body, base::Json()));
    EXPECT_FALSE(kind().is_ready(body, picked({7})));
    EXPECT_FALSE(kind().is_ready(body, picked({0, 1})));
    EXPECT_TRUE(kind().is_ready(body, picked({2})));
}

TEST(ChonMot, TellsTheAuthorWhatIsWrongAndWhere) {
    using Lines = std::vector<std::string>;
    EXPECT_EQ(support::problems_of(kind(), good()), Lines{});
    EXPECT_EQ(support::problems_of(kind(), Block().wrong("A").wrong("B")), Lines{"bai/01.md:10:1 tac-gia.chua-co-dap-an"});
    EXPECT_EQ(support::problems_of(kind(), Block().right("A").right("B")), Lines{"bai/01.md:13:3 tac-gia.thua-dap-an"});
    EXPECT_EQ(support::problems_of(kind(), Block().right("A")), Lines{"bai/01.md:10:1 tac-gia.so-lua-chon"});
    EXPECT_EQ(support::problems_of(kind(), Block()), Lines{"bai/01.md:10:1 tac-gia.so-lua-chon"});
    EXPECT_EQ(support::problems_of(kind(), Block().right("A").wrong("B", "")), Lines{"bai/01.md:13:3 tac-gia.thieu-giai-thich"});
    EXPECT_EQ(support::problems_of(kind(), Block().right("A").wrong("")), Lines{"bai/01.md:13:3 tac-gia.lua-chon-trong"});
    EXPECT_EQ(support::problems_of(kind(), Block().right("A").wrong("a")), Lines{"bai/01.md:13:3 tac-gia.lua-chon-trung"});
    EXPECT_EQ(support::problems_of(kind(), good().key("goi yy")), Lines{"bai/01.md:99:4 tac-gia.khoa-gan-dung"});
    EXPECT_EQ(support::problems_of(kind(), good().key("độ khó")), Lines{"bai/01.md:99:4 tac-gia.cau-khoa-la"});
    Block six;
    six.right("A");
    for (const char* text : {"B", "C", "D", "E", "F"}) six.wrong(text);
    EXPECT_EQ(support::problems_of(kind(), six), Lines{"bai/01.md:10:1 tac-gia.so-lua-chon"});
}

TEST(ChonMot, AcceptsOnlyWhatItCompiles) {
    const auto body = support::body_of(kind(), good());
    EXPECT_TRUE(kind().accepts(body));
    EXPECT_FALSE(kind().accepts(base::Json()));
    EXPECT_FALSE(kind().accepts(support::body_of(kind(), Block().right("A").right("B"))));
    EXPECT_FALSE(kind().accepts(support::body_of(kind(), Block().right("A").wrong("B", ""))));
    base::Json more = body;
    more.set("more", 1);
    EXPECT_FALSE(kind().accepts(more));
}

TEST(ChonMot, ShowsAnotherOrderForAnotherSeedAndKeepsTheAuthorsIndex) {
    const auto item = support::item_of(kind(), good());
    std::set<std::vector<std::string>> orders;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        auto showing = support::showing(item);
        showing.seed = seed;
        support::ScriptPage page;
        base::Json answer;
        page.press("Hỏi thăm");
        page.draw([&] { EXPECT_TRUE(kind().draw(page, showing, answer).changed); });
        EXPECT_EQ(answer, picked({1}));
        EXPECT_EQ(kind().grade(item.body, answer).points, 100);
        orders.insert(page.labels_in(page::Place::answers));
    }
    EXPECT_EQ(orders.size(), 6u);
}

TEST(ChonMot, BeforeAnAnswerShowsThePromptAndNoVerdict) {
    const auto item = support::item_of(kind(), good());
    support::ScriptPage page;
    base::Json answer = picked({0});
    page.draw([&] { EXPECT_FALSE(kind().draw(page, support::showing(item), answer).changed); });
    EXPECT_EQ(page.labels_in(page::Place::question), std::vector<std::string>{"Việc nào giúp bạn?"});
    EXPECT_EQ(page.state_of("Mặt cười"), "chosen");
    EXPECT_EQ(page.state_of("Hỏi thăm"), "");
    EXPECT_FALSE(page.record().has_text("Bạn buồn thêm"));
    EXPECT_FALSE(page.record().has_text("dang."));
    page.press("Rời nhóm");
    page.draw([&] { EXPECT_TRUE(kind().draw(page, support::showing(item), answer).changed); });
    EXPECT_EQ(answer, picked({2}));
}

TEST(ChonMot, AfterAWrongTryHidesTheRightOneUntilItMayBeShown) {
    auto item = support::item_of(kind(), good());
    item.takeaway = model::from_plain("Hỏi thăm là giúp.");
    support::ScriptPage page;
    base::Json answer = picked({0});
    page.draw([&] { kind().draw(page, support::answered(item, false), answer); });
    EXPECT_EQ(page.state_of("Mặt cười"), "disabled");  // its explanation is open already
    EXPECT_TRUE(page.shows("dang.chua-khop"));
    EXPECT_TRUE(page.shows("Bạn buồn thêm."));
    EXPECT_EQ(page.state_of("Hỏi thăm"), "");
    EXPECT_FALSE(page.record().has_text("Bạn bớt một mình"));
    EXPECT_FALSE(page.shows("dang.vi-sao"));
    EXPECT_FALSE(page.record().has_text("Hỏi thăm là giúp"));

    page.draw([&] { kind().draw(page, support::answered(item, true), answer); });
    EXPECT_TRUE(page.shows("dang.dap-an"));
    EXPECT_TRUE(page.shows("Bạn bớt một mình."));
    EXPECT_TRUE(page.shows("dang.vi-sao"));
    EXPECT_TRUE(page.shows("dang.mang-theo Hỏi thăm là giúp."));
    EXPECT_EQ(answer, picked({0}));
}

TEST(ChonMot, OpensTheExplanationThatThePupilAsksFor) {
    const auto item = support::item_of(kind(), good());
    support::ScriptPage page;
    base::Json answer = picked({1});
    auto showing = support::answered(item, true);
    page.press("Rời nhóm");
    kinds::Event event;
    page.draw([&] { event = kind().draw(page, showing, answer); });
    EXPECT_FALSE(event.changed);
    EXPECT_EQ(event.open, 2);
    showing.opened = 2;
    page.draw([&] { kind().draw(page, showing, answer); });
    EXPECT_TRUE(page.shows("Bạn vẫn một mình."));
    EXPECT_TRUE(page.shows("dang.dung"));
    EXPECT_FALSE(page.shows("dang.dap-an"));
    page.press("Rời nhóm");
    page.draw([&] { EXPECT_EQ(kind().draw(page, support::answered(item, false), answer).open, -1); });
}

TEST(ChonMot, ShowsHintsAndPictureAndALongPromptAsText) {
    auto item = support::item_of(kind(), good());
    item.hints = {model::from_plain("Ai sẽ nhìn thấy?"), model::from_plain("Nghĩ đến Tú.")};
    item.picture = {"hinh/a.png", "Một bức tranh", 10, 10};
    auto showing = support::showing(item);
    showing.hints = 1;
    support::ScriptPage page;
    base::Json answer;
    page.draw([&] { kind().draw(page, showing, answer); });
    EXPECT_TRUE(page.shows("dang.goi-y Ai sẽ nhìn thấy?"));
    EXPECT_FALSE(page.record().has_text("Nghĩ đến Tú"));
    EXPECT_EQ(page.record().find("Một bức tranh")->role, page::Role::picture);
    EXPECT_EQ(page.record().find("Việc nào giúp bạn?")->role, page::Role::heading);
    item.prompt.paragraphs.push_back(item.prompt.paragraphs[0]);
    showing.hints = 9;
    page.draw([&] { kind().draw(page, showing, answer); });
    EXPECT_TRUE(page.record().has_text("Nghĩ đến Tú"));
    EXPECT_EQ(page.record().find("Việc nào giúp bạn?\nViệc nào giúp bạn?")->role, page::Role::text);
}

TEST(ChonMot, SpeaksTheWordsOfEveryAge) {
    const auto words = base::Catalogue::load(base::Path(KS_SOURCE_DIR) / "assets" / "text");
    ASSERT_TRUE(words.has_value());
    for (const char* key :
         {"dang.dung", "dang.chua-khop", "dang.dap-an", "dang.con-thieu", "dang.vi-sao", "dang.goi-y", "dang.mang-theo"}) {
        EXPECT_TRUE(words->has(key)) << key;
        for (const char* band : {"a1", "a2", "b1", "b2", "t"})
            EXPECT_EQ(words->text(key, band).find("⟦"), std::string::npos) << key << band;
    }
}

TEST(ChonMot, DescribesAnswersByTheAuthorsLetters) {
    const auto body = support::body_of(kind(), good());
    const auto outcomes = kind().outcomes(body);
    ASSERT_EQ(outcomes.size(), 3u);
    EXPECT_EQ(outcomes[1].key, "1");
    EXPECT_EQ(outcomes[1].letter, "B");
    EXPECT_EQ(outcomes[1].text, "Hỏi thăm");
    EXPECT_TRUE(outcomes[1].right);
    EXPECT_EQ(kind().describe(body, picked({2})), std::vector<std::string>{"2"});
    EXPECT_TRUE(kind().describe(body, base::Json()).empty());
}

}  // namespace chon_mot
