// Makes of a page what a voice says: its content in order, as sentences, without another child's name.

#include "app/reading.h"

#include <algorithm>

#include "base/text.h"

namespace app {
namespace {

using page::Role;
using page::Shown;

// Of a dialog: its title and its text.
bool is_read_above(const Shown& shown) {
    return shown.layer != 0 && !shown.label.empty() && (shown.role == Role::dialog || shown.role == Role::text);
}

bool is_read(const Shown& shown) {
    if (shown.layer != 0 || shown.label.empty()) return false;
    switch (shown.role) {
        case Role::heading:
        case Role::text:
        case Role::option:
            return true;
        case Role::notice:
            return shown.state != "toast";
        case Role::button:  // the ways on from here, for who cannot read them yet
            return shown.enabled && shown.part == page::Part::content;
        default:
            return false;
    }
}

// Only the pupil who signed in here is not "another"; one who shares the seat is.
bool names_another(const Shown& shown, const ui::World& world) {
    const auto is_own = [&](const model::Pupil& pupil) {
        return world.seat.pupil && world.seat.pupil->id == pupil.id && world.seat.in_use.count(pupil.id) > 0;
    };
    return std::any_of(world.class_now.pupils.begin(), world.class_now.pupils.end(), [&](const model::Pupil& pupil) {
        return !is_own(pupil) && !pupil.name.empty() && shown.label.find(pupil.name) != std::string::npos;
    });
}

// A voice pauses at the end of a sentence; the signs between short words are pauses too.
std::string to_sentence(const std::string& words) {
    std::string said = base::join(base::split(words, '\n'), ". ");
    static const std::string dot = " · ";
    for (std::size_t at = said.find(dot); at != std::string::npos; at = said.find(dot)) said.replace(at, dot.size(), ", ");
    const char last = said.back();
    return last == '.' || last == '?' || last == '!' || last == ':' ? said : said + ".";
}

}  // namespace

std::string text_to_read(const page::Record& record, const ui::World& world) {
    std::vector<std::string> above;
    for (const Shown& shown : record.all())
        if (is_read_above(shown) && !names_another(shown, world)) above.push_back(to_sentence(shown.label));
    if (!above.empty()) return base::join(above, "\n");
    std::vector<const Shown*> content, title;
    for (const Shown& shown : record.all()) {
        if (!is_read(shown) || names_another(shown, world)) continue;
        if (shown.part == page::Part::content) content.push_back(&shown);
        if (shown.part == page::Part::top_line) title.push_back(&shown);
    }
    const bool has_title = std::any_of(content.begin(), content.end(),
                                       [](const Shown* shown) { return shown->role == Role::heading || shown->role == Role::option; });
    std::vector<std::string> sentences;
    if (!has_title)
        for (const Shown* shown : title) sentences.push_back(to_sentence(shown->label));
    for (const Shown* shown : content) sentences.push_back(to_sentence(shown->label));
    return base::join(sentences, "\n");
}

}  // namespace app
