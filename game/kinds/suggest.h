#pragma once
// "có phải ý bạn là ...?": the known word that a mistyped one was probably meant to be.

#include <span>
#include <string>
#include <string_view>

namespace kinds {

// Nearest by edits after folding (accents and case cost nothing); empty when none is near.
std::string nearest(std::string_view word, std::span<const std::string_view> known);
std::string nearest(std::string_view word, std::span<const std::string> known);

}  // namespace kinds
