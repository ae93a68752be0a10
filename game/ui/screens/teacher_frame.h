#pragma once
// What every teacher's screen shares: the rail, the title line, messages that pass, and a new recovery code until it is
// noted. A screen derives from it and draws the rest.

#include "ui/screens/screen.h"

namespace ui {

class TeacherScreen : public Screen {
public:
    Intent draw(page::Page& page, const World& world) final;

protected:
    virtual page::Layout layout(const World&) const { return page::Layout::teacher; }
    virtual Route place() const = 0;                     // which rail tile is lit
    virtual bool is_projected() const { return false; }  // before the class: nothing of the teacher's stands beside
    virtual void draw_content(page::Page& page, const World& world, Intent& intent) = 0;
    static void draw_head(page::Page& page, const std::string& title, const std::string& line);
    // Class chips; nothing for a single class.
    static void draw_classes(page::Page& page, const World& world, Intent& intent);

private:
    void draw_rail(page::Page& page, const World& world, Intent& intent) const;
};

// The recovery code, large, with "Đã ghi lại".
void draw_recovery_code(page::Page& page, const World& world, Intent& intent);

// Folders an export can go to: one tile each, `chosen` moves.
void draw_folders(page::Page& page, const World& world, int& chosen);
std::string folder_at(const World& world, int chosen);
// Where the last export lies, with the reminder that it holds names.
void draw_saved(page::Page& page, const World& world, bool holds_names = true);

}  // namespace ui
