#pragma once
// A lesson with a content note: the pupil sees it, reads its short version, or learns another lesson. All three finish the lesson; nobody
// is asked why. The two other ways are sittings without questions; which one stands in the draft.

#include "app/room.h"

namespace app {

class Ways final : public Room {
public:
    Ways(House& house, Ground& ground) : Room(house, ground) {}

    void on(const ui::ChooseWay& intent);

    bool are_asked_for() const;  // before the lesson is begun, and again by who took another way before
    bool has_other() const { return find_other() != nullptr; }
    bool resume(const model::Sitting& sitting);         // true: it was of another way, and is on the screen again
    void finish_assigned(const model::PupilId& pupil);  // when another lesson was learned in its place

private:
    const ui::LessonEntry* find_other() const;
    void begin_other(const model::Lesson& assigned, const model::PackInfo& assigned_info);
};

}  // namespace app
