#pragma once
// What every pupil's screen shares: its ground, "Em cần giúp" and "Thoát nhanh" before any content (so that they come
// first for the eye, the keyboard and the record), the dialogs of help and letters, and messages that pass. A screen derives from it and
// draws the rest.

#include "ui/screens/screen.h"

namespace ui {

class PupilScreen : public Screen {
public:
    Intent draw(page::Page& page, const World& world) final;

protected:
    virtual page::Layout layout(const World& world) const = 0;
    virtual void draw_content(page::Page& page, const World& world, Intent& intent) = 0;
    virtual void draw_own_dialog(page::Page&, const World&, Intent&) {}            // while none of the shared ones is open
    void draw_reading_aids(page::Page& page, const World& world, Intent& intent);  // the page aloud, and how letters look
    static void draw_read_aloud(page::Page& page, const World& world, Intent& intent);

private:
    enum class Above { nothing, reasons, hand_is_up, numbers, letters, problems };  // a dialog
    void draw_foot(page::Page& page, const World& world, Intent& intent);
    void draw_above(page::Page& page, const World& world, Intent& intent);
    static void draw_still_there(page::Page& page, const World& world, Intent& intent);
    void draw_reasons(page::Page& page, const World& world, Intent& intent);
    void draw_hand(page::Page& page, const World& world);
    void draw_numbers(page::Page& page, const World& world);
    void draw_letters(page::Page& page, const World& world, Intent& intent);
    void look_at_problems(const World& world);
    void draw_problems(page::Page& page, const World& world);
    void draw_close(page::Page& page, const World& world, bool may_go_back);

    Above above_ = Above::nothing;
    int times_read_ = -1;  // the author's folder, when its problems were last shown
};

}  // namespace ui
