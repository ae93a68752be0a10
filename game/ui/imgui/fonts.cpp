// Keeps an atlas for each size of letters in use, with icons and shadows beside it.

#include <cmath>
#include <list>
#include <map>

#include "base/log.h"
#include "base/text.h"
#include "imgui_internal.h"
#include "ui/imgui/faces.h"
#include "ui/imgui/stock.h"

namespace ui::draw {

namespace {

// "Chữ thoáng": letters further apart help a slow reader only when words and lines move apart with them.
constexpr float airy_letter = 0.06f, airy_line = 1.6f;  // em
constexpr float airy_word = 1.5f;                       // of the usual space

constexpr int style_count = static_cast<int>(theme::Style::number) + 1;

struct Set {
    model::Band band;
    int percent = 0;
    bool airy = false;
    float zoom = 1;
    std::size_t characters = 0;  // how many it has
    ImFontAtlas atlas;
    Texture texture;
    Glyphs glyphs[style_count];
};

void widen_spaces(ImFont& font) {
    for (const ImWchar space : {ImWchar(' '), ImWchar(0xA0)}) {
        const ImFontGlyph* glyph = font.FindGlyphNoFallback(space);
        if (glyph == nullptr) continue;
        const_cast<ImFontGlyph*>(glyph)->AdvanceX = std::round(glyph->AdvanceX * airy_word);
        font.IndexAdvanceX[space] = glyph->AdvanceX;
    }
}

}  // namespace

struct Fonts::Impl {
    Faces faces;
    Speller speller{faces};
    Icons icons;
    Shadows shadows;
    std::list<Set> sets;  // the one in use first

    explicit Impl(const base::Path& share) : faces(share / "fonts"), icons(share / "icons") {}
    void build(Set& set);
};

void Fonts::Impl::build(Set& set) {
    const double scale = set.percent / 100.0;
    std::map<std::pair<theme::Face, float>, ImFont*> fonts;
    // The body first: ImGui takes the first font for what is given none, such as fields.
    const auto add = [&](theme::Style style) {
        const theme::Type type = theme::type(style, set.band);
        const auto em = static_cast<float>(type.em * scale);
        const float pixels = em * set.zoom;
        ImFont*& font = fonts[{type.face, pixels}];
        const bool airy = set.airy && type.face != theme::Face::quicksand_bold;  // what is read, not headings and buttons
        const float spacing = airy ? std::max(1.0f, std::round(pixels * airy_letter)) : 0.0f;
        if (font == nullptr) font = faces.add_to(set.atlas, type.face, pixels, spacing);
        Glyphs& glyphs = set.glyphs[static_cast<int>(style)];
        glyphs.font = font, glyphs.em = em, glyphs.line = static_cast<float>(type.line * scale);
        if (airy) glyphs.line = std::max(glyphs.line, std::round(em * airy_line));
    };
    add(theme::Style::body);
    for (int i = 0; i < style_count; ++i) add(static_cast<theme::Style>(i));
    set.characters = faces.characters().size();
    bake(set.atlas, set.texture, faces.joined());
    faces.forget_files();
    for (const auto& [key, font] : fonts)
        if (set.airy && key.first != theme::Face::quicksand_bold) widen_spaces(*font);
    for (Glyphs& glyphs : set.glyphs) glyphs.size = glyphs.font->FontSize / set.zoom, glyphs.ascent = glyphs.font->Ascent / set.zoom;
}

Fonts::Fonts(const base::Path& share) : impl_(std::make_unique<Impl>(share)) {}
Fonts::~Fonts() = default;

void Fonts::use(const Letters& letters) {
    const int percent = std::clamp(static_cast<int>(std::lround(letters.scale * 100)), 50, 300);
    auto& sets = impl_->sets;
    std::erase_if(sets, [this](const Set& set) { return set.characters != impl_->faces.characters().size(); });
    const auto found = std::find_if(sets.begin(), sets.end(), [&](const Set& set) {
        return set.band == letters.band && set.percent == percent && set.airy == letters.airy && set.zoom == letters.zoom;
    });
    if (found != sets.end()) {
        sets.splice(sets.begin(), sets, found);
    } else {
        Set& set = sets.emplace_front();
        set.band = letters.band, set.percent = percent, set.airy = letters.airy, set.zoom = letters.zoom;
        impl_->build(set);
        if (sets.size() > 2) sets.pop_back();
    }
    if (ImGui::GetCurrentContext() != nullptr) {
        ImGui::GetIO().Fonts = &sets.front().atlas;
        ImGui::GetIO().FontDefault = nullptr;
    }
}

float Fonts::zoom() const { return impl_->sets.front().zoom; }

ImFontAtlas& Fonts::atlas() { return impl_->sets.front().atlas; }

Glyphs Fonts::glyphs(theme::Style style) const { return impl_->sets.front().glyphs[static_cast<int>(style)]; }

std::string_view Fonts::spell(std::string_view text) const { return impl_->speller.spell(text); }

bool Fonts::lacks_letters() const { return impl_->sets.front().characters != impl_->faces.characters().size(); }

void Fonts::icon(ImDrawList& list, const std::string& name, ImVec2 top_left, float size, ImU32 colour) {
    const Texture* texture = impl_->icons.find(name, static_cast<int>(std::lround(size * zoom())));
    if (texture == nullptr) return;
    const ImVec2 min(std::round(top_left.x), std::round(top_left.y));
    const float side = static_cast<float>(texture->width) / zoom();
    list.AddImage(const_cast<Texture*>(texture), min, {min.x + side, min.y + side}, {0, 0}, {1, 1}, colour);
}

void Fonts::shadow(ImDrawList& list, ImVec2 min, ImVec2 max, float radius, float dy, float blur, ImU32 colour) {
    impl_->shadows.draw(list, {min, max, radius, dy, blur, zoom()}, colour);
}

void Fonts::tidy() {
    impl_->icons.tidy();
    impl_->shadows.tidy();
}

std::size_t Fonts::bytes() const {
    std::size_t sum = 0;
    for (const Set& set : impl_->sets) {
        sum += set.texture.pixels.size();
        for (const ImFont* font : set.atlas.Fonts)
            sum += static_cast<std::size_t>(font->Glyphs.size_in_bytes() + font->IndexAdvanceX.size_in_bytes() +
                                            font->IndexLookup.size_in_bytes());
    }
    return sum;
}

float text_width(const Fonts& fonts, const std::string& text, theme::Style style) {
    const Glyphs glyphs = fonts.glyphs(style);
    const std::string_view said = fonts.spell(text);
    return glyphs.font->CalcTextSizeA(glyphs.size, 1e9f, 0.0f, said.data(), said.data() + said.size()).x;
}

std::size_t fitting(const Fonts& fonts, const std::string& text, theme::Style style, float room) {
    const Glyphs glyphs = fonts.glyphs(style);
    float width = 0;
    std::size_t fits = 0;
    for (const char *at = text.data(), *end = at + text.size(); at < end;) {
        unsigned code = 0;
        at += std::max(1, ImTextCharFromUtf8(&code, at, end));
        if (!base::is_mark(code)) width += glyphs.font->GetCharAdvance(static_cast<ImWchar>(code)) * (glyphs.size / glyphs.font->FontSize);
        if (width > room) break;
        fits = static_cast<std::size_t>(at - text.data());
    }
    return fits;
}

void draw_text(ImDrawList& list, const Fonts& fonts, const std::string& text, const Glyphs& glyphs, ImVec2 top_left, ImU32 colour) {
    if (top_left.y > list.GetClipRectMax().y + glyphs.size || top_left.y + 2 * glyphs.size < list.GetClipRectMin().y) return;
    const std::string_view said = fonts.spell(text);
    list.AddText(glyphs.font, glyphs.size, top_left, colour, said.data(), said.data() + said.size());
}

}  // namespace ui::draw
