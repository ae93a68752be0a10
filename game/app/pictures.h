#pragma once
// Where the page gets its pictures from: a pack's ("<hash>/hinh/ba-ban.png") or the program's own in share/
// ("dang-nhap/non.png").

#include "app/library.h"
#include "page/page.h"

namespace app {

class Pictures final : public page::PictureSource {
public:
    Pictures(const Library& library, base::Path share) : library_(library), share_(std::move(share)) {}
    std::optional<std::string> find_bytes(const std::string& id) override;

private:
    const Library& library_;
    base::Path share_;
};

}  // namespace app
