// What every kind promises, and the small things kinds share: rich text as JSON, suggestions.

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "base/vietnamese.h"
#include "builders.h"
#include "kinds/rich_json.h"
#include "kinds/suggest.h"
#include "samples.h"
#include "support/script_page.h"

TEST(EveryKind, HasItsOwnIdAndNameAndIsFoundByBoth) {
    std::set<std::string> ids, names;
    for (const auto* kind : kinds::all_kinds()) {
        EXPECT_TRUE(ids.insert(std::string(kind->id())).second);
        EXPECT_TRUE(names.insert(base::fold(kind->author_name())).second);
        EXPECT_EQ(kinds::find_kind(kind->id()), kind);
        EXPECT_EQ(kinds::find_kind_by_author_name(kind->author_name()), kind);
    }
    EXPECT_GE(ids.size(), 3u);
}

TEST(EveryKind, SurvivesABodyAndAnswerOfAnyShape) {
    const std::vector<base::Json> odd = {
        base::Json(),
        base::Json(7),
        base::Json("x"),
        base::Json::array(),
        support::picked({-1, 99}),
        base::Json(base::Json::Object{{"options", base::Json(base::Json::Array{base::Json(1), base::Json("a")})}})};
    for (const auto* kind : kinds::all_kinds()) {
        for (const auto& body : odd) {
            EXPECT_FALSE(kind->accepts(body));
            for (const auto& answer : odd) {
                EXPECT_EQ(kind->grade(body, answer).points, 0);
                kind->is_ready(body, answer);
                kind->describe(body, answer);
            }
        }
    }
}

TEST(EveryKind, HasASampleThatItCompilesAndAccepts) {
    std::set<std::string> sampled;
    for (const auto& [id, block] : support::samples()) {
        const auto* kind = kinds::find_kind(id);
        ASSERT_NE(kind, nullptr) << id;
        EXPECT_EQ(support::problems_of(*kind, block), std::vector<std::string>{}) << id;
        EXPECT_TRUE(kind->accepts(support::body_of(*kind, block))) << id;
        sampled.insert(id);
    }
    EXPECT_EQ(sampled.size(), kinds::all_kinds().size());
}

TEST(EveryKind, PaysFullForAFullAnswerOnlyAndKnowsWhatItHolds) {
    base::Random random(3);
    for (const auto& [id, block] : support::samples()) {
        const auto& kind = *kinds::find_kind(id);
        const auto body = support::body_of(kind, block);
        std::set<std::string> known;
        for (const auto& outcome : kind.outcomes(body)) EXPECT_TRUE(known.insert(outcome.key).second) << id;
        for (int i = 0; i < 100; ++i) {
            const bool full = i % 2 == 0;
            const auto answer = kind.make_answer(body, full, random);
            EXPECT_TRUE(kind.is_ready(body, answer)) << id << answer.dump();
            EXPECT_EQ(kind.grade(body, answer).full(), full) << id << answer.dump();
            EXPECT_FALSE(kind.describe(body, answer).empty()) << id;
            for (const auto& key : kind.describe(body, answer)) EXPECT_EQ(known.count(key), 1u) << id << " " << key;
        }
    }
}

static int line_of_second_scene(const support::Block& block) {
    int scenes = 0;
    for (const auto& key : block.get().keys)
        if (key.name == "cảnh" && ++scenes == 2) return key.line;
    return 0;
}

// What a pupil sees of an item depends on the seed; what an answer is worth does not, and no order that is shown is the right one given
// away.
TEST(EveryKind, ShowsEveryOptionInEveryOrderAndExplainsItAfterTheAnswer) {
    base::Random random(5);
    for (const auto& [id, block] : support::samples()) {
        const auto& kind = *kinds::find_kind(id);
        const auto item = support::item_of(kind, block);
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            auto showing = support::showing(item);
            showing.seed = seed;
            base::Json answer;
            support::ScriptPage page;
            page.draw([&] { EXPECT_FALSE(kind.draw(page, showing, answer).changed); });
            for (const auto& option : block.get().options) {
                const std::string words = model::to_plain(option.text);
                if (kind.has_steps() && option.line > line_of_second_scene(block)) continue;
                EXPECT_NE(page.shows(words), id == "tra-loi-ngan") << id;  // there the pupil must know them
            }
            answer = kind.make_answer(item.body, false, random);
            for (int opened = 0; opened < static_cast<int>(block.get().options.size()); ++opened) {
                auto after = support::answered(item, true);
                after.opened = opened;
                page.draw([&] { kind.draw(page, after, answer); });
                EXPECT_TRUE(page.record().has_text("Vì thế.")) << id;
            }
        }
    }
}

// What each sample shows first for one seed, and what some answers made for it are worth: what a pupil saw and got last year stays so.
TEST(EveryKind, ShowsAndPaysTheSameForASeedAsEver) {
    const std::map<std::string, std::string> before = {
        {"chon-mot", "Hỏi Gửi Xoá 0 0 0 0 "},
        {"chon-nhieu", "Hỏi Gửi Kể 0 50 0 50 "},
        {"dung-sai", "Đúng Sai 0 0 0 0 "},
        {"bon-y", "Ý ba Ý bốn Ý hai Ý một Đúng Sai 50 50 50 50 "},
        {"sap-xep", "Lưu Kể Chặn Dừng dang.o dang.o dang.o dang.o 33 33 33 0 "},
        {"noi", "Ba mẹ Người lạ Thầy cô Ở trường Ở nhà 0 50 50 50 "},
        {"phan-loai", "Mật khẩu Mã số Trường Sở thích Kể được Hỏi người lớn Giữ 75 75 75 75 "},
        {"dien-tu", "hỏi bấm dừng dang.o dang.o 0 50 50 50 "},
        {"danh-dau", "Chào bạn, bạn trúng thưởng, quà là ba lô, trả lời ngay!  50 50 50 50 "},
        {"tim-dau-hieu", "Địa chỉ Màu Đồng hồ Trang này ổn 50 50 50 50 "},
        {"tra-loi-ngan", "dang.tra-loi 0 0 0 0 "},
        {"nhom-chat", "Báo cô Nhắn riêng Cười theo 0 50 0 0 "},
        {"re-nhanh", "Dừng lại Bấm thử 67 67 67 67 "},
        {"dau-chan", "Hỏi Khôi Gửi vào nhóm 50 50 50 50 "},
        {"kiem-tin", "dang.bai-dang Trang của trường Tìm ảnh gốc Bình luận Đúng Sai Chưa đủ căn cứ 0 0 0 0 "},
        {"goi-ten-chieu", "Mai mưa Thứ Ba đá bóng Chỉ còn 5 phút! Không thể tin nổi! Giật gân Hối thúc Tin thường 75 75 75 75 "},
        {"ghep-mat-khau", "matkhau trăng 123456 mèo Khôi thang kẹo dang.o dang.o dang.o 67 67 67 67 "},
        {"rieng-tu", "Ảnh em đăng Nơi em ở Tên nhóm vẽ Mọi người Bạn trong lớp Chỉ mình em 67 67 67 67 "},
    };
    for (const auto& [id, block] : support::samples()) {
        const auto& kind = *kinds::find_kind(id);
        const auto item = support::item_of(kind, block);
        base::Json answer;
        support::ScriptPage page;
        page.draw([&] { kind.draw(page, support::showing(item), answer); });
        std::string seen;
        for (const auto& shown : page.record().all())
            if (shown.target && shown.part == page::Part::content) seen += shown.label + " ";
        base::Random random(11);
        for (int i = 0; i < 4; ++i) seen += std::to_string(kind.grade(item.body, kind.make_answer(item.body, false, random)).points) + " ";
        if (const auto then = before.find(id); then != before.end()) {  // a new kind has no past yet
            EXPECT_EQ(seen, then->second) << id;
        }
    }
}

// One more card where it belongs never pays less, whatever the others are.
TEST(EveryKind, MoreRightNeverPaysLess) {
    base::Random random(9);
    for (const auto& [id, block] : support::samples()) {
        if (id != "phan-loai" && id != "bon-y" && id != "goi-ten-chieu" && id != "rieng-tu") continue;  // places that take any number
        const auto& kind = *kinds::find_kind(id);
        const auto body = support::body_of(kind, block);
        const auto slots = static_cast<std::uint32_t>(body["slots"].size());
        for (int i = 0; i < 200; ++i) {
            std::vector<int> places;
            for (std::size_t card = 0; card < body["cards"].size(); ++card) places.push_back(static_cast<int>(random.below(slots)));
            const int before = kind.grade(body, support::placed(places)).points;
            for (std::size_t card = 0; card < places.size(); ++card) {
                auto better = places;
                better[card] = static_cast<int>(body["cards"].at(card)["slot"].to_int());
                EXPECT_GE(kind.grade(body, support::placed(better)).points, before) << id;
            }
        }
    }
}

// An author's slip is told; it never makes a pack that reading refuses, and never loses a line in silence.
TEST(EveryKind, TellsASlipOrMakesABodyThatItAccepts) {
    for (const auto& [id, block] : support::samples()) {
        const auto& kind = *kinds::find_kind(id);
        const auto check = [&kind, &id = id](const kinds::AuthorBlock& slip, const std::string& what) {
            base::Diagnostics problems;
            const auto body = kind.compile(slip, problems);
            EXPECT_TRUE(!problems.empty() || kind.accepts(body)) << id << ": " << what;
            return !problems.empty();
        };
        const kinds::AuthorBlock& whole = block.get();
        for (std::size_t i = 0; i < whole.keys.size(); ++i) {
            const std::string name = whole.keys[i].name;
            auto slip = whole;
            slip.keys.erase(slip.keys.begin() + static_cast<std::ptrdiff_t>(i));
            check(slip, "without " + name);
            slip = whole;
            slip.keys[i].value.clear();
            EXPECT_TRUE(check(slip, "empty " + name) || kind.has_steps() || name == "tranh") << id << ": an empty " << name << " is told";
            slip = whole;
            slip.keys.insert(slip.keys.begin() + static_cast<std::ptrdiff_t>(i), slip.keys[i]);
            EXPECT_TRUE(check(slip, "twice " + name) || kind.has_steps() || name == "*") << id << ": a second " << name << " is told";
        }
        for (std::size_t i = 0; i < whole.options.size(); ++i) {
            auto slip = whole;
            slip.options[i].text = {};
            EXPECT_TRUE(check(slip, "option without words")) << id;
            slip = whole;
            slip.options[i].explanation = {};
            EXPECT_TRUE(check(slip, "option without an explanation")) << id;
            slip = whole;
            slip.options[i].mark = "?";
            slip.options[i].marked = false;
            check(slip, "option with another mark");
            slip = whole;
            slip.options[i].target = "đâu đó";
            check(slip, "option that leads elsewhere");
            slip = whole;
            slip.options.erase(slip.options.begin() + static_cast<std::ptrdiff_t>(i));
            check(slip, "option left out");
            slip = whole;
            slip.options.push_back(slip.options[i]);
            check(slip, "option given twice");
        }
    }
}

TEST(EveryKind, RefusesABodyThatWasTamperedWith) {
    for (const auto& [id, block] : support::samples()) {
        const auto& kind = *kinds::find_kind(id);
        const auto body = support::body_of(kind, block);
        auto more = body;
        more.set("thêm", 1);
        EXPECT_FALSE(kind.accepts(more)) << id;
        for (const auto& [name, value] : body.fields()) {
            auto without = body;
            without.set(name, base::Json());
            EXPECT_FALSE(kind.accepts(without)) << id << " " << name;
        }
    }
}

TEST(RichJson, GivesBackWhatItWasGiven) {
    model::RichText text;
    text.paragraphs.push_back(
        {{{"Một ", false, "", ""}, {"đậm", true, "", ""}, {"Luật", false, "1/2025", ""}, {"từ", false, "", "nghĩa"}}, false});
    text.paragraphs.push_back({{{"ý", false, "", ""}}, true});
    EXPECT_EQ(kinds::rich_from_json(kinds::to_json(text)), text);
    EXPECT_EQ(kinds::rich_from_json(kinds::to_json(model::RichText{})), model::RichText{});
    const auto parsed = base::parse_json(kinds::to_json(text).dump());
    ASSERT_TRUE(parsed.has_value());
    EXPECT_EQ(kinds::rich_from_json(*parsed), text);
}

TEST(RichJson, RefusesWhatItWouldNotWrite) {
    for (const char* text :
         {"{}", "7", "\"a\"", "[7]", "[[7]]", "[[{\"text\":\"a\"}]]", "[[{\"text\":\"a\",\"bold\":false}]]", "[{\"bullet\":true}]", "null"})
        EXPECT_FALSE(kinds::rich_from_json(*base::parse_json(text)).has_value()) << text;
}

TEST(Suggestion, IsTheNearestKnownWordOrNone) {
    EXPECT_EQ(kinds::nearest("goi yy", kinds::shared_keys), "gợi ý");
    EXPECT_EQ(kinds::nearest("MANG THOE", kinds::shared_keys), "mang theo");
    EXPECT_EQ(kinds::nearest("tranng", kinds::shared_keys), "trang");
    EXPECT_EQ(kinds::nearest("hoàn toàn khác", kinds::shared_keys), "");
    EXPECT_EQ(kinds::nearest("x", kinds::shared_keys), "");
    EXPECT_EQ(kinds::nearest("", kinds::shared_keys), "");
    EXPECT_EQ(kinds::nearest(std::string(5000, 'a'), kinds::shared_keys), "");
}
