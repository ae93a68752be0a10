#pragma once
// "Ôn lại": three questions from finished lessons, about one, three and six weeks later, the least remembered first; and
// what a pupil's notebook says: five boxes, what is held for good, what was not sure yet.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "model/pack.h"

namespace quiz {

inline constexpr const char* review_lesson = "on-lai";  // lesson id of a review's sitting; its items are called "lesson/item"
inline constexpr std::size_t review_items = 3;

// What a pupil did, as corrected. Days are numbered in local time.
struct History {
    struct Seen {  // a first answer
        std::string pack_id, lesson_id, item_id;
        int points = 0, hints = 0;
        std::int64_t day = 0;
        bool in_review = false;
        bool put_right = false;  // at the second try
    };
    struct Finished {
        std::string pack_id, lesson_id;
        std::int64_t day = 0;
    };
    std::vector<Seen> seen;          // oldest first
    std::vector<Finished> finished;  // lessons, not reviews
};

struct ReviewPlan {
    std::string pack_id;             // all of its questions are of one pack; empty: nothing to review
    std::vector<std::string> items;  // "lesson/item"
    bool due = false;                // else it may be done early
};

struct Notebook {
    struct Idea {
        std::string text, lesson_title;
    };
    std::array<int, 5> boxes{};  // questions by how long they will be remembered
    std::vector<Idea> held;      // right at the first try on two different days
    std::vector<Idea> mended;    // not right at first when last seen, and put right then; within two weeks
    std::vector<Idea> unsure;    // not right when last seen, within two weeks
};

ReviewPlan plan_review(const History& history, const std::vector<const model::Pack*>& packs, std::int64_t today);
Notebook make_notebook(const History& history, const std::vector<const model::Pack*>& packs, std::int64_t today);
// Which questions stand in the draft of its sitting.
base::Json draft_of_review(const std::vector<std::string>& items);
std::vector<std::string> items_of_review(const base::Json& draft);
// The lesson of a review: questions only. Those that the pack no longer has are left out.
model::Lesson make_review(const model::Pack& pack, const std::vector<std::string>& items, std::string title);

}  // namespace quiz
