// Each kind of row as JSON and back; a row whose values cannot be is refused.

#include "lan/rows.h"

namespace lan {

using base::Json;

Json Texts::place_of(const std::string& text) {
    const auto [found, is_new] = places_.emplace(text, static_cast<int>(texts_.size()));
    if (is_new) texts_.push_back(text);
    return found->second;
}

Json Texts::all() const {
    Json list = Json::array();
    for (const std::string& text : texts_) list.push(text);
    return list;
}

const std::vector<std::string>& Reader::no_texts() {
    static const std::vector<std::string> none;
    return none;
}

const Json* Reader::take() {
    if (!good_ || next_ >= row_.size()) {
        good_ = false;
        return nullptr;
    }
    return &row_[next_++];
}

std::int64_t Reader::number(std::int64_t least, std::int64_t most) {
    const Json* value = take();
    const std::int64_t number = value ? value->to_int(least - 1) : least;
    good_ = good_ && value && *value == Json(number) && number >= least && number <= most;
    return good_ ? number : least;
}

std::string Reader::text() {
    const std::int64_t place = number(0, static_cast<std::int64_t>(texts_.size()) - 1);
    return good_ ? texts_[static_cast<std::size_t>(place)] : std::string();
}

std::string Reader::uuid() {
    std::string id = text();
    good_ = good_ && base::is_uuid(id);
    return id;
}

std::string Reader::uuid_or_none() {
    std::string id = text();
    good_ = good_ && (id.empty() || base::is_uuid(id));
    return id;
}

std::string Reader::own_text() {
    const Json* value = take();
    good_ = good_ && value && value->is_string();
    return good_ ? value->to_string() : std::string();
}

std::string Reader::own_uuid() {
    std::string id = own_text();
    good_ = good_ && base::is_uuid(id);
    return id;
}

Json Reader::json() {
    const Json* value = take();
    return value ? *value : Json();
}

namespace {

constexpr std::int64_t most = INT64_MAX;
constexpr int last_picture = static_cast<int>(model::sign_in_pictures.size()) - 1;

Json row_of(std::initializer_list<Json> values) { return Json(Json::Array(values)); }

Json to_json(const model::Pupil& pupil, Texts& texts) {
    return row_of({pupil.id.value, texts.place_of(pupil.class_id.value), pupil.roll, pupil.name, pupil.birthday, pupil.pictures[0],
                   pupil.pictures[1], pupil.pictures[2], pupil.in_last_list ? 1 : 0, pupil.sign_in_code, pupil.temporary ? 1 : 0});
}

model::Pupil read_pupil(Reader& row) {
    model::Pupil pupil;
    pupil.id.value = row.own_uuid();
    pupil.class_id.value = row.uuid();
    pupil.roll = static_cast<int>(row.number(0, 100'000));
    pupil.name = row.own_text();
    pupil.birthday = row.own_text();
    for (int& picture : pupil.pictures) picture = static_cast<int>(row.number(0, last_picture));
    pupil.in_last_list = row.number(0, 1) == 1;
    pupil.sign_in_code = row.own_text();
    pupil.temporary = row.number(0, 1) == 1;
    return pupil;
}

Json to_json(const model::Assignment& one, Texts& texts) {
    return row_of({one.id.value, texts.place_of(one.class_id.value), texts.place_of(one.pack_id), texts.place_of(one.pack_version),
                   texts.place_of(one.pack_hash), texts.place_of(one.lesson_id), texts.place_of(one.lesson_title),
                   one.mode == model::Mode::test ? 1 : 0, one.opened_ms, one.closed_ms, one.limit_ms});
}

model::Assignment read_assignment(Reader& row) {
    model::Assignment one;
    one.id.value = row.own_uuid();
    one.class_id.value = row.uuid();
    one.pack_id = row.text();
    one.pack_version = row.text();
    one.pack_hash = row.text();
    one.lesson_id = row.text();
    one.lesson_title = row.text();
    one.mode = row.number(0, 1) == 1 ? model::Mode::test : model::Mode::practice;
    one.opened_ms = row.time();
    one.closed_ms = row.time();
    one.limit_ms = row.time();
    return one;
}

// Without its draft: a half-made answer stays where it was begun.
Json to_json(const model::Sitting& one, Texts& texts) {
    return row_of({texts.place_of(one.id.value), texts.place_of(one.pupil_id.value), texts.place_of(one.assignment_id.value),
                   texts.place_of(one.pack_id), texts.place_of(one.pack_version), texts.place_of(one.pack_hash),
                   texts.place_of(one.lesson_id), texts.place_of(one.lesson_title), one.mode == model::Mode::test ? 1 : 0,
                   static_cast<std::int64_t>(one.seed), one.item_count, one.step, one.started_ms, one.finished_ms, one.offset_minutes,
                   texts.place_of(one.station_id.value), one.sequence, one.draft});
}

model::Sitting read_sitting(Reader& row) {
    model::Sitting one;
    one.id.value = row.uuid();
    one.pupil_id.value = row.uuid();
    one.assignment_id.value = row.uuid_or_none();
    one.pack_id = row.text();
    one.pack_version = row.text();
    one.pack_hash = row.text();
    one.lesson_id = row.text();
    one.lesson_title = row.text();
    one.mode = row.number(0, 1) == 1 ? model::Mode::test : model::Mode::practice;
    one.seed = static_cast<std::uint64_t>(row.number(INT64_MIN + 1, most));
    one.item_count = static_cast<int>(row.number(0, 10'000));
    one.step = static_cast<int>(row.number(0, 10'000));
    one.started_ms = row.time();
    one.finished_ms = row.time();
    one.offset_minutes = row.offset();
    one.station_id.value = row.uuid();
    one.sequence = row.number(1, most);
    one.draft = row.json();
    return one;
}

Json to_json(const model::Attempt& one, Texts& texts) {
    return row_of({one.id.value, texts.place_of(one.sitting_id.value), texts.place_of(one.pupil_id.value), texts.place_of(one.item_id),
                   texts.place_of(one.kind), one.answer, one.points, one.try_number, one.hints, one.duration_ms, one.time_ms,
                   one.offset_minutes, texts.place_of(one.station_id.value), one.sequence});
}

model::Attempt read_attempt(Reader& row) {
    model::Attempt one;
    one.id.value = row.own_uuid();
    one.sitting_id.value = row.uuid();
    one.pupil_id.value = row.uuid();
    one.item_id = row.text();
    one.kind = row.text();
    one.answer = row.json();
    one.points = static_cast<int>(row.number(0, 100));
    one.try_number = static_cast<int>(row.number(1, 1000));
    one.hints = static_cast<int>(row.number(0, 1000));
    one.duration_ms = row.time();
    one.time_ms = row.time();
    one.offset_minutes = row.offset();
    one.station_id.value = row.uuid();
    one.sequence = row.number(1, most);
    return one;
}

Json to_json(const model::Correction& one, Texts& texts) {
    return row_of({one.id.value, texts.place_of(one.attempt_id.value), texts.place_of(one.sitting_id.value),
                   texts.place_of(one.to_pupil_id.value), texts.place_of(one.by.value), texts.place_of(one.why), one.time_ms,
                   one.offset_minutes, texts.place_of(one.station_id.value), one.sequence});
}

model::Correction read_correction(Reader& row) {
    model::Correction one;
    one.id.value = row.own_uuid();
    one.attempt_id.value = row.uuid_or_none();
    one.sitting_id.value = row.uuid_or_none();
    one.to_pupil_id.value = row.uuid_or_none();
    one.by.value = row.uuid();
    one.why = row.text();
    one.time_ms = row.time();
    one.offset_minutes = row.offset();
    one.station_id.value = row.uuid();
    one.sequence = row.number(1, most);
    return one;
}

template <class Row>
Json list_of(const std::vector<Row>& rows, Texts& texts) {
    Json list = Json::array();
    for (const Row& row : rows) list.push(to_json(row, texts));
    return list;
}

template <class Row>
bool read_list(const Json& json, const std::vector<std::string>& texts, Row (*read)(Reader&), std::vector<Row>& rows) {
    if (!json.is_array()) return false;
    rows.reserve(json.size());
    for (const Json& each : json.items()) {
        Reader row(each, texts);
        rows.push_back(read(row));
        if (!row.ended()) return false;
    }
    return true;
}

}  // namespace

Json to_json(const model::Station& station, Texts& texts) {
    return row_of({texts.place_of(station.id.value), station.generation, station.seat, station.made_ms, station.public_key,
                   texts.place_of(station.machine)});
}

model::Station read_station(Reader& row) {
    model::Station station;
    station.id.value = row.uuid();
    station.generation = static_cast<int>(row.number(1, 1'000'000));
    station.seat = static_cast<int>(row.number(0, 999));
    station.made_ms = row.time();
    station.public_key = row.own_text();
    station.machine = row.text();
    return station;
}

Json to_json(const model::Rows& rows, Texts& texts) {
    Json json = Json::object();
    json.set("stations", list_of(rows.stations, texts)).set("pupils", list_of(rows.pupils, texts));
    json.set("assignments", list_of(rows.assignments, texts)).set("sittings", list_of(rows.sittings, texts));
    json.set("attempts", list_of(rows.attempts, texts)).set("corrections", list_of(rows.corrections, texts));
    return json;
}

bool read_rows(const Json& json, const std::vector<std::string>& texts, model::Rows& rows) {
    return read_list(json["stations"], texts, read_station, rows.stations) && read_list(json["pupils"], texts, read_pupil, rows.pupils) &&
           read_list(json["assignments"], texts, read_assignment, rows.assignments) &&
           read_list(json["sittings"], texts, read_sitting, rows.sittings) &&
           read_list(json["attempts"], texts, read_attempt, rows.attempts) &&
           read_list(json["corrections"], texts, read_correction, rows.corrections);
}

bool read_texts(const Json& json, std::vector<std::string>& texts) {
    if (!json.is_array()) return false;
    for (const Json& each : json.items()) {
        if (!each.is_string()) return false;
        texts.push_back(each.to_string());
    }
    return true;
}

}  // namespace lan
