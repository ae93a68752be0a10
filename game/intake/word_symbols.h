#pragma once
// Letters that a Word document writes with a font of signs, and raised and lowered digits, as Unicode.

#include <optional>
#include <string>
#include <string_view>

namespace intake {

// "Wingdings", 0xF0FE -> "☑". nullopt: a sign that is not known, or another font.
std::optional<std::string> sign_of(std::string_view font, unsigned code);
bool is_sign_font(std::string_view font);

// "2" -> "²". nullopt: one of its characters has no raised (lowered) form of its own.
std::optional<std::string> to_raised(std::string_view text);
std::optional<std::string> to_lowered(std::string_view text);

}  // namespace intake
