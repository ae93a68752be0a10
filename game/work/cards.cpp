#include "work/cards.h"

namespace work {

base::Result<void> save_cards(const report::ClassData& data, const base::Path& share, const base::Catalogue& words,
                              const base::Path& file) {
    std::map<std::string, std::string> pictures;
    for (const char* name : model::sign_in_pictures) {
        TRY_ASSIGN(pictures[name], base::read_file(share / "dang-nhap" / (std::string(name) + ".png")));
    }
    return report::write_picture_cards(data, pictures, share / "fonts", words, file);
}

}  // namespace work
