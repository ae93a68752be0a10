#pragma once
// A folder of its own for one test, gone when the test ends.

#include <string_view>

#include "base/check.h"
#include "base/paths.h"

namespace support {

class TempFolder {
public:
    TempFolder() : folder_(make()) {}
    const base::Path& path() const { return folder_.path(); }
    base::Path operator/(std::string_view name) const { return folder_.path() / base::from_utf8(name); }

private:
    static base::TempFolder make() {
        auto made = base::TempFolder::make("khienso-test-");
        CHECK(made.has_value());
        return *std::move(made);
    }
    base::TempFolder folder_;
};

}  // namespace support
