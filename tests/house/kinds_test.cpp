// A kind is one file, one line in all.cpp, its test, its sample, its section of the guide and its words.

#include <gtest/gtest.h>

#include "house/source_tree.h"

namespace {

struct Written {  // what the house knows of a kind
    std::string file, author_name;
};

std::vector<Written> kinds_in_the_house() {
    static const std::regex name("author_name\\(\\) const override \\{ return \"([^\"]+)\"");
    std::vector<Written> kinds;
    for (const auto& file : house::load_files({"game/kinds"}, {".cpp"}))
        for (const auto& line : file.lines) {
            std::smatch found;
            if (std::regex_search(line, found, name)) kinds.push_back({std::filesystem::path(file.path).stem().string(), found[1]});
        }
    return kinds;
}

std::vector<std::string> what_is_missing(const Written& kind, const std::string& list, const std::string& guide, const std::string& sample,
                                         bool has_test) {
    std::vector<std::string> missing;
    if (list.find(kind.file) == std::string::npos) missing.push_back(kind.file + ": no line in game/kinds/all.cpp");
    if (!has_test) missing.push_back(kind.file + ": no tests/kinds/" + kind.file + "_test.cpp");
    if (sample.find("? " + kind.author_name + ":") == std::string::npos) missing.push_back(kind.file + ": no sample in content/mau");
    if (guide.find("`" + kind.author_name + "`") == std::string::npos) missing.push_back(kind.file + ": no section in content/README.md");
    return missing;
}

std::string sample_pack() {
    std::string text;
    for (const auto& file : house::load_files({"content/mau"}, {".md"}))
        for (const auto& line : file.lines) text += line + "\n";
    return text;
}

TEST(Kinds, EachHasItsLineTestSampleAndGuide) {
    const std::filesystem::path root = KS_SOURCE_DIR;
    const auto kinds = kinds_in_the_house();
    ASSERT_GE(kinds.size(), 3u);
    for (const auto& kind : kinds) {
        const bool has_test = std::filesystem::exists(root / "tests/kinds" / (kind.file + "_test.cpp"));
        EXPECT_EQ(house::joined(what_is_missing(kind, house::read_text(root / "game/kinds/all.cpp"),
                                                house::read_text(root / "content/README.md"), sample_pack(), has_test)),
                  "");
    }
}

TEST(Kinds, AKindWithoutThemIsSeen) {
    EXPECT_EQ(what_is_missing({"xep_thu_tu", "xếp thứ tự"}, "chon_mot", "`chọn một`", "? chọn một: ...", false).size(), 4u);
}

}  // namespace
