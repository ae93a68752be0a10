#pragma once
// The content's hash: the same for the same rows, whatever wrote the file.

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/crypto.h"
#include "model/pack.h"

namespace pack {

class Seal {
public:
    // Lengths keep "ab" + "c" apart from "a" + "bc".
    Seal& add(std::string_view field) {
        text_ += std::to_string(field.size()) + ':';
        text_ += field;
        return *this;
    }
    std::string hex() const { return base::sha256_hex(text_); }

private:
    std::string text_;
};

// The manifest's rows, by name, in the order in which they are kept.
template <class Info>  // PackInfo, const or not
auto fields_of(Info& info) {
    return std::array<std::pair<const char*, decltype(&info.id)>, 7>{{{"id", &info.id},
                                                                      {"version", &info.version},
                                                                      {"title", &info.title},
                                                                      {"module", &info.module},
                                                                      {"module_code", &info.module_code},
                                                                      {"author", &info.author},
                                                                      {"licence", &info.licence}}};
}

}  // namespace pack
