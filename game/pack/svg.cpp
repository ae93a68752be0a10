// Draws an SVG with librsvg, which is loaded here and only when there is something to draw.

#include "pack/svg.h"

#include <librsvg/rsvg.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "base/process.h"

namespace pack {

namespace {

// librsvg and what it brings (cairo, glib, pango: a quarter of the program's memory) are loaded when the first drawing is rendered:
// a machine that only teaches needs none of them.
template <class Function>
Function* load(const char* name) {
    return reinterpret_cast<Function*>(base::find_function("librsvg-2.so.2", name));
}
#define LOAD(name) decltype(&::name) name = load<decltype(::name)>(#name)
struct Rsvg {
    LOAD(rsvg_handle_new_from_data);
    LOAD(rsvg_handle_get_intrinsic_dimensions);
    LOAD(rsvg_handle_get_intrinsic_size_in_pixels);
    LOAD(rsvg_handle_render_document);
    LOAD(rsvg_handle_get_geometry_for_layer);
    LOAD(cairo_image_surface_create);
    LOAD(cairo_create);
    LOAD(cairo_surface_write_to_png_stream);
    LOAD(cairo_destroy);
    LOAD(cairo_surface_destroy);
    LOAD(g_object_unref);
    LOAD(g_error_free);
    bool whole() const { return rsvg_handle_render_document && cairo_surface_write_to_png_stream && g_error_free; }
};
#undef LOAD

const Rsvg& rsvg() {
    static const Rsvg functions;
    return functions;
}

struct Free {
    void operator()(RsvgHandle* handle) const { rsvg().g_object_unref(handle); }
    void operator()(cairo_surface_t* surface) const { rsvg().cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { rsvg().cairo_destroy(cairo); }
    void operator()(GError* error) const { rsvg().g_error_free(error); }
};
template <class T>
using Held = std::unique_ptr<T, Free>;

struct Extent {
    double width = 0, height = 0;
};

}  // namespace

static tl::unexpected<base::Error> broken(GError* error) {
    const Held<GError> held(error);
    return base::fail(base::Code::invalid, "tac-gia.svg-hong", {}, held ? held->message : "");
}

// The drawing's own proportions: its viewBox, else its width and height, else a square.
static Extent extent_of(RsvgHandle* handle) {
    gboolean has_width = FALSE, has_height = FALSE, has_box = FALSE;
    RsvgLength width, height;
    RsvgRectangle box;
    rsvg().rsvg_handle_get_intrinsic_dimensions(handle, &has_width, &width, &has_height, &height, &has_box, &box);
    if (has_box && box.width > 0 && box.height > 0) return {box.width, box.height};
    gdouble w = 0, h = 0;
    if (rsvg().rsvg_handle_get_intrinsic_size_in_pixels(handle, &w, &h) && w > 0 && h > 0) return {w, h};
    return {1, 1};
}

static cairo_status_t append(void* out, const unsigned char* bytes, unsigned int size) {
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), size);
    return CAIRO_STATUS_SUCCESS;
}

base::Result<std::string> render_svg(std::string_view svg) {
    if (!rsvg().whole()) return base::fail(base::Code::not_found, "loi.khong-co-librsvg");
    GError* error = nullptr;
    const Held<RsvgHandle> handle(rsvg().rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error));
    if (!handle) return broken(error);
    const Extent extent = extent_of(handle.get());
    const double scale = svg_side / std::max(extent.width, extent.height);
    const int width = std::clamp(static_cast<int>(std::lround(extent.width * scale)), 1, svg_side);
    const int height = std::clamp(static_cast<int>(std::lround(extent.height * scale)), 1, svg_side);
    const Held<cairo_surface_t> surface(rsvg().cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    const Held<cairo_t> cairo(rsvg().cairo_create(surface.get()));
    const RsvgRectangle viewport{0, 0, static_cast<double>(width), static_cast<double>(height)};
    if (!rsvg().rsvg_handle_render_document(handle.get(), cairo.get(), &viewport, &error)) return broken(error);
    std::string png;
    if (rsvg().cairo_surface_write_to_png_stream(surface.get(), append, &png) != CAIRO_STATUS_SUCCESS) return broken(nullptr);
    return png;
}

std::optional<page::Rect> find_area(std::string_view svg, const std::string& element) {
    if (!rsvg().whole() || !rsvg().rsvg_handle_get_geometry_for_layer) return std::nullopt;
    GError* error = nullptr;
    const Held<RsvgHandle> handle(rsvg().rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error));
    const Held<GError> unread(error);
    if (!handle) return std::nullopt;
    const Extent extent = extent_of(handle.get());
    const RsvgRectangle viewport{0, 0, extent.width, extent.height};
    RsvgRectangle ink{0, 0, 0, 0}, logical;
    GError* missing = nullptr;
    const bool found =
        rsvg().rsvg_handle_get_geometry_for_layer(handle.get(), ("#" + element).c_str(), &viewport, &ink, &logical, &missing);
    const Held<GError> unread_too(missing);
    if (!found || ink.width <= 0 || ink.height <= 0) return std::nullopt;
    const auto part = [](double value, double of) { return static_cast<float>(std::clamp(value / of, 0.0, 1.0)); };
    const float x = part(ink.x, extent.width), y = part(ink.y, extent.height);
    return page::Rect{x, y, part(ink.x + ink.width, extent.width) - x, part(ink.y + ink.height, extent.height) - y};
}

}  // namespace pack
