// Opens a built pack as a stranger's file. Nothing of it is believed before its shape and every hash have been verified.

#include <fstream>
#include <map>
#include <set>

#include "base/crypto.h"
#include "base/sqlite.h"
#include "pack/lesson_json.h"
#include "pack/pack.h"
#include "pack/picture.h"
#include "pack/schema.h"
#include "pack/seal.h"

namespace pack {

static constexpr std::size_t head_size = 100;  // of an SQLite file

namespace {

struct Stored {
    std::int64_t number = 0;
    std::string sha256;
    PictureSize size;
};

struct Opened {
    base::Database db;
    model::Pack pack;
    std::map<std::string, Stored> pictures;
};

}  // namespace

struct Reader::Impl : Opened {};

Reader::Reader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;
const model::Pack& Reader::pack() const { return impl_->pack; }

static tl::unexpected<base::Error> damaged(const char* what) { return base::fail(base::Code::damaged, "goi.hong", {}, what); }
static tl::unexpected<base::Error> foreign(const char* what) { return base::fail(base::Code::foreign, "goi.khong-phai-goi", {}, what); }

static std::uint32_t big_endian(const std::string& head, std::size_t at, int bytes) {
    std::uint32_t value = 0;
    for (int i = 0; i < bytes; ++i) value = value << 8 | static_cast<unsigned char>(head[at + static_cast<std::size_t>(i)]);
    return value;
}

// What can be told from the first hundred bytes, before SQLite sees the file.
static base::Result<void> check_head(const base::Path& file) {
    const base::Params name = {{"ten", base::to_utf8(file.filename())}};
    std::error_code problem;
    if (std::filesystem::is_directory(file, problem)) return base::fail(base::Code::is_folder, "loi.la-thu-muc", name);
    if (!std::filesystem::exists(file, problem)) return base::fail(base::Code::not_found, "loi.khong-thay-tep", name);
    const auto size = std::filesystem::file_size(file, problem);
    std::ifstream in(file, std::ios::binary);
    if (problem || !in) return base::fail(base::Code::not_readable, "loi.khong-doc-duoc", name);
    if (size > largest_pack) return base::fail(base::Code::too_big, "goi.qua-lon");
    std::string head(head_size, '\0');
    in.read(head.data(), head_size);
    if (in.gcount() != head_size || head.compare(0, 16, std::string("SQLite format 3\0", 16)) != 0) return foreign("head");
    if (big_endian(head, 68, 4) != static_cast<std::uint32_t>(application_id)) return foreign("application_id");
    const auto version = big_endian(head, 60, 4);
    if (version == 0) return foreign("user_version");
    if (version > static_cast<std::uint32_t>(format_version)) return base::fail(base::Code::newer, "goi.moi-hon");
    const std::uint64_t page_size = big_endian(head, 16, 2), pages = big_endian(head, 28, 4);
    if ((page_size == 1 ? 65536 : page_size) * pages != size) return damaged("size");
    return {};
}

static base::Result<void> check_schema(base::Database& db) {
    TRY_ASSIGN(auto rows, db.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid"));
    for (const auto& table : schema) {
        TRY_ASSIGN(const bool there, rows.step());
        if (!there || rows.text(0) != "table" || rows.text(1) != table.name || rows.text(2) != table.name || rows.text(3) != table.sql)
            return foreign("schema");
    }
    TRY_ASSIGN(const bool more, rows.step());
    if (more) return foreign("schema has more");
    return {};
}

static base::Result<void> read_manifest(base::Database& db, model::PackInfo& info, Seal& seal) {
    TRY_ASSIGN(auto rows, db.prepare("SELECT name, value FROM manifest ORDER BY number LIMIT 8"));
    for (const auto& [name, value] : fields_of(info)) {
        TRY_ASSIGN(const bool there, rows.step());
        if (!there || rows.text(0) != name) return damaged("manifest");
        *value = rows.text(1);
        seal.add(name).add(*value);
    }
    TRY_ASSIGN(const bool more, rows.step());
    if (more || info.id.empty()) return damaged("manifest");
    return {};
}

template <class Value, class Read>
static base::Result<void> read_values(base::Database& db, const char* sql, int most, std::vector<Value>& values, Seal& seal, Read read) {
    TRY_ASSIGN(auto rows, db.prepare(sql));
    std::set<std::string> ids;
    while (true) {
        TRY_ASSIGN(const bool there, rows.step());
        if (!there) return {};
        if (static_cast<int>(values.size()) == most) return base::fail(base::Code::too_big, "goi.qua-lon");
        const std::string id = rows.text(0), body = rows.text(1);
        seal.add(id).add(body);
        TRY_ASSIGN(const auto json, base::parse_json(body));
        TRY_ASSIGN(Value value, read(json));
        if (value.id != id || !ids.insert(id).second) return damaged("id");
        values.push_back(std::move(value));
    }
}

static base::Result<void> check_picture(const std::string& png, const std::string& sha256, PictureSize size) {
    if (base::sha256_hex(png) != sha256) return damaged("picture hash");
    const PictureSize real = png_size(png);
    if (!real.fits() || real.width != size.width || real.height != size.height) return damaged("picture size");
    return {};
}

static base::Result<std::string> load_png(base::Database& db, std::int64_t number) {
    TRY_ASSIGN(auto row, db.prepare("SELECT png FROM picture WHERE number = :number"));
    TRY_ASSIGN(const bool there, row.bind(":number", number).step());
    if (!there) return damaged("picture row");
    return row.blob(0);
}

static base::Result<void> read_pictures(Opened& opened, Seal& seal) {
    TRY_ASSIGN(auto rows, opened.db.prepare("SELECT number, id, width, height, sha256 FROM picture ORDER BY number"));
    while (true) {
        TRY_ASSIGN(const bool there, rows.step());
        if (!there) return {};
        if (static_cast<int>(opened.pictures.size()) == most_pictures) return base::fail(base::Code::too_big, "goi.qua-lon");
        if (rows.integer(2) > most_side || rows.integer(3) > most_side) return damaged("picture size");
        const Stored stored{rows.integer(0), rows.text(4), {static_cast<int>(rows.integer(2)), static_cast<int>(rows.integer(3))}};
        const std::string id = rows.text(1);
        seal.add(id).add(std::to_string(rows.integer(2))).add(std::to_string(rows.integer(3))).add(stored.sha256);
        TRY_ASSIGN(const std::string png, load_png(opened.db, stored.number));
        TRY(check_picture(png, stored.sha256, stored.size));
        if (!opened.pictures.emplace(id, stored).second) return damaged("picture id");
    }
}

// A picture that a lesson shows must be there, in the size the lesson was laid out with.
static bool is_known(const Opened& opened, const model::Picture& picture) {
    if (picture.empty()) return true;
    const auto found = opened.pictures.find(picture.id);
    return found != opened.pictures.end() && found->second.size.width == picture.width && found->second.size.height == picture.height;
}

static base::Result<void> check_uses(const Opened& opened) {
    for (const auto& lesson : opened.pack.lessons) {
        if (!is_known(opened, lesson.cover)) return damaged("cover");
        for (const auto* page : lesson.pages())
            if (!is_known(opened, page->picture)) return damaged("page picture");
        for (const auto* item : lesson.items())
            if (!is_known(opened, item->picture)) return damaged("item picture");
    }
    return {};
}

static base::Result<void> read_all(Opened& opened) {
    TRY(check_schema(opened.db));
    Seal seal;
    model::Pack& pack = opened.pack;
    TRY(read_manifest(opened.db, pack.info, seal));
    TRY(read_values(opened.db, "SELECT id, body FROM lesson ORDER BY number", most_lessons, pack.lessons, seal, lesson_from_json));
    TRY(read_values(opened.db, "SELECT id, body FROM fact ORDER BY number", most_facts, pack.facts, seal, fact_from_json));
    TRY(read_pictures(opened, seal));
    TRY_ASSIGN(auto row, opened.db.prepare("SELECT sha256 FROM seal ORDER BY number LIMIT 2"));
    TRY_ASSIGN(const bool there, row.step());
    if (!there || row.text(0) != seal.hex()) return damaged("seal");
    TRY_ASSIGN(const bool more, row.step());
    if (more || pack.lessons.empty()) return damaged("seal has more");
    pack.info.hash = seal.hex();
    return check_uses(opened);
}

// SQLite and the JSON reader know no packs: whatever they refuse in one is a damaged pack.
static base::Error as_pack_error(base::Error error) {
    if (error.code == base::Code::damaged || error.code == base::Code::invalid || error.code == base::Code::internal) {
        error.code = base::Code::damaged;
        error.key = "goi.hong";
    }
    return error;
}

base::Result<Reader> Reader::open(const base::Path& file) {
    TRY(check_head(file));
    auto db = base::Database::open(file, base::OpenMode::stranger);
    if (!db) return tl::make_unexpected(as_pack_error(db.error()));
    auto impl = std::make_unique<Impl>(Impl{{*std::move(db), {}, {}}});
    if (auto read = read_all(*impl); !read) return tl::make_unexpected(as_pack_error(read.error()));
    return Reader(std::move(impl));
}

base::Result<std::string> Reader::load_picture(const std::string& id) const {
    const auto found = impl_->pictures.find(id);
    if (found == impl_->pictures.end()) return base::fail(base::Code::not_found, "goi.khong-co-hinh", {{"hinh", id}});
    auto png = load_png(impl_->db, found->second.number);
    if (!png) return tl::make_unexpected(as_pack_error(png.error()));
    TRY(check_picture(*png, found->second.sha256, found->second.size));
    return png;
}

}  // namespace pack
