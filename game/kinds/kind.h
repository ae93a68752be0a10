#pragma once
// A kind of question or activity: one file that compiles the author's block, draws itself on a Page, grades an answer
// and describes it for reports. Listed in all.cpp. Nothing here knows a screen, a file or the database.

#include <algorithm>
#include <functional>
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
    bool marked = false;  // by x
    std::string mark;     // what stands in the brackets
    model::RichText text;
    model::RichText explanation;
    model::Picture picture;          // "- [x] ![what it shows](hinh/ten.svg)"
    std::string target;              // "... -> bao-co": where it leads; for kinds that take targets
    std::optional<page::Rect> area;  // "#dia-chi: text" or "vùng 10 5 30 8: text", in parts of the picture; for kinds that take areas
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
        model::Picture picture;  // a line "![what it shows](hinh/ten.svg)" between the keys; for kinds that take panels
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
// So many of all, half up to hundredths, never below zero.
inline Grade share(int got, int of) { return {of <= 0 || got <= 0 ? 0 : std::min(100, (200 * got + of) / (2 * of))}; }

// How a teacher reads one option or outcome, for reports.
struct Outcome {
    std::string key;     // stable, in the author's order: "0", "1" ...
    std::string letter;  // "A"
    std::string text;
    bool right = false;
};

enum class Phase { choosing, answered };

// What an item needs of the page: a list of answers, with a companion beside it where it has no picture; the whole width; a stage on the
// left for what it shows (large, or a talk as wide as its answers), with the answers beside it.
enum class Room { choice, wide, stage, talk };

// What draw needs to know.
struct Showing {
    const model::Item& item;
    std::uint64_t seed;  // order of options; the same for the same sitting and item
    Phase phase;
    bool reveal;                    // after an answer: may the right one be shown (no more tries, or it was right)?
    int opened;                     // option whose explanation the pupil asked for, in the author's order; -1: none
    int hints;                      // hints opened
    std::string picture_place;      // stands before the id of a picture of the pack, where the page finds it
    base::Json* scratch = nullptr;  // what the screen keeps while it is open, and nobody else ever: typed words, tiles of a pass-phrase
};

struct Event {
    bool changed = false;  // the half-made answer changed
    int open = -1;         // the pupil asks for the explanation of this option
    bool hand_in = false;  // Enter was pressed in its field
};

// One thing that a hand does on the page, which it finds by its words: the n-th of those that are called so is pressed.
struct Touch {
    page::Role role = page::Role::option;
    std::string label;
    int nth = 1;
    std::string typed = {};  // into a field
};

// The short words around a control, by key, as whoever looks at the page reads them.
using Words = std::function<std::string(const std::string& key, const base::Params& params)>;

// From a half-made answer to another: from nothing, or the one before, to one of make_answer or tour.
struct Wish {
    std::uint64_t seed;  // as in Showing
    const base::Json& from;
    const base::Json& to;
    const Words& words;
};

class Kind {
public:
    virtual ~Kind() = default;
    virtual std::string_view id() const = 0;           // in files and records: "chon-mot"
    virtual std::string_view author_name() const = 0;  // after "?" in a lesson: "chọn một"
    // The item's body, or problems that say the line and what to write instead.
    virtual base::Json compile(const AuthorBlock& block, base::Diagnostics& problems) const = 0;
    virtual bool accepts(const base::Json& body) const = 0;                // is it what compile could have made? (packs made elsewhere)
    virtual std::span<const std::string_view> keys() const { return {}; }  // of its own, before a colon in the author's block
    virtual bool takes_areas() const { return false; }                     // of a picture, which it then needs
    virtual bool takes_pictures() const { return false; }                  // as options
    virtual bool takes_panels() const { return false; }                    // each in its place between the keys
    virtual bool takes_targets() const { return false; }
    virtual int lowest_grade() const { return 3; }  // for which it is meant
    virtual Room room() const { return Room::choice; }
    // An answer that is given in steps (a chat): is ready only after the last; step gives the answer after the step that is chosen now,
    // nullopt while none is.
    virtual bool has_steps() const { return false; }
    virtual std::optional<base::Json> step(const base::Json&, const base::Json&) const { return std::nullopt; }
    virtual bool options_by_age() const { return false; }                               // should a younger class see fewer options?
    virtual bool is_ready(const base::Json& body, const base::Json& answer) const = 0;  // may it be handed in?
    virtual Event draw(page::Page& page, const Showing& showing, base::Json& answer) const = 0;
    virtual Grade grade(const base::Json& body, const base::Json& answer) const = 0;
    virtual std::vector<Outcome> outcomes(const base::Json& body) const = 0;
    virtual std::vector<std::string> describe(const base::Json& body, const base::Json& answer) const = 0;  // keys of outcomes
    // Of a kind that shows things and asks which are fake: one for each that was judged.
    virtual std::vector<model::Judgement> judge(const base::Json&, const base::Json&) const { return {}; }
    // An answer that a pupil could give, full or not, if it has one; the demo's classes are played with it.
    virtual base::Json make_answer(const base::Json& body, bool full, base::Random& random) const = 0;
    // Of one that shows more than an answer needs: half-made answers that meet all of it, one after the other.
    virtual std::vector<base::Json> tour(const base::Json&) const { return {}; }
    // What a hand touches in turn to make that of the answer on the page. Each step of one that has steps is chosen, not confirmed.
    virtual std::vector<Touch> by_hand(const base::Json& body, const Wish& wish) const = 0;
};

std::span<const Kind* const> all_kinds();
const Kind* find_kind(std::string_view id);
const Kind* find_kind_by_author_name(std::string_view name);  // accents and case forgiven

}  // namespace kinds
