// "ghép mật khẩu": a pass-phrase for somebody in the story, put together from word tiles. Nothing is typed, and the phrase itself is kept
// nowhere: it lies in the screen's scratch and is gone with it. The body is {"cards": [{"text", "explain", "nature": 0}], "gaps": 4} where
// nature is 0 an everyday word, 1 something personal, 2 what everybody uses; the answer {"of": [3, 1, 0]} counts each in the phrase.
//
// How long it takes to guess: each everyday word as if drawn from a list of 7,776 (Diceware), half of all phrases tried at 10,000 a second;
// what is personal or in everybody's use adds nothing, since a guesser begins with it.

#include <algorithm>
#include <array>
#include <cmath>

#include "base/vietnamese.h"
#include "kinds/arranging.h"
#include "kinds/draw_choice.h"
#include "kinds/rich_json.h"

namespace kinds {

namespace {

constexpr std::string_view natures[] = {"", "riêng", "quen"};
constexpr const char* nature_words[] = {"dang.tu-thuong", "dang.dieu-rieng", "dang.ai-cung-dung"};
constexpr const char* outcome_keys[] = {"du", "rieng", "quen"};
constexpr int fewest_gaps = 3, most_gaps = 6, fewest_tiles = 7, most_tiles = 12;
constexpr double words_in_list = 7776, tries_a_second = 10000;

struct Tile {
    model::RichText text, explanation;
    int nature = 0;
};
struct Box {
    std::vector<Tile> tiles;
    int gaps = 0;
    int count(int nature) const {
        return static_cast<int>(std::count_if(tiles.begin(), tiles.end(), [nature](const Tile& tile) { return tile.nature == nature; }));
    }
};
using Counts = std::array<int, 3>;  // by nature

Box box_of(const base::Json& body) {
    Box box;
    for (const auto& item : body["cards"].items())
        box.tiles.push_back({rich_from_json(item["text"]).value_or(model::RichText{}),
                             rich_from_json(item["explain"]).value_or(model::RichText{}), static_cast<int>(item["nature"].to_int(-1))});
    box.gaps = static_cast<int>(body["gaps"].to_int());
    return box;
}

base::Json to_json(const Box& box) {
    base::Json cards = base::Json::array(), body;
    for (const Tile& tile : box.tiles)
        cards.push(base::Json::object()
                       .set("text", kinds::to_json(tile.text))
                       .set("explain", kinds::to_json(tile.explanation))
                       .set("nature", tile.nature));
    body.set("cards", std::move(cards)).set("gaps", box.gaps);
    return body;
}

// Nothing but the counts of a whole phrase; else none are set.
Counts counts_of(const Box& box, const base::Json& answer) {
    Counts counts{};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto count = answer["of"].at(i).to_int();
        if (count < 0 || count > box.gaps) return {};
        counts[i] = static_cast<int>(count);
    }
    return counts[0] + counts[1] + counts[2] == box.gaps ? counts : Counts{};
}

base::Json to_answer(const Counts& counts) {
    base::Json of = base::Json::array(), answer;
    for (int count : counts) of.push(count);
    answer.set("of", std::move(of));
    return answer;
}

bool has_enough(const Box& box) { return box.count(0) > box.gaps && box.count(1) > 0 && box.count(2) > 0; }

class GhepMatKhau final : public Kind {
    static constexpr std::string_view own_keys[] = {"số từ"};

public:
    std::string_view id() const override { return "ghep-mat-khau"; }
    std::string_view author_name() const override { return "ghép mật khẩu"; }
    std::span<const std::string_view> keys() const override { return own_keys; }
    Room room() const override { return Room::wide; }

    base::Json compile(const AuthorBlock& block, base::Diagnostics& problems) const override {
        check_keys(block, own_keys, problems);
        check_options(block, problems);
        check_count(block, "tac-gia.so-the", static_cast<int>(block.options.size()), fewest_tiles, most_tiles,
                    {{"kieu", std::string(author_name())}}, problems);
        Box box;
        const std::string gaps = needed_words(block, own_keys[0], problems);
        if (gaps.size() == 1 && gaps[0] >= '0' + fewest_gaps && gaps[0] <= '0' + most_gaps)
            box.gaps = gaps[0] - '0';
        else if (!gaps.empty())
            add_problem(problems, block, find_key(block, own_keys[0])->line, 1, "tac-gia.so-tu-sai",
                        {{"it", std::to_string(fewest_gaps)}, {"nhieu", std::to_string(most_gaps)}, {"chu", gaps}});
        for (const AuthorOption& option : block.options)
            box.tiles.push_back({option.text, option.explanation, nature_of(block, option, problems)});
        if (box.gaps > 0 && !has_enough(box))
            add_problem(problems, block, block.line, block.column, "tac-gia.thieu-the-tu", {{"so", std::to_string(box.gaps + 1)}});
        return to_json(box);
    }

    bool accepts(const base::Json& body) const override {
        const Box box = box_of(body);
        const int count = static_cast<int>(box.tiles.size());
        return box.gaps >= fewest_gaps && box.gaps <= most_gaps && count >= fewest_tiles && count <= most_tiles && has_enough(box) &&
               box.count(0) + box.count(1) + box.count(2) == count && to_json(box) == body &&
               std::none_of(box.tiles.begin(), box.tiles.end(),
                            [](const Tile& tile) { return tile.text.empty() || tile.explanation.empty(); });
    }

    bool is_ready(const base::Json& body, const base::Json& answer) const override { return counts_of(box_of(body), answer) != Counts{}; }

    // Everyday words, of all in the phrase.
    Grade grade(const base::Json& body, const base::Json& answer) const override {
        const Box box = box_of(body);
        return share(counts_of(box, answer)[0], box.gaps);
    }

    std::vector<Outcome> outcomes(const base::Json& body) const override {
        const Box box = box_of(body);
        if (box.tiles.empty()) return {};
        return {{outcome_keys[0], "A", "từ thường", true},
                {outcome_keys[1], "B", "điều riêng", false},
                {outcome_keys[2], "C", "chuỗi quen", false}};
    }

    std::vector<std::string> describe(const base::Json& body, const base::Json& answer) const override {
        const Box box = box_of(body);
        const Counts counts = counts_of(box, answer);
        std::vector<std::string> keys;
        if (box.gaps > 0 && counts[0] == box.gaps) keys.emplace_back(outcome_keys[0]);
        for (std::size_t i = 1; i < counts.size(); ++i)
            if (counts[i] > 0) keys.emplace_back(outcome_keys[i]);
        return keys;
    }

    base::Json make_answer(const base::Json& body, bool full, base::Random& random) const override {
        const Box box = box_of(body);
        Counts counts{box.gaps, 0, 0};
        if (full || box.gaps == 0) return to_answer(counts);
        const std::size_t nature = 1 + random.below(2);
        --counts[0];
        ++counts[nature];
        return to_answer(counts);
    }

    std::vector<Touch> by_hand(const base::Json& body, const Wish& wish) const override {
        const Box box = box_of(body);
        Deck deck;
        for (const Tile& tile : box.tiles) deck.cards.push_back(model::to_plain(tile.text));
        for (int gap = 0; gap < box.gaps; ++gap) deck.slots.push_back(gap_words(wish.words, gap));
        return move_cards(deck, made_of(box, counts_of(box, wish.from)), made_of(box, counts_of(box, wish.to)),
                          display_order(box.tiles.size(), wish.seed, true));
    }

    Event draw(page::Page& page, const Showing& showing, base::Json& answer) const override {
        const Box box = box_of(showing.item.body);
        draw_question(page, showing, [&] {
            page.notice(
                {.tone = page::Tone::plum, .icon = "lock", .title = {}, .text = page.words("dang.dung-mat-khau-that"), .toast = false});
        });
        Event event;
        page.section(page::Place::answers, page::Surface::bare, [&] {
            event = showing.phase == Phase::answered ? draw_answered(page, showing, box, counts_of(box, answer))
                                                     : draw_choosing(page, showing, box, answer);
        });
        return event;
    }

private:
    static int nature_of(const AuthorBlock& block, const AuthorOption& option, base::Diagnostics& problems) {
        for (int nature = 0; nature < static_cast<int>(std::size(natures)); ++nature)
            if (base::fold(option.mark) == base::fold(natures[nature])) return nature;
        add_problem(problems, block, option.line, option.column, "tac-gia.the-mat-khau-la", {{"dau", option.mark}});
        return 0;
    }

    static std::string gap_words(const Words& words, int gap) { return words("dang.o", {{"so", std::to_string(gap + 1)}}); }

    // By tile, the gap in which it lies when a phrase of such counts is put together from the author's first of each nature.
    static std::vector<int> made_of(const Box& box, Counts counts) {
        std::vector<int> places(box.tiles.size(), -1);
        int gap = 0;
        for (int nature = 0; nature < static_cast<int>(counts.size()); ++nature)
            for (std::size_t i = 0; i < places.size(); ++i)
                if (box.tiles[i].nature == nature && counts[static_cast<std::size_t>(nature)]-- > 0) places[i] = gap++;
        return places;
    }

    // By tile, the gap it lies in; -1: loose.
    static std::vector<int> places_of(const Box& box, const Showing& showing) {
        std::vector<int> places(box.tiles.size(), -1);
        if (!showing.scratch) return places;
        for (std::size_t i = 0; i < places.size(); ++i)
            if (const auto gap = (*showing.scratch)["at"].at(i).to_int(-1); gap < box.gaps) places[i] = static_cast<int>(gap);
        return places;
    }
    static Counts count(const Box& box, const std::vector<int>& places) {
        Counts counts{};
        for (std::size_t i = 0; i < places.size(); ++i)
            if (places[i] >= 0) ++counts[static_cast<std::size_t>(box.tiles[i].nature)];
        return counts;
    }

    static std::string how_long(page::Page& page, int plain) {
        struct Unit {
            double seconds;
            const char* words;
        };
        constexpr double year = 31557600;
        constexpr Unit units[] = {{1000000 * year, "dang.trieu-nam"},
                                  {year, "dang.nam"},
                                  {year / 12, "dang.thang"},
                                  {86400, "dang.ngay"},
                                  {3600, "dang.gio"},
                                  {60, "dang.phut"}};
        const double seconds = std::pow(words_in_list, plain) / 2 / tries_a_second;
        for (const Unit& unit : units)
            if (seconds >= unit.seconds) return page.words(unit.words, {{"so", rounded(seconds / unit.seconds)}});
        return page.words("dang.chua-toi-mot-phut");
    }
    // Two figures are all that such a reckoning gives: 5800, not 5793.
    static std::string rounded(double number) {
        double step = 1;
        while (number / step >= 100) step *= 10;
        std::string digits = std::to_string(static_cast<long long>(std::floor(number / step)) * static_cast<long long>(step));
        for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ".");
        return digits;
    }

    static void draw_strength(page::Page& page, const Box& box, const Counts& counts) {
        page::Progress bar;
        bar.style = page::Progress::Style::bar;
        bar.done = counts[0];
        bar.total = box.gaps;
        bar.tone = counts[0] == box.gaps ? page::Tone::leaf : page::Tone::amber;
        page.card(page::Surface::card, [&] {
            const model::Span time{how_long(page, counts[0]) + " ", true, {}, {}}, what{page.words("dang.may-doan"), false, {}, {}};
            page.rich({{{{time, what}, false}}});
            page.progress(bar);
        });
    }

    static Event draw_choosing(page::Page& page, const Showing& showing, const Box& box, base::Json& answer) {
        std::vector<int> places = places_of(box, showing);
        const std::vector<int> order = display_order(box.tiles.size(), showing.seed, true);
        draw_strength(page, box, count(box, places));
        page::Arrange arrange;
        arrange.style = page::Arrange::Style::gaps;
        for (int tile : order)
            arrange.tokens.push_back(
                {model::to_plain(box.tiles[static_cast<std::size_t>(tile)].text), places[static_cast<std::size_t>(tile)]});
        arrange.text.assign(static_cast<std::size_t>(box.gaps) + 1, "");
        for (int gap = 0; gap < box.gaps; ++gap) {
            arrange.slots.push_back({page.words("dang.o", {{"so", std::to_string(gap + 1)}}), {}, 1});
            if (gap > 0) arrange.text[static_cast<std::size_t>(gap)] = "–";
        }
        Event event;
        if (const auto put = page.arrange(arrange);
            put && put->token >= 0 && put->token < static_cast<int>(order.size()) && put->slot < box.gaps)
            places = put_card(std::move(places), order[static_cast<std::size_t>(put->token)], put->slot, false);
        base::Json at = base::Json::array();
        for (int gap : places) at.push(gap);
        if (showing.scratch) showing.scratch->set("at", std::move(at));
        const bool whole = std::count(places.begin(), places.end(), -1) + box.gaps == static_cast<int>(places.size());
        const base::Json now = whole ? to_answer(count(box, places)) : base::Json();
        event.changed = !(now == answer);
        answer = now;
        return event;
    }

    // What each tile is good for; the phrase is not shown again.
    static Event draw_answered(page::Page& page, const Showing& showing, const Box& box, const Counts& counts) {
        page.notice({.tone = counts[0] == box.gaps ? page::Tone::leaf : page::Tone::amber,
                     .icon = counts[0] == box.gaps ? "shield" : "loop",
                     .title = page.words(counts[0] == box.gaps ? "dang.cum-manh" : "dang.cum-con-yeu"),
                     .text = page.words("dang.may-doan-trong", {{"lau", how_long(page, counts[0])}}),
                     .toast = false});
        if (!showing.reveal) return {};  // another try is open
        std::vector<AnsweredRow> rows;
        for (const int nature : {0, 1, 2})
            for (int i = 0; i < static_cast<int>(box.tiles.size()); ++i) {
                const Tile& tile = box.tiles[static_cast<std::size_t>(i)];
                if (tile.nature != nature) continue;
                page::Option row;
                row.letter = std::to_string(rows.size() + 1);
                row.text = tile.text;
                row.explanation = tile.explanation;
                const bool weakened = nature > 0 && counts[static_cast<std::size_t>(nature)] > 0;  // such a tile was in the phrase
                row.open = weakened || showing.opened == i;
                if (nature == 0 || weakened) {
                    row.verdict = nature == 0 ? page::Option::Verdict::right : page::Option::Verdict::not_yet;
                    row.verdict_words = page.words(nature_words[nature]);
                } else if (!row.open) {
                    row.why_words = page.words("dang.vi-sao");
                }
                if (nature == 0 && !row.open) row.why_words = page.words("dang.vi-sao");
                rows.push_back({i, std::move(row)});
            }
        return draw_rows(page, showing, std::move(rows));
    }
};

}  // namespace

const Kind& ghep_mat_khau() {
    static const GhepMatKhau kind;
    return kind;
}

}  // namespace kinds
