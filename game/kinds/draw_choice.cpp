// Draws a question and its options, before the answer and after it.

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

model::Picture in_pack(const Showing& showing, model::Picture picture) {
    if (!picture.id.empty()) picture.id = showing.picture_place + picture.id;
    return picture;
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

void draw_question(page::Page& page, const Showing& showing, const page::Draw& more) {
    page.section(page::Place::question, page::Surface::card, [&] {
        draw_prompt(page, showing);
        if (more) more();
        if (!showing.item.picture.empty()) page.picture(showing.item.picture);
    });
}

static void draw_takeaway(page::Page& page, const model::Item& item) {
    if (!item.takeaway.empty()) draw_bulb(page, page.words("dang.mang-theo"), item.takeaway);
}

Event draw_rows(page::Page& page, const Showing& showing, std::vector<AnsweredRow> rows, bool many) {
    page::Choose choose;
    choose.many = many;
    choose.answered = true;
    for (AnsweredRow& row : rows) choose.options.push_back(std::move(row.option));
    const auto pressed = page.choose(choose);
    if (showing.reveal) draw_takeaway(page, showing.item);
    Event event;
    if (pressed && showing.reveal && *pressed >= 0 && *pressed < static_cast<int>(rows.size()) &&
        !choose.options[static_cast<std::size_t>(*pressed)].open)
        event.open = rows[static_cast<std::size_t>(*pressed)].index;
    return event;
}

// The verdict of one option once an answer was given. The right one that was not picked stays hidden while another try is open.
static void judge(page::Page& page, const Showing& showing, const OptionRules& rules, bool right, page::Option& option) {
    using Verdict = page::Option::Verdict;
    if (option.chosen) {
        option.verdict = right ? Verdict::right : Verdict::not_yet;
        option.verdict_words = page.words(!right ? "dang.chua-khop" : rules.verdicts ? "dang.chinh-xac" : "dang.dung");
    } else if (right && showing.reveal) {
        option.verdict = Verdict::missed;
        option.verdict_words = page.words(rules.many ? "dang.con-thieu" : "dang.dap-an");
    }
    option.open = option.open || option.chosen || (right && showing.reveal);
    if (!option.open && showing.reveal) option.why_words = page.words("dang.vi-sao");
}

static page::Option to_option(page::Page& page, const Showing& showing, const OptionRules& rules, const ChoiceOption& source, bool chosen,
                              bool opened) {
    page::Option option;
    option.text = source.text;
    option.picture = in_pack(showing, source.picture);
    option.explanation = source.explanation;
    option.chosen = chosen;
    option.open = opened;
    if (showing.phase == Phase::answered) judge(page, showing, rules, source.right, option);
    return option;
}

// In the order in which they are shown.
static std::vector<AnsweredRow> to_rows(page::Page& page, const Showing& showing, const OptionRules& rules,
                                        const std::vector<int>& picked) {
    const auto options = options_of(showing.item.body);
    std::vector<AnsweredRow> rows;
    for (const int index : display_order(options.size(), showing.seed, rules.shuffled)) {
        const bool chosen = std::binary_search(picked.begin(), picked.end(), index);
        const bool opened = showing.phase == Phase::answered && showing.opened == index;
        rows.push_back({index, to_option(page, showing, rules, options[static_cast<std::size_t>(index)], chosen, opened)});
        rows.back().option.letter = std::string(1, static_cast<char>('A' + (rows.size() - 1) % 26));
    }
    return rows;
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

static Event draw_choosing(page::Page& page, const OptionRules& rules, std::vector<AnsweredRow> rows, const std::vector<int>& picked,
                           base::Json& answer) {
    page::Choose choose;
    choose.many = rules.many;
    for (AnsweredRow& row : rows) choose.options.push_back(std::move(row.option));
    const auto pressed = page.choose(choose);
    Event event;
    if (!pressed || *pressed < 0 || *pressed >= static_cast<int>(rows.size())) return event;
    base::Json next = pick(picked, rows[static_cast<std::size_t>(*pressed)].index, rules.many);
    event.changed = !(next == answer);
    answer = std::move(next);
    return event;
}

Event draw_options(page::Page& page, const Showing& showing, const OptionRules& rules, base::Json& answer) {
    const auto picked = picked_of(answer, showing.item.body["options"].size());
    auto rows = to_rows(page, showing, rules, picked);
    return showing.phase == Phase::answered ? draw_rows(page, showing, std::move(rows), rules.many)
                                            : draw_choosing(page, rules, std::move(rows), picked, answer);
}

Event draw_choice(page::Page& page, const Showing& showing, const OptionRules& rules, base::Json& answer) {
    Event event;
    page.section(page::Place::answers, page::Surface::bare, [&] { event = draw_options(page, showing, rules, answer); });
    return event;
}

}  // namespace kinds
