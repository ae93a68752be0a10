#pragma once
// What the kinds share whose cards are put into places. The body is
//   {"cards": [{"text": rich, "explain": rich, "slot": 1}], "slots": ["..."], "around": ["..."], "notes": ["..."]}
// where slot is the place a card belongs to (-1: none), around the words before, between and behind the places of a text, and notes what
// else the kind shows. The answer
// {"at": [0, -1, 2]} says by the author's order where each card was put, so that neither depends on the order in which a pupil saw
// them. A kind adds its name, its places and its grade.

#include <vector>

#include "kinds/author.h"

namespace kinds {

struct Card {
    model::RichText text, explanation;
    int slot = -1;
};

struct Board {  // a body, read
    std::vector<Card> cards;
    std::vector<std::string> slots, around;
    std::vector<std::string> notes;  // what else a kind shows
};

Board board_of(const base::Json& body);
std::vector<int> places_of(const Board& board, const base::Json& answer);  // of each card; what cannot be is -1
// Where places take one card, who stood there goes where the newcomer came from.
std::vector<int> put_card(std::vector<int> places, int card, int slot, bool many);
base::Json placed_answer(const std::vector<int>& places);
// What a hand touches to bring cards from their places to those wanted, in the order in which they are shown: the card, then its place or
// the card that stands there.
struct Deck {
    std::vector<std::string> cards, slots;  // as the page calls them
    bool many = false;
};
std::vector<Touch> move_cards(const Deck& deck, std::vector<int> places, const std::vector<int>& wanted, const std::vector<int>& order);
Grade right_places(const Board& board, const std::vector<int>& places);  // of all cards that have one
bool are_words(const std::vector<std::string>& list, std::size_t fewest, std::size_t most);

class ArrangeKind : public Kind {
public:
    base::Json compile(const AuthorBlock& block, base::Diagnostics& problems) const final;
    bool accepts(const base::Json& body) const final;
    Room room() const override { return Room::wide; }
    bool is_ready(const base::Json& body, const base::Json& answer) const final;
    Event draw(page::Page& page, const Showing& showing, base::Json& answer) const final;
    Grade grade(const base::Json& body, const base::Json& answer) const final;
    std::vector<Outcome> outcomes(const base::Json& body) const final;
    std::vector<std::string> describe(const base::Json& body, const base::Json& answer) const final;
    base::Json make_answer(const base::Json& body, bool full, base::Random& random) const final;
    std::vector<Touch> by_hand(const base::Json& body, const Wish& wish) const final;

protected:
    struct Rules {
        page::Arrange::Style style = page::Arrange::Style::rank;
        bool many = false;   // does a place take any number of cards?
        bool spare = false;  // may a card belong nowhere?
        bool shuffled = true;
        int start = -1;            // where every card lies before it is put
        int fewest = 2, most = 8;  // cards
    };
    explicit ArrangeKind(Rules rules) : rules_(rules) {}

    // Of a whole answer.
    virtual Grade grade_of(const Board& board, const std::vector<int>& places) const = 0;
    // Fills slots and around from the author's block; tells what is wrong with them.
    virtual void read_slots(const AuthorBlock& block, Board& board, base::Diagnostics& problems) const = 0;
    virtual bool accepts_slots(const Board& board) const = 0;
    // Which place the mark in the brackets names: its number or its words; -1: none.
    virtual std::optional<int> slot_of(const AuthorOption& option, const Board& board) const;
    virtual std::string slot_words(const Words& words, const Board& board, int slot) const;
    // On the stage, where the kind has one, else under the question.
    virtual void draw_more(page::Page&, const Board&, const std::vector<int>&) const {}

private:
    void check_places(const AuthorBlock& block, const Board& board, base::Diagnostics& problems) const;
    bool is_whole(const Board& board) const;
    bool is_marked() const { return rules_.style == page::Arrange::Style::marks; }
    std::vector<int> display_order(const Board& board, std::uint64_t seed) const;
    bool is_ready(const Board& board, const base::Json& answer) const;
    bool is_full(const Board& board, const std::vector<int>& places) const;
    std::vector<int> places_now(const Board& board, const base::Json& answer) const;
    Event draw_choosing(page::Page& page, const Showing& showing, const Board& board, base::Json& answer) const;
    Event draw_answered(page::Page& page, const Showing& showing, const Board& board, const std::vector<int>& places) const;
    std::string right_words(page::Page& page, const Board& board, int place, const std::string& key) const;
    page::Option to_row(page::Page& page, const Showing& showing, const Board& board, int card, int place) const;

    Rules rules_;
};

// Its places are listed by the author in one line, "ngăn: Kể được | Hỏi người lớn | Không kể"; a card in its place counts.
std::vector<std::string> read_slot_list(const AuthorBlock& block, std::string_view key, std::size_t fewest, std::size_t most,
                                        base::Diagnostics& problems);

class ListedKind : public ArrangeKind {
public:
    std::span<const std::string_view> keys() const final { return {&key_, 1}; }

protected:
    ListedKind(Rules rules, std::string_view key, std::size_t fewest_slots, std::size_t most_slots)
        : ArrangeKind(rules), key_(key), fewest_(fewest_slots), most_(most_slots) {}

private:
    void read_slots(const AuthorBlock& block, Board& board, base::Diagnostics& problems) const final;
    bool accepts_slots(const Board& board) const final;
    Grade grade_of(const Board& board, const std::vector<int>& places) const final { return right_places(board, places); }

    std::string_view key_;
    std::size_t fewest_, most_;
};

}  // namespace kinds
