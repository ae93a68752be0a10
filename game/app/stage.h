#pragma once
// Draws the current screen and carries what the person did to the App: input, pass, intent, apply, pass again until
// nothing is left to do. The window and the journeys both stand on it, so that a journey runs the real thing.

#include <memory>
#include <optional>

#include "app/app.h"
#include "app/pictures.h"
#include "app/shots.h"
#include "app/transition.h"
#include "ui/imgui/imgui_page.h"
#include "ui/screens/screen.h"

union SDL_Event;

namespace app {

class Stage {
public:
    // `zoom`: of the window that will show it, so that its letters are made once.
    Stage(App& app, const base::Path& share, Pictures& pictures, const base::Catalogue& words, const base::Clock& clock, float zoom = 1);

    void push(const SDL_Event& event);
    void set_size(int width, int height);         // in pixels
    void set_window_size(int width, int height);  // in the mouse's places
    void set_pixels_per_place(float pixels);      // more than one on a scaled desktop
    int width() const { return width_; }
    int height() const { return height_; }
    float zoom() const { return page_.zoom(); }
    void run();  // passes until there is no input, no intent and no unsettled layout
    // The last pass, in pixels: into those of a window, or into a picture of its own, which lives until it is forgotten.
    void render(const ui::draw::Target& target);
    const Picture& render();
    void forget_picture();
    void look_ahead();  // after it is shown: the next step's picture is decoded while this one is read
    const page::Record& record() const { return page_.record(); }
    std::optional<std::int64_t> wake_at_ms() const;
    bool quit_asked() const { return quit_; }
    bool take_exposed();
    std::optional<Turn> take_turn();  // another page than the last time; Turn::none: at once
    Rows between_lines() const;       // rows under the top line and above the bottom line
    std::size_t picture_bytes() const { return page_.picture_bytes(); }
    std::size_t letter_bytes() const { return page_.letter_bytes(); }

private:
    bool pass();  // true: something was applied
    bool leave_quickly();
    void follow_typing();

    App& app_;
    ui::ImguiPage page_;
    std::unique_ptr<ui::Screen> screen_;
    ui::Route shown_ = ui::Route::setup;
    int width_ = 0, height_ = 0;
    Picture picture_;  // no pixels until somebody wants them
    struct Seen {
        ui::Route route = ui::Route::setup;
        int step = -1;
        bool above = false;  // a dialog or a toast
    };
    Seen seen() const;
    std::optional<Seen> seen_;  // at the last take_turn
    struct Rehearsed {
        int step = -1, width = 0, height = 0;
        double text_scale = 1;
        bool airy = false, saved = false;  // that it is saved is said on the page
        bool operator==(const Rehearsed&) const = default;
    };
    std::optional<Rehearsed> rehearsed_;
    bool quit_ = false, exposed_ = true;
    float pixels_per_place_ = 1;
    page::Rect caret_;  // that the input method knows of
};

}  // namespace app
