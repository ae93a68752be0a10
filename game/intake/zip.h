#pragma once
// Entries of a zip in memory, each read whole. A bomb is refused while it inflates: what the headers claim is not trusted.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace intake {

class Archive {
public:
    static base::Result<Archive> open(std::string_view bytes);  // bytes must outlive it
    Archive(Archive&&) noexcept;
    Archive& operator=(Archive&&) noexcept;
    ~Archive();
    bool has(const std::string& name) const;
    base::Result<std::string> load(const std::string& name);

private:
    struct Impl;
    explicit Archive(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

inline constexpr std::int64_t max_entries = 2000;
inline constexpr std::uint64_t max_unzipped = 32u << 20;  // of one archive, counted while reading
inline constexpr std::uint64_t max_ratio = 100;           // once an entry is past ratio_free bytes
inline constexpr std::uint64_t ratio_free = 1u << 20;

}  // namespace intake
