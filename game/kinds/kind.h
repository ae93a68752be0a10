#pragma once
// A kind of question or activity: one file that compiles the author's block, draws itself on a Page, grades an answer
// and describes it for reports. Listed in all.cpp. Nothing here knows a screen, a file or the database.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/json.h"
#include "base/random.h"
#include "model/pack.h"
#include "model/results.h"
#include "page/page.h"

namespace kinds {

// A line "- [x] text" with its "> explanation", already split by pack.
struct AuthorOption {
    bool marked = false;
    model::RichText text;
    model::RichText explanation;
    int line = 0, column = 0;
};

// A question block of the source, already split by pack. Keys that every kind shares (mã, ý, gợi ý, trang, mang theo)
// are taken by pack; the rest arrive here.
struct AuthorBlock {
    std::string file;
    model::RichText prompt;
    std::vector<AuthorOption> options;
    struct Key {
        std::string name, value;
        int line = 0, column = 0;
    };
    std::vector<Key> keys;
    int line = 0, column = 0;
};

// The keys of every question, taken by pack.
inline constexpr std::string_view shared_keys[] = {"mã", "ý", "trang", "gợi ý", "mang theo"};

struct Grade {
    int points = 0;  // hundredths, 0..100
    bool full() const { return points == 100; }
};

// How a teacher reads one option or outcome, for reports.
struct Outcome {
    std::string key;     // stable, in the author's order: "0", "1" ...
    std::string letter;  // "A"
    std::string text;
    bool right = false;
};

enum class Phase { choosing, answered };

// What draw needs to know.
struct Showing {
    const model::Item& item;
    std::uint64_t seed;  // order of options; the same for the same sitting and item
    Phase phase;
    bool reveal;  // after an answer: may the right one be shown (no more tries, or it was right)?
    int opened;   // option whose explanation the pupil asked for, in the author's order; -1: none
    int hints;    // hints opened
};

struct Event {
    bool changed = false;  // the half-made answer changed
    int open = -1;         // the pupil asks for the explanation of this option
};

class Kind {
public:
    virtual ~Kind() = default;
    virtual std::string_view id() const = 0;           // in files and records: "chon-mot"
    virtual std::string_view author_name() const = 0;  // after "?" in a lesson: "chọn một"
    // The item's body, or problems that say the line and what to write instead.
    virtual base::Json compile(const AuthorBlock& block, base::Diagnostics& problems) const = 0;
    virtual bool accepts(const base::Json& body) const = 0;  // is it what compile could have made? (packs made elsewhere)
    virtual bool options_by_age() const { return false; }    // should a younger class see fewer options?
    virtual bool is_ready(const base::Json& body, const base::Json& answer) const = 0;  // may it be handed in?
    virtual Event draw(page::Page& page, const Showing& showing, base::Json& answer) const = 0;
    virtual Grade grade(const base::Json& body, const base::Json& answer) const = 0;
    virtual std::vector<Outcome> outcomes(const base::Json& body) const = 0;
    virtual std::vector<std::string> describe(const base::Json& body, const base::Json& answer) const = 0;  // keys of outcomes
    // Of a kind that shows one thing and asks whether it is fake.
    virtual std::optional<model::Judgement> judge(const base::Json&, const base::Json&) const { return std::nullopt; }
};

std::span<const Kind* const> all_kinds();
const Kind* find_kind(std::string_view id);
const Kind* find_kind_by_author_name(std::string_view name);  // accents and case forgiven

}  // namespace kinds
