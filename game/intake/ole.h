#pragma once
// The container of the old Office files (.xls, .doc): streams in chains of sectors. Nothing in it is trusted.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

std::uint32_t little(std::string_view bytes, std::size_t at, int size);  // 0 beyond the end

class OleFile {
public:
    static std::optional<OleFile> open(std::string_view bytes);  // bytes must outlive it
    bool has(const std::string& name) const { return entries_.count(name) > 0; }
    std::optional<std::string> load(const std::string& name) const;

private:
    struct Entry {
        std::uint32_t start = 0, size = 0;
    };

    explicit OleFile(std::string_view bytes) : bytes_(bytes) {}
    bool read_tables();
    std::string_view sector(std::uint32_t index) const;
    std::optional<std::string> chain(std::uint32_t start) const;
    std::optional<std::string> small_chain(std::uint32_t start, std::uint32_t size) const;

    std::string_view bytes_;
    std::size_t sector_size_ = 512;
    std::vector<std::uint32_t> next_, small_next_;
    std::string small_;
    std::map<std::string, Entry> entries_;
};

}  // namespace intake
