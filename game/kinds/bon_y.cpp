// "bốn ý": four statements, each true or false, as in the exams since 2025.

#include <algorithm>

#include "base/text.h"
#include "base/vietnamese.h"
#include "kinds/arranging.h"

namespace kinds {

namespace {

class BonY final : public ArrangeKind {
public:
    BonY() : ArrangeKind({.style = page::Arrange::Style::rows, .many = true, .shuffled = true, .fewest = 4, .most = 4}) {}
    std::string_view id() const override { return "bon-y"; }
    std::string_view author_name() const override { return "bốn ý"; }

private:
    void read_slots(const AuthorBlock&, Board& board, base::Diagnostics&) const override { board.slots = {"Đúng", "Sai"}; }
    bool accepts_slots(const Board& board) const override {
        return board.slots == std::vector<std::string>{"Đúng", "Sai"} && board.around.empty();
    }
    std::optional<int> slot_of(const AuthorOption& option, const Board&) const override {
        const std::string mark = base::fold(option.mark);
        if (option.marked || mark == "dung" || mark == "d") return 0;
        if (base::trim(option.mark).empty() || mark == "sai" || mark == "s") return 1;  // "[?]" is neither
        return std::nullopt;
    }

    // 10, 25, 50, 100 per cent for one, two, three, four right statements.
    Grade grade_of(const Board& board, const std::vector<int>& places) const override {
        constexpr int paid[] = {0, 10, 25, 50, 100};
        std::size_t right = 0;
        for (std::size_t i = 0; i < places.size(); ++i) right += board.cards[i].slot == places[i];
        return {paid[std::min<std::size_t>(right, 4)]};
    }
};

}  // namespace

const Kind& bon_y() {
    static const BonY kind;
    return kind;
}

}  // namespace kinds
