#pragma once
// Runs a journey through the program's own event path, without a window. A step that fails names its line, what was
// wanted and what was on the page, and leaves a picture.

#include <iosfwd>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/journey.h"
#include "app/journey_voice.h"
#include "app/program.h"

namespace app {

struct JourneyPlaces {
    base::Path journey;     // relative paths start beside it
    base::Path out, shots;  // {out}; pictures
};

// A machine's own clock: its wall clock may be set wrong, its steady one runs with all others.
class MachineClock final : public base::Clock {
public:
    explicit MachineClock(const base::FixedClock& right) : right_(right) {}
    std::int64_t now_ms() const override { return right_.now_ms() + off_ms_; }
    int offset_minutes() const override { return right_.offset_minutes(); }
    std::int64_t steady_ms() const override { return right_.steady_ms(); }
    void set(std::int64_t now_ms) { off_ms_ = now_ms - right_.now_ms(); }

private:
    const base::FixedClock& right_;
    std::int64_t off_ms_ = 0;
};

class JourneyRun {
public:
    JourneyRun(Journey journey, Plan plan, JourneyPlaces places, const base::Catalogue& words, std::ostream& out, std::ostream& errors);
    bool run();  // false: a step failed, and was told

private:
    using Problem = std::optional<std::string>;  // what was wanted and is not so
    Problem take(const JourneyStep& step);
    Problem take_hand(const JourneyStep& step);
    Problem take_eye(const JourneyStep& step);
    Problem take_other(const JourneyStep& step);
    Problem prepare();  // the steps before opening
    Problem prepare(const JourneyStep& step);
    Problem open();
    const page::Shown* bring_into_view(const std::string& label, int nth);
    Problem press_by_keyboard(const std::string& label, int nth);
    Problem drag(const std::string& label, const std::string& to);
    Problem click(const std::string& label, int nth = 1);
    Problem pictures_of(const std::string& name);
    Problem code_of(const std::string& name);
    Problem answer(bool right);
    Problem expect_typed(const std::string& label, const std::string& text) const;
    Problem hold(const std::string& label);
    Problem resize(const std::string& size);
    Problem wait_job();
    Problem sit_down_at(const JourneyStep& step);
    void advance(std::int64_t ms);
    Problem shot(const std::string& name, const std::string& what);
    Problem check_page();
    void settle();  // half a second passes; everything waiting is done
    void finish_jobs();
    void fail(const JourneyStep& step, const std::string& problem);
    void report();
    std::string fill(const std::string& text) const;  // {out}, {data}
    base::Path path(const std::string& text) const;

    Journey journey_;
    Plan plan_;
    JourneyPlaces places_;
    const base::Catalogue& words_;
    std::ostream& out_;
    std::ostream& errors_;
    base::FixedClock clock_;  // the right time; the next is that of this machine
    std::unique_ptr<MachineClock> own_clock_ = std::make_unique<MachineClock>(clock_);
    std::uint64_t seed_ = 1;
    std::optional<base::TempFolder> temporary_;
    JourneyVoice voice_;
    bool by_keyboard_ = false;
    std::unique_ptr<Program> program_;  // of the machine somebody sits at
    struct Machine {
        Plan plan;
        std::unique_ptr<MachineClock> clock;
        std::unique_ptr<Program> program;
    };
    std::map<std::string, Machine> others_;  // that are on
    std::string machine_;                    // the name of this one; empty: where the journey began
    struct Shot {
        base::Path file;
        std::string what;
    };
    std::vector<Shot> shots_;
};

}  // namespace app
