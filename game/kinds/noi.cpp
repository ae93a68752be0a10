// "nối": each card to what it belongs to. Some cards may belong to nothing.

#include "kinds/arranging.h"

namespace kinds {

namespace {

constexpr std::string_view own_keys[] = {"vế"};

class Noi final : public ArrangeKind {
public:
    Noi() : ArrangeKind({.style = page::Arrange::Style::pairs, .spare = true, .fewest = 3, .most = 7}) {}
    std::string_view id() const override { return "noi"; }
    std::string_view author_name() const override { return "nối"; }

    std::span<const std::string_view> keys() const override { return own_keys; }

private:
    void read_slots(const AuthorBlock& block, Board& board, base::Diagnostics& problems) const override {
        read_listed_slots(block, own_keys[0], 2, 6, board, problems);
    }
    bool accepts_slots(const Board& board) const override { return are_listed(board, 2, 6); }
    // Right pairs of all pairs.
    Grade grade_of(const Board& board, const std::vector<int>& places) const override {
        int right = 0, all = 0;
        for (std::size_t i = 0; i < places.size(); ++i) {
            all += board.cards[i].slot >= 0;
            right += board.cards[i].slot >= 0 && board.cards[i].slot == places[i];
        }
        return share(right, all);
    }
};

}  // namespace

const Kind& noi() {
    static const Noi kind;
    return kind;
}

}  // namespace kinds
