// Finds the parts of an office file by what points to them, and reads each as XML.

#include "intake/office.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace intake {

using base::Code;
using base::Result;

std::string_view local(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is(const pugi::xml_node& node, std::string_view name) { return local(node.name()) == name; }

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
    for (const pugi::xml_node& node : parent.children())
        if (is(node, name)) return node;
    return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute& each : node.attributes())
        if (local(each.name()) == name) return each.value();
    return {};
}

int to_int(std::string_view text, int otherwise, int least, int most) {
    int value = otherwise;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() && value >= least && value <= most ? value : otherwise;
}

Result<void> parse(std::string_view bytes, const std::string& path, pugi::xml_document& document) {
    if (bytes.find("<!DOCTYPE") != std::string_view::npos) return base::fail(Code::foreign, "nhap.tep-hong", {}, "DOCTYPE in " + path);
    if (std::count(bytes.begin(), bytes.end(), '<') > max_tags)
        return base::fail(Code::too_big, "nhap.tep-qua-lon", {}, "too many tags in " + path);
    const auto parsed = document.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
    if (!parsed) return base::fail(Code::damaged, "nhap.tep-hong", {}, path + ": " + parsed.description());
    return {};
}

Result<void> parse(Archive& archive, const std::string& path, pugi::xml_document& document) {
    TRY_ASSIGN(const std::string bytes, archive.load(path));
    return parse(bytes, path, document);
}

static Parts relations(const pugi::xml_document& document, std::string_view folder) {
    Parts out;
    for (const pugi::xml_node& node : document.document_element().children()) {
        std::string target(attribute(node, "Target"));
        target = base::starts_with(target, "/") ? target.substr(1) : std::string(folder) + target;
        out[std::string(attribute(node, "Id"))] = target;
        out[std::string(attribute(node, "Type"))] = target;
    }
    return out;
}

std::string part_of_type(const Parts& parts, std::string_view type) {
    for (const auto& [key, path] : parts)
        if (key.size() > type.size() && key.compare(key.size() - type.size(), type.size(), type) == 0) return path;
    return {};
}

Result<std::string> find_main_part(Archive& archive) {
    if (!archive.has("_rels/.rels")) return std::string();
    pugi::xml_document document;
    TRY(parse(archive, "_rels/.rels", document));
    return part_of_type(relations(document, ""), "/officeDocument");
}

Result<Parts> load_relations(Archive& archive, const std::string& of_part) {
    const std::size_t slash = of_part.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : of_part.substr(0, slash + 1);
    pugi::xml_document links;
    TRY(parse(archive, folder + "_rels/" + of_part.substr(folder.size()) + ".rels", links));
    return relations(links, folder);
}

}  // namespace intake
