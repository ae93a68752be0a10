// A talk as JSON and back, the way that was taken through it, and what would make one unsound.

#include "kinds/talk.h"

#include <algorithm>
#include <set>

#include "kinds/rich_json.h"

namespace kinds {

constexpr int fewest_choices = 2, most_choices = 4;

Talk talk_of(const base::Json& body) {
    Talk talk;
    talk.name = body["group"].to_string();
    for (const auto& item : body["scenes"].items()) {
        Scene scene;
        scene.picture = picture_from_json(item["picture"]);
        scene.adds = strings_from_json(item["adds"]);
        scene.removes = strings_from_json(item["removes"]);
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
        if (!scene.picture.empty()) json.set("picture", kinds::to_json(scene.picture));
        if (!scene.adds.empty()) json.set("adds", kinds::to_json(scene.adds));
        if (!scene.removes.empty()) json.set("removes", kinds::to_json(scene.removes));
        scenes.push(std::move(json));
    }
    body.set("group", talk.name).set("scenes", std::move(scenes));
    return body;
}

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

std::vector<std::pair<const char*, int>> faults_of(const Talk& talk, const TalkRules& rules) {
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
            const bool leads_on = then.back < 0;
            if (way.level == 0 && leads_on && !(rules.wanders && then.end.empty())) faults.emplace_back("tac-gia.canh-chua-an-toan", i);
            if (way.level > 0 && !leads_on) faults.emplace_back("tac-gia.canh-vong", i);
            if (leads_on && way.next <= i && (way.level > 0 || rules.wanders)) faults.emplace_back("tac-gia.canh-vong", i);
        }
        if (scene.back >= i || (scene.back >= 0 && talk.scenes[static_cast<std::size_t>(scene.back)].ways.empty()))
            faults.emplace_back("tac-gia.canh-quay-lai", i);
    }
    if (!has_end) faults.emplace_back("tac-gia.canh-khong-ket", 0);
    return faults;
}

int forks_of(const Talk& talk) {
    return static_cast<int>(std::count_if(talk.scenes.begin(), talk.scenes.end(), [](const Scene& scene) { return !scene.ways.empty(); }));
}

static bool is_any_empty(const std::vector<std::string>& strings) {
    return std::any_of(strings.begin(), strings.end(), [](const std::string& each) { return each.empty(); });
}

static bool is_sound(const Scene& scene, int count, const TalkRules& rules) {
    if (scene.back >= count || (!rules.panels && !scene.picture.empty())) return false;
    if (!rules.places() && !(scene.adds.empty() && scene.removes.empty())) return false;
    if (is_any_empty(scene.adds) || is_any_empty(scene.removes)) return false;
    for (const Said& said : scene.says)
        if (said.words.empty()) return false;
    const int most_level = rules.courage ? 3 : 1;
    for (const Way& way : scene.ways)
        if (way.text.empty() || way.explanation.empty() || way.level < 0 || way.level > most_level || way.next < 0 || way.next >= count)
            return false;
    return true;
}

bool is_sound(const Talk& talk, const TalkRules& rules) {
    const int count = static_cast<int>(talk.scenes.size()), forks = forks_of(talk);
    if (talk.name.empty() || count < 2 || count > most_scenes || forks < rules.fewest_forks || forks > rules.most_forks) return false;
    if (rules.panels && talk.scenes[0].picture.empty()) return false;
    return std::all_of(talk.scenes.begin(), talk.scenes.end(), [&](const Scene& scene) { return is_sound(scene, count, rules); }) &&
           faults_of(talk, rules).empty();
}

}  // namespace kinds
