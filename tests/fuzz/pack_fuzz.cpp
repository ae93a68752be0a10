// A built pack of any bytes, opened as a stranger's file. SQLite wants a file: one in memory where there is such a place.

#include <fstream>

#include "pack/pack.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto folder = base::TempFolder::make("khienso-fuzz-");
    if (!folder) return 0;
    const base::Path file = folder->path() / "goi.ksgoi";
    std::ofstream(file, std::ios::binary | std::ios::trunc).write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    if (const auto reader = pack::Reader::open(file))
        for (const auto& lesson : reader->pack().lessons)
            if (!lesson.cover.empty()) (void)reader->load_picture(lesson.cover.id);
    return 0;
}
