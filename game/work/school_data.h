#pragma once
// What reports of one class need, read from the progress file in one go: values that a worker may take along.

#include <string>

#include "report/report.h"
#include "store/store.h"

namespace work {

base::Result<report::ClassData> load_class_data(store::Store& store, const model::ClassId& class_id);
base::Result<model::Class> find_class_named(store::Store& store, const std::string& name);  // as schools write it: "6a1" is "6A1"

}  // namespace work
