#include "kinds/draw_choice.h"

#include <algorithm>

#include "base/text.h"

namespace kinds {

inline constexpr int heading_characters = 160;  // a longer prompt reads better as running text

static bool fits_heading(const model::RichText& prompt) {
    if (prompt.paragraphs.size() != 1 || prompt.paragraphs[0].bullet) return false;
    for (const auto& span : prompt.paragraphs[0].spans)
        if (!span.law.empty() || !span.term.empty()) return false;
    return base::count_characters(model::to_plain(prompt)) <= heading_characters;
}

static void draw_bulb(page::Page& page, std::string title, const model::RichText& text) {
    page.notice({.tone = page::Tone::plum, .icon = "bulb", .title = std::move(title), .text = model::to_plain(text), .toast = false});
}

void draw_prompt(page::Page& page, const Showing& showing) {
    const model::Item& item = showing.item;
    if (fits_heading(item.prompt))
        page.heading({.level = 2, .text = model::to_plain(item.prompt), .second = {}, .icon = {}, .tone = page::Tone::none});
    else
        page.rich(item.prompt);
    const int hints = std::min(showing.hints, static_cast<int>(item.hints.size()));
    for (int i = 0; i < hints; ++i) draw_bulb(page, page.words("dang.goi-y"), item.hints[static_cast<std::size_t>(i)]);
}

void draw_question(page::Page& page, const Showing& showing) {
    page.section(page::Place::question, page::Surface::card, [&] {
        draw_prompt(page, showing);
        if (!showing.item.picture.empty()) page.picture(showing.item.picture);
    });
}

void draw_takeaway(page::Page& page, const model::Item& item) {
    if (!item.takeaway.empty()) draw_bulb(page, page.words("dang.mang-theo"), item.takeaway);
}

// The verdict of one option once an answer was given. The right one that was not picked stays hidden while another try is open.
static void judge(page::Page& page, const Showing& showing, const OptionRules& rules, bool right, page::Option& option) {
    using Verdict = page::Option::Verdict;
    if (option.chosen) {
        option.verdict = right ? Verdict::right : Verdict::not_yet;
        option.verdict_words = page.words(right ? "dang.dung" : "dang.chua-khop");
    } else if (right && showing.reveal) {
        option.verdict = Verdict::missed;
        option.verdict_words = page.words(rules.many ? "dang.con-thieu" : "dang.dap-an");
    }
    option.open = option.open || option.chosen || (right && showing.reveal);
    if (!option.open && showing.reveal) option.why_words = page.words("dang.vi-sao");
}

static page::Choose to_choose(page::Page& page, const Showing& showing, const OptionRules& rules, const std::vector<int>& order,
                              const std::vector<int>& picked) {
    const auto options = options_of(showing.item.body);
    page::Choose choose;
    choose.many = rules.many;
    choose.answered = showing.phase == Phase::answered;
    for (std::size_t place = 0; place < order.size(); ++place) {
        const int index = order[place];
        const ChoiceOption& source = options[static_cast<std::size_t>(index)];
        page::Option option;
        option.letter = std::string(1, static_cast<char>('A' + place % 26));
        option.text = source.text;
        option.picture = source.picture;
        if (!option.picture.id.empty()) option.picture.id = showing.picture_place + option.picture.id;
        option.explanation = source.explanation;
        option.chosen = std::binary_search(picked.begin(), picked.end(), index);
        option.open = choose.answered && showing.opened == index;
        if (choose.answered) judge(page, showing, rules, source.right, option);
        choose.options.push_back(std::move(option));
    }
    return choose;
}

static base::Json pick(std::vector<int> picked, int index, bool many) {
    const auto found = std::find(picked.begin(), picked.end(), index);
    if (!many) return picked_answer({index});
    if (found == picked.end())
        picked.push_back(index);
    else
        picked.erase(found);
    return picked_answer(std::move(picked));
}

Event draw_choice(page::Page& page, const Showing& showing, const OptionRules& rules, base::Json& answer) {
    const std::size_t count = showing.item.body["options"].size();
    const auto order = display_order(count, showing.seed, rules.shuffled);
    const auto picked = picked_of(answer, count);
    Event event;
    page.section(page::Place::answers, page::Surface::bare, [&] {
        const page::Choose choose = to_choose(page, showing, rules, order, picked);
        const auto pressed = page.choose(choose);
        if (choose.answered && showing.reveal) draw_takeaway(page, showing.item);
        if (!pressed || *pressed < 0 || *pressed >= static_cast<int>(count)) return;
        const int index = order[static_cast<std::size_t>(*pressed)];
        if (!choose.answered) {
            base::Json next = pick(picked, index, rules.many);
            event.changed = !(next == answer);
            answer = std::move(next);
        } else if (showing.reveal && !choose.options[static_cast<std::size_t>(*pressed)].open) {
            event.open = index;
        }
    });
    return event;
}

}  // namespace kinds
