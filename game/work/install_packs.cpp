#include "work/install_packs.h"

#include <system_error>

namespace work {

base::Result<void> install_pack(const base::Path& file, const std::string& hash, const base::Path& data) {
    const base::Path folder = data / "packs", kept = folder / (hash + ".ksgoi");
    std::error_code error;
    if (std::filesystem::exists(kept, error)) return {};
    std::filesystem::create_directories(folder, error);
    TRY_ASSIGN(const std::string bytes, base::read_file(file));
    return base::write_file(kept, bytes);
}

}  // namespace work
