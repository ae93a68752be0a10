#include <list>
#include <unordered_map>

#include "base/log.h"
#include "ui/imgui/pixels.h"

namespace ui::draw {

namespace {

constexpr std::size_t most_cached_bytes = 24u << 20;

struct Cached {
    std::string key;
    Texture texture;  // no pixels: missing or broken
};

}  // namespace

struct Pictures::Impl {
    page::PictureSource& source;
    std::list<Cached> by_use;  // the last used first
    std::unordered_map<std::string, std::list<Cached>::iterator> by_key;
    std::size_t bytes = 0;

    explicit Impl(page::PictureSource& from) : source(from) {}

    Texture load(const std::string& id, int width, int height) {
        const auto bytes_of = source.find_bytes(id);
        if (!bytes_of) return {};
        const auto decoded = decode_picture(*bytes_of);
        if (!decoded) {
            base::log_warning("picture cannot be read: " + id);
            return {};
        }
        const PixelSize size = fit({decoded->width, decoded->height}, width, height);
        return resize(*decoded, size.width, size.height);
    }

    void drop_last() {
        bytes -= by_use.back().texture.pixels.size();
        by_key.erase(by_use.back().key);
        by_use.pop_back();
    }
};

Pictures::Pictures(page::PictureSource& source) : impl_(std::make_unique<Impl>(source)) {}
Pictures::~Pictures() = default;

const Texture* Pictures::find(const std::string& id, int width, int height) {
    if (width < 1 || height < 1 || width > 8192 || height > 8192) return nullptr;
    const std::string key = std::to_string(width) + 'x' + std::to_string(height) + ' ' + id;
    auto& by_use = impl_->by_use;
    if (const auto found = impl_->by_key.find(key); found != impl_->by_key.end()) {
        by_use.splice(by_use.begin(), by_use, found->second);
    } else {
        by_use.push_front({key, impl_->load(id, width, height)});
        impl_->by_key.emplace(key, by_use.begin());
        impl_->bytes += by_use.front().texture.pixels.size();
    }
    const Texture& texture = by_use.front().texture;
    return texture.pixels.empty() ? nullptr : &texture;
}

void Pictures::tidy() {
    while (impl_->bytes > most_cached_bytes && impl_->by_use.size() > 1) impl_->drop_last();
}

void Pictures::forget() {
    impl_->by_key.clear();
    impl_->by_use.clear();
    impl_->bytes = 0;
}

std::size_t Pictures::bytes() const { return impl_->bytes; }

}  // namespace ui::draw
