// Questions with a list of options: read, drawn, and told in reports. What counts as right only the kind says.

#include "kinds/options.h"

#include <algorithm>
#include <set>

#include "kinds/draw_choice.h"
#include "kinds/rich_json.h"

namespace kinds {

std::vector<ChoiceOption> options_of(const base::Json& body) {
    std::vector<ChoiceOption> options;
    for (const auto& item : body["options"].items()) {
        ChoiceOption option;
        option.text = rich_from_json(item["text"]).value_or(model::RichText{});
        option.explanation = rich_from_json(item["explain"]).value_or(model::RichText{});
        option.right = item["right"].to_bool();
        option.picture = picture_from_json(item["picture"]);
        options.push_back(std::move(option));
    }
    return options;
}

static base::Json to_json(const ChoiceOption& option) {
    base::Json json;
    json.set("text", to_json(option.text)).set("explain", to_json(option.explanation)).set("right", option.right);
    if (!option.picture.empty()) json.set("picture", to_json(option.picture));
    return json;
}

std::vector<int> picked_of(const base::Json& answer, std::size_t option_count) {
    std::set<int> picked;
    for (const auto& item : answer["picked"].items()) {
        const auto index = item.to_int(-1);
        if (index >= 0 && index < static_cast<std::int64_t>(option_count)) picked.insert(static_cast<int>(index));
    }
    return {picked.begin(), picked.end()};
}

base::Json picked_answer(std::vector<int> picked) {
    std::sort(picked.begin(), picked.end());
    base::Json list = base::Json::array();
    for (int index : picked) list.push(index);
    base::Json answer = base::Json::object();
    answer.set("picked", std::move(list));
    return answer;
}

std::vector<int> display_order(std::size_t option_count, std::uint64_t seed, bool shuffled) {
    std::vector<int> order(option_count);
    for (std::size_t i = 0; i < option_count; ++i) order[i] = static_cast<int>(i);
    if (shuffled) base::Random(seed).shuffle(order);
    return order;
}

base::Json OptionsKind::compile(const AuthorBlock& block, base::Diagnostics& problems) const {
    check_keys(block, keys(), problems);
    check_options(block, problems);
    check_marks(block, problems);
    check_count(block, "tac-gia.so-lua-chon", static_cast<int>(block.options.size()), rules_.fewest, rules_.most,
                {{"kieu", std::string(author_name())}}, problems);
    check_right(block, problems);

    base::Json options = base::Json::array();
    for (const auto& option : block.options)
        options.push(to_json(ChoiceOption{option.text, option.explanation, option.marked, option.picture}));
    base::Json body = base::Json::object();
    body.set("options", std::move(options));
    return body;
}

bool OptionsKind::accepts(const base::Json& body) const {
    const auto options = options_of(body);
    const int count = static_cast<int>(options.size());
    if (count < rules_.fewest || count > rules_.most) return false;
    base::Json again = base::Json::array();
    int right = 0;
    for (const auto& option : options) {
        if (option.text.empty() || option.explanation.empty()) return false;
        right += option.right;
        if (!rules_.pictures && !option.picture.empty()) return false;
        again.push(to_json(option));
    }
    base::Json whole = base::Json::object();
    whole.set("options", std::move(again));
    return whole == body && accepts_right(right, count);
}

bool OptionsKind::is_ready(const base::Json& body, const base::Json& answer) const {
    const auto picked = picked_of(answer, body["options"].size());
    return rules_.many ? !picked.empty() : picked.size() == 1;
}

Event OptionsKind::draw(page::Page& page, const Showing& showing, base::Json& answer) const {
    draw_question(page, showing);
    return draw_choice(page, showing, rules_, answer);
}

std::vector<Outcome> OptionsKind::outcomes(const base::Json& body) const {
    std::vector<Outcome> outcomes;
    for (const auto& option : options_of(body)) {
        const std::size_t i = outcomes.size();
        outcomes.push_back(
            {std::to_string(i), std::string(1, static_cast<char>('A' + i % 26)), model::to_plain(option.text), option.right});
    }
    return outcomes;
}

std::vector<std::string> OptionsKind::describe(const base::Json& body, const base::Json& answer) const {
    std::vector<std::string> keys;
    for (int index : picked_of(answer, body["options"].size())) keys.push_back(std::to_string(index));
    return keys;
}

// Picks at random, each option as likely as another, until the grade is what was asked for.
base::Json OptionsKind::make_answer(const base::Json& body, bool full, base::Random& random) const {
    constexpr int guesses = 200;
    const auto options = options_of(body);
    base::Json answer;
    for (int tried = 0; tried < guesses; ++tried) {
        std::vector<int> picked;
        for (int i = 0; i < static_cast<int>(options.size()); ++i)
            if (full ? options[static_cast<std::size_t>(i)].right : random.below(static_cast<std::uint32_t>(options.size())) == 0)
                picked.push_back(i);
        answer = picked_answer(std::move(picked));
        if (is_ready(body, answer) && grade(body, answer).full() == full) break;
    }
    return answer;
}

// Where several are picked, a press also takes one back.
std::vector<Touch> OptionsKind::by_hand(const base::Json& body, const Wish& wish) const {
    const auto options = options_of(body);
    const auto before = picked_of(wish.from, options.size()), wanted = picked_of(wish.to, options.size());
    std::vector<Touch> touches;
    for (int i = 0; i < static_cast<int>(options.size()); ++i) {
        const bool is_picked = std::binary_search(before.begin(), before.end(), i);
        const bool shall_be = std::binary_search(wanted.begin(), wanted.end(), i);
        if (is_picked != shall_be && (shall_be || rules_.many))
            touches.push_back({page::Role::option, model::to_plain(options[static_cast<std::size_t>(i)].text)});
    }
    return touches;
}

}  // namespace kinds
