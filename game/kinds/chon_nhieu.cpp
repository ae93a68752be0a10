// "chọn nhiều": several right options among three to six. Each right pick counts for, each wrong pick counts against.

#include <algorithm>

#include "kinds/options.h"

namespace kinds {

namespace {

class ChonNhieu final : public OptionsKind {
public:
    ChonNhieu() : OptionsKind({.many = true, .shuffled = true, .fewest = 3, .most = 6}) {}
    std::string_view id() const override { return "chon-nhieu"; }
    std::string_view author_name() const override { return "chọn nhiều"; }

    // (right picks - wrong picks) / right options, never below zero, half up to hundredths.
    Grade grade(const base::Json& body, const base::Json& answer) const override {
        const auto options = options_of(body);
        int right = 0, gained = 0;
        for (const auto& option : options) right += option.right;
        for (int index : picked_of(answer, options.size())) gained += options[static_cast<std::size_t>(index)].right ? 1 : -1;
        return share(gained, right);
    }

private:
    bool accepts_right(int right_count, int option_count) const override { return right_count >= 1 && right_count < option_count; }

    void check_right(const AuthorBlock& block, base::Diagnostics& problems) const override {
        const auto marked = std::count_if(block.options.begin(), block.options.end(), [](const auto& option) { return option.marked; });
        if (block.options.empty()) return;
        if (marked == 0) add_problem(problems, block, block.line, block.column, "tac-gia.nhieu-chua-co-dap-an");
        if (marked == static_cast<std::ptrdiff_t>(block.options.size()))
            add_problem(problems, block, block.line, block.column, "tac-gia.nhieu-dung-het");
    }
};

}  // namespace

const Kind& chon_nhieu() {
    static const ChonNhieu kind;
    return kind;
}

}  // namespace kinds
