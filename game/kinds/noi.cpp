// "nối": each card to what it belongs to. Some cards may belong to nothing; right pairs of all pairs count.

#include "kinds/arranging.h"

namespace kinds {

namespace {

class Noi final : public ListedKind {
public:
    Noi() : ListedKind({.style = page::Arrange::Style::pairs, .spare = true, .fewest = 3, .most = 7}, "vế", 2, 6) {}
    std::string_view id() const override { return "noi"; }
    std::string_view author_name() const override { return "nối"; }
};

}  // namespace

const Kind& noi() {
    static const Noi kind;
    return kind;
}

}  // namespace kinds
