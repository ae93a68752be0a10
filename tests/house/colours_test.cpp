// Every colour has its name in ui/theme: a drawing that brings its own would not change with the others.

#include <gtest/gtest.h>

#include "house/source_tree.h"

namespace {

using Faults = std::vector<std::string>;

// The rasteriser takes pixels apart: its six digits are masks.
bool may_hold_colours(const std::string& path) {
    return path.rfind("game/ui/theme/", 0) == 0 || path.rfind("game/ui/imgui/raster", 0) == 0;
}

Faults unnamed_colours(const std::vector<house::File>& files) {
    static const std::regex colour("\\b0[xX][0-9A-Fa-f]{6}[uU]?\\b|\\bIM_COL32\\(\\s*[0-9]|\\bImVec4\\(\\s*[0-9]");
    Faults faults;
    for (const auto& file : files) {
        if (may_hold_colours(file.path)) continue;
        for (std::size_t i = 0; i < file.lines.size(); ++i)
            if (std::regex_search(house::code_of(file.lines[i]), colour)) faults.push_back(house::at(file, i) + ": " + file.lines[i]);
    }
    return faults;
}

TEST(Colours, AreNamedInTheTheme) { EXPECT_EQ(house::joined(unnamed_colours(house::load_files({"game/ui"}, {".cpp", ".h"}))), ""); }

TEST(Colours, BreakingTheRuleIsSeen) {
    for (const char* line : {"w.fill(r, 0xEFECE5, 12);\n", "p.hovered ? 0xF4F8FEu : colour::white;\n", "IM_COL32(255, 0, 0, 255);\n"})
        EXPECT_EQ(unnamed_colours({house::to_file("game/ui/imgui/x.cpp", line)}).size(), 1u) << line;
    for (const char* line : {"w.fill(r, colour::warm_tint, 12);  // 0xEFECE5\n", "const Key key = w.next_key() ^ 0x51ED270Bu;\n"})
        EXPECT_TRUE(unnamed_colours({house::to_file("game/ui/imgui/x.cpp", line)}).empty()) << line;
    EXPECT_TRUE(unnamed_colours({house::to_file("game/ui/theme/x.h", "Colour ink = 0x15233F;\n")}).empty());
}

}  // namespace
