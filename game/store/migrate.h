#pragma once
// Brings a progress file up to date: numbered scripts, gapless, forward only, each in one IMMEDIATE transaction with
// its user_version. A script that fails leaves the file as it was before that script.

#include <span>
#include <string_view>
#include <utility>

#include "base/sqlite.h"

namespace store {

using Migrations = std::span<const std::pair<std::string_view, std::string_view>>;  // file name, SQL

Migrations shipped_migrations();
// A file of a newer program: Code::newer. A script that fails: Code::internal, its name in the detail.
base::Result<void> migrate(base::Database& database, Migrations migrations);

}  // namespace store
