#pragma once
// What a teacher sets for one machine. A new setting is a line here (its name in the file beside it), a control on the settings screen and
// its words.

namespace model {

struct MachineSetting {
    double text_scale = 1.0;
    bool airy_text = false;  // letters, words and lines further apart
    bool sound_on = true;
    bool calm = false;  // nothing moves
};

template <class Setting, class Field>
void each_field(Setting& setting, const Field& field) {
    field("text_scale", setting.text_scale);
    field("airy_text", setting.airy_text);
    field("sound_on", setting.sound_on);
    field("calm", setting.calm);
}

}  // namespace model
