// A pupil's way through a lesson: begun, gone on with, looked at again.

#include "app/lesson_at_seat.h"

#include <algorithm>

#include "app/house.h"
#include "model/order.h"

namespace app {

LessonAtSeat::LessonAtSeat(House& house, Ground& ground, ui::LessonView& view)
    : Room(house, ground), view_(view), progress_(ground.timers, ground.means.clock, [this] {
          keep_progress();
          return false;
      }) {}

const Library::Shelf* LessonAtSeat::assigned_shelf() const {
    const auto& open = world().class_now.assignment;
    return open ? means().library.find(open->pack_id, open->pack_hash) : nullptr;
}

const model::Lesson* LessonAtSeat::assigned_lesson() const {
    const Library::Shelf* its = assigned_shelf();
    return its == nullptr ? nullptr : its->reader.pack().find_lesson(world().class_now.assignment->lesson_id);
}

const Library::Shelf* LessonAtSeat::shelf() const {
    return view_.play ? means().library.find(view_.play->sitting.pack_id, view_.play->sitting.pack_hash) : assigned_shelf();
}

void LessonAtSeat::welcome() {
    house_.reviews.leave();
    house_.test.leave_closed();
    leave_again();
    load_today();
    house_.changed(What::review);
    house_.test.show_closed();
}

void LessonAtSeat::forget() {
    drop();
    house_.reviews.forget();
    house_.test.forget_closed();
}

// What the pupil began, or finished last: the home screen says where it stands.
void LessonAtSeat::load_today() {
    if (view_.play || assigned_shelf() == nullptr || !has_store()) return;
    const auto sitting = find_sitting(world().class_now.assignment->lesson_id);
    if (sitting && !house_.ways.resume(*sitting)) load(*sitting);
}

void LessonAtSeat::leave() {
    drop();
    load_today();
}

void LessonAtSeat::leave_again() {
    if (view_.play && model::is_again(view_.play->sitting)) leave();
}

void LessonAtSeat::load(const model::Sitting& sitting) {
    const Library::Shelf* same = means().library.find_by_hash(sitting.pack_hash);
    const model::Lesson* lesson = same == nullptr ? nullptr : same->reader.pack().find_lesson(sitting.lesson_id);
    if (lesson == nullptr) return;
    const ui::ClassView& here = world().class_now;
    const bool is_running = sitting.mode == model::Mode::test && here.test_is_open() && sitting.assignment_id == here.assignment->id;
    if (is_running)
        resume_made(quiz::make_test(*lesson), sitting);
    else
        resume(*lesson, sitting);  // a closed test is looked at with the lesson's pages
}

// false: the answers could not be read, and what was shown stays.
bool LessonAtSeat::resume(const model::Lesson& lesson, const model::Sitting& sitting) {
    const auto attempts = value(store().load_attempts(sitting.id));
    if (!attempts) return false;
    drop();
    view_.play = quiz::resume(lesson, sitting, *attempts);
    view_.saved = !attempts->empty();
    show_pack();
    if (quiz::at_end(*view_.play) && !world().sits_test()) view_.result = quiz::result(*view_.play);
    house_.test.start_clock();
    return true;
}

// The lesson made before is given up only when nothing points to it any more.
bool LessonAtSeat::resume_made(model::Lesson lesson, const model::Sitting& sitting) {
    auto made = std::make_unique<model::Lesson>(std::move(lesson));
    if (!resume(*made, sitting)) return false;
    made_ = std::move(made);
    return true;
}

bool LessonAtSeat::begin_made(model::Lesson lesson, const model::PackInfo& info, base::Json draft) {
    auto made = std::make_unique<model::Lesson>(std::move(lesson));
    if (!begin(*made, info, std::move(draft))) return false;
    made_ = std::move(made);
    return true;
}

void LessonAtSeat::drop() {
    partner_sittings_.clear();
    view_ = {};
    house_.test.stop_clock();
}

std::optional<model::Sitting> LessonAtSeat::find_sitting(const std::string& lesson_id) {
    const ui::ClassView& here = world().class_now;
    const model::PupilId& pupil = world().seat.pupil->id;
    if (here.test_is_open() && here.assignment->lesson_id == lesson_id) return house_.test.find_sitting();
    if (auto open = value(store().find_open_sitting(pupil, lesson_id)); open && *open) return **open;
    const auto all = value(store().load_pupil_sittings(pupil));
    std::optional<model::Sitting> last;
    if (!all) return last;
    for (const model::Sitting* one : model::in_order(*all, [](const auto& each) { return each.finished_ms; })) {
        const bool is_todays = here.assignment && here.assignment->lesson_id == lesson_id;
        const bool counts = is_todays ? here.is_of_today(*one) : !model::is_again(*one);  // met in an earlier hour, it is done anew
        const bool was_done = one->lesson_id == lesson_id && one->mode == model::Mode::practice && one->finished_ms != 0;
        if (was_done && counts) last = *one;
    }
    return last;
}

void LessonAtSeat::on(const ui::OpenLesson&) {
    const model::Lesson* lesson = assigned_lesson();
    if (world().class_now.test_is_open()) {
        house_.test.open();
    } else if (house_.ways.are_asked_for()) {
        view_.has_other = house_.ways.has_other();
        go_to(ui::Route::note);
    } else if (view_.play) {
        show_step();
    } else if (lesson != nullptr) {
        begin(*lesson, assigned_shelf()->reader.pack().info);
    } else {
        say("chuong-trinh.khong-co-bai", {}, "info");
    }
}

// Today's once more is worth what the best of both is; another one nothing. An open test comes first.
void LessonAtSeat::on(const ui::PlayAgain& intent) {
    const ui::ClassView& here = world().class_now;
    const auto& all = here.lessons;
    const auto found = std::find_if(all.begin(), all.end(), [&](const ui::LessonEntry& one) {
        return one.pack_id == intent.pack_id && one.lesson_id == intent.lesson_id && (one.played || one.done);
    });
    if (found == all.end() || !has_store() || here.test_is_open()) return;
    const bool is_todays = here.assignment && here.assignment->lesson_id == intent.lesson_id;
    const Library::Shelf* its = is_todays ? assigned_shelf() : means().library.find(intent.pack_id, {});
    const model::Lesson* lesson = its == nullptr ? nullptr : its->reader.pack().find_lesson(intent.lesson_id);
    if (lesson == nullptr) return;
    keep_progress();
    if (is_todays && !found->played) {  // another way was taken before: it is asked for again
        drop();
        on(ui::OpenLesson{});
    } else {
        begin(*lesson, its->reader.pack().info,
              is_todays ? base::Json() : base::Json::object().set("way", base::Json::object().set("again", true)));
    }
}

bool LessonAtSeat::begin(const model::Lesson& lesson, const model::PackInfo& info, base::Json draft) {
    model::Sitting sitting;
    sitting.pupil_id = world().seat.pupil->id;
    sitting.pack_id = info.id;
    sitting.pack_version = info.version;
    sitting.pack_hash = info.hash;
    sitting.lesson_id = lesson.id;
    sitting.lesson_title = lesson.title;
    sitting.item_count = static_cast<int>(lesson.items().size());
    sitting.draft = std::move(draft);
    if (const auto& open = world().class_now.assignment; open && open->lesson_id == lesson.id) {
        sitting.assignment_id = open->id;
        sitting.mode = open->mode;
    }
    if (has_store()) {
        auto kept = value(store().add_sitting(sitting));
        if (!kept) return false;
        sitting = std::move(*kept);
    } else {
        sitting.seed = means().random.next();
        sitting.started_ms = now_ms();
    }
    drop();
    view_.play = quiz::start(lesson, std::move(sitting));
    if (has_store()) begin_partner_sittings();
    show_step();
    house_.test.start_clock();
    return true;
}

void LessonAtSeat::show_pack() {
    const Library::Shelf* its = shelf();
    view_.picture_prefix = view_.play->sitting.pack_hash + "/";
    view_.module = its == nullptr ? std::string() : its->reader.pack().info.module;
    view_.facts = its == nullptr ? std::vector<model::LegalFact>() : its->reader.pack().facts;
}

void LessonAtSeat::show_step() {
    if (view_.picture_prefix.empty()) show_pack();
    step_shown_ms_ = steady_ms();
    if (quiz::at_end(*view_.play))
        reach_end();
    else
        go_to(quiz::current_item(*view_.play) != nullptr ? ui::Route::item : ui::Route::page);
}

void LessonAtSeat::show_step(int step) {
    if (!view_.play) return;
    view_.play->step = std::min(step, static_cast<int>(view_.play->lesson->steps.size()));
    show_step();
}

void LessonAtSeat::reach_end() {
    if (world().sits_test()) {
        go_to(ui::Route::test);
    } else {
        view_.result = quiz::result(*view_.play);
        go_to(ui::Route::result);
    }
    finish();
}

void LessonAtSeat::on(const ui::GoHome&) {
    house_.seat.stop_joining();
    keep_progress();
    if (view_.play && view_.play->sitting.finished_ms != 0) {  // a look back at a page ends here
        view_.play->step = static_cast<int>(view_.play->lesson->steps.size());
        view_.play->came_from = -1;
        view_.play->looking_back = false;
    }
    house_.reviews.leave();
    house_.test.leave_closed();
    leave_again();
    go_to(ui::Route::home);
}

void LessonAtSeat::on(const ui::NextStep&) {
    if (!view_.play || !quiz::may_go_on(*view_.play)) return;
    quiz::go_on(*view_.play);
    keep_progress();
    show_step();
}

void LessonAtSeat::on(const ui::PreviousStep&) {
    if (!view_.play || !quiz::may_go_back(*view_.play)) return;
    quiz::go_back(*view_.play);
    keep_progress();
    show_step();
}

void LessonAtSeat::on(const ui::ReviewPage& intent) {
    if (!view_.play) return;
    quiz::go_to_page(*view_.play, intent.page);
    show_step();
}

void LessonAtSeat::look_back() {
    quiz::look_back(*view_.play);
    show_step();
}

void LessonAtSeat::end_test() {
    quiz::end_test(*view_.play);
    keep_progress();
    if (world().route == ui::Route::item)
        reach_end();
    else
        finish();
}

void LessonAtSeat::shift(std::int64_t ms) { step_shown_ms_ += ms; }

}  // namespace app
