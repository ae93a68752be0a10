#pragma once
// The named lengths of the program, in pixels at text scale 1, grouped by what they are measures of. What differs by age stands in Skin
// (tokens.h), where a place lies in layout.cpp. A 2, a half and the like need no name.

#include "ui/theme/tokens.h"

namespace ui::theme {

struct Shadow {  // as in CSS: how far down, how soft, how dark
    float dy, blur, alpha;
    Colour colour;
};

namespace shadow {
inline constexpr Shadow tile{6, 14, 0.07f, colour::shadow_pupil}, token{4, 10, 0.07f, colour::shadow_pupil},
    button{10, 18, 0.18f, colour::blue_lip}, segment{1, 4, 0.16f, colour::shadow_teacher}, toast{10, 24, 0.2f, colour::shadow_teacher},
    dialog{24, 60, 0.26f, colour::shadow_teacher};
// A card casts a narrow one, which it keeps while it is held down, and wider ones.
inline constexpr Shadow teacher_card[]{{1, 2, 0.06f, colour::shadow_teacher}, {6, 18, 0.06f, colour::shadow_teacher}};
inline constexpr Shadow pupil_card[]{
    {1, 2, 0.05f, colour::shadow_pupil}, {4, 10, 0.05f, colour::shadow_pupil}, {14, 34, 0.09f, colour::shadow_pupil}};
}  // namespace shadow

namespace measure {

namespace gap {  // between things, and around them where they have no padding of their own
inline constexpr float tight = 4, small = 8, usual = 12, wide = 16, broad = 24;
}

namespace radius {
inline constexpr float chip = 8, segment = 11, field = 12, plate = 14, letter = 16, notice = 16, tile = 18, large_tile = 20, slot = 26;
}

namespace line {
inline constexpr float strong = 3;  // an edge that says something; others are 2
}

namespace icon {
inline constexpr float small = 16, line = 18, usual = 20;
}

namespace place {
inline constexpr float pad = 32, narrow_pad = 24, pad_of_column = 48;
inline constexpr float least_title = 280;              // of the top line, beside its buttons
inline constexpr float out_across = 12, out_down = 6;  // what may stick out of a bare place
inline constexpr float above_foot = 20;
inline constexpr float before_exit = 48;  // a slip of the hand does not leave the lesson
}  // namespace place

namespace card {
inline constexpr float pad = 24, gap = 10;
inline constexpr float upright = 0.85f;  // of a padding, above and below
inline constexpr float unknown = 40;     // how high one is that was not drawn yet
}  // namespace card

namespace row {
inline constexpr float unknown = 10;
}

namespace grid {  // of a whole class
inline constexpr float beside_letters = 6, highest_name = 72, highest_seat = 92;
}

namespace dialog {
inline constexpr float pad_x = 32, pad_y = 28, radius = 28, margin_x = 32, margin_y = 24, veil = 0.66f;
inline constexpr float least_width = 520, usual_width = 480, wide_width = 600, least_height = 160;
inline constexpr float around = 60;  // its height beside that of what is in it
}  // namespace dialog

namespace text {
inline constexpr std::size_t longest = 400;  // bytes; no line holds more
inline constexpr float marks = 8;            // above and below a line: what its letters reach over when it is cut
}  // namespace text

namespace press {
inline constexpr float down = 2;  // what is held lies lower
}

namespace ring {
inline constexpr float wide = 3;  // of each of the two lines around what has the keyboard
}

namespace scroll {
inline constexpr float wheel = 64;                             // of one turn
inline constexpr float thick = 16, rim = 2, least_thumb = 40;  // of a bar: what can be grabbed is as wide as all of it
inline constexpr float bar_edge = 4, beside_bar = 24;          // from the edge of its place; what a bare place leaves to it
inline constexpr float arrow = 14, page = 0.9f;                // of what can be seen, at a press beside the thumb
inline constexpr float fade = 20, fade_alpha = 0.1f;           // where more lies
inline constexpr float least = 12;                             // less than that does not scroll: it takes room of the padding
inline constexpr float edge = 8, beyond = 24;                  // what the keyboard reaches is brought so far into view
inline constexpr float below_page = 16;
}  // namespace scroll

namespace keyboard {  // how it looks for the next control
inline constexpr float sideways = 3, least_way = 4;
}

namespace curve {  // how far its pieces may lie beside it
inline constexpr float circle = 0.15f, bezier = 0.6f;
}

namespace button {
inline constexpr float lip = 4, down = 3;  // held, it lies lower on its lip
inline constexpr float icon_share = 1.15f, round_icon_share = 0.46f, help_icon_share = 0.6f;
inline constexpr float around_lines = 12;  // of a label on several lines
inline constexpr float quiet_beside = 10, quiet_alpha = 0.7f, quiet_deep_alpha = 0.15f;
inline constexpr float word_pad = 20, word_beside = 14, word_around = 20;
// With a second line, on a plate of its own.
inline constexpr float plate = 48, least_detailed = 80, around_detail = 28, before_detail = 80, behind_detail = 56, behind_label = 52;
inline constexpr float icon_after = 22, after_edge = 32;
}  // namespace button

namespace toggle {
inline constexpr float track = 56, thick = 32, knob = 13, held_knob = 11, beside = 76;
}

namespace pick {
inline constexpr float around = 36;  // a label
}

namespace tile {
inline constexpr float lip = 3;
}

namespace name {
inline constexpr std::size_t most_words = 40;
inline constexpr float least = 72, around = 20, low_least = 60, low_around = 10;  // low: in narrow windows
inline constexpr float narrow = 165, very_narrow = 140;                           // tiles
inline constexpr float usual_plate = 40, most_plate = 48, tight_plate = 32, most_tight_plate = 36;
inline constexpr float beside = 10, tight_beside = 6, behind = 5;                       // the plate, the words
inline constexpr float low_plate = 32, low_words = 45, low_side = 10, round_from = 30;  // in a very narrow tile
inline constexpr float chip_height = 24, before_chip = 6;
}  // namespace name

namespace sign_in_picture {
inline constexpr float least_object = 72, most_object = 104, most_narrow_object = 88;
inline constexpr float around = 30, above = 10, below = 6;
inline constexpr float taken_alpha = 0.47f;
}  // namespace sign_in_picture

namespace slot {
inline constexpr float side = 112, narrow_side = 80, object_share = 0.66f, dot = 18, between_labels = 6;
}

namespace letter {
inline constexpr float around = 44, least = 44, least_share = 40, most_share = 72, least_height = 48, most_height = 140, pad_of_grid = 28;
}

namespace digit {
inline constexpr float icon = 28, before_label = 10;
}

namespace navigation {
inline constexpr float least = 72, above_label = 46, icon = 26;
}

namespace link {
inline constexpr int crowded = 4;  // so many beside each other stand tight in a narrow window
inline constexpr float usual_plate = 52, file_plate = 44, tight_plate = 40, usual_side = 20, file_side = 14, tight_side = 10;
inline constexpr float low_least = 68, low_around = 20, high_least = 104, high_around = 40;
}  // namespace link

namespace statistic {
inline constexpr float usual_plate = 48, narrow_plate = 40, usual_side = 20, narrow_side = 12, narrow_beside = 10, behind_figure = 14;
inline constexpr float least = 92, around = 32, icon = 24;
inline constexpr float usual_round = 44, narrow_round = 36, closer = 4;  // without a card
}  // namespace statistic

namespace seat {
inline constexpr float radius = 16, usual_side = 14, narrow_side = 11, usual_around = 18, narrow_around = 10, between_lines = 6;
inline constexpr float bar_height = 8, between_bars = 3, widest_bars = 77, before_number = 5, before_words = 20;
inline constexpr float badge = 28, badge_edge = 20, room_of_badge = 30;
}  // namespace seat

namespace field {
inline constexpr float least = 48, narrow = 260, composed_line = 2;
}

namespace drop_zone {
inline constexpr float around = 96, icon = 34, above_icon = 40, above_words = 64;
}

namespace option {
inline constexpr float circle = 40, square_radius = 10, pad = 18, loop = 22, check = 24;
inline constexpr float least_height = 70, most_spare = 24, most_given = 14, low_line = 20, above_low = 18, above_high = 15;
inline constexpr float least_words = 120, between_lines = 6, most_explained = 620;
inline constexpr float thumb_high = 92, most_thumb = 0.3f;  // a picture; its share of the width
inline constexpr float pill_height = 30, around_verdict = 50, around_why = 32, room_of_arrow = 28;
inline constexpr float pill_icon_at = 20, pill_words_at = 34, around_words = 44;
inline constexpr float above_toast = 40;  // a message that passes floats over the end of the place
}  // namespace option

namespace spot {
inline constexpr float picture_radius = 18, unknown_ratio = 0.75f, radius = 12, rim = 3, around = 6;
inline constexpr float badge_height = 36, badge_width = 66, icon_at = 22, number_at = 32, around_number = 38;
}  // namespace spot

namespace bubble {
inline constexpr float face = 44, nobody = 26, pad_x = 18, pad_y = 12, radius = 18, around_name = 6;
inline constexpr float widest = 470, left_of_own = 56, right_of_other = 24;
inline constexpr float widest_between = 420, between_pad = 5;                              // what happens meanwhile
inline constexpr float thumb = 84, thumb_gap = 14, stripe = 13, eye_plate = 44, eye = 24;  // a covered picture
}  // namespace bubble

namespace heading {
inline constexpr float mark_plate = 30, usual_plate = 44, large_plate = 52, beside_plate = 14, radius_share = 0.3f, icon_share = 0.54f;
}

namespace toast {
inline constexpr float height = 52, around = 88, margin = 32, icon = 22, icon_at = 30, words_at = 54, around_words = 70;
}

namespace notice {
inline constexpr float pad_x = 18, pad_y = 13, usual_plate = 40, beside_plate = 14, icon = 22;
}

namespace chip {
inline constexpr float least = 32, around = 10, side = 14;
}

namespace picture {
inline constexpr float radius = 16, unknown_ratio = 0.66f, least_usual = 120, least_flowing = 64, unbounded = 4000;
inline constexpr float cut_above = 0.2f;   // of what is too high: faces are above the middle
inline constexpr float around_words = 20;  // that lie over a panel
inline constexpr float missing = 36, missing_at = 60, below_missing = 32;
}  // namespace picture

namespace table {
inline constexpr float least_row = 56, around_row = 28, least_tall = 76, around_tall = 30;
inline constexpr float paper_head = 14, paper_row = 10, paper_edges = 10;  // a printed book stands closer
inline constexpr int paper_lines = 6;                                      // remarks are whole
inline constexpr float edges = 20, least_edges = 5, tight_edge = 3;        // of a cell
inline constexpr float plate_side = 40, before_icon_words = 26;
inline constexpr float chip_height = 32, around_chip = 28, before_chip = 24, chip_icon_at = 20;
inline constexpr float thick = 12, least_bar = 28, most_bar = 112;
// How much of a table's width the columns of their own width may take together.
inline constexpr float most_fixed = 0.8f, most_fixed_of_large = 0.6f, most_fixed_of_paper = 0.72f, most_fixed_of_large_paper = 0.88f;
}  // namespace table

namespace arrange {
inline constexpr float radius = 14, paper_radius = 22, pad_x = 20, pad_y = 12, plate = 44, between = 32, margin = 24;
inline constexpr float meant_drag = 8;  // moved farther, it is dragged
inline constexpr float two_columns_from = 620, widest_card = 460, widest_chip = 420, least_words = 40, most_spare = 20;
inline constexpr float below_label = 6, all_put_at = 20;
inline constexpr float box_pad = 12, least_box = 150, above_boxes = 20, box_key = 32, box_key_radius = 10, before_box_label = 40;
inline constexpr float below_box_label = 10, one_line_lower = 3;
inline constexpr float least_gap = 120, around_gap = 5;          // a place in a text
inline constexpr float row_button = 104, least_statement = 260;  // a word a line, its places behind it
}  // namespace arrange

namespace steps {
inline constexpr float thick = 10, least = 8, most_one = 56, most_one_of_row = 44, most_usual = 400, most_narrow = 220, before_bars = 20;
inline constexpr float least_height = 20, low_height = 14;
}  // namespace steps

namespace dots {
inline constexpr float one = 20, now = 44;
}

namespace ring_of_arcs {
inline constexpr float side = 200, narrow_side = 176, thick = 18, inside = 0.62f;
inline constexpr int segments = 32, end_segments = 24;
}  // namespace ring_of_arcs

namespace bar {
inline constexpr float thick = 14;
}

namespace path {
inline constexpr float least_beside = 280, most_beside = 420;  // of a stop with its words beside it
inline constexpr float most_pitch = 252, above_words = 84, below_words = 8, middle = 40, higher = -2, lower = 6;
inline constexpr float disc = 30, done_icon = 28, now_halo = 39, now_disc = 33, now_icon = 34;
inline constexpr float beside_stop = 44, line = 8, dot_pitch = 24;
}  // namespace path

namespace tree {
inline constexpr float usual = 150, beside_review = 112;
}

namespace wizard {
inline constexpr float high = 36, disc = 16, before_words = 10, line = 36;
}

}  // namespace measure

}  // namespace ui::theme
