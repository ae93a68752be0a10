#pragma once
// ScriptPage: a Page without a screen, for tests of kinds and screens. What is shown goes into a record in the order of
// the calls; what a person would do is scripted before the draw.
//
//   support::ScriptPage page;
//   page.press("Nhắn riêng hỏi thăm bạn");
//   page.draw([&] { kind.draw(page, showing, answer); });
//   EXPECT_TRUE(page.unused().empty());           // the control was there and could be used
//   EXPECT_TRUE(page.record().has_text("hỏi thăm"));

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/catalogue.h"
#include "page/page.h"

namespace support {

class ScriptPage final : public page::Page {
public:
    // Without a catalogue, words() gives the key.
    explicit ScriptPage(const base::Catalogue* catalogue = nullptr) : catalogue_(catalogue) {}

    // The script. Each action is used once, by the first control it fits; a disabled control uses none.
    void press(std::string label, int nth = 1) { script_.push_back({Action::Kind::press, std::move(label), {}, nth}); }
    void pick(std::string label, int nth = 1) { press(std::move(label), nth); }
    void put(std::string token, std::string slot) {
        script_.push_back({Action::Kind::put, std::move(token), std::move(slot), 1});
    }  // "": loose
    void type(std::string label, std::string value) { script_.push_back({Action::Kind::type, std::move(label), std::move(value), 1}); }
    void enter(std::string label) { script_.push_back({Action::Kind::enter, std::move(label), {}, 1}); }  // Enter inside that field
    void drop(std::string path) { script_.push_back({Action::Kind::drop, {}, std::move(path), 1}); }
    void paste(std::string text) { script_.push_back({Action::Kind::paste, {}, std::move(text), 1}); }

    // One frame: forgets what the last one showed, then draws.
    void draw(const page::Draw& draw) {
        record_.clear();
        places_.clear();
        met_.clear();
        layer_ = 0;
        place_.reset();
        draw();
    }

    const page::Record& record() const { return record_; }
    const page::Screen& screen_shown() const { return screen_; }
    bool shows(const std::string& label) const { return record_.find(label) != nullptr; }
    std::vector<std::string> unused() const {  // labels (or values) of actions that found no control
        std::vector<std::string> all;
        for (const Action& action : script_) all.push_back(action.label.empty() ? action.value : action.label);
        return all;
    }
    std::vector<std::string> labels_in(page::Place place) const {
        std::vector<std::string> all;
        for (std::size_t i = 0; i < places_.size(); ++i) {
            if (places_[i] == place) all.push_back(record_.all()[i].label);
        }
        return all;
    }
    std::string state_of(const std::string& label, int nth = 1) const {
        const page::Shown* shown = record_.find(label, nth);
        return shown ? shown->state : "(not shown)";
    }

    void screen(const page::Screen& screen) override { screen_ = screen; }
    void section(page::Place place, page::Surface, const page::Draw& draw) override {
        const auto outer = std::exchange(place_, place);
        draw();
        place_ = outer;
    }
    void card(page::Surface, const page::Draw& draw) override { draw(); }
    void row(const page::Row&, const page::Draw& draw) override { draw(); }
    void space(float) override {}

    void heading(const page::Heading& heading) override {
        show(page::Role::heading, heading.text);
        show_words(heading.second);
    }
    void text(page::TextStyle, const std::string& words, page::Tone) override { show(page::Role::text, words); }
    void rich(const model::RichText& text) override { show(page::Role::text, model::to_plain(text)); }
    void picture(const model::Picture& picture, float) override { show(page::Role::picture, picture.alt, picture.id); }
    void chip(const page::Chip& chip) override { show(page::Role::chip, chip.label); }
    void notice(const page::Notice& notice) override {
        const bool both = !notice.title.empty() && !notice.text.empty();
        show(page::Role::notice, notice.title + (both ? " " : "") + notice.text);
    }
    void progress(const page::Progress& progress) override {
        show(page::Role::progress, progress.words, std::to_string(progress.done) + "/" + std::to_string(progress.total));
        for (const page::Stop& stop : progress.stops) show(page::Role::text, stop.title, stop.state_words);
    }

    bool button(const page::Button& button) override {
        const bool pressed = target(page::Role::button, button.label, {}, button.enabled);
        show_words(button.detail);
        return pressed;
    }
    bool name(const page::Name& name) override {
        const bool pressed = tile(name.spoken.empty() ? name.given : name.spoken, name.taken ? "taken" : "", name.enabled);
        for (const std::string* words : {&name.family, &name.number, &name.birthday}) show_words(*words);
        return pressed;
    }
    bool sign_in_picture(const page::SignInPicture& picture) override {
        return tile(picture.word, picture.taken ? "taken" : "", !picture.taken);
    }
    void secret_slot(const page::SecretSlot& slot) override {
        tile(slot.spoken.empty() ? slot.label : slot.spoken, {}, false);
        show_words(slot.number);
    }
    bool navigation(const page::Navigation& stop) override { return tile(stop.label, stop.chosen ? "chosen" : "", true); }
    bool link(const page::Link& link) override {
        const bool pressed = tile(link.label, link.chosen ? "chosen" : "", link.enabled);
        show_words(link.detail);
        return pressed;
    }
    bool letter(const page::Letter& letter) override { return tile(letter.label, letter.chosen ? "chosen" : "", true); }
    bool digit_key(const page::DigitKey& key) override {
        const bool pressed = tile(key.label, {}, true);
        show_words(key.digit);
        return pressed;
    }
    void statistic(const page::Statistic& statistic) override {
        tile(statistic.label, {}, false);
        for (const std::string* words : {&statistic.detail, &statistic.figure}) show_words(*words);
    }
    bool seat(const page::Seat& seat) override {
        static constexpr const char* states[] = {"", "next", "chosen", "taken", "later"};
        const bool pressed = tile(seat.spoken, states[static_cast<std::size_t>(seat.state)], true);
        for (const std::string* words : {&seat.words, &seat.machine, &seat.number}) show_words(*words);
        return pressed;
    }
    std::optional<int> choose(const page::Choose& choose) override {
        std::optional<int> pressed;
        for (std::size_t i = 0; i < choose.options.size(); ++i) {
            const page::Option& option = choose.options[i];
            const bool usable = !choose.answered || !option.open;
            if (target(page::Role::option, model::to_plain(option.text), state_of_option(option), usable)) pressed = static_cast<int>(i);
            show_words(option.verdict_words);
            if (option.open) show_words(model::to_plain(option.explanation));
            if (!option.open && !option.why_words.empty()) show(page::Role::link, option.why_words);
        }
        return pressed;
    }
    // Only what is asked of it is done: a token that is not there, or a slot of another name, leaves the action unused.
    std::optional<page::Put> arrange(const page::Arrange& arrange) override {
        const auto slot_label = [&](int slot) { return slot < 0 ? std::string() : arrange.slots[static_cast<std::size_t>(slot)].label; };
        std::optional<page::Put> put;
        show_words(arrange.loose_words);
        for (const std::string& words : arrange.text) show_words(words);
        for (std::size_t i = 0; i < arrange.tokens.size(); ++i) {
            const page::Token& token = arrange.tokens[i];
            add({page::Role::token, token.words, {}, slot_label(token.slot), true, false, true, false, layer_});
            const auto action = std::find_if(script_.begin(), script_.end(),
                                             [&](const Action& a) { return a.kind == Action::Kind::put && a.label == token.words; });
            if (put || action == script_.end()) continue;
            for (int slot = -1; slot < static_cast<int>(arrange.slots.size()) && !put; ++slot)
                if (slot_label(slot) == action->value) put = page::Put{static_cast<int>(i), slot};
            if (put) script_.erase(action);
        }
        for (const page::Slot& slot : arrange.slots) {
            add({page::Role::slot, slot.label, {}, {}, true, false, true, false, layer_});
            show_words(model::to_plain(slot.text));
        }
        return put;
    }
    std::optional<int> spots(const page::Spots& spots) override {
        std::optional<int> pressed;
        show(page::Role::picture, spots.picture.alt, spots.picture.id);
        for (std::size_t i = 0; i < spots.spots.size(); ++i) {
            const page::Spot& spot = spots.spots[i];
            const page::Option as_option{{}, {}, {}, {}, spot.verdict, spot.marked, false, {}, {}};
            if (target(page::Role::spot, spot.label, state_of_option(as_option), !spots.answered)) pressed = static_cast<int>(i);
            show_words(spot.number);
        }
        return pressed;
    }
    void say(const page::Say& say) override {
        show_words(say.who);
        show(page::Role::text, say.words, say.covered ? "covered" : "");
    }
    bool field(const page::Field& field, std::string& value) override {
        if (auto typed = take(Action::Kind::type, field.label)) value = std::move(typed->value);
        const bool entered = take(Action::Kind::enter, field.label).has_value();
        add({page::Role::field, field.label, {}, value, true, false, true, false, layer_});
        for (const std::string* words : {&field.hint, &field.problem}) show_words(*words);
        return entered;
    }
    bool toggle(const std::string& label, bool& on) override {
        const bool pressed = target(page::Role::toggle, label, on ? "on" : "off", true);
        if (pressed) on = !on;
        return pressed;
    }
    std::optional<int> pick(const page::Pick& pick) override {
        std::optional<int> pressed;
        for (std::size_t i = 0; i < pick.labels.size(); ++i) {
            const bool chosen = static_cast<int>(i) == pick.chosen;
            if (target(page::Role::pick, pick.labels[i], chosen ? "chosen" : "", true)) pressed = static_cast<int>(i);
        }
        return pressed;
    }
    std::optional<int> table(const page::Table& table) override {
        for (const page::Column& column : table.columns) show_words(column.heading);
        std::optional<int> pressed;
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            if (table_row(table, i)) pressed = static_cast<int>(i);
        }
        return pressed;
    }
    std::optional<std::string> drop_zone(const std::string& label, const std::string& detail) override {
        show(page::Role::drop_zone, label);
        show_words(detail);
        return take_value(Action::Kind::drop);
    }
    void dialog(const std::string& title, const page::Draw& draw) override {
        ++layer_;
        show(page::Role::dialog, title);
        draw();
        --layer_;
    }
    bool key_text(std::string& pasted) override {
        auto text = take_value(Action::Kind::paste);
        if (!text) return false;
        pasted = *std::move(text);
        return true;
    }

    std::string words(const std::string& key, const std::vector<std::pair<std::string, std::string>>& params = {}) override {
        return catalogue_ ? catalogue_->text(key, model::to_context(screen_.band), params) : key;
    }

private:
    struct Action {
        enum class Kind { press, put, type, enter, drop, paste } kind = Kind::press;
        std::string label, value;
        int nth = 1;
    };

    static page::Part part_of(std::optional<page::Place> place) {
        using page::Place;
        if (place == Place::bar_left || place == Place::bar_right) return page::Part::top_line;
        const bool foot = place == Place::foot_left || place == Place::foot_mid || place == Place::foot_right;
        return foot ? page::Part::bottom_line : page::Part::content;
    }
    void add(page::Shown shown) {
        shown.part = part_of(place_);
        record_.add(std::move(shown));
        places_.push_back(place_);
    }
    void show(page::Role role, const std::string& label, const std::string& state = {}) {
        add({role, label, {}, state, true, false, false, false, layer_});
    }
    void show_words(const std::string& words) {
        if (!words.empty()) show(page::Role::text, words);
    }
    // Shows a control; true if the script presses it.
    bool target(page::Role role, const std::string& label, const std::string& state, bool enabled) {
        add({role, label, {}, enabled ? state : "disabled", enabled, false, true, false, layer_});
        const int nth = ++met_[label];
        const auto action = std::find_if(script_.begin(), script_.end(), [&](const Action& a) {
            return a.kind == Action::Kind::press && a.label == label && a.nth == nth;
        });
        if (!enabled || action == script_.end()) return false;
        script_.erase(action);
        return true;
    }
    bool tile(const std::string& label, const std::string& state, bool enabled) { return target(page::Role::tile, label, state, enabled); }
    std::optional<Action> take(Action::Kind kind, const std::string& label) {
        const auto action =
            std::find_if(script_.begin(), script_.end(), [&](const Action& a) { return a.kind == kind && a.label == label; });
        if (action == script_.end()) return std::nullopt;
        Action taken = std::move(*action);
        script_.erase(action);
        return taken;
    }
    std::optional<std::string> take_value(Action::Kind kind) {
        auto taken = take(kind, {});
        if (!taken) return std::nullopt;
        return std::move(taken->value);
    }
    // A row is called by the first words in it; its other cells are shown as text, and any of them may be pressed.
    bool table_row(const page::Table& table, std::size_t index) {
        const auto& cells = table.rows[index];
        const auto named = std::find_if(cells.begin(), cells.end(), [](const page::TableCell& cell) { return !cell.text.empty(); });
        bool pressed = false;
        for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
            const std::string state = static_cast<int>(index) == table.chosen ? "chosen" : "";
            const bool row = cell == named && table.can_choose;
            if (row && target(page::Role::table_row, cell->text, state, true)) pressed = true;
            if (!row) show_words(cell->text);
            if (!row && table.can_choose && take(Action::Kind::press, cell->text)) pressed = true;
            show_words(cell->second);
            show_words(cell->number_plate);
        }
        return pressed;
    }
    static std::string state_of_option(const page::Option& option) {
        std::string state = option.chosen ? "chosen" : "";
        const auto also = [&state](const char* word) { state += (state.empty() ? "" : " ") + std::string(word); };
        if (option.verdict == page::Option::Verdict::right) also("right");
        if (option.verdict == page::Option::Verdict::not_yet) also("not-yet");
        if (option.verdict == page::Option::Verdict::missed) also("missed");
        if (option.open) also("open");
        return state;
    }

    const base::Catalogue* catalogue_;
    page::Screen screen_;
    page::Record record_;
    std::vector<std::optional<page::Place>> places_;  // of each shown thing
    std::optional<page::Place> place_;
    std::deque<Action> script_;
    std::map<std::string, int> met_;  // targets with that label in this frame
    int layer_ = 0;
};

}  // namespace support
