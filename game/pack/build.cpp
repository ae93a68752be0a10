// Writes a checked pack as one file: the same bytes for the same folder. Nothing in it depends on the time or place.

#include "base/crypto.h"
#include "base/sqlite.h"
#include "pack/lesson_json.h"
#include "pack/pack.h"
#include "pack/picture.h"
#include "pack/schema.h"
#include "pack/seal.h"

namespace pack {

static base::Result<void> create_tables(base::Database& db) {
    TRY(db.execute("PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA application_id = " + std::to_string(application_id) +
                   "; PRAGMA user_version = " + std::to_string(format_version)));
    for (const auto& table : schema) TRY(db.execute(table.sql));
    return {};
}

static base::Result<void> write_manifest(base::Database& db, const model::PackInfo& info, Seal& seal) {
    TRY_ASSIGN(auto insert, db.prepare("INSERT INTO manifest(name, value) VALUES (:name, :value)"));
    for (const auto& [name, value] : fields_of(info)) {
        TRY(insert.bind(":name", name).bind(":value", *value).run());
        seal.add(name).add(*value);
    }
    return {};
}

template <class Value>  // Lesson or LegalFact
static base::Result<void> write_values(base::Database& db, const char* sql, const std::vector<Value>& values, Seal& seal) {
    TRY_ASSIGN(auto insert, db.prepare(sql));
    for (const auto& value : values) {
        const std::string body = to_json(value).dump();
        TRY(insert.bind(":id", value.id).bind(":body", body).run());
        seal.add(value.id).add(body);
    }
    return {};
}

static base::Result<void> write_pictures(base::Database& db, const std::vector<std::pair<std::string, std::string>>& pictures, Seal& seal) {
    TRY_ASSIGN(auto insert, db.prepare("INSERT INTO picture(id, width, height, sha256, png) VALUES (:id, :width, :height, :sha256, :png)"));
    for (const auto& [id, png] : pictures) {
        const PictureSize size = png_size(png);
        const std::string hash = base::sha256_hex(png);
        TRY(insert.bind(":id", id)
                .bind(":width", size.width)
                .bind(":height", size.height)
                .bind(":sha256", hash)
                .bind_blob(":png", png)
                .run());
        seal.add(id).add(std::to_string(size.width)).add(std::to_string(size.height)).add(hash);
    }
    return {};
}

static base::Result<void> write_all(const Checked& checked, const base::Path& file) {
    TRY_ASSIGN(auto db, base::Database::open(file, base::OpenMode::build));
    TRY(create_tables(db));
    TRY(db.transaction([&]() -> base::Result<void> {
        Seal seal;
        TRY(write_manifest(db, checked.pack.info, seal));
        TRY(write_values(db, "INSERT INTO lesson(id, body) VALUES (:id, :body)", checked.pack.lessons, seal));
        TRY(write_values(db, "INSERT INTO fact(id, body) VALUES (:id, :body)", checked.pack.facts, seal));
        TRY(write_pictures(db, checked.pictures, seal));
        TRY_ASSIGN(auto insert, db.prepare("INSERT INTO seal(number, sha256) VALUES (1, :sha256)"));
        return insert.bind(":sha256", seal.hex()).run();
    }));
    return db.execute("VACUUM");
}

base::Result<base::Diagnostics> build(const base::Path& folder, const base::Path& file, const Options& options) {
    Options with_pictures = options;
    with_pictures.pictures = true;
    const Checked checked = check(folder, with_pictures);
    if (checked.problems.has_errors())
        return base::fail(base::Code::invalid, "goi.con-loi", {{"so", std::to_string(checked.problems.count(base::Severity::error))}});
    if (checked.pack.lessons.size() > most_lessons || checked.pack.facts.size() > most_facts || checked.pictures.size() > most_pictures)
        return base::fail(base::Code::too_big, "goi.qua-lon");
    TRY_ASSIGN(const auto temp, base::TempFolder::make("khienso-pack"));
    const base::Path draft = temp.path() / "pack";
    TRY(write_all(checked, draft));
    TRY_ASSIGN(const std::string bytes, base::read_file(draft, largest_pack));
    TRY(base::write_file(file, bytes));
    return checked.problems;
}

}  // namespace pack
