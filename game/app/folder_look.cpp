#include "app/folder_look.h"

#include <algorithm>

#include "base/places.h"

namespace app {

base::Result<ui::FolderView> look_into(const std::string& folder, const std::vector<base::Path>& places) {
    ui::FolderView look;
    look.path = folder;
    auto folders = places;
    if (!folder.empty()) {
        const base::Path here = base::from_utf8(folder);
        TRY_ASSIGN(folders, base::folders_in(here));
        const bool is_place = std::find(places.begin(), places.end(), here) != places.end();
        if (!is_place && here.has_relative_path()) look.parent = base::to_utf8(here.parent_path());
    }
    for (const base::Path& one : folders) look.all.push_back(base::to_utf8(one));
    return look;
}

}  // namespace app
