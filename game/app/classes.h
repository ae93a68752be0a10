#pragma once
// The school, its classes, and the class that is looked at or whose lesson is open: pupils, lessons, assignment.

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

    std::optional<model::Assignment> find_open_assignment();  // on this machine, of today
    std::vector<model::Assignment> load_open_assignments();   // of any day
    void close_stale_lessons();                               // left open on another day
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
};

}  // namespace app
