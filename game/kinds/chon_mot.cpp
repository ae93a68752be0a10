// "chọn một": one right option among two to five.

#include <string>

#include "kinds/options.h"

namespace kinds {

namespace {

class ChonMot final : public OptionsKind {
public:
    ChonMot() : OptionsKind({.many = false, .shuffled = true, .fewest = 2, .most = 5}) {}
    std::string_view id() const override { return "chon-mot"; }
    std::string_view author_name() const override { return "chọn một"; }
    bool options_by_age() const override { return true; }

    Grade grade(const base::Json& body, const base::Json& answer) const override {
        const auto options = options_of(body);
        const auto picked = picked_of(answer, options.size());
        return {picked.size() == 1 && options[static_cast<std::size_t>(picked[0])].right ? 100 : 0};
    }

private:
    bool accepts_right(int right_count, int) const override { return right_count == 1; }

    void check_right(const AuthorBlock& block, base::Diagnostics& problems) const override {
        int marked = 0;
        for (const auto& option : block.options)
            if (option.marked && ++marked > 1) add_problem(problems, block, option.line, option.column, "tac-gia.thua-dap-an");
        if (marked == 0 && !block.options.empty()) add_problem(problems, block, block.line, block.column, "tac-gia.chua-co-dap-an");
    }
};

}  // namespace

const Kind& chon_mot() {
    static const ChonMot kind;
    return kind;
}

}  // namespace kinds
