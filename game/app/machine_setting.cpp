#include "app/machine_setting.h"

#include <algorithm>

#include "base/json.h"

namespace app {
namespace {

constexpr const char* file_name = "may-nay.json";

}  // namespace

MachineSetting load_machine_setting(const base::Path& data) {
    MachineSetting setting;
    const auto text = base::read_file(data / file_name, 64u << 10);
    const auto json = text ? base::parse_json(*text) : base::Result<base::Json>(base::Json::object());
    if (!json) return setting;
    setting.text_scale = std::clamp((*json)["text_scale"].to_double(1.0), 1.0, 2.0);
    setting.airy_text = (*json)["airy_text"].to_bool(false);
    setting.sound_on = (*json)["sound_on"].to_bool(true);
    setting.calm = (*json)["calm"].to_bool(false);
    return setting;
}

base::Result<void> save_machine_setting(const base::Path& data, const MachineSetting& setting) {
    base::Json json = base::Json::object();
    json.set("text_scale", setting.text_scale).set("airy_text", setting.airy_text);
    json.set("sound_on", setting.sound_on).set("calm", setting.calm);
    return base::write_file(data / file_name, json.dump());
}

}  // namespace app
