// What is done with cards and places whatever the kind: reading, checking, showing, moving and judging them.

#include "kinds/arranging.h"

#include <algorithm>
#include <set>

#include "base/vietnamese.h"
#include "kinds/draw_choice.h"
#include "kinds/rich_json.h"

namespace kinds {

using page::Arrange;

constexpr std::size_t most_slots = 8;

Board board_of(const base::Json& body) {
    Board board;
    for (const auto& item : body["cards"].items())
        board.cards.push_back({rich_from_json(item["text"]).value_or(model::RichText{}),
                               rich_from_json(item["explain"]).value_or(model::RichText{}), static_cast<int>(item["slot"].to_int(-1))});
    board.slots = strings_from_json(body["slots"]);
    board.around = strings_from_json(body["around"]);
    board.notes = strings_from_json(body["notes"]);
    return board;
}

static base::Json to_json(const Board& board) {
    base::Json cards = base::Json::array();
    for (const Card& card : board.cards) {
        base::Json json;
        json.set("text", to_json(card.text)).set("explain", to_json(card.explanation)).set("slot", card.slot);
        cards.push(std::move(json));
    }
    base::Json body;
    body.set("cards", std::move(cards)).set("slots", to_json(board.slots));
    if (!board.around.empty()) body.set("around", to_json(board.around));
    if (!board.notes.empty()) body.set("notes", to_json(board.notes));
    return body;
}

std::vector<int> places_of(const Board& board, const base::Json& answer) {
    std::vector<int> places(board.cards.size(), -1);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto slot = answer["at"].at(i).to_int(-1);
        if (slot >= 0 && slot < static_cast<std::int64_t>(board.slots.size())) places[i] = static_cast<int>(slot);
    }
    return places;
}

base::Json placed_answer(const std::vector<int>& places) {
    base::Json at = base::Json::array();
    for (int slot : places) at.push(slot);
    base::Json answer;
    answer.set("at", std::move(at));
    return answer;
}

Grade right_places(const Board& board, const std::vector<int>& places) {
    int right = 0, all = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        all += board.cards[i].slot >= 0;
        right += board.cards[i].slot >= 0 && board.cards[i].slot == places[i];
    }
    return share(right, all);
}

// What belongs nowhere, or was put nowhere, comes last.
static int in_order(int slot) { return slot < 0 ? static_cast<int>(most_slots) : slot; }

static int count_in(const std::vector<int>& places, int slot) { return static_cast<int>(std::count(places.begin(), places.end(), slot)); }

static std::vector<int> where_they_belong(const Board& board) {
    std::vector<int> places;
    for (const Card& card : board.cards) places.push_back(card.slot);
    return places;
}

std::vector<std::string> read_slot_list(const AuthorBlock& block, std::string_view key, std::size_t fewest, std::size_t most,
                                        base::Diagnostics& problems) {
    const AuthorBlock::Key* list = find_key(block, key);
    if (!list) {
        add_problem(problems, block, block.line, block.column, "tac-gia.cau-thieu-khoa", {{"khoa", std::string(key)}});
        return {};
    }
    auto slots = split_bars(list->value);
    std::set<std::string> seen;
    for (const std::string& slot : slots)
        if (!seen.insert(base::fold(slot)).second)
            add_problem(problems, block, list->line, list->column, "tac-gia.lua-chon-trung", {{"chu", slot}});
    if (slots.size() >= fewest && slots.size() <= most) return slots;
    add_problem(problems, block, list->line, list->column, "tac-gia.so-cho",
                {{"khoa", std::string(key)},
                 {"it", std::to_string(fewest)},
                 {"nhieu", std::to_string(most)},
                 {"so", std::to_string(slots.size())}});
    return {};
}

void ListedKind::read_slots(const AuthorBlock& block, Board& board, base::Diagnostics& problems) const {
    board.slots = read_slot_list(block, key_, fewest_, most_, problems);
}

bool are_words(const std::vector<std::string>& list, std::size_t fewest, std::size_t most) {
    return list.size() >= fewest && list.size() <= most &&
           std::none_of(list.begin(), list.end(), [](const std::string& words) { return words.empty(); });
}

bool ListedKind::accepts_slots(const Board& board) const {
    return are_words(board.slots, fewest_, most_) && board.around.empty() && board.notes.empty();
}

std::optional<int> ArrangeKind::slot_of(const AuthorOption& option, const Board& board) const {
    if (option.mark.empty()) return -1;
    for (std::size_t i = 0; i < board.slots.size(); ++i)
        if (option.mark == std::to_string(i + 1) || base::fold(option.mark) == base::fold(board.slots[i])) return static_cast<int>(i);
    return std::nullopt;
}

// Every place of one card has one, and no card is left over unless the kind allows it.
void ArrangeKind::check_places(const AuthorBlock& block, const Board& board, base::Diagnostics& problems) const {
    if (rules_.many) return;
    const std::vector<int> places = where_they_belong(board);
    for (std::size_t i = 0; i < board.slots.size(); ++i) {
        const int cards = count_in(places, static_cast<int>(i));
        if (cards == 1) continue;
        add_problem(problems, block, block.line, block.column, cards == 0 ? "tac-gia.cho-trong" : "tac-gia.cho-hai-the",
                    {{"so", std::to_string(i + 1)}});
    }
}

base::Json ArrangeKind::compile(const AuthorBlock& block, base::Diagnostics& problems) const {
    check_keys(block, keys(), problems);
    check_options(block, problems);
    check_count(block, "tac-gia.so-the", static_cast<int>(block.options.size()), rules_.fewest, rules_.most,
                {{"kieu", std::string(author_name())}}, problems);
    Board board;
    read_slots(block, board, problems);
    bool sound = !board.slots.empty();
    for (const AuthorOption& option : block.options) {
        const auto slot = slot_of(option, board);
        if (!slot || (*slot < 0 && !rules_.spare)) {
            sound = false;
            if (!board.slots.empty() && option.mark.empty())
                add_problem(problems, block, option.line, option.column, "tac-gia.the-chua-co-cho");
            else if (!board.slots.empty())
                add_problem(problems, block, option.line, option.column, "tac-gia.the-cho-la",
                            {{"dau", option.mark}, {"so", std::to_string(board.slots.size())}});
        }
        board.cards.push_back({option.text, option.explanation, slot.value_or(-1)});
    }
    if (sound) check_places(block, board, problems);
    return to_json(board);
}

bool ArrangeKind::is_whole(const Board& board) const {
    const std::vector<int> places = where_they_belong(board);
    for (const Card& card : board.cards)
        if (card.text.empty() || card.explanation.empty() || card.slot < -1 || card.slot >= static_cast<int>(board.slots.size()) ||
            (card.slot < 0 && !rules_.spare))
            return false;
    for (std::size_t i = 0; i < board.slots.size() && !rules_.many; ++i)
        if (count_in(places, static_cast<int>(i)) != 1) return false;
    return true;
}

bool ArrangeKind::accepts(const base::Json& body) const {
    const Board board = board_of(body);
    const int count = static_cast<int>(board.cards.size());
    return count >= rules_.fewest && count <= rules_.most && !board.slots.empty() && board.slots.size() <= most_slots && is_whole(board) &&
           accepts_slots(board) && to_json(board) == body;
}

// Every place has its card; where places take many, every card has its place.
bool ArrangeKind::is_full(const Board& board, const std::vector<int>& places) const {
    if (is_marked()) return count_in(places, 0) > 0;
    if (rules_.many) return !places.empty() && count_in(places, -1) == 0;
    for (std::size_t i = 0; i < board.slots.size(); ++i)
        if (count_in(places, static_cast<int>(i)) != 1) return false;
    return !board.slots.empty();
}

bool ArrangeKind::is_ready(const base::Json& body, const base::Json& answer) const { return is_ready(board_of(body), answer); }

bool ArrangeKind::is_ready(const Board& board, const base::Json& answer) const {
    return answer["at"].size() > 0 && is_full(board, places_now(board, answer));
}

Grade ArrangeKind::grade(const base::Json& body, const base::Json& answer) const {
    const Board board = board_of(body);
    return is_ready(board, answer) ? grade_of(board, places_now(board, answer)) : Grade{0};
}

std::string ArrangeKind::slot_words(const Words&, const Board& board, int slot) const {
    return board.slots[static_cast<std::size_t>(slot)];
}

static Words words_of(page::Page& page) {
    return [&page](const std::string& key, const base::Params& params) { return page.words(key, params); };
}

// No order that is handed out is right already.
std::vector<int> ArrangeKind::display_order(const Board& board, std::uint64_t seed) const {
    std::vector<int> order = kinds::display_order(board.cards.size(), seed, rules_.shuffled);
    const std::vector<int> places = where_they_belong(board);
    const auto belongs = [&places](int a, int b) {
        return in_order(places[static_cast<std::size_t>(a)]) < in_order(places[static_cast<std::size_t>(b)]);
    };
    if (rules_.shuffled && !rules_.many && std::is_sorted(order.begin(), order.end(), belongs) && !order.empty())
        std::rotate(order.begin(), order.begin() + 1, order.end());
    return order;
}

std::vector<int> put_card(std::vector<int> places, int card, int slot, bool many) {
    int& own = places[static_cast<std::size_t>(card)];
    if (!many && slot >= 0)
        for (int& other : places)
            if (other == slot && &other != &own) other = own;
    own = slot;
    return places;
}

std::vector<Touch> move_cards(const Deck& deck, std::vector<int> places, const std::vector<int>& wanted, const std::vector<int>& order) {
    std::vector<Touch> touches;
    for (const int card : order) {
        const auto at = static_cast<std::size_t>(card);
        const int slot = wanted[at];
        if (slot < 0 || slot == places[at]) continue;  // what belongs nowhere goes when another takes its place
        const auto there = std::find(places.begin(), places.end(), slot);
        touches.push_back({page::Role::token, deck.cards[at]});
        if (deck.many || there == places.end())
            touches.push_back({page::Role::slot, deck.slots[static_cast<std::size_t>(slot)]});
        else
            touches.push_back({page::Role::token, deck.cards[static_cast<std::size_t>(there - places.begin())]});
        places = put_card(std::move(places), card, slot, deck.many);
    }
    return touches;
}

// Words of a text are marked, and marked no more, by a press; places that stand behind each card are pressed alone.
std::vector<Touch> ArrangeKind::by_hand(const base::Json& body, const Wish& wish) const {
    const Board board = board_of(body);
    const std::vector<int> order = display_order(board, wish.seed), before = places_now(board, wish.from);
    const std::vector<int> wanted = places_now(board, wish.to);
    Deck deck{{}, {}, rules_.many};
    for (const Card& card : board.cards) deck.cards.push_back(model::to_plain(card.text));
    for (int slot = 0; slot < static_cast<int>(board.slots.size()); ++slot) deck.slots.push_back(slot_words(wish.words, board, slot));
    if (!is_marked() && rules_.style != Arrange::Style::rows) return move_cards(deck, before, wanted, order);
    std::vector<Touch> touches;
    for (std::size_t shown = 0; shown < order.size(); ++shown) {
        const auto card = static_cast<std::size_t>(order[shown]);
        if (wanted[card] == before[card]) continue;
        if (is_marked())
            touches.push_back({page::Role::token, deck.cards[card]});
        else
            touches.push_back({page::Role::slot, deck.slots[static_cast<std::size_t>(wanted[card])], static_cast<int>(shown) + 1});
    }
    return touches;
}

std::vector<int> ArrangeKind::places_now(const Board& board, const base::Json& answer) const {
    std::vector<int> places = places_of(board, answer);
    for (int& place : places)
        if (place < 0) place = rules_.start;
    return places;
}

Event ArrangeKind::draw(page::Page& page, const Showing& showing, base::Json& answer) const {
    const Board board = board_of(showing.item.body);
    const auto places = places_now(board, answer);
    const bool has_stage = room() == Room::talk;
    if (has_stage)
        page.section(page::Place::stage, page::Surface::card, [&] { draw_more(page, board, places); });
    else
        draw_question(page, showing, [&] { draw_more(page, board, places); });
    Event event;
    page.section(page::Place::answers, page::Surface::bare, [&] {
        if (has_stage) draw_prompt(page, showing);
        event =
            showing.phase == Phase::answered ? draw_answered(page, showing, board, places) : draw_choosing(page, showing, board, answer);
    });
    return event;
}

Event ArrangeKind::draw_choosing(page::Page& page, const Showing& showing, const Board& board, base::Json& answer) const {
    const std::vector<int> order = display_order(board, showing.seed), places = places_now(board, answer);
    Arrange arrange;
    arrange.style = rules_.style;
    arrange.text = board.around;
    for (int card : order)
        arrange.tokens.push_back(
            {model::to_plain(board.cards[static_cast<std::size_t>(card)].text), places[static_cast<std::size_t>(card)]});
    for (int slot = 0; slot < static_cast<int>(board.slots.size()); ++slot) {
        page::Slot one;
        one.label = slot_words(words_of(page), board, slot);
        one.room = rules_.many ? 0 : 1;
        if (rules_.style == Arrange::Style::pairs) one.text = model::from_plain(one.label);
        arrange.slots.push_back(std::move(one));
    }
    const int loose = count_in(places, -1);
    if (rules_.style == Arrange::Style::boxes)
        arrange.loose_words = loose > 0 ? page.words("dang.con-the", {{"so", std::to_string(loose)}}) : page.words("dang.xep-xong");
    const auto put_now = page.arrange(arrange);
    Event event;
    if (!put_now || put_now->token < 0 || put_now->token >= static_cast<int>(order.size()) ||
        put_now->slot >= static_cast<int>(board.slots.size()))
        return event;
    base::Json next =
        placed_answer(put_card(places, order[static_cast<std::size_t>(put_now->token)], std::max(put_now->slot, -1), rules_.many));
    event.changed = !(next == placed_answer(places));
    answer = std::move(next);
    return event;
}

// Names the place: "Đúng chỗ: Sai" beside a statement that is false. Words that are marked have none.
std::string ArrangeKind::right_words(page::Page& page, const Board& board, int place, const std::string& key) const {
    return is_marked() ? page.words(key) : page.words(key + "-la", {{"cho", slot_words(words_of(page), board, place)}});
}

// One card with its verdict. Where it belongs, and why, is told with the right answer only.
page::Option ArrangeKind::to_row(page::Page& page, const Showing& showing, const Board& board, int card, int place) const {
    using Verdict = page::Option::Verdict;
    const Card& source = board.cards[static_cast<std::size_t>(card)];
    page::Option row;
    row.text = source.text;
    row.chosen = place >= 0;
    const bool right = place == source.slot;
    if (right && place >= 0) {
        row.verdict = Verdict::right;
        row.verdict_words = right_words(page, board, place, "dang.dung-cho");
    } else if (!right && place >= 0) {
        row.verdict = Verdict::not_yet;
        row.verdict_words =
            is_marked() ? page.words("dang.chua-khop") : page.words("dang.em-chon", {{"cho", slot_words(words_of(page), board, place)}});
    } else if (!right && showing.reveal) {
        row.verdict = Verdict::missed;
        row.verdict_words = page.words("dang.con-thieu");
    }
    if (!showing.reveal) return row;
    row.open = !right || showing.opened == card;
    row.explanation = source.explanation;
    if (source.slot >= 0 && !is_marked() && !right) {
        model::Paragraph where{{{page.words("dang.hop-nhat", {{"cho", slot_words(words_of(page), board, source.slot)}}), true, {}, {}}},
                               false};
        row.explanation.paragraphs.insert(row.explanation.paragraphs.begin(), std::move(where));
    }
    row.why_words = page.words("dang.vi-sao");
    if (right && place >= 0 && !row.open) row.verdict_words = base::with_capital(right_words(page, board, place, "dang.dung-cho-vi-sao"));
    return row;
}

Event ArrangeKind::draw_answered(page::Page& page, const Showing& showing, const Board& board, const std::vector<int>& places) const {
    std::vector<int> order = display_order(board, showing.seed);
    if (!rules_.many) {
        const std::vector<int> by = showing.reveal ? where_they_belong(board) : places;
        std::stable_sort(order.begin(), order.end(), [&by](int a, int b) {
            return in_order(by[static_cast<std::size_t>(a)]) < in_order(by[static_cast<std::size_t>(b)]);
        });
    }
    std::vector<AnsweredRow> rows;
    for (const int card : order) {
        rows.push_back({card, to_row(page, showing, board, card, places[static_cast<std::size_t>(card)])});
        rows.back().option.letter = std::to_string(rows.size());
    }
    return draw_rows(page, showing, std::move(rows));
}

// A card in a place; of words that are marked, the card alone.
std::vector<Outcome> ArrangeKind::outcomes(const base::Json& body) const {
    const Board board = board_of(body);
    std::vector<Outcome> all;
    for (std::size_t i = 0; i < board.cards.size(); ++i) {
        const std::string words = model::to_plain(board.cards[i].text), number = std::to_string(i + 1);
        for (std::size_t slot = 0; slot < board.slots.size(); ++slot) {
            const std::string where = board.slots[slot].empty() ? std::to_string(slot + 1) : board.slots[slot];
            all.push_back({std::to_string(i) + ":" + std::to_string(slot), number, is_marked() ? words : words + " → " + where,
                           board.cards[i].slot == static_cast<int>(slot)});
        }
    }
    return all;
}

std::vector<std::string> ArrangeKind::describe(const base::Json& body, const base::Json& answer) const {
    const std::vector<int> places = places_now(board_of(body), answer);
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < places.size(); ++i)
        if (places[i] >= 0) keys.push_back(std::to_string(i) + ":" + std::to_string(places[i]));
    return keys;
}

// The right places, or some that are not.
base::Json ArrangeKind::make_answer(const base::Json& body, bool full, base::Random& random) const {
    constexpr int guesses = 200;
    const Board board = board_of(body);
    std::vector<int> places = where_they_belong(board);
    for (int tried = 0; tried < guesses && !full; ++tried) {
        if (rules_.many)
            places[random.below(static_cast<std::uint32_t>(places.size()))] =
                static_cast<int>(random.below(static_cast<std::uint32_t>(board.slots.size() + (rules_.spare ? 1 : 0)))) -
                (rules_.spare ? 1 : 0);
        else
            random.shuffle(places);
        const base::Json answer = placed_answer(places);
        if (is_ready(body, answer) && !grade(body, answer).full()) break;
    }
    return placed_answer(places);
}

}  // namespace kinds
