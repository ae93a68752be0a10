#pragma once
// Rows as JSON. A text that comes again and again (an id, a question's name, a pack's hash) stands once in a list; rows
// are arrays of numbers and hold its place there.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/json.h"
#include "model/exchange.h"

namespace lan {

class Texts {
public:
    base::Json place_of(const std::string& text);
    base::Json all() const;  // last: what place_of was asked for

private:
    std::map<std::string, int> places_;
    std::vector<std::string> texts_;
};

// One JSON array, read from its beginning. Once something is missing or of a wrong kind, `good` stays false.
class Reader {
public:
    explicit Reader(const base::Json& row) : Reader(row, no_texts()) {}
    Reader(const base::Json& row, const std::vector<std::string>& texts) : row_(row.items()), texts_(texts), good_(row.is_array()) {}
    std::string text();      // by its place
    std::string uuid();      // the same; must be one
    std::string own_text();  // that stands in the row
    std::string own_uuid();
    std::string uuid_or_none();
    std::int64_t number(std::int64_t least, std::int64_t most);
    std::int64_t time() { return number(0, latest_ms); }
    int offset() { return static_cast<int>(number(-18 * 60, 18 * 60)); }
    base::Json json();
    bool good() const { return good_; }
    bool ended() const { return good_ && next_ == row_.size(); }

    static constexpr std::int64_t latest_ms = 253'402'300'799'999;  // the end of the year 9999

private:
    static const std::vector<std::string>& no_texts();
    const base::Json* take();
    const base::Json::Array& row_;
    const std::vector<std::string>& texts_;
    std::size_t next_ = 0;
    bool good_;
};

base::Json to_json(const model::Rows& rows, Texts& texts);
bool read_rows(const base::Json& json, const std::vector<std::string>& texts, model::Rows& rows);  // false: not whole
bool read_texts(const base::Json& json, std::vector<std::string>& texts);

base::Json to_json(const model::Station& station, Texts& texts);
model::Station read_station(Reader& row);

}  // namespace lan
