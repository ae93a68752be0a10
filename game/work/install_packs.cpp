#include "work/install_packs.h"

#include <system_error>

#include "model/pack.h"

namespace work {

base::Path pack_place(const base::Path& data, const std::string& hash) { return data / "packs" / (hash + model::pack_ending); }

base::Result<void> install_pack(const base::Path& file, const std::string& hash, const base::Path& data) {
    const base::Path kept = pack_place(data, hash);
    std::error_code error;
    if (std::filesystem::exists(kept, error)) return {};
    std::filesystem::create_directories(kept.parent_path(), error);
    TRY_ASSIGN(const std::string bytes, base::read_file(file));
    return base::write_file(kept, bytes);
}

}  // namespace work
