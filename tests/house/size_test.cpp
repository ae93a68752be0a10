// Files and functions stay readable; nothing is left to do or pretends to be done.

#include <gtest/gtest.h>

#include "house/source_tree.h"

namespace {

using Faults = std::vector<std::string>;
constexpr int most_file_lines = 600, most_function_lines = 60, most_lines_unannounced = 60;

Faults long_files(const std::vector<house::File>& files) {
    Faults faults;
    for (const auto& file : files)
        if (static_cast<int>(file.lines.size()) > most_file_lines)
            faults.push_back(file.path + ": " + std::to_string(file.lines.size()) + " lines");
    return faults;
}

// The lines of comment before anything else: a sentence, or a few.
bool opens_with_a_sentence(const house::File& file) {
    std::string opening;
    for (const std::string& line : file.lines) {
        if (line.rfind("// ", 0) != 0) break;
        opening = line;
    }
    return !opening.empty() && opening.back() == '.';
}

Faults unannounced(const std::vector<house::File>& files) {
    Faults faults;
    for (const auto& file : files)
        if (static_cast<int>(file.lines.size()) > most_lines_unannounced && !opens_with_a_sentence(file))
            faults.push_back(file.path + ": does not open with a sentence on what it is for");
    return faults;
}

// A function begins at a line that ends with ") ... {" and ends where its brace closes. Types and namespaces do not count.
Faults long_functions(const std::vector<house::File>& files) {
    static const std::regex scope("\\b(namespace|class|struct|enum|union)\\b[^;()]*\\{\\s*$");
    Faults faults;
    for (const auto& file : files) {
        struct Open {
            std::size_t line;
            bool function;
        };
        std::vector<Open> open;
        bool raw = false;
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            if (file.lines[i].find("R\"") != std::string::npos) raw = true;
            if (raw) {
                raw = file.lines[i].find(")\"") == std::string::npos && file.lines[i].find(")ks_") == std::string::npos;
                continue;
            }
            const std::string code = house::code_of(file.lines[i]);
            for (std::size_t c = 0; c < code.size(); ++c) {
                if (code[c] == '{') {
                    const bool inside = std::any_of(open.begin(), open.end(), [](const Open& o) { return o.function; });
                    open.push_back({i, !inside && code.find('(') != std::string::npos && !std::regex_search(code, scope)});
                }
                if (code[c] != '}' || open.empty()) continue;
                const Open closed = open.back();
                open.pop_back();
                const std::size_t lines = i - closed.line + 1;
                if (closed.function && static_cast<int>(lines) > most_function_lines)
                    faults.push_back(house::at(file, closed.line) + ": a function of " + std::to_string(lines) + " lines");
            }
        }
    }
    return faults;
}

Faults unfinished(const std::vector<house::File>& files) {
    static const std::regex words("\\b(TODO|FIXME|XXX|HACK|stub|not implemented|coming soon)\\b", std::regex::icase);
    Faults faults;
    for (const auto& file : files)
        for (std::size_t i = 0; i < file.lines.size(); ++i)
            if (std::regex_search(file.lines[i], words)) faults.push_back(house::at(file, i) + ": " + file.lines[i]);
    return faults;
}

std::vector<house::File> all_code() { return house::load_files({"game", "tools", "tests"}, {".cpp", ".h"}); }

TEST(Size, FilesHaveAtMost600Lines) { EXPECT_EQ(house::joined(long_files(all_code())), ""); }
TEST(Size, FunctionsHaveAtMost60Lines) { EXPECT_EQ(house::joined(long_functions(house::load_sources())), ""); }
TEST(Size, WhatIsLongerThanAScreenOpensWithASentence) {
    EXPECT_EQ(house::joined(unannounced(house::load_files({"game", "tools"}, {".cpp"}))), "");
}
TEST(Size, NothingIsLeftToDo) { EXPECT_EQ(house::joined(unfinished(house::load_sources())), ""); }

TEST(Size, BreakingTheRulesIsSeen) {
    std::string many, body = "void long_one() {\n";
    for (int i = 0; i < 601; ++i) many += "int a;\n";
    for (int i = 0; i < 60; ++i) body += "    work();\n";
    EXPECT_EQ(long_files({house::to_file("game/x.cpp", many)}).size(), 1u);
    EXPECT_EQ(long_functions({house::to_file("game/x.cpp", "namespace x {\n" + body + "}\n}\n")}).size(), 1u);
    EXPECT_TRUE(long_functions({house::to_file("game/x.cpp", "class X {\n" + many + "};\n")}).empty());
    EXPECT_EQ(unannounced({house::to_file("game/x.cpp", "#include <string>\n" + many)}).size(), 1u);
    EXPECT_EQ(unannounced({house::to_file("game/x.cpp", "// For names\n\n" + many)}).size(), 1u);
    EXPECT_TRUE(unannounced({house::to_file("game/x.cpp", "// Reads names.\n\n" + many)}).empty());
    EXPECT_EQ(unfinished({house::to_file("game/x.cpp",
                                         "// TO"
                                         "DO: later\n")})
                  .size(),
              1u);
}

}  // namespace
