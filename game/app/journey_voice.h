#pragma once
// The voice of a journey: it makes no sound, keeps what it was given, and reads until it is stopped.

#include "sound/speaker.h"

namespace app {

class JourneyVoice final : public sound::Output {
public:
    bool can_speak() const override { return true; }
    void look_again() override {}
    void speak(std::string text) override { said_ = std::move(text); }
    void play(std::string) override {}
    void stop() override { said_.clear(); }
    bool speaking() const override { return !said_.empty(); }
    const std::string& said() const { return said_; }  // empty: silence

private:
    std::string said_;
};

}  // namespace app
