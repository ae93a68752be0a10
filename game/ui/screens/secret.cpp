#include "ui/screens/secret.h"

#include "base/text.h"
#include "ui/screens/parts.h"

namespace ui {

bool uses_codes(const World& world) { return world.class_now.the_class && world.class_now.the_class->sign_in == model::SignIn::code; }

void draw_secret(page::Page& page, const World& world, const model::Pupil& pupil) {
    if (uses_codes(world)) {
        std::vector<std::string> digits;
        for (const char digit : pupil.sign_in_code) digits.emplace_back(1, digit);
        page.text(page::TextStyle::figure, base::join(digits, " "));
        return;
    }
    page.row(make_grid(static_cast<int>(pupil.pictures.size())), [&] {
        for (const int picture : pupil.pictures) {
            page::SecretSlot slot;
            slot.state = page::SecretSlot::State::filled;
            slot.label = sign_in_picture_word(world, picture);
            slot.picture = sign_in_picture_id(picture);
            page.secret_slot(slot);
        }
    });
}

}  // namespace ui
