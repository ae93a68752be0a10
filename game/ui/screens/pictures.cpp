// Three secret pictures in order. The third one signs in by itself; wrong ones may be tried again as often as needed,
// and after three times the teacher is called, never a lock set.

#include <algorithm>
#include <array>

#include "ui/screens/parts.h"
#include "ui/screens/pupil_frame.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

using page::Place;
using page::Surface;
using page::Tile;

inline constexpr int password_length = 3;
inline constexpr int tries_before_teacher = 3;
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
        page.section(Place::you, Surface::card, [&] { draw_you(page, world, intent); });
        page.section(Place::slots, Surface::card, [&] { draw_slots(page, world, intent); });
        page.section(Place::grid, Surface::bare, [&] { page.row(make_grid(4), [&] { draw_grid(page, world, intent); }); });
    }

private:
    // Grade 3's letters are large: there the question stands in the place of the class. With larger ones still the name and the way
    // back are all there is room for, and the slots stay in view.
    static void draw_you(page::Page& page, const World& world, Intent& intent) {
        const bool is_large = world.band() == model::Band::a1 || world.text_scale > large_text;
        const std::string question = world.t("hinh.co-phai-em");
        if (!is_large) page.text(page::TextStyle::second, question);
        if (const auto& asked = world.asked()) {
            const model::Class* its = class_of(world, asked->class_id);
            const std::string in_class = its ? world.t("chung.lop", {{"lop", its->name}}) : std::string();
            page::Heading who = make_heading(2, asked->name, is_large ? question : in_class, {}, page::Tone::plum);
            if (world.text_scale > large_text)
                who = make_heading(3, asked->name);
            else
                who.number = std::to_string(asked->roll);
            page.heading(who);
        }
        if (page.button(make_button(world.t("hinh.khong-phai-em"), page::ButtonRole::quiet, "undo"))) intent = NotMe{};
    }

    static void draw_slots(page::Page& page, const World& world, Intent& intent) {
        page.row(make_grid(password_length), [&] {
            for (int i = 0; i < password_length; ++i) draw_slot(page, world, i);
        });
        page.space(-1);
        if (world.wrong_now && world.picked.empty()) {
            const bool called = world.wrong_pictures >= tries_before_teacher;
            const std::string words = world.t(called ? "hinh.da-goi-thay-co" : "hinh.chua-dung");
            if (world.band() == model::Band::a1)  // letters too large for a notice here
                page.text(page::TextStyle::strong, words, page::Tone::amber);
            else
                page.notice(make_notice(page::Tone::amber, called ? "hand" : "loop", words));
            return;
        }
        if (world.picked.empty()) {
            if (world.text_scale <= large_text) page.text(page::TextStyle::second, world.t("hinh.hinh-thu-ba"));
            return;
        }
        page.row(make_row(), [&] {
            if (page.button(make_button(world.t("hinh.xoa"), page::ButtonRole::second, "close"))) intent = ClearPictures{};
        });
    }

    static void draw_slot(page::Page& page, const World& world, int place) {
        const int picked = static_cast<int>(world.picked.size());
        Tile tile;
        tile.kind = Tile::Kind::slot;
        tile.number = std::to_string(place + 1);
        tile.spoken = world.t("hinh.hinh-so", {{"so", tile.number}});
        if (world.text_scale <= large_text) tile.label = tile.spoken;
        if (place < picked) tile.picture = sign_in_picture_id(world.picked[static_cast<std::size_t>(place)]);
        tile.state = place < picked ? Tile::State::chosen : place == picked ? Tile::State::next : Tile::State::later;
        tile.enabled = false;
        page.tile(tile);
    }

    static void draw_grid(page::Page& page, const World& world, Intent& intent) {
        for (int picture : places) {
            Tile tile;
            tile.kind = Tile::Kind::picture;
            tile.label = sign_in_picture_word(world, picture);
            tile.picture = sign_in_picture_id(picture);
            tile.enabled = std::find(world.picked.begin(), world.picked.end(), picture) == world.picked.end();
            tile.state = tile.enabled ? Tile::State::normal : Tile::State::taken;
            if (page.tile(tile)) intent = PickPicture{picture};
        }
    }
};

}  // namespace

std::unique_ptr<Screen> make_pictures() { return std::make_unique<Pictures>(); }

}  // namespace ui
