// The rooms of the program keep their walls: the door to them is small, each intent says who may send it, and one place asks.

#include <gtest/gtest.h>

#include <set>

#include "house/source_tree.h"

namespace {

constexpr std::size_t most_lines_of_app = 80, most_lines_of_a_room = 100;

house::File file_named(const std::vector<house::File>& files, const std::string& path) {
    for (const auto& file : files)
        if (file.path == path) return file;
    ADD_FAILURE() << path << " is gone";
    return {};
}

std::string text_of(const house::File& file) {
    std::string text;
    for (const std::string& line : file.lines) text += line + "\n";
    return text;
}

// Names in `using AnyIntent = std::variant<std::monostate, ...>;`
std::set<std::string> intents_of(const std::string& text) {
    const std::size_t begin = text.find("std::variant<"), end = text.find('>', begin);
    const std::string list = begin == std::string::npos ? std::string() : text.substr(begin, end - begin);
    static const std::regex name("\\b[A-Z]\\w*");
    std::set<std::string> names;
    for (std::sregex_iterator one(list.begin(), list.end(), name), none; one != none; ++one) names.insert(one->str());
    return names;
}

std::set<std::string> without_rights(const std::string& text) {
    std::set<std::string> all = intents_of(text);
    static const std::regex with("struct (\\w+) \\{\\s*static constexpr Who who = Who::");
    for (std::sregex_iterator one(text.begin(), text.end(), with), none; one != none; ++one) all.erase(one->str(1));
    return all;
}

TEST(Rooms, EveryIntentSaysWhoMaySendIt) {
    const std::string text = text_of(file_named(house::load_sources(), "game/ui/intent.h"));
    EXPECT_GT(intents_of(text).size(), 60u);
    EXPECT_EQ(without_rights(text), std::set<std::string>{});
}

TEST(Rooms, AnIntentWithoutIsFound) {
    const std::string text =
        "struct A {\n    static constexpr Who who = Who::anyone;\n};\nstruct B {\n    int x;\n};\nusing AnyIntent =\n"
        "    std::variant<std::monostate, A,\n B>;";
    EXPECT_EQ(without_rights(text), std::set<std::string>{"B"});
}

TEST(Rooms, RightsAreAskedInOnePlace) {
    int asked = 0;
    for (const auto& file : house::load_sources()) {
        static const std::regex asks("\\bmay\\(One::who");
        for (const std::string& line : file.lines) asked += std::regex_search(line, asks) ? 1 : 0;
    }
    EXPECT_EQ(asked, 1);
}

TEST(Rooms, TheDoorIsSmallAndNoRoomOutgrowsItsWalls) {
    for (const auto& file : house::load_sources()) {
        if (file.path == "game/app/app.h") EXPECT_LE(file.lines.size(), most_lines_of_app);
        if (file.path.rfind("game/app/", 0) != 0 || text_of(file).find("final : public Room") == std::string::npos) continue;
        EXPECT_LE(file.lines.size(), most_lines_of_a_room) << file.path << ": cut it in two";
    }
}

}  // namespace
