// Three secret pictures in order. The third one signs in by itself; wrong ones may be tried again as often as needed,
// and after three times the teacher is called, never a lock set.

#include <algorithm>
#include <array>

#include "ui/screens/asked.h"
#include "ui/screens/parts.h"
#include "ui/screens/pupil_frame.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

using page::Place;
using page::Surface;

inline constexpr int password_length = 3;
// Always in the same places, so that hands remember them; neighbours differ in outline and colour.
inline constexpr std::array<int, 12> places = {1, 7, 11, 2, 9, 3, 0, 10, 5, 4, 6, 8};

class Pictures final : public PupilScreen {
protected:
    page::Layout layout(const World&) const override { return page::Layout::pictures; }

    void draw_content(page::Page& page, const World& world, Intent& intent) override {
        page.section(Place::bar_left, Surface::bare, [&] {
            if (draw_round(page, world.t("hinh.ve-danh-sach"), "left")) intent = NotMe{};
            page.heading(make_heading(1, world.t("hinh.tieu-de"), world.t("hinh.cach-chon")));
        });
        page.section(Place::bar_right, Surface::bare, [&] { draw_reading_aids(page, world, intent); });
        page.section(Place::you, Surface::card, [&] { draw_asked(page, world, intent); });
        page.section(Place::slots, Surface::card, [&] { draw_slots(page, world, intent); });
        page.section(Place::grid, Surface::bare, [&] { page.row(make_grid(4), [&] { draw_grid(page, world, intent); }); });
    }

private:
    static void draw_slots(page::Page& page, const World& world, Intent& intent) {
        const bool not_right = world.seat.wrong_now && world.seat.picked.empty();
        if (not_right && world.machine.text_scale > large_text) {  // no room for both
            draw_not_right(page, world, "hinh.chua-dung");
            return;
        }
        page.row(make_grid(password_length), [&] {
            for (int i = 0; i < password_length; ++i) draw_slot(page, world, i);
        });
        page.space(-1);
        if (not_right) {
            draw_not_right(page, world, "hinh.chua-dung");
            return;
        }
        if (world.seat.picked.empty()) {
            if (world.machine.text_scale <= large_text) page.text(page::TextStyle::second, world.t("hinh.hinh-thu-ba"));
            return;
        }
        page.row(make_row(), [&] {
            if (page.button(make_button(world.t("hinh.xoa"), page::ButtonRole::second, "close"))) intent = ClearPictures{};
        });
    }

    static void draw_slot(page::Page& page, const World& world, int place) {
        const int picked = static_cast<int>(world.seat.picked.size());
        using State = page::SecretSlot::State;
        page::SecretSlot slot;
        slot.number = std::to_string(place + 1);
        slot.spoken = world.t("hinh.hinh-so", {{"so", slot.number}});
        if (world.machine.text_scale <= large_text) slot.label = slot.spoken;
        if (place < picked) slot.picture = sign_in_picture_id(world.seat.picked[static_cast<std::size_t>(place)]);
        slot.state = place < picked ? State::filled : place == picked ? State::next : State::later;
        page.secret_slot(slot);
    }

    static void draw_grid(page::Page& page, const World& world, Intent& intent) {
        for (int picture : places) {
            page::SignInPicture shown;
            shown.word = sign_in_picture_word(world, picture);
            shown.picture = sign_in_picture_id(picture);
            shown.taken = std::find(world.seat.picked.begin(), world.seat.picked.end(), picture) != world.seat.picked.end();
            if (page.sign_in_picture(shown)) intent = PickPicture{picture};
        }
    }
};

}  // namespace

std::unique_ptr<Screen> make_pictures() { return std::make_unique<Pictures>(); }

}  // namespace ui
