// "điền từ": words into the gaps of a text, "Thấy tin lạ, em [1] rồi [2]." Some words may belong nowhere.

#include <algorithm>

#include "kinds/arranging.h"

namespace kinds {

namespace {

class DienTu final : public ArrangeKind {
    static constexpr std::string_view own_keys[] = {"câu"};
    static constexpr std::size_t most_gaps = 6;

public:
    DienTu() : ArrangeKind({.style = page::Arrange::Style::gaps, .spare = true, .fewest = 2, .most = 8}) {}
    std::string_view id() const override { return "dien-tu"; }
    std::string_view author_name() const override { return "điền từ"; }

    std::span<const std::string_view> keys() const override { return own_keys; }

private:
    void read_slots(const AuthorBlock& block, Board& board, base::Diagnostics& problems) const override {
        const AuthorBlock::Key* text = find_key(block, own_keys[0]);
        if (!text)
            return add_problem(problems, block, block.line, block.column, "tac-gia.cau-thieu-khoa", {{"khoa", std::string(own_keys[0])}});
        std::size_t from = 0;
        for (int gap = 1;; ++gap) {
            const std::string mark = "[" + std::to_string(gap) + "]";
            const std::size_t at = text->value.find(mark, from);
            board.around.push_back(text->value.substr(from, at == std::string::npos ? at : at - from));
            if (at == std::string::npos) break;
            board.slots.push_back(std::to_string(gap));
            from = at + mark.size();
        }
        const bool stray = std::any_of(board.around.begin(), board.around.end(), [](const std::string& words) {
            return words.find('[') != std::string::npos;  // out of turn, or twice
        });
        if (!board.slots.empty() && board.slots.size() <= most_gaps && !stray) return;
        add_problem(problems, block, text->line, text->column, "tac-gia.o-trong-sai", {{"nhieu", std::to_string(most_gaps)}});
        board.slots.clear();
    }
    bool accepts_slots(const Board& board) const override {
        for (std::size_t i = 0; i < board.slots.size(); ++i)
            if (board.slots[i] != std::to_string(i + 1)) return false;
        return board.slots.size() <= most_gaps && board.around.size() == board.slots.size() + 1;
    }
    std::string slot_words(const Words& words, const Board& board, int slot) const override {
        return words("dang.o", {{"so", board.slots[static_cast<std::size_t>(slot)]}});
    }

    Grade grade_of(const Board& board, const std::vector<int>& places) const override { return right_places(board, places); }
};

}  // namespace

const Kind& dien_tu() {
    static const DienTu kind;
    return kind;
}

}  // namespace kinds
