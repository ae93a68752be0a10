// "kiểm tin": a post, and beside it two to four prepared tabs that can be opened; after two of them the pupil says whether the post is
// true, false, or has too little to go by. The body is
//   {"post": "...", "picture": {}, "tabs": [{"name", "lines": ["..."], "picture", "tells"}], "options": [as in options.h]}
// and the answer {"opened": [0, 2], "now": 2, "picked": [1]}, where now is the tab that lies open (-1: the post).

#include <algorithm>
#include <set>

#include "base/text.h"
#include "base/vietnamese.h"
#include "kinds/draw_choice.h"
#include "kinds/rich_json.h"

namespace kinds {

namespace {

constexpr std::string_view own_keys[] = {"tin", "thẻ", "*", "cho biết"};
constexpr std::string_view post_key = own_keys[0], tab_key = own_keys[1], line_key = own_keys[2], tells_key = own_keys[3];
constexpr std::string_view verdicts[] = {"đúng", "sai", "chưa đủ"};
constexpr int undecided = 2;  // its words go on: "Chưa đủ căn cứ"
constexpr int fewest_tabs = 2, most_tabs = 4, most_lines = 4, enough = 2;
constexpr OptionRules option_rules{.many = false, .shuffled = false, .pictures = false, .verdicts = true, .fewest = 3, .most = 3};

struct Tab {
    std::string name, tells;
    std::vector<std::string> lines;
    model::Picture picture;
};
struct Case {
    std::string post;
    model::Picture picture;
    std::vector<Tab> tabs;
};

Case case_of(const base::Json& body) {
    Case one;
    one.post = body["post"].to_string();
    one.picture = picture_from_json(body["picture"]);
    for (const auto& item : body["tabs"].items()) {
        one.tabs.push_back(
            {item["name"].to_string(), item["tells"].to_string(), strings_from_json(item["lines"]), picture_from_json(item["picture"])});
    }
    return one;
}

base::Json to_json(const Tab& tab) {
    base::Json json;
    json.set("name", tab.name).set("lines", kinds::to_json(tab.lines)).set("tells", tab.tells);
    if (!tab.picture.empty()) json.set("picture", kinds::to_json(tab.picture));
    return json;
}

base::Json to_json(const Case& one, base::Json options) {
    base::Json tabs = base::Json::array(), body;
    for (const Tab& tab : one.tabs) tabs.push(to_json(tab));
    body.set("post", one.post).set("tabs", std::move(tabs)).set("options", std::move(options));
    if (!one.picture.empty()) body.set("picture", kinds::to_json(one.picture));
    return body;
}

struct Look {
    std::set<int> opened;
    int now = -1;
    std::vector<int> picked;
};

Look look_of(const base::Json& body, const base::Json& answer) {
    const auto tabs = static_cast<std::int64_t>(body["tabs"].size());
    Look look;
    for (const auto& item : answer["opened"].items())
        if (const auto tab = item.to_int(-1); tab >= 0 && tab < tabs) look.opened.insert(static_cast<int>(tab));
    if (const auto now = answer["now"].to_int(-1); now >= 0 && now < tabs) look.now = static_cast<int>(now);
    look.picked = picked_of(answer, body["options"].size());
    return look;
}

base::Json to_json(const Look& look) {
    base::Json opened = base::Json::array(), answer = picked_answer(look.picked);
    for (int tab : look.opened) opened.push(tab);
    answer.set("opened", std::move(opened)).set("now", look.now);
    return answer;
}

int verdict_of(const model::RichText& text) {
    const std::string words = base::fold(model::to_plain(text));
    for (int i = 0; i < static_cast<int>(std::size(verdicts)); ++i)
        if (words == base::fold(verdicts[i]) || (i == undecided && base::starts_with(words, base::fold(verdicts[i])))) return i;
    return -1;
}

// The post and its tabs, from the lines of the block in turn.
class CaseReading {
public:
    CaseReading(const AuthorBlock& block, base::Diagnostics& problems) : block_(block), problems_(problems) {}

    Case read() {
        for (const AuthorBlock::Key& key : block_.keys) take(key);
        if (one_.post.empty()) missing(block_.line, post_key);
        check_count(block_, "tac-gia.so-the-nguon", static_cast<int>(one_.tabs.size()), fewest_tabs, most_tabs, {}, problems_);
        for (std::size_t i = 0; i < one_.tabs.size(); ++i) {
            if (one_.tabs[i].tells.empty()) missing(lines_[i], tells_key);
            if (one_.tabs[i].lines.empty()) missing(lines_[i], line_key);
        }
        return std::move(one_);
    }

private:
    void missing(int line, std::string_view key) {
        add_problem(problems_, block_, line, 1, "tac-gia.cau-thieu-khoa", {{"khoa", std::string(key)}});
    }
    void problem(const AuthorBlock::Key& key, const char* what) {
        add_problem(problems_, block_, key.line, key.column, what, {{"khoa", key.name}});
    }
    void set(std::string& words, const AuthorBlock::Key& key) {
        if (!words.empty()) return problem(key, "tac-gia.khoa-cau-trung");
        words = key.value;
    }
    void take(const AuthorBlock::Key& key) {
        const bool in_tab = !one_.tabs.empty();
        const std::string name = base::fold(key.name);
        if (!key.picture.empty()) return take_picture(key);
        if (key.value.empty()) return problem(key, "tac-gia.khoa-rong");
        if (name == base::fold(post_key)) return set(one_.post, key);
        if (name == base::fold(tab_key)) return begin_tab(key);
        if (name == base::fold(tells_key) && in_tab) return set(one_.tabs.back().tells, key);
        const bool of_tab = name == base::fold(tells_key) || key.name == line_key;
        if (!of_tab) return note_unknown(block_, key, own_keys, problems_);
        if (!in_tab) return problem(key, "tac-gia.ngoai-the");
        if (one_.tabs.back().lines.size() == most_lines) return problem(key, "tac-gia.the-dai");
        one_.tabs.back().lines.push_back(key.value);
    }
    void take_picture(const AuthorBlock::Key& key) {
        model::Picture& picture = one_.tabs.empty() ? one_.picture : one_.tabs.back().picture;
        if (!picture.empty()) return problem(key, "tac-gia.nhieu-tranh");
        picture = key.picture;
    }
    void begin_tab(const AuthorBlock::Key& key) {
        for (const Tab& tab : one_.tabs)
            if (base::fold(tab.name) == base::fold(key.value))
                add_problem(problems_, block_, key.line, key.column, "tac-gia.lua-chon-trung", {{"chu", key.value}});
        one_.tabs.push_back({key.value, {}, {}, {}});
        lines_.push_back(key.line);
    }

    const AuthorBlock& block_;
    base::Diagnostics& problems_;
    Case one_;
    std::vector<int> lines_;
};

class KiemTin final : public OptionsKind {
public:
    KiemTin() : OptionsKind(option_rules) {}
    std::string_view id() const override { return "kiem-tin"; }
    std::string_view author_name() const override { return "kiểm tin"; }
    std::span<const std::string_view> keys() const override { return own_keys; }
    bool takes_panels() const override { return true; }
    Room room() const override { return Room::stage; }

    base::Json compile(const AuthorBlock& block, base::Diagnostics& problems) const override {
        AuthorBlock options = block;
        options.keys.clear();
        return to_json(CaseReading(block, problems).read(), OptionsKind::compile(options, problems)["options"]);
    }

    bool accepts(const base::Json& body) const override {
        const Case one = case_of(body);
        const int tabs = static_cast<int>(one.tabs.size());
        const bool whole = std::all_of(one.tabs.begin(), one.tabs.end(), [](const Tab& tab) {
            return !tab.name.empty() && !tab.tells.empty() && !tab.lines.empty() && tab.lines.size() <= most_lines &&
                   std::find(tab.lines.begin(), tab.lines.end(), std::string()) == tab.lines.end();
        });
        base::Json options;
        options.set("options", body["options"]);
        return !one.post.empty() && tabs >= fewest_tabs && tabs <= most_tabs && whole && to_json(one, body["options"]) == body &&
               OptionsKind::accepts(options);
    }

    bool is_ready(const base::Json& body, const base::Json& answer) const override {
        const Look look = look_of(body, answer);
        return look.picked.size() == 1 && look.opened.size() >= enough;
    }

    Grade grade(const base::Json& body, const base::Json& answer) const override {
        if (!is_ready(body, answer)) return {0};
        return {options_of(body)[static_cast<std::size_t>(look_of(body, answer).picked[0])].right ? 100 : 0};
    }

    // Of a post that can be told: who holds back calls it neither.
    std::vector<model::Judgement> judge(const base::Json& body, const base::Json& answer) const override {
        if (!is_ready(body, answer)) return {};
        const auto options = options_of(body);
        const int said = verdict_of(options[static_cast<std::size_t>(look_of(body, answer).picked[0])].text);
        for (const ChoiceOption& option : options)
            if (const int truth = verdict_of(option.text); option.right && truth != undecided) return {{truth == 1, said == 1}};
        return {};
    }

    base::Json make_answer(const base::Json& body, bool full, base::Random& random) const override {
        const auto options = options_of(body);
        std::vector<int> fitting;
        for (int i = 0; i < static_cast<int>(options.size()); ++i)
            if (options[static_cast<std::size_t>(i)].right == full) fitting.push_back(i);
        if (fitting.empty()) return {};
        Look look;
        for (int i = 0; i < enough; ++i) look.opened.insert(i);
        look.now = enough - 1;
        look.picked = {fitting[random.below(static_cast<std::uint32_t>(fitting.size()))]};
        return to_json(look);
    }

    std::vector<base::Json> tour(const base::Json& body) const override {
        Look look;
        for (int tab = 0; tab < static_cast<int>(body["tabs"].size()); ++tab) look.opened.insert(look.now = tab);
        return {to_json(look)};
    }

    std::vector<Touch> by_hand(const base::Json& body, const Wish& wish) const override {
        const Case one = case_of(body);
        const Look before = look_of(body, wish.from), wanted = look_of(body, wish.to);
        std::vector<Touch> touches;
        for (const int tab : wanted.opened)
            if (before.opened.count(tab) == 0) touches.push_back({page::Role::pick, one.tabs[static_cast<std::size_t>(tab)].name});
        for (Touch& touch : OptionsKind::by_hand(body, wish)) touches.push_back(std::move(touch));
        return touches;
    }

    Event draw(page::Page& page, const Showing& showing, base::Json& answer) const override {
        const Case one = case_of(showing.item.body);
        Look look = look_of(showing.item.body, answer);
        Event event;
        page.section(page::Place::stage, page::Surface::card, [&] {
            if (showing.phase == Phase::answered)
                draw_what_they_tell(page, showing, one, look);
            else
                event.changed = draw_tabs(page, showing, one, look);
        });
        page.section(page::Place::answers, page::Surface::bare, [&] {
            draw_prompt(page, showing);
            if (showing.phase == Phase::choosing && look.opened.size() < enough)
                page.text(page::TextStyle::second, page.words("dang.mo-them-the", {{"so", std::to_string(enough - look.opened.size())}}));
            base::Json picked = picked_answer(look.picked);
            Event chosen = draw_options(page, showing, option_rules, picked);
            look.picked = picked_of(picked, showing.item.body["options"].size());
            event.changed = event.changed || chosen.changed;
            event.open = chosen.open;
        });
        if (event.changed) answer = to_json(look);
        return event;
    }

private:
    bool accepts_right(int right_count, int) const override { return right_count == 1; }

    void check_right(const AuthorBlock& block, base::Diagnostics& problems) const override {
        int marked = 0;
        for (const AuthorOption& option : block.options) {
            if (verdict_of(option.text) < 0)
                add_problem(problems, block, option.line, option.column, "tac-gia.ket-luan-la", {{"chu", model::to_plain(option.text)}});
            if (option.marked && ++marked > 1) add_problem(problems, block, option.line, option.column, "tac-gia.thua-dap-an");
        }
        if (marked == 0 && !block.options.empty()) add_problem(problems, block, block.line, block.column, "tac-gia.chua-co-dap-an");
    }

    static void draw_picture(page::Page& page, const Showing& showing, const model::Picture& picture) {
        if (!picture.empty()) page.picture(in_pack(showing, picture));
    }

    static void draw_post(page::Page& page, const Showing& showing, const Case& one) {
        page.card(page::Surface::amber,
                  [&] { page.heading({.level = 2, .text = one.post, .second = {}, .icon = {}, .tone = page::Tone::none}); });
        draw_picture(page, showing, one.picture);
    }

    // The post and the tabs as chips in one line; below, what is open.
    static bool draw_tabs(page::Page& page, const Showing& showing, const Case& one, Look& look) {
        page::Pick tabs;
        tabs.style = page::Pick::Style::chips;
        tabs.labels.push_back(page.words("dang.bai-dang"));
        for (const Tab& tab : one.tabs) tabs.labels.push_back(tab.name);
        tabs.chosen = look.now + 1;
        const auto pressed = page.pick(tabs);
        const bool changed = pressed && *pressed - 1 != look.now && *pressed <= static_cast<int>(one.tabs.size());
        if (look.now < 0) {
            draw_post(page, showing, one);
        } else {
            const Tab& tab = one.tabs[static_cast<std::size_t>(look.now)];
            page.card(page::Surface::blue, [&] {
                page.heading({.level = 3, .text = tab.name, .second = {}, .icon = "link", .tone = page::Tone::blue});
                for (const std::string& line : tab.lines) page.text(page::TextStyle::body, line);
            });
            draw_picture(page, showing, tab.picture);
        }
        if (changed) {
            look.now = *pressed - 1;
            if (look.now >= 0) look.opened.insert(look.now);
        }
        return changed;
    }

    // What each tab was good for is told with the right answer only: another try may still look.
    static void draw_what_they_tell(page::Page& page, const Showing& showing, const Case& one, const Look& look) {
        draw_post(page, showing, one);
        for (std::size_t i = 0; i < one.tabs.size(); ++i) {
            const bool opened = look.opened.count(static_cast<int>(i)) > 0;
            page.notice({.tone = opened ? page::Tone::blue : page::Tone::none,
                         .icon = opened ? "eye" : "link",
                         .title = one.tabs[i].name + ":",
                         .text = showing.reveal ? one.tabs[i].tells : page.words(opened ? "dang.da-mo" : "dang.chua-mo"),
                         .toast = false});
        }
    }
};

}  // namespace

const Kind& kiem_tin() {
    static const KiemTin kind;
    return kind;
}

}  // namespace kinds
