// What people read lives in assets/text: keys used in code have their words, and code holds no Vietnamese sentence.

#include <gtest/gtest.h>

#include <set>

#include "base/catalogue.h"
#include "house/source_tree.h"

namespace {

using Faults = std::vector<std::string>;

// Files whose business is Vietnamese letters or headings that come in from outside.
bool may_hold_vietnamese(const std::string& path) {
    static const std::vector<std::string> rooms{"game/base/vietnamese.cpp", "game/base/catalogue.cpp", "game/intake/legacy.cpp",
                                                "game/intake/columns.cpp",  "game/intake/footer.cpp",  "game/pack/keys.h"};
    return std::find(rooms.begin(), rooms.end(), path) != rooms.end();
}

// Two Vietnamese words side by side in quotes: a sentence, not a letter or a sign.
Faults sentences_in_code(const std::vector<house::File>& files) {
    static const std::regex quoted("\"([^\"]*)\"");
    Faults faults;
    for (const auto& file : files) {
        if (may_hold_vietnamese(file.path)) continue;
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            const std::string line = file.lines[i].substr(0, file.lines[i].find("//"));
            const bool grammar = line.find("author_name()") != std::string::npos || line.find("own_keys[] =") != std::string::npos;
            if (grammar && file.path.rfind("game/kinds/", 0) == 0) continue;  // what an author writes
            for (std::sregex_iterator found(line.begin(), line.end(), quoted), end; found != end; ++found) {
                const std::string words = (*found)[1];
                const bool marks = std::any_of(words.begin(), words.end(), [](char c) {
                    return static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) <= 0xE1;
                });
                const auto blanks = std::count(words.begin(), words.end(), ' ');
                if (marks && blanks >= 2) faults.push_back(house::at(file, i) + ": " + words);
            }
        }
    }
    return faults;
}

std::set<std::string> keys_used(const std::vector<house::File>& files) {
    static const std::regex call("(?:\\bt|words|text)\\(\\s*\"([a-z0-9]+(?:[.-][a-z0-9]+)+)\"");
    std::set<std::string> keys;
    for (const auto& file : files)
        for (const auto& line : file.lines)
            for (std::sregex_iterator found(line.begin(), line.end(), call), end; found != end; ++found) keys.insert((*found)[1]);
    return keys;
}

// A tool may name its words without its own first part: "bat-buoc" for "ban-thay-co.bat-buoc".
bool has_words(const base::Catalogue& words, const std::string& key) {
    if (words.has(key)) return true;
    const std::string ending = "." + key;
    const auto keys = words.keys();
    return key.find('.') == std::string::npos && std::any_of(keys.begin(), keys.end(), [&](const std::string& one) {
               return one.size() > ending.size() && one.compare(one.size() - ending.size(), ending.size(), ending) == 0;
           });
}

base::Catalogue load_words() {
    auto loaded = base::Catalogue::load(base::Path(KS_SOURCE_DIR) / "assets" / "text");
    EXPECT_TRUE(loaded) << loaded.error().key << " " << loaded.error().detail;
    return loaded ? *std::move(loaded) : base::Catalogue{};
}

TEST(Words, CodeHoldsNoSentences) { EXPECT_EQ(house::joined(sentences_in_code(house::load_sources())), ""); }

TEST(Words, EveryKeyUsedHasItsEntry) {
    const base::Catalogue words = load_words();
    Faults missing;
    for (const auto& key : keys_used(house::load_sources()))
        if (!has_words(words, key)) missing.push_back(key);
    EXPECT_EQ(house::joined(missing), "");
}

TEST(Words, ErrorKeysHaveTheirEntry) {
    const base::Catalogue words = load_words();
    static const std::regex failure("base::fail\\(base::Code::[a-z_]+,\\s*\"([^\"]+)\"|\\bfail\\(Code::[a-z_]+,\\s*\"([^\"]+)\"");
    Faults missing;
    for (const auto& file : house::load_sources())
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            std::smatch found;
            if (!std::regex_search(file.lines[i], found, failure)) continue;
            const std::string key = found[1].matched ? found[1].str() : found[2].str();
            if (!words.has(key)) missing.push_back(house::at(file, i) + ": " + key);
        }
    EXPECT_EQ(house::joined(missing), "");
}

TEST(Words, BreakingTheRulesIsSeen) {
    EXPECT_EQ(sentences_in_code({house::to_file("game/ui/x.cpp", "draw(\"Em chọn tên của em\");\n")}).size(), 1u);
    EXPECT_TRUE(sentences_in_code({house::to_file("game/ui/x.cpp", "draw(\" · \"); // Em chọn tên của em\n")}).empty());
    EXPECT_EQ(keys_used({house::to_file("game/ui/x.cpp", "world.t(\"khong.co-dau\")\n")}).count("khong.co-dau"), 1u);
    EXPECT_FALSE(load_words().has("khong.co-dau"));
}

}  // namespace
