#include "pack/svg.h"

#include <librsvg/rsvg.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace pack {

namespace {

struct Free {
    void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(GError* error) const { g_error_free(error); }
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
    rsvg_handle_get_intrinsic_dimensions(handle, &has_width, &width, &has_height, &height, &has_box, &box);
    if (has_box && box.width > 0 && box.height > 0) return {box.width, box.height};
    gdouble w = 0, h = 0;
    if (rsvg_handle_get_intrinsic_size_in_pixels(handle, &w, &h) && w > 0 && h > 0) return {w, h};
    return {1, 1};
}

static cairo_status_t append(void* out, const unsigned char* bytes, unsigned int size) {
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), size);
    return CAIRO_STATUS_SUCCESS;
}

base::Result<std::string> render_svg(std::string_view svg) {
    GError* error = nullptr;
    const Held<RsvgHandle> handle(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error));
    if (!handle) return broken(error);
    const Extent extent = extent_of(handle.get());
    const double scale = svg_side / std::max(extent.width, extent.height);
    const int width = std::clamp(static_cast<int>(std::lround(extent.width * scale)), 1, svg_side);
    const int height = std::clamp(static_cast<int>(std::lround(extent.height * scale)), 1, svg_side);
    const Held<cairo_surface_t> surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    const Held<cairo_t> cairo(cairo_create(surface.get()));
    const RsvgRectangle viewport{0, 0, static_cast<double>(width), static_cast<double>(height)};
    if (!rsvg_handle_render_document(handle.get(), cairo.get(), &viewport, &error)) return broken(error);
    std::string png;
    if (cairo_surface_write_to_png_stream(surface.get(), append, &png) != CAIRO_STATUS_SUCCESS) return broken(nullptr);
    return png;
}

}  // namespace pack
