// Finds things in a pack, lays out the steps of a lesson, and tells how old a legal fact is.

#include "model/pack.h"

namespace model {
namespace {

template <class Kind>
std::vector<const Kind*> steps_of(const std::vector<Step>& steps) {
    std::vector<const Kind*> found;
    for (const Step& step : steps) {
        if (const auto* one = std::get_if<Kind>(&step)) found.push_back(one);
    }
    return found;
}

template <class Thing>
const Thing* find_by_id(const std::vector<Thing>& things, const std::string& id) {
    for (const Thing& thing : things) {
        if (thing.id == id) return &thing;
    }
    return nullptr;
}

}  // namespace

std::vector<const Item*> Lesson::items() const { return steps_of<Item>(steps); }

std::vector<const Page*> Lesson::pages() const { return steps_of<Page>(steps); }

const Item* Lesson::find_item(const std::string& item_id) const {
    for (const Item* item : items()) {
        if (item->id == item_id) return item;
    }
    return nullptr;
}

const Term* Lesson::find_term(const std::string& word) const {
    for (const Term& term : terms) {
        if (term.word == word) return &term;
    }
    return nullptr;
}

int Lesson::step_of_page(int page_number) const {
    int pages_seen = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (std::holds_alternative<Page>(steps[i]) && ++pages_seen == page_number) return static_cast<int>(i);
    }
    return -1;
}

const Lesson* Pack::find_lesson(const std::string& lesson_id) const { return find_by_id(lessons, lesson_id); }

const LegalFact* Pack::find_fact(const std::string& fact_id) const { return find_by_id(facts, fact_id); }

// `expires` is the first day on which the fact no longer holds.
FactAge age_of(const LegalFact& fact, base::Date today) {
    if (fact.expires && *fact.expires <= today) return FactAge::expired;
    base::Date review = fact.checked_on;
    ++review.year;
    return review < today ? FactAge::old : FactAge::fresh;
}

}  // namespace model
