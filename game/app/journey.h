#pragma once
// A journey: a text file that runs the real program, one step a line. Steps find what they act on in the page record
// and push SDL events, so that a journey goes the way a person's hand goes.
//
//   now 2026-11-23T07:30        the clock; it stands still but for half a second a step, and `advance 5min`
//   click "Bắt đầu"             a control by its words; `click "Đóng" 2` for the second one
//   expect "Đã lưu"             some text on the page holds these words
//   shot trang-chu "The home screen of a pupil"
//
// tests/journeys/README.md lists every step. {out} and {data} stand for the folders of this run.

#include <string>
#include <string_view>
#include <vector>

#include "base/paths.h"
#include "base/result.h"

namespace app {

enum class Verb {
    now,
    seed,
    size,
    text_scale,
    data,
    pack,
    voice,
    keyboard,
    share,
    files,
    set_clock,  // before the program opens; now and this also later
    click,
    drag,
    type,
    key,
    paste,
    drop,
    compose,
    commit,
    hold,
    lose_focus,
    resize,  // hands
    expect,
    expect_not,
    expect_route,
    check_page,
    expect_file,
    expect_typed,
    expect_said,  // eyes, and ears
    pictures_of,
    code_of,
    answer,
    wait_job,
    advance,
    shot,
    restart,
    machine,    // another one; this one stays on
    power_off,  // of one that was left
    include     // another journey's steps, put here
};

struct JourneyStep {
    Verb verb = Verb::click;
    std::vector<std::string> words;  // what follows the verb
    std::string file;
    int line = 0;
};

using Journey = std::vector<JourneyStep>;

// Every wrong line at once: "lesson-hour.txt:12: click needs a label in double quotes".
struct JourneyProblems {
    std::vector<std::string> lines;
};

tl::expected<Journey, JourneyProblems> parse_journey(std::string_view text, const std::string& file);
tl::expected<Journey, JourneyProblems> load_journey(const base::Path& file);  // with those it includes
bool is_before_opening(Verb verb);
std::string_view to_name(Verb verb);
// "5min", "20s", "2h", "1d" in milliseconds; below 0: it is none.
std::int64_t parse_span(const std::string& text);
// "2026-11-23T07:30" as UTC milliseconds in Viet Nam's time; below 0: it is none.
std::int64_t parse_moment(const std::string& text);

}  // namespace app
