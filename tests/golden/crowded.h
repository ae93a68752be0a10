#pragma once
// Pages that are too full for the longest words, and how many problems each still has: crowded.txt. A page may only get
// better; tools/golden takes what was repaired off the list, and nothing puts a page on it.

#include "golden/album.h"

namespace golden {

class Crowded {
public:
    static Crowded& the() {
        static Crowded list;
        return list;
    }

    void take(const Key& key, const std::vector<std::string>& problems) {
        const auto known = known_.find(key.to_text());
        const std::size_t most = known == known_.end() ? 0 : std::stoul(known->second);
        EXPECT_LE(problems.size(), most) << key.to_text() << ":\n    " << base::join(problems, "\n    ");
        if (!problems.empty()) left_[key.to_text()] = std::to_string(problems.size());
        windows_.insert(key.band + key.size + key.letters);
    }

    void write(std::size_t all_windows) const {
        if (windows_.size() == all_windows) save_lines("crowded.txt", left_);
    }

private:
    Crowded() = default;

    const std::map<std::string, std::string> known_ = load_lines(places("crowded.txt"));
    std::map<std::string, std::string> left_;
    std::set<std::string> windows_;
};

}  // namespace golden
