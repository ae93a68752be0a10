#pragma once
// UTF-8 and Unicode normalisation. Every text that enters the program passes to_nfc once, at its door.

#include <string>
#include <string_view>
#include <vector>

namespace base {

bool is_utf8(std::string_view text);
std::string to_nfc(std::string_view text);  // invalid bytes become U+FFFD
std::string to_nfd(std::string_view text);  // letters apart from their marks; invalid bytes become U+FFFD
bool is_nfc(std::string_view text);
char32_t to_lower(char32_t code_point);
char32_t to_upper(char32_t code_point);
bool is_mark(char32_t code_point);  // combining marks
enum class MarkPlace { through, above, below };
MarkPlace place_of_mark(char32_t mark);  // beside the letter that it belongs to
bool is_blank(char32_t code_point);      // blanks, line ends, no-break and other wide or thin blanks
bool is_letter_or_digit(char32_t code_point);
bool is_selector(char32_t code_point);   // of variants: says how the letter before it looks
bool is_invisible(char32_t code_point);  // zero-width marks, byte order mark, soft hyphen, controls that are no blanks
bool is_drawn(char32_t code_point);  // the program's letters, on screen and on paper, have it: Latin of all peoples, Cyrillic, their signs
std::vector<char32_t> to_code_points(std::string_view utf8);
std::string to_utf8(const std::vector<char32_t>& code_points);
void append_utf8(std::string& out, char32_t code_point);
int count_characters(std::string_view utf8);
int count_syllables(std::string_view text);  // Vietnamese "tiếng": runs between blanks that hold a letter or digit
std::string_view trim(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);
std::vector<std::string> split_words(std::string_view text);  // at any run of blanks
std::string join(const std::vector<std::string>& parts, std::string_view separator);
std::string initial(std::string_view word);  // "Ngọc": "N."
bool starts_with(std::string_view text, std::string_view prefix);

}  // namespace base
