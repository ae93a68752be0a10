#pragma once
// The sources as text, for the house's own rules. A rule is a function from files to faults, so that a test can also
// feed it a file that breaks the rule and see it go red.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace house {

struct File {
    std::string path;  // "game/base/text.cpp"
    std::vector<std::string> lines;
};

inline File to_file(std::string path, const std::string& text) {
    File file{std::move(path), {}};
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) file.lines.push_back(line);
    return file;
}

inline std::string read_text(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

inline std::vector<File> load_files(const std::vector<std::string>& folders, const std::vector<std::string>& endings) {
    const std::filesystem::path root = KS_SOURCE_DIR;
    std::vector<File> files;
    for (const auto& folder : folders) {
        if (!std::filesystem::exists(root / folder)) continue;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            const std::string ending = entry.path().extension().string();
            if (entry.is_regular_file() && std::find(endings.begin(), endings.end(), ending) != endings.end())
                files.push_back(to_file(std::filesystem::relative(entry.path(), root).generic_string(), read_text(entry.path())));
        }
    }
    std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.path < b.path; });
    return files;
}

inline std::vector<File> load_sources() { return load_files({"game", "tools"}, {".cpp", ".h"}); }

inline std::string at(const File& file, std::size_t line) { return file.path + ":" + std::to_string(line + 1); }

// The line without comments and without what stands in quotes (the quotes stay).
inline std::string code_of(const std::string& line) {
    std::string out;
    char quote = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quote) {
            if (c == '\\')
                ++i;
            else if (c == quote) {
                quote = 0;
                out += c;
            }
            continue;
        }
        if (c == '/' && i + 1 < line.size() && line[i + 1] == '/') break;
        const auto is_digit = [](char one) { return one >= '0' && one <= '9'; };
        const bool digit_separator = c == '\'' && !out.empty() && is_digit(out.back()) && i + 1 < line.size() && is_digit(line[i + 1]);
        if ((c == '"' || c == '\'') && !digit_separator) quote = c;
        out += c;
    }
    return out;
}

inline std::string joined(const std::vector<std::string>& faults) {
    std::string text;
    for (const auto& fault : faults) text += fault + "\n";
    return text;
}

}  // namespace house
