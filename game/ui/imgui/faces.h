#pragma once
// The font files, and how a face becomes an ImFont.

#include <map>
#include <string>
#include <vector>

#include "ui/imgui/drawing.h"

namespace ui::draw {

class Faces {
public:
    explicit Faces(base::Path folder);
    ~Faces();
    // `em` in px, `spacing` between letters too. What the face lacks of the promised characters is merged in from Inter.
    ImFont* add_to(ImFontAtlas& atlas, theme::Face face, float em, float spacing = 0);
    void forget_files();  // after baking; they are read again for the next atlas
    const std::vector<ImWchar>& characters() const { return characters_; }

private:
    struct Loaded;
    Loaded& load(theme::Face face);
    base::Path folder_;
    std::vector<ImWchar> characters_;  // sorted
    std::map<theme::Face, std::unique_ptr<Loaded>> faces_;
};

// Bakes all fonts of the atlas into one texture of alpha and ties both together; the atlas forgets the files it was made of.
void bake(ImFontAtlas& atlas, Texture& texture);

}  // namespace ui::draw
