// Copies the pose of a character from its file into a lesson's drawing.

#include "pack/characters.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/text.h"
#include "kinds/suggest.h"
#include "pack/xml_scan.h"

namespace pack {

static constexpr std::string_view scheme = "nhan-vat:";

// A place in running text, for a message.
static Place place_in(const std::string& text, std::size_t offset) {
    const auto line_start = text.rfind('\n', offset == 0 ? 0 : offset - 1);
    const std::size_t start = line_start == std::string::npos || line_start >= offset ? 0 : line_start + 1;
    const auto lines = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(start), '\n');
    return {static_cast<int>(lines) + 1, base::count_characters(std::string_view(text).substr(start, offset - start)) + 1};
}

const std::string* Characters::find_file(const std::string& name) {
    const auto known = files_.find(name);
    if (known != files_.end()) return known->second.empty() ? nullptr : &known->second;
    const bool plain = !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
    auto bytes = plain ? base::read_file(folder_ / (name + ".svg"), 4u << 20) : base::fail(base::Code::invalid, "");
    files_[name] = bytes ? *std::move(bytes) : std::string();
    return files_[name].empty() ? nullptr : &files_[name];
}

std::vector<std::string> Characters::names() const {
    std::vector<std::string> names;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder_, ignored))
        if (entry.path().extension() == ".svg") names.push_back(base::to_utf8(entry.path().stem()));
    std::sort(names.begin(), names.end());
    return names;
}

// Copies the element `id` and all it refers to, each once, with `prefix` before every id.
static void copy_with_references(const std::string& svg, const std::string& id, const std::string& prefix, std::set<std::string>& copied,
                                 std::string& out) {
    if (!copied.insert(prefix + id).second) return;
    const auto element = find_element(svg, id);
    if (!element) return;
    for (const auto& other : references_of(*element)) copy_with_references(svg, other, prefix, copied, out);
    out += with_prefixed_ids(*element, prefix);
    out += '\n';
}

bool Characters::add_pose(const std::string& name, const std::string& pose, Place place, std::string& definitions, Notes& notes) {
    const std::string* svg = find_file(name);
    if (!svg) {
        const auto known = names();
        notes.error(place, "tac-gia.nhan-vat-khong-thay", {{"ten", name}, {"danh", base::join(known, ", ")}});
        return false;
    }
    const auto poses = group_ids(*svg);
    if (std::find(poses.begin(), poses.end(), pose) == poses.end()) {
        notes.error(place, "tac-gia.dang-dung-khong-thay", {{"ten", name}, {"dang", pose}, {"danh", base::join(poses, ", ")}});
        return false;
    }
    std::set<std::string> copied;
    copy_with_references(*svg, pose, "nv-" + name + "-", copied, definitions);
    return true;
}

std::string Characters::inline_into(const std::string& svg, Notes& notes) {
    std::string out, definitions;
    std::set<std::string> added;
    std::size_t from = 0;
    for (const auto& use : find_hrefs(svg, scheme)) {
        const std::string target = svg.substr(use.start + scheme.size(), use.size - scheme.size());
        const std::size_t hash = target.find('#');
        const Place place = place_in(svg, use.start);
        if (hash == std::string::npos) {
            notes.error(place, "tac-gia.nhan-vat-cach-viet", {{"chu", target}});
            continue;
        }
        const std::string name = target.substr(0, hash), pose = target.substr(hash + 1);
        if (!added.count(target) && !add_pose(name, pose, place, definitions, notes)) continue;
        added.insert(target);
        out += svg.substr(from, use.start - from) + "#nv-" + name + "-" + pose;
        from = use.start + use.size;
    }
    out += svg.substr(from);
    if (definitions.empty()) return out;
    const std::size_t root = end_of_root_tag(out);
    if (root == std::string::npos) return out;
    return out.substr(0, root) + "\n<defs>\n" + definitions + "</defs>\n" + out.substr(root);
}

}  // namespace pack
