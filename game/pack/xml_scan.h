#pragma once
// Just enough reading of SVG text to lift an element out of it: tags, their attributes, and where an element ends.
// Not a parser: the drawing is checked by the renderer afterwards.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pack {

struct Range {
    std::size_t start = 0, size = 0;
};

std::optional<std::string> find_element(const std::string& svg, const std::string& id);  // whole, with its end tag
std::vector<std::string> group_ids(const std::string& svg);                              // ids of its <g>
std::vector<std::string> references_of(const std::string& element);                      // ids in url(#...) and href="#..."
std::string with_prefixed_ids(const std::string& element, const std::string& prefix);    // ids and references
std::vector<Range> find_hrefs(const std::string& svg, std::string_view start_of_value);  // values of (xlink:)href of <use>
std::size_t end_of_root_tag(const std::string& svg);                                     // npos: no <svg ...>

}  // namespace pack
