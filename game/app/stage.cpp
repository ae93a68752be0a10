// One turn of the loop: what the hands did goes in, the screen is drawn, its intent applied, until nothing is left to do.

#include "app/stage.h"

#include <SDL_events.h>
#include <SDL_keyboard.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/reading.h"

namespace app {
namespace {

constexpr int most_settling_passes = 12;  // a layout that never rests must not hold the program
constexpr int shifts_to_leave = 3;

bool is_of_hands(const SDL_Event& event) {
    return event.type == SDL_KEYDOWN || event.type == SDL_TEXTINPUT || event.type == SDL_TEXTEDITING || event.type == SDL_MOUSEMOTION ||
           event.type == SDL_MOUSEBUTTONDOWN || event.type == SDL_MOUSEWHEEL || event.type == SDL_FINGERDOWN;
}

}  // namespace

Stage::Stage(App& app, const base::Path& share, Pictures& pictures, const base::Catalogue& words, const base::Clock& clock, float zoom)
    : app_(app),
      page_(share, pictures, words, clock, {app.world().band(), app.world().machine.text_scale, app.world().machine.airy_text, zoom}) {}

void Stage::push(const SDL_Event& event) {
    if (is_of_hands(event)) app_.touch();
    page_.feed().push(event);
}

void Stage::set_size(int width, int height) {
    width_ = width;
    height_ = height;
    forget_picture();
    page_.feed().set_size(width, height);
    exposed_ = true;
}

void Stage::set_window_size(int width, int height) {
    const auto pixels = [this](int places) { return static_cast<int>(std::lround(static_cast<float>(places) * pixels_per_place_)); };
    set_size(pixels(width), pixels(height));
}

void Stage::set_pixels_per_place(float pixels) {
    pixels_per_place_ = pixels;
    page_.feed().set_pixels_per_place(pixels);
}

bool Stage::leave_quickly() {
    if (page_.feed().take_shifts() < shifts_to_leave) return false;
    const ui::Route route = app_.world().route;
    if (!ui::is_pupils(route) || route == ui::Route::cover) return false;
    app_.apply(ui::QuickExit{});
    return true;
}

bool Stage::pass() {
    const ui::World& world = app_.world();
    if (!screen_ || shown_ != world.route) {
        shown_ = world.route;
        screen_ = ui::make_screen(shown_);
    }
    page_.begin(width_, height_, world.machine.text_scale, world.machine.airy_text);
    ui::Intent intent = screen_->draw(page_, world);
    page_.end();
    if (auto* read = std::get_if<ui::ReadAloud>(&intent)) read->text = text_to_read(page_.record(), world);
    if (leave_quickly()) return true;
    if (std::holds_alternative<std::monostate>(intent)) return false;
    app_.apply(intent);
    return true;
}

void Stage::run() {
    int width = 0, height = 0;
    int settling = 0;
    app_.tick();
    while (true) {
        const bool input = page_.feed().waiting();  // may change what a screen keeps for itself: a tab, a dialog
        bool applied = pass();
        if (page_.feed().take_resized(width, height)) {
            set_window_size(width, height);
            applied = true;
        }
        quit_ = page_.feed().take_quit() || quit_;
        exposed_ = page_.feed().take_exposed() || exposed_;
        if (applied || input || page_.feed().waiting()) {
            settling = 0;
            continue;
        }
        if (!page_.wants_another_pass() || ++settling > most_settling_passes) break;
    }
    follow_typing();
}

// An input method is on where letters are typed, and nowhere else: a PIN, a card and its keys have what the keys say.
void Stage::follow_typing() {
    const std::optional<page::Rect> caret = page_.caret();
    const bool on = SDL_IsTextInputActive() == SDL_TRUE;
    if (on && (page_.feed().take_interrupted() || !caret)) SDL_StopTextInput();
    if (!caret) return;
    if (SDL_IsTextInputActive() == SDL_FALSE) SDL_StartTextInput();
    const page::Rect before = std::exchange(caret_, *caret);
    if (before.x == caret->x && before.y == caret->y) return;
    const auto place = [this](float pixels) { return static_cast<int>(pixels / pixels_per_place_); };
    const SDL_Rect rect{place(caret->x), place(caret->y), place(caret->w), place(caret->h)};
    SDL_SetTextInputRect(&rect);
}

void Stage::render(const ui::draw::Target& target) { page_.render(target); }

const Picture& Stage::render() {
    if (picture_.pixels.empty())
        picture_ = {width_, height_, std::vector<std::uint32_t>(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_))};
    render({picture_.pixels.data(), picture_.width, picture_.height, picture_.width});
    return picture_;
}

void Stage::forget_picture() { picture_ = Picture(); }

void Stage::look_ahead() {
    const ui::World& world = app_.world();
    const std::optional<ui::StepAhead> ahead = ui::find_step_ahead(world);
    if (!ahead) {
        rehearsed_.reset();
        return;
    }
    const Rehearsed now{ahead->play.step, width_, height_, world.machine.text_scale, world.machine.airy_text, world.lesson.saved};
    if (std::exchange(rehearsed_, now) == now) return;
    ui::World then = world;
    then.lesson.play = ahead->play;
    then.route = ahead->route;
    then.lesson.result = quiz::result(ahead->play);
    const std::unique_ptr<ui::Screen> screen = ui::make_screen(then.route);
    page_.rehearse(now.width, now.height, now.text_scale, now.airy, [&] { screen->draw(page_, then); });
}

Stage::Seen Stage::seen() const {
    const ui::World& world = app_.world();
    const auto& all = page_.record().all();
    const bool dialog = std::any_of(all.begin(), all.end(), [](const page::Shown& shown) { return shown.layer > 0; });
    return {world.route, world.lesson.play ? world.lesson.play->step : -1, dialog || world.toast};
}

// A quick exit never shows what it leaves.
std::optional<Turn> Stage::take_turn() {
    const std::optional<Seen> before = std::exchange(seen_, seen());
    const Seen& now = *seen_;
    if (!before || (before->route == now.route && before->step == now.step && before->above == now.above)) return std::nullopt;
    if (now.route == ui::Route::cover || app_.world().machine.calm) return Turn::none;
    if (!ui::is_pupils(now.route) || !ui::is_pupils(before->route)) return Turn::fade;
    if (before->route == now.route && before->step == now.step) return Turn::fade;
    const bool steps = before->step >= 0 && now.step >= 0;
    const bool on = steps ? now.step >= before->step : ui::info_of(now.route).place >= ui::info_of(before->route).place;
    return on ? Turn::forward : Turn::back;
}

Rows Stage::between_lines() const {
    Rows rows{0, height_};
    for (const page::Shown& shown : page_.record().all()) {
        if (shown.layer > 0) continue;
        if (shown.part == page::Part::top_line) rows.first = std::max(rows.first, static_cast<int>(shown.rect.bottom()) + 1);
        if (shown.part == page::Part::bottom_line) rows.end = std::min(rows.end, static_cast<int>(shown.rect.y));
    }
    return rows;
}

bool Stage::take_exposed() { return std::exchange(exposed_, false); }

std::optional<std::int64_t> Stage::wake_at_ms() const { return app_.wake_at_ms(); }

}  // namespace app
