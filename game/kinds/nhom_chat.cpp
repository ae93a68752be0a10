// "nhóm chat": a talk that arrives scene by scene; the pupil, who only looks on, picks what to do, and the talk goes on from there. How
// much courage a way takes pays nothing: telling an adult is full success. The body is a talk (talk.h), the answer {"path": [1, -1, 0],
// "now": 2}.

#include <algorithm>

#include "base/text.h"
#include "base/vietnamese.h"
#include "kinds/draw_choice.h"
#include "kinds/talk.h"

namespace kinds {

namespace {

constexpr std::string_view faces[] = {"an", "bo", "dat", "ha", "huy", "khoi", "linh", "mai", "me", "my", "phuc", "tu"};
constexpr std::size_t kept_of_before = 2;

base::Json to_answer(const std::vector<int>& picks, int now) {
    base::Json path = base::Json::array(), answer;
    for (int pick : picks) path.push(pick);
    answer.set("path", std::move(path));
    if (now >= 0) answer.set("now", now);
    return answer;
}

bool is_at_end(const Talk& talk, const Walk& walked) {
    return !walked.scenes.empty() && !talk.scenes[static_cast<std::size_t>(walked.scenes.back())].end.empty();
}

std::string letter_of(std::size_t way) { return std::string(1, static_cast<char>('A' + way)); }

class NhomChat final : public Kind {
public:
    std::string_view id() const override { return "nhom-chat"; }
    std::string_view author_name() const override { return "nhóm chat"; }
    std::span<const std::string_view> keys() const override { return talk_keys; }
    bool takes_targets() const override { return true; }
    Room room() const override { return Room::talk; }
    bool has_steps() const override { return true; }

    base::Json compile(const AuthorBlock& block, base::Diagnostics& problems) const override { return to_json(read_talk(block, problems)); }

    bool accepts(const base::Json& body) const override {
        const Talk talk = talk_of(body);
        return is_sound(talk) && to_json(talk) == body;
    }

    bool is_ready(const base::Json& body, const base::Json& answer) const override {
        const Talk talk = talk_of(body);
        return is_at_end(talk, walk(talk, answer));
    }

    // First choices that help, of the choices on the way; how much courage one took pays nothing.
    Grade grade(const base::Json& body, const base::Json& answer) const override {
        const Talk talk = talk_of(body);
        const Walk walked = walk(talk, answer);
        if (!is_at_end(talk, walked)) return {0};
        int helped = 0;
        for (const auto& [scene, pick] : walked.first)
            helped += talk.scenes[static_cast<std::size_t>(scene)].ways[static_cast<std::size_t>(pick)].level > 0;
        return share(helped, static_cast<int>(walked.first.size()));
    }

    std::optional<base::Json> step(const base::Json& body, const base::Json& answer) const override {
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

    Event draw(page::Page& page, const Showing& showing, base::Json& answer) const override {
        const Talk talk = talk_of(showing.item.body);
        const Walk walked = walk(talk, answer);
        Event event;
        if (walked.scenes.empty()) return event;
        page.section(page::Place::stage, page::Surface::card, [&] { draw_talk(page, talk, walked, answer); });
        page.section(page::Place::answers, page::Surface::bare, [&] {
            draw_prompt(page, showing);
            if (showing.phase == Phase::answered)
                event = draw_answered(page, showing, talk, walked);
            else
                draw_choosing(page, talk, walked, answer, event);
        });
        return event;
    }

    std::vector<Outcome> outcomes(const base::Json& body) const override {
        const Talk talk = talk_of(body);
        std::vector<Outcome> all;
        for (std::size_t scene = 0; scene < talk.scenes.size(); ++scene)
            for (std::size_t way = 0; way < talk.scenes[scene].ways.size(); ++way) {
                const Way& one = talk.scenes[scene].ways[way];
                all.push_back(
                    {std::to_string(scene) + ":" + std::to_string(way), letter_of(way), model::to_plain(one.text), one.level > 0});
            }
        return all;
    }

    std::vector<std::string> describe(const base::Json& body, const base::Json& answer) const override {
        std::vector<std::string> keys;
        for (const auto& [scene, pick] : walk(talk_of(body), answer).first)
            keys.push_back(std::to_string(scene) + ":" + std::to_string(pick));
        return keys;
    }

    base::Json make_answer(const base::Json& body, bool full, base::Random& random) const override {
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

private:
    // "Cô Hà" has the face of the character ha.
    static model::Picture face_of(const std::string& who) {
        const auto words = base::split_words(base::fold(who));
        for (const std::string_view name : faces)
            if (!words.empty() && words.back() == base::fold(name)) return {"nhan-vat/" + std::string(name) + "-mat-vui.png", who, 0, 0};
        return {};
    }

    static void draw_scene(page::Page& page, const Scene& scene, std::size_t most) {
        for (std::size_t i = scene.says.size() > most ? scene.says.size() - most : 0; i < scene.says.size(); ++i) {
            const Said& said = scene.says[i];
            page::Say say;
            say.side = said.who.empty() ? page::Say::Side::middle : page::Say::Side::left;
            say.who = said.who;
            say.face = face_of(said.who);
            say.words = said.words;
            say.covered = said.covered;
            page.say(say);
        }
        if (!scene.end.empty()) page.say({page::Say::Side::middle, {}, {}, scene.end, false});
    }

    static void draw_pick(page::Page& page, const Way& way) {
        page.say({page::Say::Side::right, {}, {}, model::to_plain(way.text), false});
    }

    // The end of the scene before, what was picked there, and where the talk is now: what came earlier would only push it out of view.
    static void draw_talk(page::Page& page, const Talk& talk, const Walk& walked, const base::Json& answer) {
        page.heading({.level = 3, .text = talk.group, .second = page.words("dang.nhom-tap"), .icon = "users", .tone = page::Tone::blue});
        const std::size_t last = walked.scenes.size() - 1, from = last > 0 ? last - 1 : 0;
        for (std::size_t i = from; i <= last; ++i) {
            const Scene& scene = talk.scenes[static_cast<std::size_t>(walked.scenes[i])];
            draw_scene(page, scene, i < last ? kept_of_before : scene.says.size());
            const int pick = i < last ? walked.picks[i] : static_cast<int>(answer["now"].to_int(-1));
            if (pick >= 0 && pick < static_cast<int>(scene.ways.size())) draw_pick(page, scene.ways[static_cast<std::size_t>(pick)]);
        }
    }

    static void go_to(page::Page& page, const char* words, const std::vector<int>& picks, base::Json& answer, Event& event) {
        page::Button button;
        button.label = page.words(words);
        button.icon = "undo";
        if (!page.button(button)) return;
        answer = to_answer(picks, -1);
        event.changed = true;
    }

    static void draw_choosing(page::Page& page, const Talk& talk, const Walk& walked, base::Json& answer, Event& event) {
        const Scene& scene = talk.scenes[static_cast<std::size_t>(walked.scenes.back())];
        if (!scene.end.empty()) {
            page.notice({.tone = page::Tone::leaf, .icon = "shield", .title = {}, .text = page.words("dang.chat-xong"), .toast = false});
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
    static Event draw_answered(page::Page& page, const Showing& showing, const Talk& talk, const Walk& walked) {
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

    static page::Option to_row(page::Page& page, const Showing& showing, const Way& way, bool mine, bool opened) {
        page::Option row;
        row.text = way.text;
        row.explanation = way.explanation;
        row.chosen = mine;
        row.open = mine || opened;
        if (mine) {
            row.verdict = way.level > 0 ? page::Option::Verdict::right : page::Option::Verdict::not_yet;
            row.verdict_words = way.level > 0 ? page.words("dang.muc-" + std::to_string(way.level)) : page.words("dang.chua-khop");
        } else if (!opened && showing.reveal) {
            row.why_words = page.words("dang.vi-sao");
        }
        return row;
    }
};

}  // namespace

const Kind& nhom_chat() {
    static const NhomChat kind;
    return kind;
}

}  // namespace kinds
