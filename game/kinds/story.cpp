// Leads through a story: what is shown, what can be chosen, where it goes on, and what the way was worth.

#include "kinds/story.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"
#include "base/vietnamese.h"

namespace kinds {

constexpr std::string_view faces[] = {"an", "bo", "dat", "ha", "huy", "khoi", "linh", "mai", "me", "my", "phuc", "tu"};

static base::Json to_answer(const std::vector<int>& picks, int now) {
    base::Json path = base::Json::array(), answer;
    for (int pick : picks) path.push(pick);
    answer.set("path", std::move(path));
    if (now >= 0) answer.set("now", now);
    return answer;
}

static bool is_at_end(const Talk& talk, const Walk& walked) {
    return !walked.scenes.empty() && !talk.scenes[static_cast<std::size_t>(walked.scenes.back())].end.empty();
}

static std::string letter_of(std::size_t way) { return std::string(1, static_cast<char>('A' + way)); }

base::Json StoryKind::compile(const AuthorBlock& block, base::Diagnostics& problems) const {
    return to_json(read_talk(block, rules_, problems));
}

bool StoryKind::accepts(const base::Json& body) const {
    const Talk talk = talk_of(body);
    return is_sound(talk, rules_) && to_json(talk) == body;
}

bool StoryKind::is_ready(const base::Json& body, const base::Json& answer) const {
    const Talk talk = talk_of(body);
    return is_at_end(talk, walk(talk, answer));
}

// First choices that help, of the choices on the way; how much courage one took pays nothing.
Grade StoryKind::grade(const base::Json& body, const base::Json& answer) const {
    const Talk talk = talk_of(body);
    const Walk walked = walk(talk, answer);
    if (!is_at_end(talk, walked)) return {0};
    int helped = 0;
    for (const auto& [scene, pick] : walked.first)
        helped += talk.scenes[static_cast<std::size_t>(scene)].ways[static_cast<std::size_t>(pick)].level > 0;
    return share(helped, static_cast<int>(walked.first.size()));
}

std::optional<base::Json> StoryKind::step(const base::Json& body, const base::Json& answer) const {
    const Talk talk = talk_of(body);
    const Walk walked = walk(talk, answer);
    if (walked.scenes.empty()) return std::nullopt;
    const auto now = answer["now"].to_int(-1);
    const auto& ways = talk.scenes[static_cast<std::size_t>(walked.scenes.back())].ways;
    if (now < 0 || now >= static_cast<std::int64_t>(ways.size())) return std::nullopt;
    auto picks = walked.picks;
    picks.push_back(static_cast<int>(now));
    return to_answer(picks, -1);
}

Event StoryKind::draw(page::Page& page, const Showing& showing, base::Json& answer) const {
    const Talk talk = talk_of(showing.item.body);
    const Walk walked = walk(talk, answer);
    Event event;
    if (walked.scenes.empty()) return event;
    page.section(page::Place::stage, rules_.panels ? page::Surface::bare : page::Surface::card,
                 [&] { draw_stage(page, showing, talk, walked, static_cast<int>(answer["now"].to_int(-1))); });
    page.section(page::Place::answers, page::Surface::bare, [&] {
        draw_prompt(page, showing);
        draw_under_prompt(page, talk, walked);
        if (showing.phase == Phase::answered)
            event = draw_answered(page, showing, talk, walked);
        else
            draw_choosing(page, talk, walked, answer, event);
    });
    return event;
}

std::vector<Outcome> StoryKind::outcomes(const base::Json& body) const {
    const Talk talk = talk_of(body);
    std::vector<Outcome> all;
    for (std::size_t scene = 0; scene < talk.scenes.size(); ++scene)
        for (std::size_t way = 0; way < talk.scenes[scene].ways.size(); ++way) {
            const Way& one = talk.scenes[scene].ways[way];
            all.push_back({std::to_string(scene) + ":" + std::to_string(way), letter_of(way), model::to_plain(one.text), one.level > 0});
        }
    return all;
}

std::vector<std::string> StoryKind::describe(const base::Json& body, const base::Json& answer) const {
    std::vector<std::string> keys;
    for (const auto& [scene, pick] : walk(talk_of(body), answer).first) keys.push_back(std::to_string(scene) + ":" + std::to_string(pick));
    return keys;
}

base::Json StoryKind::make_answer(const base::Json& body, bool full, base::Random& random) const {
    const Talk talk = talk_of(body);
    std::vector<int> picks;
    bool missed = full;
    while (picks.size() < longest_path) {
        const Walk walked = walk(talk, to_answer(picks, -1));
        if (walked.scenes.empty()) break;
        const Scene& scene = talk.scenes[static_cast<std::size_t>(walked.scenes.back())];
        if (!scene.end.empty()) break;
        std::vector<int> fitting;
        for (int i = 0; i < static_cast<int>(scene.ways.size()); ++i)
            if ((scene.ways[static_cast<std::size_t>(i)].level > 0) == missed) fitting.push_back(i);
        if (scene.ways.empty()) {
            picks.push_back(-1);
        } else if (fitting.empty()) {
            picks.push_back(0);
        } else {
            picks.push_back(fitting[random.below(static_cast<std::uint32_t>(fitting.size()))]);
            missed = true;
        }
    }
    return to_answer(picks, -1);
}

using Taken = std::set<std::pair<int, int>>;  // scene and way

// Is there, from that scene on, a way that was not taken? Ways lead on to later scenes only.
static bool has_news(const Talk& talk, const Taken& taken, int scene) {
    const auto& ways = talk.scenes[static_cast<std::size_t>(scene)].ways;
    for (int i = 0; i < static_cast<int>(ways.size()); ++i)
        if (taken.count({scene, i}) == 0 || has_news(talk, taken, ways[static_cast<std::size_t>(i)].next)) return true;
    return false;
}

// The next way of a tour: a new one, before all one that comes back here; else one that leads to new ones, or to an end. -1: none.
static int next_way(const Talk& talk, const Taken& taken, int scene) {
    const auto& ways = talk.scenes[static_cast<std::size_t>(scene)].ways;
    const auto rank = [&](int i) {
        const Way& way = ways[static_cast<std::size_t>(i)];
        if (taken.count({scene, i}) == 0) return way.level > 0 ? 1 : 0;
        return has_news(talk, taken, way.next) ? 2 : way.level > 0 ? 3 : 4;
    };
    int best = -1;
    for (int i = 0; i < static_cast<int>(ways.size()); ++i)
        if (best < 0 || rank(i) < rank(best)) best = i;
    return best;
}

std::vector<base::Json> StoryKind::tour(const base::Json& body) const {
    const Talk talk = talk_of(body);
    std::vector<base::Json> walks;
    Taken taken;
    while (!talk.scenes.empty() && has_news(talk, taken, 0)) {
        std::vector<int> picks;
        for (Walk walked = walk(talk, {}); picks.size() < longest_path && !is_at_end(talk, walked);
             walked = walk(talk, to_answer(picks, -1))) {
            picks.push_back(next_way(talk, taken, walked.scenes.back()));
            taken.insert({walked.scenes.back(), picks.back()});
        }
        walks.push_back(to_answer(picks, -1));
    }
    return walks;
}

std::vector<Touch> StoryKind::by_hand(const base::Json& body, const Wish& wish) const {
    const Talk talk = talk_of(body);
    const Walk walked = walk(talk, wish.to);
    std::vector<Touch> touches;
    if (is_at_end(talk, walk(talk, wish.from))) touches.push_back({page::Role::button, wish.words("dang.di-lai", {})});
    for (std::size_t i = 0; i < walked.picks.size(); ++i) {
        const int pick = walked.picks[i];
        if (pick < 0)
            touches.push_back({page::Role::button, wish.words("dang.quay-lai", {})});
        else
            touches.push_back({page::Role::option, model::to_plain(scene_at(talk, walked, i).ways[static_cast<std::size_t>(pick)].text)});
    }
    return touches;
}

// "Cô Hà" has the face of the character ha.
static model::Picture face_of(const std::string& who) {
    const auto words = base::split_words(base::fold(who));
    for (const std::string_view name : faces)
        if (!words.empty() && words.back() == base::fold(name)) return {"nhan-vat/" + std::string(name) + "-mat-vui.png", who, 0, 0};
    return {};
}

void StoryKind::draw_said(page::Page& page, const Said& said) {
    page::Say say;
    say.side = said.who.empty() ? page::Say::Side::middle : page::Say::Side::left;
    say.who = said.who;
    say.face = face_of(said.who);
    say.words = said.words;
    say.covered = said.covered;
    page.say(say);
}

void StoryKind::draw_stage(page::Page& page, const Showing& showing, const Talk& talk, const Walk& walked, int) const {
    model::Picture picture;
    for (std::size_t i = 0; i < walked.scenes.size(); ++i)
        if (const Scene& scene = scene_at(talk, walked, i); !scene.picture.empty()) picture = scene.picture;
    page.picture(in_pack(showing, picture));
    const Scene& here = scene_at(talk, walked, walked.scenes.size() - 1);
    const auto spoken = std::find_if(here.says.begin(), here.says.end(), [](const Said& said) { return !said.who.empty(); });
    std::for_each(here.says.begin(), spoken, [&page](const Said& said) { draw_said(page, said); });
    page.space(-1);
    std::for_each(spoken, here.says.end(), [&page](const Said& said) { draw_said(page, said); });
    if (!here.end.empty()) page.notice({.tone = page::Tone::leaf, .icon = "shield", .title = {}, .text = here.end, .toast = false});
}

static void go_to(page::Page& page, const char* words, const std::vector<int>& picks, base::Json& answer, Event& event) {
    page::Button button;
    button.label = page.words(words);
    button.icon = "undo";
    if (!page.button(button)) return;
    answer = to_answer(picks, -1);
    event.changed = true;
}

void StoryKind::draw_choosing(page::Page& page, const Talk& talk, const Walk& walked, base::Json& answer, Event& event) const {
    const Scene& scene = talk.scenes[static_cast<std::size_t>(walked.scenes.back())];
    if (!scene.end.empty()) {
        page.notice({.tone = page::Tone::leaf, .icon = "shield", .title = {}, .text = page.words(end_words_), .toast = false});
        return go_to(page, "dang.di-lai", {}, answer, event);
    }
    if (scene.back >= 0) {
        page.notice({.tone = page::Tone::amber, .icon = "loop", .title = {}, .text = page.words("dang.xem-lai-cach"), .toast = false});
        auto picks = walked.picks;
        picks.push_back(-1);
        return go_to(page, "dang.quay-lai", picks, answer, event);
    }
    const int now = static_cast<int>(answer["now"].to_int(-1));
    page::Choose choose;
    for (std::size_t i = 0; i < scene.ways.size(); ++i) {
        page::Option option;
        option.letter = letter_of(i);
        option.text = scene.ways[i].text;
        option.chosen = static_cast<int>(i) == now;
        choose.options.push_back(std::move(option));
    }
    if (const auto pressed = page.choose(choose);
        pressed && *pressed >= 0 && *pressed < static_cast<int>(scene.ways.size()) && *pressed != now) {
        answer = to_answer(walked.picks, *pressed);
        event.changed = true;
    }
}

// The ways of each choice that was met; those not taken open while nothing is to be found out any more.
Event StoryKind::draw_answered(page::Page& page, const Showing& showing, const Talk& talk, const Walk& walked) const {
    std::vector<AnsweredRow> rows;
    int index = -1;
    for (std::size_t scene = 0; scene < talk.scenes.size(); ++scene) {
        const auto first = walked.first.find(static_cast<int>(scene));
        for (std::size_t way = 0; way < talk.scenes[scene].ways.size(); ++way) {
            ++index;
            const bool mine = first != walked.first.end() && first->second == static_cast<int>(way);
            if (first == walked.first.end() || (!mine && !showing.reveal)) continue;
            rows.push_back({index, to_row(page, showing, talk.scenes[scene].ways[way], mine, showing.opened == index)});
            rows.back().option.letter = letter_of(way);
        }
    }
    return draw_rows(page, showing, std::move(rows));
}

page::Option StoryKind::to_row(page::Page& page, const Showing& showing, const Way& way, bool mine, bool opened) const {
    page::Option row;
    row.text = way.text;
    row.explanation = way.explanation;
    row.chosen = mine;
    row.open = mine || opened;
    if (mine) {
        row.verdict = way.level > 0 ? page::Option::Verdict::right : page::Option::Verdict::not_yet;
        row.verdict_words = page.words(way.level == 0   ? "dang.chua-on"
                                       : rules_.courage ? "dang.muc-" + std::to_string(way.level)
                                                        : "dang.dung");
    } else if (!opened && showing.reveal) {
        row.why_words = page.words("dang.vi-sao");
    }
    return row;
}

}  // namespace kinds
