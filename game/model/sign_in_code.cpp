#include "model/sign_in_code.h"

namespace model {
namespace {

// 1234, 8901, 4321: each digit is one more, or one less, than the one before.
bool is_run(const std::string& code, int step) {
    for (std::size_t i = 1; i < code.size(); ++i)
        if ((code[i] - code[i - 1] - step + 10) % 10 != 0) return false;
    return true;
}

bool is_year(const std::string& code) { return code.size() == 4 && (code.substr(0, 2) == "19" || code.substr(0, 2) == "20"); }

}  // namespace

bool is_easy_to_guess(const std::string& code) {
    return std::set<char>(code.begin(), code.end()).size() < 3 || is_run(code, 1) || is_run(code, -1) || is_year(code);
}

// More pupils than codes of four digits do not fit in a class.
std::string choose_sign_in_code(const std::set<std::string>& taken, base::Random& random) {
    while (true) {
        std::string code;
        for (int i = 0; i < sign_in_digits; ++i) code += static_cast<char>('0' + random.below(10));
        if (!is_easy_to_guess(code) && taken.count(code) == 0) return code;
    }
}

}  // namespace model
