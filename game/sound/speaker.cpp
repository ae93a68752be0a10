// The thread that speaks or plays what was asked for last, while nobody waits for it.

#include "sound/speaker.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "sound/clip.h"

namespace sound {
namespace {

constexpr std::chrono::milliseconds look{40};  // how often the end of a sound is looked for while there is one
constexpr std::chrono::milliseconds farewell{500};
// A voice that says nothing about its end is taken to have ended after so long.
constexpr std::chrono::seconds least_reading{15};
constexpr std::chrono::milliseconds longest_character{250};

struct Wish {
    bool recorded = false;
    std::string content;
};

}  // namespace

// Everything below is guarded by `mutex`, but for the voice itself: all but may_be_there belongs to the thread.
struct Speaker::State {
    std::function<void()> wake;
    std::unique_ptr<Voice> voice;
    std::mutex mutex;
    std::condition_variable changed;
    std::optional<Wish> wish;
    unsigned turn = 0;  // of the newest wish or stop: an older sound must end
    bool speaking = false, may_speak = false, leaving = false, running = false;

    void ask(Wish what);
    void run();
    void heard_to_its_end(unsigned its_turn, const std::function<bool()>& sounds, std::chrono::milliseconds longest);
    bool perform(const Wish& what, unsigned its_turn);
    bool is_asked(unsigned its_turn) {
        const std::lock_guard lock(mutex);
        return its_turn == turn;
    }
};

// Sleeps until the sound ends, or something else is wanted.
void Speaker::State::heard_to_its_end(unsigned its_turn, const std::function<bool()>& sounds, std::chrono::milliseconds longest) {
    const auto last = std::chrono::steady_clock::now() + longest;
    while (sounds() && std::chrono::steady_clock::now() < last) {
        std::unique_lock lock(mutex);
        if (changed.wait_for(lock, look, [&] { return turn != its_turn; })) return;
    }
}

// false: there is no voice.
bool Speaker::State::perform(const Wish& what, unsigned its_turn) {
    if (what.recorded) {
        const auto samples = decode_ogg(what.content);
        if (!samples || !is_asked(its_turn)) return true;
        const Clip clip(*samples);
        heard_to_its_end(
            its_turn, [&clip] { return clip.playing(); }, std::chrono::minutes(5));
        return true;
    }
    const bool there = voice->open();
    if (there && is_asked(its_turn)) {
        voice->say(what.content);
        const auto longest = least_reading + longest_character * static_cast<long>(what.content.size());
        heard_to_its_end(
            its_turn, [this] { return voice->talking(); }, longest);
    }
    voice->close();
    return there;
}

void Speaker::State::run() {
    std::unique_lock lock(mutex);
    while (true) {
        changed.wait(lock, [this] { return leaving || wish.has_value(); });
        if (leaving) break;
        const Wish what = *std::exchange(wish, std::nullopt);
        const unsigned its_turn = turn;
        lock.unlock();
        const bool had_voice = perform(what, its_turn);
        lock.lock();
        if (!had_voice) may_speak = false;
        if (its_turn == turn) speaking = false;
        if (leaving) break;
        lock.unlock();
        if (wake) wake();
        lock.lock();
    }
    leave_thread();
    running = false;
    changed.notify_all();
}

void Speaker::State::ask(Wish what) {
    ++turn;
    wish = std::move(what);
    speaking = true;
}

Speaker::Speaker(std::function<void()> wake, std::unique_ptr<Voice> voice) : state_(std::make_shared<State>()) {
    state_->wake = std::move(wake);
    state_->voice = std::move(voice);
    state_->may_speak = state_->voice && state_->voice->may_be_there();
}

Speaker::~Speaker() {
    std::unique_lock lock(state_->mutex);
    ++state_->turn;
    state_->leaving = true;
    state_->changed.notify_all();
    state_->changed.wait_for(lock, farewell, [this] { return !state_->running; });
}

bool Speaker::can_speak() const {
    const std::lock_guard lock(state_->mutex);
    return state_->may_speak;
}

void Speaker::look_again() {
    const std::lock_guard lock(state_->mutex);
    state_->may_speak = state_->voice && state_->voice->may_be_there();
}

void Speaker::speak(std::string text) {
    const std::lock_guard lock(state_->mutex);
    if (text.empty() || !state_->may_speak) return;
    state_->ask({false, std::move(text)});
    start_thread();
}

void Speaker::play(std::string ogg_bytes) {
    const std::lock_guard lock(state_->mutex);
    state_->ask({true, std::move(ogg_bytes)});
    start_thread();
}

// The thread shares the state, so that one which hangs in the system's voice can be left behind.
void Speaker::start_thread() {
    if (!state_->running) std::thread([state = state_] { state->run(); }).detach();
    state_->running = true;
    state_->changed.notify_all();
}

void Speaker::stop() {
    const std::lock_guard lock(state_->mutex);
    ++state_->turn;
    state_->wish.reset();
    state_->speaking = false;
    state_->changed.notify_all();
}

bool Speaker::speaking() const {
    const std::lock_guard lock(state_->mutex);
    return state_->speaking;
}

}  // namespace sound
