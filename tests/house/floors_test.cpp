// Includes point down the floors, and each outside library is included in its one room.

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "house/source_tree.h"

namespace {

using Faults = std::vector<std::string>;

// part -> the parts it may include besides itself
const std::map<std::string, std::set<std::string>>& floors() {
    static const std::map<std::string, std::set<std::string>> table = [] {
        const std::set<std::string> base{"base"}, model{"base", "model"}, page{"base", "model", "page"};
        const std::set<std::string> kinds{"base", "model", "page", "kinds"};
        std::set<std::string> work{"base", "model", "page", "kinds", "pack", "quiz", "store", "intake", "report", "lan"};
        const std::set<std::string> screens{"base", "model", "page", "kinds", "quiz", "ui", "ui/theme"};
        std::set<std::string> all = work;
        for (const char* part : {"work", "sound", "ui", "ui/screens", "ui/theme", "ui/imgui"}) all.insert(part);
        std::set<std::string> tools = work;
        tools.insert("work");
        return std::map<std::string, std::set<std::string>>{{"base", {}},
                                                            {"model", base},
                                                            {"page", model},
                                                            {"kinds", page},
                                                            {"pack", kinds},
                                                            {"quiz", kinds},
                                                            {"store", model},
                                                            {"intake", model},
                                                            {"report", model},
                                                            {"lan", model},
                                                            {"sound", model},
                                                            {"work", work},
                                                            {"ui", {"base", "model", "page", "kinds", "quiz"}},
                                                            {"ui/screens", screens},
                                                            {"ui/theme", page},
                                                            {"ui/imgui", {"base", "model", "page", "ui/theme"}},
                                                            {"app", all},
                                                            {"tools", tools}};
    }();
    return table;
}

// "game/ui/imgui/x.cpp" -> "ui/imgui"; "tools/x.cpp" -> "tools"
std::string part_of(const std::string& path) {
    if (path.rfind("tools/", 0) == 0) return "tools";
    std::string rest = path.rfind("game/", 0) == 0 ? path.substr(5) : path;
    const auto slash = rest.rfind('/');
    return slash == std::string::npos ? rest : rest.substr(0, slash);
}

Faults upward_includes(const std::vector<house::File>& files) {
    static const std::regex include("^\\s*#include \"([^\"]+)\"");
    Faults faults;
    for (const auto& file : files) {
        const std::string part = part_of(file.path);
        const auto allowed = floors().find(part);
        if (allowed == floors().end()) {
            faults.push_back(file.path + ": is in no part of the house");
            continue;
        }
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            std::smatch found;
            if (!std::regex_search(file.lines[i], found, include)) continue;
            const std::string target = part_of(found[1]);
            if (floors().count(target) && target != part && !allowed->second.count(target))
                faults.push_back(house::at(file, i) + ": " + part + " may not include " + found[1].str());
        }
    }
    return faults;
}

// start of a header's name -> where it may be included (starts of paths)
const std::vector<std::pair<std::string, std::vector<std::string>>>& fences() {
    static const std::vector<std::pair<std::string, std::vector<std::string>>> table{
        {"imgui", {"game/ui/imgui/"}},
        {"SDL", {"game/ui/imgui/", "game/app/", "game/sound/"}},
        {"stb_image.h", {"game/ui/imgui/", "game/pack/picture.cpp"}},
        {"stb_image_write.h", {"game/app/shots.cpp"}},
        {"stb_image_resize.h", {"game/ui/imgui/"}},
        {"stb_truetype.h", {"game/ui/imgui/"}},
        {"stb_vorbis", {"game/sound/"}},
        {"SQLiteCpp", {"game/base/sqlite."}},
        {"sqlite3.h", {"game/base/sqlite."}},
        {"md4c", {"game/pack/markdown.cpp"}},
        {"librsvg", {"game/pack/svg.cpp"}},
        {"cairo", {"game/pack/svg.cpp"}},
        {"xlsxwriter", {"game/report/xlsx.cpp"}},
        {"hpdf", {"game/report/paper.h"}},
        {"zip.h", {"game/intake/zip.cpp"}},
        {"pugixml", {"game/intake/office.h"}},
        {"freexl", {"game/intake/xls.cpp"}},
        {"libxml", {"game/intake/html_table.cpp"}},
        {"nlohmann", {"game/base/json.cpp"}},
        {"utf8proc", {"game/base/text.cpp"}},
        {"sodium", {"game/base/crypto.cpp"}},
        {"spdlog", {"game/base/log.cpp"}},
        {"zlib.h", {"game/base/compress.cpp"}},
        {"libspeechd", {"game/sound/voice.cpp"}},
        {"CLI/", {"game/base/command_line.cpp"}},
        {"unistd.h", {"game/base/paths", "game/base/process"}},
        {"fcntl.h", {"game/base/paths", "game/base/process"}},
        {"sys/", {"game/base/paths", "game/base/process"}},
        {"windows.h", {"game/base/paths", "game/base/process"}}};
    return table;
}

Faults fenced_includes(const std::vector<house::File>& files) {
    static const std::regex include("^\\s*#include [<\"]([^>\"]+)[>\"]");
    Faults faults;
    for (const auto& file : files)
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            std::smatch found;
            if (!std::regex_search(file.lines[i], found, include)) continue;
            const std::string header = found[1];
            for (const auto& fence : fences()) {
                if (header.rfind(fence.first, 0) != 0) continue;
                const bool inside = std::any_of(fence.second.begin(), fence.second.end(),
                                                [&](const std::string& place) { return file.path.rfind(place, 0) == 0; });
                if (!inside) faults.push_back(house::at(file, i) + ": " + header + " belongs elsewhere");
            }
        }
    return faults;
}

TEST(Floors, IncludesPointDown) { EXPECT_EQ(house::joined(upward_includes(house::load_sources())), ""); }

TEST(Floors, AnUpwardIncludeIsSeen) {
    EXPECT_EQ(upward_includes({house::to_file("game/model/x.h", "#include \"ui/world.h\"\n")}).size(), 1u);
    EXPECT_EQ(upward_includes({house::to_file("game/store/x.cpp", "#include \"pack/pack.h\"\n")}).size(), 1u);
    EXPECT_EQ(upward_includes({house::to_file("game/ui/screens/x.cpp", "#include \"store/store.h\"\n")}).size(), 1u);
    EXPECT_TRUE(upward_includes({house::to_file("game/work/x.cpp", "#include \"store/store.h\"\n")}).empty());
}

TEST(Floors, LibrariesStayInTheirRooms) { EXPECT_EQ(house::joined(fenced_includes(house::load_sources())), ""); }

TEST(Floors, AFencedHeaderElsewhereIsSeen) {
    EXPECT_EQ(fenced_includes({house::to_file("game/ui/screens/x.cpp", "#include \"imgui.h\"\n")}).size(), 1u);
    EXPECT_EQ(fenced_includes({house::to_file("game/store/x.cpp", "#include <sqlite3.h>\n")}).size(), 1u);
    EXPECT_TRUE(fenced_includes({house::to_file("game/base/sqlite.cpp", "#include <sqlite3.h>\n")}).empty());
}

}  // namespace
