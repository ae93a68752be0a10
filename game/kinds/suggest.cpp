#include "kinds/suggest.h"

#include <algorithm>
#include <vector>

#include "base/vietnamese.h"

namespace kinds {

// Insertions, removals and changes, and two neighbours swapped, each cost one.
static int edits(const std::string& a, const std::string& b) {
    std::vector<std::vector<int>> cost(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = static_cast<int>(i);
    for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int change = cost[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost[a.size()][b.size()];
}

template <class Word>
static std::string nearest_of(std::string_view word, std::span<const Word> known) {
    const std::string folded = base::fold(word);
    std::string best;
    if (folded.empty() || folded.size() > 64) return best;
    int fewest = 1 << 20;
    for (const auto& candidate : known) {
        const std::string other = base::fold(candidate);
        const int allowed = std::max(1, static_cast<int>(std::max(folded.size(), other.size())) / 3);
        const int cost = edits(folded, other);
        const bool all_changed = cost >= static_cast<int>(other.size());  // "x" is not near "i"
        if (cost <= allowed && cost < fewest && (cost == 0 || !all_changed)) {
            fewest = cost;
            best = candidate;
        }
    }
    return best;
}

std::string nearest(std::string_view word, std::span<const std::string_view> known) { return nearest_of(word, known); }
std::string nearest(std::string_view word, std::span<const std::string> known) { return nearest_of(word, known); }

}  // namespace kinds
