#pragma once
// The pictures a pack's lessons use: each file is read, drawn and checked once, and becomes a PNG under its own name.

#include <map>

#include "model/pack.h"
#include "pack/characters.h"
#include "pack/pack.h"
#include "page/geometry.h"

namespace pack {

class Gallery {
public:
    Gallery(base::Path folder, const Options& options);
    // The picture for a lesson, or an empty one and a note. `alt` is the words for those who do not see it.
    model::Picture use(const Line& path, const std::string& alt, Notes& notes);
    // Where an element of a drawing that is in use lies, in parts of it; a picture that is not drawn now has it anywhere.
    std::optional<page::Rect> find_area(const model::Picture& picture, const std::string& element) const;
    std::vector<std::pair<std::string, std::string>> take_all();  // id, PNG bytes; by id

private:
    struct Drawn {
        std::string source, png, svg;
        int width = 0, height = 0;
    };
    Drawn draw(const std::string& file, base::Diagnostics& all);

    base::Path folder_;
    bool render_;
    Characters characters_;
    std::map<std::string, Drawn> drawn_;  // by id
};

}  // namespace pack
