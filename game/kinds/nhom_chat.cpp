// "nhóm chat": a talk that arrives scene by scene; the pupil, who only looks on, picks what to do, and the talk goes on from there. The
// body is
// {"group", "scenes": [{"says": [{"who", "words", "covered"}], "choices": [{"text", "explain", "level", "next"}], "end": "", "back": -1}]}:
// a scene has choices, or is an end, or leads back to the choice it came from. A way that helps has a level of courage, 1 to 3, and all pay
// the same; one that does not (0) leads to a scene that leads back, so that every end is a safe one. The answer is {"path": [1, -1, 0],
// "now": 2}.

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "base/vietnamese.h"
#include "kinds/arranging.h"
#include "kinds/draw_choice.h"
#include "kinds/rich_json.h"
#include "kinds/suggest.h"

namespace kinds {

namespace {

constexpr std::string_view own_keys[] = {"nhóm", "cảnh", "kết", "quay lại"};
constexpr std::string_view covered_mark = "(che)", between = "*";
constexpr std::string_view levels[] = {"", "kín đáo", "hỏi thăm", "lên tiếng"};
constexpr std::string_view faces[] = {"an", "bo", "dat", "ha", "huy", "khoi", "linh", "mai", "me", "my", "phuc", "tu"};
constexpr int most_scenes = 12, fewest_choices = 2, most_choices = 4;
constexpr std::size_t longest_path = 60, kept_of_before = 2;

struct Said {
    std::string who, words;  // who: empty for what happens meanwhile
    bool covered = false;
};
struct Way {
    model::RichText text, explanation;
    int level = 0, next = -1;
};
struct Scene {
    std::vector<Said> says;
    std::vector<Way> ways;
    std::string end;
    int back = -1;
};
struct Talk {
    std::string group;
    std::vector<Scene> scenes;
};

Talk talk_of(const base::Json& body) {
    Talk talk;
    talk.group = body["group"].to_string();
    for (const auto& item : body["scenes"].items()) {
        Scene scene;
        for (const auto& said : item["says"].items())
            scene.says.push_back({said["who"].to_string(), said["words"].to_string(), said["covered"].to_bool()});
        for (const auto& way : item["choices"].items())
            scene.ways.push_back({rich_from_json(way["text"]).value_or(model::RichText{}),
                                  rich_from_json(way["explain"]).value_or(model::RichText{}), static_cast<int>(way["level"].to_int(-1)),
                                  static_cast<int>(way["next"].to_int(-1))});
        scene.end = item["end"].to_string();
        scene.back = static_cast<int>(item["back"].to_int(-1));
        talk.scenes.push_back(std::move(scene));
    }
    return talk;
}

base::Json to_json(const Talk& talk) {
    base::Json scenes = base::Json::array(), body;
    for (const Scene& scene : talk.scenes) {
        base::Json says = base::Json::array(), ways = base::Json::array(), json;
        for (const Said& said : scene.says)
            says.push(base::Json::object().set("who", said.who).set("words", said.words).set("covered", said.covered));
        for (const Way& way : scene.ways)
            ways.push(base::Json::object()
                          .set("text", kinds::to_json(way.text))
                          .set("explain", kinds::to_json(way.explanation))
                          .set("level", way.level)
                          .set("next", way.next));
        json.set("says", std::move(says)).set("choices", std::move(ways)).set("end", scene.end).set("back", scene.back);
        scenes.push(std::move(json));
    }
    body.set("group", talk.group).set("scenes", std::move(scenes));
    return body;
}

// Where a path leads: the scenes in turn, the last being where it stands now; the first choice made in each.
struct Walk {
    std::vector<int> scenes, picks;  // picks[i]: made in scenes[i]; one less than scenes
    std::map<int, int> first;
};

Walk walk(const Talk& talk, const base::Json& answer) {
    Walk walked;
    if (talk.scenes.empty()) return walked;
    walked.scenes.push_back(0);
    for (const auto& item : answer["path"].items()) {
        const int at = walked.scenes.back(), pick = static_cast<int>(item.to_int(-2));
        const Scene& scene = talk.scenes[static_cast<std::size_t>(at)];
        const bool goes_back = scene.back >= 0 && pick == -1;
        if (!goes_back && (pick < 0 || pick >= static_cast<int>(scene.ways.size()))) break;
        const int next = goes_back ? scene.back : scene.ways[static_cast<std::size_t>(pick)].next;
        if (next < 0 || next >= static_cast<int>(talk.scenes.size())) break;
        if (!goes_back) walked.first.emplace(at, pick);
        walked.picks.push_back(pick);
        walked.scenes.push_back(next);
        if (walked.scenes.size() > longest_path) break;
    }
    return walked;
}

base::Json to_answer(const std::vector<int>& picks, int now) {
    base::Json path = base::Json::array(), answer;
    for (int pick : picks) path.push(pick);
    answer.set("path", std::move(path));
    if (now >= 0) answer.set("now", now);
    return answer;
}

// What is wrong with the graph, as keys of messages with the scene they are about; empty: every scene is met, and every way comes to an
// end.
std::vector<std::pair<const char*, int>> faults_of(const Talk& talk) {
    std::vector<std::pair<const char*, int>> faults;
    std::vector<int> open{0};
    std::set<int> met{0};
    bool has_end = false;
    const auto meet = [&](int scene) {
        if (scene >= 0 && scene < static_cast<int>(talk.scenes.size()) && met.insert(scene).second) open.push_back(scene);
    };
    while (!open.empty()) {
        const Scene& scene = talk.scenes[static_cast<std::size_t>(open.back())];
        open.pop_back();
        has_end = has_end || !scene.end.empty();
        for (const Way& way : scene.ways) meet(way.next);
        meet(scene.back);
    }
    for (int i = 0; i < static_cast<int>(talk.scenes.size()); ++i) {
        const Scene& scene = talk.scenes[static_cast<std::size_t>(i)];
        if (met.count(i) == 0) faults.emplace_back("tac-gia.canh-khong-toi", i);
        const int kinds_of_leaving = (scene.ways.empty() ? 0 : 1) + (scene.end.empty() ? 0 : 1) + (scene.back < 0 ? 0 : 1);
        if (kinds_of_leaving != 1) faults.emplace_back("tac-gia.canh-cut", i);
        const int ways = static_cast<int>(scene.ways.size());
        if (ways > 0 && (ways < fewest_choices || ways > most_choices)) faults.emplace_back("tac-gia.canh-so-cach", i);
        if (ways > 0 && std::none_of(scene.ways.begin(), scene.ways.end(), [](const Way& way) { return way.level > 0; }))
            faults.emplace_back("tac-gia.canh-khong-giup", i);
        for (const Way& way : scene.ways) {
            if (way.next < 0 || way.next >= static_cast<int>(talk.scenes.size())) continue;
            const Scene& then = talk.scenes[static_cast<std::size_t>(way.next)];
            if (way.level == 0 && then.back < 0) faults.emplace_back("tac-gia.canh-chua-an-toan", i);
            if (way.level > 0 && (then.back >= 0 || way.next <= i)) faults.emplace_back("tac-gia.canh-vong", i);
        }
        if (scene.back >= i || (scene.back >= 0 && talk.scenes[static_cast<std::size_t>(scene.back)].ways.empty()))
            faults.emplace_back("tac-gia.canh-quay-lai", i);
    }
    if (!has_end) faults.emplace_back("tac-gia.canh-khong-ket", 0);
    return faults;
}

// The author's lines in their order, scene by scene.
class Reading {
public:
    Reading(const AuthorBlock& block, base::Diagnostics& problems) : block_(block), problems_(problems) {}

    Talk read() {
        std::size_t key = 0, option = 0;
        while (key < block_.keys.size() || option < block_.options.size()) {
            const bool key_first =
                option == block_.options.size() || (key < block_.keys.size() && block_.keys[key].line < block_.options[option].line);
            key_first ? take(block_.keys[key++]) : take(block_.options[option++]);
        }
        resolve();
        return std::move(talk_);
    }
    int line_of(int scene) const { return scene < static_cast<int>(lines_.size()) ? lines_[static_cast<std::size_t>(scene)] : block_.line; }
    bool sound() const { return sound_; }

private:
    void problem(int line, int column, std::string key, base::Params params = {}) {
        sound_ = false;
        add_problem(problems_, block_, line, column, std::move(key), std::move(params));
    }
    void take(const AuthorBlock::Key& key) {
        const std::string name = base::fold(key.name);
        if (name == base::fold(own_keys[0])) {
            talk_.group = key.value;
        } else if (name == base::fold(own_keys[1])) {
            if (std::find(names_.begin(), names_.end(), key.value) != names_.end())
                problem(key.line, key.column, "tac-gia.canh-trung", {{"ten", key.value}});
            names_.push_back(key.value);
            lines_.push_back(key.line);
            backs_.emplace_back();
            talk_.scenes.emplace_back();
        } else if (talk_.scenes.empty()) {
            const std::string meant = nearest(key.name, own_keys);
            problem(key.line, key.column, meant.empty() ? "tac-gia.cau-khoa-la" : "tac-gia.khoa-gan-dung",
                    meant.empty() ? base::Params{{"khoa", key.name}} : base::Params{{"khoa", key.name}, {"nen", meant}});
        } else if (name == base::fold(own_keys[2])) {
            talk_.scenes.back().end = key.value;
        } else if (name == base::fold(own_keys[3])) {
            backs_.back() = {key.value, key.line, key.column};
        } else {
            Said said{key.name == between ? std::string() : key.name, key.value, base::starts_with(key.value, covered_mark)};
            if (said.covered) said.words = base::trim(std::string_view(said.words).substr(covered_mark.size()));
            talk_.scenes.back().says.push_back(std::move(said));
        }
    }
    void take(const AuthorOption& option) {
        if (talk_.scenes.empty()) return problem(option.line, option.column, "tac-gia.cach-ngoai-canh");
        Way way{option.text, option.explanation, level_of(option), -1};
        targets_.push_back(
            {static_cast<int>(talk_.scenes.size()) - 1, talk_.scenes.back().ways.size(), option.target, option.line, option.column});
        talk_.scenes.back().ways.push_back(std::move(way));
    }
    int level_of(const AuthorOption& option) {
        if (option.mark.empty()) return 0;
        for (int level = 1; level < static_cast<int>(std::size(levels)); ++level)
            if (base::fold(option.mark) == base::fold(levels[level])) return level;
        problem(option.line, option.column, "tac-gia.muc-la", {{"dau", option.mark}});
        return 0;
    }
    int find(const std::string& name, int line, int column) {
        const auto found = std::find(names_.begin(), names_.end(), name);
        if (found != names_.end()) return static_cast<int>(found - names_.begin());
        const std::string meant = nearest(name, names_);
        if (name.empty())
            problem(line, column, "tac-gia.cach-khong-toi");
        else if (meant.empty())
            problem(line, column, "tac-gia.canh-khong-co", {{"ten", name}});
        else
            problem(line, column, "tac-gia.canh-gan-dung", {{"ten", name}, {"nen", meant}});
        return -1;
    }
    void resolve() {
        for (const Target& target : targets_)
            talk_.scenes[static_cast<std::size_t>(target.scene)].ways[target.way].next = find(target.name, target.line, target.column);
        for (std::size_t i = 0; i < backs_.size(); ++i)
            if (backs_[i].line > 0) talk_.scenes[i].back = find(backs_[i].name, backs_[i].line, backs_[i].column);
    }

    struct Target {
        int scene;
        std::size_t way;
        std::string name;
        int line, column;
    };
    struct Back {
        std::string name;
        int line = 0, column = 0;
    };
    const AuthorBlock& block_;
    base::Diagnostics& problems_;
    Talk talk_;
    std::vector<std::string> names_;
    std::vector<int> lines_;
    std::vector<Back> backs_;
    std::vector<Target> targets_;
    bool sound_ = true;
};

class NhomChat final : public Kind {
public:
    std::string_view id() const override { return "nhom-chat"; }
    std::string_view author_name() const override { return "nhóm chat"; }
    std::span<const std::string_view> keys() const override { return own_keys; }
    bool takes_targets() const override { return true; }
    Room room() const override { return Room::talk; }
    bool has_steps() const override { return true; }

    base::Json compile(const AuthorBlock& block, base::Diagnostics& problems) const override {
        for (const AuthorOption& option : block.options)
            if (option.explanation.empty())
                add_problem(problems, block, option.line, option.column, "tac-gia.thieu-giai-thich",
                            {{"chu", model::to_plain(option.text)}});
        Reading reading(block, problems);
        const Talk talk = reading.read();
        if (talk.group.empty())
            add_problem(problems, block, block.line, block.column, "tac-gia.cau-thieu-khoa", {{"khoa", std::string(own_keys[0])}});
        const int scenes = static_cast<int>(talk.scenes.size());
        if (scenes < 2 || scenes > most_scenes)
            add_problem(problems, block, block.line, block.column, "tac-gia.so-canh",
                        {{"nhieu", std::to_string(most_scenes)}, {"so", std::to_string(scenes)}});
        else if (reading.sound())
            for (const auto& [key, scene] : faults_of(talk)) add_problem(problems, block, reading.line_of(scene), 1, key);
        return to_json(talk);
    }

    bool accepts(const base::Json& body) const override {
        const Talk talk = talk_of(body);
        const int count = static_cast<int>(talk.scenes.size());
        if (talk.group.empty() || count < 2 || count > most_scenes || !(to_json(talk) == body)) return false;
        for (const Scene& scene : talk.scenes) {
            if (scene.back >= count) return false;
            for (const Said& said : scene.says)
                if (said.words.empty()) return false;
            for (const Way& way : scene.ways)
                if (way.text.empty() || way.explanation.empty() || way.level < 0 || way.level > 3 || way.next < 0 || way.next >= count)
                    return false;
        }
        return faults_of(talk).empty();
    }

    bool is_ready(const base::Json& body, const base::Json& answer) const override {
        const Talk talk = talk_of(body);
        const Walk walked = walk(talk, answer);
        return !walked.scenes.empty() && !talk.scenes[static_cast<std::size_t>(walked.scenes.back())].end.empty();
    }

    // First choices that help, of the choices on the way; how much courage one took pays nothing.
    Grade grade(const base::Json& body, const base::Json& answer) const override {
        if (!is_ready(body, answer)) return {0};
        const Talk talk = talk_of(body);
        const Walk walked = walk(talk, answer);
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
                draw_answered(page, showing, talk, walked, event);
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
                all.push_back({std::to_string(scene) + ":" + std::to_string(way), std::string(1, static_cast<char>('A' + way)),
                               model::to_plain(one.text), one.level > 0});
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

    static void draw_choosing(page::Page& page, const Talk& talk, const Walk& walked, base::Json& answer, Event& event) {
        const Scene& scene = talk.scenes[static_cast<std::size_t>(walked.scenes.back())];
        if (!scene.end.empty()) {
            page.notice({.tone = page::Tone::leaf, .icon = "shield", .title = {}, .text = page.words("dang.chat-xong"), .toast = false});
            page::Button again;
            again.label = page.words("dang.di-lai");
            again.icon = "undo";
            if (!page.button(again)) return;
            answer = to_answer({}, -1);
            event.changed = true;
            return;
        }
        if (scene.back >= 0) {
            page.notice({.tone = page::Tone::amber, .icon = "loop", .title = {}, .text = page.words("dang.xem-lai-cach"), .toast = false});
            page::Button again;
            again.label = page.words("dang.quay-lai");
            again.icon = "undo";
            if (!page.button(again)) return;
            auto picks = walked.picks;
            picks.push_back(-1);
            answer = to_answer(picks, -1);
            event.changed = true;
            return;
        }
        const int now = static_cast<int>(answer["now"].to_int(-1));
        page::Choose choose;
        for (std::size_t i = 0; i < scene.ways.size(); ++i) {
            page::Option option;
            option.letter = std::string(1, static_cast<char>('A' + i));
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
    static void draw_answered(page::Page& page, const Showing& showing, const Talk& talk, const Walk& walked, Event& event) {
        page::Choose rows;
        rows.answered = true;
        std::vector<int> shown;
        int index = -1;
        for (std::size_t scene = 0; scene < talk.scenes.size(); ++scene) {
            const auto first = walked.first.find(static_cast<int>(scene));
            for (std::size_t way = 0; way < talk.scenes[scene].ways.size(); ++way) {
                ++index;
                const bool mine = first != walked.first.end() && first->second == static_cast<int>(way);
                if (first == walked.first.end() || (!mine && !showing.reveal)) continue;
                shown.push_back(index);
                rows.options.push_back(to_row(page, showing, talk.scenes[scene].ways[way], mine, showing.opened == index));
                rows.options.back().letter = std::string(1, static_cast<char>('A' + way));
            }
        }
        if (const auto pressed = page.choose(rows); pressed && showing.reveal && *pressed >= 0 &&
                                                    *pressed < static_cast<int>(shown.size()) &&
                                                    !rows.options[static_cast<std::size_t>(*pressed)].open)
            event.open = shown[static_cast<std::size_t>(*pressed)];
        if (showing.reveal) draw_takeaway(page, showing.item);
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
