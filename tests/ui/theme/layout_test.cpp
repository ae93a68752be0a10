// Where places lie: nothing on anything else, whatever is in them, and the bottom line stays.

#include "ui/theme/layout.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using page::Layout;
using page::Place;
using page::Rect;
using ui::theme::Frame;

TEST(Zoom, LargeWindowsHaveLargeLettersAndSmallOnesShowAll) {
    const auto zoom = [](float w, float h) { return ui::theme::zoom_of({w, h}); };
    for (const page::Size usual : {page::Size{1024, 680}, {1024, 768}, {1280, 720}, {1366, 698}, {1366, 768}, {1440, 900}, {1080, 1920}})
        EXPECT_EQ(zoom(usual.w, usual.h), 1) << usual.w << "x" << usual.h;
    EXPECT_EQ(zoom(1600, 900), 1.125f);
    EXPECT_EQ(zoom(1920, 1010), 1.25f) << "maximised, between a title and a bar";
    EXPECT_EQ(zoom(1920, 1080), 1.375f);
    EXPECT_EQ(zoom(3840, 2160), 2.5f);
    EXPECT_EQ(zoom(800, 600), 0.78125f);
    EXPECT_EQ(zoom(768, 1366), 0.75f);
    for (const page::Size small : {page::Size{800, 600}, {800, 552}, {768, 1366}, {1000, 700}, {1366, 600}}) {
        EXPECT_GE(small.w / zoom(small.w, small.h), 1024);
        EXPECT_GE(small.h / zoom(small.w, small.h), 680);
    }
}

struct Case {
    Layout layout;
    std::vector<Place> places;
};

const std::vector<Case>& cases() {
    static const std::vector<Case> all = {
        {Layout::home, {Place::today, Place::review, Place::tree, Place::path}},
        {Layout::pictures, {Place::you, Place::slots, Place::grid}},
        {Layout::result, {Place::sure, Place::again, Place::week, Place::talk}},
    };
    return all;
}

std::vector<Frame> frames(Layout layout) {
    std::vector<Frame> all;
    for (const page::Size window : {page::Size{1024, 768}, {1366, 768}})
        for (const float scale : {1.0f, 1.25f, 1.5f})
            for (const auto band : {model::Band::a1, model::Band::a2, model::Band::b1, model::Band::b2}) {
                Frame frame;
                frame.window = window;
                frame.layout = layout;
                frame.band = band;
                frame.text_scale = scale;
                all.push_back(frame);
            }
    return all;
}

TEST(Layout, CardsNeverLieOnEachOther) {
    for (const Case& one : cases())
        for (Frame frame : frames(one.layout))
            for (const float height : {60.0f, 180.0f, 320.0f, 700.0f}) {
                for (std::size_t i = 0; i < one.places.size(); ++i) frame.heights[one.places[i]] = height + 10 * static_cast<float>(i);
                for (const Place a : one.places)
                    for (const Place b : one.places)
                        EXPECT_FALSE(a != b && region(frame, a).overlaps(region(frame, b)))
                            << static_cast<int>(one.layout) << " " << static_cast<int>(a) << " " << static_cast<int>(b) << " at "
                            << frame.window.w << ", letters " << frame.text_scale << ", heights " << height;
            }
}

TEST(Layout, CardsGrowWithWhatIsInThemAndThePageScrolls) {
    for (const Case& one : cases())
        for (Frame frame : frames(one.layout)) {
            for (const Place place : one.places) frame.heights[place] = 700;
            for (const Place place : one.places)
                EXPECT_GE(region(frame, place).h, place == Place::grid ? 0 : 700) << static_cast<int>(place);
            const float bottom = page_bottom(frame), before = region(frame, one.places.front()).y;
            EXPECT_GT(bottom, view(frame).bottom());
            frame.scroll = 100;
            EXPECT_FLOAT_EQ(page_bottom(frame), bottom - 100);
            EXPECT_FLOAT_EQ(region(frame, one.places.front()).y, before - 100);
            EXPECT_FLOAT_EQ(region(frame, Place::foot_left).y, ui::theme::foot_top(frame)) << "the bottom line stays";
        }
}

TEST(Layout, WhatFitsDoesNotScroll) {
    for (const Case& one : cases())
        for (Frame frame : frames(one.layout)) {
            for (const Place place : one.places) frame.heights[place] = 60;
            EXPECT_LE(page_bottom(frame), view(frame).bottom()) << static_cast<int>(one.layout);
        }
}

TEST(Layout, ThePageIsSeenBetweenTheTopAndTheBottomLine) {
    for (Frame frame : frames(Layout::home)) {
        frame.heights[Place::bar_left] = 120;
        EXPECT_GE(view(frame).y, region(frame, Place::bar_left).bottom());
        EXPECT_LT(view(frame).bottom(), region(frame, Place::foot_left).y);
    }
}

TEST(Layout, ATeachersPageStaysAsItIs) {
    Frame frame;
    frame.window = {1024, 768};
    frame.layout = Layout::teacher;
    frame.band = model::Band::teacher;
    frame.heights[Place::main] = 4000;
    EXPECT_FALSE(flows(frame));
    EXPECT_FLOAT_EQ(page_bottom(frame), 0);
    EXPECT_FALSE(is_shown(frame, Place::main_picture)) << "a narrow window has no room for it";
}

TEST(Layout, AQuestionWithoutAPictureStandsAboveItsAnswers) {
    for (Frame frame : frames(Layout::quiz_words))
        for (const float height : {60.0f, 180.0f, 700.0f}) {
            frame.heights[Place::question] = height;
            const Rect question = region(frame, Place::question), answers = region(frame, Place::answers);
            EXPECT_GE(answers.y, question.bottom());
            EXPECT_GE(answers.h, question.h - 16) << "a long question scrolls before its answers do";
            EXPECT_LT(answers.bottom(), ui::theme::foot_top(frame));
            EXPECT_FLOAT_EQ(question.centre().x, frame.window.w / 2);
            EXPECT_FLOAT_EQ(answers.w, question.w);
        }
}

}  // namespace
