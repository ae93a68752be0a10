#include "work/cards.h"

#include <algorithm>

namespace work {

base::Result<void> save_cards(const report::ClassData& data, const base::Path& share, const base::Catalogue& words,
                              const base::Path& file) {
    std::map<std::string, std::string> pictures;
    for (const char* name : model::sign_in_pictures) {
        TRY_ASSIGN(pictures[name], base::read_file(share / "dang-nhap" / (std::string(name) + ".png")));
    }
    report::ClassData listed = data;
    listed.pupils.erase(std::remove_if(listed.pupils.begin(), listed.pupils.end(), [](const auto& pupil) { return pupil.temporary; }),
                        listed.pupils.end());
    return report::write_picture_cards(listed, pictures, share / "fonts", words, file);
}

base::Result<void> save_class_cards(const std::string& lesson, const std::vector<model::ClassCard>& cards, const base::Path& share,
                                    const base::Catalogue& words, const base::Path& file) {
    return report::write_class_cards(lesson, cards, share / "fonts", words, file);
}

}  // namespace work
