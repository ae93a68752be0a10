// "đánh dấu": pieces of a text, in their order; those that fit the question are marked.

#include <algorithm>

#include "kinds/arranging.h"

namespace kinds {

namespace {

class DanhDau final : public ArrangeKind {
public:
    DanhDau()
        : ArrangeKind({.style = page::Arrange::Style::marks, .many = true, .spare = true, .shuffled = false, .fewest = 3, .most = 16}) {}
    std::string_view id() const override { return "danh-dau"; }
    std::string_view author_name() const override { return "đánh dấu"; }

private:
    void read_slots(const AuthorBlock& block, Board& board, base::Diagnostics& problems) const override {
        board.slots = {""};
        const auto marked = std::count_if(block.options.begin(), block.options.end(), [](const AuthorOption& one) { return one.marked; });
        if (marked == 0) add_problem(problems, block, block.line, block.column, "tac-gia.nhieu-chua-co-dap-an");
        if (marked == static_cast<std::ptrdiff_t>(block.options.size()))
            add_problem(problems, block, block.line, block.column, "tac-gia.nhieu-dung-het");
    }
    std::optional<int> slot_of(const AuthorOption& option, const Board&) const override {
        if (option.marked) return 0;
        return option.mark.empty() ? std::optional(-1) : std::nullopt;
    }
    bool accepts_slots(const Board& board) const override {
        const auto marked = std::count_if(board.cards.begin(), board.cards.end(), [](const Card& card) { return card.slot == 0; });
        return board.slots == std::vector<std::string>{""} && board.around.empty() && marked > 0 &&
               marked < static_cast<std::ptrdiff_t>(board.cards.size());
    }

    // (right marks - wrong marks) / pieces to be marked.
    Grade grade_of(const Board& board, const std::vector<int>& places) const override {
        int right = 0, got = 0;
        for (std::size_t i = 0; i < places.size(); ++i) {
            right += board.cards[i].slot == 0;
            if (places[i] == 0) got += board.cards[i].slot == 0 ? 1 : -1;
        }
        return share(got, right);
    }
};

}  // namespace

const Kind& danh_dau() {
    static const DanhDau kind;
    return kind;
}

}  // namespace kinds
