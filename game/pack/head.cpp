// Reads the lines at the head of a file, and tells which keys are unknown, doubled or missing.

#include "pack/head.h"

#include <algorithm>

#include "base/text.h"
#include "base/vietnamese.h"
#include "kinds/suggest.h"

namespace pack {

const Entry* Head::find(std::string_view name) const {
    for (const auto& entry : entries_)
        if (entry.name == name) return &entry;
    return nullptr;
}

std::string Head::text(std::string_view name) const {
    const Entry* entry = find(name);
    return entry ? entry->value.text : std::string();
}

Place Head::place(std::string_view name) const {
    const Entry* entry = find(name);
    return entry ? entry->value.place : start;
}

std::string names_of(std::span<const KnownKey> known) {
    std::vector<std::string> names;
    for (const auto& key : known) names.emplace_back(key.name);
    return base::join(names, ", ");
}

std::optional<std::pair<std::string, Line>> to_key_and_value(const Line& line) {
    const auto colon = line.text.find(':');
    if (colon == std::string::npos || colon == 0) return std::nullopt;
    return std::pair(std::string(base::trim(std::string_view(line.text).substr(0, colon))), line.from(colon + 1));
}

static const KnownKey* find_known(const std::string& name, std::span<const KnownKey> known) {
    const std::string folded = base::fold(name);
    for (const auto& key : known)
        if (base::fold(key.name) == folded) return &key;
    return nullptr;
}

static void note_unknown(const std::string& name, Place place, std::span<const KnownKey> known, Notes& notes) {
    std::vector<std::string> names;
    for (const auto& key : known) names.emplace_back(key.name);
    const std::string meant = kinds::nearest(name, names);
    if (meant.empty())
        notes.error(place, "tac-gia.khoa-la", {{"khoa", name}, {"danh", names_of(known)}});
    else
        notes.error(place, "tac-gia.khoa-gan-dung", {{"khoa", name}, {"nen", meant}});
}

void read_entry(const Line& line, std::span<const KnownKey> known, Head& head, Notes& notes) {
    const auto cut = to_key_and_value(line);
    if (!cut) {
        notes.error(line.place, "tac-gia.dong-dau-tep");
        return;
    }
    const auto& name = cut->first;
    const KnownKey* key = find_known(name, known);
    if (!key) return note_unknown(name, line.place, known, notes);
    if (const Entry* before = head.find(key->name)) {
        notes.error(line.place, "tac-gia.khoa-trung", {{"khoa", std::string(key->name)}, {"dong", std::to_string(before->place.line)}});
        return;
    }
    if (cut->second.text.empty()) notes.error(line.place, "tac-gia.khoa-rong", {{"khoa", std::string(key->name)}});
    head.add({std::string(key->name), cut->second, line.place});
}

void check_missing(const Head& head, std::span<const KnownKey> known, Notes& notes) {
    for (const auto& key : known) {
        if (head.find(key.name)) continue;
        if (key.need == KnownKey::Need::must) notes.error(head.start, "tac-gia.thieu-khoa", {{"khoa", std::string(key.name)}});
        if (key.need == KnownKey::Need::should) notes.warning(head.start, "tac-gia.nen-co-khoa", {{"khoa", std::string(key.name)}});
    }
}

static bool is_fence(const Line& line) { return line.text.size() >= 3 && line.text.find_first_not_of('-') == std::string::npos; }

Head take_head(std::vector<Line>& lines, std::span<const KnownKey> known, Notes& notes) {
    Head head;
    std::size_t i = 0;
    while (i < lines.size() && lines[i].blank()) ++i;
    head.start = {i < lines.size() ? lines[i].place.line : 1, 0};
    if (i == lines.size() || !is_fence(lines[i])) {
        notes.error(head.start, "tac-gia.thieu-dau-tep");
        return head;
    }
    std::size_t end = i + 1;
    while (end < lines.size() && !is_fence(lines[end])) ++end;
    if (end == lines.size()) {
        notes.error(head.start, "tac-gia.dau-tep-khong-khep");
        lines.clear();
        return head;
    }
    for (std::size_t at = i + 1; at < end; ++at)
        if (!lines[at].blank()) read_entry(lines[at], known, head, notes);
    check_missing(head, known, notes);
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(end) + 1);
    return head;
}

std::string to_id(const std::string& text) {
    std::string id;
    for (char c : base::to_file_name(text)) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (upper)
            id += static_cast<char>(c - 'A' + 'a');
        else if (kept)
            id += c;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    return id;
}

bool check_id(const std::string& id, Place place, Notes& notes) {
    const bool good =
        !id.empty() && id.size() <= 60 && id.front() != '-' && id.back() != '-' &&
        std::all_of(id.begin(), id.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
    if (!good) notes.error(place, "tac-gia.ma-sai", {{"ma", id}, {"nen", to_id(id)}});
    return good;
}

}  // namespace pack
