// Finds elements, ids and what refers to them in the text of an SVG.

#include "pack/xml_scan.h"

#include <algorithm>

namespace pack {

namespace {

struct Attribute {
    std::string_view name;
    Range value;
};
struct Tag {
    std::size_t start = 0, end = 0;  // with < and >
    std::string_view name;
    bool closing = false, empty = false;
    std::vector<Attribute> attributes;
};

constexpr std::string_view blanks = " \t\r\n";

}  // namespace

static void read_attributes(std::string_view svg, std::size_t at, Tag& tag) {
    while (at < svg.size()) {
        at = svg.find_first_not_of(blanks, at);
        if (at == std::string_view::npos || svg[at] == '>') break;
        if (svg[at] == '/') {
            tag.empty = true;
            ++at;
            continue;
        }
        const std::size_t name_end = svg.find_first_of(" \t\r\n=/>", at);
        if (name_end == std::string_view::npos) break;
        const std::string_view name = svg.substr(at, name_end - at);
        at = svg.find_first_not_of(blanks, name_end);
        if (at == std::string_view::npos || svg[at] != '=') {
            if (name.empty()) ++at;
            continue;
        }
        at = svg.find_first_not_of(blanks, at + 1);
        if (at == std::string_view::npos || (svg[at] != '"' && svg[at] != '\'')) break;
        const std::size_t close = svg.find(svg[at], at + 1);
        if (close == std::string_view::npos) break;
        tag.attributes.push_back({name, {at + 1, close - at - 1}});
        at = close + 1;
    }
    tag.end = at < svg.size() ? at + 1 : svg.size();
}

// The next tag from `from` on; comments, CDATA and declarations are passed over.
static std::optional<Tag> next_tag(std::string_view svg, std::size_t from) {
    for (std::size_t at = svg.find('<', from); at != std::string_view::npos; at = svg.find('<', at)) {
        if (svg.substr(at, 4) == "<!--") {
            at = svg.find("-->", at);
        } else if (svg.substr(at, 9) == "<![CDATA[") {
            at = svg.find("]]>", at);
        } else if (at + 1 < svg.size() && (svg[at + 1] == '!' || svg[at + 1] == '?')) {
            at = svg.find('>', at);
        } else {
            Tag tag;
            tag.start = at;
            tag.closing = at + 1 < svg.size() && svg[at + 1] == '/';
            const std::size_t name = at + (tag.closing ? 2 : 1);
            const std::size_t name_end = std::min(svg.find_first_of(" \t\r\n/>", name), svg.size());
            tag.name = svg.substr(name, name_end - name);
            read_attributes(svg, name_end, tag);
            return tag;
        }
        if (at == std::string_view::npos) break;
    }
    return std::nullopt;
}

static std::string_view value_of(std::string_view svg, const Tag& tag, std::string_view name) {
    for (const auto& attribute : tag.attributes)
        if (attribute.name == name) return svg.substr(attribute.value.start, attribute.value.size);
    return {};
}

std::optional<std::string> find_element(const std::string& svg, const std::string& id) {
    int depth = -1;  // of open tags inside the element; -1: not met yet
    std::size_t start = 0;
    for (auto tag = next_tag(svg, 0); tag; tag = next_tag(svg, tag->end)) {
        if (depth < 0) {
            if (tag->closing || value_of(svg, *tag, "id") != id) continue;
            start = tag->start;
            depth = 0;
        }
        if (tag->closing)
            --depth;
        else if (!tag->empty)
            ++depth;
        if (depth == 0) return svg.substr(start, tag->end - start);
    }
    return std::nullopt;
}

std::vector<std::string> group_ids(const std::string& svg) {
    std::vector<std::string> ids;
    for (auto tag = next_tag(svg, 0); tag; tag = next_tag(svg, tag->end)) {
        const auto id = value_of(svg, *tag, "id");
        if (!tag->closing && tag->name == "g" && !id.empty()) ids.emplace_back(id);
    }
    return ids;
}

static bool is_href(std::string_view name) { return name == "href" || name == "xlink:href"; }

// Places in the element where an id stands: the id attribute, href="#id", url(#id).
static std::vector<Range> id_places(const std::string& element, bool with_own) {
    std::vector<Range> places;
    for (auto tag = next_tag(element, 0); tag; tag = next_tag(element, tag->end)) {
        for (const auto& attribute : tag->attributes) {
            const Range value = attribute.value;
            const auto text = std::string_view(element).substr(value.start, value.size);
            if (attribute.name == "id" && with_own) places.push_back(value);
            if (is_href(attribute.name) && text.substr(0, 1) == "#") places.push_back({value.start + 1, value.size - 1});
            for (std::size_t at = text.find("url(#"); at != std::string_view::npos; at = text.find("url(#", at + 1)) {
                const std::size_t close = text.find(')', at);
                if (close != std::string_view::npos) places.push_back({value.start + at + 5, close - at - 5});
            }
        }
    }
    return places;
}

std::vector<std::string> references_of(const std::string& element) {
    std::vector<std::string> ids;
    for (const auto& place : id_places(element, false)) ids.push_back(element.substr(place.start, place.size));
    return ids;
}

std::string with_prefixed_ids(const std::string& element, const std::string& prefix) {
    std::string out;
    std::size_t from = 0;
    for (const auto& place : id_places(element, true)) {
        out += element.substr(from, place.start - from) + prefix;
        from = place.start;
    }
    return out + element.substr(from);
}

std::vector<Range> find_hrefs(const std::string& svg, std::string_view start_of_value) {
    std::vector<Range> found;
    for (auto tag = next_tag(svg, 0); tag; tag = next_tag(svg, tag->end)) {
        if (tag->closing || tag->name != "use") continue;
        for (const auto& attribute : tag->attributes) {
            const auto text = std::string_view(svg).substr(attribute.value.start, attribute.value.size);
            if (is_href(attribute.name) && text.substr(0, start_of_value.size()) == start_of_value) found.push_back(attribute.value);
        }
    }
    return found;
}

std::size_t end_of_root_tag(const std::string& svg) {
    for (auto tag = next_tag(svg, 0); tag; tag = next_tag(svg, tag->end))
        if (!tag->closing && tag->name == "svg") return tag->empty ? std::string::npos : tag->end;
    return std::string::npos;
}

}  // namespace pack
