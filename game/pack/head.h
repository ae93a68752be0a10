#pragma once
// The head of a file: "key: value" lines between two lines of ---. The rest of the line is the value; no quoting.

#include <optional>
#include <span>

#include "pack/source.h"

namespace pack {

struct Entry {
    std::string name;  // the known key's own spelling
    Line value;        // text and place of the value
    Place place;       // of the key
};

struct KnownKey {
    std::string_view name;
    enum class Need { must, should, may } need = Need::may;
};

class Head {
public:
    const Entry* find(std::string_view name) const;
    std::string text(std::string_view name) const;  // "" if it is not there
    Place place(std::string_view name) const;       // of the value; the head's own if it is not there
    void add(Entry entry) { entries_.push_back(std::move(entry)); }
    Place start;

private:
    std::vector<Entry> entries_;
};

// A line "key: value" cut at its first colon; nullopt if it is none.
std::optional<std::pair<std::string, Line>> to_key_and_value(const Line& line);

// One "key: value" line into `head`: unknown, double and empty keys are noted.
void read_entry(const Line& line, std::span<const KnownKey> known, Head& head, Notes& notes);
void check_missing(const Head& head, std::span<const KnownKey> known, Notes& notes);

// Reads the head at the start of `lines` and takes it away from them. Without one: a note, and an empty head.
Head take_head(std::vector<Line>& lines, std::span<const KnownKey> known, Notes& notes);

// Names of what may stand in `known`, for a sentence: "bài, mã, lớp".
std::string names_of(std::span<const KnownKey> known);

// "Ba mức giúp đỡ" -> "ba-muc-giup-do".
std::string to_id(const std::string& text);

// "a-b-3": small letters, digits and hyphens. Otherwise a note that offers one.
bool check_id(const std::string& id, Place place, Notes& notes);

}  // namespace pack
