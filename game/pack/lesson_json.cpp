// Lessons and legal facts as JSON and back, for built packs.

#include "pack/lesson_json.h"

#include <algorithm>
#include <set>

#include "kinds/kind.h"
#include "kinds/rich_json.h"

namespace pack {

using base::Json;

static constexpr std::size_t most_steps = 200, most_hints = 2;

static tl::unexpected<base::Error> wrong(const char* what) { return base::fail(base::Code::damaged, "goi.hong", {}, what); }

static model::RichText rich_from(const Json& json) { return kinds::rich_from_json(json).value_or(model::RichText{}); }

static Json to_json(const model::Page& page) {
    Json json;
    json.set("page", page.title).set("picture", kinds::to_json(page.picture)).set("text", kinds::to_json(page.text));
    return json;
}

static Json to_json(const model::Item& item) {
    Json hints = Json::array();
    for (const auto& hint : item.hints) hints.push(kinds::to_json(hint));
    Json json;
    json.set("item", item.id)
        .set("kind", item.kind)
        .set("prompt", kinds::to_json(item.prompt))
        .set("picture", kinds::to_json(item.picture));
    json.set("idea", item.idea).set("hints", std::move(hints)).set("takeaway", kinds::to_json(item.takeaway)).set("of_page", item.page);
    json.set("body", item.body);
    return json;
}

static Json to_json(const model::Term& term) {
    Json json;
    json.set("word", term.word).set("meaning", kinds::to_json(term.meaning));
    return json;
}

static constexpr const char* card_kinds[] = {"dong-vai", "noi-chuyen", "cam-ket"};  // in the order of ClassCard::Kind
static constexpr std::size_t most_cards = 6;

static Json to_json(const model::ClassCard& card) {
    Json roles = Json::array(), lines = Json::array(), json;
    for (const auto& role : card.roles) {
        Json pair = Json::array();
        pair.push(role.who);
        pair.push(role.words);
        roles.push(std::move(pair));
    }
    for (const auto& line : card.lines) lines.push(kinds::to_json(line));
    json.set("kind", card_kinds[static_cast<std::size_t>(card.kind)]).set("title", card.title).set("minutes", card.minutes);
    json.set("roles", std::move(roles)).set("lines", std::move(lines));
    json.set("afterwards", kinds::to_json(card.afterwards)).set("note", kinds::to_json(card.note));
    return json;
}

static model::ClassCard card_from(const Json& json) {
    model::ClassCard card;
    const auto kind = std::find(std::begin(card_kinds), std::end(card_kinds), json["kind"].to_string());
    if (kind != std::end(card_kinds)) card.kind = static_cast<model::ClassCard::Kind>(kind - std::begin(card_kinds));
    card.title = json["title"].to_string();
    card.minutes = static_cast<int>(json["minutes"].to_int());
    for (const auto& role : json["roles"].items()) card.roles.push_back({role.at(0).to_string(), role.at(1).to_string()});
    for (const auto& line : json["lines"].items()) card.lines.push_back(rich_from(line));
    card.afterwards = rich_from(json["afterwards"]);
    card.note = rich_from(json["note"]);
    return card;
}

Json to_json(const model::Lesson& lesson) {
    Json competences = Json::array(), terms = Json::array(), steps = Json::array();
    for (const auto& code : lesson.competences) competences.push(code);
    for (const auto& term : lesson.terms) terms.push(to_json(term));
    for (const auto& step : lesson.steps) steps.push(std::visit([](const auto& value) { return to_json(value); }, step));
    Json json;
    json.set("id", lesson.id).set("title", lesson.title).set("grade", lesson.grade).set("minutes", lesson.minutes).set("goal", lesson.goal);
    json.set("competences", std::move(competences)).set("cover", kinds::to_json(lesson.cover)).set("content_note", lesson.content_note);
    if (!lesson.short_version.empty()) json.set("short_version", kinds::to_json(lesson.short_version));
    json.set("action", kinds::to_json(lesson.action)).set("home_talk", kinds::to_json(lesson.home_talk));
    json.set("talk_card", kinds::to_json(lesson.talk_card));
    Json cards = Json::array();
    for (const auto& card : lesson.cards) cards.push(to_json(card));
    if (!lesson.cards.empty()) json.set("cards", std::move(cards));
    if (!lesson.terms.empty()) json.set("terms", std::move(terms));
    json.set("steps", std::move(steps));
    return json;
}

static model::Page page_from(const Json& json) {
    return {json["page"].to_string(), kinds::picture_from_json(json["picture"]), rich_from(json["text"])};
}

static base::Result<model::Item> item_from(const Json& json) {
    model::Item item;
    item.id = json["item"].to_string();
    item.kind = json["kind"].to_string();
    item.prompt = rich_from(json["prompt"]);
    item.picture = kinds::picture_from_json(json["picture"]);
    item.idea = json["idea"].to_string();
    for (const auto& hint : json["hints"].items()) item.hints.push_back(rich_from(hint));
    item.takeaway = rich_from(json["takeaway"]);
    item.page = static_cast<int>(json["of_page"].to_int());
    item.body = json["body"];
    const kinds::Kind* kind = kinds::find_kind(item.kind);
    if (!kind) return base::fail(base::Code::newer, "goi.dang-moi", {{"kieu", item.kind}});
    if (item.id.empty() || item.prompt.empty() || item.hints.size() > most_hints) return wrong("item");
    if (!kind->accepts(item.body)) return wrong("item body");
    return item;
}

static base::Result<void> read_steps(const Json& json, model::Lesson& lesson) {
    for (const auto& step : json.items()) {
        if (step["item"].is_null()) {
            lesson.steps.emplace_back(page_from(step));
            continue;
        }
        TRY_ASSIGN(auto item, item_from(step));
        lesson.steps.emplace_back(std::move(item));
    }
    return {};
}

// A word that can be pressed opens a meaning.
static bool has_sound_terms(const model::Lesson& lesson) {
    std::set<std::string> words;
    for (const auto& term : lesson.terms)
        if (term.word.empty() || term.meaning.empty() || !words.insert(term.word).second) return false;
    for (const auto* page : lesson.pages())
        for (const auto& word : model::terms_in(page->text))
            if (words.count(word) == 0) return false;
    return true;
}

static bool is_sound(const model::Lesson& lesson) {
    const auto items = lesson.items();
    const int pages = static_cast<int>(lesson.pages().size());
    std::set<std::string> ids;
    for (const auto* item : items)
        if (!ids.insert(item->id).second || item->page < 0 || item->page > pages) return false;
    if (lesson.cards.size() > most_cards) return false;
    for (const auto& card : lesson.cards)
        if (card.title.empty() || card.lines.empty() || card.minutes < 0 || card.minutes > 45) return false;
    return has_sound_terms(lesson) && !lesson.id.empty() && !lesson.title.empty() && lesson.grade >= 3 && lesson.grade <= 9 &&
           lesson.minutes >= 1 && lesson.minutes <= 90 && !items.empty() && lesson.steps.size() <= most_steps;
}

base::Result<model::Lesson> lesson_from_json(const Json& json) {
    model::Lesson lesson;
    lesson.id = json["id"].to_string();
    lesson.title = json["title"].to_string();
    lesson.grade = static_cast<int>(json["grade"].to_int());
    lesson.minutes = static_cast<int>(json["minutes"].to_int());
    lesson.goal = json["goal"].to_string();
    for (const auto& code : json["competences"].items()) lesson.competences.push_back(code.to_string());
    lesson.cover = kinds::picture_from_json(json["cover"]);
    lesson.content_note = json["content_note"].to_string();
    if (!json["short_version"].is_null()) lesson.short_version = rich_from(json["short_version"]);
    lesson.action = rich_from(json["action"]);
    lesson.home_talk = rich_from(json["home_talk"]);
    lesson.talk_card = rich_from(json["talk_card"]);
    for (const auto& term : json["terms"].items()) lesson.terms.push_back({term["word"].to_string(), rich_from(term["meaning"])});
    for (const auto& card : json["cards"].items()) lesson.cards.push_back(card_from(card));
    TRY(read_steps(json["steps"], lesson));
    if (!is_sound(lesson) || !(to_json(lesson) == json)) return wrong("lesson");
    return lesson;
}

Json to_json(const model::LegalFact& fact) {
    Json json;
    json.set("id", fact.id).set("document", fact.document).set("number", fact.number).set("article", fact.article);
    json.set("in_force", base::to_iso(fact.in_force)).set("expires", fact.expires ? base::to_iso(*fact.expires) : "");
    json.set("checked_on", base::to_iso(fact.checked_on)).set("source", fact.source).set("says", fact.says);
    return json;
}

base::Result<model::LegalFact> fact_from_json(const Json& json) {
    model::LegalFact fact;
    fact.id = json["id"].to_string();
    fact.document = json["document"].to_string();
    fact.number = json["number"].to_string();
    fact.article = json["article"].to_string();
    base::Date expires;
    if (!base::parse_date(json["in_force"].to_string(), fact.in_force) ||
        !base::parse_date(json["checked_on"].to_string(), fact.checked_on))
        return wrong("fact date");
    if (base::parse_date(json["expires"].to_string(), expires)) fact.expires = expires;
    fact.source = json["source"].to_string();
    fact.says = json["says"].to_string();
    if (fact.id.empty() || !(to_json(fact) == json)) return wrong("fact");
    return fact;
}

}  // namespace pack
