// Who sees poorly, or sits before a dim screen, can read every page: WCAG contrast of the colours that are put on each other.

#include <gtest/gtest.h>

#include <vector>

#include "ui/theme/tokens.h"

namespace {

namespace colour = ui::theme::colour;
using ui::theme::Colour;
using ui::theme::contrast;

constexpr double for_reading = 7.0, for_large_labels = 4.5, for_shapes = 3.0;

struct Pair {
    const char* where;
    Colour on, ground;
};

void expect_at_least(double least, const std::vector<Pair>& pairs) {
    for (const Pair& pair : pairs) EXPECT_GE(contrast(pair.on, pair.ground), least) << pair.where;
}

TEST(Contrast, IsThatOfWcag) {
    EXPECT_NEAR(contrast(colour::white, 0x000000), 21.0, 0.01);
    EXPECT_NEAR(contrast(0x777777, colour::white), 4.48, 0.01);
    EXPECT_DOUBLE_EQ(contrast(colour::ink, colour::ink), 1.0);
    EXPECT_DOUBLE_EQ(contrast(colour::ink, colour::cream), contrast(colour::cream, colour::ink));
}

TEST(Contrast, BodyTextIsReadOnEveryGround) {
    for (const Colour ground :
         {colour::white, colour::cream, colour::teacher_paper, colour::book_paper, colour::sky, colour::near_hill, colour::cool_top,
          colour::hover, colour::pressed, colour::blue_chosen, colour::amber_tint, colour::plum_tint, colour::leaf_tint})
        expect_at_least(for_reading, {{"first line", colour::ink, ground}, {"second line", colour::ink2, ground}});
    for (const Colour ground : {colour::white, colour::cream, colour::teacher_paper, colour::book_paper})
        expect_at_least(for_reading, {{"caption", colour::ink3, ground}});
}

TEST(Contrast, ColouredTextIsReadOnItsTint) {
    expect_at_least(for_reading, {{"not yet", colour::amber_ink, colour::amber_tint},
                                  {"hint", colour::plum_ink, colour::plum_tint},
                                  {"class tree", colour::leaf_ink, colour::leaf_tint},
                                  {"chosen", colour::blue_lip, colour::blue_tint},
                                  {"link", colour::blue_lip, colour::white},
                                  {"in use", colour::taken_label, colour::taken},
                                  {"main button", colour::white, colour::blue},
                                  {"pressed button", colour::white, colour::blue_pressed},
                                  {"quick exit, toast", colour::white, colour::ink}});
}

TEST(Contrast, LargeLabelsAndShapesStandOut) {
    expect_at_least(for_large_labels, {{"top of a main button", colour::white, colour::blue_top},
                                       {"a button that is off", colour::off_label, colour::off},
                                       {"a sign on amber", colour::amber_on, colour::amber}});
    expect_at_least(for_shapes, {{"focus on a page", colour::focus, colour::cream},
                                 {"focus on blue", colour::white, colour::blue},
                                 {"steps passed and ahead", colour::blue, colour::track}});
}

// Right and not yet differ for who sees no red or no green: in lightness, not in hue alone.
TEST(Contrast, RightAndNotYetDifferInLightness) { EXPECT_GE(contrast(colour::blue, colour::amber), for_shapes); }

}  // namespace
