// speech-dispatcher: the service through which a Linux desktop speaks. It is started by its own library when it does not
// run, and ends by itself some seconds after the last line to it was closed.

#include "sound/voice.h"

#ifdef KS_SPEECH_DISPATCHER

#include <libspeechd.h>

#include <atomic>
#include <csignal>
#include <cstring>

#include "base/paths.h"
#include "base/process.h"

namespace sound {
namespace {

constexpr const char* language = "vi";
constexpr int rate = -20;  // of -100..100: slightly slower than usual
constexpr const char* espeak = "espeak-ng";
constexpr const char* service = "/usr/bin/speech-dispatcher";

// The library's callbacks carry nothing of ours with them; the number tells our message from others.
std::atomic<std::size_t> heard_end_of{0};

void on_end(std::size_t message, std::size_t, SPDNotificationType) { heard_end_of = message; }

bool is_there(const base::Path& path) {
    std::error_code error;
    return std::filesystem::exists(path, error);
}

base::Path socket_of_service() {
    const std::string runtime = base::environment("XDG_RUNTIME_DIR");
    const base::Path folder = runtime.empty() ? base::home_folder() / ".cache" : base::from_utf8(runtime);
    return folder / "speech-dispatcher" / "speechd.sock";
}

bool has_language(SPDConnection* line, const char* module) {
    if (spd_set_output_module(line, module) != 0) return false;
    SPDVoice** voices = spd_list_synthesis_voices(line);
    if (voices == nullptr) return false;
    bool found = false;
    for (SPDVoice** one = voices; *one != nullptr && !found; ++one)
        found = (*one)->language != nullptr && std::strncmp((*one)->language, language, 2) == 0;
    free_spd_voices(voices);
    return found;
}

class SpeechDispatcher final : public Voice {
public:
    ~SpeechDispatcher() override { SpeechDispatcher::close(); }

    bool may_be_there() const override {
        return is_there(service) || is_there(socket_of_service()) || !base::environment("SPEECHD_ADDRESS").empty();
    }

    bool open() override { return open_line() && choose_module(); }

    void say(const std::string& text) override {
        spd_set_data_mode(line_, SPD_DATA_TEXT);
        spd_set_language(line_, language);
        spd_set_voice_rate(line_, rate);
        spd_set_punctuation(line_, SPD_PUNCT_NONE);
        line_->callback_end = line_->callback_cancel = on_end;
        spd_set_notification_on(line_, SPD_END);
        spd_set_notification_on(line_, SPD_CANCEL);
        const int said = spd_say(line_, SPD_TEXT, text.c_str());
        message_ = said > 0 ? static_cast<std::size_t>(said) : 0;
    }

    bool talking() override { return message_ != 0 && heard_end_of != message_; }

    void close() override {
        if (line_ == nullptr) return;
        if (talking()) spd_cancel(line_);
        spd_close(line_);
        line_ = nullptr;
        message_ = 0;
    }

private:
    bool open_line() {
        // A service that dies meanwhile must not take the program with it.
        sigset_t broken_pipe;
        sigemptyset(&broken_pipe);
        sigaddset(&broken_pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &broken_pipe, nullptr);
        heard_end_of = 0;
        line_ = spd_open("khienso", "main", nullptr, SPD_MODE_THREADED);
        return line_ != nullptr;
    }

    // The first one that knows Vietnamese. espeak-ng is known to, and is not asked: it answers with its 13,362 voices,
    // which takes several seconds.
    bool choose_module() {
        if (!module_.empty() && spd_set_output_module(line_, module_.c_str()) == 0) return true;
        module_.clear();
        if (spd_set_output_module(line_, espeak) == 0) {
            module_ = espeak;
            return true;
        }
        char** modules = spd_list_modules(line_);
        if (modules == nullptr) return false;
        for (char** one = modules; *one != nullptr && module_.empty(); ++one)
            if (std::strcmp(*one, "dummy") != 0 && has_language(line_, *one)) module_ = *one;
        free_spd_modules(modules);
        return !module_.empty();
    }

    SPDConnection* line_ = nullptr;
    std::size_t message_ = 0;
    std::string module_;
};

}  // namespace

std::unique_ptr<Voice> make_system_voice() { return std::make_unique<SpeechDispatcher>(); }

}  // namespace sound

#else

namespace sound {
namespace {

class NoVoice final : public Voice {
public:
    bool may_be_there() const override { return false; }
    bool open() override { return false; }
    void say(const std::string&) override {}
    bool talking() override { return false; }
    void close() override {}
};

}  // namespace

std::unique_ptr<Voice> make_system_voice() { return std::make_unique<NoVoice>(); }

}  // namespace sound

#endif
