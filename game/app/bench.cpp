// Lays a stopwatch to the running program: frames, hovers, turns of pages, and answers from the press to the last pixel.

#include "app/bench.h"

#include <SDL.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <ostream>
#include <thread>

#include "kinds/kind.h"

namespace app {
namespace {

using Times = std::vector<double>;  // ms

double measure(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

void print(std::ostream& out, const char* name, Times times) {
    if (times.empty()) return;
    std::sort(times.begin(), times.end());
    char line[120];
    std::snprintf(line, sizeof line, "%s %.2f ms (p95 %.2f, longest %.2f, n %d)\n", name, times[times.size() / 2],
                  times[times.size() * 95 / 100], times.back(), static_cast<int>(times.size()));
    out << line;
}

// The same work in every version: by it the figures of two machines, or of two hours of one, can be compared.
Times calibrate() {
    std::vector<std::uint32_t> pixels(1u << 20);
    Times times;
    for (int round = 0; round < 15; ++round)
        times.push_back(measure([&pixels] {
            std::uint32_t number = 1;
            for (std::uint32_t& pixel : pixels) {
                number = number * 1664525 + 1013904223;
                pixel = ((pixel & 0xFF00FF) + (number >> 8 & 0xFF00FF)) >> 1;
            }
        }));
    const volatile std::uint32_t seen = pixels[pixels.size() / 2];  // so that no compiler leaves the work out
    static_cast<void>(seen);
    return times;
}

void move(Stage& stage, float x, float y) {
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    event.motion.x = static_cast<int>(x);
    event.motion.y = static_cast<int>(y);
    stage.push(event);
}

void press(Stage& stage, const page::Rect& rect) {
    for (const Uint32 type : {SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP}) {
        SDL_Event event{};
        event.type = type;
        event.button.button = SDL_BUTTON_LEFT;
        event.button.x = static_cast<int>(rect.x + rect.w / 2);
        event.button.y = static_cast<int>(rect.y + rect.h / 2);
        stage.push(event);
    }
}

void draw(Stage& stage) {
    stage.run();
    stage.render();
}

void rest(Stage& stage) {
    stage.look_ahead();
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    draw(stage);
}

// Forward until a question is there; each page is drawn, and rests a moment as under a reader's eyes.
bool go_to_item(Program& program, Times& turns) {
    program.app().apply(ui::OpenLesson{});
    draw(program.stage());
    for (int i = 0; i < 50 && program.app().world().route == ui::Route::page; ++i) {
        rest(program.stage());
        turns.push_back(measure([&] {
            program.app().apply(ui::NextStep{});
            draw(program.stage());
        }));
    }
    return program.app().world().route == ui::Route::item;
}

// From the press of "Chốt" to the explanation's pixels, for each question up to the end; on the way the turns to the next.
Times time_answers(Program& program, Times& turns) {
    Times times;
    App& app = program.app();
    while (app.world().route == ui::Route::item) {
        draw(program.stage());
        const auto option = std::find_if(program.stage().record().all().begin(), program.stage().record().all().end(),
                                         [](const page::Shown& shown) { return shown.role == page::Role::option && shown.target; });
        if (option == program.stage().record().all().end()) break;
        press(program.stage(), option->rect);
        draw(program.stage());
        const page::Shown* hand_in = program.stage().record().find(app.world().t("cau-hoi.chot"));
        if (hand_in == nullptr || !hand_in->enabled) break;
        const page::Rect rect = hand_in->rect;
        times.push_back(measure([&] {
            press(program.stage(), rect);
            draw(program.stage());
        }));
        rest(program.stage());
        turns.push_back(measure([&] {
            app.apply(ui::NextStep{});
            draw(program.stage());
        }));
    }
    return times;
}

}  // namespace

int bench(Program& program, const base::Clock&, int frames, std::ostream& out) {
    Stage& stage = program.stage();
    draw(stage);
    Times turns;
    if (!go_to_item(program, turns)) {
        out << "bench: no question to draw; use --pack and --at\n";
        return 2;
    }
    draw(stage);
    Times full, hover;
    for (int i = 0; i < frames; ++i) full.push_back(measure([&] { draw(stage); }));
    for (int i = 0; i < frames; ++i) {
        move(stage, 700.0f + static_cast<float>(i % 2) * 300, 200.0f + static_cast<float>(i * 7 % 400));
        hover.push_back(measure([&] { draw(stage); }));
    }
    print(out, "calibration", calibrate());
    const Times first_question{turns.back()};
    print(out, "page-turn", turns);
    print(out, "first-question", first_question);
    print(out, "full-frame", full);
    print(out, "hover", hover);
    Times question_turns;
    print(out, "click-to-explanation", time_answers(program, question_turns));
    print(out, "question-turn", question_turns);
    return 0;
}

}  // namespace app
