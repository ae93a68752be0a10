// "rẽ nhánh": a story in comic panels with three to five decisions. A way that does not help shows what becomes of the matter, and leads
// back to where it was chosen.

#include "kinds/story.h"

namespace kinds {

namespace {

class ReNhanh final : public StoryKind {
    static constexpr std::string_view own_keys[] = {"truyện", "cảnh", "kết", "quay lại"};

public:
    ReNhanh() : StoryKind({.keys = own_keys, .panels = true, .fewest_forks = 3, .most_forks = 5}, "dang.truyen-xong") {}
    std::string_view id() const override { return "re-nhanh"; }
    std::string_view author_name() const override { return "rẽ nhánh"; }
    Room room() const override { return Room::stage; }
};

}  // namespace

const Kind& re_nhanh() {
    static const ReNhanh kind;
    return kind;
}

}  // namespace kinds
