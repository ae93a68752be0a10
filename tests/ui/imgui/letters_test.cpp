// Fonts, icons, shadows and paragraphs, with the fonts of the build's share folder.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "imgui_internal.h"
#include "support/temp_folder.h"
#include "ui/imgui/drawing.h"
#include "ui/imgui/faces.h"
#include "ui/imgui/stock.h"

namespace {

using model::Band;
using ui::draw::Block;
using ui::draw::Fonts;
using ui::theme::Face;
using ui::theme::Style;

const base::Path share = base::Path(KS_BINARY_DIR) / "share";
constexpr Band bands[] = {Band::a1, Band::a2, Band::b1, Band::b2, Band::teacher};

Fonts& fonts_b1() {
    static Fonts* fonts = [] {
        auto* made = new Fonts(share);
        made->use(Band::b1, 1.0);
        return made;
    }();
    return *fonts;
}

TEST(Letters, EveryFaceHasEveryPromisedCharacter) {
    ui::draw::Faces faces(share / "fonts");
    ASSERT_GT(faces.characters().size(), 300u);
    for (const Face face :
         {Face::quicksand_bold, Face::andika, Face::andika_bold, Face::inter, Face::inter_medium, Face::inter_semibold, Face::inter_bold}) {
        ImFontAtlas atlas;
        ui::draw::Texture texture;
        const ImFont* font = faces.add_to(atlas, face, 20);
        bake(atlas, texture);
        for (const ImWchar c : faces.characters()) {
            const ImFontGlyph* glyph = font->FindGlyphNoFallback(c);
            ASSERT_NE(glyph, nullptr) << static_cast<int>(face) << " U+" << std::hex << c;
            EXPECT_GT(glyph->AdvanceX, 0) << std::hex << c;
            EXPECT_TRUE(c == ' ' || c == 0xA0 || (glyph->Visible && glyph->X1 > glyph->X0)) << std::hex << c;
        }
    }
}

TEST(Letters, CharsetHoldsAllVietnameseLettersAndIsNfc) {
    const auto text = base::read_file(base::Path(KS_SOURCE_DIR) / "assets/fonts/charset.txt");
    ASSERT_TRUE(text.has_value());
    EXPECT_TRUE(base::is_nfc(*text));
    const auto promised = base::to_code_points(*text);
    for (const char32_t c : base::to_code_points("ĂÂĐÊÔƠƯăâđêôơưẲẴỄệỗỡửữựỵỸ“”‘’…–—₫→✓↻≤≥½%'\"«»©§°·×÷•"))
        EXPECT_NE(std::find(promised.begin(), promised.end(), c), promised.end()) << std::hex << static_cast<std::uint32_t>(c);
    for (int c = 0x1EA0; c <= 0x1EF9; ++c)  // the whole Unicode block of Vietnamese letters with two marks
        EXPECT_NE(std::find(promised.begin(), promised.end(), static_cast<char32_t>(c)), promised.end()) << std::hex << c;
}

TEST(Letters, SizeIsTheEmTimesAscentPlusDescent) {
    Fonts fonts(share);
    fonts.use(Band::a1, 1.0);
    EXPECT_NEAR(fonts.glyphs(Style::body).size, 46.7, 0.1);
    EXPECT_NEAR(fonts.glyphs(Style::h1).size, 45, 0.1);
    fonts.use(Band::b1, 1.0);
    EXPECT_NEAR(fonts.glyphs(Style::body).size, 21.2, 0.1);
    fonts.use(Band::b1, 1.5);
    EXPECT_NEAR(fonts.glyphs(Style::body).size, 31.8, 0.1);
    EXPECT_FLOAT_EQ(fonts.glyphs(Style::body).line, 40.5f);
}

TEST(Letters, AiryOnesPutLettersWordsAndLinesFurtherApart) {
    Fonts fonts(share);
    for (const Band band : bands) {
        fonts.use(band, 1.0);
        const auto usual = fonts.glyphs(Style::body);
        const float letters = ui::draw::text_width(fonts, "nghe", Style::body);
        const float words = ui::draw::text_width(fonts, "em ơi", Style::body) - ui::draw::text_width(fonts, "emơi", Style::body);
        fonts.use(band, 1.0, true);
        const auto airy = fonts.glyphs(Style::body);
        const float airy_words = ui::draw::text_width(fonts, "em ơi", Style::body) - ui::draw::text_width(fonts, "emơi", Style::body);
        EXPECT_NEAR(ui::draw::text_width(fonts, "nghe", Style::body) - letters, 4 * 0.06f * usual.em, 2.6f) << "0.06 em after each letter";
        EXPECT_GE(airy_words, words * 1.4f);
        EXPECT_GE(airy.line, 1.6f * airy.em - 0.5f);
        EXPECT_EQ(airy.size, usual.size) << "not larger";
    }
}

TEST(Letters, EveryStyleOfEveryBandCanBeDrawn) {
    Fonts fonts(share);
    for (const Band band : bands) {
        fonts.use(band, 1.0);
        for (int i = 0; i <= static_cast<int>(Style::number); ++i) {
            const auto glyphs = fonts.glyphs(static_cast<Style>(i));
            ASSERT_NE(glyphs.font, nullptr);
            EXPECT_GE(glyphs.em, 13.5f);
            EXPECT_GT(glyphs.line, glyphs.em);
            EXPECT_EQ(glyphs.font->ContainerAtlas, &fonts.atlas());
        }
        EXPECT_EQ(fonts.atlas().Fonts[0], fonts.glyphs(Style::body).font) << "fields take the first font";
    }
}

TEST(Letters, LastTwoAtlasesAreKept) {
    Fonts fonts(share);
    fonts.use(Band::a2, 1.0);
    const ImFontAtlas* first = &fonts.atlas();
    fonts.use(Band::b1, 1.0);
    fonts.use(Band::a2, 1.0);
    EXPECT_EQ(&fonts.atlas(), first);
}

TEST(Letters, AtlasIsGivenToImGuiBetweenFrames) {
    Fonts fonts(share);
    fonts.use(Band::b1, 1.0);
    ImGuiContext* context = ImGui::CreateContext(&fonts.atlas());
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr, io.DeltaTime = 1 / 60.0f, io.DisplaySize = {200, 200};
    for (const Band band : bands) {
        fonts.use(band, 1.0);
        ImGui::NewFrame();
        EXPECT_EQ(ImGui::GetFont(), fonts.glyphs(Style::body).font);
        ImGui::Text("Chào em");
        ImGui::Render();
    }
    ImGui::DestroyContext(context);
}

TEST(Letters, IconsAreLoggedOnceWhenUnknownAndDrawNothing) {
    ImDrawListSharedData shared;
    ImDrawList list(&shared);
    list._ResetForNewFrame();
    Fonts& fonts = fonts_b1();
    fonts.icon(list, "khong-co", {0, 0}, 24, 0xFF000000);
    fonts.icon(list, "../fonts/charset", {0, 0}, 24, 0xFF000000);
    EXPECT_EQ(list.VtxBuffer.Size, 0);
    fonts.icon(list, "shield", {0, 0}, 24, 0xFF000000);
    EXPECT_EQ(list.VtxBuffer.Size, 4);
}

TEST(Letters, EveryIconFileIsDrawn) {
    ui::draw::Icons icons(share / "icons");
    int count = 0;
    for (const auto& file : std::filesystem::directory_iterator(base::Path(KS_SOURCE_DIR) / "assets/icons")) {
        const auto* texture = icons.find(file.path().stem().string(), 20);
        ASSERT_NE(texture, nullptr) << file.path();
        EXPECT_EQ(texture->width, 20);
        EXPECT_GT(*std::max_element(texture->pixels.begin(), texture->pixels.end()), 200) << file.path();
        ++count;
    }
    EXPECT_GE(count, 65);
}

TEST(Letters, ShadowIsEvenAndFadesOut) {
    const ui::draw::ShadowShape shape{12, 18, 81, 81};
    const auto shadow = make_shadow(shape);
    const int side = shadow.width, border = shape.reach();
    EXPECT_EQ(side, 81 + 2 * border);
    const auto at = [&](int x, int y) { return static_cast<int>(shadow.pixels[static_cast<std::size_t>(y) * side + x]); };
    EXPECT_EQ(at(side / 2, side / 2), 255);
    EXPECT_LE(at(side / 2, 0), 1);
    EXPECT_NEAR(at(side / 2, border) + at(side / 2, border - 1), 255, 8);  // half on the edge
    for (int i = 0; i < side; ++i)
        for (int k = 0; k < side; ++k) {
            ASSERT_EQ(at(i, k), at(k, i));
            ASSERT_EQ(at(i, k), at(side - 1 - i, k));
        }
}

float line_width(const Fonts& fonts, const char* text, Style style = Style::body) { return text_width(fonts, text, style); }

std::string words_of(const ui::draw::Line& line) {
    std::string all;
    for (const auto& run : line.runs) all += (all.empty() ? "" : "|") + run.text;
    return all;
}

TEST(Paragraph, WordsStayWholeAndLinesFit) {
    const Fonts& fonts = fonts_b1();
    const std::string text = "Trong nhóm chat lớp 6A, một bạn gửi tấm ảnh chế của Tú và nhiều bạn cười theo.";
    for (float width = 90; width < 700; width += 7) {
        const Block block = lay_out(fonts, text, Style::body, width);
        EXPECT_FALSE(block.cut);
        std::string joined;
        for (const auto& line : block.lines) {
            EXPECT_LE(line.width, width);
            ASSERT_EQ(line.runs.size(), 1u);
            joined += (joined.empty() ? "" : " ") + line.runs[0].text;
        }
        EXPECT_EQ(joined, text);
        EXPECT_FLOAT_EQ(block.height, 27.0f * static_cast<float>(block.lines.size()));
        EXPECT_NE(block.lines.back().runs[0].text.find(' '), std::string::npos) << width;
    }
}

TEST(Paragraph, LastWordGetsCompany) {
    const Fonts& fonts = fonts_b1();
    const Block block = lay_out(fonts, "một hai ba bốn", Style::body, line_width(fonts, "một hai ba") + 1);
    ASSERT_EQ(block.lines.size(), 2u);
    EXPECT_EQ(words_of(block.lines[0]), "một hai");
    EXPECT_EQ(words_of(block.lines[1]), "ba bốn");
}

TEST(Paragraph, LastWordStaysAloneWhereNothingElseFits) {
    const Fonts& fonts = fonts_b1();
    const Block block = lay_out(fonts, "nghiêng nghiêng", Style::body, line_width(fonts, "nghiêng") + 2);
    ASSERT_EQ(block.lines.size(), 2u);
    EXPECT_FALSE(block.cut);
}

TEST(Paragraph, TooLongAWordIsToldAndKept) {
    const Fonts& fonts = fonts_b1();
    const Block block = lay_out(fonts, "Vào https://vidu.example/ratdairatdairatdai nhé em", Style::body, 120);
    EXPECT_TRUE(block.cut);
    EXPECT_GT(block.width, 120);
    EXPECT_EQ(words_of(block.lines[1]), "https://vidu.example/ratdairatdairatdai");
}

TEST(Paragraph, ANameOfAFileGoesOnAfterAHyphen) {
    const Fonts& fonts = fonts_b1();
    const Block block = lay_out(fonts, "The-Chieu-cum-mat-khau-va-cai-dat.pdf đã lưu", Style::body, 150);
    EXPECT_FALSE(block.cut);
    ASSERT_GT(block.lines.size(), 1u);
    std::string all;
    for (const auto& line : block.lines) all += words_of(line);
    EXPECT_EQ(all.find("The-Chieu-cum-mat-khau-va-cai-dat.pdf"), 0u) << all << ": no blank, no hyphen that was not there";
    EXPECT_EQ(lay_out(fonts, "The-Chieu.pdf", Style::body, 400).lines.size(), 1u);
}

TEST(Paragraph, BoldPartsAreNotTornFromTheirComma) {
    const Fonts& fonts = fonts_b1();
    model::RichText text;
    text.paragraphs.push_back({{{"Hãy ", false, "", ""}, {"dừng lại", true, "", ""}, {", suy nghĩ rồi làm.", false, "", ""}}, false});
    const Block wide = lay_out(fonts, text, Style::body, Style::body_bold, 900, 8);
    ASSERT_EQ(wide.lines.size(), 1u);
    EXPECT_EQ(words_of(wide.lines[0]), "Hãy|dừng lại|, suy nghĩ rồi làm.");
    const auto& runs = wide.lines[0].runs;
    EXPECT_EQ(runs[1].style, Style::body_bold);
    EXPECT_EQ(runs[1].span, &text.paragraphs[0].spans[1]);
    EXPECT_FLOAT_EQ(runs[2].x, runs[1].x + runs[1].width);
    for (float width = 60; width < 300; width += 3)
        for (const auto& line : lay_out(fonts, text, Style::body, Style::body_bold, width, 8).lines)
            EXPECT_NE(line.runs[0].text[0], ',') << width;
}

TEST(Paragraph, CitationOverTwoLinesIsTwoPlacesOfOneSpan) {
    const Fonts& fonts = fonts_b1();
    model::RichText text;
    text.paragraphs.push_back({{{"Theo ", false, "", ""}, {"Luật An ninh mạng 2025, Điều 7", false, "116/2025/Đ7.1.c", ""}}, false});
    const Block block = lay_out(fonts, text, Style::body, Style::body_bold, 170, 8);
    ASSERT_EQ(block.lines.size(), 2u);
    const model::Span* law = &text.paragraphs[0].spans[1];
    EXPECT_EQ(block.lines[0].runs.back().span, law);
    EXPECT_EQ(block.lines[1].runs.size(), 1u);
    EXPECT_EQ(block.lines[1].runs[0].span, law);
    EXPECT_EQ(block.lines[1].runs[0].x, 0);
}

TEST(Paragraph, BulletsHangAndParagraphsKeepTheirGap) {
    const Fonts& fonts = fonts_b1();
    model::RichText text;
    text.paragraphs.push_back({{{"Ba việc nên làm:", false, "", ""}}, false});
    text.paragraphs.push_back({{{"Lưu lại làm bằng chứng rồi kể với người lớn", false, "", ""}}, true});
    const Block block = lay_out(fonts, text, Style::body, Style::body_bold, 260, 8);
    ASSERT_EQ(block.lines.size(), 3u);
    EXPECT_EQ(block.lines[1].runs[0].text, "•");
    EXPECT_EQ(block.lines[1].runs[0].span, nullptr);
    EXPECT_GT(block.lines[1].runs[1].x, 10);
    EXPECT_FLOAT_EQ(block.lines[2].runs[0].x, block.lines[1].runs[1].x);
    EXPECT_FLOAT_EQ(block.lines[1].y, 27 + 8);
    EXPECT_FLOAT_EQ(block.height, 3 * 27 + 8);
}

TEST(Paragraph, LineEndsAndEmptyTextsAreKept) {
    const Fonts& fonts = fonts_b1();
    EXPECT_TRUE(lay_out(fonts, "", Style::body, 100).lines.empty());
    EXPECT_EQ(lay_out(fonts, "", Style::body, 100).height, 0);
    EXPECT_EQ(lay_out(fonts, "một\nhai", Style::body, 500).lines.size(), 2u);
    EXPECT_EQ(lay_out(fonts, "một\n\nhai", Style::body, 500).lines.size(), 3u);
    EXPECT_EQ(lay_out(fonts, "  một   hai  ", Style::body, 500).lines[0].runs[0].text, "một hai");
    EXPECT_EQ(lay_out(fonts, "một hai", Style::body, 0).lines.size(), 2u);
    model::RichText nothing;
    nothing.paragraphs.emplace_back();
    EXPECT_EQ(lay_out(fonts, nothing, Style::body, Style::body_bold, 100, 8).lines.size(), 1u);
}

TEST(Paragraph, BaselineIsSteadyWhereFacesMix) {
    Fonts fonts(share);
    fonts.use(Band::a2, 1.0);
    model::RichText text;
    text.paragraphs.push_back({{{"mmm ", false, "", ""}, {"mmm", true, "", ""}}, false});
    const Block block = lay_out(fonts, text, Style::body, Style::h1, 500, 0);
    ImDrawListSharedData shared;
    ImDrawList list(&shared);
    list._ResetForNewFrame();
    list.PushClipRect({0, 0}, {1000, 1000});
    list.PushTextureID(fonts.atlas().TexID);
    draw_block(list, fonts, block, {10.4f, 20.3f}, 0xFF000000);
    ASSERT_EQ(list.VtxBuffer.Size, 6 * 4);
    for (int i = 0; i < list.VtxBuffer.Size; i += 4) {
        EXPECT_EQ(list.VtxBuffer[i + 2].pos.y, list.VtxBuffer[2].pos.y);  // feet of all m
        EXPECT_EQ(list.VtxBuffer[i].pos.x, std::floor(list.VtxBuffer[i].pos.x));
    }
}

// The letters that names of Vietnam's peoples, and of guests, are written with beyond the Vietnamese ones.
constexpr const char* beyond = "ČčĔĕĬĭŎŏŬŭƀɃÑñĂăŠšŁłŻżŽžĆćĐđĞğŞşİıŐőŰűÀÿĀſŁœÆæØøÅåßþðǎǐǒǔǹʼ’";
constexpr const char* joined_ones[] = {"Ơ̆", "ơ̆", "Ư̆", "ư̆", "Â̆", "â̆", "Ê̆", "ê̆", "Ô̆", "ô̆", "ặ̂", "ñ̆"};

const ImFontGlyph* glyph_of(const Fonts& fonts, Style style, const std::string& said) {
    const auto points = base::to_code_points(said);
    EXPECT_EQ(points.size(), 1u) << said;
    return fonts.glyphs(style).font->FindGlyphNoFallback(static_cast<ImWchar>(points.front()));
}

TEST(Letters, ThoseOfAllPeoplesAreDrawnOnceATextShowsThem) {
    Fonts fonts(share);
    for (const Band band : bands)
        for (const bool airy : {false, true}) {
            fonts.use(band, 1.0, airy);
            for (const char32_t c : base::to_code_points(beyond)) fonts.spell(base::to_utf8({c}));
            for (const char* letter : joined_ones) fonts.spell(letter);
            if (fonts.lacks_letters()) fonts.use(band, 1.0, airy);
            ASSERT_FALSE(fonts.lacks_letters());
            for (int i = 0; i <= static_cast<int>(Style::number); ++i) {
                const auto style = static_cast<Style>(i);
                for (const char32_t c : base::to_code_points(beyond)) {
                    const std::string letter = base::to_utf8({c});
                    EXPECT_EQ(fonts.spell(letter), letter);
                    const ImFontGlyph* glyph = glyph_of(fonts, style, letter);
                    ASSERT_NE(glyph, nullptr) << letter << " " << i;
                    EXPECT_TRUE(glyph->Visible && glyph->AdvanceX > 0) << letter;
                }
                for (const char* letter : joined_ones) {
                    const std::string said(fonts.spell(letter)), bare = base::to_utf8({base::to_code_points(base::to_nfc(letter)).front()});
                    const ImFontGlyph *glyph = glyph_of(fonts, style, said), *under = fonts.glyphs(style).font->FindGlyphNoFallback(
                                                                                 static_cast<ImWchar>(base::to_code_points(bare).front()));
                    ASSERT_NE(glyph, nullptr) << letter << " " << i;
                    ASSERT_NE(under, nullptr);
                    EXPECT_LT(glyph->Y0, under->Y0) << letter << ": the mark stands above all";
                    EXPECT_EQ(ui::draw::text_width(fonts, letter, style), glyph->AdvanceX) << letter;
                }
            }
        }
}

// What base says is drawn is what the faces have.
TEST(Letters, WhatIsSaidToBeDrawnIs) {
    constexpr char32_t at_once = 400;
    std::unique_ptr<Fonts> fonts;
    char32_t asked = at_once;
    for (char32_t c = 0x21; c < 0xE000; ++c) {
        if (!base::is_drawn(c) || base::is_mark(c) || base::is_blank(c) || base::is_invisible(c)) continue;
        if (asked++ == at_once) {
            fonts = std::make_unique<Fonts>(share);
            asked = 0;
        }
        const std::string letter = base::to_nfc(base::to_utf8({c}));
        EXPECT_EQ(fonts->spell(letter), letter) << std::hex << static_cast<std::uint32_t>(c);
    }
    for (const char32_t c : base::to_code_points("😀张☂ก")) EXPECT_FALSE(base::is_drawn(c));
}

TEST(Letters, AClassWithoutThemPaysNothing) {
    Fonts fonts(share);
    fonts.use(Band::b1, 1.0);
    const std::size_t bytes = fonts.bytes();
    for (const char* name : {"Nguyễn Thị Ánh Tuyết", "Müller", "Đỗ Gia Ân – lớp 6/1", ""}) EXPECT_EQ(fonts.spell(name), name);
    EXPECT_FALSE(fonts.lacks_letters());
    EXPECT_EQ(fonts.bytes(), bytes);
}

TEST(Letters, WhatNoFaceHasIsABox) {
    Fonts fonts(share);
    fonts.use(Band::b1, 1.0);
    EXPECT_EQ(fonts.spell("An 😀 张\uf0a7"), "An □ □□");
    EXPECT_EQ(fonts.spell("A\u200bn\ufe0f\u0007"), "An");
    EXPECT_EQ(fonts.spell("a\u3000b"), "a b");
    EXPECT_FALSE(fonts.lacks_letters());
    const ImFont* font = fonts.glyphs(Style::body).font;
    EXPECT_EQ(font->FindGlyph(0x5F20), font->FindGlyphNoFallback(0x25A1)) << "in a field";
}

// However many odd letters a hostile list holds, at the largest size.
TEST(Letters, ThereIsRoomForAllThatMayBeAskedFor) {
    Fonts fonts(share);
    fonts.use(Band::a1, 1.0);
    for (char32_t c = 0x100; c < 0xE000; ++c) fonts.spell(base::to_utf8({c}));
    for (char32_t c = 'a'; c <= 'z'; ++c)
        for (char32_t mark = 0x300; mark < 0x360; ++mark) fonts.spell(base::to_utf8({c, mark}));
    ASSERT_TRUE(fonts.lacks_letters());
    for (const double scale : {1.0, 3.0}) {
        fonts.use(Band::a1, scale);
        EXPECT_FALSE(fonts.lacks_letters());
        EXPECT_EQ(ui::draw::text_width(fonts, "Ŏ", Style::body), glyph_of(fonts, Style::body, "Ŏ")->AdvanceX);
    }
}

TEST(Letters, DamagedFilesGiveWayToOthers) {
    support::TempFolder folder;
    std::filesystem::copy(share / "fonts", folder.path() / "fonts", std::filesystem::copy_options::recursive);
    std::vector<base::Path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path() / "fonts")) files.push_back(entry.path());
    for (const base::Path& file : files) {
        const std::string whole = *base::read_file(file);
        for (const std::string& bytes : {std::string(), whole.substr(0, whole.size() / 2), std::string(4096, 'x')}) {
            ASSERT_TRUE(base::write_file(file, bytes));
            Fonts fonts(folder.path());
            for (const Band band : bands) {
                fonts.use(band, 1.0);
                EXPECT_GT(ui::draw::text_width(fonts, "Em chào cô", Style::h1), 20) << file;
            }
        }
        std::filesystem::remove(file);
        Fonts fonts(folder.path());
        fonts.use(Band::b1, 1.0);
        ASSERT_TRUE(base::write_file(file, whole));
    }
}

}  // namespace
