// Writes class, result and seat files, and opens them again: what is damaged, forged or swollen is refused.

#include "lan/files.h"

#include "base/compress.h"
#include "lan/rows.h"

namespace lan {
namespace {

using base::Code;
using base::Json;

constexpr std::string_view class_word = "KSLOP", result_word = "KSKETQUA", seat_word = "KSCHO";
constexpr int version = 1;
constexpr std::size_t longest_head = 128, signature_size = 64, most_at_a_seat = 8;
constexpr std::size_t largest_class_json = 16u << 20, largest_result_json = 4u << 20;  // five times what a class makes in a year
constexpr std::size_t largest_seat_json = 64u << 10;

base::Result<model::ClassFile> damaged() { return base::fail(Code::damaged, "phong-may.tep-hong"); }

struct Opened {
    std::string_view head;   // with its line end
    std::string_view words;  // of the head, behind the version
    std::string_view body;
};

// "WORD version words\n" and the rest.
base::Result<Opened> open_head(std::string_view bytes, std::string_view word, std::size_t largest) {
    if (bytes.size() > largest) return base::fail(Code::too_big, "phong-may.tep-qua-lon");
    if (bytes.empty()) return base::fail(Code::damaged, "phong-may.tep-hong", {}, "empty");
    const std::size_t end = bytes.substr(0, longest_head).find('\n');
    if (end == std::string_view::npos || bytes.substr(0, word.size() + 1) != std::string(word) + ' ')
        return base::fail(Code::foreign, "phong-may.tep-la");
    const std::string_view rest = bytes.substr(word.size() + 1, end - word.size() - 1);
    const std::size_t blank = std::min(rest.find(' '), rest.size());
    const std::string number(rest.substr(0, blank));
    if (number != std::to_string(version)) {
        const bool is_number = !number.empty() && number.find_first_not_of("0123456789") == std::string::npos && number.size() < 6;
        if (is_number && std::stoi(number) > version) return base::fail(Code::newer, "phong-may.tep-moi-hon");
        return base::fail(Code::foreign, "phong-may.tep-la");
    }
    return Opened{bytes.substr(0, end + 1), rest.substr(std::min(blank + 1, rest.size())), bytes.substr(end + 1)};
}

// Whoever holds the keys may still write something small that would fill the memory.
base::Result<Json> unpack(std::string_view compressed, std::size_t most) {
    const auto text = base::decompress(compressed, most);
    if (!text) return base::fail(Code::damaged, "phong-may.tep-hong");
    return base::parse_json(*text, most);
}

std::string key_of_class(std::string_view school_key, std::string_view class_id) {
    return base::derive_key(school_key, "khienso class file " + std::string(class_id));
}

Json counts_of(const std::map<std::string, std::int64_t>& counts) {
    Json json = Json::object();
    for (const auto& [id, number] : counts) json.set(id, number);
    return json;
}

Json to_json(const model::ClassFile& file) {
    Texts texts;
    Json json = Json::object();
    json.set("revision", file.revision).set("made_ms", file.made_ms);
    json.set("school", row_of(file.school, texts)).set("class", row_of(file.the_class, texts));
    json.set("staff", list_of(file.staff, texts)).set("packs", list_of(file.packs, texts)).set("received", counts_of(file.received));
    json.set("command", row_of(file.command, texts)).set("rows", lan::to_json(file.rows, texts));
    if (!file.voided.empty()) json.set("voided", counts_of(file.voided));
    if (!file.lowered.empty()) json.set("lowered", counts_of(file.lowered));
    if (!file.admissions.empty()) json.set("admitted", list_of(file.admissions, texts));
    json.set("texts", texts.all());
    return json;
}

bool read_counts(const Json& json, std::map<std::string, std::int64_t>& counts) {
    if (!json.is_object()) return false;
    for (const auto& [id, number] : json.fields()) {
        if (!base::is_uuid(id) || number.to_int(-1) < 0) return false;
        counts[id] = number.to_int();
    }
    return true;
}

// What stands there only when there is something to say.
bool read_said(const Json& json, const std::vector<std::string>& texts, model::ClassFile& file) {
    return (json["voided"].is_null() || read_counts(json["voided"], file.voided)) &&
           (json["lowered"].is_null() || read_counts(json["lowered"], file.lowered)) &&
           (json["admitted"].is_null() || read_list(json["admitted"], texts, file.admissions));
}

bool read_numbers(const Json& json, std::initializer_list<std::pair<const char*, std::int64_t*>> numbers) {
    for (const auto& [name, number] : numbers) {
        *number = json[name].to_int(-1);
        if (*number < 0) return false;
    }
    return true;
}

bool read_whole(const Json& json, model::ClassFile& file) {
    std::vector<std::string> texts;
    return read_texts(json["texts"], texts) && read_numbers(json, {{"revision", &file.revision}, {"made_ms", &file.made_ms}}) &&
           read_row(json["school"], texts, file.school) && read_row(json["class"], texts, file.the_class) &&
           read_list(json["staff"], texts, file.staff) && read_list(json["packs"], texts, file.packs) &&
           read_counts(json["received"], file.received) && read_row(json["command"], texts, file.command) &&
           read_rows(json["rows"], texts, file.rows) && read_said(json, texts, file);
}

Json to_json(const model::ResultFile& file) {
    Texts texts;
    Json json = Json::object();
    json.set("station", row_of(file.station, texts)).set("number", file.number).set("previous", file.previous);
    json.set("made_ms", file.made_ms).set("offset_minutes", file.offset_minutes).set("class_revision", file.class_revision);
    json.set("rows", lan::to_json(file.rows, texts)).set("texts", texts.all());
    return json;
}

bool read_whole(const Json& json, model::ResultFile& file) {
    std::vector<std::string> texts;
    if (!read_texts(json["texts"], texts)) return false;
    const bool station_is_whole = read_row(json["station"], texts, file.station);
    file.previous = json["previous"].to_string();
    file.offset_minutes = static_cast<int>(json["offset_minutes"].to_int());
    return station_is_whole && !file.station.public_key.empty() && json["previous"].is_string() &&
           read_numbers(json, {{"number", &file.number}, {"made_ms", &file.made_ms}, {"class_revision", &file.class_revision}}) &&
           file.number >= 1 && read_rows(json["rows"], texts, file.rows);
}

Json to_json(const model::SeatStatus& one) {
    Texts texts;
    Json pupils = Json::array(), json = Json::object();
    for (const model::PupilId& id : one.pupils) pupils.push(id.value);
    json.set("station", row_of(one.station, texts)).set("texts", texts.all()).set("now", row_of(one, texts));
    json.set("pupils", std::move(pupils));
    return json;
}

bool read_whole(const Json& json, model::SeatStatus& one) {
    std::vector<std::string> texts;
    if (!read_texts(json["texts"], texts)) return false;
    Reader pupils(json["pupils"]);
    while (pupils.good() && !pupils.ended() && one.pupils.size() < most_at_a_seat)
        pupils("id", one.pupils.emplace_back(), model::sent::in_row);
    return read_row(json["station"], texts, one.station) && read_row(json["now"], texts, one) && pupils.ended() &&
           !one.station.public_key.empty();
}

// Signed by the station that `file` names, then sealed to the teacher's machine.
template <class File>
std::string write_signed(std::string_view word, const File& file, std::string_view secret_key, std::string_view sealed_to) {
    const std::string body = base::compress(to_json(file).dump());
    return std::string(word) + ' ' + std::to_string(version) + '\n' + base::seal(sealed_to, base::sign(secret_key, body) + body);
}

struct Largest {
    std::size_t file, json;
};

template <class File>
base::Result<File> read_signed(std::string_view word, const Largest& largest, std::string_view bytes, const base::KeyPair& sealed_to) {
    TRY_ASSIGN(const Opened opened, open_head(bytes, word, largest.file));
    const auto plain = base::unseal(sealed_to, opened.body);
    if (!plain || !opened.words.empty()) return base::fail(Code::foreign, "phong-may.ket-qua-khong-mo-duoc");
    const std::string_view signature = std::string_view(*plain).substr(0, signature_size);
    const std::string_view body = std::string_view(*plain).substr(signature.size());
    const auto json = unpack(body, largest.json);
    File file;
    if (!json || !read_whole(*json, file)) return base::fail(Code::damaged, "phong-may.tep-hong");
    const auto key = base::from_hex(file.station.public_key);
    if (!key || !base::is_signed(*key, body, signature)) return base::fail(Code::damaged, "phong-may.chu-ky-sai");
    return file;
}

}  // namespace

std::string write_class_file(const model::ClassFile& file, std::string_view school_key) {
    const std::string id = file.the_class.id.value;
    const std::string head = std::string(class_word) + ' ' + std::to_string(version) + ' ' + id + '\n';
    return head + base::lock(key_of_class(school_key, id), head, base::compress(to_json(file).dump()));
}

base::Result<model::ClassFile> read_class_file(std::string_view bytes, std::string_view school_key) {
    TRY_ASSIGN(const Opened opened, open_head(bytes, class_word, largest_class_file));
    if (!base::is_uuid(std::string(opened.words))) return damaged();
    const auto plain = base::unlock(key_of_class(school_key, opened.words), opened.head, opened.body);
    if (!plain) return base::fail(Code::foreign, "phong-may.lop-khong-mo-duoc");
    const auto json = unpack(*plain, largest_class_json);
    model::ClassFile file;
    if (!json || !read_whole(*json, file) || file.the_class.id.value != opened.words) return damaged();
    return file;
}

std::string write_result_file(const model::ResultFile& file, std::string_view secret_key, std::string_view sealed_to) {
    return write_signed(result_word, file, secret_key, sealed_to);
}

base::Result<model::ResultFile> read_result_file(std::string_view bytes, const base::KeyPair& sealed_to) {
    return read_signed<model::ResultFile>(result_word, {largest_result_file, largest_result_json}, bytes, sealed_to);
}

std::string write_seat_file(const model::SeatStatus& status, std::string_view secret_key, std::string_view sealed_to) {
    return write_signed(seat_word, status, secret_key, sealed_to);
}

base::Result<model::SeatStatus> read_seat_file(std::string_view bytes, const base::KeyPair& sealed_to) {
    return read_signed<model::SeatStatus>(seat_word, {largest_seat_file, largest_seat_json}, bytes, sealed_to);
}

}  // namespace lan
