// The button that reads a page aloud: on every pupil's page with content, and only where something can be heard.

#include <gtest/gtest.h>

#include "support/worlds.h"

namespace {

using support::SchoolDay;
using ui::Route;

class ReadAloudButton : public testing::TestWithParam<Route> {
protected:
    void SetUp() override {
        day.lesson_is_open();
        if (GetParam() != Route::sign_in && GetParam() != Route::wait) day.pupil_sits_down().works_until(GetParam() == Route::page ? 0 : 1);
        if (GetParam() == Route::result) day.finishes();
        day.at(GetParam());
    }
    bool shows(const char* label) {
        support::act(*ui::make_screen(GetParam()), day.world, page);
        return page.shows(label);
    }
    ui::Intent press(const char* label) {
        page.press(label);
        return support::act(*ui::make_screen(GetParam()), day.world, page);
    }
    SchoolDay day;
    support::ScriptPage page{&day.words};
};

TEST_P(ReadAloudButton, IsHiddenWithoutAVoice) {
    EXPECT_FALSE(shows("Đọc cho em nghe"));
    EXPECT_FALSE(shows("Dừng đọc"));
}

TEST_P(ReadAloudButton, ReadsAndThenStops) {
    day.world.machine.can_read = true;
    EXPECT_FALSE(shows("Dừng đọc"));
    EXPECT_TRUE(std::holds_alternative<ui::ReadAloud>(press("Đọc cho em nghe")));
    day.world.machine.reading = true;
    EXPECT_FALSE(shows("Đọc cho em nghe"));
    EXPECT_TRUE(std::holds_alternative<ui::StopReading>(press("Dừng đọc")));
}

INSTANTIATE_TEST_SUITE_P(Routes, ReadAloudButton,
                         testing::Values(Route::wait, Route::sign_in, Route::pictures, Route::code, Route::home, Route::notebook,
                                         Route::note, Route::page, Route::item, Route::result),
                         [](const auto& info) { return std::string(ui::to_name(info.param)); });

TEST(SoundSwitch, IsInTheTeachersSettings) {
    SchoolDay day;
    support::ScriptPage page(&day.words);
    page.press("Tắt");
    const ui::Intent off = support::act(*ui::make_screen(Route::settings), day.at(Route::settings).world, page);
    ASSERT_TRUE(std::holds_alternative<ui::SetMachine>(off));
    EXPECT_FALSE(std::get<ui::SetMachine>(off).setting.sound_on);
    EXPECT_TRUE(page.record().has_text("chưa có giọng đọc")) << "why there is no button";
    day.world.machine.can_read = true;
    support::act(*ui::make_screen(Route::settings), day.world, page);
    EXPECT_FALSE(page.record().has_text("chưa có giọng đọc"));
}

}  // namespace
