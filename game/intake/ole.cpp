// Follows the chains of sectors, none further than the file is long.

#include "intake/ole.h"

#include <algorithm>

#include "base/text.h"

namespace intake {
namespace {

constexpr std::uint32_t last_sector = 0xFFFFFFFA;  // from here on no sector but a sign
constexpr std::size_t small_sector = 64, entry_size = 128, fats_in_header = 109;
constexpr std::uint32_t smallest_stream = 4096;

}  // namespace

std::uint32_t little(std::string_view bytes, std::size_t at, int size) {
    std::uint32_t value = 0;
    if (at > bytes.size() || bytes.size() - at < static_cast<std::size_t>(size)) return 0;
    for (int i = size - 1; i >= 0; --i) value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return value;
}

std::optional<OleFile> OleFile::open(std::string_view bytes) {
    OleFile file(bytes);
    if (!base::starts_with(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") || !file.read_tables()) return std::nullopt;
    return file;
}

std::string_view OleFile::sector(std::uint32_t index) const {
    const std::size_t at = (static_cast<std::size_t>(index) + 1) * sector_size_;
    return at < bytes_.size() ? bytes_.substr(at, sector_size_) : std::string_view();
}

std::optional<std::string> OleFile::chain(std::uint32_t start) const {
    std::string out;
    for (std::uint32_t at = start; at < last_sector; at = next_[at]) {
        if (at >= next_.size() || sector(at).empty() || out.size() > bytes_.size()) return std::nullopt;  // beyond the end, or in a circle
        out += sector(at);
    }
    return out;
}

std::optional<std::string> OleFile::small_chain(std::uint32_t start, std::uint32_t size) const {
    std::string out;
    for (std::uint32_t at = start; at < last_sector && out.size() < size; at = small_next_[at]) {
        if (at >= small_next_.size() || at * small_sector >= small_.size()) return std::nullopt;
        out += small_.substr(at * small_sector, small_sector);
    }
    return out;
}

bool OleFile::read_tables() {
    const std::uint32_t shift = little(bytes_, 30, 2);
    if (shift != 9 && shift != 12) return false;
    sector_size_ = std::size_t{1} << shift;
    std::vector<std::uint32_t> fats;
    for (std::size_t i = 0; i < fats_in_header; ++i) fats.push_back(little(bytes_, 76 + 4 * i, 4));
    std::uint32_t more = little(bytes_, 68, 4);
    for (std::size_t seen = 0; more < last_sector && seen <= bytes_.size(); seen += sector_size_) {
        const std::string_view part = sector(more);
        if (part.size() < sector_size_) return false;
        for (std::size_t at = 0; at + 4 < sector_size_; at += 4) fats.push_back(little(part, at, 4));
        more = little(part, sector_size_ - 4, 4);
    }
    for (const std::uint32_t fat : fats) {
        if (fat >= last_sector) continue;
        const std::string_view part = sector(fat);
        for (std::size_t at = 0; at + 4 <= part.size(); at += 4) next_.push_back(little(part, at, 4));
        if (next_.size() * sector_size_ > bytes_.size() + sector_size_ * sector_size_) break;
    }
    const auto directory = chain(little(bytes_, 48, 4));
    if (!directory) return false;
    for (std::size_t at = 0; at + entry_size <= directory->size(); at += entry_size) {
        const std::string_view entry = std::string_view(*directory).substr(at, entry_size);
        const std::size_t length = std::min<std::size_t>(little(entry, 64, 2), 64);
        std::string name;
        for (std::size_t i = 0; i + 2 < length; i += 2) base::append_utf8(name, static_cast<char32_t>(little(entry, i, 2)));
        const Entry found{little(entry, 116, 4), little(entry, 120, 4)};
        if (entry[66] == 2) entries_.emplace(name, found);
        if (entry[66] == 5) small_ = chain(found.start).value_or("");
    }
    if (const auto table = chain(little(bytes_, 60, 4)))
        for (std::size_t at = 0; at + 4 <= table->size(); at += 4) small_next_.push_back(little(*table, at, 4));
    return true;
}

std::optional<std::string> OleFile::load(const std::string& name) const {
    const auto found = entries_.find(name);
    if (found == entries_.end()) return std::nullopt;
    const Entry& entry = found->second;
    auto out = entry.size < smallest_stream ? small_chain(entry.start, entry.size) : chain(entry.start);
    if (out && out->size() > entry.size) out->resize(entry.size);
    return out;
}

}  // namespace intake
