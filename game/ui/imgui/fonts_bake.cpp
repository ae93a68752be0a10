// Letters into an atlas, dot for dot as ImGui's own builder makes them, but by several threads and straight into the texture.

#include <stb_rect_pack.h>
#include <stb_truetype.h>

#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "base/pieces.h"
#include "imgui_internal.h"
#include "ui/imgui/faces.h"

namespace ui::draw {

namespace {

struct Letter {
    ImWchar character = 0;
    int glyph = 0;
    int left = 0, top = 0, width = 0, height = 0;  // from the place on the baseline
    int x = 0, y = 0;                              // in the texture
};

struct SizedFace {
    ImFontConfig* config = nullptr;
    stbtt_fontinfo info{};
    float scale = 0;
    std::vector<Letter> letters;
};

void find_letters(ImFontConfig& config, SizedFace& face) {
    face.config = &config;
    CHECK(stbtt_InitFont(&face.info, static_cast<const unsigned char*>(config.FontData), 0) != 0);
    face.scale = stbtt_ScaleForPixelHeight(&face.info, config.SizePixels);
    for (const ImWchar* range = config.GlyphRanges; range[0] != 0; range += 2)
        for (int c = range[0]; c <= range[1]; ++c) {
            Letter letter;
            letter.character = static_cast<ImWchar>(c);
            letter.glyph = stbtt_FindGlyphIndex(&face.info, c);
            if (letter.glyph == 0) continue;
            int right = 0, bottom = 0;
            stbtt_GetGlyphBitmapBox(&face.info, letter.glyph, face.scale, face.scale, &letter.left, &letter.top, &right, &bottom);
            letter.width = right - letter.left, letter.height = bottom - letter.top;
            face.letters.push_back(letter);
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

void draw_letters(const SizedFace& face, Texture& texture) {
    std::uint8_t stronger[256];
    for (int i = 0; i < 256; ++i) stronger[i] = strengthened(i);
    for (const Letter& letter : face.letters) {
        std::uint8_t* first = texture.pixels.data() + static_cast<std::ptrdiff_t>(letter.y) * texture.width + letter.x;
        stbtt_MakeGlyphBitmap(&face.info, first, letter.width, letter.height, texture.width, face.scale, face.scale, letter.glyph);
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

void bake(ImFontAtlas& atlas, Texture& texture) {
    atlas.Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
    ImFontAtlasBuildInit(&atlas);
    std::vector<SizedFace> faces(static_cast<std::size_t>(atlas.ConfigData.Size));
    base::Pieces(faces.size(), [&](std::size_t i) { find_letters(atlas.ConfigData[static_cast<int>(i)], faces[i]); }).finish();
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
