#pragma once
// A visit to one screen: what a person does there, frame by frame.

#include <gtest/gtest.h>

#include "support/worlds.h"

namespace support {

template <class T>
const T* as(const ui::Intent& intent) {
    return std::get_if<T>(&intent);
}

inline ui::Intent press(SchoolDay& day, ui::Route route, const std::string& label) {
    ScriptPage page(&day.words);
    page.press(label);
    day.at(route);
    const ui::Intent intent = act(*ui::make_screen(route), day.world, page);
    EXPECT_TRUE(page.unused().empty()) << label << " was not there:\n" << page.record().to_text();
    return intent;
}

// The screen with that script played, frame by frame.
class Visit {
public:
    explicit Visit(SchoolDay& day, ui::Route route) : day_(day), screen_(ui::make_screen(route)), page_(&day.words) { day.at(route); }
    Visit& type(const std::string& field, const std::string& value) {
        page_.type(field, value);
        return *this;
    }
    ui::Intent press(const std::string& label) {
        page_.press(label);
        return draw();
    }
    ui::Intent enter(const std::string& field) {
        page_.enter(field);
        return draw();
    }
    ui::Intent drop(const std::string& path) {
        page_.drop(path);
        return draw();
    }
    ui::Intent paste(const std::string& text) {
        page_.paste(text);
        return draw();
    }
    ui::Intent draw() { return act(*screen_, day_.world, page_); }
    page::Layout layout() {
        draw();
        return page_.screen_shown().layout;
    }
    bool shows(const std::string& words) {
        draw();
        return page_.record().has_text(words);
    }

private:
    SchoolDay& day_;
    std::unique_ptr<ui::Screen> screen_;
    ScriptPage page_;
};

}  // namespace support
