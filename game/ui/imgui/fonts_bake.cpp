// Letters into an atlas, dot for dot as ImGui's own builder makes them, but by several threads and straight into the texture.

#include <stb_rect_pack.h>
#include <stb_truetype.h>

#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "base/pieces.h"
#include "base/text.h"
#include "imgui_internal.h"
#include "ui/imgui/faces.h"

namespace ui::draw {

namespace {

struct Part {  // of a joined letter
    int glyph = 0;
    int left = 0, top = 0;  // from the letter's own corner
};

struct Letter {
    ImWchar character = 0;
    int glyph = 0;
    int left = 0, top = 0, width = 0, height = 0;  // from the place on the baseline
    int x = 0, y = 0;                              // in the texture
    std::vector<Part> parts;                       // none: its glyph alone
};

struct SizedFace {
    ImFontConfig* config = nullptr;
    stbtt_fontinfo info{};
    float scale = 0;
    std::vector<Letter> letters;
};

struct GlyphBox {
    int left = 0, top = 0, right = 0, bottom = 0;
};

GlyphBox box_of(const SizedFace& face, int glyph) {
    GlyphBox box;
    stbtt_GetGlyphBitmapBox(&face.info, glyph, face.scale, face.scale, &box.left, &box.top, &box.right, &box.bottom);
    return box;
}

// Marks stand over the middle of the bare letter, each above (or below) what is there already.
void join(const SizedFace& face, const Joined& joined, Letter& letter) {
    const auto glyph_of = [&](char32_t c) { return stbtt_FindGlyphIndex(&face.info, static_cast<int>(c)); };
    const int gap = std::max(1, static_cast<int>(std::lround(face.config->SizePixels * 0.03f)));
    const GlyphBox bare = box_of(face, glyph_of(joined.under));
    GlyphBox whole = box_of(face, letter.glyph);
    int high = whole.top, low = whole.bottom;
    letter.parts = {{letter.glyph, whole.left, whole.top}};
    for (std::size_t i = 1; i < joined.parts.size(); ++i) {
        const base::MarkPlace place = base::place_of_mark(joined.parts[i]);
        const int glyph = glyph_of(joined.parts[i]);
        GlyphBox mark = box_of(face, glyph);
        const int across = (bare.left + bare.right - mark.left - mark.right) / 2;
        int down = 0;
        if (place == base::MarkPlace::above) down = std::min(0, high - gap - mark.bottom);
        if (place == base::MarkPlace::below) down = std::max(0, low + gap - mark.top);
        mark = {mark.left + across, mark.top + down, mark.right + across, mark.bottom + down};
        if (place == base::MarkPlace::above) high = mark.top;
        if (place == base::MarkPlace::below) low = mark.bottom;
        letter.parts.push_back({glyph, mark.left, mark.top});
        whole = {std::min(whole.left, mark.left), std::min(whole.top, mark.top), std::max(whole.right, mark.right),
                 std::max(whole.bottom, mark.bottom)};
    }
    for (Part& part : letter.parts) part.left -= whole.left, part.top -= whole.top;
    letter.left = whole.left, letter.top = whole.top, letter.width = whole.right - whole.left, letter.height = whole.bottom - whole.top;
}

void find_letters(ImFontConfig& config, SizedFace& face, const JoinedLetters& all_joined) {
    face.config = &config;
    CHECK(stbtt_InitFont(&face.info, static_cast<const unsigned char*>(config.FontData), 0) != 0);
    face.scale = stbtt_ScaleForPixelHeight(&face.info, config.SizePixels);
    for (const ImWchar* range = config.GlyphRanges; range[0] != 0; range += 2)
        for (int c = range[0]; c <= range[1]; ++c) {
            Letter letter;
            letter.character = static_cast<ImWchar>(c);
            const auto joined = all_joined.find(letter.character);
            letter.glyph = stbtt_FindGlyphIndex(&face.info, joined == all_joined.end() ? c : static_cast<int>(joined->second.parts[0]));
            if (letter.glyph == 0) continue;
            const GlyphBox box = box_of(face, letter.glyph);
            letter.left = box.left, letter.top = box.top, letter.width = box.right - box.left, letter.height = box.bottom - box.top;
            if (joined != all_joined.end()) join(face, joined->second, letter);
            face.letters.push_back(std::move(letter));
        }
}

// Gives every letter its place, with an empty line on its left and above; the atlas becomes as high as they need.
void place_letters(ImFontAtlas& atlas, std::vector<SizedFace>& faces) {
    constexpr int width = 1024, most_height = 1024 * 32, gap = 1;
    std::vector<stbrp_node> nodes(width);
    stbrp_context context;
    stbrp_init_target(&context, width - gap, most_height, nodes.data(), width);
    atlas.TexWidth = width, atlas.TexHeight = 0;
    ImFontAtlasBuildPackCustomRects(&atlas, &context);
    std::vector<stbrp_rect> rects;
    for (SizedFace& face : faces)
        for (const Letter& letter : face.letters) rects.push_back({0, letter.width + gap, letter.height + gap, 0, 0, 0});
    CHECK(stbrp_pack_rects(&context, rects.data(), static_cast<int>(rects.size())) != 0);
    auto rect = rects.cbegin();
    for (SizedFace& face : faces)
        for (Letter& letter : face.letters) {
            letter.x = rect->x + gap, letter.y = rect->y + gap;
            atlas.TexHeight = std::max(atlas.TexHeight, rect->y + rect->h);
            ++rect;
        }
    ++atlas.TexHeight;
    atlas.TexUvScale = {1.0f / static_cast<float>(width), 1.0f / static_cast<float>(atlas.TexHeight)};
}

// Half-covered pixels a little darker, as browsers do: thin strokes of small letters keep their contrast.
std::uint8_t strengthened(int coverage) { return static_cast<std::uint8_t>(coverage + coverage * (255 - coverage) / (255 * 5)); }

void draw_joined(const SizedFace& face, const Letter& letter, Texture& texture) {
    std::uint8_t* corner = texture.pixels.data() + static_cast<std::ptrdiff_t>(letter.y) * texture.width + letter.x;
    for (const Part& part : letter.parts) {
        const GlyphBox box = box_of(face, part.glyph);
        const int width = box.right - box.left, height = box.bottom - box.top;
        std::vector<std::uint8_t> drawn(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
        stbtt_MakeGlyphBitmap(&face.info, drawn.data(), width, height, width, face.scale, face.scale, part.glyph);
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x) {
                std::uint8_t& out = corner[static_cast<std::ptrdiff_t>(part.top + y) * texture.width + part.left + x];
                out = std::max(out, drawn[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)]);
            }
    }
}

void draw_letters(const SizedFace& face, Texture& texture) {
    std::uint8_t stronger[256];
    for (int i = 0; i < 256; ++i) stronger[i] = strengthened(i);
    for (const Letter& letter : face.letters) {
        std::uint8_t* first = texture.pixels.data() + static_cast<std::ptrdiff_t>(letter.y) * texture.width + letter.x;
        if (letter.parts.empty())
            stbtt_MakeGlyphBitmap(&face.info, first, letter.width, letter.height, texture.width, face.scale, face.scale, letter.glyph);
        else
            draw_joined(face, letter, texture);
        for (int y = 0; y < letter.height; ++y, first += texture.width)
            for (int x = 0; x < letter.width; ++x) first[x] = stronger[first[x]];
    }
}

// A pixel more than the face says, as ImGui has it.
float to_pixels(int measure, float scale) { return std::floor(static_cast<float>(measure) * scale + (measure > 0 ? 1.0f : -1.0f)); }

void give_letters(ImFontAtlas& atlas, const SizedFace& face) {
    ImFontConfig& config = *face.config;
    ImFont& font = *config.DstFont;
    int ascent = 0, descent = 0, gap = 0;
    stbtt_GetFontVMetrics(&face.info, &ascent, &descent, &gap);
    ImFontAtlasBuildSetupFont(&atlas, &font, &config, to_pixels(ascent, face.scale), to_pixels(descent, face.scale));
    font.FallbackChar = unknown_letter;
    const float baseline = std::floor(font.Ascent + 0.5f);
    for (const Letter& letter : face.letters) {
        int advance = 0, bearing = 0;
        stbtt_GetGlyphHMetrics(&face.info, letter.glyph, &advance, &bearing);
        const auto x = static_cast<float>(letter.left), y = static_cast<float>(letter.top) + baseline;
        const auto u = static_cast<float>(letter.x), v = static_cast<float>(letter.y);
        const auto width = static_cast<float>(letter.width), height = static_cast<float>(letter.height);
        const ImVec2 texel = atlas.TexUvScale;
        font.AddGlyph(&config, letter.character, x, y, x + width, y + height, u * texel.x, v * texel.y, (u + width) * texel.x,
                      (v + height) * texel.y, face.scale * static_cast<float>(advance));
    }
}

}  // namespace

void bake(ImFontAtlas& atlas, Texture& texture, const JoinedLetters& joined) {
    atlas.Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
    ImFontAtlasBuildInit(&atlas);
    std::vector<SizedFace> faces(static_cast<std::size_t>(atlas.ConfigData.Size));
    base::Pieces(faces.size(), [&](std::size_t i) { find_letters(atlas.ConfigData[static_cast<int>(i)], faces[i], joined); }).finish();
    place_letters(atlas, faces);
    texture = {atlas.TexWidth, atlas.TexHeight, true, {}};
    texture.pixels.resize(static_cast<std::size_t>(texture.width) * static_cast<std::size_t>(texture.height));
    base::Pieces(faces.size(), [&](std::size_t i) { draw_letters(faces[i], texture); }).finish();
    for (const SizedFace& face : faces) give_letters(atlas, face);
    atlas.TexPixelsAlpha8 = texture.pixels.data();
    ImFontAtlasBuildFinish(&atlas);  // its white dot, and the tables in which letters are looked up
    atlas.TexPixelsAlpha8 = nullptr;
    atlas.ClearInputData();
    atlas.SetTexID(&texture);
}

}  // namespace ui::draw
