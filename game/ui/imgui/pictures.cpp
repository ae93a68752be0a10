// Gives each picture in the size in which it is shown, and decodes ahead what the next page will need.

#include <algorithm>
#include <future>
#include <list>
#include <unordered_map>

#include "base/log.h"
#include "ui/imgui/pixels.h"

namespace ui::draw {

namespace {

constexpr std::size_t most_cached_bytes = 24u << 20;
constexpr std::size_t most_ahead = 6;  // a page has a panel and the faces of who speaks, or a picture for each option

Texture make_texture(const std::string& bytes, int width, int height) {
    const auto decoded = decode_picture(bytes);
    if (!decoded) return {};
    const PixelSize size = fit({decoded->width, decoded->height}, width, height);
    return resize(*decoded, size.width, size.height);
}

bool is_drawable(int width, int height) { return width >= 1 && height >= 1 && width <= 8192 && height <= 8192; }

std::string to_key(const std::string& id, int width, int height) { return std::to_string(width) + 'x' + std::to_string(height) + ' ' + id; }

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

    struct Ahead {
        std::string key;
        std::future<Texture> texture;  // none of one that is missing: it is asked for once
    };
    std::list<Ahead> ahead;  // the last asked for first; last member: what is being decoded ends before the rest goes

    std::list<Ahead>::iterator find_ahead(const std::string& key) {
        return std::find_if(ahead.begin(), ahead.end(), [&key](const Ahead& one) { return one.key == key; });
    }

    Texture load(const std::string& id, int width, int height) {
        const auto bytes_of = source.find_bytes(id);
        if (!bytes_of) return {};
        return make_texture(*bytes_of, width, height);
    }

    void keep(const std::string& key, Texture texture) {
        by_use.push_front({key, std::move(texture)});
        by_key.emplace(key, by_use.begin());
        bytes += by_use.front().texture.pixels.size();
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
    if (!is_drawable(width, height)) return nullptr;
    const std::string key = to_key(id, width, height);
    auto& by_use = impl_->by_use;
    const auto found = impl_->by_key.find(key);
    const bool is_new = found == impl_->by_key.end();
    if (!is_new) {
        by_use.splice(by_use.begin(), by_use, found->second);
    } else if (const auto ahead = impl_->find_ahead(key); ahead != impl_->ahead.end() && ahead->texture.valid()) {
        impl_->keep(key, ahead->texture.get());
        impl_->ahead.erase(ahead);
    } else {
        impl_->keep(key, impl_->load(id, width, height));
    }
    const Texture& texture = by_use.front().texture;
    if (is_new && texture.pixels.empty()) base::log_warning("picture cannot be read: " + id);
    return texture.pixels.empty() ? nullptr : &texture;
}

bool Pictures::is_ready(const std::string& id, int width, int height) const {
    const std::string key = to_key(id, width, height);
    const auto ahead = impl_->find_ahead(key);
    return impl_->by_key.count(key) != 0 || (ahead != impl_->ahead.end() && ahead->texture.valid());
}

// Reading is quick and stays here, where the packs are; decoding takes the time.
void Pictures::prepare(const std::string& id, int width, int height) {
    const std::string key = to_key(id, width, height);
    if (!is_drawable(width, height) || impl_->by_key.count(key) != 0 || impl_->find_ahead(key) != impl_->ahead.end()) return;
    impl_->ahead.push_front({key, {}});
    if (impl_->ahead.size() > most_ahead) impl_->ahead.pop_back();
    auto bytes = impl_->source.find_bytes(id);
    if (!bytes) return;
    impl_->ahead.front().texture =
        std::async(std::launch::async, [bytes = std::move(*bytes), width, height] { return make_texture(bytes, width, height); });
}

void Pictures::tidy(float zoom) {
    const auto most = static_cast<std::size_t>(static_cast<float>(most_cached_bytes) * std::max(1.0f, zoom * zoom));
    while (impl_->bytes > most && impl_->by_use.size() > 1) impl_->drop_last();
}

void Pictures::forget() {
    impl_->ahead.clear();
    impl_->by_key.clear();
    impl_->by_use.clear();
    impl_->bytes = 0;
}

std::size_t Pictures::bytes() const { return impl_->bytes; }

}  // namespace ui::draw
