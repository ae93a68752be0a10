#include "intake/class_name.h"

#include "base/text.h"
#include "base/vietnamese.h"
#include "intake/columns.h"

namespace intake {
namespace {

constexpr std::size_t longest = 12;  // bytes of a class name

std::string without_edges(std::string text) {
    const auto edge = [](char c) { return c == ':' || c == ',' || c == ';' || c == '(' || c == ')' || c == '.' || c == '-'; };
    while (!text.empty() && edge(text.back())) text.pop_back();
    while (!text.empty() && edge(text.front())) text.erase(0, 1);
    return text;
}

}  // namespace

std::optional<int> grade_of(const std::string& class_name) {
    std::size_t digits = 0;
    while (digits < class_name.size() && class_name[digits] >= '0' && class_name[digits] <= '9') ++digits;
    if (digits == 0 || digits > 2) return std::nullopt;
    const int grade = std::stoi(class_name.substr(0, digits));
    return grade >= 1 && grade <= 12 ? std::optional<int>(grade) : std::nullopt;
}

std::string clean_class_name(const std::string& text) {
    const std::string name = squeeze(text);
    if (const auto after = find_class_name(name)) return *after;
    return name.size() <= longest && grade_of(name) ? name : "";
}

std::optional<std::string> find_class_name(const std::string& title) {
    const std::vector<std::string> words = base::split_words(squeeze(title));
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (base::fold(words[i]) != "lop") continue;
        const std::string& next = words[i + 1] == ":" && i + 2 < words.size() ? words[i + 2] : words[i + 1];
        const std::string name = without_edges(next);
        if (name.size() <= longest && grade_of(name)) return name;
    }
    return std::nullopt;
}

bool same_class(const std::string& a, const std::string& b) {
    // fold leaves letters and digits, single blanks for what was between them
    return base::fold(a) == base::fold(b);
}

}  // namespace intake
