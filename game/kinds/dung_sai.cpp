// "đúng sai": the prompt is a statement, the options are the two words "Đúng" and "Sai", always in the author's order.

#include <algorithm>

#include "base/vietnamese.h"
#include "kinds/options.h"

namespace kinds {

namespace {

class DungSai final : public OptionsKind {
public:
    DungSai() : OptionsKind({.many = false, .shuffled = false, .pictures = false, .verdicts = true, .fewest = 2, .most = 2}) {}
    std::string_view id() const override { return "dung-sai"; }
    std::string_view author_name() const override { return "đúng sai"; }

    Grade grade(const base::Json& body, const base::Json& answer) const override {
        const auto options = options_of(body);
        const auto picked = picked_of(answer, options.size());
        return {picked.size() == 1 && options[static_cast<std::size_t>(picked[0])].right ? 100 : 0};
    }

private:
    bool accepts_right(int right_count, int) const override { return right_count == 1; }

    void check_right(const AuthorBlock& block, base::Diagnostics& problems) const override {
        int marked = 0;
        std::string first;
        for (const auto& option : block.options) {
            const std::string word = base::fold(model::to_plain(option.text));
            if ((word != "dung" && word != "sai") || word == first)
                add_problem(problems, block, option.line, option.column, "tac-gia.dung-sai-chu", {{"chu", model::to_plain(option.text)}});
            if (first.empty()) first = word;
            if (option.marked && ++marked > 1) add_problem(problems, block, option.line, option.column, "tac-gia.thua-dap-an");
        }
        if (marked == 0 && !block.options.empty()) add_problem(problems, block, block.line, block.column, "tac-gia.chua-co-dap-an");
    }
};

}  // namespace

const Kind& dung_sai() {
    static const DungSai kind;
    return kind;
}

}  // namespace kinds
