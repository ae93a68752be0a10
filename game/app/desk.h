#pragma once
// The teacher's desk: lessons opened and ended, results, the class book and what else leaves as a file, pupils let in by hand.

#include <set>

#include "app/room.h"

namespace app {

class Desk final : public Room {
public:
    Desk(House& house, Ground& ground, ui::DeskView& view);

    // desk.cpp
    void on(const ui::StartLesson& intent);
    void on(const ui::EndLesson& intent);
    void on(const ui::VoidLesson& intent);
    void on(const ui::CountLesson& intent);
    void on(const ui::ChangeClass& intent);
    void on(const ui::ShowResults& intent);
    void on(const ui::MoveAnswers& intent);
    void on(const ui::ChooseOrder& intent);
    // desk_pupils.cpp
    void on(const ui::AdmitPupil& intent);
    void on(const ui::NewPictures& intent);
    void on(const ui::ChooseSignIn& intent);
    void on(const ui::AddTemporary& intent);
    // desk_exports.cpp
    void on(const ui::SaveBook& intent);
    void on(const ui::SaveCards& intent);
    void on(const ui::SaveClassCards& intent);

    bool show_results();  // of the lesson looked at last, else of the open one; false: there is none
    void forget_results() { view_.results.reset(); }
    void forget_saved() { view_.saved_path.clear(); }
    void clear();                     // nothing of a class stays
    void refresh(bool work_changed);  // what the screen shows of a class: for House::refresh alone
    void show_book();

private:
    bool end_lessons();
    model::ClassId class_now_id() const;
    bool load_results(const std::string& lesson_id);
    std::set<std::string> taken_codes() const;
    bool give_codes();
    void admit_there(const model::Pupil& pupil, const model::StationId& station);
    bool give_new_secret(model::Pupil pupil);
    void save(const std::string& folder, const std::string& name, const std::string& ending,
              const std::function<base::Result<void>(const base::Path&)>& write);

    ui::DeskView& view_;
};

}  // namespace app
