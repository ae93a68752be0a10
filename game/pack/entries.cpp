#include "pack/entries.h"

#include "base/text.h"
#include "pack/head.h"
#include "pack/keys.h"

namespace pack {

static constexpr KnownKey head_keys[] = {{key::register_title, KnownKey::Need::may}};

static bool starts_entry(const Line& line) { return base::starts_with(line.text, "# "); }

// The head is optional here: a title for the reader of the file.
static void drop_head(std::vector<Line>& lines, Notes& notes) {
    for (const auto& line : lines) {
        if (line.blank()) continue;
        if (base::starts_with(line.text, "---")) take_head(lines, head_keys, notes);
        return;
    }
}

std::vector<NamedEntry> take_entries(std::vector<Line> lines, const std::string& stray, Notes& notes) {
    drop_head(lines, notes);
    std::vector<NamedEntry> entries;
    bool said = false;
    for (const auto& line : lines) {
        if (starts_entry(line)) {
            entries.push_back({line.from(2), {}});
        } else if (!entries.empty()) {
            entries.back().body.push_back(line);
        } else if (!line.blank() && !said) {
            notes.error(line.place, stray);
            said = true;
        }
    }
    return entries;
}

}  // namespace pack
