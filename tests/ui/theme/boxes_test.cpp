// Boxes: where each child of a column, a row or a grid lies, what is shared out, and that two passes settle it.

#include "ui/theme/boxes.h"

#include <gtest/gtest.h>

#include <functional>
#include <vector>

namespace {

using page::Rect;
using ui::theme::Boxes;
using ui::theme::Flow;
using ui::theme::Learnt;
using ui::theme::Opening;
using ui::theme::Wish;
using Align = page::Row::Align;

class BoxesTest : public testing::Test {
protected:
    // One pass over one box; its children's places are in `places`.
    Learnt pass(const Opening& opening, const std::vector<Wish>& wishes) {
        places.clear();
        boxes.begin();
        boxes.open(opening);
        for (const Wish& wish : wishes) places.push_back(boxes.take(wish));
        return boxes.close();
    }
    // Passes until they settle; returns how many it took.
    int settle(const Opening& opening, const std::vector<Wish>& wishes) {
        for (int passes = 1; passes < 10; ++passes) {
            learnt = pass(opening, wishes);
            if (boxes.settled()) return passes;
        }
        ADD_FAILURE() << "never settles";
        return 0;
    }

    Boxes boxes;
    Learnt learnt;
    std::vector<Rect> places;
};

using Four = std::vector<float>;
Four four(const Rect& r) { return {r.x, r.y, r.w, r.h}; }

TEST_F(BoxesTest, AColumnStacksFromTheTop) {
    EXPECT_EQ(settle({.place = {10, 20, 300, 400}}, {{0, 30}, {120, 50}}), 2);
    EXPECT_EQ(four(places[0]), Four({10, 20, 300, 30}));
    EXPECT_EQ(four(places[1]), Four({10, 62, 120, 50}));
    EXPECT_FLOAT_EQ(learnt.height, 92);
    EXPECT_FLOAT_EQ(learnt.width, 120);
}

TEST_F(BoxesTest, AColumnKeepsWhatIsTooWideInItsPlace) {
    settle({.place = {0, 0, 100, 100}}, {{250, 10}});
    EXPECT_FLOAT_EQ(places[0].w, 100);
    EXPECT_FLOAT_EQ(learnt.width, 250) << "its natural width is still known";
}

TEST_F(BoxesTest, ACentredColumnHasItsChildrenInTheMiddle) {
    settle({.place = {0, 0, 300, 100}, .align = Align::centre}, {{100, 10}});
    EXPECT_FLOAT_EQ(places[0].x, 100);
}

TEST_F(BoxesTest, WhatIsLeftOfAHighColumnIsSharedOut) {
    const Opening high{.place = {0, 0, 100, 200}, .gap = 10, .high = true};
    EXPECT_EQ(settle(high, {{0, 20}, {0, 10, false, true}, {0, 20, false, true}}), 2);
    EXPECT_FLOAT_EQ(places[1].h, 10 + 65);
    EXPECT_FLOAT_EQ(places[2].h, 20 + 65);
    EXPECT_FLOAT_EQ(places[2].bottom(), 200) << "it is full to its lower edge";
    EXPECT_FLOAT_EQ(learnt.height, 70) << "what scrolls is measured by natural heights";
    settle({.place = {0, 0, 100, 200}, .gap = 10}, {{0, 10, false, true}});
    EXPECT_FLOAT_EQ(places[0].h, 10) << "a box that grows has nothing to share";
}

TEST_F(BoxesTest, WhatIsTooHighIsNotMadeLower) {
    settle({.place = {0, 0, 100, 50}, .high = true}, {{0, 40}, {0, 30, false, true}});
    EXPECT_FLOAT_EQ(places[1].h, 30);
    EXPECT_FLOAT_EQ(learnt.height, 82);
}

TEST_F(BoxesTest, ARowStandsSideBySideAndInTheMiddleOfTheHighest) {
    EXPECT_EQ(settle({.place = {0, 100, 500, 0}, .flow = Flow::row, .gap = 16}, {{80, 20}, {60, 40}}), 2);
    EXPECT_EQ(four(places[0]), Four({0, 110, 80, 20}));
    EXPECT_EQ(four(places[1]), Four({96, 100, 60, 40}));
    EXPECT_FLOAT_EQ(learnt.width, 156);
    EXPECT_FLOAT_EQ(learnt.height, 40);
}

TEST_F(BoxesTest, ARowIsAlignedOnceItsWidthIsKnown) {
    const std::vector<Wish> two{{80, 20}, {60, 20}};
    settle({.place = {0, 0, 500, 20}, .flow = Flow::row, .gap = 16, .align = Align::right}, two);
    EXPECT_FLOAT_EQ(places[1].right(), 500);
    settle({.place = {0, 0, 500, 20}, .flow = Flow::row, .gap = 16, .align = Align::centre}, two);
    EXPECT_FLOAT_EQ(places[0].x, 172);
    settle({.place = {0, 0, 500, 20}, .flow = Flow::row, .gap = 16, .align = Align::spread}, two);
    EXPECT_FLOAT_EQ(places[0].x, 0);
    EXPECT_FLOAT_EQ(places[1].right(), 500);
}

TEST_F(BoxesTest, FlexibleChildrenOfARowShareWhatIsLeft) {
    EXPECT_EQ(settle({.place = {0, 0, 400, 20}, .flow = Flow::row, .gap = 20}, {{100, 20}, {0, 20, true}, {0, 20, true}}), 2);
    EXPECT_FLOAT_EQ(places[1].w, 130);
    EXPECT_FLOAT_EQ(places[2].w, 130);
    EXPECT_FLOAT_EQ(places[2].right(), 400);
}

TEST_F(BoxesTest, ARowThatIsTooLongGoesOnBelow) {
    const std::vector<Wish> three{{80, 20}, {80, 30}, {80, 20}};
    settle({.place = {0, 0, 200, 0}, .flow = Flow::row, .gap = 10}, three);
    EXPECT_EQ(four(places[1]), Four({90, 0, 80, 30}));
    EXPECT_EQ(four(places[2]), Four({0, 40, 80, 20}));
    EXPECT_FLOAT_EQ(learnt.height, 60) << "both lines";
    settle({.place = {0, 0, 200, 0}, .flow = Flow::row, .gap = 10, .key = 7, .may_wrap = false}, three);
    EXPECT_FLOAT_EQ(places[2].x, 180) << "a line of the screen never does";
}

TEST_F(BoxesTest, WordsWithTooLittleRoomInASpreadRowHaveALineOfTheirOwn) {
    const Opening row{.place = {0, 0, 300, 0}, .flow = Flow::row, .align = Align::spread};
    settle(row, {{280, 20}, {200, 40}});
    boxes.begin();
    boxes.open(row);
    EXPECT_FLOAT_EQ(boxes.room(), 300);
}

TEST_F(BoxesTest, CellsOfAGridShareTheWidthAndAreAsHighAsTheHighestOfTheirRow) {
    EXPECT_EQ(settle({.place = {0, 0, 320, 0}, .flow = Flow::grid, .gap = 10, .columns = 3}, {{0, 20}, {0, 50}, {0, 20}, {0, 30}}), 2);
    EXPECT_EQ(four(places[0]), Four({0, 0, 100, 50}));
    EXPECT_EQ(four(places[2]), Four({220, 0, 100, 50}));
    EXPECT_EQ(four(places[3]), Four({0, 60, 100, 30}));
    EXPECT_FLOAT_EQ(learnt.height, 90);
}

TEST_F(BoxesTest, PlacesLieOnWholePixels) {
    settle({.place = {0.4f, 0.6f, 100, 100}}, {{0, 10.3f}, {0, 10.3f}});
    EXPECT_EQ(four(places[0]), Four({0, 1, 100, 10}));
    EXPECT_FLOAT_EQ(learnt.height, 32.6f) << "but sums are not rounded";
}

TEST_F(BoxesTest, WhatFollowsAnInsetKeepsAwayFromAllEdges) {
    settle({.place = {0, 0, 200, 200}, .high = true}, {});
    boxes.begin();
    boxes.open({.place = {0, 0, 200, 200}, .high = true});
    boxes.inset(20);
    EXPECT_EQ(four(boxes.take({0, 30})), Four({20, 20, 160, 30}));
    EXPECT_FLOAT_EQ(boxes.close().height, 70);
}

TEST_F(BoxesTest, ABoxWithinABoxHasAKeyOfItsOwnInEveryPass) {
    std::vector<ui::theme::Key> keys[2];
    for (auto& found : keys) {
        boxes.begin();
        boxes.open({.place = {0, 0, 200, 200}});
        for (int i = 0; i < 2; ++i) {
            boxes.open({.place = boxes.take({0, 20})});
            found.push_back(boxes.box().key);
            boxes.close();
        }
        boxes.skip_key();
        found.push_back(boxes.next_key());
        boxes.close();
    }
    EXPECT_EQ(keys[0], keys[1]);
    EXPECT_NE(keys[0][0], keys[0][1]);
    EXPECT_NE(keys[0][1], keys[0][2]);
}

TEST_F(BoxesTest, APassIsSettledOnlyWhenEveryBoxHeldWhatItHeldBefore) {
    const Opening column{.place = {0, 0, 100, 100}};
    pass(column, {{0, 20}});
    EXPECT_FALSE(boxes.settled()) << "nothing was known";
    pass(column, {{0, 20}});
    EXPECT_TRUE(boxes.settled());
    pass(column, {{0, 24}});
    EXPECT_FALSE(boxes.settled()) << "another height";
    pass(column, {{0, 24}, {0, 10}});
    EXPECT_FALSE(boxes.settled()) << "one more";
    EXPECT_EQ(settle(column, {{0, 24}, {0, 10}}), 1);
}

}  // namespace
