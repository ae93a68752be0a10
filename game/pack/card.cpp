// A card for the whole class: "@ kind: title", then its keys and lines "- ...".

#include <charconv>

#include "base/text.h"
#include "base/vietnamese.h"
#include "kinds/suggest.h"
#include "pack/head.h"
#include "pack/keys.h"
#include "pack/lesson.h"

namespace pack {

using model::ClassCard;

static constexpr std::string_view kinds_of_card[] = {"đóng vai", "nói chuyện", "cam kết"};  // in the order of ClassCard::Kind
static constexpr std::string_view card_keys[] = {key::card_minutes, key::role, key::afterwards, key::note};
static constexpr std::size_t most_lines = 8, fewest_roles = 2, most_roles = 4, fewest_plans = 3, most_plans = 5;
static constexpr int most_minutes = 45;

static bool is(const std::string& name, std::string_view key) { return base::fold(name) == base::fold(key); }

static std::optional<ClassCard::Kind> kind_of(const Line& name, Notes& notes) {
    for (std::size_t i = 0; i < std::size(kinds_of_card); ++i)
        if (is(name.text, kinds_of_card[i])) return static_cast<ClassCard::Kind>(i);
    const std::vector<std::string> known(std::begin(kinds_of_card), std::end(kinds_of_card));
    const std::string meant = kinds::nearest(name.text, known);
    if (meant.empty())
        notes.error(name.place, "tac-gia.the-lop-la", {{"kieu", name.text}, {"danh", base::join(known, ", ")}});
    else
        notes.error(name.place, "tac-gia.the-lop-gan-dung", {{"kieu", name.text}, {"nen", meant}});
    return std::nullopt;
}

static void take_minutes(const Line& value, ClassCard& card, Notes& notes) {
    if (card.minutes > 0) return notes.error(value.place, "tac-gia.khoa-cau-trung", {{"khoa", std::string(key::card_minutes)}});
    int minutes = 0;
    const auto read = std::from_chars(value.text.data(), value.text.data() + value.text.size(), minutes);
    const bool sound =
        read.ec == std::errc() && read.ptr == value.text.data() + value.text.size() && minutes >= 1 && minutes <= most_minutes;
    if (!sound)
        return notes.error(
            value.place, "tac-gia.so-sai",
            {{"khoa", std::string(key::card_minutes)}, {"chu", value.text}, {"it", "1"}, {"nhieu", std::to_string(most_minutes)}});
    card.minutes = minutes;
}

// "vai: Mai | Em nhận được một tin lạ."
static void take_role(const Line& value, ClassCard& card, Notes& notes) {
    const std::size_t bar = value.text.find('|');
    ClassCard::Role role{std::string(base::trim(std::string_view(value.text).substr(0, bar))), {}};
    if (bar != std::string::npos) role.words = base::trim(std::string_view(value.text).substr(bar + 1));
    if (role.who.empty() || role.words.empty()) notes.error(value.place, "tac-gia.vai-thieu");
    card.roles.push_back(std::move(role));
}

static void take_text(const Line& value, const std::string& name, model::RichText& text, const Desk& desk) {
    if (!text.empty()) return desk.notes.error(value.place, "tac-gia.khoa-cau-trung", {{"khoa", name}});
    text = to_rich(value, desk.teacher());
}

static void take_key(const std::string& name, const Line& value, Place place, ClassCard& card, const Desk& desk) {
    if (value.text.empty()) return desk.notes.error(place, "tac-gia.khoa-rong", {{"khoa", name}});
    if (is(name, key::card_minutes)) return take_minutes(value, card, desk.notes);
    if (is(name, key::role)) return take_role(value, card, desk.notes);
    if (is(name, key::afterwards)) return take_text(value, name, card.afterwards, desk);
    if (is(name, key::note)) return take_text(value, name, card.note, desk);
    const std::string meant = kinds::nearest(name, card_keys);
    if (meant.empty())
        desk.notes.error(place, "tac-gia.cau-khoa-la", {{"khoa", name}});
    else
        desk.notes.error(place, "tac-gia.khoa-gan-dung", {{"khoa", name}, {"nen", meant}});
}

static bool is_plan(const model::RichText& line) {
    const std::string words = base::fold(model::to_plain(line));
    return base::starts_with(words, "neu ") && words.find(" thi ") != std::string::npos;
}

static void check_count(std::size_t count, std::size_t fewest, std::size_t most, const char* message, Place place, Notes& notes) {
    if (count >= fewest && count <= most) return;
    notes.error(place, message, {{"so", std::to_string(count)}, {"it", std::to_string(fewest)}, {"nhieu", std::to_string(most)}});
}

static void check(const ClassCard& card, Place place, Notes& notes) {
    const bool pledge = card.kind == ClassCard::Kind::pledge;
    if (card.title.empty()) notes.error(place, "tac-gia.the-lop-khong-ten");
    check_count(card.lines.size(), pledge ? fewest_plans : 1, pledge ? most_plans : most_lines, "tac-gia.the-lop-so-dong", place, notes);
    if (card.kind == ClassCard::Kind::role_play) check_count(card.roles.size(), fewest_roles, most_roles, "tac-gia.so-vai", place, notes);
    for (const model::RichText& line : card.lines)
        if (pledge && !is_plan(line)) notes.error(place, "tac-gia.cam-ket-neu-thi", {{"chu", model::to_plain(line)}});
}

ClassCard read_card(const Section& section, const Desk& desk) {
    const Line head = section.first.from(1);
    ClassCard card;
    const auto cut = to_key_and_value(head);
    if (!cut) {
        desk.notes.error(section.first.place, "tac-gia.the-lop-thieu-kieu");
        return card;
    }
    Line name = head;
    name.text = cut->first;
    const auto kind = kind_of(name, desk.notes);
    card.kind = kind.value_or(ClassCard::Kind::talk);
    card.title = cut->second.text;
    for (const Line& line : section.lines) {
        if (line.blank()) continue;
        if (is_bullet(line))
            card.lines.push_back(to_rich(after_bullet(line), desk.teacher()));
        else if (const auto key = to_key_and_value(line))
            take_key(key->first, key->second, line.place, card, desk);
        else
            desk.notes.error(line.place, "tac-gia.dong-lac");
    }
    if (kind) check(card, section.first.place, desk.notes);
    return card;
}

}  // namespace pack
