#pragma once
// Rich text as JSON, for the bodies of items and for the lessons of a pack. A paragraph is an array of spans, or
// {"bullet": true, "spans": [...]}; a span is a plain string, or an object with "text" and what makes it special.
// The same text always gives the same JSON, and nothing else is read back.

#include <optional>

#include "base/json.h"
#include "model/pack.h"
#include "model/rich_text.h"

namespace kinds {

base::Json to_json(const model::RichText& text);
base::Json to_json(const model::Picture& picture);  // null for none
model::Picture picture_from_json(const base::Json& json);
base::Json to_json(const std::vector<std::string>& strings);
std::vector<std::string> strings_from_json(const base::Json& json);
std::optional<model::RichText> rich_from_json(const base::Json& json);  // nullopt: not what to_json makes

}  // namespace kinds
