#pragma once
// One sitting of one lesson: where the pupil is, what was answered, which hints and tries remain, and what comes out
// of it. Pure functions on values: the caller stores what they return before anything else is shown.
//
// practice: feedback at once, a second try, two hints. test: questions only, one try, no hints; feedback when the teacher
// has closed it, by looking back.
//
//   if (auto answered = quiz::answer(play)) {          // "Chốt"
//       TRY(store.add_attempt(to_attempt(*answered, play.sitting)));
//       quiz::accept(play, *answered);                 // in a test this goes on to the next step
//       TRY(store.save_progress(quiz::to_sitting(play)));
//   }

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "model/pack.h"
#include "model/records.h"

namespace quiz {

struct ItemState {
    base::Json draft;       // half-made answer
    int hints = 0;          // opened
    int tries = 0;          // answers given
    base::Json answer;      // the last answer given
    int first_points = -1;  // hundredths; -1: not answered
    int last_points = -1;
    int opened = -1;                // option whose explanation is open
    bool showing_feedback = false;  // the last answer's feedback is on screen
};

struct Play {
    const model::Lesson* lesson = nullptr;
    model::Sitting sitting;
    int step = 0;                  // index into lesson->steps; == size: the result
    std::vector<ItemState> items;  // in the order of lesson->items()
    int came_from = -1;            // while a page is looked up again: the step to which go_on returns; -1: none
    bool looking_back = false;     // at the questions of a closed test: go_on and go_back lead from one to the next
};

Play start(const model::Lesson& lesson, model::Sitting sitting);
// The sitting as it was, from its row and its attempts: for coming back after a crash or another day.
Play resume(const model::Lesson& lesson, const model::Sitting& sitting, const std::vector<model::Attempt>& attempts);

const model::Item* current_item(const Play& play);
const model::Page* current_page(const Play& play);
int item_index(const Play& play);  // of the current item; -1 on a page
bool at_end(const Play& play);

bool may_answer(const Play& play);   // a try is left and the draft is ready
bool may_retry(const Play& play);    // practice, first try not full, its feedback on screen
bool may_hint(const Play& play);     // practice, an answer is still to be given
bool may_go_on(const Play& play);    // page, or an item that is done with
bool may_go_back(const Play& play);  // practice, or looking back
bool may_reveal(const Play& play);   // the right answer may be shown

void set_draft(Play& play, base::Json draft);
void open_explanation(Play& play, int option);
void open_hint(Play& play);
// Each of these does nothing when its may_... says no.
void retry(Play& play);  // keeps the last pick as draft, hides the feedback
void go_on(Play& play);
void go_back(Play& play);
void go_to_page(Play& play, int page_number);  // to look it up again; go_on returns; in a test only from the result

// A test. model::Lesson of its own: the questions only.
model::Lesson make_test(const model::Lesson& lesson);
void end_test(Play& play);   // time is up: what was not answered stays so
void look_back(Play& play);  // from the result, at the first question; each shows what was right
int answered_items(const Play& play);
// The time of a test is counted by the steady clock and kept in the draft of its sitting. What passed since it was kept is told by the wall
// clock, as far as one reading can be compared with the other: `same_clock` says that one machine read both.
void keep_time(base::Json& draft, std::int64_t spent_ms, std::int64_t now_ms, const std::string& station);
std::string timed_by(const model::Sitting& sitting);  // the station whose clock that was
std::int64_t time_left_ms(const model::Sitting& sitting, std::int64_t limit_ms, std::int64_t now_ms,
                          bool same_clock = true);  // 0..limit_ms
int to_minutes(std::int64_t left_ms);               // whole ones; one that has begun counts

// Grades the draft and returns the row to keep. The play counts it as given only after `accept`, when it is on disk.
struct Answered {
    std::string item_id, kind;
    base::Json answer;
    int points = 0, try_number = 1, hints = 0;
};
std::optional<Answered> answer(const Play& play);
model::Attempt to_attempt(const Answered& answered, const model::Sitting& sitting);  // all but how long it took
void accept(Play& play, const Answered& answered);

base::Json to_draft(const Play& play);        // what Sitting::draft keeps: all that attempts do not hold; "way" and "time" as they were
model::Sitting to_sitting(const Play& play);  // the sitting with its step and draft as they are now
std::uint64_t item_seed(const model::Sitting& sitting, const std::string& item_id);

struct Result {
    model::Mark mark;
    std::vector<std::string> sure;    // ideas answered fully at the first try
    std::vector<std::string> mended;  // in the end: what was not, was at the second
    struct Review {
        std::string idea;
        int page = 0;
    };
    std::vector<Review> review;
    std::vector<bool> right, put_right, answered;  // by item; right: at the first try, which alone is worth points
};
Result result(const Play& play);

}  // namespace quiz
