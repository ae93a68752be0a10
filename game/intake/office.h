#pragma once
// An office file (.xlsx, .docx): a zip of XML parts that point at each other. The one place that knows the XML reader.

#include <limits>
#include <map>
#include <pugixml.hpp>

#include "intake/zip.h"

namespace intake {

inline constexpr long max_tags = 2'000'000;  // of one part: each becomes some 64 bytes in memory

using Parts = std::map<std::string, std::string>;  // id and type of a relation -> path of its part

// Some writers put a prefix before every name ("x:row").
std::string_view local(std::string_view name);
bool is(const pugi::xml_node& node, std::string_view name);
pugi::xml_node child(const pugi::xml_node& parent, std::string_view name);
std::string_view attribute(const pugi::xml_node& node, std::string_view name);
int to_int(std::string_view text, int otherwise, int least = std::numeric_limits<int>::min(), int most = std::numeric_limits<int>::max());

base::Result<void> parse(std::string_view bytes, const std::string& path, pugi::xml_document& document);
base::Result<void> parse(Archive& archive, const std::string& path, pugi::xml_document& document);

base::Result<std::string> find_main_part(Archive& archive);  // "xl/workbook.xml", "word/document.xml"; empty: it has none
base::Result<Parts> load_relations(Archive& archive, const std::string& of_part);
std::string part_of_type(const Parts& parts, std::string_view type);  // "/styles"; empty: there is none

}  // namespace intake
