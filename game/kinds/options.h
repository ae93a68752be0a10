#pragma once
// What the kinds with a list of options share: each option has a text, an explanation and is right or not. The body is
// {"options": [{"text": rich, "explain": rich, "right": bool}]} (with a "picture" where the option is one), the answer {"picked": [0, 2]}
// by the author's order, so that neither depends on the order in which a pupil saw them. A kind adds its name, its rules and its grade.

#include <vector>

#include "kinds/author.h"

namespace kinds {

struct ChoiceOption {
    model::RichText text, explanation;
    bool right = false;
    model::Picture picture;
};

struct OptionRules {
    bool many = false;      // may several be picked?
    bool shuffled = true;   // shown in an order that depends on the sitting
    bool pictures = true;   // may options be pictures?
    bool verdicts = false;  // are they "Đúng", "Sai"? A picked one is then not called right by those words
    int fewest = 2, most = 5;
};

std::vector<ChoiceOption> options_of(const base::Json& body);
std::vector<int> picked_of(const base::Json& answer, std::size_t option_count);  // sorted, each once, all in range
base::Json picked_answer(std::vector<int> picked);
std::vector<int> display_order(std::size_t option_count, std::uint64_t seed, bool shuffled);  // display place -> author's index

class OptionsKind : public Kind {
public:
    explicit OptionsKind(OptionRules rules) : rules_(rules) {}
    bool takes_pictures() const override { return rules_.pictures; }
    base::Json compile(const AuthorBlock& block, base::Diagnostics& problems) const override;
    bool accepts(const base::Json& body) const override;
    bool is_ready(const base::Json& body, const base::Json& answer) const override;
    Event draw(page::Page& page, const Showing& showing, base::Json& answer) const override;
    std::vector<Outcome> outcomes(const base::Json& body) const override;
    std::vector<std::string> describe(const base::Json& body, const base::Json& answer) const override;
    base::Json make_answer(const base::Json& body, bool full, base::Random& random) const override;
    std::vector<Touch> by_hand(const base::Json& body, const Wish& wish) const override;

protected:
    // The rules of the kind itself: how many right ones, which words.
    virtual void check_right(const AuthorBlock& block, base::Diagnostics& problems) const = 0;
    virtual bool accepts_right(int right_count, int option_count) const = 0;

private:
    OptionRules rules_;
};

}  // namespace kinds
