// A code of four to six digits, where the class signs in so. The last digit signs in by itself; the keyboard's keys do
// what the pad's do. As with pictures, wrong ones may be tried again as often as needed.

#include "model/sign_in_code.h"
#include "ui/screens/asked.h"
#include "ui/screens/parts.h"
#include "ui/screens/pupil_frame.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

using page::Place;
using page::Surface;

inline constexpr int pad_columns = 3;

class Code final : public PupilScreen {
protected:
    page::Layout layout(const World&) const override { return page::Layout::pictures; }

    void draw_content(page::Page& page, const World& world, Intent& intent) override {
        page.section(Place::bar_left, Surface::bare, [&] {
            if (draw_round(page, world.t("hinh.ve-danh-sach"), "left")) intent = NotMe{};
            page.heading(make_heading(1, world.t("ma-so.tieu-de"), world.t("ma-so.cach-nhap")));
        });
        page.section(Place::bar_right, Surface::bare, [&] { draw_reading_aids(page, world, intent); });
        page.section(Place::you, Surface::card, [&] { draw_asked(page, world, intent); });
        page.section(Place::slots, Surface::card, [&] { draw_slots(page, world); });
        page.section(Place::grid, Surface::bare, [&] { page.row(make_grid(pad_columns), [&] { draw_pad(page, world); }); });
        if (digits_.size() < length(world)) return;
        intent = EnterCode{digits_};
        digits_.clear();
    }

private:
    static std::size_t length(const World& world) {
        const auto& asked = world.seat.asked();
        return asked && !asked->sign_in_code.empty() ? asked->sign_in_code.size() : model::sign_in_digits;
    }

    // A dot for each digit: who sits beside does not read it.
    void draw_slots(page::Page& page, const World& world) const {
        const bool not_right = world.seat.wrong_now && digits_.empty(), large = world.machine.text_scale > large_text;
        if (not_right && large) {  // no room for both
            draw_not_right(page, world, "ma-so.chua-dung");
            return;
        }
        page.row(make_grid(static_cast<int>(length(world))), [&] {
            for (std::size_t i = 0; i < length(world); ++i) {
                using State = page::SecretSlot::State;
                page.secret_slot({.state = i < digits_.size() ? State::filled : i == digits_.size() ? State::next : State::later});
            }
        });
        page.space(-1);
        if (not_right)
            draw_not_right(page, world, "ma-so.chua-dung");
        else if (!large)
            page.text(page::TextStyle::second, world.t("ma-so.so-cuoi"));
    }

    void draw_pad(page::Page& page, const World& world) {
        for (const char* digit : {"1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0"}) {
            if (*digit == '\0') {  // the place left of the nought
                page.space(0);
                continue;
            }
            if (page.digit_key({.label = digit, .digit = digit}) && digits_.size() < length(world)) digits_ += digit;
        }
        if (page.digit_key({.label = world.t("hinh.xoa"), .icon = "left"}) && !digits_.empty()) digits_.pop_back();
    }

    std::string digits_;  // so far
};

}  // namespace

std::unique_ptr<Screen> make_code() { return std::make_unique<Code>(); }

}  // namespace ui
