#pragma once
// The pictures as they were: a hash of each in hashes.txt, some of them small in pictures/. With KS_GOLDEN=write the run
// makes both anew, and contact sheets of everything in build/golden/sheets, and what README shows (tools/golden does that).

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>

#include "app/sheet.h"
#include "base/text.h"
#include "ui/imgui/pixels.h"

namespace golden {

struct Key {
    std::string state, band, size, letters;
    std::string to_text() const { return state + " " + band + " " + size + " " + letters; }  // a line of hashes.txt
    std::string to_name() const { return state + "-" + band + "-" + size + "-" + letters; }  // a file
    auto operator<=>(const Key&) const = default;
};

inline constexpr int small_width = 480, readme_width = 800;

inline base::Path places(const char* name) { return base::Path(KS_SOURCE_DIR) / "tests" / "golden" / name; }
inline base::Path made(const std::string& name) { return base::Path(KS_BINARY_DIR) / "golden" / name; }

inline bool is_wished(const char* what) {
    const char* wish = std::getenv("KS_GOLDEN");
    return wish != nullptr && std::string(wish) == what;
}
inline bool is_writing() { return is_wished("write"); }

// Sorted lines of a key and one word.
inline std::map<std::string, std::string> load_lines(const base::Path& file) {
    std::map<std::string, std::string> lines;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);)
        if (const auto at = line.rfind(' '); at != std::string::npos) lines[line.substr(0, at)] = line.substr(at + 1);
    return lines;
}
inline void save_lines(const char* name, const std::map<std::string, std::string>& lines) {
    std::string text;
    for (const auto& [key, word] : lines) text += key + " " + word + "\n";
    EXPECT_TRUE(base::write_file(places(name), text));
}

// FNV-1a over pairs of pixels: a change of one point is enough to be seen, and tests are compiled without optimisation.
inline std::string hash_of(const app::Picture& picture) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (std::size_t i = 0; i + 1 < picture.pixels.size(); i += 2)
        hash = (hash ^ (std::uint64_t{picture.pixels[i]} << 32 | picture.pixels[i + 1])) * 1099511628211ULL;
    char text[20];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
    return text;
}

inline app::Picture to_small(const app::Picture& picture) { return app::shrink(picture, small_width); }
inline base::Path small_file(const Key& key, const std::string& hash) { return made("small") / (key.to_name() + "-" + hash + ".png"); }

inline std::optional<app::Picture> load_png(const base::Path& file) {
    const auto bytes = base::read_file(file);
    const auto texture = bytes ? ui::draw::decode_picture(*bytes) : std::nullopt;
    if (!texture) return std::nullopt;
    app::Picture picture{texture->width, texture->height, {}};
    for (std::size_t i = 0; i + 3 < texture->pixels.size(); i += 4)
        picture.pixels.push_back(std::uint32_t{texture->pixels[i]} << 16 | std::uint32_t{texture->pixels[i + 1]} << 8 |
                                 texture->pixels[i + 2]);
    return picture;
}

inline void save(const app::Picture& picture, const base::Path& file) {
    std::filesystem::create_directories(file.parent_path());
    EXPECT_TRUE(app::save_png(picture, file));
}

// What changed in red, on a pale copy of what is now.
inline app::Picture difference(const app::Picture& before, const app::Picture& after) {
    app::Picture shown = after;
    for (std::size_t i = 0; i < after.pixels.size(); ++i) {
        const bool same = i < before.pixels.size() && before.pixels[i] == after.pixels[i];
        shown.pixels[i] = same ? 0xC0C0C0 + (after.pixels[i] >> 2 & 0x3F3F3F) : 0xE00000;
    }
    return shown;
}

// Small pictures in rows and columns; a place may be empty.
class Sheet {
public:
    Sheet(int columns, int rows) : picture_{columns * (small_width + gap), rows * (cell_height + gap), {}} {
        picture_.pixels.assign(static_cast<std::size_t>(picture_.width) * static_cast<std::size_t>(picture_.height), 0x404040);
    }
    void paste(const std::optional<app::Picture>& small, int column, int row) {
        if (small) app::paste(*small, column * (small_width + gap), row * (cell_height + gap), picture_);
    }
    const app::Picture& picture() const { return picture_; }

private:
    static constexpr int cell_height = small_width * 3 / 4, gap = 6;
    app::Picture picture_;
};

class Album {
public:
    static Album& the() {
        static Album album;
        return album;
    }

    void take(const Key& key, const app::Picture& picture) {
        const std::string hash = hash_of(picture);
        seen_[key] = hash;
        if (is_writing()) {
            save(to_small(picture), small_file(key, hash));
            if (const auto shown = readme().find(key); shown != readme().end())
                save(app::shrink(picture, readme_width), made("readme") / shown->second);
            return;
        }
        const auto before = known_.find(key.to_text());
        if (before != known_.end() && before->second == hash) return;
        show_change(key, before == known_.end() ? std::string() : before->second, picture);
        ADD_FAILURE() << key.to_text() << (before == known_.end() ? ": not in hashes.txt" : ": looks different") << "; see build/golden/"
                      << key.to_name() << "-*.png";
    }

    // Every known picture of this window was drawn again.
    void expect_complete(const std::string& band, const std::string& size, const std::string& letters,
                         const std::set<std::string>& states) {
        if (is_writing()) return;
        for (const auto& [line, hash] : known_) {
            const auto parts = base::split(line, ' ');
            const bool here = parts.size() == 4 && parts[1] == band && parts[2] == size && parts[3] == letters;
            if (here && states.count(parts[0]) == 0) ADD_FAILURE() << line << ": in hashes.txt, but not drawn";
        }
    }

    void write(std::size_t all_windows) const {
        std::set<std::string> windows;
        for (const auto& [key, hash] : seen_) windows.insert(key.band + key.size + key.letters);
        if (windows.size() < all_windows) return;  // a run of some tests only
        std::filesystem::remove_all(places("pictures"));
        std::filesystem::create_directories(places("pictures"));
        for (const auto& [key, hash] : seen_)
            if (kept().count(key) > 0) std::filesystem::copy_file(small_file(key, hash), kept_file(key));
        show_in_readme();
        std::map<std::string, std::string> lines;
        for (const auto& [key, hash] : seen_) lines[key.to_text()] = hash;
        save_lines("hashes.txt", lines);
        write_sheets();
    }

private:
    Album() = default;

    // The few that are kept as pictures, for who has no build of before.
    static const std::set<Key>& kept() {
        static const std::set<Key> keys = [] {
            std::set<Key> some;
            for (const char* band : {"a1", "b1"})
                for (const char* state : {"sign-in", "pictures", "home", "page-picture", "item-one-wrong", "result"})
                    some.insert({state, band, "1366x768", "1.0"});
            for (const char* state : {"setup-school", "import-changes", "today", "lessons", "roster-pupil", "results", "book", "cards"})
                some.insert({state, "t", "1366x768", "1.0"});
            for (const char* band : {"a2", "b2"}) some.insert({"home", band, "1024x768", "1.5"});
            return some;
        }();
        return keys;
    }
    // What README shows: file by file of packaging/pictures.
    static const std::map<Key, std::string>& readme() {
        static const std::map<Key, std::string> shown{{{"page-picture", "b1", "1366x768", "1.0"}, "page.png"},
                                                      {{"nhom-chat-chat", "kinds", "1366x768", "1.0"}, "activity.png"},
                                                      {{"board", "t", "1366x768", "1.0"}, "lab-board.png"},
                                                      {{"book", "t", "1366x768", "1.0"}, "class-book.png"}};
        return shown;
    }
    static void show_in_readme() {
        const base::Path folder = base::Path(KS_SOURCE_DIR) / "packaging" / "pictures";
        std::filesystem::create_directories(folder);
        for (const auto& [key, file] : readme()) {
            const auto picture = base::read_file(made("readme") / file);
            if (!picture || !base::write_file(folder / file, *picture)) ADD_FAILURE() << file << " of README: no " << key.to_text();
        }
    }
    static base::Path kept_file(const Key& key) { return places("pictures") / (key.to_name() + ".png"); }

    // Before: the kept picture, or the one of the last tools/golden here. Without either there is only the new one.
    static void show_change(const Key& key, const std::string& hash, const app::Picture& picture) {
        const app::Picture after = to_small(picture);
        save(after, made(key.to_name() + "-after.png"));
        auto before = load_png(small_file(key, hash));
        if (!before) before = load_png(kept_file(key));
        if (!before) return;
        save(*before, made(key.to_name() + "-before.png"));
        save(difference(*before, after), made(key.to_name() + "-difference.png"));
    }

    // One row is one state in one band, its columns are the windows; a pupil's state has its four bands on one sheet.
    void write_sheets() const {
        std::filesystem::remove_all(made("sheets"));
        std::map<std::string, std::vector<Key>> rows;  // pupils' first
        for (const auto& [key, hash] : seen_) rows[(key.band == "t" ? "2 " : "1 ") + key.state + " " + key.band].push_back(key);
        std::vector<std::vector<Key>> sheet;
        std::string name;
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            const std::string state = row->second.front().state;
            if (name.find(state) == std::string::npos || sheet.empty()) name += (name.empty() ? "" : "+") + state;
            sheet.push_back(row->second);
            const auto next = std::next(row);
            const bool is_teachers = row->second.front().band == "t";
            const bool goes_on = next != rows.end() && sheet.size() < 4 && (next->second.front().band == "t") == is_teachers;
            if (goes_on) continue;
            write_sheet(sheet, made("sheets") / (name + ".png"));
            sheet.clear();
            name.clear();
        }
    }
    void write_sheet(const std::vector<std::vector<Key>>& rows, const base::Path& file) const {
        constexpr std::size_t columns = 4;
        Sheet sheet(columns, static_cast<int>(rows.size()));
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (std::size_t column = 0; column < std::min(columns, rows[row].size()); ++column) {
                const Key& key = rows[row][column];
                sheet.paste(load_png(small_file(key, seen_.at(key))), static_cast<int>(column), static_cast<int>(row));
            }
        save(sheet.picture(), file);
    }

    const std::map<std::string, std::string> known_ = load_lines(places("hashes.txt"));  // "home b1 1024x768 1.0" -> hash
    std::map<Key, std::string> seen_;
};

}  // namespace golden
