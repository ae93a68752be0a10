#pragma once
// Vietnamese order (CLDR vi) and folding for matching. Folding is never written back: a child's name stays as given.

#include <string>
#include <string_view>

namespace base {

std::string to_lower(std::string_view utf8);
std::string with_capital(std::string_view utf8);   // "mã độc" -> "Mã độc"
std::string without_marks(std::string_view utf8);  // "Đặng Ước" -> "Dang Uoc"
// Lower case, no marks, đ -> d, y -> i, single blanks, nothing but letters and digits between them.
std::string fold(std::string_view utf8);
// Lower case, the tone of each syllable after its letters: "Thúy" and "Thuý" give one key, "Thùy" another. For comparing alone.
std::string tone_key(std::string_view utf8);
std::string spelling_key(std::string_view utf8);         // the same, and "Mỹ" is "Mĩ"; but "Huy" is not "Hui"
bool is_syllable(std::string_view word);                 // could it be Vietnamese? "nguyễn", "đức"; not "müller", "françois"
int compare_vi(std::string_view a, std::string_view b);  // -1, 0, 1; 0 also for "Hoà" and "Hòa"

struct NameParts {
    std::string family_and_middle;  // họ và chữ lót
    std::string given;              // tên (last word)
};
NameParts split_name(std::string_view full_name);
int compare_names(std::string_view a, std::string_view b);  // tên, then chữ lót, then họ

}  // namespace base
