// Reads phap-luat.md, and says which of its facts a lesson may cite.

#include "pack/register.h"

#include <algorithm>

#include "base/text.h"
#include "base/vietnamese.h"
#include "pack/entries.h"
#include "pack/head.h"
#include "pack/keys.h"

namespace pack {

using Need = KnownKey::Need;
static constexpr KnownKey fact_keys[] = {{key::document, Need::must}, {key::number, Need::must}, {key::article, Need::must},
                                         {key::in_force, Need::must}, {key::expires, Need::may}, {key::checked_on, Need::must},
                                         {key::source, Need::must}};

const model::LegalFact* Register::find(const std::string& id) const {
    for (const auto& fact : facts)
        if (fact.id == id) return &fact;
    return nullptr;
}

std::vector<std::string> Register::ids() const {
    std::vector<std::string> ids;
    for (const auto& fact : facts) ids.push_back(fact.id);
    return ids;
}

std::string to_words(const model::LegalFact& fact) { return fact.article.empty() ? fact.document : fact.document + ", " + fact.article; }

void check_citable(const model::LegalFact& fact, base::Date today, Place place, Notes& notes) {
    if (today.year == 0) return;
    if (fact.in_force > today) notes.error(place, "tac-gia.luat-chua-hieu-luc", {{"ma", fact.id}, {"ngay", base::to_iso(fact.in_force)}});
    if (model::age_of(fact, today) == model::FactAge::expired)
        notes.error(place, "tac-gia.luat-het-hieu-luc", {{"ma", fact.id}, {"ngay", fact.expires ? base::to_iso(*fact.expires) : ""}});
}

static base::Date read_date(const Head& head, std::string_view name, Notes& notes) {
    base::Date date;
    const std::string text = head.text(name);
    if (!text.empty() && !base::parse_date(text, date)) {
        notes.error(head.place(name), "tac-gia.ngay-sai", {{"chu", text}});
        return {};
    }
    return date;
}

static void check_dates(const model::LegalFact& fact, const Head& head, base::Date today, Notes& notes) {
    if (fact.expires && fact.in_force.year && *fact.expires < fact.in_force)
        notes.error(head.place(key::expires), "tac-gia.het-truoc-hieu-luc");
    if (today.year == 0 || fact.checked_on.year == 0) return;
    if (fact.checked_on > today)
        notes.error(head.place(key::checked_on), "tac-gia.kiem-ngay-tuong-lai", {{"ngay", base::to_iso(fact.checked_on)}});
    else if (model::age_of(fact, today) == model::FactAge::old)
        notes.warning(head.place(key::checked_on), "tac-gia.luat-kiem-lau", {{"ma", fact.id}, {"ngay", base::to_iso(fact.checked_on)}});
}

// Key lines come first; from the first other line on it is our paraphrase.
static std::string read_says(const std::vector<Line>& lines, std::size_t from) {
    std::string says;
    for (std::size_t i = from; i < lines.size(); ++i) {
        if (lines[i].blank()) continue;
        if (!says.empty()) says += i > 0 && lines[i - 1].blank() ? "\n" : " ";
        says += lines[i].text;
    }
    return says;
}

// Behind a blank line only a known key is one: a paraphrase may hold a colon.
static bool looks_like_key(const Line& line, bool behind_blank) {
    const auto cut = to_key_and_value(line);
    if (!cut) return false;
    const std::string name = base::fold(cut->first);
    const auto is_name = [&](const KnownKey& key) { return base::fold(key.name) == name; };
    if (std::any_of(std::begin(fact_keys), std::end(fact_keys), is_name)) return true;
    return !behind_blank && base::split_words(cut->first).size() <= 3;
}

static model::LegalFact read_fact(const Line& title, const std::vector<Line>& lines, base::Date today, Notes& notes) {
    Head head;
    head.start = title.place;
    std::size_t i = 0;
    bool any = false;
    for (; i < lines.size(); ++i) {
        if (lines[i].blank()) continue;
        if (!looks_like_key(lines[i], any && lines[i - 1].blank())) break;
        read_entry(lines[i], fact_keys, head, notes);
        any = true;
    }
    check_missing(head, fact_keys, notes);

    model::LegalFact fact;
    fact.id = title.text;
    fact.document = head.text(key::document);
    fact.number = head.text(key::number);
    fact.article = head.text(key::article);
    fact.in_force = read_date(head, key::in_force, notes);
    if (const auto date = read_date(head, key::expires, notes); date.year) fact.expires = date;
    fact.checked_on = read_date(head, key::checked_on, notes);
    fact.source = head.text(key::source);
    fact.says = read_says(lines, i);
    if (fact.says.empty()) notes.error(title.place, "tac-gia.luat-thieu-loi", {{"ma", fact.id}});
    check_dates(fact, head, today, notes);
    return fact;
}

Register read_register(std::vector<Line> lines, base::Date today, Notes& notes) {
    Register all;
    all.today = today;
    for (const auto& [title, body] : take_entries(std::move(lines), "tac-gia.luat-ngoai-muc", notes)) {
        if (all.find(title.text)) notes.error(title.place, "tac-gia.luat-trung", {{"ma", title.text}});
        all.facts.push_back(read_fact(title, body, today, notes));
    }
    return all;
}

}  // namespace pack
