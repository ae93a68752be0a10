#pragma once
// One page becomes the next: it fades in and slides a little between the top and bottom lines, over the picture that was
// on the screen. Works on finished pictures, so that nothing else waits for it: what is pressed meanwhile is already done.
//
//   transition.start(Turn::forward, presented, rows, now_ms);
//   while (transition.runs(now_ms)) show(transition.mix(picture, now_ms));

#include <cstdint>

#include "app/shots.h"

namespace app {

enum class Turn { none, fade, forward, back };

struct Rows {  // of a picture
    int first = 0, end = 0;
};

class Transition {
public:
    static constexpr int duration_ms = 240, frame_ms = 16;

    void start(Turn turn, Picture before, Rows sliding, std::int64_t now_ms);
    void stop();
    bool runs(std::int64_t now_ms) const;
    const Picture& mix(const Picture& now, std::int64_t now_ms);

private:
    Turn turn_ = Turn::none;
    Picture before_, mixed_;
    Rows sliding_;
    std::int64_t start_ms_ = 0;
};

}  // namespace app
