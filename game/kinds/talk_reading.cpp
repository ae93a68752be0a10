// A talk from the author's lines, scene by scene.

#include <algorithm>

#include "base/text.h"
#include "base/vietnamese.h"
#include "kinds/suggest.h"
#include "kinds/talk.h"

namespace kinds {

namespace {

constexpr std::string_view group_key = talk_keys[0], scene_key = talk_keys[1], end_key = talk_keys[2], back_key = talk_keys[3];
constexpr std::string_view covered_mark = "(che)", between = "*";
constexpr std::string_view levels[] = {"", "kín đáo", "hỏi thăm", "lên tiếng"};

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
        check();
        return std::move(talk_);
    }

private:
    void problem(int line, int column, std::string key, base::Params params = {}) {
        sound_ = false;
        add_problem(problems_, block_, line, column, std::move(key), std::move(params));
    }
    void take(const AuthorBlock::Key& key) {
        const std::string name = base::fold(key.name);
        if (name == base::fold(group_key))
            set(talk_.group, key);
        else if (name == base::fold(scene_key))
            begin_scene(key);
        else if (talk_.scenes.empty())
            note_unknown(key);
        else if (name == base::fold(end_key))
            set(talk_.scenes.back().end, key);
        else if (name == base::fold(back_key))
            set(backs_.back().name, key), backs_.back().line = key.line, backs_.back().column = key.column;
        else
            take_said(key);
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
        const std::string meant = nearest(key.name, talk_keys);
        if (meant.empty())
            problem(key.line, key.column, "tac-gia.cau-khoa-la", {{"khoa", key.name}});
        else
            problem(key.line, key.column, "tac-gia.khoa-gan-dung", {{"khoa", key.name}, {"nen", meant}});
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

    void check() {
        const int scenes = static_cast<int>(talk_.scenes.size());
        if (talk_.group.empty()) problem(block_.line, block_.column, "tac-gia.cau-thieu-khoa", {{"khoa", std::string(group_key)}});
        if (scenes < 2 || scenes > most_scenes)
            problem(block_.line, block_.column, "tac-gia.so-canh",
                    {{"nhieu", std::to_string(most_scenes)}, {"so", std::to_string(scenes)}});
        if (!sound_) return;
        for (const auto& [key, scene] : faults_of(talk_)) add_problem(problems_, block_, lines_[static_cast<std::size_t>(scene)], 1, key);
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

}  // namespace

Talk read_talk(const AuthorBlock& block, base::Diagnostics& problems) {
    check_words(block, problems);
    return Reading(block, problems).read();
}

}  // namespace kinds
