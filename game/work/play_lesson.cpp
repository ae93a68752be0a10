// Plays one sitting with a model of a pupil: chance decides what is known, what is tried again, and how long an answer takes.

#include "work/play_lesson.h"

#include <algorithm>

#include "kinds/kind.h"
#include "quiz/quiz.h"

namespace work {
namespace {

constexpr int page_seconds = 20;
constexpr double hardest = 0.45;         // taken from the skill at most
constexpr double after_feedback = 0.25;  // what a second try gains

double chance(base::Random& random) { return static_cast<double>(random.below(10'000)) / 10'000; }

base::Result<void> give_answer(store::Store& store, quiz::Play& play, std::int64_t duration_ms) {
    const auto answered = quiz::answer(play);
    if (!answered) return {};
    model::Attempt attempt = quiz::to_attempt(*answered, play.sitting);
    attempt.duration_ms = duration_ms;
    TRY(store.add_attempt(attempt));
    quiz::accept(play, *answered);
    return {};
}

struct Seat {
    store::Store& store;
    const PupilModel& pupil;
    base::Random& random;
    base::FixedClock& clock;
};

base::Result<void> try_once(Seat& seat, quiz::Play& play, double skill) {
    const std::int64_t took = 1000LL * (seat.pupil.seconds_an_item / 2 +
                                        static_cast<int>(seat.random.below(static_cast<std::uint32_t>(seat.pupil.seconds_an_item) + 1)));
    seat.clock.advance(took);
    const model::Item& item = *quiz::current_item(play);
    const bool full = chance(seat.random) < skill;
    if (const kinds::Kind* kind = kinds::find_kind(item.kind)) quiz::set_draft(play, kind->make_answer(item.body, full, seat.random));
    return give_answer(seat.store, play, took);
}

base::Result<void> play_item(Seat& seat, quiz::Play& play, double skill) {
    if (quiz::may_hint(play) && chance(seat.random) < seat.pupil.asks_hint) quiz::open_hint(play);
    TRY(try_once(seat, play, skill));
    if (!quiz::may_retry(play) || chance(seat.random) >= seat.pupil.patience) return {};
    quiz::retry(play);
    return try_once(seat, play, std::min(0.98, skill + after_feedback));
}

}  // namespace

Difficulty make_difficulty(const model::Lesson& lesson, base::Random& random) {
    Difficulty difficulty;
    for (std::size_t i = 0; i < lesson.items().size(); ++i) difficulty.by_item.push_back(hardest * chance(random));
    return difficulty;
}

base::Result<model::Sitting> play_lesson(store::Store& store, const model::Lesson& lesson, model::Sitting sitting, const PupilModel& pupil,
                                         const Difficulty& difficulty, int stop_after_items, base::Random& random,
                                         base::FixedClock& clock) {
    TRY_ASSIGN(sitting, store.add_sitting(std::move(sitting)));
    quiz::Play play = quiz::start(lesson, sitting);
    Seat seat{store, pupil, random, clock};
    while (!quiz::at_end(play)) {
        const int index = quiz::item_index(play);
        if (index >= 0 && index == stop_after_items) break;
        if (index < 0)
            clock.advance(1000LL * page_seconds);
        else
            TRY(play_item(seat, play, pupil.skill - difficulty.by_item[static_cast<std::size_t>(index)] + hardest / 2));
        if (!quiz::may_go_on(play))
            return base::fail(base::Code::internal, "loi.chuong-trinh", {}, "an item of " + lesson.id + " cannot be passed");
        quiz::go_on(play);
        play.sitting.step = play.step;
        play.sitting.draft = quiz::to_draft(play);
        TRY(store.save_progress(play.sitting));
    }
    if (quiz::at_end(play)) TRY(store.finish_sitting(play.sitting.id));
    return play.sitting;
}

}  // namespace work
