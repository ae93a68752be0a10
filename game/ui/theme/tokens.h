#pragma once
// The named colours and kinds of letters of the program: one theme, four age skins and the teacher's. Lengths stand in measures.h; a
// number that is in neither does not belong into a drawing. Reference size 1366x768; sources of the values: the design's token sheet.

#include <cstdint>

#include "model/band.h"
#include "page/page.h"

namespace ui::theme {

// 0xRRGGBB, opaque
using Colour = std::uint32_t;

namespace colour {
inline constexpr Colour ink = 0x15233F, ink2 = 0x3A4964, ink3 = 0x455370, ink_explained = 0x2A3953, white = 0xFFFFFF;
inline constexpr Colour blue = 0x1457A8, blue_lip = 0x0F4588, blue_top = 0x1B62BA, blue_tint = 0xE7F1FD, blue_soft = 0x8DB9EC,
                        blue_chosen = 0xEAF3FE, blue_pressed = 0x114E99, blue_hover = 0x2163B4, blue_top_hover = 0x2A70C8,
                        blue_plate = 0x3F7CC4, blue_second = 0xDCE9FA, blue_nav = 0xE3EEFC, blue_step = 0xCFE2FA;
inline constexpr Colour deep_top = 0x1F4A90, deep_foot = 0x17336A, deep_second = 0xD9E6FA, deep_right = 0x84B9F8, deep_track = 0x3E63A3;
inline constexpr Colour amber_ink = 0x7A4100, amber_tint = 0xFFF3DC, amber_line = 0xE5A13A, amber = 0xF2B044, amber_on = 0x4A2700,
                        amber_edge = 0xEDC27A;
inline constexpr Colour plum = 0x5E35B1, plum_tint = 0xEFE9FB, plum_ink = 0x4A2A94, plum_hover = 0xE6DCFA, plum_pressed = 0xD6C8F3;
inline constexpr Colour leaf_ink = 0x0A5A49, leaf = 0x0E8A68, leaf_tint = 0xE0F3EB, leaf_top = 0x1A9A77;
inline constexpr Colour clay = 0xA84300, clay_tint = 0xFDEDE0, clay_ink = 0x853400;
inline constexpr Colour warm_tint = 0xEFECE5, cool_tint = 0xEEF3FA;
inline constexpr Colour cream = 0xFBF6EC, teacher_paper = 0xF6F5F1, book_paper = 0xF8F6F1;
inline constexpr Colour sky = 0xDDEEFB, haze = 0xF3F6F2, meadow = 0xFDF5E4, far_hill = 0xE2F0DF, near_hill = 0xD6EAD3, cool_top = 0xEDF2F9,
                        cool_foot = 0xF9F5EC;
inline constexpr Colour hover = 0xF4F8FE, hover_line = 0x9DB6D6, pressed = 0xE8F0FA, ink_hover = 0x23334F, help_hover = 0xFFFBF2,
                        tray_hover = 0xF3F1EB;
inline constexpr Colour line_warm = 0xD8CCB5, line_cool = 0xC6D1E0, help_line = 0xEBC98C, help_plate = 0xFFE3B0;
inline constexpr Colour track = 0xDDE6F1, track_leaf = 0xDDEBE0, bar_plain = 0xB7C1CE, toggle_off = 0xC3CCD9;
inline constexpr Colour off = 0xE9EDF3, off_label = 0x55617A, off_lip = 0xD8DEE8;
inline constexpr Colour taken = 0xF1ECE1, taken_label = 0x4F4838, taken_line = 0xE4DBC9, taken_plate = 0xE3DACA;
inline constexpr Colour slot_next = 0xFFFAEF, slot_later = 0xF6F1E6, slot_line = 0xE7DFD0;
inline constexpr Colour focus = 0x0B2545, tile_lip = 0xE3D9C5, exit_lip = 0x070F1F;
inline constexpr Colour row_line = 0xEDEAE2, tray = 0xE9E6DE, rail_line = 0xE4E2DB, toast_check = 0x8CC2FB;
inline constexpr Colour book_head = 0xE8EFF8, book_row = 0xFAFAF8, book_line = 0xD4D8DE;
inline constexpr Colour path_ahead = 0xD9CFBD, stop_line = 0xDDD3C0, step_line = 0xD5CFC2;
inline constexpr Colour seat_hand = 0xFFF8E8, seat_hand_line = 0xF0A52B, seat_done = 0xEEF5FE, seat_lost = 0xEFEDE6,
                        seat_free_line = 0xD9D6CC;
inline constexpr Colour shadow_pupil = 0x3A2C10, shadow_teacher = 0x1E283C;
// The class tree.
inline constexpr Colour bark = 0x8A5A34, leaf_coming = 0xF7FAF3, leaf_coming_line = 0xBFD6BF,
                        leaves[] = {0x3FA469, 0x5DB877, 0x2E8F5B, 0x86C96F, 0x4BAE6E};
// A letter and its names, in turn.
struct Tint {
    Colour ground, ink;
};
inline constexpr Tint letter_tints[] = {
    {0xD6E7FB, blue_lip}, {0xFFF0D2, amber_ink}, {leaf_tint, leaf_ink}, {plum_tint, plum_ink}, {0xFDEBDF, clay_ink}};
}  // namespace colour

// WCAG contrast of two colours, 1..21. Tests hold the promised ratios with it.
double contrast(Colour a, Colour b);

// What differs by age.
struct Skin {
    float target;  // smallest side of anything that can be clicked
    float button_radius, card_radius;
    float button_padding;
    float help_circle;
    float foot_y;  // top of the bottom line at height 768
    Colour line;   // borders and lips of white buttons
    bool andika;   // body face: Andika, else Inter
};
const Skin& skin(model::Band band);

enum class Face { quicksand_bold, andika, andika_bold, inter, inter_medium, inter_semibold, inter_bold };

struct Type {
    Face face;
    float em;    // px
    float line;  // px from baseline to baseline
};
enum class Style {
    display,
    figure,
    h1,
    h2,
    h3,
    h4,
    label,
    chip,  // Quicksand
    body,
    body_bold,
    second,
    caption,
    option,
    strong,  // body face
    tile_name,
    tile_family,
    number
};
Type type(Style style, model::Band band);  // at text scale 1

}  // namespace ui::theme
