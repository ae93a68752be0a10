// Fills the World from the progress file and the packs. Each part is asked for when something in it has changed, never
// once a frame.

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <map>
#include <set>
#include <system_error>

#include "app/app.h"
#include "base/log.h"
#include "intake/intake.h"
#include "model/band.h"

namespace app {
namespace {

constexpr std::size_t most_files = 8;
constexpr std::int64_t look_every_ms = 1000;                     // at an author's folders, in a preview
constexpr std::int64_t lesson_lasts_ms = 12LL * 60 * 60 * 1000;  // a lesson nobody closed ends with its day

std::string to_clock_words(std::int64_t utc_ms, int offset_minutes) {
    const base::Date date = base::to_date(utc_ms, offset_minutes);
    const std::int64_t minutes = (utc_ms / 60'000 + offset_minutes) % (24 * 60);
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d %d/%d/%d", static_cast<int>(minutes / 60), static_cast<int>(minutes % 60), date.day,
                  date.month, date.year);
    return text.data();
}

struct Candidate {
    base::Path file, folder;
    std::filesystem::file_time_type time;
};

std::vector<Candidate> find_class_lists(const std::vector<base::Path>& folders) {
    std::vector<Candidate> found;
    for (const base::Path& folder : folders) {
        std::error_code error;
        for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
            std::error_code unreadable;
            if (!intake::is_class_list(entry->path()) || !entry->is_regular_file(unreadable)) continue;
            found.push_back({entry->path(), folder, entry->last_write_time(unreadable)});
        }
    }
    std::sort(found.begin(), found.end(),
              [](const Candidate& a, const Candidate& b) { return a.time != b.time ? a.time > b.time : a.file < b.file; });
    if (found.size() > most_files) found.resize(most_files);
    return found;
}

std::int64_t to_utc_ms(std::filesystem::file_time_type time) {
    const auto system = std::chrono::time_point_cast<std::chrono::milliseconds>(time - std::filesystem::file_time_type::clock::now() +
                                                                                std::chrono::system_clock::now());
    return system.time_since_epoch().count();
}

ui::LessonEntry to_entry(const model::Pack& pack, const model::Lesson& lesson) {
    ui::LessonEntry entry;
    entry.pack_id = pack.info.id;
    entry.lesson_id = lesson.id;
    entry.title = lesson.title;
    entry.module = pack.info.module;
    entry.grade = lesson.grade;
    entry.minutes = lesson.minutes;
    entry.pages = static_cast<int>(lesson.pages().size());
    entry.items = static_cast<int>(lesson.items().size());
    entry.goal = lesson.goal;
    entry.content_note = lesson.content_note;
    entry.cards = lesson.cards;
    entry.cover = lesson.cover;
    if (!entry.cover.id.empty()) entry.cover.id = pack.info.hash + "/" + entry.cover.id;
    return entry;
}

int up_to_tens(int number) { return (number + 9) / 10 * 10; }

}  // namespace

void App::show_school() {
    if (const auto school = value(store_->load_school())) world_.school = *school;
    if (const auto staff = value(store_->load_staff()); staff && !staff->empty()) world_.teacher = staff->front();
    show_classes();
}

void App::show_classes() {
    const auto classes = value(store_->load_classes());
    if (!classes) return;
    world_.classes.clear();
    for (const model::Class& one : *classes) {
        const auto pupils = value(store_->load_pupils(one.id));
        world_.classes.push_back({one, pupils ? static_cast<int>(pupils->size()) : 0});
    }
}

bool App::choose_class(const model::ClassId& id) {
    const auto found =
        std::find_if(world_.classes.begin(), world_.classes.end(), [&](const ui::ClassEntry& entry) { return entry.the_class.id == id; });
    if (found == world_.classes.end()) return false;
    world_.chosen = found->the_class;
    world_.results.reset();
    shown_lesson_.clear();
    show_class();
    return true;
}

void App::show_class() {
    if (!store_ || !world_.chosen) return;
    const model::ClassId id = world_.chosen->id;
    auto pupils = value(store_->load_pupils(id));
    auto assignments = value(store_->load_assignments(id));
    auto sittings = value(store_->load_sittings(id));
    if (!pupils || !assignments || !sittings) return;
    world_.pupils = std::move(*pupils);
    const auto open =
        std::find_if(assignments->begin(), assignments->end(), [](const model::Assignment& one) { return one.closed_ms == 0; });
    world_.assignment = open == assignments->end() ? std::nullopt : std::optional(*open);
    show_progress(*sittings);
    show_lessons(*sittings, *assignments);
    const auto finished = std::count_if(sittings->begin(), sittings->end(), [](const model::Sitting& one) { return one.finished_ms != 0; });
    world_.class_leaves = static_cast<int>(finished);
    world_.class_leaf_goal = up_to_tens(static_cast<int>(world_.pupils.size() * world_.lessons.size() * 8 + 9) / 10);
}

void App::show_lessons(const std::vector<model::Sitting>& sittings, const std::vector<model::Assignment>& assignments) {
    std::map<std::string, std::set<model::PupilId>> finished_by;
    for (const model::Sitting& sitting : sittings) {
        const bool is_before = world_.test_is_open() && sitting.lesson_id == world_.assignment->lesson_id &&
                               sitting.assignment_id != world_.assignment->id;  // practice does not count for the open test
        if (sitting.finished_ms != 0 && !is_before) finished_by[sitting.lesson_id].insert(sitting.pupil_id);
    }
    world_.lessons.clear();
    for (const Library::Shelf* shelf : means_.library.newest()) {
        const model::Pack& pack = shelf->reader.pack();
        for (const model::Lesson& lesson : pack.lessons) {
            const bool is_open = world_.assignment && world_.assignment->lesson_id == lesson.id;
            if (!is_open && model::band_of_grade(lesson.grade) != model::band_of_grade(world_.chosen->grade)) continue;
            ui::LessonEntry entry = to_entry(pack, lesson);
            const auto& finishers = finished_by[lesson.id];
            entry.open = is_open;
            entry.finished = static_cast<int>(finishers.size());
            entry.done = world_.pupil ? finishers.count(world_.pupil->id) > 0
                                      : std::any_of(assignments.begin(), assignments.end(),
                                                    [&](const auto& one) { return one.lesson_id == lesson.id; });
            world_.lessons.push_back(std::move(entry));
        }
    }
    if (world_.assignment && (!unlocked_ || shown_lesson_.empty())) {
        shown_pack_ = world_.assignment->pack_id;
        shown_lesson_ = world_.assignment->lesson_id;
    }
    point_to_lesson();
}

// The one that was chosen; a teacher who chose none yet is offered the first that the class has not had.
void App::point_to_lesson() {
    world_.lesson = nullptr;
    for (const ui::LessonEntry& entry : world_.lessons)
        if (entry.pack_id == shown_pack_ && entry.lesson_id == shown_lesson_) world_.lesson = &entry;
    if (world_.lesson != nullptr || !unlocked_) return;
    const auto next = std::find_if(world_.lessons.begin(), world_.lessons.end(), [](const ui::LessonEntry& entry) { return !entry.done; });
    if (next != world_.lessons.end()) world_.lesson = &*next;
}

void App::show_files() {
    world_.files.clear();
    world_.import_problem.clear();
    for (const Candidate& one : find_class_lists(setting_.folders)) {
        ui::FoundFile file;
        file.path = base::to_utf8(one.file);
        file.name = base::to_utf8(one.file.filename());
        file.folder = base::to_utf8(one.folder);
        file.when = to_clock_words(to_utc_ms(one.time), means_.clock.offset_minutes());
        world_.files.push_back(std::move(file));
    }
}

void App::show_notices() {
    world_.notices = own_notices_;
    for (const base::Diagnostic& refused : means_.library.refused()) world_.notices.push_back(refused);
    if (store_ && store_->opened().restored) {
        base::Diagnostic notice;
        notice.severity = base::Severity::warning;
        notice.key = "chuong-trinh.da-phuc-hoi";
        notice.params = {{"file", store_->opened().moved_aside}};
        world_.notices.push_back(notice);
    }
    for (const Library::Shelf* shelf : means_.library.newest())
        for (const model::LegalFact& fact : shelf->reader.pack().facts) {
            const model::FactAge age = model::age_of(fact, world_.today);
            if (age == model::FactAge::fresh) continue;
            base::Diagnostic notice;
            notice.severity = age == model::FactAge::expired ? base::Severity::warning : base::Severity::hint;
            notice.file = shelf->reader.pack().info.title;
            notice.key = age == model::FactAge::expired ? "chuong-trinh.luat-het-han" : "chuong-trinh.luat-lau-chua-xem";
            notice.params = {{"document", fact.document}, {"article", fact.article}};
            world_.notices.push_back(notice);
        }
}

// The lesson open on this machine; one that was left open on another day is closed on the way.
std::optional<model::Assignment> App::find_open_assignment() {
    if (!store_) return std::nullopt;
    for (const ui::ClassEntry& entry : world_.classes) {
        const auto assignments = value(store_->load_assignments(entry.the_class.id));
        if (!assignments) continue;
        for (const model::Assignment& one : *assignments) {
            if (one.closed_ms != 0) continue;
            if (means_.clock.now_ms() - one.opened_ms < lesson_lasts_ms) return one;
            if (!close_lesson(one)) return std::nullopt;
        }
    }
    return std::nullopt;
}

// An author's look at a lesson: an invented pupil, no file.
void App::open_preview() {
    world_.pupil.emplace();
    world_.pupil->name = words("chuong-trinh.xem-thu");
    const auto shelves = means_.library.newest();
    for (const Library::Shelf* shelf : shelves) {
        const model::Pack& pack = shelf->reader.pack();
        const model::Lesson* lesson = setting_.preview ? pack.find_lesson(setting_.preview->lesson) : nullptr;
        if (lesson == nullptr) continue;
        world_.chosen.emplace();
        world_.chosen->grade = lesson->grade;
        world_.lessons = {to_entry(pack, *lesson)};
        world_.lesson = &world_.lessons.front();
        begin_sitting(*lesson, pack.info);
        if (const int step = lesson->step_of_page(setting_.preview->page); play_ && step > 0) {
            play_->step = step;
            show_step();
        }
        return;
    }
    go_to(ui::Route::wait);
}

void App::show_pack_problems() {
    if (!means_.pack_problems) return;
    world_.pack_problems = means_.pack_problems();
    std::stable_sort(world_.pack_problems.begin(), world_.pack_problems.end(),
                     [](const auto& a, const auto& b) { return a.severity < b.severity; });
    ++world_.times_read;
}

// An author saved: the same place of the lesson as it is written now. With a mistake in it the page stays as it was.
bool App::look_at_sources() {
    look_due_ms_ = means_.clock.steady_ms() + look_every_ms;
    const auto fresh = means_.read_changed_packs();
    if (!fresh || *fresh) show_pack_problems();
    if (!fresh) {
        base::log_error(fresh.error());
        say("chuong-trinh.bai-chua-dung", {{"cho", fresh.error().detail}, {"vi-sao", means_.words.text(fresh.error())}}, "warn");
        return true;
    }
    if (!*fresh) return false;
    const int step = play_ ? play_->step : 0;
    open_preview();
    if (play_) {
        play_->step = std::min(step, static_cast<int>(play_->lesson->steps.size()));
        show_step();
    }
    say("chuong-trinh.da-doc-lai");
    return true;
}

}  // namespace app
