// Answers and what is kept of them. The order of on(HandIn) is the promise of the program: graded, written, then counted.

#include <algorithm>

#include "app/house.h"
#include "app/lesson_at_seat.h"
#include "base/log.h"

namespace app {
namespace {

constexpr std::int64_t draft_delay_ms = 1000;

}  // namespace

void LessonAtSeat::on(const ui::ChangeDraft& intent) {
    if (!view_.play) return;
    quiz::set_draft(*view_.play, intent.draft);
    if (!progress_.is_set()) progress_.set_in(draft_delay_ms);
}

void LessonAtSeat::on(const ui::OpenExplanation& intent) {
    if (view_.play) quiz::open_explanation(*view_.play, intent.option);
}

void LessonAtSeat::on(const ui::OpenHint&) {
    if (!view_.play || !quiz::may_hint(*view_.play)) return;
    quiz::open_hint(*view_.play);
    keep_progress();
}

void LessonAtSeat::on(const ui::TryAgain&) {
    if (!view_.play || !quiz::may_retry(*view_.play)) return;
    quiz::retry(*view_.play);
    house_.machine.stop_reading();
    step_shown_ms_ = steady_ms();
}

void LessonAtSeat::on(const ui::HandIn&) {
    if (!view_.play || !unsaved_.empty() || !quiz::may_answer(*view_.play)) return;
    const auto answered = quiz::answer(*view_.play);
    if (!answered || !keep_answer(*answered)) return;
    house_.machine.stop_reading();
    count(*answered);
    keep_progress();
    if (world().sits_test()) show_step();  // nothing is said of the answer: on to the next
}

// It is on disk, at once or after several tries.
void LessonAtSeat::count(const quiz::Answered& answered) {
    quiz::accept(*view_.play, answered);
    view_.saved = has_store();
}

// True: on disk. False: in memory, and tried again at the next action.
bool LessonAtSeat::keep_answer(const quiz::Answered& answered) {
    if (!has_store()) return true;
    const model::Sitting& played = view_.play->sitting;
    model::Attempt attempt = quiz::to_attempt(answered, played);
    attempt.duration_ms = steady_ms() - step_shown_ms_;
    std::vector<model::Attempt> all = {attempt};
    for (const model::Sitting& partner : partner_sittings_) {
        attempt.sitting_id = partner.id;
        attempt.pupil_id = partner.pupil_id;
        all.push_back(attempt);
    }
    std::optional<base::Error> problem;
    for (const model::Attempt& one : all) {
        const auto kept = problem ? tl::make_unexpected(*problem) : store().add_attempt(one);
        if (kept) continue;
        problem = kept.error();
        unsaved_.push_back({played.id, one, answered});
    }
    if (!problem) return true;
    view_.saved = false;
    say_not_saved(*problem);
    return false;
}

void LessonAtSeat::save_unsaved() {
    while (!unsaved_.empty()) {
        const Unsaved first = unsaved_.front();
        const auto kept = store().add_attempt(first.attempt);
        if (!kept) {
            say_not_saved(kept.error());
            return;
        }
        unsaved_.erase(unsaved_.begin());
        const bool more = std::any_of(unsaved_.begin(), unsaved_.end(), [&](const Unsaved& one) { return one.played == first.played; });
        if (more || !view_.play || view_.play->sitting.id != first.played) continue;
        count(first.answered);
        house_.front.hush();
        if (world().sits_test() && world().route == ui::Route::item) show_step();
    }
    const bool waits = world().route == ui::Route::result || world().route == ui::Route::test;
    if (view_.play && waits && quiz::at_end(*view_.play) && view_.play->sitting.finished_ms == 0) reach_end();
}

void LessonAtSeat::say_not_saved(const base::Error& error) {
    base::log_error(error);
    house_.front.insist("chuong-trinh.chua-luu-duoc");  // until the answer is on disk
    base::Diagnostic notice;
    notice.key = "chuong-trinh.dia-khong-ghi-duoc";
    notice.params = {{"reason", means().words.text(error)}};
    house_.front.notice(notice);
}

void LessonAtSeat::keep_progress() {
    progress_.stop();
    if (!view_.play || !has_store() || view_.play->sitting.finished_ms != 0) return;
    model::Sitting& played = view_.play->sitting;
    played.step = std::max(view_.play->step, view_.play->came_from);
    played.draft = quiz::to_draft(*view_.play);
    house_.test.keep_time(played);
    if (const auto kept = store().save_progress(played); !kept) base::log_error(kept.error());
    for (model::Sitting& partner : partner_sittings_) {
        partner.step = played.step;
        partner.draft = played.draft;
        if (const auto kept = store().save_progress(partner); !kept) base::log_error(kept.error());
    }
}

void LessonAtSeat::finish() {
    if (!has_store() || view_.play->sitting.finished_ms != 0 || !unsaved_.empty()) return;
    if (!finish_sittings()) return;
    house_.ways.finish_assigned(world().seat.pupil->id);
    for (const model::Pupil& partner : world().seat.partners) house_.ways.finish_assigned(partner.id);
    house_.test.stop_counting();
    house_.changed(What::work);
    house_.changed(What::review);
}

// Of who plays last: until then it is tried again, for those who are not done yet.
bool LessonAtSeat::finish_sittings() {
    std::vector<model::Sitting*> all;
    for (model::Sitting& one : partner_sittings_) all.push_back(&one);
    all.push_back(&view_.play->sitting);
    for (model::Sitting* one : all) {
        if (one->finished_ms != 0) continue;
        if (const auto finished = store().finish_sitting(one->id); !finished) {
            say_not_saved(finished.error());
            return false;
        }
        one->finished_ms = now_ms();
    }
    return true;
}

}  // namespace app
