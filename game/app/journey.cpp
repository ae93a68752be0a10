// Reads a journey whole before its first step is taken: every step is known and complete, or file and line say what is wrong.

#include "app/journey.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/clock.h"
#include "base/text.h"

namespace app {
namespace {

constexpr int viet_nam_offset = 420;  // minutes

struct Rule {
    Verb verb;
    std::string_view name;
    std::size_t least, most;  // words that follow
    std::string_view form;    // shown when they do not fit
};

constexpr std::array rules = {
    Rule{Verb::now, "now", 1, 1, "now 2026-11-23T07:30"},
    Rule{Verb::seed, "seed", 1, 1, "seed 42"},
    Rule{Verb::size, "size", 1, 1, "size 1366x768"},
    Rule{Verb::text_scale, "text-scale", 1, 1, "text-scale 1.25"},
    Rule{Verb::data, "data", 1, 1, "data \"folder\""},
    Rule{Verb::pack, "pack", 1, 1, "pack \"file or folder\""},
    Rule{Verb::voice, "voice", 0, 0, "voice"},
    Rule{Verb::keyboard, "keyboard", 0, 0, "keyboard"},
    Rule{Verb::share, "share", 1, 1, "share \"folder\""},
    Rule{Verb::files, "files", 1, 1, "files \"folder\""},
    Rule{Verb::set_clock, "set-clock", 1, 1, "set-clock 2009-01-01T00:00"},
    Rule{Verb::click, "click", 1, 2, "click \"label\" [which one]"},
    Rule{Verb::drag, "drag", 2, 2, "drag \"label\" \"to label\""},
    Rule{Verb::type, "type", 1, 1, "type \"text\""},
    Rule{Verb::key, "key", 1, 1, "key Enter"},
    Rule{Verb::paste, "paste", 1, 1, "paste \"text\""},
    Rule{Verb::drop, "drop", 1, 1, "drop \"file\""},
    Rule{Verb::compose, "compose", 1, 1, "compose \"text\""},
    Rule{Verb::commit, "commit", 1, 1, "commit \"text\""},
    Rule{Verb::hold, "hold", 1, 1, "hold \"label\""},
    Rule{Verb::lose_focus, "lose-focus", 0, 0, "lose-focus"},
    Rule{Verb::resize, "resize", 1, 1, "resize 800x600"},
    Rule{Verb::expect, "expect", 1, 1, "expect \"text\""},
    Rule{Verb::expect_not, "expect-not", 1, 1, "expect-not \"text\""},
    Rule{Verb::expect_route, "expect-route", 1, 1, "expect-route sign_in"},
    Rule{Verb::expect_file, "expect-file", 1, 1, "expect-file \"{out}/So-lop-6A1.xlsx\""},
    Rule{Verb::expect_typed, "expect-typed", 2, 2, "expect-typed \"field\" \"text\""},
    Rule{Verb::expect_said, "expect-said", 1, 1, "expect-said \"text\""},
    Rule{Verb::check_page, "check-page", 0, 0, "check-page"},
    Rule{Verb::pictures_of, "pictures-of", 1, 1, "pictures-of \"pupil's name\""},
    Rule{Verb::code_of, "code-of", 1, 1, "code-of \"pupil's name\""},
    Rule{Verb::answer, "answer", 1, 1, "answer right | answer wrong"},
    Rule{Verb::wait_job, "wait-job", 0, 0, "wait-job"},
    Rule{Verb::advance, "advance", 1, 1, "advance 5min"},
    Rule{Verb::shot, "shot", 2, 2, "shot name \"what it shows\""},
    Rule{Verb::restart, "restart", 0, 0, "restart"},
    Rule{Verb::machine, "machine", 1, 2, "machine \"name\" [\"settings file\"]"},
    Rule{Verb::power_off, "power-off", 1, 1, "power-off \"name\""},
    Rule{Verb::include, "include", 1, 1, "include \"opening.txt\""},
};

const Rule* find_rule(std::string_view name) {
    const auto* const found = std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.name == name; });
    return found == rules.end() ? nullptr : found;
}

// Words apart at blanks; "..." is one word, in it \n, \t and \" mean what they mean elsewhere. False: a quote stays open.
bool split_line(std::string_view line, std::vector<std::string>& words) {
    std::size_t at = 0;
    while (at < line.size()) {
        const char c = line[at];
        if (c == ' ' || c == '\t' || c == '\r') {
            ++at;
        } else if (c == '#') {
            return true;
        } else if (c != '"') {
            const std::size_t end = std::min(line.find_first_of(" \t\r", at), line.size());
            words.emplace_back(line.substr(at, end - at));
            at = end;
        } else {
            std::string word;
            for (++at; at < line.size() && line[at] != '"'; ++at) {
                if (line[at] != '\\' || at + 1 == line.size()) {
                    word += line[at];
                    continue;
                }
                ++at;
                word += line[at] == 'n' ? '\n' : line[at] == 't' ? '\t' : line[at];
            }
            if (at >= line.size()) return false;
            ++at;
            words.push_back(std::move(word));
        }
    }
    return true;
}

// What is wrong with the words of a step, beyond their number; empty: nothing.
std::string fault_of(Verb verb, const std::vector<std::string>& words) {
    int number = 0;
    switch (verb) {
        case Verb::now:
        case Verb::set_clock:
            return parse_moment(words[0]) < 0 ? "'" + words[0] + "' is no moment" : "";
        case Verb::advance:
            return parse_span(words[0]) < 0 ? "'" + words[0] + "' is no span of time (20s, 5min, 2h, 1d)" : "";
        case Verb::answer:
            return words[0] != "right" && words[0] != "wrong" ? "an answer is right or wrong" : "";
        case Verb::click:
            if (words.size() == 1) return "";
            return std::from_chars(words[1].data(), words[1].data() + words[1].size(), number).ec == std::errc() && number > 0
                       ? ""
                       : "'" + words[1] + "' is no number from 1";
        default:
            return "";
    }
}

}  // namespace

std::string_view to_name(Verb verb) {
    const auto* const found = std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.verb == verb; });
    return found == rules.end() ? std::string_view() : found->name;
}

bool is_before_opening(Verb verb) { return verb <= Verb::set_clock; }

std::int64_t parse_span(const std::string& text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number < 0) return -1;
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    if (unit == "ms") return number;
    if (unit == "s") return number * 1000;
    if (unit == "min") return number * 60'000;
    if (unit == "h") return number * 3'600'000;
    return unit == "d" ? number * 86'400'000 : -1;
}

std::int64_t parse_moment(const std::string& text) {
    base::Date date;
    if (text.size() != 16 || text[10] != 'T' || text[13] != ':' || !base::parse_date(text.substr(0, 10), date)) return -1;
    int hour = -1, minute = -1;
    std::from_chars(text.data() + 11, text.data() + 13, hour);
    std::from_chars(text.data() + 14, text.data() + 16, minute);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return -1;
    return base::to_utc_ms(date, hour, minute, viet_nam_offset);
}

tl::expected<Journey, JourneyProblems> parse_journey(std::string_view text, const std::string& file) {
    Journey journey;
    JourneyProblems problems;
    int number = 0;
    for (const std::string& line : base::split(text, '\n')) {
        ++number;
        const auto complain = [&](const std::string& what) { problems.lines.push_back(file + ":" + std::to_string(number) + ": " + what); };
        std::vector<std::string> words;
        if (!split_line(line, words)) {
            complain("a double quote stays open");
            continue;
        }
        if (words.empty()) continue;
        const Rule* rule = find_rule(words.front());
        if (rule == nullptr) {
            complain("there is no step '" + words.front() + "'");
            continue;
        }
        words.erase(words.begin());
        if (words.size() < rule->least || words.size() > rule->most) {
            complain("write: " + std::string(rule->form));
            continue;
        }
        if (const std::string fault = fault_of(rule->verb, words); !fault.empty()) {
            complain(fault + "; write: " + std::string(rule->form));
            continue;
        }
        journey.push_back({rule->verb, std::move(words), file, number});
    }
    if (!problems.lines.empty()) return tl::make_unexpected(std::move(problems));
    return journey;
}

namespace {

constexpr int deepest = 4;  // journeys that include journeys

std::string to_place(const JourneyStep& step) { return step.file + ":" + std::to_string(step.line) + ": "; }

void load_into(Journey& journey, JourneyProblems& problems, const base::Path& file, const std::string& asked_from, int depth) {
    const auto text = base::read_file(file, 1u << 20);
    if (!text || depth > deepest) {
        problems.lines.push_back(asked_from + (text ? "journeys include one another" : base::to_utf8(file) + " cannot be read"));
        return;
    }
    auto parsed = parse_journey(*text, base::to_utf8(file));
    if (!parsed) {
        problems.lines.insert(problems.lines.end(), parsed.error().lines.begin(), parsed.error().lines.end());
        return;
    }
    for (JourneyStep& step : *parsed) {
        if (step.verb == Verb::include)
            load_into(journey, problems, file.parent_path() / base::from_utf8(step.words[0]), to_place(step), depth + 1);
        else
            journey.push_back(std::move(step));
    }
}

}  // namespace

tl::expected<Journey, JourneyProblems> load_journey(const base::Path& file) {
    Journey journey;
    JourneyProblems problems;
    load_into(journey, problems, file, "", 0);
    bool opened = false;
    for (const JourneyStep& step : journey) {
        if (!is_before_opening(step.verb))
            opened = true;
        else if (opened && step.verb != Verb::now && step.verb != Verb::set_clock)
            problems.lines.push_back(to_place(step) + std::string(to_name(step.verb)) + " belongs before the first thing that is done");
    }
    if (!problems.lines.empty()) return tl::make_unexpected(std::move(problems));
    return journey;
}

}  // namespace app
