// Letters by band: the type table of the design's token sheet. Headings are Quicksand; bodies are Andika for grades 3-5
// (the letter shapes of primary school, with a small x-height and so larger) and Inter for all others. Each face and size costs 2-4 ms
// when the band is opened: styles share sizes where the eye does not mind.
#include <array>

#include "ui/theme/tokens.h"

namespace ui::theme {

namespace {

struct Row {
    Style style;
    std::array<Type, 5> by_band;  // a1, a2, b1, b2, teacher
};

constexpr Face q = Face::quicksand_bold, an = Face::andika, anb = Face::andika_bold, in = Face::inter, ins = Face::inter_semibold,
               inb = Face::inter_bold;

constexpr Row rows[] = {
    {Style::display, {{{q, 44, 54}, {q, 44, 54}, {q, 44, 54}, {q, 44, 54}, {q, 36, 44}}}},
    {Style::figure, {{{q, 44, 54}, {q, 44, 54}, {q, 44, 54}, {q, 58, 62}, {q, 36, 44}}}},
    {Style::h1, {{{q, 36, 44}, {q, 36, 44}, {q, 36, 44}, {q, 36, 44}, {q, 28, 36}}}},
    {Style::h2, {{{q, 30, 38}, {q, 28, 36}, {q, 28, 36}, {q, 28, 36}, {q, 28, 36}}}},
    {Style::h3, {{{q, 25, 34}, {q, 24, 32}, {q, 24, 32}, {q, 24, 32}, {q, 22, 30}}}},
    {Style::h4, {{{q, 20, 26}, {q, 20, 26}, {q, 20, 26}, {q, 20, 26}, {q, 19, 26}}}},
    {Style::label, {{{q, 25, 31}, {q, 22, 28}, {q, 18, 23}, {q, 18, 23}, {q, 16, 20}}}},
    {Style::chip, {{{q, 17, 22}, {q, 16, 20}, {q, 15, 20}, {q, 15, 20}, {q, 15, 20}}}},
    {Style::body, {{{an, 29, 46}, {an, 20, 28}, {in, 17.5f, 27}, {in, 18, 28}, {in, 16, 22}}}},
    {Style::body_bold, {{{anb, 29, 46}, {anb, 20, 28}, {ins, 17.5f, 27}, {ins, 18, 28}, {ins, 16, 22}}}},
    {Style::second, {{{an, 22, 32}, {an, 18, 26}, {in, 16, 24}, {in, 16, 24}, {in, 15, 20}}}},
    {Style::caption, {{{an, 17, 23}, {an, 17, 23}, {in, 14.5f, 20}, {in, 14.5f, 20}, {in, 14, 19}}}},
    {Style::option, {{{an, 25, 36}, {an, 20, 28}, {ins, 19, 27}, {ins, 19, 27}, {ins, 16, 22}}}},
    {Style::strong, {{{anb, 29, 46}, {anb, 20, 28}, {ins, 17.5f, 27}, {ins, 18, 28}, {ins, 16, 22}}}},
    {Style::tile_name, {{{anb, 23, 28}, {anb, 23, 28}, {inb, 20, 26}, {inb, 20, 26}, {inb, 17, 24}}}},
    {Style::tile_family, {{{an, 15, 20}, {an, 15, 20}, {in, 14.5f, 20}, {in, 14.5f, 20}, {in, 14, 18}}}},
    {Style::number, {{{q, 20, 24}, {q, 20, 24}, {q, 20, 24}, {q, 20, 24}, {q, 19, 24}}}},
};

}  // namespace

Type type(Style style, model::Band band) {
    for (const Row& row : rows)
        if (row.style == style) return row.by_band[static_cast<std::size_t>(band)];
    return rows[0].by_band[0];
}

}  // namespace ui::theme
