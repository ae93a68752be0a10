#pragma once
// A lesson of two pages and four questions, made by the real kinds: page, q1, page, q2, q3, q4. q3 takes several
// options. The first option of each is right; q3's first two are.

#include <string>
#include <vector>

#include "base/check.h"
#include "kinds/kind.h"
#include "quiz/quiz.h"

namespace quiz_test {

inline kinds::AuthorOption option(std::string text, bool right) {
    kinds::AuthorOption made;
    made.marked = right;
    made.text = model::from_plain(std::move(text));
    made.explanation = model::from_plain("Vì vậy.");
    return made;
}

inline model::Item item(std::string id, std::string kind, std::string idea, int page) {
    kinds::AuthorBlock block;
    block.prompt = model::from_plain("Việc nào an toàn?");
    const bool many = kind == "chon-nhieu";
    for (int i = 0; i < 4; ++i) block.options.push_back(option("Cách " + std::to_string(i + 1), i == 0 || (many && i == 1)));
    base::Diagnostics problems;
    model::Item made;
    made.body = kinds::find_kind(kind)->compile(block, problems);
    CHECK(!problems.has_errors());
    made.id = std::move(id);
    made.kind = std::move(kind);
    made.idea = std::move(idea);
    made.page = page;
    made.hints = {model::from_plain("Gợi ý một"), model::from_plain("Gợi ý hai")};
    return made;
}

inline model::Lesson lesson() {
    model::Lesson made;
    made.id = "ba-muc-giup-do";
    made.title = "Ba mức giúp đỡ";
    made.steps = {
        model::Page{"Trang một", {}, {}},           item("q1", "chon-mot", "Nghĩ trước khi chia sẻ", 1), model::Page{"Trang hai", {}, {}},
        item("q2", "chon-mot", "Nhờ người lớn", 2), item("q3", "chon-nhieu", "Nhờ người lớn", 2),        item("q4", "chon-mot", "", 0)};
    return made;
}

inline base::Json pick(std::vector<int> options) {
    base::Json picked = base::Json::array();
    for (int option : options) picked.push(option);
    return base::Json::object().set("picked", std::move(picked));
}

inline base::Json right_of(const model::Item& item) { return item.kind == "chon-nhieu" ? pick({0, 1}) : pick({0}); }
inline base::Json wrong_of(const model::Item&) { return pick({3}); }

inline model::Sitting sitting(model::Mode mode = model::Mode::practice) {
    model::Sitting made;
    made.mode = mode;
    made.seed = 20261123;
    return made;
}

// As the app does it: graded, kept, counted.
struct Pupil {
    quiz::Play play;
    std::vector<model::Attempt> kept;

    bool hand_in() {
        const auto answered = quiz::answer(play);
        if (!answered) return false;
        keep(*answered);
        quiz::accept(play, *answered);
        return true;
    }

    void keep(const quiz::Answered& answered) {
        model::Attempt attempt = quiz::to_attempt(answered, play.sitting);
        attempt.sequence = static_cast<std::int64_t>(kept.size()) + 1;
        kept.push_back(attempt);
    }

    bool hand_in(base::Json draft) {
        quiz::set_draft(play, std::move(draft));
        return hand_in();
    }

    bool hand_in_right() { return hand_in(right_of(*quiz::current_item(play))); }
    bool hand_in_wrong() { return hand_in(wrong_of(*quiz::current_item(play))); }
};

}  // namespace quiz_test
