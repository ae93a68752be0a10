// Plans a review from what a pupil answered before, makes a lesson of it, and fills the notebook.

#include "quiz/review.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "quiz/fsrs.h"
#include "quiz/state.h"

namespace quiz {
namespace {

constexpr std::array<std::int64_t, 3> weeks_later = {7, 21, 42};  // days after the lesson
constexpr std::array<double, 4> box_ends = {2, 7, 21, 60};        // days of stability
constexpr std::int64_t unsure_for_days = 14, a_year = 365;

using LessonKey = std::pair<std::string, std::string>;  // pack, lesson

// A day that lies ahead, or years back, is a clock's fault and no reason that something vanishes.
bool is_recent(std::int64_t day, std::int64_t today) { return today - day <= unsure_for_days || today - day > a_year; }

fsrs::Rating to_rating(const History::Seen& seen) {
    if (seen.points < full_points) return fsrs::Rating::again;
    return seen.hints > 0 ? fsrs::Rating::hard : fsrs::Rating::good;
}

// One question as the pupil remembers it.
struct Card {
    const model::Pack* pack = nullptr;
    const model::Lesson* lesson = nullptr;
    const model::Item* item = nullptr;
    std::optional<fsrs::Memory> memory;
    std::int64_t last_day = 0;
    bool last_right = false, last_put_right = false;
    std::set<std::int64_t> right_days;
    bool due = false;

    void see(const History::Seen& seen) {
        memory = fsrs::review(memory, to_rating(seen), static_cast<double>(std::max<std::int64_t>(seen.day - last_day, 0)));
        last_day = seen.day;
        last_right = seen.points >= full_points;
        last_put_right = seen.put_right;
        if (last_right) right_days.insert(seen.day);
    }
    double recall(std::int64_t today) const {
        return fsrs::recall(*memory, static_cast<double>(std::max<std::int64_t>(today - last_day, 0)));
    }
    LessonKey key() const { return {pack->info.id, lesson->id}; }
};

const model::Pack* find_pack(const std::vector<const model::Pack*>& packs, const std::string& id) {
    const auto found = std::find_if(packs.begin(), packs.end(), [&](const model::Pack* pack) { return pack->info.id == id; });
    return found == packs.end() ? nullptr : *found;
}

// The lessons whose next review has come: the first 7 days after the lesson, then 21, then 42.
std::set<LessonKey> due_lessons(const History& history, std::int64_t today) {
    std::map<LessonKey, std::int64_t> first_done;
    for (const auto& done : history.finished) first_done.try_emplace({done.pack_id, done.lesson_id}, done.day);
    std::map<LessonKey, std::set<std::int64_t>> reviewed;
    for (const auto& seen : history.seen)
        if (seen.in_review) reviewed[{seen.pack_id, seen.lesson_id}].insert(seen.day);
    std::set<LessonKey> due;
    for (const auto& [key, day] : first_done) {
        const std::size_t times = reviewed[key].size();
        if (times < weeks_later.size() && today - day >= weeks_later[times]) due.insert(key);
    }
    return due;
}

// Every question of a finished lesson that was answered and is still in its pack, in the order it was first met.
std::vector<Card> make_cards(const History& history, const std::vector<const model::Pack*>& packs, std::int64_t today) {
    std::set<LessonKey> finished;
    for (const auto& done : history.finished) finished.insert({done.pack_id, done.lesson_id});
    const auto due = due_lessons(history, today);
    std::vector<Card> cards;
    std::map<std::tuple<std::string, std::string, std::string>, std::size_t> places;
    for (const auto& seen : history.seen) {
        const LessonKey key{seen.pack_id, seen.lesson_id};
        if (finished.count(key) == 0) continue;
        const auto [place, is_new] = places.try_emplace({seen.pack_id, seen.lesson_id, seen.item_id}, cards.size());
        if (is_new) {
            Card card;
            card.pack = find_pack(packs, seen.pack_id);
            card.lesson = card.pack == nullptr ? nullptr : card.pack->find_lesson(seen.lesson_id);
            card.item = card.lesson == nullptr ? nullptr : card.lesson->find_item(seen.item_id);
            card.due = due.count(key) > 0;
            cards.push_back(card);
        }
        cards[place->second].see(seen);
    }
    cards.erase(std::remove_if(cards.begin(), cards.end(), [](const Card& card) { return card.item == nullptr; }), cards.end());
    return cards;
}

}  // namespace

ReviewPlan plan_review(const History& history, const std::vector<const model::Pack*>& packs, std::int64_t today) {
    std::vector<Card> cards = make_cards(history, packs, today);
    const auto seen_today = [&](const Card& card) { return card.last_day == today; };
    cards.erase(std::remove_if(cards.begin(), cards.end(), seen_today), cards.end());
    std::stable_sort(cards.begin(), cards.end(), [&](const Card& a, const Card& b) {
        return std::make_tuple(!a.due, a.recall(today)) < std::make_tuple(!b.due, b.recall(today));
    });
    ReviewPlan plan;
    if (cards.empty()) return plan;
    plan.pack_id = cards.front().pack->info.id;
    plan.due = cards.front().due;
    for (const Card& card : cards) {
        if (plan.items.size() == review_items) break;
        if (card.pack->info.id == plan.pack_id) plan.items.push_back(card.lesson->id + "/" + card.item->id);
    }
    return plan;
}

Notebook make_notebook(const History& history, const std::vector<const model::Pack*>& packs, std::int64_t today) {
    Notebook notebook;
    const auto add = [](std::vector<Notebook::Idea>& ideas, const Card& card) {
        const auto same = [&](const Notebook::Idea& idea) {
            return idea.text == card.item->idea && idea.lesson_title == card.lesson->title;
        };
        if (!card.item->idea.empty() && std::none_of(ideas.begin(), ideas.end(), same))
            ideas.push_back({card.item->idea, card.lesson->title});
    };
    for (const Card& card : make_cards(history, packs, today)) {
        const auto box = std::upper_bound(box_ends.begin(), box_ends.end(), card.memory->stability) - box_ends.begin();
        ++notebook.boxes[static_cast<std::size_t>(box)];
        if (card.last_right && card.right_days.size() > 1) add(notebook.held, card);
        if (!card.last_right && is_recent(card.last_day, today)) add(card.last_put_right ? notebook.mended : notebook.unsure, card);
    }
    return notebook;
}

base::Json draft_of_review(const std::vector<std::string>& items) {
    base::Json names = base::Json::array();
    for (const std::string& name : items) names.push(name);
    return base::Json::object().set("way", base::Json::object().set("review", std::move(names)));
}

std::vector<std::string> items_of_review(const base::Json& draft) {
    std::vector<std::string> items;
    for (const base::Json& name : draft["way"]["review"].items()) items.push_back(name.to_string());
    return items;
}

model::Lesson make_review(const model::Pack& pack, const std::vector<std::string>& items, std::string title) {
    model::Lesson review;
    review.id = review_lesson;
    review.title = std::move(title);
    for (const std::string& name : items) {
        const auto slash = name.find('/');
        const model::Lesson* lesson = slash == std::string::npos ? nullptr : pack.find_lesson(name.substr(0, slash));
        const model::Item* item = lesson == nullptr ? nullptr : lesson->find_item(name.substr(slash + 1));
        if (item == nullptr) continue;
        review.grade = lesson->grade;
        model::Item copy = *item;
        copy.id = name;
        copy.page = 0;  // a review has no pages
        review.steps.emplace_back(std::move(copy));
    }
    return review;
}

}  // namespace quiz
