// A page: "# Title", paragraphs, bullets and at most one picture.

#include "pack/lesson.h"

namespace pack {

static constexpr std::size_t most_terms = 3;  // each has a button below the text

// Takes the line if it is a picture. One is enough for a page or question.
static bool take_picture(const Line& line, const Desk& desk, model::Picture& picture, bool& taken) {
    const auto found = to_picture(line);
    if (!found) return false;
    if (taken) {
        desk.notes.error(line.place, "tac-gia.nhieu-tranh");
        return true;
    }
    taken = true;
    picture = desk.gallery.use(found->path, found->alt.text, desk.notes);
    return true;
}

static void check_length(const std::vector<Line>& text, Place place, const Desk& desk) {
    int count = 0;
    for (const auto& stretch : to_stretches(text)) count += count_read(stretch);
    if (count > desk.limits.page)
        desk.notes.warning(place, "tac-gia.trang-dai", {{"so", std::to_string(count)}, {"nen", std::to_string(desk.limits.page)}});
}

static void check_terms(const model::RichText& text, Place place, Notes& notes) {
    const auto count = model::terms_in(text).size();
    if (count > most_terms) notes.warning(place, "tac-gia.nhieu-tu", {{"so", std::to_string(count)}, {"nen", std::to_string(most_terms)}});
}

model::Page read_page(const Section& section, const Desk& desk) {
    model::Page page;
    page.title = section.first.from(1).text;
    if (page.title.empty()) desk.notes.error(section.first.place, "tac-gia.trang-thieu-ten");
    std::vector<Line> text;
    bool has_picture = false;
    for (const auto& line : section.lines) {
        if (take_picture(line, desk, page.picture, has_picture)) continue;
        if (to_option(line)) {
            desk.notes.error(line.place, "tac-gia.lua-chon-ngoai-cau");
            continue;
        }
        if (check_start(line, desk.notes)) text.push_back(line);
    }
    page.text = to_rich(text, desk.page());
    if (page.text.empty() && !has_picture) desk.notes.error(section.first.place, "tac-gia.trang-rong");
    check_length(text, section.first.place, desk);
    check_terms(page.text, section.first.place, desk.notes);
    return page;
}

}  // namespace pack
