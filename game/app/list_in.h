#pragma once
// Class lists on their way in: found or pasted, each compared with its class, and taken in when the teacher says so; the last import can be
// taken back.

#include <map>

#include "app/room.h"

namespace app {

class ListIn final : public Room {
public:
    ListIn(House& house, Ground& ground, ui::ImportView& view) : Room(house, ground), view_(view) {}

    // list_files.cpp
    void on(const ui::LookForList& intent);
    void on(const ui::ReadClassList& intent);
    void look_for_files();

    void on(const ui::ReadPasted& intent);
    void on(const ui::ChooseImportClass& intent);
    void on(const ui::LookAtList& intent);
    void on(const ui::DecideRow& intent);
    void on(const ui::ConvertNames& intent);
    void on(const ui::ApplyClassList& intent);
    void on(const ui::ApplyAllLists& intent);
    void on(const ui::UndoImport& intent);
    void on(const ui::DropClassList&) { drop(); }

    void drop();
    void show_last();  // for House::refresh alone

private:
    void take(base::Result<model::RosterFile> file);
    void compare();
    void choose(std::optional<std::size_t> list);
    void show_lists();
    void apply(const std::vector<std::size_t>& lists);
    ui::ImportList summary_of(const model::RosterDiff& diff) const;
    std::vector<ui::ImportChoice> choices_of(const model::RosterDiff& diff) const;
    std::vector<std::string> old_names() const;
    std::string why_refused(const model::RosterDiff& diff) const;
    void tell(const std::vector<model::ClassId>& classes);

    ui::ImportView& view_;
    std::optional<model::RosterFile> file_;
    std::vector<bool> names_class_;                                // by list: the file says which class it is for
    std::vector<model::RosterDiff> diffs_;                         // by list
    std::vector<bool> done_;                                       // by list: taken in
    std::map<std::pair<std::size_t, std::string>, bool> decided_;  // by list and row: the teacher's ticks
    std::uint64_t seed_ = 0;                                       // what is previewed is what is applied
};

}  // namespace app
