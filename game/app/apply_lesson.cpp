// A pupil works through a lesson. The order of on(HandIn) is the promise of the program: graded, written, then counted.

#include <algorithm>

#include "app/app.h"
#include "app/machine_setting.h"
#include "base/log.h"

namespace app {
namespace {

constexpr std::int64_t draft_delay_ms = 1000;

}  // namespace

const Library::Shelf* App::lesson_shelf() const {
    return play_ ? means_.library.find(play_->sitting.pack_id, play_->sitting.pack_hash) : assigned_shelf();
}

// What the pupil began, or finished last: the home screen says where it stands.
void App::load_play() {
    const Library::Shelf* shelf = lesson_shelf();
    if (play_ || shelf == nullptr || !store_) return;
    const auto sitting = find_sitting(world_.assignment->lesson_id);
    if (sitting && !resume_way(*sitting)) load_sitting(*sitting);
}

void App::load_sitting(const model::Sitting& sitting) {
    const Library::Shelf* same = means_.library.find_by_hash(sitting.pack_hash);
    const model::Lesson* lesson = same == nullptr ? nullptr : same->reader.pack().find_lesson(sitting.lesson_id);
    if (lesson == nullptr) return;
    const bool is_running = sitting.mode == model::Mode::test && world_.test_is_open() && sitting.assignment_id == world_.assignment->id;
    if (is_running)
        resume_made(quiz::make_test(*lesson), sitting);
    else
        resume_sitting(*lesson, sitting);  // a closed test is looked at with the lesson's pages
}

// false: the answers could not be read, and what was shown stays.
bool App::resume_sitting(const model::Lesson& lesson, const model::Sitting& sitting) {
    const auto attempts = value(store_->load_attempts(sitting.id));
    if (!attempts) return false;
    drop_play();
    play_ = quiz::resume(lesson, sitting, *attempts);
    world_.saved = !attempts->empty();
    point_to_play();
    if (quiz::at_end(*play_) && !world_.sits_test()) world_.result = quiz::result(*play_);
    start_test_clock();
    return true;
}

// A lesson put together here. The one before is given up only when nothing points to it any more.
bool App::resume_made(model::Lesson lesson, const model::Sitting& sitting) {
    auto made = std::make_unique<model::Lesson>(std::move(lesson));
    if (!resume_sitting(*made, sitting)) return false;
    made_lesson_ = std::move(made);
    return true;
}

bool App::begin_made(model::Lesson lesson, const model::PackInfo& info, base::Json draft) {
    auto made = std::make_unique<model::Lesson>(std::move(lesson));
    if (!begin_sitting(*made, info, std::move(draft))) return false;
    made_lesson_ = std::move(made);
    return true;
}

void App::drop_play() {
    play_.reset();
    partner_sittings_.clear();
    world_.play = nullptr;
    world_.pack = nullptr;
    world_.pack_prefix.clear();
    world_.result.reset();
    world_.saved = false;
    world_.minutes_left = 0;
    world_.time_ran_out = false;
    test_ends_ms_.reset();
}

// The one still open, else the one finished last; of a test that is open, its own.
std::optional<model::Sitting> App::find_sitting(const std::string& lesson_id) {
    if (world_.test_is_open() && world_.assignment->lesson_id == lesson_id) return find_test_sitting();
    if (auto open = value(store_->find_open_sitting(world_.pupil->id, lesson_id)); open && *open) return **open;
    const auto all = value(store_->load_pupil_sittings(world_.pupil->id));
    std::optional<model::Sitting> last;
    if (!all) return last;
    for (const model::Sitting& one : *all) {
        const bool was_done = one.lesson_id == lesson_id && one.mode == model::Mode::practice && one.finished_ms != 0;
        if (was_done && (!last || one.finished_ms > last->finished_ms)) last = one;
    }
    return last;
}

void App::on(const ui::OpenLesson&) {
    if (!world_.pupil) return;
    const model::Lesson* lesson = assigned_lesson();
    if (world_.test_is_open()) {
        open_test();
    } else if (asks_for_way()) {
        world_.has_other_lesson = other_lesson() != nullptr;
        go_to(ui::Route::note);
    } else if (play_)
        show_step();
    else if (lesson != nullptr)
        begin_sitting(*lesson, assigned_shelf()->reader.pack().info);
    else
        say("chuong-trinh.khong-co-bai", {}, "info");
}

bool App::begin_sitting(const model::Lesson& lesson, const model::PackInfo& info, base::Json draft) {
    model::Sitting sitting;
    sitting.pupil_id = world_.pupil->id;
    sitting.pack_id = info.id;
    sitting.pack_version = info.version;
    sitting.pack_hash = info.hash;
    sitting.lesson_id = lesson.id;
    sitting.lesson_title = lesson.title;
    sitting.item_count = static_cast<int>(lesson.items().size());
    sitting.draft = std::move(draft);
    if (world_.assignment && world_.assignment->lesson_id == lesson.id) {
        sitting.assignment_id = world_.assignment->id;
        sitting.mode = world_.assignment->mode;
    }
    if (store_) {
        auto kept = value(store_->add_sitting(sitting));
        if (!kept) return false;
        sitting = std::move(*kept);
    } else {
        sitting.seed = means_.random.next();
        sitting.started_ms = means_.clock.now_ms();
    }
    drop_play();
    play_ = quiz::start(lesson, std::move(sitting));
    if (store_) begin_partner_sittings();
    show_step();
    start_test_clock();
    return true;
}

void App::point_to_play() {
    const Library::Shelf* shelf = lesson_shelf();
    world_.play = &*play_;
    world_.pack = shelf == nullptr ? nullptr : &shelf->reader.pack();
    world_.pack_prefix = play_->sitting.pack_hash + "/";
}

void App::show_step() {
    point_to_play();
    step_shown_ms_ = means_.clock.steady_ms();
    if (quiz::at_end(*play_))
        reach_end();
    else
        go_to(quiz::current_item(*play_) != nullptr ? ui::Route::item : ui::Route::page);
}

void App::reach_end() {
    if (world_.sits_test()) {
        go_to(ui::Route::test);
    } else {
        world_.result = quiz::result(*play_);
        go_to(ui::Route::result);
    }
    finish_play();
}

void App::finish_play() {
    if (!store_ || play_->sitting.finished_ms != 0 || !unsaved_.empty()) return;
    if (!finish_sittings()) return;
    finish_assigned(world_.pupil->id);
    for (const model::Pupil& partner : world_.partners) finish_assigned(partner.id);
    test_ends_ms_.reset();
    show_class();
    show_reviews();
}

// Of who plays last: until then it is tried again, for those who are not done yet.
bool App::finish_sittings() {
    std::vector<model::Sitting*> all;
    for (model::Sitting& one : partner_sittings_) all.push_back(&one);
    all.push_back(&play_->sitting);
    for (model::Sitting* one : all) {
        if (one->finished_ms != 0) continue;
        if (const auto finished = store_->finish_sitting(one->id); !finished) {
            say_not_saved(finished.error());
            return false;
        }
        one->finished_ms = means_.clock.now_ms();
    }
    return true;
}

void App::on(const ui::GoHome&) {
    stop_joining();
    keep_progress();
    if (play_ && play_->sitting.finished_ms != 0) {  // a look back at a page ends here
        play_->step = static_cast<int>(play_->lesson->steps.size());
        play_->came_from = -1;
        play_->looking_back = false;
    }
    leave_review();
    leave_closed_test();
    go_to(ui::Route::home);
}

void App::on(const ui::NextStep&) {
    if (!play_ || !quiz::may_go_on(*play_)) return;
    quiz::go_on(*play_);
    keep_progress();
    show_step();
}

void App::on(const ui::PreviousStep&) {
    if (!play_ || !quiz::may_go_back(*play_)) return;
    quiz::go_back(*play_);
    keep_progress();
    show_step();
}

void App::on(const ui::ReviewPage& intent) {
    if (!play_) return;
    quiz::go_to_page(*play_, intent.page);
    show_step();
}

void App::on(const ui::ChangeDraft& intent) {
    if (!play_) return;
    quiz::set_draft(*play_, intent.draft);
    if (!progress_due_ms_) progress_due_ms_ = means_.clock.steady_ms() + draft_delay_ms;
}

void App::on(const ui::OpenExplanation& intent) {
    if (play_) quiz::open_explanation(*play_, intent.option);
}

void App::on(const ui::OpenHint&) {
    if (!play_ || !quiz::may_hint(*play_)) return;
    quiz::open_hint(*play_);
    keep_progress();
}

void App::on(const ui::TryAgain&) {
    if (!play_ || !quiz::may_retry(*play_)) return;
    quiz::retry(*play_);
    stop_reading();
    step_shown_ms_ = means_.clock.steady_ms();
}

void App::on(const ui::HandIn&) {
    if (!play_ || !unsaved_.empty() || !quiz::may_answer(*play_)) return;
    const auto answered = quiz::answer(*play_);
    if (!answered || !keep_answer(*answered)) return;
    quiz::accept(*play_, *answered);
    stop_reading();
    world_.saved = store_.has_value();
    keep_progress();
    if (world_.sits_test()) show_step();  // nothing is said of the answer: on to the next
}

// True: on disk. False: in memory, and tried again at the next action.
bool App::keep_answer(const quiz::Answered& answered) {
    if (!store_) return true;
    model::Attempt attempt;
    attempt.sitting_id = play_->sitting.id;
    attempt.pupil_id = play_->sitting.pupil_id;
    attempt.item_id = answered.item_id;
    attempt.kind = answered.kind;
    attempt.answer = answered.answer;
    attempt.points = answered.points;
    attempt.try_number = answered.try_number;
    attempt.hints = answered.hints;
    attempt.duration_ms = means_.clock.steady_ms() - step_shown_ms_;
    std::vector<model::Attempt> all = {attempt};
    for (const model::Sitting& partner : partner_sittings_) {
        attempt.sitting_id = partner.id;
        attempt.pupil_id = partner.pupil_id;
        all.push_back(attempt);
    }
    std::optional<base::Error> problem;
    for (const model::Attempt& one : all) {
        const auto kept = problem ? tl::make_unexpected(*problem) : store_->add_attempt(one);
        if (kept) continue;
        problem = kept.error();
        unsaved_.push_back({play_->sitting.id, one, answered});
    }
    if (!problem) return true;
    world_.saved = false;
    say_not_saved(*problem);
    return false;
}

void App::save_unsaved() {
    while (!unsaved_.empty()) {
        const Unsaved first = unsaved_.front();
        const auto kept = store_->add_attempt(first.attempt);
        if (!kept) {
            say_not_saved(kept.error());
            return;
        }
        unsaved_.erase(unsaved_.begin());
        const bool more = std::any_of(unsaved_.begin(), unsaved_.end(), [&](const Unsaved& one) { return one.played == first.played; });
        if (more || !play_ || play_->sitting.id != first.played) continue;
        quiz::accept(*play_, first.answered);
        world_.saved = true;
        world_.toast.reset();
        if (world_.sits_test() && world_.route == ui::Route::item) show_step();
    }
    const bool waits = world_.route == ui::Route::result || world_.route == ui::Route::test;
    if (play_ && waits && quiz::at_end(*play_) && play_->sitting.finished_ms == 0) reach_end();
}

void App::say_not_saved(const base::Error& error) {
    base::log_error(error);
    world_.toast = ui::Toast{words("chuong-trinh.chua-luu-duoc"), "warn", true};
    toast_until_ms_.reset();  // stays until the answer is on disk
    const auto known = [](const base::Diagnostic& notice) { return notice.key == "chuong-trinh.dia-khong-ghi-duoc"; };
    if (std::any_of(own_notices_.begin(), own_notices_.end(), known)) return;
    base::Diagnostic notice;
    notice.key = "chuong-trinh.dia-khong-ghi-duoc";
    notice.params = {{"reason", means_.words.text(error)}};
    own_notices_.push_back(notice);
    show_notices();
}

void App::keep_progress() {
    progress_due_ms_.reset();
    if (!play_ || !store_ || play_->sitting.finished_ms != 0) return;
    play_->sitting.step = std::max(play_->step, play_->came_from);
    play_->sitting.draft = quiz::to_draft(*play_);
    if (const auto kept = store_->save_progress(play_->sitting); !kept) base::log_error(kept.error());
    for (model::Sitting& partner : partner_sittings_) {
        partner.step = play_->sitting.step;
        partner.draft = play_->sitting.draft;
        if (const auto kept = store_->save_progress(partner); !kept) base::log_error(kept.error());
    }
}

// A pupil's choice lasts until signing out, a teacher's is the machine's.

}  // namespace app
