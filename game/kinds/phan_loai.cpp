// "phân loại": cards into two or three boxes; those in their box count.

#include "kinds/arranging.h"

namespace kinds {

namespace {

class PhanLoai final : public ListedKind {
public:
    PhanLoai() : ListedKind({.style = page::Arrange::Style::boxes, .many = true, .fewest = 3, .most = 12}, "ngăn", 2, 3) {}
    std::string_view id() const override { return "phan-loai"; }
    std::string_view author_name() const override { return "phân loại"; }
};

}  // namespace

const Kind& phan_loai() {
    static const PhanLoai kind;
    return kind;
}

}  // namespace kinds
