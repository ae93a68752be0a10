// khienso: the program. Reads the command line, then opens a window, runs a journey, or measures itself.

#include <iostream>

#include "app/bench.h"
#include "app/journey_run.h"
#include "app/own_files.h"
#include "app/play_run.h"
#include "app/program.h"
#include "app/trace.h"
#include "app/window.h"
#include "base/command_line.h"
#include "base/log.h"
#include "base/sqlite.h"
#include "base/text.h"
#include "sound/speaker.h"

namespace {

constexpr int wrong_use = 2, already_open = 3;

struct Asked {
    std::string data, at, journey, shots, out, join;
    std::vector<std::string> packs, sizes;
    std::vector<double> text_scales;
    std::vector<std::string> play;  // packs to be played without a script
    std::string lesson, answers, sheets;
    int bench = 0;
    bool headless = false, keys = false;
    bool by_hand = false;  // opened by a double click: nobody reads stderr
};

std::optional<base::Path> to_path(const std::string& text) { return text.empty() ? std::nullopt : std::optional(base::from_utf8(text)); }

// One line on stderr, nothing written.
int refuse(const std::string& sentence) {
    std::cerr << "khienso: " << sentence << "\n";
    return wrong_use;
}

int refuse(const base::Catalogue& words, const std::string& key, const base::Params& params = {}) {
    return refuse(words.text(key, {}, params));
}

int refuse(const base::Catalogue& words, const base::Error& error) {
    std::cerr << "khienso: " << words.text(error) << "\n";
    return error.code == base::Code::busy ? already_open : wrong_use;
}

void describe(base::CommandLine& line, Asked& asked, const base::Catalogue& words) {
    auto& all = line.whole();
    const auto about = [&](const std::string& name) { return words.text("dong-lenh." + name); };
    line.option(all, "--data", asked.data, about("data"), "DIR");
    line.option(all, "--pack", asked.packs, about("pack"), "FILE|DIR...");
    line.option(all, "--at", asked.at, about("at"), "LESSON[:PAGE]");
    line.option(all, "--size", asked.sizes, about("size"), "WxH");
    line.option(all, "--text-scale", asked.text_scales, about("text-scale"), "X");
    line.option(all, "--join", asked.join, about("join"), "FILE");
    line.flag(all, "--headless", asked.headless, about("headless"));
    line.option(all, "--journey", asked.journey, about("journey"), "FILE");
    line.option(all, "--shots", asked.shots, about("shots"), "DIR");
    line.option(all, "--out", asked.out, about("out"), "DIR");
    line.option(all, "--play", asked.play, about("play"), "PACK|DIR...");
    line.option(all, "--lesson", asked.lesson, about("lesson"), "LESSON");
    line.option(all, "--answers", asked.answers, about("answers"), "right|wrong|mixed");
    line.option(all, "--sheets", asked.sheets, about("sheets"), "DIR");
    line.flag(all, "--keys", asked.keys, about("keys"));
    line.option(all, "--bench", asked.bench, "", "");
}

// "ba-muc-giup-do:3"
app::Setting::Preview to_preview(const std::string& at) {
    const std::size_t colon = at.rfind(':');
    if (colon == std::string::npos) return {at, 1};
    return {at.substr(0, colon), std::max(1, std::atoi(at.c_str() + colon + 1))};
}

// Every size with every size of letters. Empty: one of them cannot be.
std::vector<app::PlayWindow> to_windows(const Asked& asked) {
    const app::PlayWindow usual;
    std::vector<app::PlayWindow> windows;
    for (const std::string& size : asked.sizes.empty() ? std::vector<std::string>{"1366x768"} : asked.sizes)
        for (const double scale : asked.text_scales.empty() ? std::vector{usual.text_scale} : asked.text_scales) {
            app::PlayWindow window;
            window.text_scale = scale;
            const bool is_size = std::sscanf(size.c_str(), "%dx%d", &window.width, &window.height) == 2;
            if (!is_size || window.width < 800 || window.height < 600 || !(scale >= 1.0 && scale <= 2.0)) return {};
            windows.push_back(window);
        }
    return windows;
}

std::optional<app::Plan> make_plan(const Asked& asked, const base::Path& share) {
    app::Plan plan;
    plan.share = share;
    plan.data = to_path(asked.data);
    plan.join_file = to_path(asked.join);
    for (const std::string& pack : asked.packs) plan.packs.push_back(base::from_utf8(pack));
    if (!asked.at.empty()) plan.preview = to_preview(asked.at);
    plan.shows_problems = asked.play.empty() && asked.bench == 0;
    const auto windows = to_windows(asked);
    if (windows.empty() || (windows.size() > 1 && asked.play.empty())) return std::nullopt;
    plan.width = windows.front().width;
    plan.height = windows.front().height;
    if (!asked.text_scales.empty()) plan.text_scale = windows.front().text_scale;
    return plan;
}

std::optional<app::Answers> to_answers(const std::string& word) {
    if (word.empty() || word == "right") return app::Answers::right;
    if (word == "wrong") return app::Answers::wrong;
    return word == "mixed" ? std::optional(app::Answers::mixed) : std::nullopt;
}

int run_play(const Asked& asked, const app::Plan& plan, const base::Catalogue& words) {
    app::PlayPlan play;
    play.share = plan.share;
    for (const std::string& pack : asked.play) play.packs.push_back(base::from_utf8(pack));
    play.lesson = asked.lesson;
    play.windows = to_windows(asked);
    play.answers = *to_answers(asked.answers);
    play.sheets = to_path(asked.sheets);
    play.keys = asked.keys;
    const auto sdl = app::Sdl::start(false);
    if (!sdl) return refuse(words, sdl.error());
    const auto good = app::play_packs(play, words, std::cout);
    if (!good) return refuse(words, good.error());
    return *good ? 0 : 1;
}

int run_journey(const Asked& asked, app::Plan plan, const base::Catalogue& words) {
    const base::Path file = base::from_utf8(asked.journey);
    const auto readable = base::read_file(file);
    if (!readable) return refuse(words, readable.error());
    const auto journey = app::load_journey(file);
    if (!journey) {
        for (const std::string& line : journey.error().lines) std::cerr << line << "\n";
        return wrong_use;
    }
    app::JourneyPlaces places;
    places.journey = std::filesystem::absolute(file);
    places.out = std::filesystem::absolute(to_path(asked.out).value_or("journey-out"));
    places.shots = asked.shots.empty() ? places.out / "shots" : std::filesystem::absolute(base::from_utf8(asked.shots));
    const auto sdl = app::Sdl::start(false);
    if (!sdl) return refuse(words, sdl.error());
    return app::JourneyRun(*journey, std::move(plan), places, words, std::cout, std::cerr).run() ? 0 : 1;
}

void print_problems(const app::Program& program, const base::Catalogue& words) {
    for (const base::Diagnostic& problem : program.pack_problems())
        std::cerr << problem.file << ":" << problem.line << ":" << problem.column << ": " << words.text(problem.key, {}, problem.params)
                  << "\n";
}

int run_window(const Asked& asked, app::Plan plan, const base::Catalogue& words) {
    app::Library library;
    library.begin(plan.share / "packs");
    const auto sdl = app::Sdl::start(true);
    if (!sdl) return refuse(words, sdl.error());
    app::tell_step("sdl");
    const base::SystemClock clock;
    sound::Speaker speaker(app::wake_main_loop);
    if (asked.bench == 0) plan.sound = &speaker;
    const auto screens = app::usable_screens();
    const auto kept = plan.preview ? std::nullopt : app::load_window_place(app::find_data_folder(plan.data));
    const auto place = app::choose_place(screens, kept, {plan.width, plan.height, !asked.sizes.empty()});
    if (asked.bench == 0) plan.width = app::size_of(place, screens).width, plan.height = app::size_of(place, screens).height;
    auto program = app::Program::open(plan, words, clock, base::Random::from_system(), std::move(library));
    if (!program) {
        if (asked.by_hand) app::show_message(words.text("chuong-trinh.ten"), words.text(program.error()));
        return refuse(words, program.error());
    }
    print_problems(**program, words);
    if (asked.bench > 0) return app::bench(**program, clock, asked.bench, std::cout);
    auto window = app::Window::open(words.text("chuong-trinh.ten"), place);
    if (!window) return refuse(words, window.error());
    app::tell_step("window");
    app::Stage& stage = (*program)->stage();
    window->run(stage, (*program)->app(), clock, [&stage] {
        app::tell_step("picture");
        app::tell_part("letters", stage.letter_bytes());
        app::tell_part("pictures", stage.picture_bytes());
        app::tell_part("databases", base::Database::bytes_in_use());
    });
    if (!plan.preview && asked.sizes.empty())
        if (const auto saved = app::save_window_place((*program)->data(), window->place()); !saved) base::log_error(saved.error());
    return 0;
}

// The program's own files; nothing where it cannot open, which was told.
std::optional<std::vector<base::Diagnostic>> look_at_own_files(const base::Path& share, const base::Catalogue& words,
                                                               const std::vector<base::Error>& damage, bool by_hand) {
    for (const base::Error& one : damage) std::cerr << "khienso: share/text: " << one.detail << "\n";
    auto found = app::check_own_files(share, words, damage);
    if (found) {
        for (const base::Diagnostic& one : *found) std::cerr << "khienso: " << words.text(one.key, {}, one.params) << "\n";
        return *std::move(found);
    }
    const std::string sentence = words.has(found.error().key) ? words.text(found.error()) : base::words_are_missing(share / "text");
    if (by_hand) app::show_message("Khiên Số", sentence);
    refuse(sentence);
    return std::nullopt;
}

}  // namespace

int main(int count, char** arguments) {
    app::tell_step("libraries");
    const base::Path share = base::share_folder();
    std::vector<base::Error> damage;
    const base::Catalogue words = base::Catalogue::load(share / "text", damage);
    Asked asked;
    asked.by_hand = count == 1;
    const auto damaged = look_at_own_files(share, words, damage, asked.by_hand);
    if (!damaged) return wrong_use;
    app::tell_step("words");
    const std::string version = words.text("chuong-trinh.ten") + " " + KS_VERSION;
    base::CommandLine line(words, {"khienso", version, words.text("dong-lenh.mo-dau"), ""});
    describe(line, asked, words);
    if (const auto ended = line.read(count, arguments, [](const std::string& wrong) { return refuse(wrong); })) return *ended;
    const bool plays = !asked.play.empty();
    if (asked.headless != (plays || !asked.journey.empty()) || (plays && !asked.journey.empty()))
        return refuse(words, "dong-lenh.can-hanh-trinh");
    if (!to_answers(asked.answers) || (!plays && (asked.keys || !(asked.lesson + asked.answers + asked.sheets).empty())))
        return refuse(words, "dong-lenh.can-choi-thu");
    if (!asked.at.empty() && asked.packs.empty() && asked.headless) return refuse(words, "dong-lenh.can-hanh-trinh");
    auto plan = make_plan(asked, share);
    if (!plan) return refuse(words, "dong-lenh.sai-so");
    plan->damaged = *damaged;
    for (const auto* packs : {&asked.packs, &asked.play})
        for (const std::string& pack : *packs)
            if (std::error_code error; !std::filesystem::exists(base::from_utf8(pack), error))
                return refuse(words, "loi.khong-thay-tep", {{"ten", pack}});
    if (plays) return run_play(asked, *plan, words);
    return asked.headless ? run_journey(asked, *plan, words) : run_window(asked, *plan, words);
}
