// Who sits here? One tile for each pupil of the class that is open; a row of letters leaves only those whose given name
// begins so. Namesakes are told apart by their birthday; nobody types.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/vietnamese.h"
#include "ui/screens/parts.h"
#include "ui/screens/pupil_frame.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

using page::Place;
using page::Surface;

inline constexpr int columns = 7;
inline constexpr float mascot_share = 0.1f;
inline constexpr float gap = 12;

// A letter without its marks; Đ and Y are letters of their own (folding would lose them).
std::string first_letter(const std::string& full_name) {
    const auto points = base::to_code_points(base::to_lower(base::split_name(full_name).given));
    if (points.empty()) return {};
    static constexpr std::array<char32_t, 6> ys = {U'y', U'ỳ', U'ý', U'ỷ', U'ỹ', U'ỵ'};
    if (points[0] == U'đ') return "Đ";
    if (std::find(ys.begin(), ys.end(), points[0]) != ys.end()) return "Y";
    std::string folded = base::fold(base::to_utf8({points[0]}));
    return base::with_capital(folded);
}

class SignIn final : public PupilScreen {
protected:
    page::Layout layout(const World&) const override { return page::Layout::sign_in; }

    void draw_content(page::Page& page, const World& world, Intent& intent) override {
        draw_bar(page, world, intent);
        page.section(Place::letters, Surface::bare, [&] { draw_letters(page, world); });
        page.section(Place::grid, Surface::bare, [&] {
            page::Row grid = make_grid(columns, gap);
            grid.room_for = static_cast<int>(world.class_now.pupils.size());
            page.row(grid, [&] { draw_names(page, world, intent); });
        });
        page.section(Place::foot_mid, Surface::bare, [&] {
            if (!page.button(make_button(world.t("dang-nhap.khong-thay-ten"), page::ButtonRole::second, "user"))) return;
            intent = RaiseHand{RaiseHand::Why::sign_in};
            told_ = true;
        });
        if (told_) draw_told(page, world);
    }

private:
    void draw_bar(page::Page& page, const World& world, Intent& intent) {
        page.section(Place::bar_left, Surface::bare, [&] {
            if (has_mascot(world.band())) page.picture(mascot("khien-dung-vui", world.t("chung.khien")), mascot_share);
            const model::Class* open = world.class_now.assignment  ? class_of(world, world.class_now.assignment->class_id)
                                       : world.class_now.the_class ? &*world.class_now.the_class
                                                                   : nullptr;
            if (world.seat.joining && draw_round_back(page, world)) intent = GoHome{};
            page.heading(make_heading(
                1,
                world.seat.joining ? world.t("dang-nhap.ai-cung-ngoi") : world.t("dang-nhap.loi-chao", {{"lop", open ? open->name : ""}}),
                world.t("dang-nhap.bam-ten")));
        });
        page.section(Place::bar_right, Surface::bare, [&] {
            if (draw_round(page, world.t("chung.danh-cho-thay-co"), "key")) intent = GoTo{Route::unlock};
            draw_not_handed_in(page, world);
            draw_reading_aids(page, world, intent);
        });
    }

    void draw_letters(page::Page& page, const World& world) {
        std::vector<std::string> letters;
        for (const auto& pupil : world.class_now.pupils) {
            if (pupil.temporary) continue;
            if (std::string letter = first_letter(pupil.name);
                !letter.empty() && std::find(letters.begin(), letters.end(), letter) == letters.end())
                letters.push_back(std::move(letter));
        }
        std::sort(letters.begin(), letters.end(), [](const auto& a, const auto& b) { return base::compare_vi(a, b) < 0; });
        letters.insert(letters.begin(), std::string());
        for (const auto& letter : letters) {
            const std::string label = letter.empty() ? world.t("dang-nhap.tat-ca") : letter;
            if (page.letter({.label = label, .chosen = letter == letter_})) letter_ = letter;
        }
    }

    void draw_names(page::Page& page, const World& world, Intent& intent) {
        for (const auto& pupil : world.class_now.pupils) {
            if (!letter_.empty() && (pupil.temporary || first_letter(pupil.name) != letter_)) continue;
            page::Name name = make_name(pupil);
            name.taken = world.seat.in_use.count(pupil.id) > 0;
            name.enabled = !name.taken;
            if (page.name(name)) intent = PickName{pupil.id};
        }
    }

    void draw_told(page::Page& page, const World& world) {
        page.dialog(world.t("dang-nhap.khong-thay-ten"), [&] {
            page.text(page::TextStyle::body, world.t("dang-nhap.goi-thay-co"));
            page.row(make_row(page::Row::Align::right), [&] {
                if (page.button(make_closing(make_button(world.t("chung.dong"))))) told_ = false;
            });
        });
    }

    std::string letter_;  // empty: all
    bool told_ = false;
};

}  // namespace

std::unique_ptr<Screen> make_sign_in() { return std::make_unique<SignIn>(); }

}  // namespace ui
