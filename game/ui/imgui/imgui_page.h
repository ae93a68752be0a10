#pragma once
// The screen's writer of Page: sets what the verbs say on Dear ImGui's draw list with the theme's measures, finds out
// what was pressed, and keeps the page record. One pass is begin(), a screen's draw(), end(). The first pass of a screen
// learns how large things are; wants_another_pass() says that the next would look different.
//
//   page.begin(1366, 768, 1.0);
//   Intent intent = screen.draw(page, world);
//   page.end();
//   while (page.wants_another_pass()) ...

#include <cstdint>
#include <memory>
#include <optional>

#include "base/catalogue.h"
#include "base/clock.h"
#include "page/page.h"
#include "ui/imgui/drawing.h"
#include "ui/imgui/feed.h"

namespace ui {

class Writer;

class ImguiPage final : public page::Page {
public:
    ImguiPage(const base::Path& share, page::PictureSource& pictures, const base::Catalogue& words, const base::Clock& clock,
              const draw::Letters& first = {});
    ~ImguiPage() override;

    void begin(int width, int height, double text_scale, bool airy = false);
    void end();
    bool wants_another_pass() const;
    const page::Record& record() const;       // in the window's pixels
    float zoom() const;                       // pixels to a point of the layout
    std::optional<page::Rect> caret() const;  // of the field that takes letters, in pixels; nullopt: none has the keyboard
    void render(draw::Target target);         // the last pass, in pixels
    ImGuiIO& io();
    Feed& feed();
    // Between frames: draws another page unseen, so that its pictures are decoded beside, at the size they will have there. What is on
    // the screen stays as it is; the next render() needs a pass of its own.
    void rehearse(int width, int height, double text_scale, bool airy, const page::Draw& draw);
    void forget_pictures();
    std::size_t picture_bytes() const;
    std::size_t letter_bytes() const;

    void screen(const page::Screen& screen) override;
    void section(page::Place place, page::Surface surface, const page::Draw& draw) override;
    void card(page::Surface surface, const page::Draw& draw) override;
    void row(const page::Row& row, const page::Draw& draw) override;
    void space(float pixels) override;
    void heading(const page::Heading& heading) override;
    void text(page::TextStyle style, const std::string& words, page::Tone tone) override;
    void rich(const model::RichText& text) override;
    void picture(const model::Picture& picture, float share) override;
    void chip(const page::Chip& chip) override;
    void notice(const page::Notice& notice) override;
    void progress(const page::Progress& progress) override;
    bool button(const page::Button& button) override;
    bool name(const page::Name& name) override;
    bool sign_in_picture(const page::SignInPicture& picture) override;
    void secret_slot(const page::SecretSlot& slot) override;
    bool navigation(const page::Navigation& stop) override;
    bool link(const page::Link& link) override;
    bool letter(const page::Letter& letter) override;
    bool digit_key(const page::DigitKey& key) override;
    void statistic(const page::Statistic& statistic) override;
    bool seat(const page::Seat& seat) override;
    std::optional<int> choose(const page::Choose& choose) override;
    std::optional<page::Put> arrange(const page::Arrange& arrange) override;
    std::optional<int> spots(const page::Spots& spots) override;
    void say(const page::Say& say) override;
    bool field(const page::Field& field, std::string& value) override;
    bool toggle(const std::string& label, bool& on) override;
    std::optional<int> pick(const page::Pick& pick) override;
    std::optional<int> table(const page::Table& table) override;
    std::optional<std::string> drop_zone(const std::string& label, const std::string& detail) override;
    void dialog(const std::string& title, const page::Draw& draw) override;
    bool key_text(std::string& pasted) override;
    std::string words(const std::string& key, const std::vector<std::pair<std::string, std::string>>& params) override;

private:
    std::unique_ptr<Writer> writer_;
};

}  // namespace ui
