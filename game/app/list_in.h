#pragma once
// A class list on its way in: found or pasted, compared with what is here, and taken in when the teacher says so.

#include "app/room.h"

namespace app {

class ListIn final : public Room {
public:
    ListIn(House& house, Ground& ground, ui::ImportView& view) : Room(house, ground), view_(view) {}

    void on(const ui::ReadClassList& intent);
    void on(const ui::ReadPasted& intent);
    void on(const ui::ChooseImportClass& intent);
    void on(const ui::ApplyClassList& intent);
    void on(const ui::DropClassList&) { drop(); }

    void look_for_files();
    void drop();

private:
    void take(base::Result<model::Roster> roster);
    void compare();

    ui::ImportView& view_;
    std::optional<model::Roster> roster_;
    std::uint64_t seed_ = 0;  // what is previewed is what is applied
};

}  // namespace app
