// A question: "? kind: prompt", then keys and options, each option with its explanation.

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "base/vietnamese.h"
#include "kinds/kind.h"
#include "kinds/suggest.h"
#include "pack/head.h"
#include "pack/keys.h"
#include "pack/lesson.h"

namespace pack {

namespace {

struct OptionLines {
    bool marked = false;
    std::string mark;
    Place place;
    std::vector<Line> text, explanation;
};

struct KeyLine {
    std::string name;
    Line value;
    Place place;
    std::optional<PictureLine> panel;
};

// The lines of a question, sorted by what they are.
struct Draft {
    std::vector<Line> prompt;
    std::vector<OptionLines> options;
    std::vector<KeyLine> keys;
    std::optional<PictureLine> picture;
};

enum class Last { prompt, option, explanation, key, nothing };

}  // namespace

static std::string_view shared_key(const std::string& name) {
    const std::string folded = base::fold(name);
    for (std::string_view key : kinds::shared_keys)
        if (base::fold(key) == folded) return key;
    return {};
}

static bool is_own_key(const kinds::Kind* kind, const std::string& name) {
    if (!kind) return false;
    const auto keys = kind->keys();
    return std::any_of(keys.begin(), keys.end(), [&](std::string_view key) { return base::fold(key) == base::fold(name); });
}

// A line "name: value" is a key if it is a known one, or if nothing else can be meant.
static bool is_key(const std::string& name, Last last, const kinds::Kind* kind) {
    if (!shared_key(name).empty() || is_own_key(kind, name)) return true;
    if (base::split_words(name).size() > 3) return false;
    const bool near = base::fold(name).size() >= 4 && !kinds::nearest(name, kinds::shared_keys).empty();
    return near || last == Last::key || last == Last::nothing;
}

static void sort_line(const Line& line, const kinds::Kind* kind, Draft& draft, Last& last, Notes& notes) {
    if (const auto option = to_option(line)) {
        draft.options.push_back({option->marked, option->mark, line.place, {option->text}, {}});
        last = Last::option;
    } else if (is_explanation(line)) {
        if (draft.options.empty()) return notes.error(line.place, "tac-gia.giai-thich-lac");
        draft.options.back().explanation.push_back(line.from(1));
        last = Last::explanation;
    } else if (const auto picture = to_picture(line)) {
        if (kind && kind->takes_panels()) return draft.keys.push_back({"tranh", picture->alt, line.place, picture});
        if (draft.picture) return notes.error(line.place, "tac-gia.nhieu-tranh");
        draft.picture = picture;
    } else if (const auto key = to_key_and_value(line); key && is_key(key->first, last, kind)) {
        draft.keys.push_back({key->first, key->second, line.place, {}});
        last = Last::key;
    } else if (last == Last::prompt) {
        if (check_start(line, notes)) draft.prompt.push_back(line);
    } else if (last == Last::explanation) {
        draft.options.back().explanation.push_back(line);
    } else if (last == Last::option) {
        draft.options.back().text.push_back(line);
    } else {
        notes.error(line.place, "tac-gia.dong-lac");
    }
}

static Draft sort_lines(const Section& section, const Line& prompt, const kinds::Kind* kind, Notes& notes) {
    Draft draft;
    draft.prompt.push_back(prompt);
    Last last = Last::prompt;
    for (const auto& line : section.lines) {
        if (!line.blank()) {
            sort_line(line, kind, draft, last, notes);
        } else if (last == Last::prompt) {
            draft.prompt.push_back(line);
        } else {
            last = Last::nothing;
        }
    }
    return draft;
}

static int read_number(const Line& value, Notes& notes) {
    int number = 0;
    const char* end = value.text.data() + value.text.size();
    const auto read = std::from_chars(value.text.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end || number < 1) notes.error(value.place, "tac-gia.trang-so-sai", {{"chu", value.text}});
    return number;
}

static void note_twice(const KeyLine& key, std::string_view name, Notes& notes) {
    notes.error(key.place, "tac-gia.khoa-cau-trung", {{"khoa", std::string(name)}});
}

static void take_shared_key(const KeyLine& key, std::string_view name, const Desk& desk, ReadItem& read) {
    model::Item& item = read.item;
    if (key.value.text.empty()) return desk.notes.error(key.place, "tac-gia.khoa-rong", {{"khoa", std::string(name)}});
    if (name == key::id) {
        if (!item.id.empty()) return note_twice(key, name, desk.notes);
        item.id = key.value.text;
        read.id_place = key.value.place;
        check_id(item.id, key.value.place, desk.notes);
    } else if (name == key::idea) {
        if (!item.idea.empty()) return note_twice(key, name, desk.notes);
        item.idea = key.value.text;
    } else if (name == key::page) {
        if (read.page_place.line) return note_twice(key, name, desk.notes);
        item.page = read_number(key.value, desk.notes);
        read.page_place = key.value.place;
    } else if (name == key::hint) {
        if (item.hints.size() == 2) return desk.notes.error(key.place, "tac-gia.nhieu-goi-y");
        item.hints.push_back(to_rich(key.value, desk.pupil()));
    } else {
        if (!item.takeaway.empty()) return note_twice(key, name, desk.notes);
        item.takeaway = to_rich(key.value, desk.pupil());
    }
}

// "vùng 10 5 30 8": parts of a hundred from the left and the top, and how wide and high.
static std::optional<page::Rect> hundredths(const std::string& place) {
    const auto words = base::split_words(base::fold(place));
    if (words.size() != 5 || words[0] != "vung") return std::nullopt;
    int n[4] = {};
    for (std::size_t i = 0; i < 4; ++i) {
        const std::string& word = words[i + 1];
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), n[i]);
        if (error != std::errc() || end != word.data() + word.size() || n[i] < 0 || n[i] > 100) return std::nullopt;
    }
    if (n[2] == 0 || n[3] == 0 || n[0] + n[2] > 100 || n[1] + n[3] > 100) return std::nullopt;
    const auto part = [&n](int i) { return static_cast<float>(n[i]) / 100; };
    return page::Rect{part(0), part(1), part(2), part(3)};
}

// "#dia-chi: text" or "vùng 10 5 30 8: text": takes the place off the text.
static std::optional<page::Rect> take_area(Line& text, const model::Picture& picture, const Desk& desk) {
    const auto cut = to_key_and_value(text);
    const std::string place = cut ? cut->first : std::string(base::trim(text.text));
    std::optional<page::Rect> area;
    if (base::starts_with(place, "#")) {
        area = desk.gallery.find_area(picture, place.substr(1));
        if (!area && !picture.empty()) desk.notes.error(text.place, "tac-gia.vung-khong-co", {{"ten", place}, {"hinh", picture.id}});
    } else {
        area = hundredths(place);
        if (!area) desk.notes.error(text.place, "tac-gia.vung-sai");
    }
    if (cut) text = cut->second;
    return area;
}

// "text -> scene" or "text → scene": takes the scene off the text.
static std::string take_target(Line& text) {
    for (const std::string_view arrow : {"->", "→"}) {
        const std::size_t at = text.text.rfind(arrow);
        if (at == std::string::npos) continue;
        std::string target(base::trim(std::string_view(text.text).substr(at + arrow.size())));
        text.text = base::trim(std::string_view(text.text).substr(0, at));
        return target;
    }
    return {};
}

static kinds::AuthorBlock to_block(const Draft& draft, const Line& first, const kinds::Kind* kind, const Desk& desk, ReadItem& read) {
    kinds::AuthorBlock block;
    block.file = desk.notes.file();
    block.prompt = to_rich(draft.prompt, desk.pupil());
    block.line = first.place.line;
    block.column = first.place.column;
    for (const auto& key : draft.keys) {
        const auto shared = shared_key(key.name);
        const auto panel = key.panel ? desk.gallery.use(key.panel->path, key.panel->alt.text, desk.notes) : model::Picture{};
        if (key.panel && panel.empty()) continue;  // which has been told
        if (shared.empty())
            block.keys.push_back({key.name, key.value.text, key.place.line, key.place.column, panel});
        else
            take_shared_key(key, shared, desk, read);
    }
    for (auto option : draft.options) {
        std::optional<page::Rect> area;
        model::Picture picture;
        if (const auto line = option.text.size() == 1 ? to_picture(option.text.front()) : std::nullopt;
            line && kind && kind->takes_pictures()) {
            picture = desk.gallery.use(line->path, line->alt.text, desk.notes);
            option.text.front() = line->alt;
        }
        const std::string target = kind && kind->takes_targets() ? take_target(option.text.back()) : std::string();
        if (kind && kind->takes_areas()) area = take_area(option.text.front(), read.item.picture, desk);
        block.options.push_back({option.marked, option.mark, to_rich(option.text, desk.pupil()), to_rich(option.explanation, desk.pupil()),
                                 std::move(picture), target, area, option.place.line, option.place.column});
    }
    return block;
}

static const kinds::Kind* find_kind(const std::string& name, Place place, Notes& notes) {
    if (const kinds::Kind* kind = kinds::find_kind_by_author_name(name)) return kind;
    std::vector<std::string> known;
    for (const kinds::Kind* kind : kinds::all_kinds()) known.emplace_back(kind->author_name());
    const std::string meant = kinds::nearest(name, known);
    if (meant.empty())
        notes.error(place, "tac-gia.kieu-la", {{"kieu", name}, {"danh", base::join(known, ", ")}});
    else
        notes.error(place, "tac-gia.kieu-gan-dung", {{"kieu", name}, {"nen", meant}});
    return nullptr;
}

static void check_missing_keys(const model::Item& item, Place place, Notes& notes) {
    if (item.prompt.empty()) notes.error(place, "tac-gia.cau-thieu-loi");
    if (item.id.empty()) notes.error(place, "tac-gia.cau-thieu-khoa", {{"khoa", std::string(key::id)}});
    if (item.idea.empty()) notes.error(place, "tac-gia.cau-thieu-khoa", {{"khoa", std::string(key::idea)}});
}

static void check_option_count(int count, Place place, const Desk& desk) {
    if (count >= desk.limits.fewest_options && count <= desk.limits.most_options) return;
    desk.notes.warning(place, "tac-gia.so-lua-chon-theo-lop",
                       {{"so", std::to_string(count)},
                        {"it", std::to_string(desk.limits.fewest_options)},
                        {"nhieu", std::to_string(desk.limits.most_options)}});
}

ReadItem read_question(const Section& section, const Desk& desk) {
    ReadItem read;
    const Line head = section.first.from(1);
    const auto cut = to_key_and_value(head);
    if (!cut) {
        desk.notes.error(section.first.place, "tac-gia.cau-thieu-kieu");
        return read;
    }
    const kinds::Kind* kind = find_kind(cut->first, head.place, desk.notes);
    const Draft draft = sort_lines(section, cut->second, kind, desk.notes);
    if (draft.picture) read.item.picture = desk.gallery.use(draft.picture->path, draft.picture->alt.text, desk.notes);
    const auto block = to_block(draft, section.first, kind, desk, read);
    read.item.prompt = block.prompt;
    if (kind && kind->takes_areas() && !draft.picture) desk.notes.error(section.first.place, "tac-gia.can-hinh");
    check_missing_keys(read.item, section.first.place, desk.notes);
    if (!kind) return read;
    read.item.kind = kind->id();
    if (desk.limits.grade < kind->lowest_grade())
        desk.notes.warning(section.first.place, "tac-gia.kieu-cho-lop-lon",
                           {{"kieu", std::string(kind->author_name())}, {"lop", std::to_string(kind->lowest_grade())}});
    read.item.body = kind->compile(block, desk.notes.all());
    if (kind->options_by_age() && !block.options.empty())
        check_option_count(static_cast<int>(block.options.size()), section.first.place, desk);
    return read;
}

}  // namespace pack
