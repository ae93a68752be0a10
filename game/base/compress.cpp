#include "base/compress.h"

#include <zlib.h>

#include "base/check.h"

namespace base {
namespace {

constexpr int level = Z_BEST_SPEED;  // ids hardly shrink: the others take longer for a few percent
constexpr std::size_t slice = 64u << 10;

Bytef* zlib_bytes(std::string_view bytes) { return reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data())); }

}  // namespace

std::string compress(std::string_view bytes) {
    uLongf size = ::compressBound(static_cast<uLong>(bytes.size()));
    std::string out(size, '\0');
    CHECK(::compress2(zlib_bytes(out), &size, zlib_bytes(bytes), static_cast<uLong>(bytes.size()), level) == Z_OK);
    out.resize(size);
    return out;
}

std::optional<std::string> decompress(std::string_view compressed, std::size_t most) {
    z_stream stream{};
    CHECK(::inflateInit(&stream) == Z_OK);
    stream.next_in = zlib_bytes(compressed);
    stream.avail_in = static_cast<uInt>(compressed.size());
    std::string out, part(slice, '\0');
    int state = Z_OK;
    while (state == Z_OK && out.size() <= most) {
        stream.next_out = zlib_bytes(part);
        stream.avail_out = static_cast<uInt>(part.size());
        state = ::inflate(&stream, Z_NO_FLUSH);
        out.append(part, 0, part.size() - stream.avail_out);
    }
    const bool whole = state == Z_STREAM_END && stream.avail_in == 0 && out.size() <= most;
    ::inflateEnd(&stream);
    return whole ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace base
