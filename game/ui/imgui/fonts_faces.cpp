// Loads the font files, and makes letters of them.

#include <stb_truetype.h>

#include <algorithm>

#include "base/check.h"
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

}  // namespace

struct Faces::Loaded {
    std::string bytes;
    double box_per_em = 0;           // ascent + descent
    std::vector<ImWchar> own, lent;  // ranges, 0 at the end
    Face lender = Face::inter;

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
    std::sort(characters_.begin(), characters_.end());
    characters_.erase(std::unique(characters_.begin(), characters_.end()), characters_.end());
}
Faces::~Faces() = default;

Faces::Loaded& Faces::load(Face face) {
    auto& loaded = faces_[face];
    if (loaded == nullptr) loaded = std::make_unique<Loaded>();
    if (!loaded->bytes.empty()) return *loaded;
    auto bytes = base::read_file(folder_ / file_of(face), 16u << 20);
    if (!bytes) base::log_error(bytes.error());
    CHECK(bytes.has_value());  // the program's own files are incomplete
    loaded->bytes = *std::move(bytes);
    if (!loaded->own.empty()) return *loaded;  // what it has is known
    stbtt_fontinfo info;
    CHECK(stbtt_InitFont(&info, reinterpret_cast<const unsigned char*>(loaded->bytes.data()), 0) != 0);
    loaded->box_per_em = static_cast<double>(stbtt_ScaleForMappingEmToPixels(&info, 1.0f)) / stbtt_ScaleForPixelHeight(&info, 1.0f);
    loaded->lender = lender_of(face);
    std::vector<ImWchar> own, lent;
    for (const ImWchar c : characters_) (stbtt_FindGlyphIndex(&info, c) != 0 ? own : lent).push_back(c);
    loaded->own = to_ranges(own), loaded->lent = to_ranges(lent);
    return *loaded;
}

void Faces::forget_files() {
    for (auto& entry : faces_) entry.second->bytes = std::string();
}

ImFont* Faces::add_to(ImFontAtlas& atlas, Face face, float em, float spacing) {
    Loaded& loaded = load(face);
    loaded.add_to(atlas, em, spacing, loaded.own, false);
    if (loaded.lent.size() > 1 && loaded.lender != face) load(loaded.lender).add_to(atlas, em, spacing, loaded.lent, true);
    return atlas.Fonts.back();
}

}  // namespace ui::draw
