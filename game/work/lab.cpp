// What passes between the machines of a lab: keys, a station's lives, class files and result files.

#include "work/lab.h"

#include <algorithm>

#include "base/json.h"
#include "lan/files.h"
#include "lan/folder.h"

namespace work {
namespace {

constexpr const char* school_key_name = "school_key";
constexpr const char* public_name = "sealing_public";
constexpr const char* secret_name = "sealing_secret";
constexpr const char* own_folder_name = "own_class_folder";
constexpr const char* revision_name = "class_revision";  // of the last class file made, or seen by a station

base::Result<std::string> load_bytes(store::Store& store, const std::string& name) {
    TRY_ASSIGN(const std::string hex, store.load_setting(name));
    const auto bytes = base::from_hex(hex);
    if (!bytes) return base::fail(base::Code::damaged, "luu.tep-hong", {}, "setting " + name);
    return *bytes;
}

base::Result<std::int64_t> load_number(store::Store& store, const std::string& name) {
    TRY_ASSIGN(const std::string text, store.load_setting(name));
    const bool is_number = !text.empty() && text.size() < 18 && text.find_first_not_of("0123456789") == std::string::npos;
    return is_number ? std::stoll(text) : 0;
}

// The addresses stay here: whoever has not the school's key learns nothing of them.
std::string machine_of(const std::string& school_key, const std::string& addresses) {
    return addresses.empty() ? std::string() : base::to_hex(base::derive_key(school_key, "khienso machine " + addresses));
}

std::string seen_name(const model::ClassId& id) { return "seen_revision " + id.value; }

}  // namespace

base::Result<LabKeys> lab_keys(store::Store& store) {
    LabKeys keys;
    TRY_ASSIGN(keys.school_key, load_bytes(store, school_key_name));
    TRY_ASSIGN(keys.sealing.public_key, load_bytes(store, public_name));
    TRY_ASSIGN(keys.sealing.secret_key, load_bytes(store, secret_name));
    if (!keys.school_key.empty() && !keys.sealing.secret_key.empty()) return keys;
    keys = {base::make_key(), base::make_sealing_keys()};
    TRY(store.save_setting(public_name, base::to_hex(keys.sealing.public_key)));
    TRY(store.save_setting(secret_name, base::to_hex(keys.sealing.secret_key)));
    TRY(store.save_setting(school_key_name, base::to_hex(keys.school_key)));
    return keys;
}

std::string to_text(const Joining& joining) {
    base::Json json = base::Json::object();
    json.set("khienso", "may-hoc-sinh").set("version", 1).set("folder", joining.folder);
    json.set("school_key", base::to_hex(joining.school_key)).set("sealed_to", base::to_hex(joining.sealed_to));
    return json.dump() + '\n';
}

base::Result<Joining> read_joining(const std::string& text) {
    const auto json = base::parse_json(text);
    if (!json || (*json)["khienso"].to_string() != "may-hoc-sinh") return base::fail(base::Code::foreign, "phong-may.tep-noi-la");
    if ((*json)["version"].to_int() > 1) return base::fail(base::Code::newer, "phong-may.tep-moi-hon");
    const auto key = base::from_hex((*json)["school_key"].to_string()), sealed_to = base::from_hex((*json)["sealed_to"].to_string());
    const Joining joining{key.value_or(""), sealed_to.value_or(""), (*json)["folder"].to_string()};
    if (joining.school_key.size() != base::key_size || joining.sealed_to.size() != base::key_size)
        return base::fail(base::Code::damaged, "phong-may.tep-hong");
    return joining;
}

base::Result<void> join_lab(store::Store& store, const Joining& joining) {
    TRY_ASSIGN(const std::string known, store.load_setting(public_name));
    if (known != base::to_hex(joining.sealed_to)) TRY(store.keep_to_itself());
    TRY_ASSIGN(const std::string folder, store.load_setting(class_folder_setting));
    if (folder != joining.folder) TRY(choose_class_folder(store, {}));
    TRY(store.save_setting(public_name, base::to_hex(joining.sealed_to)));
    TRY(store.save_setting(school_key_name, base::to_hex(joining.school_key)));
    return store.save_setting(class_folder_setting, joining.folder);
}

base::Result<std::optional<Joining>> joined_lab(store::Store& store) {
    TRY_ASSIGN(const std::string secret, store.load_setting(secret_name));
    Joining joining;
    TRY_ASSIGN(joining.school_key, load_bytes(store, school_key_name));
    TRY_ASSIGN(joining.sealed_to, load_bytes(store, public_name));
    TRY_ASSIGN(joining.folder, store.load_setting(class_folder_setting));
    TRY_ASSIGN(std::string own_folder, store.load_setting(own_folder_name));
    if (!own_folder.empty()) joining.folder = std::move(own_folder);
    if (!secret.empty() || joining.school_key.empty()) return std::optional<Joining>{};  // the teacher's machine is no station
    return std::optional(std::move(joining));
}

base::Result<void> choose_class_folder(store::Store& store, const std::string& folder) {
    return store.save_setting(own_folder_name, folder);
}

base::Result<Life> begin_life(store::Store& store, const std::string& addresses) {
    TRY_ASSIGN(const std::string school_key, load_bytes(store, school_key_name));
    const base::KeyPair keys = base::make_signing_keys();
    TRY_ASSIGN(model::Station station,
               store.begin_life(base::to_hex(keys.public_key), base::to_hex(keys.secret_key), machine_of(school_key, addresses)));
    return Life{std::move(station), keys.secret_key};
}

model::Command command_of(const std::vector<model::Assignment>& newest_first) {
    for (const model::Assignment& each : newest_first)
        if (each.closed_ms == 0) return {model::Command::Kind::work, each.id};
    if (newest_first.empty()) return {};
    return {model::Command::Kind::leave, newest_first.front().id};
}

base::Result<model::ClassFile> make_class_file(store::Store& store, const model::Class& the_class, const model::Command& command,
                                               const base::Clock& clock) {
    model::ClassFile file;
    TRY_ASSIGN(const std::int64_t last, load_number(store, revision_name));
    file.made_ms = clock.now_ms();
    file.revision = std::max(last + 1, file.made_ms / 1000);  // above all that stations saw, also when `last` is that of a backup
    file.the_class = the_class;
    file.command = command;
    TRY_ASSIGN(file.school, store.load_school());
    TRY_ASSIGN(const auto secrets, store.load_secrets());
    for (const auto& one : secrets) file.staff.push_back({one.staff, one.pin_hash});
    TRY_ASSIGN(file.rows, store.load_class_rows(the_class.id));
    for (const model::Assignment& one : file.rows.assignments)
        if (one.closed_ms == 0) file.packs.push_back({one.pack_id, one.pack_version, one.pack_hash});
    for (const model::Assignment& one : file.rows.assignments)
        if (one.void_count > 0) file.voided[one.id.value] = one.void_count;
    TRY_ASSIGN(const auto received, store.load_received());
    for (const auto& [station, files] : received) file.received[station] = files.whole;
    TRY(store.save_setting(revision_name, std::to_string(file.revision)));
    TRY(store.note_class_file(file.revision, file.made_ms));
    return file;
}

base::Result<bool> go_on_above(store::Store& store, std::int64_t revision) {
    TRY_ASSIGN(const std::int64_t last, load_number(store, revision_name));
    if (revision <= last) return false;
    TRY(store.save_setting(revision_name, std::to_string(revision)));
    return true;
}

base::Result<std::int64_t> seen_revision(store::Store& store, const model::ClassId& the_class) {
    return load_number(store, seen_name(the_class));
}

base::Result<std::optional<model::ClassFile>> take_class(store::Store& store, const Joining& joining, const std::string& bytes) {
    TRY_ASSIGN(model::ClassFile file, lan::read_class_file(bytes, joining.school_key));
    TRY_ASSIGN(const std::int64_t seen, load_number(store, seen_name(file.the_class.id)));
    if (file.revision <= seen) return std::optional<model::ClassFile>{};
    TRY(store.take_in(file));
    TRY(store.save_setting(seen_name(file.the_class.id), std::to_string(file.revision)));
    TRY_ASSIGN(const std::int64_t newest, load_number(store, revision_name));
    if (file.revision > newest) TRY(store.save_setting(revision_name, std::to_string(file.revision)));
    return std::optional(std::move(file));
}

base::Result<std::vector<Whole>> hand_in(store::Store& store, const Joining& joining, const base::Path& outbox) {
    std::error_code problem;
    std::filesystem::create_directories(outbox, problem);
    std::vector<Whole> files;
    for (;;) {
        TRY_ASSIGN(auto next, store.next_hand_in(static_cast<int>(lan::most_attempts_a_file)));
        if (!next) return files;
        TRY_ASSIGN(next->file.class_revision, load_number(store, revision_name));
        const auto secret = base::from_hex(next->secret_key);
        if (!secret) return base::fail(base::Code::damaged, "luu.tep-hong", {}, "secret key of the station");
        std::string bytes = lan::write_result_file(next->file, *secret, joining.sealed_to);
        const std::string hash = base::sha256_hex(bytes);
        std::string name = lan::result_file_name(next->file, hash);
        TRY(base::write_file(outbox / base::from_utf8(name), bytes));
        TRY(store.note_handed_in(next->file, hash));
        files.push_back({std::move(name), std::move(bytes)});
    }
}

base::Result<bool> take_result(store::Store& store, const LabKeys& keys, const std::string& bytes) {
    TRY_ASSIGN(const model::ResultFile file, lan::read_result_file(bytes, keys.sealing));
    return store.take_in(file, base::sha256_hex(bytes));
}

}  // namespace work
