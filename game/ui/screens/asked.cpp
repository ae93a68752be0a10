#include "ui/screens/asked.h"

#include "ui/screens/parts.h"

namespace ui {

inline constexpr int tries_before_teacher = 3;

// Grade 3's letters are large: there the question stands in the place of the class. With larger ones still the name and the way
// back are all there is room for, and the slots stay in view.
void draw_asked(page::Page& page, const World& world, Intent& intent) {
    const bool is_large = world.band() == model::Band::a1 || world.machine.text_scale > large_text;
    const std::string question = world.t("hinh.co-phai-em");
    if (!is_large) page.text(page::TextStyle::second, question);
    if (const auto& asked = world.seat.asked()) {
        const model::Class* its = class_of(world, asked->class_id);
        const std::string in_class = its ? world.t("chung.lop", {{"lop", its->name}}) : std::string();
        page::Heading who =
            make_heading(2, asked->name, is_large ? question : in_class, asked->temporary ? "person" : "", page::Tone::plum);
        if (world.machine.text_scale > large_text)
            who = make_heading(3, asked->name);
        else if (!asked->temporary)
            who.number = std::to_string(asked->roll);
        page.heading(who);
    }
    if (page.button(make_button(world.t("hinh.khong-phai-em"), page::ButtonRole::quiet, "undo"))) intent = NotMe{};
}

void draw_not_right(page::Page& page, const World& world, const char* try_again) {
    const bool called = world.seat.wrong_pictures >= tries_before_teacher;
    const std::string words = world.t(called ? "hinh.da-goi-thay-co" : try_again);
    if (world.band() == model::Band::a1 || world.machine.text_scale > large_text)  // letters too large for a notice here
        page.text(page::TextStyle::strong, words, page::Tone::amber);
    else
        page.notice(make_notice(page::Tone::amber, called ? "hand" : "loop", words));
}

}  // namespace ui
