// Collects the pictures that lessons ask for: found, drawn and checked once, with a hint where a name is misspelt.

#include "pack/gallery.h"

#include <algorithm>

#include "base/text.h"
#include "kinds/suggest.h"
#include "pack/picture.h"
#include "pack/svg.h"

namespace pack {

static constexpr std::string_view place_of_pictures = "hinh/";

static base::Path characters_folder(const base::Path& folder, const Options& options) {
    return options.characters.empty() ? folder.parent_path() / "nhan-vat" : options.characters;
}

Gallery::Gallery(base::Path folder, const Options& options)
    : folder_(std::move(folder)), render_(options.pictures), characters_(characters_folder(folder_, options)) {}

static bool is_good_path(const std::string& path) {
    const bool svg = path.ends_with(".svg"), png = path.ends_with(".png");
    if (!base::starts_with(path, place_of_pictures) || !(svg || png)) return false;
    const std::string name = path.substr(place_of_pictures.size(), path.size() - place_of_pictures.size() - 4);
    return !name.empty() && name.find_first_of("/\\:") == std::string::npos && name.front() != '.';
}

static std::string id_of(const std::string& path) { return path.substr(0, path.size() - 4) + ".png"; }

// The file whose name, without folder and ending, is nearest to the one that is not there.
static std::string nearest_file(const base::Path& folder, const std::string& path) {
    std::map<std::string, std::string> file_of;
    std::vector<std::string> stems;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "hinh", ignored)) {
        const base::Path name = entry.path().filename();
        file_of[base::to_utf8(name.stem())] = base::to_utf8(name);
    }
    for (const auto& known : file_of) stems.push_back(known.first);
    const std::string meant = kinds::nearest(base::to_utf8(base::from_utf8(path).stem()), stems);
    return meant.empty() ? meant : std::string(place_of_pictures) + file_of[meant];
}

static void note_missing(const base::Path& folder, const Line& path, Notes& notes) {
    const std::string meant = nearest_file(folder, path.text);
    if (meant.empty())
        notes.error(path.place, "tac-gia.hinh-khong-thay", {{"hinh", path.text}});
    else
        notes.error(path.place, "tac-gia.hinh-gan-dung", {{"hinh", path.text}, {"nen", meant}});
}

static base::Result<std::string> load_drawing(const base::Path& folder, const std::string& file, Characters& characters, std::string& svg,
                                              Notes& notes) {
    auto bytes = base::read_file(folder / base::from_utf8(file), 16u << 20);
    if (!bytes) return base::fail(bytes.error().code, "tac-gia.hinh-khong-doc");
    if (file.ends_with(".png")) return bytes;
    const int before = notes.all().count(base::Severity::error);
    svg = characters.inline_into(*bytes, notes);
    if (notes.all().count(base::Severity::error) > before) return std::string();  // said already
    return render_svg(svg);
}

Gallery::Drawn Gallery::draw(const std::string& file, base::Diagnostics& all) {
    Notes notes(file, all);
    Drawn drawn{file, {}, {}, 0, 0};
    auto png = load_drawing(folder_, file, characters_, drawn.svg, notes);
    if (!png) {
        notes.error({}, png.error().key);
        return drawn;
    }
    if (png->empty()) return drawn;
    const PictureSize size = png_size(*png);
    if (size.empty() || (size.fits() && !can_decode_png(*png)))
        notes.error({}, "tac-gia.png-hong");
    else if (!size.fits())
        notes.error({}, "tac-gia.hinh-qua-lon", {{"rong", std::to_string(size.width)}, {"cao", std::to_string(size.height)}});
    else
        drawn = {file, *std::move(png), std::move(drawn.svg), size.width, size.height};
    return drawn;
}

model::Picture Gallery::use(const Line& path, const std::string& alt, Notes& notes) {
    if (alt.empty()) notes.error(path.place, "tac-gia.thieu-mo-ta-tranh", {{"hinh", path.text}});
    if (!is_good_path(path.text)) {
        notes.error(path.place, "tac-gia.hinh-duong-dan", {{"hinh", path.text}});
        return {};
    }
    const std::string id = id_of(path.text);
    auto found = drawn_.find(id);
    if (found == drawn_.end()) {
        std::error_code ignored;
        if (!std::filesystem::is_regular_file(folder_ / base::from_utf8(path.text), ignored)) {
            note_missing(folder_, path, notes);
            return {};
        }
        found = drawn_.emplace(id, render_ ? draw(path.text, notes.all()) : Drawn{path.text, {}, {}, 0, 0}).first;
    }
    const Drawn& drawn = found->second;
    if (drawn.source != path.text) notes.error(path.place, "tac-gia.hinh-trung-ten", {{"hinh", path.text}, {"kia", drawn.source}});
    return {id, alt, drawn.width, drawn.height};
}

std::optional<page::Rect> Gallery::find_area(const model::Picture& picture, const std::string& element) const {
    const auto found = drawn_.find(picture.id);
    if (found == drawn_.end()) return std::nullopt;
    if (!render_) return page::Rect{0, 0, 1, 1};
    return pack::find_area(found->second.svg, element);
}

std::vector<std::pair<std::string, std::string>> Gallery::take_all() {
    std::vector<std::pair<std::string, std::string>> all;
    for (auto& [id, drawn] : drawn_)
        if (!drawn.png.empty()) all.emplace_back(id, std::move(drawn.png));
    return all;
}

}  // namespace pack
