#pragma once
// Keeps a copy of a pack whose lessons get answers, under data/packs/<hash>.ksgoi: what pupils answered stays readable
// when the shipped pack is changed or gone.

#include "base/paths.h"
#include "base/result.h"

namespace work {

base::Path pack_place(const base::Path& data, const std::string& hash);
base::Result<void> install_pack(const base::Path& file, const std::string& hash, const base::Path& data);

}  // namespace work
