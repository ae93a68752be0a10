// Fills the views of the school and of the class at hand. Each is asked for when something in it has changed, never once a frame.

#include "app/classes.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/house.h"
#include "base/text.h"
#include "model/band.h"

namespace app {
namespace {

constexpr std::int64_t lesson_lasts_ms = 12 * base::hour_ms;     // a lesson nobody ended is over by the next day
constexpr std::int64_t longest_absence_ms = 120 * base::day_ms;  // the summer holidays; a longer one is a clock that was set

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

bool is_for(const model::Lesson& lesson, int grade) { return model::band_of_grade(lesson.grade) == model::band_of_grade(grade); }

void sort_nearest_first(std::vector<ui::LessonEntry>& lessons, int grade) {
    std::stable_sort(lessons.begin(), lessons.end(), [grade](const ui::LessonEntry& a, const ui::LessonEntry& b) {
        return std::abs(a.grade - grade) < std::abs(b.grade - grade);
    });
}

// Four fifths of all pupils' lessons, as a round number.
int leaf_goal(std::size_t pupils, std::size_t lessons) { return up_to_tens(static_cast<int>(pupils * lessons * 8 + 9) / 10); }

// One for each lesson that a pupil finished in an hour, and for each review; none for what is played again.
int count_leaves(const std::vector<model::Sitting>& sittings) {
    std::set<std::vector<std::string>> lessons;
    int reviews = 0;
    for (const model::Sitting& one : sittings) {
        if (one.finished_ms == 0 || model::is_again(one)) continue;
        if (one.lesson_id == quiz::review_lesson)
            ++reviews;
        else
            lessons.insert({one.pupil_id.value, one.pack_id, one.lesson_id, one.assignment_id.value});
    }
    return static_cast<int>(lessons.size()) + reviews;
}

}  // namespace

void Classes::show_school() {
    if (const auto school = value(store().load_school())) school_.about = *school;
    if (const auto staff = value(store().load_staff()); staff && !staff->empty()) school_.teacher = staff->front();
    show_classes();
}

void Classes::show_classes() {
    const auto classes = value(store().load_classes());
    if (!classes) return;
    school_.classes.clear();
    for (const model::Class& one : *classes) {
        const auto pupils = value(store().load_pupils(one.id));
        school_.classes.push_back({one, pupils ? static_cast<int>(pupils->size()) : 0});
    }
    if (!view_.the_class) return;
    if (const model::Class* fresh = school_.find_class(view_.the_class->id)) view_.the_class = *fresh;
}

bool Classes::choose(const model::ClassId& id) {
    const model::Class* found = school_.find_class(id);
    if (found == nullptr) return false;
    view_.the_class = *found;
    house_.desk.forget_results();
    chosen_lesson_.clear();
    house_.refresh_after(What::work);
    return true;
}

void Classes::choose_any() {
    if (!view_.the_class && !school_.classes.empty())
        choose(school_.classes.front().the_class.id);
    else
        house_.changed(What::work);
}

void Classes::choose_again() {
    if (view_.the_class && school_.find_class(view_.the_class->id) == nullptr) choose_none();
    choose_any();
}

void Classes::choose_none() {
    view_.the_class.reset();
    view_.pupils.clear();
    view_.assignment.reset();
    view_.lessons.clear();
    view_.chosen.reset();
}

void Classes::on(const ui::ChooseLesson& intent) {
    chosen_pack_ = intent.pack_id;
    chosen_lesson_ = intent.lesson_id;
    point_to_lesson();
}

void Classes::show_class() {
    if (!view_.the_class) return;
    const model::ClassId id = view_.the_class->id;
    auto pupils = value(store().load_pupils(id));
    auto assignments = value(store().load_assignments(id));
    auto sittings = value(store().load_sittings(id));
    if (!pupils || !assignments || !sittings) return;
    view_.pupils = std::move(*pupils);
    const auto open =
        std::find_if(assignments->begin(), assignments->end(), [](const model::Assignment& one) { return one.closed_ms == 0; });
    view_.assignment = open == assignments->end() ? std::nullopt : std::optional(*open);
    view_.voided = !assignments->empty() && assignments->front().is_void() ? std::optional(assignments->front()) : std::nullopt;
    house_.board.note_progress(*sittings);
    show_lessons(*sittings, *assignments);
    view_.leaves = count_leaves(*sittings);
    view_.leaf_goal = leaf_goal(view_.pupils.size(), view_.has_own_lessons ? view_.lessons.size() : 0);
}

// `assignments`: newest first.
static void note_last_time(ui::LessonEntry& entry, const std::vector<model::Assignment>& assignments) {
    const auto last =
        std::find_if(assignments.begin(), assignments.end(), [&](const auto& one) { return one.lesson_id == entry.lesson_id; });
    if (last == assignments.end()) return;
    const auto counted =
        std::find_if(last, assignments.end(), [&](const auto& one) { return one.lesson_id == entry.lesson_id && !one.is_void(); });
    if (counted != assignments.end()) entry.counted = counted->id;
    if (last->is_void()) entry.voided = last->id;
}

void Classes::show_lessons(const std::vector<model::Sitting>& sittings, const std::vector<model::Assignment>& assignments) {
    std::map<std::string, std::set<model::PupilId>> finished_by;
    std::set<std::string> played;
    const std::optional<model::Pupil>& pupil = world().seat.pupil;
    for (const model::Sitting& sitting : sittings) {
        const bool is_open = view_.assignment && sitting.lesson_id == view_.assignment->lesson_id;
        if (sitting.finished_ms == 0) continue;
        if (pupil && sitting.pupil_id == pupil->id && sitting.item_count > 0) played.insert(sitting.lesson_id);
        if (is_open ? view_.is_of_today(sitting) : !model::is_again(sitting)) finished_by[sitting.lesson_id].insert(sitting.pupil_id);
    }
    const auto was_given = [&](const std::string& lesson) {
        return std::any_of(assignments.begin(), assignments.end(),
                           [&](const auto& one) { return one.lesson_id == lesson && !one.is_void(); });
    };
    view_.chosen.reset();
    view_.lessons.clear();
    view_.has_own_lessons = has_lessons_for(view_.the_class->grade);
    for (const Library::Shelf* shelf : means().library.newest()) {
        const model::Pack& pack = shelf->reader.pack();
        for (const model::Lesson& lesson : pack.lessons) {
            const bool is_open = view_.assignment && view_.assignment->lesson_id == lesson.id;
            if (!is_open && view_.has_own_lessons && !is_for(lesson, view_.the_class->grade)) continue;
            ui::LessonEntry entry = to_entry(pack, lesson);
            const auto& finishers = finished_by[lesson.id];
            entry.open = is_open;
            entry.finished = static_cast<int>(finishers.size());
            entry.played = played.count(lesson.id) > 0;
            entry.done = pupil ? finishers.count(pupil->id) > 0 : was_given(lesson.id);
            note_last_time(entry, assignments);
            view_.lessons.push_back(std::move(entry));
        }
    }
    if (!view_.has_own_lessons) sort_nearest_first(view_.lessons, view_.the_class->grade);
    if (view_.assignment && (!world().door.unlocked || chosen_lesson_.empty())) {
        chosen_pack_ = view_.assignment->pack_id;
        chosen_lesson_ = view_.assignment->lesson_id;
    }
    point_to_lesson();
}

bool Classes::has_lessons_for(int grade) const {
    for (const Library::Shelf* shelf : means().library.newest())
        for (const model::Lesson& lesson : shelf->reader.pack().lessons)
            if (is_for(lesson, grade)) return true;
    return false;
}

// The one that was chosen; a teacher who chose none yet is offered the first that the class has not had.
void Classes::point_to_lesson() {
    const auto first = [&](const auto& is_it) {
        const auto found = std::find_if(view_.lessons.begin(), view_.lessons.end(), is_it);
        view_.chosen = found == view_.lessons.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - view_.lessons.begin()));
    };
    first([&](const ui::LessonEntry& entry) { return entry.pack_id == chosen_pack_ && entry.lesson_id == chosen_lesson_; });
    if (!view_.chosen && world().door.unlocked) first([](const ui::LessonEntry& entry) { return !entry.done; });
}

void Classes::show_alone(const model::Pack& pack, const model::Lesson& lesson) {
    view_.the_class.emplace();
    view_.the_class->grade = lesson.grade;
    view_.lessons = {to_entry(pack, lesson)};
    view_.chosen = 0;
}

bool Classes::show_for_trial(const model::PackInfo& info, const std::string& lesson_id) {
    const auto found = std::find_if(view_.lessons.begin(), view_.lessons.end(),
                                    [&](const ui::LessonEntry& one) { return one.pack_id == info.id && one.lesson_id == lesson_id; });
    if (found == view_.lessons.end()) return false;
    before_trial_ = view_;
    view_.chosen = static_cast<std::size_t>(found - view_.lessons.begin());
    for (ui::LessonEntry& one : view_.lessons) one.done = one.open = false;
    found->open = true;
    view_.pupils.clear();
    model::Assignment& open = view_.assignment.emplace();
    open.pack_id = info.id;
    open.pack_version = info.version;
    open.pack_hash = info.hash;
    open.lesson_id = lesson_id;
    open.lesson_title = found->title;
    return true;
}

void Classes::show_after_trial() { view_ = std::exchange(before_trial_, {}); }

void Classes::on(const ui::SetHomeroom& intent) {
    const std::string name = base::to_nfc(base::trim(intent.name));
    if (done(store().save_homeroom(intent.id, name))) house_.changed(What::people);  // the screen says it
}

std::vector<model::Assignment> Classes::load_open_assignments() {
    std::vector<model::Assignment> open;
    for (const ui::ClassEntry& entry : school_.classes)
        if (const auto assignments = value(store().load_assignments(entry.the_class.id)))
            std::copy_if(assignments->begin(), assignments->end(), std::back_inserter(open),
                         [](const model::Assignment& one) { return one.closed_ms == 0; });
    return open;
}

std::optional<model::Assignment> Classes::find_open_assignment() {
    std::optional<model::Assignment> newest;
    std::int64_t highest = -1;
    for (const model::Assignment& one : load_open_assignments()) {
        const std::int64_t revision = value(work::seen_revision(store(), one.class_id)).value_or(0);
        if (revision > highest) highest = revision, newest = one;
    }
    if (newest) open_for_ms(*newest);
    return newest;
}

// On a station the order in which files came says nothing: what they hold was opened by one clock, the teacher's machine's.
std::optional<model::Assignment> Classes::find_last_assignment() {
    if (!house_.station.joined()) return value(store().load_last_assignment()).value_or(std::nullopt);
    std::optional<model::Assignment> last;
    for (const ui::ClassEntry& entry : school_.classes)
        if (const auto all = value(store().load_assignments(entry.the_class.id)); all && !all->empty())
            if (!last || all->front().opened_ms > last->opened_ms) last = all->front();
    return last;
}

std::int64_t Classes::open_for_ms(const model::Assignment& assignment) {
    const auto [opened, is_new] = opened_at_.try_emplace(assignment.id, steady_ms());
    if (is_new && !house_.station.joined() && !base::is_before_made(assignment.opened_ms))
        opened->second -= base::span_ms(assignment.opened_ms, now_ms(), longest_absence_ms);
    return steady_ms() - opened->second;
}

void Classes::close_forgotten_lessons() {
    if (house_.station.joined()) return;  // the teacher's machine says so
    for (const model::Assignment& one : load_open_assignments()) {
        if (open_for_ms(one) < lesson_lasts_ms) continue;
        if (!close_lesson(one)) return;
        house_.changed(one.class_id);
    }
}

bool Classes::close_lesson(const model::Assignment& assignment) {
    if (assignment.mode == model::Mode::test && !house_.test.collect(assignment)) return false;
    return done(store().close_assignment(assignment.id));
}

}  // namespace app
