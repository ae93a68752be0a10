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

std::string Reader::listed_text() {
    const std::int64_t place = number(0, static_cast<std::int64_t>(texts_.size()) - 1);
    return good_ ? texts_[static_cast<std::size_t>(place)] : std::string();
}

std::string Reader::own_text() {
    const Json* value = take();
    good_ = good_ && value && value->is_string();
    return good_ ? value->to_string() : std::string();
}

void Reader::read(Json& value, const model::Field&) {
    if (const Json* found = take()) value = *found;
}

Json to_json(const model::Rows& rows, Texts& texts) {
    Json json = Json::object();
    model::visit_lists(rows, [&](const char* name, const auto& list) { json.set(name, list_of(list, texts)); });
    return json;
}

bool read_rows(const Json& json, const std::vector<std::string>& texts, model::Rows& rows) {
    bool good = true;
    model::visit_lists(rows, [&](const char* name, auto& list) { good = good && read_list(json[name], texts, list); });
    return good;
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
