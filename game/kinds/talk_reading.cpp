// A talk from the author's lines, scene by scene.

#include <algorithm>

#include "base/text.h"
#include "base/vietnamese.h"
#include "kinds/suggest.h"
#include "kinds/talk.h"

namespace kinds {

namespace {

enum KeyAt : std::size_t { name_key, scene_key, end_key, back_key, adds_key, removes_key };  // in the rules' list
constexpr std::string_view covered_mark = "(che)", between = "*";
constexpr std::string_view levels[] = {"", "kín đáo", "hỏi thăm", "lên tiếng"};

class Reading {
public:
    Reading(const AuthorBlock& block, const TalkRules& rules, base::Diagnostics& problems)
        : block_(block), rules_(rules), problems_(problems) {}

    Talk read() {
        std::size_t key = 0, option = 0;
        while (key < block_.keys.size() || option < block_.options.size()) {
            const bool key_first =
                option == block_.options.size() || (key < block_.keys.size() && block_.keys[key].line < block_.options[option].line);
            key_first ? take(block_.keys[key++]) : take(block_.options[option++]);
        }
        resolve();
        check();
        return std::move(talk_);
    }

private:
    void problem(int line, int column, std::string key, base::Params params = {}) {
        sound_ = false;
        add_problem(problems_, block_, line, column, std::move(key), std::move(params));
    }
    bool is(const AuthorBlock::Key& key, KeyAt at) const {
        return at < rules_.keys.size() && base::fold(key.name) == base::fold(rules_.keys[at]);
    }
    void take(const AuthorBlock::Key& key) {
        if (is(key, name_key)) return set(talk_.name, key);
        if (is(key, scene_key)) return begin_scene(key);
        if (talk_.scenes.empty()) return note_unknown(key);
        Scene& scene = talk_.scenes.back();
        if (!key.picture.empty())
            set_picture(scene, key);
        else if (is(key, end_key))
            set(scene.end, key);
        else if (is(key, back_key))
            set(backs_.back().name, key), backs_.back().line = key.line, backs_.back().column = key.column;
        else if (is(key, adds_key))
            add_places(scene.adds, key);
        else if (is(key, removes_key))
            add_places(scene.removes, key);
        else
            take_said(key);
    }
    void set_picture(Scene& scene, const AuthorBlock::Key& key) {
        if (!scene.picture.empty()) return problem(key.line, key.column, "tac-gia.nhieu-tranh");
        scene.picture = key.picture;
    }
    void add_places(std::vector<std::string>& places, const AuthorBlock::Key& key) {
        if (!places.empty()) return problem(key.line, key.column, "tac-gia.khoa-cau-trung", {{"khoa", key.name}});
        places = split_bars(key.value);
        if (places.empty() || std::find(places.begin(), places.end(), std::string()) != places.end())
            problem(key.line, key.column, "tac-gia.khoa-rong", {{"khoa", key.name}});
        place_lines_.push_back({&places == &talk_.scenes.back().removes, places, key.line, key.column});
    }
    // Nothing that was written is lost to a second line of the same name.
    void set(std::string& words, const AuthorBlock::Key& key) {
        if (key.value.empty()) return problem(key.line, key.column, "tac-gia.khoa-rong", {{"khoa", key.name}});
        if (!words.empty()) return problem(key.line, key.column, "tac-gia.khoa-cau-trung", {{"khoa", key.name}});
        words = key.value;
    }
    void begin_scene(const AuthorBlock::Key& key) {
        if (std::find(names_.begin(), names_.end(), key.value) != names_.end())
            problem(key.line, key.column, "tac-gia.canh-trung", {{"ten", key.value}});
        names_.push_back(key.value);
        lines_.push_back(key.line);
        backs_.emplace_back();
        talk_.scenes.emplace_back();
    }
    void note_unknown(const AuthorBlock::Key& key) {
        if (!key.picture.empty()) return problem(key.line, key.column, "tac-gia.tranh-ngoai-canh");
        sound_ = false;
        kinds::note_unknown(block_, key, rules_.keys, problems_);
    }
    void take_said(const AuthorBlock::Key& key) {
        Said said{key.name == between ? std::string() : key.name, key.value, base::starts_with(key.value, covered_mark)};
        if (said.covered) said.words = base::trim(std::string_view(said.words).substr(covered_mark.size()));
        if (said.words.empty()) return problem(key.line, key.column, "tac-gia.khoa-rong", {{"khoa", key.name}});
        talk_.scenes.back().says.push_back(std::move(said));
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
        if (!rules_.courage && option.marked) return 1;
        for (int level = 1; rules_.courage && level < static_cast<int>(std::size(levels)); ++level)
            if (base::fold(option.mark) == base::fold(levels[level])) return level;
        problem(option.line, option.column, rules_.courage ? "tac-gia.muc-la" : "tac-gia.dau-la", {{"dau", option.mark}});
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

    // What is removed was somewhere; a word with a slip would stay on the trail for ever.
    void check_places() {
        std::vector<std::string> added;
        for (const PlaceLine& line : place_lines_)
            if (!line.removes) added.insert(added.end(), line.places.begin(), line.places.end());
        for (const PlaceLine& line : place_lines_)
            for (const std::string& place : line.places)
                if (line.removes && std::find(added.begin(), added.end(), place) == added.end())
                    problem(line.line, line.column, "tac-gia.noi-la", {{"noi", place}, {"danh", base::join(added, ", ")}});
        if (rules_.places() && added.empty())
            problem(block_.line, block_.column, "tac-gia.cau-thieu-khoa", {{"khoa", std::string(rules_.keys[adds_key])}});
    }

    void check() {
        const int scenes = static_cast<int>(talk_.scenes.size());
        if (talk_.name.empty())
            problem(block_.line, block_.column, "tac-gia.cau-thieu-khoa", {{"khoa", std::string(rules_.keys[name_key])}});
        if (scenes < 2 || scenes > most_scenes)
            problem(block_.line, block_.column, "tac-gia.so-canh",
                    {{"nhieu", std::to_string(most_scenes)}, {"so", std::to_string(scenes)}});
        if (rules_.panels && scenes > 0 && talk_.scenes[0].picture.empty()) problem(lines_[0], 1, "tac-gia.canh-dau-can-tranh");
        check_places();
        if (!sound_) return;
        check_count(block_, "tac-gia.so-nga-re", forks_of(talk_), rules_.fewest_forks, rules_.most_forks, {}, problems_);
        for (const auto& [key, scene] : faults_of(talk_, rules_))
            add_problem(problems_, block_, lines_[static_cast<std::size_t>(scene)], 1, key);
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
    struct PlaceLine {
        bool removes;
        std::vector<std::string> places;
        int line, column;
    };
    const AuthorBlock& block_;
    const TalkRules& rules_;
    base::Diagnostics& problems_;
    Talk talk_;
    std::vector<std::string> names_;
    std::vector<int> lines_;
    std::vector<Back> backs_;
    std::vector<PlaceLine> place_lines_;
    std::vector<Target> targets_;
    bool sound_ = true;
};

}  // namespace

Talk read_talk(const AuthorBlock& block, const TalkRules& rules, base::Diagnostics& problems) {
    check_words(block, problems);
    return Reading(block, rules, problems).read();
}

}  // namespace kinds
