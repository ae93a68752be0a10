// Page stays a short list of honest verbs, and a drawing takes its lengths from ui/theme.

#include <gtest/gtest.h>

#include <cstdlib>

#include "house/source_tree.h"

namespace {

using Faults = std::vector<std::string>;

// Both ceilings may only fall, but a new thing that is shown may raise the first: it is then said in DECISIONS.md, and no verb grows into
// eleven things to keep it.
constexpr int most_verbs = 34, most_fields = 10, most_numbers = 132;

const house::File& find(const std::vector<house::File>& files, const std::string& path) {
    static const house::File none;
    const auto found = std::find_if(files.begin(), files.end(), [&](const house::File& file) { return file.path == path; });
    return found == files.end() ? none : *found;
}

int verbs(const house::File& file) {
    bool inside = false;
    int count = 0;
    for (const auto& line : file.lines) {
        if (line.rfind("class Page {", 0) == 0) inside = true;
        if (line.rfind("};", 0) == 0) inside = false;
        const std::string code = house::code_of(line);
        if (inside && code.find("virtual") != std::string::npos && code.find('~') == std::string::npos) ++count;
    }
    return count;
}

// How many things a verb is told.
Faults fat_structs(const house::File& file) {
    static const std::regex begins("^struct (\\w+) \\{"), aside("\\{[^}]*\\}|<[^>]*>| = [^,;]+");
    Faults faults;
    std::string name;
    std::ptrdiff_t fields = 0;
    for (const auto& line : file.lines) {
        std::smatch found;
        const std::string code = std::regex_replace(house::code_of(line), aside, "");
        if (std::regex_search(line, found, begins)) {
            name = found[1];
            fields = 0;
        } else if (code.rfind("};", 0) == 0) {
            if (fields > most_fields) faults.push_back(name + " has " + std::to_string(fields) + " fields");
        } else if (code.find(';') != std::string::npos && code.find('(') == std::string::npos) {
            fields += 1 + std::count(code.begin(), code.end(), ',');
        }
    }
    return faults;
}

// The rasteriser, the letters and the pixels of pictures count in other things than lengths.
bool has_verbs(const std::string& path) {
    for (const char* other : {"raster", "fonts", "paragraph", "pictures", "feed", "icons", "stock", "faces"})
        if (path.rfind("game/ui/imgui/" + std::string(other), 0) == 0) return false;
    return path.rfind("game/ui/imgui/", 0) == 0;
}

// Numbers other than 0, 1 and 2 (halves and doubles are written 1/2 and 2): lengths that have no name yet, and shares.
int numbers(const house::File& file) {
    static const std::regex number("(^|[^\\w.])([0-9]+\\.?[0-9]*f?|0x[0-9A-Fa-f]+u?)(?![\\w.])");
    int count = 0;
    for (const auto& line : file.lines) {
        const std::string code = house::code_of(line);
        if (code.rfind("#", 0) == 0) continue;
        for (std::sregex_iterator it(code.begin(), code.end(), number), end; it != end; ++it) {
            const double value = std::strtod((*it)[2].str().c_str(), nullptr);
            if (value != 0 && value != 1 && value != 2) ++count;
        }
    }
    return count;
}

TEST(Page, HasFewVerbs) {
    const auto files = house::load_files({"game/page"}, {".h"});
    const int count = verbs(find(files, "game/page/page.h"));
    EXPECT_GT(count, 0);
    EXPECT_LE(count, most_verbs);
}

TEST(Page, NoVerbIsManyThings) {
    const auto files = house::load_files({"game/page"}, {".h"});
    EXPECT_EQ(house::joined(fat_structs(find(files, "game/page/page.h"))), "");
}

TEST(Page, LengthsOfDrawingsHaveTheirNamesInTheTheme) {
    std::string table;
    int all = 0;
    for (const auto& file : house::load_files({"game/ui/imgui"}, {".cpp", ".h"})) {
        if (!has_verbs(file.path)) continue;
        const int count = numbers(file);
        all += count;
        if (count > 0) table += std::to_string(count) + " " + file.path + "\n";
    }
    EXPECT_LE(all, most_numbers) << "name what is new in game/ui/theme/measures.h:\n" << table;
    EXPECT_GT(all, most_numbers - 10) << "some have got their names: lower the ceiling to " << all;
}

TEST(Page, BreakingTheRulesIsSeen) {
    EXPECT_EQ(verbs(house::to_file("x.h",
                                   "class Page {\n    virtual ~Page() = default;\n    virtual void a() = 0;\n};\nclass B {\n"
                                   "    virtual void b() = 0;\n};\n")),
              1);
    std::string many = "struct Tile {\n";
    for (int i = 0; i < 5; ++i) many += "    std::string a, b;\n    int e = 0, f = 0;\n    enum class State { x, y } state = State::x;\n";
    EXPECT_EQ(fat_structs(house::to_file("x.h", many + "};\n")).size(), 1u);
    EXPECT_TRUE(fat_structs(house::to_file("x.h", "struct Small {\n    std::string a, b;\n    bool c = false;\n};\n")).empty());
    EXPECT_EQ(numbers(house::to_file("game/ui/imgui/x.cpp", "w.fill({r.x + 14, r.y / 2, 0.5f, 1}, ink2, 18);  // 22\n")), 3);
    EXPECT_FALSE(has_verbs("game/ui/imgui/raster_span.cpp"));
}

}  // namespace
