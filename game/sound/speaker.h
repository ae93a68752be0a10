#pragma once
// Reading aloud: recorded speech, or the system's own voice. Whoever asks is never kept waiting: everything that can be
// slow happens on one thread, which is made for the first sound and sleeps between two. The audio device and the line to
// the system's voice are open only while something is heard.
//
//   sound::Speaker speaker(wake_main_loop);
//   if (speaker.can_speak()) speaker.speak(words);      // speaking() until it ends, or until stop()

#include <functional>
#include <memory>
#include <string>

#include "sound/voice.h"

namespace sound {

class Output {  // what the program sees of it; tests bring their own
public:
    virtual ~Output() = default;
    virtual bool can_speak() const = 0;  // as far as is known without asking anyone; false once a voice was not found
    virtual void look_again() = 0;       // a voice that was not found may be there now
    virtual void speak(std::string text) = 0;
    virtual void play(std::string ogg_bytes) = 0;  // Ogg Vorbis; what cannot be played is silence
    virtual void stop() = 0;                       // at once
    virtual bool speaking() const = 0;
};

class Speaker final : public Output {
public:
    // `wake` is called on another thread whenever speaking() or can_speak() has changed by itself.
    explicit Speaker(std::function<void()> wake, std::unique_ptr<Voice> voice = make_system_voice());
    ~Speaker() override;  // silences; waits for a voice that hangs no longer than half a second
    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;

    bool can_speak() const override;
    void look_again() override;
    void speak(std::string text) override;
    void play(std::string ogg_bytes) override;
    void stop() override;
    bool speaking() const override;

private:
    struct State;
    void start_thread();
    std::shared_ptr<State> state_;  // shared with the thread
};

}  // namespace sound
