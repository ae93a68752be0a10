// "trả lời ngắn": a number or a word or two, typed. Accents, case, blanks and where the tone stands are forgiven. The body is
// {"answers": [{"text", "explain", "right"}], "other": "..."}; what is kept is which of the answers it was, {"matched": 0}, or {"matched":
// -1} for any other: what was typed stays in the screen's scratch and is gone with it.

#include <algorithm>
#include <set>

#include "base/text.h"
#include "base/vietnamese.h"
#include "kinds/author.h"
#include "kinds/draw_choice.h"
#include "kinds/rich_json.h"

namespace kinds {

namespace {

struct Known {
    std::string text;
    model::RichText explanation;
    bool right = false;
};
struct Answers {
    std::vector<Known> known;
    std::string other;
};

Answers answers_of(const base::Json& body) {
    Answers answers;
    for (const auto& item : body["answers"].items())
        answers.known.push_back(
            {item["text"].to_string(), rich_from_json(item["explain"]).value_or(model::RichText{}), item["right"].to_bool()});
    answers.other = body["other"].to_string();
    return answers;
}

base::Json to_json(const Answers& answers) {
    base::Json list = base::Json::array(), body;
    for (const Known& known : answers.known) {
        base::Json json;
        json.set("text", known.text).set("explain", kinds::to_json(known.explanation)).set("right", known.right);
        list.push(std::move(json));
    }
    body.set("answers", std::move(list)).set("other", answers.other);
    return body;
}

// What is compared: letters and digits without accents, single blanks; in a number neither blanks nor points ("1.000" is 1000).
std::string comparable(std::string_view typed) {
    std::string words;
    for (const char c : base::fold(base::to_nfc(std::string(typed)))) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (letter)
            words += c;
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    if (!words.empty() && words.back() == ' ') words.pop_back();
    const bool number = !words.empty() && words.find_first_not_of("0123456789 ") == std::string::npos;
    if (number) words.erase(std::remove(words.begin(), words.end(), ' '), words.end());
    return words;
}

int match(const Answers& answers, std::string_view typed) {
    const std::string words = comparable(typed);
    for (std::size_t i = 0; i < answers.known.size(); ++i)
        if (comparable(answers.known[i].text) == words) return static_cast<int>(i);
    return -1;
}

base::Json matched(int index) {
    base::Json answer;
    answer.set("matched", index);
    return answer;
}

// nullopt: nothing was answered.
std::optional<int> matched_of(const Answers& answers, const base::Json& answer) {
    if (answer["matched"].is_null() || answers.known.empty()) return std::nullopt;
    const auto index = answer["matched"].to_int(-1);
    return index >= 0 && index < static_cast<std::int64_t>(answers.known.size()) ? static_cast<int>(index) : -1;
}

class TraLoiNgan final : public Kind {
    static constexpr std::string_view own_keys[] = {"khác"};
    static constexpr int fewest = 1, most = 8, longest = 40;

public:
    std::string_view id() const override { return "tra-loi-ngan"; }
    std::string_view author_name() const override { return "trả lời ngắn"; }
    std::span<const std::string_view> keys() const override { return own_keys; }
    int lowest_grade() const override { return 6; }
    Room room() const override { return Room::wide; }

    base::Json compile(const AuthorBlock& block, base::Diagnostics& problems) const override {
        check_keys(block, own_keys, problems);
        check_options(block, problems);
        check_marks(block, problems);
        check_count(block, "tac-gia.so-lua-chon", static_cast<int>(block.options.size()), fewest, most,
                    {{"kieu", std::string(author_name())}}, problems);
        Answers answers;
        std::set<std::string> seen;
        bool has_right = false;
        for (const AuthorOption& option : block.options) {
            const std::string text = model::to_plain(option.text), words = comparable(text);
            if (words.empty() || base::count_characters(text) > longest)
                add_problem(problems, block, option.line, option.column, "tac-gia.dap-an-ngan", {{"nhieu", std::to_string(longest)}});
            else if (!seen.insert(words).second)
                add_problem(problems, block, option.line, option.column, "tac-gia.dap-an-trung", {{"chu", text}});
            has_right = has_right || option.marked;
            answers.known.push_back({text, option.explanation, option.marked});
        }
        if (!has_right && !block.options.empty()) add_problem(problems, block, block.line, block.column, "tac-gia.nhieu-chua-co-dap-an");
        answers.other = needed_words(block, own_keys[0], problems);
        return to_json(answers);
    }

    bool accepts(const base::Json& body) const override {
        const Answers answers = answers_of(body);
        std::set<std::string> seen;
        for (const Known& known : answers.known)
            if (known.explanation.empty() || comparable(known.text).empty() || !seen.insert(comparable(known.text)).second) return false;
        const bool has_right = std::any_of(answers.known.begin(), answers.known.end(), [](const Known& known) { return known.right; });
        return has_right && !answers.other.empty() && answers.known.size() <= most && to_json(answers) == body;
    }

    bool is_ready(const base::Json& body, const base::Json& answer) const override {
        return matched_of(answers_of(body), answer).has_value();
    }

    Grade grade(const base::Json& body, const base::Json& answer) const override {
        const Answers answers = answers_of(body);
        const int index = matched_of(answers, answer).value_or(-1);
        return {index >= 0 && answers.known[static_cast<std::size_t>(index)].right ? 100 : 0};
    }

    Event draw(page::Page& page, const Showing& showing, base::Json& answer) const override {
        const Answers answers = answers_of(showing.item.body);
        draw_question(page, showing);
        Event event;
        page.section(page::Place::answers, page::Surface::bare, [&] {
            if (showing.scratch && showing.phase == Phase::answered) showing.scratch->set("typed", "");  // another try begins anew
            if (showing.phase == Phase::answered)
                event = draw_answered(page, showing, answers, matched_of(answers, answer));
            else
                event = draw_choosing(page, showing, answers, answer);
        });
        return event;
    }

    std::vector<Outcome> outcomes(const base::Json& body) const override {
        const Answers answers = answers_of(body);
        std::vector<Outcome> all;
        for (std::size_t i = 0; i < answers.known.size(); ++i)
            all.push_back({std::to_string(i), std::string(1, static_cast<char>('A' + i)), answers.known[i].text, answers.known[i].right});
        if (!all.empty()) all.push_back({"-1", "…", std::string(own_keys[0]), false});
        return all;
    }

    std::vector<std::string> describe(const base::Json& body, const base::Json& answer) const override {
        const auto index = matched_of(answers_of(body), answer);
        return index ? std::vector{std::to_string(*index)} : std::vector<std::string>{};
    }

    base::Json make_answer(const base::Json& body, bool full, base::Random& random) const override {
        const Answers answers = answers_of(body);
        std::vector<int> fitting = full ? std::vector<int>{} : std::vector<int>{-1};
        for (std::size_t i = 0; i < answers.known.size(); ++i)
            if (answers.known[i].right == full) fitting.push_back(static_cast<int>(i));
        return matched(fitting.empty() ? -1 : fitting[random.below(static_cast<std::uint32_t>(fitting.size()))]);
    }

    // Each try begins with an empty field.
    std::vector<Touch> by_hand(const base::Json& body, const Wish& wish) const override {
        const Answers answers = answers_of(body);
        const int index = matched_of(answers, wish.to).value_or(-1);
        std::string typed = index >= 0 ? answers.known[static_cast<std::size_t>(index)].text : "z";
        while (index < 0 && match(answers, typed) >= 0) typed += 'z';
        return {{page::Role::field, wish.words("dang.tra-loi", {}), 1, typed}};
    }

private:
    // The draft follows what stands in the field; it is not there any more after the program was closed.
    static Event draw_choosing(page::Page& page, const Showing& showing, const Answers& answers, base::Json& answer) {
        Event event;
        std::string typed = showing.scratch ? (*showing.scratch)["typed"].to_string() : std::string();
        page.card(page::Surface::card, [&] {
            page::Field field;
            field.label = page.words("dang.tra-loi");
            field.limit = longest;
            field.first = true;
            event.hand_in = page.field(field, typed);
            page.text(page::TextStyle::second, page.words("dang.chu-khong-luu"));
        });
        if (showing.scratch) showing.scratch->set("typed", typed);
        const base::Json now = comparable(typed).empty() ? base::Json() : matched(match(answers, typed));
        event.changed = !(now == answer);
        answer = now;
        return event;
    }

    static Event draw_answered(page::Page& page, const Showing& showing, const Answers& answers, std::optional<int> given) {
        using Verdict = page::Option::Verdict;
        std::vector<AnsweredRow> rows;
        bool right_shown = false;
        for (int i = 0; i < static_cast<int>(answers.known.size()); ++i) {
            const Known& known = answers.known[static_cast<std::size_t>(i)];
            const bool mine = given == i, first_right = known.right && showing.reveal && !right_shown;
            if (!mine && !first_right && !(showing.reveal && !known.right)) continue;
            right_shown = right_shown || known.right;
            page::Option row;
            row.letter = "•";
            row.text = model::from_plain(known.text);
            row.chosen = mine;
            row.explanation = known.explanation;
            if (mine) row.verdict = known.right ? Verdict::right : Verdict::not_yet;
            if (!mine && known.right) row.verdict = Verdict::missed;
            if (row.verdict != Verdict::none)
                row.verdict_words = page.words(mine ? (known.right ? "dang.dung" : "dang.chua-khop") : "dang.dap-an");
            row.open = mine || known.right || showing.opened == i;
            if (!row.open) row.why_words = page.words("dang.vi-sao");
            rows.push_back({i, std::move(row)});
        }
        if (given == -1)
            page.notice({.tone = page::Tone::amber,
                         .icon = "loop",
                         .title = page.words("dang.chua-khop") + ".",
                         .text = showing.reveal ? answers.other : std::string(),
                         .toast = false});
        return draw_rows(page, showing, std::move(rows));
    }
};

}  // namespace

const Kind& tra_loi_ngan() {
    static const TraLoiNgan kind;
    return kind;
}

}  // namespace kinds
