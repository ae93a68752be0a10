// How a hand answers: what each kind says is touched is there, and leads to the answer.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "kinds/arranging.h"
#include "kinds/talk.h"
#include "samples.h"
#include "support/script_page.h"

namespace {

const kinds::Words keys = [](const std::string& key, const base::Params&) { return key; };

struct Answers {
    base::Json right, wrong;
};
Answers answers_of(const kinds::Kind& kind, const base::Json& body, std::uint64_t seed) {
    base::Random random(seed);
    base::Json right = kind.make_answer(body, true, random);
    return {std::move(right), kind.make_answer(body, false, random)};
}

bool is_shown(const page::Record& record, const kinds::Touch& touch) {
    const auto& all = record.all();
    return std::count_if(all.begin(), all.end(), [&](const page::Shown& shown) {
               return shown.role == touch.role && shown.label == touch.label;
           }) >= (touch.role == page::Role::slot ? 1 : touch.nth);  // here the places of rows are shown once
}

TEST(EveryKind, AHandFindsWhatItTouchesFirst) {
    for (const auto& [id, block] : support::samples()) {
        const auto& kind = *kinds::find_kind(id);
        const auto item = support::item_of(kind, block);
        for (std::uint64_t seed = 0; seed < 10; ++seed) {
            const Answers answers = answers_of(kind, item.body, seed);
            EXPECT_EQ(kind.grade(item.body, answers.right).points, 100) << id;
            EXPECT_LT(kind.grade(item.body, answers.wrong).points, 100) << id;
            base::Json before;
            for (const base::Json* wanted : {&answers.wrong, &answers.right}) {
                const auto touches = kind.by_hand(item.body, {seed, before, *wanted, keys});
                ASSERT_FALSE(touches.empty()) << id << " " << wanted->dump();
                auto showing = support::showing(item);
                showing.seed = seed;
                base::Json answer = before;
                support::ScriptPage page;
                page.draw([&] { kind.draw(page, showing, answer); });
                EXPECT_TRUE(is_shown(page.record(), touches.front())) << id << ": " << touches.front().label;
                before = *wanted;
            }
        }
    }
}

TEST(EveryKind, ATourOfAStoryTakesEveryWay) {
    for (const auto& [id, block] : support::samples()) {
        const auto& kind = *kinds::find_kind(id);
        if (!kind.has_steps()) continue;
        const auto body = support::body_of(kind, block);
        std::set<std::pair<int, int>> taken;
        for (const base::Json& draft : kind.tour(body)) {
            EXPECT_TRUE(kind.is_ready(body, draft)) << id << draft.dump();
            const auto walked = kinds::walk(kinds::talk_of(body), draft);
            for (std::size_t i = 0; i < walked.picks.size(); ++i)
                if (walked.picks[i] >= 0) taken.insert({walked.scenes[i], walked.picks[i]});
        }
        EXPECT_EQ(taken.size(), kind.outcomes(body).size()) << id;
    }
}

// A card and then its place, or the card that stands there: as cards are put.
TEST(MoveCards, BringsEachToItsPlace) {
    const kinds::Deck deck{{"a", "b", "c"}, {"1", "2"}, false};
    const auto labels = [&](const std::vector<int>& from, const std::vector<int>& to) {
        std::string all;
        for (const auto& touch : kinds::move_cards(deck, from, to, {2, 0, 1})) all += touch.label;
        return all;
    };
    EXPECT_EQ(labels({-1, -1, -1}, {0, 1, -1}), "a1b2");
    EXPECT_EQ(labels({0, 1, -1}, {1, 0, -1}), "ab");  // they change places
    EXPECT_EQ(labels({0, 1, -1}, {-1, 1, 0}), "ca");  // the newcomer pushes the other out
    EXPECT_EQ(labels({0, 1, -1}, {0, 1, -1}), "");
}

// Nothing that a pupil of this sample could pick does not help: its other answer is full too, and whoever plays must ask.
TEST(EveryKind, MayHaveNoAnswerThatIsWrong) {
    const auto& kind = *kinds::find_kind("nhom-chat");
    const auto body = support::body_of(kind, support::Block("Giúp Tú thế nào?")
                                                 .in_order()
                                                 .key("nhóm", "Nhóm 6A3")
                                                 .key("cảnh", "mo-dau")
                                                 .key("Tú", "Mình buồn.")
                                                 .way("kín đáo", "Báo cô", "ket")
                                                 .way("hỏi thăm", "Nhắn riêng", "ket")
                                                 .key("cảnh", "ket")
                                                 .key("kết", "An toàn"));
    ASSERT_TRUE(kind.accepts(body));
    base::Random random(1);
    EXPECT_TRUE(kind.grade(body, kind.make_answer(body, false, random)).full());
}

}  // namespace
