// "sắp xếp": cards into their order. The longest run in which each card follows the one it should counts.

#include <algorithm>

#include "kinds/arranging.h"

namespace kinds {

namespace {

class SapXep final : public ArrangeKind {
public:
    SapXep() : ArrangeKind({.style = page::Arrange::Style::rank, .fewest = 3, .most = 7}) {}
    std::string_view id() const override { return "sap-xep"; }
    std::string_view author_name() const override { return "sắp xếp"; }

private:
    void read_slots(const AuthorBlock& block, Board& board, base::Diagnostics&) const override {
        for (std::size_t i = 0; i < block.options.size(); ++i) board.slots.push_back(std::to_string(i + 1));
    }
    bool accepts_slots(const Board& board) const override {
        for (std::size_t i = 0; i < board.slots.size(); ++i)
            if (board.slots[i] != std::to_string(i + 1)) return false;
        return board.slots.size() == board.cards.size() && board.around.empty();
    }
    std::string slot_words(const Words& words, const Board& board, int slot) const override {
        return words("dang.o", {{"so", board.slots[static_cast<std::size_t>(slot)]}});
    }

    // (cards in the longest run - 1) / (cards - 1): one card alone is in no order.
    Grade grade_of(const Board& board, const std::vector<int>& places) const override {
        const int count = static_cast<int>(places.size());
        std::vector<int> belongs(places.size());
        for (std::size_t i = 0; i < places.size(); ++i) belongs[static_cast<std::size_t>(places[i])] = board.cards[i].slot;
        int run = 1, longest = 1;
        for (std::size_t i = 1; i < belongs.size(); ++i) {
            run = belongs[i] == belongs[i - 1] + 1 ? run + 1 : 1;
            longest = std::max(longest, run);
        }
        return share(longest - 1, count - 1);
    }
};

}  // namespace

const Kind& sap_xep() {
    static const SapXep kind;
    return kind;
}

}  // namespace kinds
