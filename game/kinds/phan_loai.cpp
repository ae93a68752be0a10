// "phân loại": cards into two or three boxes.

#include "kinds/arranging.h"

namespace kinds {

namespace {

constexpr std::string_view own_keys[] = {"ngăn"};

class PhanLoai final : public ArrangeKind {
public:
    PhanLoai() : ArrangeKind({.style = page::Arrange::Style::boxes, .many = true, .fewest = 3, .most = 12}) {}
    std::string_view id() const override { return "phan-loai"; }
    std::string_view author_name() const override { return "phân loại"; }

    std::span<const std::string_view> keys() const override { return own_keys; }

private:
    void read_slots(const AuthorBlock& block, Board& board, base::Diagnostics& problems) const override {
        read_listed_slots(block, own_keys[0], 2, 3, board, problems);
    }
    bool accepts_slots(const Board& board) const override { return are_listed(board, 2, 3); }
    // Cards in their box, of all cards.
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

const Kind& phan_loai() {
    static const PhanLoai kind;
    return kind;
}

}  // namespace kinds
