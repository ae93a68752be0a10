#pragma once
// What the screens show of a test: its chip, its time, its card on the home screen, and how a teacher starts one.

#include "page/page.h"
#include "ui/intent.h"
#include "ui/world.h"

namespace ui {

page::Chip test_chip(const World& world);
std::string limit_words(const World& world, std::int64_t limit_ms);  // "15 phút", "không giới hạn thời gian"
std::string hand_in_words(const World& world);                       // on the button of the question on the page

void draw_test_today(page::Page& page, const World& world, Intent& intent);  // today's lesson is a test
// One that the teacher has closed, in today's place when there is no lesson, else beside it.
void draw_closed_today(page::Page& page, const World& world, Intent& intent);
void draw_closed_beside(page::Page& page, const World& world, Intent& intent);

// A lesson opened as a test: the button beside the one that starts practice, and a dialog that asks for its time.
class TestChoice {
public:
    void offer(page::Page& page, const World& world, bool wide);
    void draw(page::Page& page, const World& world, Intent& intent);

private:
    bool asking_ = false;
    int limit_ = 0;  // index
};

}  // namespace ui
