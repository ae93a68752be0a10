#pragma once
// The one shape of a built pack. A file whose schema differs by a letter is not ours.

#include <array>
#include <string>
#include <string_view>

namespace pack {

struct TableText {
    std::string_view name, sql;
};

inline constexpr std::array<TableText, 5> schema = {{
    {"manifest", "CREATE TABLE manifest(number INTEGER PRIMARY KEY, name TEXT NOT NULL, value TEXT NOT NULL) STRICT"},
    {"lesson", "CREATE TABLE lesson(number INTEGER PRIMARY KEY, id TEXT NOT NULL, body TEXT NOT NULL) STRICT"},
    {"fact", "CREATE TABLE fact(number INTEGER PRIMARY KEY, id TEXT NOT NULL, body TEXT NOT NULL) STRICT"},
    {"picture",
     "CREATE TABLE picture(number INTEGER PRIMARY KEY, id TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, "
     "sha256 TEXT NOT NULL, png BLOB NOT NULL) STRICT"},
    // SHA-256 over every row above, in order.
    {"seal", "CREATE TABLE seal(number INTEGER PRIMARY KEY, sha256 TEXT NOT NULL) STRICT"},
}};

inline constexpr int most_lessons = 100, most_facts = 1000, most_pictures = 1000;
inline constexpr std::uint64_t largest_pack = 256u << 20;  // bytes

}  // namespace pack
