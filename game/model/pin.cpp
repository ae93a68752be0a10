#include "model/pin.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "model/sign_in_code.h"

namespace model {
namespace {

// Lines and corners of the number pad, of keyboards and of telephones.
constexpr std::array<std::string_view, 14> pad_lines = {"2580", "0852", "1470",   "0741",   "3690",   "0963",   "1590",
                                                        "1397", "1379", "147258", "258369", "159357", "159753", "147369"};

std::string mirrored(const std::string& text) { return {text.rbegin(), text.rend()}; }

// 1212, 123123, 123321: half of it says all.
bool is_half(const std::string& pin) {
    if (pin.size() % 2 != 0) return false;
    const std::string first = pin.substr(0, pin.size() / 2), second = pin.substr(pin.size() / 2);
    return first == second || first == mirrored(second);
}

// 112233: each digit twice.
bool is_pairs(const std::string& pin) {
    for (std::size_t i = 0; i < pin.size(); i += 2)
        if (i + 1 == pin.size() || pin[i] != pin[i + 1]) return false;
    return true;
}

}  // namespace

bool is_pin(const std::string& text) {
    return text.size() >= shortest_pin && text.size() <= longest_pin &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_weak_pin(const std::string& pin) {
    const bool is_line = std::any_of(pad_lines.begin(), pad_lines.end(), [&](std::string_view line) { return line == pin; });
    return is_easy_to_guess(pin) || is_half(pin) || is_pairs(pin) || is_line;
}

}  // namespace model
