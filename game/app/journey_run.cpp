// Takes a journey's steps one by one: finds what a step speaks of, does what a hand or an eye would, and waits until all is still.

#include "app/journey_run.h"

#include <algorithm>
#include <chrono>
#include <ostream>
#include <system_error>
#include <thread>

#include "app/eyes.h"
#include "app/hands.h"
#include "base/text.h"

namespace app {
namespace {

constexpr std::int64_t step_ms = 500;
constexpr int longest_job_ms = 30'000;
constexpr int most_tabs = 400;

const page::Shown* find_target(const page::Record& record, const std::string& label, int nth) {
    if (const page::Shown* exact = record.find(label, nth)) return exact;
    int seen = 0;
    for (const page::Shown& shown : record.all())  // a table's row, a card: some of its words are enough
        if (shown.target && shown.label.find(label) != std::string::npos && ++seen == nth) return &shown;
    return nullptr;
}

bool parse_size(const std::string& text, int& width, int& height) {
    return std::sscanf(text.c_str(), "%dx%d", &width, &height) == 2 && width >= 640 && height >= 480;
}

std::optional<std::string> nothing() { return std::nullopt; }

}  // namespace

JourneyRun::JourneyRun(Journey journey, Plan plan, JourneyPlaces places, const base::Catalogue& words, std::ostream& out,
                       std::ostream& errors)
    : journey_(std::move(journey)),
      plan_(std::move(plan)),
      places_(std::move(places)),
      words_(words),
      out_(out),
      errors_(errors),
      clock_(parse_moment("2026-11-23T07:30")) {}

std::string JourneyRun::fill(const std::string& text) const {
    std::string filled = text;
    const std::string out = base::to_utf8(places_.out), data = plan_.data ? base::to_utf8(*plan_.data) : "";
    for (const auto& [name, value] : {std::pair<std::string, std::string>{"{out}", out}, {"{data}", data}})
        for (std::size_t at = filled.find(name); at != std::string::npos; at = filled.find(name)) filled.replace(at, name.size(), value);
    return filled;
}

base::Path JourneyRun::path(const std::string& text) const {
    const base::Path given = base::from_utf8(fill(text));
    return given.is_absolute() ? given : (places_.journey.parent_path() / given).lexically_normal();
}

JourneyRun::Problem JourneyRun::prepare(const JourneyStep& step) {
    const std::string word = step.words.empty() ? std::string() : step.words[0];
    std::error_code error;
    switch (step.verb) {
        case Verb::now:
            clock_ = base::FixedClock(parse_moment(word));
            return nothing();
        case Verb::set_clock:
            own_clock_->set(parse_moment(word));
            return nothing();
        case Verb::seed:
            seed_ = std::strtoull(word.c_str(), nullptr, 10);
            return nothing();
        case Verb::size:
            return parse_size(word, plan_.width, plan_.height) ? nothing() : "a size of at least 640x480";
        case Verb::text_scale:
            plan_.text_scale = std::strtod(word.c_str(), nullptr);
            return nothing();
        case Verb::pack:
            plan_.packs.push_back(path(word));
            return nothing();
        case Verb::voice:
            plan_.sound = &voice_;
            return nothing();
        case Verb::keyboard:
            by_keyboard_ = true;
            return nothing();
        case Verb::share:
            std::filesystem::create_directories(path(word), error);
            plan_.places->push_back(path(word));
            return error ? "the folder " + word + " (" + error.message() + ")" : nothing();
        case Verb::files:
            plan_.folders->push_back(path(word));
            return nothing();
        case Verb::data:
            std::filesystem::copy(path(word), *plan_.data, std::filesystem::copy_options::recursive, error);
            return error ? "a copy of the folder " + word + " (" + error.message() + ")" : nothing();
        default:
            return nothing();
    }
}

JourneyRun::Problem JourneyRun::open() {
    plan_.random_bytes = [random = base::Random(seed_)](int count) mutable {
        return random.bytes(count);
    };  // what is shown of secrets is the same in every run
    auto program = Program::open(plan_, words_, *own_clock_, base::Random(seed_));
    if (!program) return "the program open: " + words_.text(program.error()) + " (" + program.error().detail + ")";
    program_ = std::move(*program);
    settle();
    return nothing();
}

bool JourneyRun::run() {
    std::error_code error;
    std::filesystem::create_directories(places_.out, error);
    std::filesystem::create_directories(places_.shots, error);
    if (!plan_.data) {
        auto folder = base::TempFolder::make("khienso-journey-");
        if (!folder) return false;
        temporary_.emplace(std::move(*folder));
        plan_.data = temporary_->path();
    }
    plan_.folders = plan_.places = std::vector<base::Path>{places_.out};
    plan_.threads = false;
    plan_.hardware = "";
    for (const JourneyStep& step : journey_) {
        const bool before = program_ == nullptr && is_before_opening(step.verb);
        Problem problem = before ? prepare(step) : nothing();
        if (!before && program_ == nullptr) problem = open();
        if (!before && !problem) problem = take(step);
        if (!problem) continue;
        fail(step, *problem);
        report();
        return false;
    }
    if (program_) program_->app().close();
    for (auto& [name, other] : others_) other.program->app().close();
    report();
    return true;
}

void JourneyRun::settle() {
    clock_.advance(step_ms);
    hands::reach(program_->stage());
    if (program_->app().working()) {
        finish_jobs();
        program_->stage().run();
    }
    for (auto& [name, other] : others_) other.program->app().tick();
}

// What a job brings is on the page before the next step is taken.
void JourneyRun::finish_jobs() {
    for (int waited = 0; program_->app().working() && waited <= longest_job_ms; ++waited) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        program_->app().tick();
    }
}

JourneyRun::Problem JourneyRun::take(const JourneyStep& step) {
    switch (step.verb) {
        case Verb::click:
        case Verb::drag:
        case Verb::type:
        case Verb::key:
        case Verb::paste:
        case Verb::drop:
        case Verb::compose:
        case Verb::commit:
        case Verb::hold:
        case Verb::lose_focus:
        case Verb::resize:
        case Verb::pictures_of:
        case Verb::code_of:
        case Verb::answer:
            return take_hand(step);
        case Verb::expect:
        case Verb::expect_not:
        case Verb::expect_route:
        case Verb::expect_file:
        case Verb::expect_typed:
        case Verb::expect_said:
        case Verb::check_page:
            return take_eye(step);
        default:
            return take_other(step);
    }
}

JourneyRun::Problem JourneyRun::take_hand(const JourneyStep& step) {
    const std::string word = step.words.empty() ? std::string() : fill(step.words[0]);
    switch (step.verb) {
        case Verb::click:
            return click(word, step.words.size() > 1 ? std::stoi(step.words[1]) : 1);
        case Verb::drag:
            return drag(word, fill(step.words[1]));
        case Verb::pictures_of:
            return pictures_of(word);
        case Verb::code_of:
            return code_of(word);
        case Verb::answer:
            return answer(word == "right");
        case Verb::type:
            hands::type(word);
            break;
        case Verb::paste:
            hands::paste(word);
            break;
        case Verb::drop:
            hands::drop(base::to_utf8(path(step.words[0])));
            break;
        case Verb::compose:
            hands::compose(word);
            break;
        case Verb::commit:
            hands::commit(word);
            break;
        case Verb::hold:
            return hold(word);
        case Verb::lose_focus:
            hands::lose_focus();
            break;
        case Verb::resize:
            return resize(word);
        default:
            if (!hands::press_key(word)) return "a key of the name '" + word + "'";
    }
    settle();
    return nothing();
}

JourneyRun::Problem JourneyRun::take_eye(const JourneyStep& step) {
    const page::Record& record = program_->stage().record();
    const std::string word = step.words.empty() ? std::string() : fill(step.words[0]);
    std::error_code error;
    switch (step.verb) {
        case Verb::expect:
            return record.has_text(word) ? nothing() : "the words \"" + word + "\"";
        case Verb::expect_not:
            return record.has_text(word) ? "no \"" + word + "\"" : nothing();
        case Verb::expect_file:
            return std::filesystem::is_regular_file(path(step.words[0]), error) ? nothing() : "the file " + word;
        case Verb::expect_said:
            if (voice_.said().find(word) != std::string::npos) return nothing();
            return "the words \"" + word + "\" in what is read aloud, which is \"" + voice_.said() + "\"";
        case Verb::expect_typed:
            return expect_typed(word, fill(step.words[1]));
        case Verb::check_page:
            return check_page();
        default:
            if (ui::to_name(program_->app().world().route) == word) return nothing();
            return "the screen " + word + ", not " + std::string(ui::to_name(program_->app().world().route));
    }
}

JourneyRun::Problem JourneyRun::expect_typed(const std::string& label, const std::string& text) const {
    const page::Shown* field = program_->stage().record().find(label);
    if (field == nullptr || field->role != page::Role::field) return "a field \"" + label + "\"";
    return field->state == text ? nothing() : "\"" + text + "\" in the field \"" + label + "\", not \"" + field->state + "\"";
}

JourneyRun::Problem JourneyRun::take_other(const JourneyStep& step) {
    switch (step.verb) {
        case Verb::now:
            advance(std::max<std::int64_t>(0, parse_moment(step.words[0]) - clock_.now_ms()));
            break;
        case Verb::set_clock:
            own_clock_->set(parse_moment(step.words[0]));
            break;
        case Verb::advance:
            advance(parse_span(step.words[0]));
            break;
        case Verb::wait_job:
            return wait_job();
        case Verb::shot:
            return shot(step.words[0], step.words[1]);
        case Verb::restart:
            program_.reset();
            return open();  // as when the power goes: nothing is closed in order
        case Verb::machine:
            return sit_down_at(step);
        case Verb::power_off:
            others_.erase(step.words[0]);
            break;
        default:
            break;
    }
    settle();
    return nothing();
}

// Each machine has a data folder of its own; the one left behind stays on. "" is the one the journey began at.
JourneyRun::Problem JourneyRun::sit_down_at(const JourneyStep& step) {
    others_[machine_] = {plan_, std::move(own_clock_), std::move(program_)};
    machine_ = step.words[0];
    if (auto known = others_.extract(machine_)) {
        plan_ = std::move(known.mapped().plan);
        own_clock_ = std::move(known.mapped().clock);
        program_ = std::move(known.mapped().program);
        settle();
        return nothing();
    }
    own_clock_ = std::make_unique<MachineClock>(clock_);
    plan_.data = places_.out / "machines" / base::from_utf8(machine_);
    plan_.hardware = machine_;
    plan_.join_file.reset();
    plan_.packs.clear();
    if (step.words.size() > 1) plan_.join_file = path(step.words[1]);
    ++seed_;  // no two machines draw the same lots
    return open();
}

// With other machines on, a second at a time: what they say to each other takes some.
void JourneyRun::advance(std::int64_t ms) {
    constexpr std::int64_t second_ms = 1000, watched_ms = 90 * second_ms;
    if (others_.empty()) {
        clock_.advance(ms);
        return;
    }
    clock_.advance(std::max<std::int64_t>(ms - watched_ms, 0));
    for (std::int64_t left = std::min(ms, watched_ms); left > 0; left -= second_ms) {
        clock_.advance(std::min(left, second_ms));
        program_->app().tick();
        for (auto& [name, other] : others_) other.program->app().tick();
    }
}

// Turns the wheel over the place it is scrolled in until the thing can be seen.
const page::Shown* JourneyRun::bring_into_view(const std::string& label, int nth) {
    const auto find = [&](const page::Record& record) { return find_target(record, label, nth); };
    return eyes::bring_into_view(program_->stage(), find, [this] { settle(); });
}

JourneyRun::Problem JourneyRun::drag(const std::string& label, const std::string& to) {
    const page::Shown* from = bring_into_view(label, 1);
    if (from == nullptr) return "something to drag with the words \"" + label + "\"";
    const page::Point start = from->rect.centre();
    const page::Shown* end = find_target(program_->stage().record(), to, 1);
    if (end == nullptr || end->scrolled_out) return "a place in view with the words \"" + to + "\"";
    hands::drag(start, end->rect.centre());
    settle();
    return nothing();
}

// Tab until it has the focus, then Space. What has the focus can be seen.
JourneyRun::Problem JourneyRun::press_by_keyboard(const std::string& label, int nth) {
    for (int pressed = 0; pressed < most_tabs; ++pressed) {
        const page::Shown* shown = find_target(program_->stage().record(), label, nth);
        if (shown == nullptr || !shown->enabled) break;
        if (shown->focused) {
            if (shown->scrolled_out) return "\"" + label + "\" in view, now that it has the focus";
            if (shown->role != page::Role::field) hands::press_key("Space");
            settle();
            return nothing();
        }
        hands::press_key("Tab");
        settle();
    }
    return "\"" + label + "\" to be reached with Tab";
}

JourneyRun::Problem JourneyRun::click(const std::string& label, int nth) {
    if (by_keyboard_) return press_by_keyboard(label, nth);
    const page::Shown* shown = bring_into_view(label, nth);
    if (shown == nullptr)
        return "something to click with the words \"" + label + "\"" + (nth > 1 ? " for the " + std::to_string(nth) + ". time" : "");
    if (!shown->enabled) return "\"" + label + "\" ready to be clicked, but it is off";
    hands::click(shown->rect.centre());
    settle();
    return nothing();
}

JourneyRun::Problem JourneyRun::hold(const std::string& label) {
    const page::Shown* shown = bring_into_view(label, 1);
    if (shown == nullptr) return "something to hold with the words \"" + label + "\"";
    hands::hold(shown->rect.centre());
    settle();
    return nothing();
}

JourneyRun::Problem JourneyRun::resize(const std::string& size) {
    int width = 0, height = 0;
    if (!parse_size(size, width, height)) return "a size of at least 640x480";
    hands::resize(width, height);
    settle();
    return nothing();
}

JourneyRun::Problem JourneyRun::wait_job() {
    settle();
    return program_->app().working() ? Problem("the job to end within 30 seconds") : nothing();
}

JourneyRun::Problem JourneyRun::check_page() {
    const std::vector<std::string> problems =
        program_->stage().record().problems(eyes::smallest_target(program_->app().world(), program_->stage()));
    if (problems.empty()) return nothing();
    return "a page without faults:\n    " + base::join(problems, "\n    ");
}

JourneyRun::Problem JourneyRun::shot(const std::string& name, const std::string& what) {
    const base::Path file = places_.shots / base::from_utf8(name + ".png");
    if (const auto saved = save_png(program_->stage().render(), file); !saved) return "the picture " + base::to_utf8(file);
    shots_.push_back({file, what});
    return nothing();
}

void JourneyRun::fail(const JourneyStep& step, const std::string& problem) {
    errors_ << step.file << ":" << step.line << ": wanted " << problem << "\n";
    if (program_ == nullptr) return;
    errors_ << "on the page (" << ui::to_name(program_->app().world().route) << "):\n" << program_->stage().record().to_text();
    shot("failed", "line " + std::to_string(step.line) + ", as it was when the step failed");
}

void JourneyRun::report() {
    for (const Shot& shot : shots_) out_ << base::to_utf8(shot.file) << ": " << shot.what << "\n";
    std::error_code error;
    for (std::filesystem::directory_iterator entry(places_.out, error), end; !error && entry != end; entry.increment(error))
        if (entry->is_regular_file()) out_ << base::to_utf8(entry->path()) << "\n";
}

}  // namespace app
