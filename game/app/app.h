#pragma once
// The program behind the screens: it holds the progress file, the packs and the running sitting, shows them to the
// screens as a World, and does what an Intent asks. An answer is on disk before the next thing is shown; when the disk
// does not take it, it is kept in memory, said to the pupil and the teacher, and tried again at every action.
//
//   App app(means, setting, std::move(store));
//   const ui::Intent intent = screen->draw(page, app.world());
//   app.apply(intent);

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/courier.h"
#include "app/library.h"
#include "app/machine_setting.h"
#include "app/worker.h"
#include "base/catalogue.h"
#include "base/clock.h"
#include "base/paths.h"
#include "base/random.h"
#include "quiz/quiz.h"
#include "sound/speaker.h"
#include "store/store.h"
#include "ui/intent.h"
#include "ui/world.h"
#include "work/board.h"
#include "work/lab.h"

namespace app {

inline constexpr std::int64_t idle_ms = 3LL * 60 * 1000, idle_warning_ms = 20LL * 1000;

struct Means {  // all outlive the App
    const base::Catalogue& words;
    const base::Clock& clock;
    base::Random& random;
    Library& library;
    std::function<void()> wake;                                         // a job has finished: let the main loop run
    std::function<std::string(int)> random_bytes;                       // for secrets
    std::function<base::Result<bool>()> read_changed_packs;             // of a preview; true: the library has new ones
    sound::Output* sound = nullptr;                                     // nullptr: silence
    bool threads = true;                                                // false: the courier goes when tick() sends it
    std::function<std::vector<base::Diagnostic>()> pack_problems = {};  // of a preview, as last read
};

struct Setting {
    base::Path share, data;
    std::vector<base::Path> folders;  // where class lists lie and exports may go, the best first
    MachineSetting machine;
    struct Preview {
        std::string lesson;
        int page = 1;
    };
    std::optional<Preview> preview;                 // an author looks at a lesson: no progress file, nothing is kept
    std::optional<work::Joining> joining;           // this machine is a pupils' station; its folder is a path
    std::optional<std::vector<base::Path>> places;  // where a class folder may be looked for, instead of all this computer has
    std::optional<std::string> hardware;            // by which a station is known again, instead of this computer's cards
};

class App {
public:
    // Without a store only a preview can be shown.
    App(const Means& means, Setting setting, std::optional<store::Store> store);
    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    const ui::World& world() const { return world_; }
    void apply(const ui::Intent& intent);
    // Jobs that finished and moments that have come (a toast goes, a wait ends). true: something to draw has changed.
    bool tick();
    std::optional<std::int64_t> wake_at_ms() const;  // of Clock::steady_ms: when tick() has something to do
    void touch();                                    // a hand moved: nobody has left
    bool working() const { return worker_.busy(); }
    void close();  // keeps what is open and backs up

    const quiz::Play* play() const { return play_ ? &*play_ : nullptr; }
    int unsaved() const { return static_cast<int>(unsaved_.size()); }  // answers the disk has not taken yet

private:
    struct Unsaved {
        model::SittingId played;  // of who plays; the attempt may be a partner's
        model::Attempt attempt;
        quiz::Answered answered;
    };

    // One for each intent. apply_staff.cpp
    void on(const std::monostate&) {}
    void on(const ui::FinishSetup& intent);
    void on(const ui::RecoveryNoted& intent);
    void on(const ui::Unlock& intent);
    void on(const ui::UseRecovery& intent);
    void on(const ui::Lock& intent);
    // apply_classes.cpp
    void on(const ui::ChooseClass& intent);
    void on(const ui::ReadClassList& intent);
    void on(const ui::ReadPasted& intent);
    void on(const ui::ChooseImportClass& intent);
    void on(const ui::ApplyClassList& intent);
    void on(const ui::DropClassList& intent);
    void on(const ui::AdmitPupil& intent);
    void on(const ui::NewPictures& intent);
    void on(const ui::ChooseSignIn& intent);
    void on(const ui::AddTemporary& intent);
    // apply_teacher.cpp
    void on(const ui::GoTo& intent);
    void on(const ui::ChooseLesson& intent);
    void on(const ui::StartLesson& intent);
    void on(const ui::EndLesson& intent);
    void on(const ui::ShowResults& intent);
    void on(const ui::MoveAnswers& intent);
    void on(const ui::ChooseOrder& intent);
    // apply_exports.cpp
    void on(const ui::SaveBook& intent);
    void on(const ui::SaveCards& intent);
    void on(const ui::SaveClassCards& intent);
    // apply_sign_in.cpp
    void on(const ui::PickName& intent);
    void on(const ui::NotMe& intent);
    void on(const ui::PickPicture& intent);
    void on(const ui::ClearPictures& intent);
    void on(const ui::EnterCode& intent);
    void on(const ui::RaiseHand& intent);
    void on(const ui::SignOut& intent);
    void on(const ui::QuickExit& intent);
    void on(const ui::LeaveCover& intent);
    void on(const ui::StayHere& intent);
    // apply_seat.cpp
    void on(const ui::AddPartner& intent);
    void on(const ui::LeaveSeat& intent);
    // apply_lesson.cpp
    void on(const ui::OpenLesson& intent);
    void on(const ui::GoHome& intent);
    void on(const ui::NextStep& intent);
    void on(const ui::PreviousStep& intent);
    void on(const ui::ChangeDraft& intent);
    void on(const ui::OpenExplanation& intent);
    void on(const ui::OpenHint& intent);
    void on(const ui::HandIn& intent);
    void on(const ui::TryAgain& intent);
    void on(const ui::ReviewPage& intent);
    void on(const ui::ChooseWay& intent);  // apply_way.cpp
    // apply_test.cpp
    void on(const ui::StartTest& intent);
    void on(const ui::OpenClosedTest& intent);
    void on(const ui::LookBack& intent);
    // apply_review.cpp
    void on(const ui::OpenReview& intent);
    void on(const ui::OpenNotebook& intent);

    // apply_machine.cpp
    void on(const ui::TextSize& intent);
    void on(const ui::AiryText& intent);
    void on(const ui::CalmMotion& intent);
    void on(const ui::UseSound& intent);

    // apply_sound.cpp
    void on(const ui::ReadAloud& intent);
    void on(const ui::StopReading& intent);

    // app.cpp
    void go_to(ui::Route route);
    void say(const std::string& key, const base::Params& params = {}, const std::string& icon = "check");
    void complain(const base::Error& error);      // a toast, the log
    bool done(const base::Result<void>& result);  // false: complained
    template <class T>
    std::optional<T> value(base::Result<T> result) {  // nullopt: complained
        if (result) return std::move(*result);
        complain(result.error());
        return std::nullopt;
    }
    std::string words(const std::string& key, const base::Params& params = {}) const { return world_.t(key, params); }
    void start_back_up();

    // apply_staff.cpp
    void finish_unlock(bool right, const store::Store::StaffSecret& secret);
    void enter_teacher();
    void leave_teacher();
    // apply_classes.cpp
    void take_roster(base::Result<model::Roster> roster);
    void compare_roster();
    std::set<std::string> taken_codes() const;
    bool give_codes();
    bool new_secret(model::Pupil pupil);
    // apply_exports.cpp
    void show_book();
    void finish_export(const base::Result<void>& written, const base::Path& file);
    // apply_sign_in.cpp
    void enter_pupil(const model::Pupil& pupil);
    void ask(const model::Pupil& pupil);
    void let_in_if(bool right);
    void forget_pupil();
    bool may_be_left() const;
    bool watch_seat(std::int64_t now);
    const model::Pupil* find_pupil(const model::PupilId& id) const;
    // apply_seat.cpp
    void stop_joining();
    void enter_partner();
    std::optional<model::Sitting> partner_sitting(const model::Pupil& pupil);
    std::optional<model::Sitting> add_partner_sitting(const model::Pupil& pupil);
    void begin_partner_sittings();
    void hand_on(const model::Sitting& to);
    // apply_lesson.cpp
    bool begin_sitting(const model::Lesson& lesson, const model::PackInfo& info, base::Json draft = {});
    bool begin_made(model::Lesson lesson, const model::PackInfo& info, base::Json draft);
    void load_play();
    void load_sitting(const model::Sitting& sitting);
    bool resume_sitting(const model::Lesson& lesson, const model::Sitting& sitting);
    bool resume_made(model::Lesson lesson, const model::Sitting& sitting);
    void drop_play();
    std::optional<model::Sitting> find_sitting(const std::string& lesson_id);
    void point_to_play();
    void show_step();
    void reach_end();
    void finish_play();
    void keep_progress();  // step and draft, now
    void save_unsaved();
    void say_not_saved(const base::Error& error);
    bool keep_answer(const quiz::Answered& answered);
    bool finish_sittings();
    const Library::Shelf* lesson_shelf() const;  // of the running sitting, else of the open assignment
    // apply_way.cpp
    const Library::Shelf* assigned_shelf() const;
    const model::Lesson* assigned_lesson() const;
    bool asks_for_way() const;
    const ui::LessonEntry* other_lesson() const;
    void begin_other(const model::Lesson& assigned, const model::PackInfo& assigned_info);
    bool resume_way(const model::Sitting& sitting);
    void finish_assigned(const model::PupilId& pupil);
    // apply_test.cpp
    void open_test();
    std::optional<model::Sitting> find_test_sitting();  // the pupil's, of the open test
    void start_test_clock();
    bool watch_test(std::int64_t now);  // true: something to draw has changed
    void end_of_time();
    std::optional<std::int64_t> next_minute_ms() const;
    bool close_lesson(const model::Assignment& assignment);
    bool collect_test(const model::Assignment& assignment);
    std::optional<model::Assignment> find_test_to_look_at();
    bool watch_door(std::int64_t now);  // true: something to draw has changed
    void show_closed_test();
    void leave_closed_test();
    // apply_review.cpp
    bool in_review() const;
    void show_reviews();
    void leave_review();
    bool resume_review(const model::Sitting& sitting);
    void begin_review();

    // apply_machine.cpp
    void use_machine_setting();
    void keep_machine_setting();

    // apply_lab.cpp
    void on(const ui::LookIntoFolder& intent);
    void on(const ui::UseClassFolder& intent);
    void on(const ui::SaveJoinFile& intent);
    void on(const ui::ChooseSeat& intent);
    void on(const ui::CollectToStick& intent);
    void on(const ui::TakeFromStick& intent);
    // apply_board.cpp
    void on(const ui::PauseLesson& intent);
    void on(const ui::LowerHand& intent);
    void on(const ui::ChangeClass& intent);
    void open_lab();
    void use_folder_at_station(const std::string& folder);
    void open_courier(Courier::Side side, const base::Path& folder);
    bool watch_lab(std::int64_t now);  // true: something to draw has changed
    std::optional<std::int64_t> lab_due_ms() const;
    void take_class_file(const Courier::Arrived& file);
    bool take_result_files(const std::vector<Courier::Arrived>& files);
    void obey(const model::ClassFile& file);
    void hand_in_results();
    void publish(const model::ClassId& class_id);  // soon: the stations shall know
    void publish_now();
    base::Result<Courier::Arrived> make_class_file(const model::Class& the_class);
    void take_classes(const lan::Folder& folder);
    void take_results(const lan::Folder& folder);
    void tell_problems(const base::Diagnostics& problems);
    void show_lab();
    void take_packs();
    void want_packs(const model::ClassFile& file);
    void drop_received(const model::ClassFile& file);
    // apply_board.cpp
    model::SeatStatus seat_status() const;
    bool seat_has_changed() const;
    void tell_seat();
    bool see_seats();  // true: something to draw has changed
    void compare_clock(const model::SeatStatus& status);
    bool show_board();
    void show_progress(const std::vector<model::Sitting>& sittings);
    void hold(bool on);
    void hold_page();

    // apply_sound.cpp
    void stop_reading();
    bool listen();  // true: something to draw has changed

    // world_builder.cpp: fills the world from the progress file and the packs, after something changed there
    void show_school();
    void show_classes();
    void show_class();  // pupils, assignment, lessons of the class looked at
    void show_lessons(const std::vector<model::Sitting>& sittings, const std::vector<model::Assignment>& assignments);
    void point_to_lesson();
    void show_files();
    void show_notices();
    std::optional<model::Assignment> find_open_assignment();
    bool choose_class(const model::ClassId& id);
    void open_preview();
    void show_pack_problems();
    bool look_at_sources();  // of a preview: true: something to draw has changed

    Means means_;
    Setting setting_;
    std::optional<store::Store> store_;
    ui::World world_;
    std::optional<quiz::Play> play_;
    std::vector<model::Sitting> partner_sittings_;  // as world_.partners, once a lesson is begun
    std::unique_ptr<model::Lesson> made_lesson_;    // put together here: a review, a short version; play_ points to it
    bool unlocked_ = false;
    std::string shown_lesson_, shown_pack_;  // world_.lesson points to it
    std::optional<model::Roster> roster_;    // on its way in
    std::uint64_t import_seed_ = 0;          // what is previewed is what is applied
    std::optional<std::string> results_lesson_;
    std::vector<Unsaved> unsaved_;
    std::vector<base::Diagnostic> own_notices_;
    std::int64_t step_shown_ms_ = 0, touched_ms_ = 0;
    std::optional<std::int64_t> toast_until_ms_, progress_due_ms_, look_due_ms_;
    std::optional<std::int64_t> test_ends_ms_, door_until_ms_;
    std::optional<std::int64_t> unlock_until_ms_;  // of now_ms
    std::optional<work::Joining> joined_;          // a station
    std::optional<work::LabKeys> lab_keys_;        // the teacher's machine
    std::optional<std::int64_t> hand_in_due_ms_, publish_due_ms_, look_for_files_due_ms_;
    std::set<model::ClassId> to_publish_;
    std::unique_ptr<Courier> courier_;
    // What a station says of itself
    std::optional<work::Life> life_;
    model::SeatStatus told_;
    std::optional<std::int64_t> seat_due_ms_;
    int hands_raised_ = 0, hand_up_ = 0;
    std::int64_t paused_since_ms_ = 0;
    ui::Route paused_from_ = ui::Route::home;
    // What the teacher's machine sees
    work::Board board_;
    std::map<std::string, std::int64_t> clock_offsets_;  // by station: what its last word told
    work::Progress here_;                                // of the open lesson of the class looked at
    std::optional<std::int64_t> board_due_ms_;
    bool paused_ = false;
    Worker worker_;  // last: its jobs end before what they speak of
};

}  // namespace app
