#include "app/machine_setting.h"

#include <algorithm>

#include "base/json.h"

namespace app {
namespace {

constexpr const char* file_name = "may-nay.json";

void read(const base::Json& json, bool& value) { value = json.to_bool(value); }
void read(const base::Json& json, double& value) { value = json.to_double(value); }

}  // namespace

model::MachineSetting load_machine_setting(const base::Path& data) {
    model::MachineSetting setting;
    const auto text = base::read_file(data / file_name, 64u << 10);
    const auto json = text ? base::parse_json(*text) : base::Result<base::Json>(base::Json::object());
    if (!json) return setting;
    each_field(setting, [&](const char* name, auto& value) { read((*json)[name], value); });
    setting.text_scale = std::clamp(setting.text_scale, smallest_text, largest_text);
    return setting;
}

base::Result<void> save_machine_setting(const base::Path& data, const model::MachineSetting& setting) {
    base::Json json = base::Json::object();
    each_field(setting, [&](const char* name, const auto& value) { json.set(name, value); });
    return base::write_file(data / file_name, json.dump());
}

}  // namespace app
