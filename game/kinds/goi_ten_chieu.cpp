// "gọi tên chiêu": short messages, each with the trick it uses or none; before them a weak dose of one trick, with its name. About half of
// the messages use none, and are to be recognised as such.

#include "kinds/arranging.h"

namespace kinds {

namespace {

constexpr std::size_t fewest_tricks = 2, most_tricks = 4;

class GoiTenChieu final : public ArrangeKind {
    static constexpr std::string_view own_keys[] = {"chiêu", "tin thường", "ví dụ", "nhận ra"};

public:
    GoiTenChieu() : ArrangeKind({.style = page::Arrange::Style::rows, .many = true, .fewest = 4, .most = 8}) {}
    std::string_view id() const override { return "goi-ten-chieu"; }
    std::string_view author_name() const override { return "gọi tên chiêu"; }
    std::span<const std::string_view> keys() const override { return own_keys; }

    std::vector<model::Judgement> judge(const base::Json& body, const base::Json& answer) const override {
        std::vector<model::Judgement> judgements;
        if (!is_ready(body, answer)) return judgements;
        const Board board = board_of(body);
        const std::vector<int> places = places_of(board, answer);
        for (std::size_t i = 0; i < places.size(); ++i)
            judgements.push_back({board.cards[i].slot != plain(board), places[i] != plain(board)});
        return judgements;
    }

private:
    // The last place: messages that use no trick.
    static int plain(const Board& board) { return static_cast<int>(board.slots.size()) - 1; }

    void read_slots(const AuthorBlock& block, Board& board, base::Diagnostics& problems) const override {
        board.slots = read_slot_list(block, own_keys[0], fewest_tricks, most_tricks, problems);
        const std::string plain_words = needed_words(block, own_keys[1], problems);
        if (!board.slots.empty()) board.slots.push_back(plain_words);
        board.notes = {needed_words(block, own_keys[2], problems), needed_words(block, own_keys[3], problems)};
        const int all = static_cast<int>(block.options.size());
        int genuine = 0;
        for (const AuthorOption& option : block.options) genuine += option.mark.empty();
        if (all > 0 && !is_mixed(genuine, all))
            add_problem(problems, block, block.line, block.column, "tac-gia.ti-le-that",
                        {{"that", std::to_string(genuine)}, {"so", std::to_string(all)}});
    }
    // Four to six tenths, and where that cannot be met the nearest whole number.
    static bool is_mixed(int genuine, int all) { return std::abs(2 * genuine - all) <= std::max(1, all / 5); }

    bool accepts_slots(const Board& board) const override {
        int genuine = 0;
        for (const Card& card : board.cards) genuine += card.slot == plain(board);
        return are_words(board.slots, fewest_tricks + 1, most_tricks + 1) && are_words(board.notes, 2, 2) && board.around.empty() &&
               is_mixed(genuine, static_cast<int>(board.cards.size()));
    }
    std::optional<int> slot_of(const AuthorOption& option, const Board& board) const override {
        if (option.mark.empty()) return plain(board);
        const auto trick = ArrangeKind::slot_of(option, board);
        return trick == plain(board) ? std::nullopt : trick;
    }
    Grade grade_of(const Board& board, const std::vector<int>& places) const override { return right_places(board, places); }

    void draw_more(page::Page& page, const Board& board, const std::vector<int>&) const override {
        if (board.notes.size() < 2) return;
        page.notice({.tone = page::Tone::amber, .icon = "mask", .title = board.notes[1], .text = board.notes[0], .toast = false});
    }
};

}  // namespace

const Kind& goi_ten_chieu() {
    static const GoiTenChieu kind;
    return kind;
}

}  // namespace kinds
