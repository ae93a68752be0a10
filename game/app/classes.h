#pragma once
// The school, its classes, and the class that is looked at or whose lesson is open: pupils, lessons, assignment.

#include <map>

#include "app/room.h"

namespace app {

class Classes final : public Room {
public:
    Classes(House& house, Ground& ground, ui::SchoolView& school, ui::ClassView& view)
        : Room(house, ground), school_(school), view_(view) {}

    void on(const ui::ChooseClass& intent) { choose(intent.id); }
    void on(const ui::ChooseLesson& intent);

    bool choose(const model::ClassId& id);  // false: there is no such class
    void choose_any();                      // the one chosen already, else the first
    void choose_again();                    // the same, as long as it is there
    void choose_none();
    void greet(const model::Staff& teacher) { school_.teacher = teacher; }
    void show_alone(const model::Pack& pack, const model::Lesson& lesson);           // of a preview
    bool show_for_trial(const model::PackInfo& info, const std::string& lesson_id);  // as if it were open; nobody's name
    void show_after_trial();

    // A lesson is open from its beginning until a teacher ends it or begins another one; no two clocks are compared. A station has it
    // from the newest class file, by the number of the file.
    std::optional<model::Assignment> find_open_assignment();
    std::vector<model::Assignment> load_open_assignments();
    std::optional<model::Assignment> find_last_assignment();  // open or not, of whatever class
    void close_forgotten_lessons();                           // that nobody ended: on the machine that opened them, by its own clocks
    bool saw_open(const model::AssignmentId& id) const { return opened_at_.count(id) > 0; }  // since the start
    std::int64_t open_for_ms(const model::Assignment& assignment);  // by the steady clock from when this start first saw it
    bool close_lesson(const model::Assignment& assignment);
    void on(const ui::SetHomeroom& intent);

    // From the progress file and the packs, after something changed there: for House::refresh alone.
    void show_school();
    void show_classes();
    void show_class();

private:
    void show_lessons(const std::vector<model::Sitting>& sittings, const std::vector<model::Assignment>& assignments);
    bool has_lessons_for(int grade) const;
    void point_to_lesson();

    ui::SchoolView& school_;
    ui::ClassView& view_;
    ui::ClassView before_trial_;
    std::string chosen_pack_, chosen_lesson_;
    std::map<model::AssignmentId, std::int64_t> opened_at_;  // of steady_ms
};

}  // namespace app
