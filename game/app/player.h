#pragma once
// Plays one lesson in one window without a script: a pupil of a made-up class opens today's lesson, reads every page, answers every
// question by the events of a hand, looks at every explanation and at the result. On the way each page is checked, each press must
// change something, and what answers are worth is compared with what their kinds say.
//
//   const Played played = Player(task, words).play();
//   for (const std::string& problem : played.problems) ...

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "app/journey_voice.h"
#include "app/program.h"
#include "app/sheet.h"
#include "kinds/kind.h"

namespace app {

enum class Answers { right, wrong, mixed };  // wrong: at the first try; mixed: some, the same in every run

struct PlayWindow {
    int width = 1366, height = 768;
    double text_scale = 1;
};

struct PlayTask {
    base::Path share, pack;  // the pack is a built one
    const model::PackInfo& info;
    const model::Lesson& lesson;
    PlayWindow window;
    Answers answers = Answers::right;
    bool pictures = false;  // for a contact sheet
    bool keys = false;      // Tab and Space in place of the mouse: some control that can be seen has the keyboard at every moment
};

struct Played {
    int points = 0;                     // hundredths, of all questions
    std::vector<std::string> problems;  // "trang 3: ..."
    Sheet sheet;
};

// A data folder with a school whose one class, of one pupil, has the lesson open.
base::Result<void> make_room(const PlayTask& task, const base::Path& data, const base::Catalogue& words, const base::Clock& clock,
                             base::Random& random);

class Player {
public:
    Player(const PlayTask& task, const base::Catalogue& words);
    Played play();

private:
    bool sit_down();
    void walk();
    bool read_page();
    // A question
    bool answer_item();
    bool see_all(const model::Item& item);
    bool make(const model::Item& item, const base::Json& draft);
    bool give(const model::Item& item, const base::Json& answer);
    bool touch(const model::Item& item, const kinds::Touch& touch);
    bool hand_in(const model::Item& item, const base::Json& answer);
    bool open_hints();
    bool open_explanations();
    void check_result();
    // Hands
    bool press(page::Role role, const std::string& label, int nth = 1);
    bool press_button(const std::string& key) { return press(page::Role::button, t(key)); }
    bool type(const kinds::Touch& field);
    using Find = std::function<const page::Shown*(const page::Record&)>;
    const page::Shown* reach(const Find& find);  // by the wheel, or by Tab
    void push(const page::Shown& shown);         // by the mouse, or by Space
    void settle();
    // Eyes
    void look();  // at the whole page, with a picture of its top and its end for the sheet
    void look_for_keyboard(bool after_tab);
    bool read_on();  // to its end, checking what is seen; false: nothing had to be scrolled
    void check();
    bool changes_by(const std::function<void()>& act);
    void tell(const std::string& key, const base::Params& params = {});
    void tell(const page::Fault& fault);
    std::string place() const;
    std::string t(const std::string& key, const base::Params& params = {}) const { return world().t(key, params); }

    const ui::World& world() const { return program_->app().world(); }
    const page::Record& record() const { return program_->stage().record(); }
    const quiz::ItemState& state() const;
    bool begins_wrong(std::uint64_t item_seed) const;

    const PlayTask& task_;
    const base::Catalogue& words_;
    base::FixedClock clock_;
    base::Random random_;
    JourneyVoice voice_;
    std::unique_ptr<Program> program_;
    Played played_;
    int expected_points_ = 0;
    std::set<std::string> told_;
};

}  // namespace app
