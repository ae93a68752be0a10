#include <algorithm>

#include "base/text.h"
#include "intake/exam_text.h"
#include "intake/legacy.h"

namespace intake {

bool has_words(std::string_view text) {
    const auto letters = base::to_code_points(text);
    return std::any_of(letters.begin(), letters.end(), base::is_letter_or_digit);
}

std::vector<MarkedLine> to_lines(std::string_view utf8) {
    std::vector<MarkedLine> lines;
    if (base::starts_with(utf8, "\xEF\xBB\xBF")) utf8.remove_prefix(3);
    for (const std::string& raw : base::split(base::to_nfc(utf8), '\n')) {
        MarkedLine line;
        line.number = static_cast<int>(lines.size()) + 1;
        line.add(raw, 0);
        line.tidy();
        lines.push_back(std::move(line));
    }
    return lines;
}

std::optional<std::pair<std::string, std::string>> find_legacy(const std::vector<MarkedLine>& lines) {
    std::optional<std::pair<std::string, std::string>> first;
    int words = 0, legacy = 0;
    for (const MarkedLine& line : lines) {
        if (!has_words(line.text)) continue;
        ++words;
        const auto read = read_legacy(line.text);
        if (!read) continue;
        if (++legacy == 1) first.emplace(base::trim(line.text), base::trim(*read));
    }
    return legacy > 2 && legacy * 4 > words ? first : std::nullopt;
}

}  // namespace intake
