#pragma once
// All that a screen may see: values, read-only. Each part of the program writes one view and nothing else; a copy of the World stands
// alone.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/catalogue.h"
#include "base/clock.h"
#include "base/diagnostics.h"
#include "model/band.h"
#include "model/board.h"
#include "model/machine_setting.h"
#include "model/pack.h"
#include "model/results.h"
#include "model/roster.h"
#include "model/school.h"
#include "model/table.h"
#include "quiz/quiz.h"
#include "quiz/review.h"
#include "ui/route.h"

namespace ui {

struct Toast {
    std::string text, icon;
    bool problem = false;
};

// How this machine looks and sounds: as the teacher set it, or its letters as the pupil at it likes them.
struct MachineView : model::MachineSetting {
    bool can_read = false, reading = false;  // a page aloud
};

struct AuthorView {                          // of a preview
    std::vector<base::Diagnostic> problems;  // what is to be mended, errors first
    int times_read = 0;                      // how often the folder was read
    bool trial = false;                      // a teacher goes through a lesson as a pupil sees it; nothing is kept
};

struct ClassEntry {
    model::Class the_class;
    int pupils = 0;
};

struct SchoolView {
    model::School about;
    model::Staff teacher;  // signed in, or the first
    std::vector<ClassEntry> classes;
    const model::Class* find_class(const model::ClassId& id) const;
};

struct LessonEntry {  // one lesson of an installed pack
    std::string pack_id, lesson_id, title, module;
    int grade = 6, minutes = 15, pages = 0, items = 0;
    std::string goal, content_note;
    std::vector<model::ClassCard> cards;  // for the whole class, away from the machines
    model::Picture cover;                 // id as the picture source knows it
    bool done = false;                    // by the pupil signed in, or opened before for the class chosen; today's: since it was opened
    bool played = false;                  // by the pupil signed in, whole, once or more
    bool open = false;                    // assigned to the class now
    int finished = 0;                     // pupils of the class who finished it
    model::AssignmentId counted, voided;  // the last time the class had it; voided: that one does not count
};

struct ClassView {  // the class that the teacher looks at, or whose lesson is open
    std::optional<model::Class> the_class;
    std::vector<model::Pupil> pupils;
    std::vector<LessonEntry> lessons;             // for its grade, in path order
    bool has_own_lessons = true;                  // else they are for other grades, the nearest first
    std::optional<std::size_t> chosen;            // of the lessons: to be opened, or open
    std::optional<model::Assignment> assignment;  // open
    std::optional<model::Assignment> voided;      // the last one, while it does not count
    int leaves = 0, leaf_goal = 0;                // of its tree

    const LessonEntry* lesson() const { return chosen ? &lessons[*chosen] : nullptr; }
    bool is_of_today(const model::Sitting& sitting) const;  // of the lesson that is open: begun or ended since then
    bool test_is_open() const { return assignment && assignment->mode == model::Mode::test; }  // today's lesson is a test
    const model::Pupil* find_pupil(const model::PupilId& id) const;
};

struct DoorView {  // to the teacher's side
    bool unlocked = false;
    std::string recovery_code;  // shown once, after setup
    std::string problem;        // words
    int wait_s = 0;
    bool checking = false;  // a PIN or a code
};

struct FoundFile {  // a class list lying where teachers keep theirs
    std::string path, name, folder, when;
};

struct FolderView {                  // one folder of this computer, while the class folder or a class list is looked for
    std::string path, parent;        // no path: the places to begin at; no parent: they are one up
    std::vector<std::string> all;    // in it: whole paths
    std::set<std::string> prepared;  // folders in it that are class folders already
    bool takes_files = false;
    std::vector<FoundFile> files;  // class lists in it
};

struct ImportList {  // one of the lists of a file: what it would change, or has changed
    std::string class_name;
    int pupils = 0, added = 0, changed = 0, moved = 0, missing = 0;
    std::vector<std::string> left_out;  // words: who is not taken, and why
    std::string problem;                // words: why nobody is taken
    bool is_new = false;                // its class
    bool is_done = false;
};

struct ImportChoice {  // a row about which the teacher decides
    std::size_t row = 0;
    std::string label, why;
    bool on = false;
    bool can_be_on = true;
};

struct ImportView {  // class lists on their way in
    std::vector<FoundFile> files;
    FolderView look;
    std::string file_name;          // of what was read; empty: pasted
    std::vector<ImportList> lists;  // of it
    std::optional<std::size_t> chosen;
    std::optional<model::RosterDiff> diff;  // of the chosen one, or of the only one
    std::string class_name;                 // it is for
    bool names_its_class = false;           // else the teacher types it
    std::vector<ImportChoice> choices;      // of the diff
    std::vector<std::string> old_names;     // typed with an old font, as they are and as they would be
    std::string problem;                    // words: the file could not be read
    std::vector<ImportList> done;           // the import that was done just now
    struct Last {
        std::string classes, when;  // words: "6A1, 6A2", "7:42"
    };
    std::optional<Last> last;  // that can be undone
    std::string undone;        // words: what came of it
    bool has_several() const { return lists.size() > 1; }
};

struct DeskView {  // results and class book
    std::optional<model::LessonResults> results;
    std::vector<model::Table> book;  // both sheets
    bool by_name = false;
    std::vector<std::string> book_formats;  // of files, the usual one first: "xlsx"
    std::vector<std::string> folders;       // where exports can go, the best first
    std::string saved_path;                 // the last thing written
};

struct LabView {            // one class on many machines
    std::string folder;     // the class folder; empty: none was chosen
    bool reachable = true;  // just now
    int waiting = 0;        // files not brought over yet
    int stations = 0;       // that have handed in something
    std::vector<base::Diagnostic> gaps;
    FolderView look;
};

struct StationView {      // pupils work here, results go to the teacher's machine
    bool is_one = false;  // this machine
    int seat = 0;
    bool paused = false;  // by the teacher, at every machine
};

struct BoardView {       // every machine, during a lesson
    int hands = 0;       // raised in this class and not yet seen by the teacher
    int hands_here = 0;  // of them: at this machine
    std::vector<model::Seat> seats;
    model::Missing missing;
    int minutes = 0;  // since the lesson was opened
    bool paused = false;
    friend bool operator==(const BoardView&, const BoardView&) = default;
};

inline constexpr std::size_t most_partners = 2;

struct SeatView {  // who sits at this machine
    std::optional<model::Pupil> pupil;
    std::vector<model::Pupil> partners;  // who sits beside; everything is kept for them too
    std::set<model::PupilId> in_use;     // signed in
    bool joining = false;                // another one is signing in
    std::optional<model::Pupil> joiner;  // whose pictures are asked for then
    std::vector<int> picked;             // sign-in pictures so far
    int wrong_pictures = 0;              // times in a row
    bool wrong_now = false;              // the last three were not the right ones
    int idle_left_s = 0;                 // the seat seems empty: seconds until the cover; 0: it does not

    const std::optional<model::Pupil>& asked() const { return joiner ? joiner : pupil; }  // whose pictures are asked for
    bool is_signed_in() const { return pupil && in_use.count(pupil->id) > 0; }
};

struct LessonView {  // what the pupil at this machine works at
    std::optional<quiz::Play> play;
    std::optional<quiz::Result> result;
    bool saved = false;                  // "Đã lưu": the last answer is on disk
    std::string module, picture_prefix;  // of its pack; before picture ids: "<hash>/"
    std::vector<model::LegalFact> facts;
    bool has_other = false;  // another lesson, in place of one with a content note

    const model::LegalFact* find_fact(const std::string& id) const;
};

struct TestView {
    int minutes_left = 0;                  // of the one that runs; 0: no limit, or over
    bool time_ran_out = false;             // it ended by itself
    std::optional<model::Sitting> closed;  // done not long ago, and closed by the teacher: may be looked at
};

struct ReviewView {
    quiz::ReviewPlan plan;  // questions to look at again; none: an empty pack id
    std::optional<quiz::Notebook> notebook;
};

struct World {
    Route route = Route::setup;
    const base::Catalogue* words = nullptr;  // the program's, for as long as it runs
    base::Date today;
    bool working = false;  // a job runs; controls that would start another are off
    std::optional<Toast> toast;
    std::vector<base::Diagnostic> notices;  // for the teacher: packs set aside, facts expired, a restored file

    MachineView machine;
    AuthorView author;
    SchoolView school;
    ClassView class_now;
    DoorView door;
    ImportView list;
    DeskView desk;
    LabView lab;
    StationView station;
    BoardView board;
    SeatView seat;
    LessonView lesson;
    TestView test;
    ReviewView review;

    bool has_stations() const { return !lab.folder.empty() && !station.is_one; }  // this is the teacher's machine of a lab
    bool sits_test() const;    // the running sitting is the open test's: nobody but the teacher sees what was right
    model::Band band() const;  // of the class, or the teacher's
    std::string t(std::string_view key, const base::Params& params = {}) const;  // words in that band
};

}  // namespace ui
