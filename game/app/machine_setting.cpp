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
    setting.sound_on = (*json)["sound_on"].to_bool(true);
    return setting;
}

base::Result<void> save_machine_setting(const base::Path& data, const MachineSetting& setting) {
    return base::write_file(data / file_name,
                            base::Json::object().set("text_scale", setting.text_scale).set("sound_on", setting.sound_on).dump());
}

}  // namespace app
