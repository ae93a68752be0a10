#pragma once
// What looks different since a commit: before, after and the difference side by side, one sheet for each state of a band
// (KS_GOLDEN=changes, KS_GOLDEN_BEFORE: the hashes.txt of then). tools/golden asks for it when both were drawn.

#include "golden/album.h"

namespace golden {

inline std::map<Key, std::string> load_hashes(const base::Path& file) {
    std::map<Key, std::string> hashes;
    for (const auto& [line, hash] : load_lines(file))
        if (const auto parts = base::split(line, ' '); parts.size() == 4) hashes[{parts[0], parts[1], parts[2], parts[3]}] = hash;
    return hashes;
}

inline void write_changed_sheet(const std::vector<Key>& keys, const std::map<Key, std::string>& before,
                                const std::map<Key, std::string>& now, const base::Path& file) {
    Sheet sheet(3, static_cast<int>(keys.size()));
    for (std::size_t row = 0; row < keys.size(); ++row) {
        const auto then = before.find(keys[row]);
        const auto old = then == before.end() ? std::nullopt : load_png(small_file(keys[row], then->second));
        const auto after = load_png(small_file(keys[row], now.at(keys[row])));
        sheet.paste(old, 0, static_cast<int>(row));
        sheet.paste(after, 1, static_cast<int>(row));
        if (old && after) sheet.paste(difference(*old, *after), 2, static_cast<int>(row));
    }
    save(sheet.picture(), file);
}

inline void write_changes(const base::Path& hashes_before) {
    const auto before = load_hashes(hashes_before), now = load_hashes(places("hashes.txt"));
    std::map<std::string, std::vector<Key>> changed;  // state and band -> windows
    for (const auto& [key, hash] : now) {
        const auto then = before.find(key);
        if (then == before.end() || then->second != hash) changed[key.state + "-" + key.band].push_back(key);
    }
    std::filesystem::remove_all(made("changed"));
    for (const auto& [name, keys] : changed) write_changed_sheet(keys, before, now, made("changed") / (name + ".png"));
}

}  // namespace golden
