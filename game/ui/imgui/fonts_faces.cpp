// Loads the font files, and makes letters of them.

#include <stb_truetype.h>

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "base/font_file.h"
#include "base/log.h"
#include "base/text.h"
#include "imgui_internal.h"
#include "ui/imgui/faces.h"

namespace ui::draw {

namespace {

using theme::Face;

const char* file_of(Face face) {
    switch (face) {
        case Face::quicksand_bold:
            return "Quicksand-Bold.ttf";
        case Face::andika:
            return "Andika-Regular.ttf";
        case Face::andika_bold:
            return "Andika-Bold.ttf";
        case Face::inter:
            return "Inter-Regular.otf";
        case Face::inter_medium:
            return "Inter-Medium.otf";
        case Face::inter_semibold:
            return "Inter-SemiBold.otf";
        default:
            return "Inter-Bold.otf";
    }
}

Face lender_of(Face face) {
    switch (face) {
        case Face::quicksand_bold:
        case Face::andika_bold:
            return Face::inter_bold;
        default:
            return Face::inter;
    }
}

Face last_lender_of(Face face) { return lender_of(face) == Face::inter_bold ? Face::andika_bold : Face::andika; }

std::vector<ImWchar> to_ranges(const std::vector<ImWchar>& sorted) {
    std::vector<ImWchar> ranges;
    for (const ImWchar c : sorted) {
        if (!ranges.empty() && ranges.back() + 1 == c)
            ranges.back() = c;
        else
            ranges.insert(ranges.end(), {c, c});
    }
    ranges.push_back(0);
    return ranges;
}

constexpr std::size_t most_beyond = 600;   // letters that were not promised: so many fit the atlas at any size
constexpr ImWchar first_private = 0xE400;  // clear of what Word and symbol fonts use

bool has_glyph(const stbtt_fontinfo& info, char32_t c) { return stbtt_FindGlyphIndex(&info, static_cast<int>(c)) != 0; }

}  // namespace

struct Faces::Loaded {
    std::string bytes;
    double box_per_em = 0;  // ascent + descent
    stbtt_fontinfo info{};
    std::vector<ImWchar> own, lent, last;  // ranges, 0 at the end
    std::size_t divided = 0;               // how many characters those are of

    bool has(const std::vector<char32_t>& all) const {
        return std::all_of(all.begin(), all.end(), [this](char32_t c) { return has_glyph(info, c); });
    }

    void add_to(ImFontAtlas& atlas, float em, float spacing, const std::vector<ImWchar>& ranges, bool merge) {
        ImFontConfig config;
        config.FontData = bytes.data();
        config.FontDataSize = static_cast<int>(bytes.size());
        config.SizePixels = static_cast<float>(em * box_per_em);
        config.OversampleH = config.OversampleV = 1;
        config.PixelSnapH = true;
        config.GlyphExtraSpacing.x = spacing;
        config.GlyphRanges = ranges.data();
        config.MergeMode = merge;
        atlas.AddFont(&config);
        atlas.ConfigData.back().FontDataOwnedByAtlas = false;  // set before, it would copy the whole file
    }
};

Faces::Faces(base::Path folder) : folder_(std::move(folder)) {
    characters_ = {' ', 0xA0};
    const auto text = base::read_file(folder_ / "charset.txt", 1u << 20);
    if (!text) base::log_error(text.error());
    for (const char32_t c : base::to_code_points(text ? *text : std::string_view()))
        if (c >= 32 && c < 0xFFFF) characters_.push_back(static_cast<ImWchar>(c));
    for (ImWchar c = 33; c < 127; ++c) characters_.push_back(c);  // whatever became of the list
    characters_.push_back(unknown_letter);
    std::sort(characters_.begin(), characters_.end());
    characters_.erase(std::unique(characters_.begin(), characters_.end()), characters_.end());
    promised_ = characters_.size();
}
Faces::~Faces() = default;

// A face whose file is missing or damaged is drawn with another one.
void Faces::read(Loaded& loaded, Face face) const {
    std::vector<Face> others{face, lender_of(face), Face::inter, Face::inter_semibold, Face::andika, Face::quicksand_bold};
    for (const Face one : others) {
        auto bytes = base::read_file(folder_ / file_of(one), 16u << 20);
        if (bytes && base::is_whole_font(*bytes)) {
            loaded.bytes = *std::move(bytes);
            break;
        }
        base::log_warning(std::string("font cannot be used: ") + file_of(one));
    }
    CHECK(stbtt_InitFont(&loaded.info, reinterpret_cast<const unsigned char*>(loaded.bytes.data()), 0) != 0);
}

Faces::Loaded& Faces::load(Face face) {
    auto& loaded = faces_[face];
    if (loaded == nullptr) loaded = std::make_unique<Loaded>();
    if (loaded->bytes.empty()) read(*loaded, face);
    const stbtt_fontinfo& info = loaded->info;
    loaded->box_per_em = static_cast<double>(stbtt_ScaleForMappingEmToPixels(&info, 1.0f)) / stbtt_ScaleForPixelHeight(&info, 1.0f);
    return *loaded;
}

void Faces::divide(Loaded& loaded, Face face) {
    if (std::exchange(loaded.divided, characters_.size()) == characters_.size()) return;
    const Loaded& lender = load(lender_of(face));
    std::vector<ImWchar> own, lent, last;
    for (const ImWchar c : characters_) {
        const auto joined = joined_.find(c);
        const std::vector<char32_t> parts = joined == joined_.end() ? std::vector<char32_t>{c} : joined->second.parts;
        (loaded.has(parts) ? own : lender.has(parts) ? lent : last).push_back(c);
    }
    loaded.own = to_ranges(own), loaded.lent = to_ranges(lent), loaded.last = to_ranges(last);
}

void Faces::forget_files() {
    for (auto& entry : faces_) entry.second->bytes = std::string();
}

ImFont* Faces::add_to(ImFontAtlas& atlas, Face face, float em, float spacing) {
    Loaded& loaded = load(face);
    divide(loaded, face);
    loaded.add_to(atlas, em, spacing, loaded.own, false);
    if (loaded.lent.size() > 1) load(lender_of(face)).add_to(atlas, em, spacing, loaded.lent, true);
    if (loaded.last.size() > 1) load(last_lender_of(face)).add_to(atlas, em, spacing, loaded.last, true);
    return atlas.Fonts.back();
}

bool Faces::some_face_has(const std::vector<char32_t>& all) {
    return characters_.size() < promised_ + most_beyond && (load(Face::inter).has(all) || load(Face::andika).has(all));
}

void Faces::insert(ImWchar character) {
    characters_.insert(std::upper_bound(characters_.begin(), characters_.end(), character), character);
}

bool Faces::add(ImWchar character) {
    if (std::binary_search(characters_.begin(), characters_.end(), character)) return true;
    if (!some_face_has({character})) return false;
    insert(character);
    return true;
}

std::optional<ImWchar> Faces::add(const Joined& letter) {
    if (!some_face_has(letter.parts)) return std::nullopt;
    const auto code = static_cast<ImWchar>(first_private + joined_.size());
    joined_.emplace(code, letter);
    insert(code);
    return code;
}

}  // namespace ui::draw
