// Opens a zip that nobody vouches for and inflates its parts within firm limits.

#include "intake/zip.h"

#include <zip.h>

#include <array>

namespace intake {

struct Archive::Impl {
    zip_t* zip = nullptr;
    std::uint64_t unzipped = 0;
    ~Impl() {
        if (zip) zip_discard(zip);
    }
};

Archive::Archive(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

base::Result<Archive> Archive::open(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!zip) {
        std::string detail = zip_error_strerror(&error);
        if (source) zip_source_free(source);
        zip_error_fini(&error);
        return base::fail(base::Code::damaged, "nhap.tep-hong", {}, detail);
    }
    zip_error_fini(&error);
    auto impl = std::make_unique<Impl>();
    impl->zip = zip;
    if (zip_get_num_entries(zip, 0) > max_entries) return base::fail(base::Code::too_big, "nhap.tep-qua-lon", {}, "too many zip entries");
    return Archive(std::move(impl));
}

bool Archive::has(const std::string& name) const { return zip_name_locate(impl_->zip, name.c_str(), ZIP_FL_NOCASE) >= 0; }

base::Result<std::string> Archive::load(const std::string& name) {
    const zip_int64_t index = zip_name_locate(impl_->zip, name.c_str(), ZIP_FL_NOCASE);
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (index < 0 || zip_stat_index(impl_->zip, static_cast<zip_uint64_t>(index), 0, &stat) != 0)
        return base::fail(base::Code::damaged, "nhap.tep-hong", {}, "missing zip entry " + name);
    if (stat.encryption_method != ZIP_EM_NONE) return base::fail(base::Code::foreign, "nhap.co-mat-khau");
    std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen_index(impl_->zip, static_cast<zip_uint64_t>(index), 0), zip_fclose);
    if (!file) return base::fail(base::Code::damaged, "nhap.tep-hong", {}, zip_strerror(impl_->zip));

    std::string out;
    std::array<char, 65536> chunk;
    while (true) {
        const zip_int64_t got = zip_fread(file.get(), chunk.data(), chunk.size());
        if (got < 0) return base::fail(base::Code::damaged, "nhap.tep-hong", {}, "zip entry does not inflate: " + name);
        if (got == 0) break;
        out.append(chunk.data(), static_cast<std::size_t>(got));
        impl_->unzipped += static_cast<std::uint64_t>(got);
        const bool bomb = out.size() > ratio_free && out.size() / max_ratio > stat.comp_size;
        if (bomb || impl_->unzipped > max_unzipped)
            return base::fail(base::Code::too_big, "nhap.tep-qua-lon", {}, "zip inflates too far: " + name);
    }
    return out;
}

}  // namespace intake
