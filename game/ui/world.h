#pragma once
// All that a screen may see: values, read-only. Built by app from the store, the packs and the running sitting.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/catalogue.h"
#include "base/clock.h"
#include "base/diagnostics.h"
#include "model/band.h"
#include "model/board.h"
#include "model/pack.h"
#include "model/results.h"
#include "model/roster.h"
#include "model/school.h"
#include "model/table.h"
#include "quiz/quiz.h"
#include "quiz/review.h"
#include "ui/route.h"

namespace ui {

struct FoundFile {  // a class list lying where teachers keep theirs
    std::string path, name, folder, when;
};

struct LessonEntry {  // one lesson of an installed pack
    std::string pack_id, lesson_id, title, module;
    int grade = 6, minutes = 15, pages = 0, items = 0;
    std::string goal, content_note;
    std::vector<model::ClassCard> cards;  // for the whole class, away from the machines
    model::Picture cover;                 // id as the picture source knows it
    bool done = false;                    // by the pupil signed in, or opened before for the class chosen
    bool open = false;                    // assigned to the class now
    int finished = 0;                     // pupils of the class who finished it
};

struct ClassEntry {
    model::Class the_class;
    int pupils = 0;
};

struct LabView {            // one class on many machines
    bool station = false;   // pupils work here, results go to the teacher's machine
    std::string folder;     // the class folder; empty: none was chosen
    bool reachable = true;  // just now
    int waiting = 0;        // files not brought over yet
    int seat = 0;           // of a station
    int stations = 0;       // that have handed in something
    std::vector<base::Diagnostic> gaps;
};

struct FolderView {                  // one folder of this computer, while the class folder is looked for
    std::string path, parent;        // no path: the places to begin at; no parent: they are one up
    std::vector<std::string> all;    // in it: whole paths
    std::set<std::string> prepared;  // those of them that are class folders already
    bool takes_files = false;
};

struct BoardView {  // every machine, during a lesson
    std::vector<model::Seat> seats;
    model::Missing missing;
    int minutes = 0;  // since the lesson was opened
    bool paused = false;
    friend bool operator==(const BoardView&, const BoardView&) = default;
};

struct Toast {
    std::string text, icon;
    bool problem = false;
};

inline constexpr std::size_t most_partners = 2;

struct World {
    Route route = Route::setup;
    const base::Catalogue* words = nullptr;
    base::Date today;
    double text_scale = 1.0;                 // of this machine, or as the pupil at it likes it
    bool airy_text = false;                  // letters, words and lines further apart
    bool calm = false;                       // of this machine: nothing moves
    bool sound_on = true;                    // of this machine
    bool can_read = false, reading = false;  // a page aloud
    bool working = false;                    // a job runs; controls that would start another are off
    std::optional<Toast> toast;
    std::vector<base::Diagnostic> pack_problems;  // what an author's preview is to mend, errors first
    int times_read = 0;                           // how often the author's folder was read
    std::vector<base::Diagnostic> notices;        // for the teacher: packs set aside, facts expired, a restored file

    // The school and its classes
    model::School school;
    model::Staff teacher;  // signed in, or the first
    std::vector<ClassEntry> classes;
    std::optional<model::Class> chosen;           // the class the teacher looks at
    std::vector<model::Pupil> pupils;             // of the chosen class, or of the class that is open
    std::set<model::PupilId> in_use;              // signed in on this machine now (several seats come later)
    std::vector<LessonEntry> lessons;             // for the grade of the class, in path order
    const LessonEntry* lesson = nullptr;          // chosen to be opened, or open
    std::optional<model::Assignment> assignment;  // open for the class

    // Unlocking
    std::string recovery_code;   // shown once, after setup
    std::string unlock_problem;  // words
    int unlock_wait_s = 0;
    int hands = 0;  // raised and not yet seen by the teacher
    LabView lab;
    FolderView look;
    BoardView board;

    // A class list on its way in
    std::vector<FoundFile> files;
    std::optional<model::RosterDiff> diff;
    std::string import_class;    // name the list is for
    std::string import_problem;  // words: the file could not be read

    // Results and class book
    std::optional<model::LessonResults> results;
    std::vector<model::Table> book;  // both sheets
    bool book_by_name = false;
    std::vector<std::string> book_formats;  // of files, the usual one first: "xlsx"
    std::vector<std::string> folders;  // where exports can go, the best first
    std::string saved_path;            // the last thing written

    // The pupil at this seat
    std::optional<model::Pupil> pupil;
    std::vector<model::Pupil> partners;  // who sits beside; everything is kept for them too
    bool joining = false;                // another one is signing in
    std::optional<model::Pupil> joiner;  // whose pictures are asked for then
    std::vector<int> picked;             // sign-in pictures so far
    int wrong_pictures = 0;              // times in a row
    bool wrong_now = false;              // the last three were not the right ones
    const quiz::Play* play = nullptr;
    std::optional<quiz::Result> result;
    int idle_left_s = 0;                // the seat seems empty: seconds until the cover; 0: it does not
    bool saved = false;                 // "Đã lưu": the last answer is on disk
    bool paused = false;                // by the teacher, at every machine
    std::string pack_prefix;            // before picture ids of the running lesson: "<hash>/"
    const model::Pack* pack = nullptr;  // of the running lesson: legal facts
    bool has_other_lesson = false;      // to learn in place of one with a content note
    int class_leaves = 0, class_leaf_goal = 0;
    quiz::ReviewPlan review;  // questions to look at again; none: an empty pack id
    std::optional<quiz::Notebook> notebook;

    // A test
    int minutes_left = 0;                       // of the one that runs; 0: no limit, or over
    bool time_ran_out = false;                  // it ended by itself
    std::optional<model::Sitting> closed_test;  // done not long ago, and closed by the teacher: may be looked at

    bool has_stations() const { return !lab.folder.empty() && !lab.station; }  // this is the teacher's machine of a lab
    bool test_is_open() const;                                                 // today's lesson is a test
    bool sits_test() const;  // and the running sitting is its: nobody but the teacher sees what was right
    const std::optional<model::Pupil>& asked() const { return joiner ? joiner : pupil; }  // whose pictures are asked for
    model::Band band() const;                                                             // of the class, or the teacher's
    std::string t(std::string_view key, const base::Params& params = {}) const;           // words in that band
};

}  // namespace ui
