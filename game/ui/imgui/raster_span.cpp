// Fills a row of pixels with a colour, letters or a picture: four at once where the processor can, to the same bits.

#include "ui/imgui/raster.h"

#ifdef __SSE2__
#include <emmintrin.h>

#include <cstring>
#endif

namespace ui::draw::raster {

namespace {

struct Texel {
    std::uint32_t alpha, rgb;
};

Texel texel(const Texture& texture, int x, int y) {
    const std::size_t at = static_cast<std::size_t>(y) * texture.width + x;
    if (texture.alpha_only) return {texture.pixels[at], 0xFFFFFF};
    const std::uint8_t* p = &texture.pixels[at * 4];
    return {p[3], (static_cast<std::uint32_t>(p[0]) << 16) | (static_cast<std::uint32_t>(p[1]) << 8) | p[2]};
}

std::uint32_t tinted(std::uint32_t rgb, std::uint32_t tint) {
    if ((tint & 0xFFFFFF) == 0xFFFFFF) return rgb;
    if (rgb == 0xFFFFFF) return tint & 0xFFFFFF;
    return (divide_255(((rgb >> 16) & 0xFF) * ((tint >> 16) & 0xFF)) << 16) |
           (divide_255(((rgb >> 8) & 0xFF) * ((tint >> 8) & 0xFF)) << 8) | divide_255((rgb & 0xFF) * (tint & 0xFF));
}

int held(std::int64_t place, int size) { return static_cast<int>(std::clamp<std::int64_t>(place >> 16, 0, size - 1)); }

void put(std::uint32_t& out, std::uint32_t rgb, std::uint32_t alpha) {
    if (alpha == 255)
        out = rgb;
    else if (alpha != 0)
        out = blend(out, rgb, alpha);
}

#ifdef __SSE2__
// blend() for four pixels at once, to the same bits.
struct Four {
    __m128i zero = _mm_setzero_si128(), half = _mm_set1_epi16(128), whole = _mm_set1_epi16(255), over;
    explicit Four(std::uint32_t rgb) : over(_mm_unpacklo_epi8(_mm_set1_epi32(static_cast<int>(rgb)), _mm_setzero_si128())) {}
    __m128i divided(__m128i sum) const {  // as divide_255, each 16 bits
        sum = _mm_add_epi16(sum, half);
        return _mm_srli_epi16(_mm_add_epi16(sum, _mm_srli_epi16(sum, 8)), 8);
    }
    __m128i mixed(__m128i under, __m128i alpha) const {
        return divided(_mm_add_epi16(_mm_mullo_epi16(over, alpha), _mm_mullo_epi16(under, _mm_sub_epi16(whole, alpha))));
    }
    void blend(std::uint32_t* out, __m128i alpha_low, __m128i alpha_high) const {
        auto* at = reinterpret_cast<__m128i*>(out);
        const __m128i under = _mm_loadu_si128(at);
        const __m128i low = mixed(_mm_unpacklo_epi8(under, zero), alpha_low), high = mixed(_mm_unpackhi_epi8(under, zero), alpha_high);
        _mm_storeu_si128(at, _mm_and_si128(_mm_packus_epi16(low, high), _mm_set1_epi32(0xFFFFFF)));
    }
    // Four bytes of a mask, each times `full`, one for every channel of its pixel.
    void blend(std::uint32_t* out, std::uint32_t mask, __m128i full) const {
        const __m128i bytes = _mm_unpacklo_epi8(_mm_cvtsi32_si128(static_cast<int>(mask)), zero);
        const __m128i twice = _mm_unpacklo_epi16(divided(_mm_mullo_epi16(bytes, full)), divided(_mm_mullo_epi16(bytes, full)));
        blend(out, _mm_unpacklo_epi32(twice, twice), _mm_unpackhi_epi32(twice, twice));
    }
};

// The pixels of a run that make up fours; the rest is the caller's.
int fill_fours(std::uint32_t* out, int count, std::uint32_t argb) {
    const Four four(argb & 0xFFFFFF);
    const __m128i alpha = _mm_set1_epi16(static_cast<short>(argb >> 24));
    int i = 0;
    for (; i + 4 <= count; i += 4) four.blend(out + i, alpha, alpha);
    return i;
}

int copy_fours(std::uint32_t* out, int count, std::uint32_t rgb) {
    const __m128i four = _mm_set1_epi32(static_cast<int>(rgb));
    int i = 0;
    for (; i + 4 <= count; i += 4) _mm_storeu_si128(reinterpret_cast<__m128i*>(out + i), four);
    return i;
}

int fill_mask_fours(std::uint32_t* out, int count, std::uint32_t argb, const std::uint8_t* mask) {
    const Four four(argb & 0xFFFFFF);
    const __m128i full = _mm_set1_epi16(static_cast<short>(argb >> 24));
    const bool opaque = (argb >> 24) == 255;
    int i = 0;
    for (; i + 4 <= count; i += 4) {
        std::uint32_t bytes = 0;
        std::memcpy(&bytes, mask + i, 4);
        if (bytes == 0) continue;
        if (opaque && bytes == 0xFFFFFFFF)
            std::fill_n(out + i, 4, argb & 0xFFFFFF);
        else
            four.blend(out + i, bytes, full);
    }
    return i;
}
#else
int fill_fours(std::uint32_t*, int, std::uint32_t) { return 0; }
int copy_fours(std::uint32_t*, int, std::uint32_t) { return 0; }
int fill_mask_fours(std::uint32_t*, int, std::uint32_t, const std::uint8_t*) { return 0; }
#endif

// Letters, icons, shadows: unscaled, one row.
void fill_mask(std::uint32_t* out, int count, std::uint32_t argb, const std::uint8_t* mask) {
    const std::uint32_t rgb = argb & 0xFFFFFF, full = argb >> 24;
    for (int i = fill_mask_fours(out, count, argb, mask); i < count; ++i) put(out[i], rgb, divide_255(mask[i] * full));
}

// Pictures: unscaled and untinted, one row.
void fill_picture(std::uint32_t* out, int count, std::uint32_t full, const std::uint8_t* rgba) {
    for (int i = 0; i < count; ++i, rgba += 4) {
        const std::uint32_t rgb = (static_cast<std::uint32_t>(rgba[0]) << 16) | (static_cast<std::uint32_t>(rgba[1]) << 8) | rgba[2];
        put(out[i], rgb, full == 255 ? rgba[3] : divide_255(rgba[3] * full));
    }
}

// Whether the samples are `count` neighbours of one row, all inside.
bool is_straight(const Texture& texture, int count, const Walk& walk) {
    const std::int64_t slack = walk.du - 65536;
    if (walk.dv != 0 || slack * count > 16384 || slack * count < -16384) return false;
    const std::int64_t first = walk.u >> 16, last = (walk.u + walk.du * (count - 1)) >> 16;
    return last - first == count - 1 && first >= 0 && last < texture.width;
}

}  // namespace

void fill(std::uint32_t* out, int count, std::uint32_t argb) {
    const std::uint32_t alpha = argb >> 24, rgb = argb & 0xFFFFFF;
    if (alpha == 0) return;
    if (alpha == 255) {
        for (int i = copy_fours(out, count, rgb); i < count; ++i) out[i] = rgb;
        return;
    }
    for (int i = fill_fours(out, count, argb); i < count; ++i) out[i] = blend(out[i], rgb, alpha);
}

std::uint32_t sample(const Texture& texture, std::int64_t u, std::int64_t v, std::uint32_t argb) {
    const Texel found = texel(texture, held(u, texture.width), held(v, texture.height));
    return (divide_255(found.alpha * (argb >> 24)) << 24) | tinted(found.rgb, argb);
}

void fill(std::uint32_t* out, int count, std::uint32_t argb, const Texture& texture, Walk walk) {
    const int y = held(walk.v, texture.height);
    const std::int64_t end = walk.u + walk.du * (count - 1);
    if (walk.dv == 0 && held(walk.u, texture.width) == held(end, texture.width)) {
        fill(out, count, sample(texture, walk.u, walk.v, argb));
    } else if (is_straight(texture, count, walk) && (texture.alpha_only || (argb & 0xFFFFFF) == 0xFFFFFF)) {
        const std::size_t at = static_cast<std::size_t>(y) * texture.width + static_cast<std::size_t>(walk.u >> 16);
        if (texture.alpha_only)
            fill_mask(out, count, argb, &texture.pixels[at]);
        else
            fill_picture(out, count, argb >> 24, &texture.pixels[at * 4]);
    } else {
        for (int i = 0; i < count; ++i, walk.u += walk.du, walk.v += walk.dv) {
            const std::uint32_t over = sample(texture, walk.u, walk.v, argb);
            put(out[i], over & 0xFFFFFF, over >> 24);
        }
    }
}

}  // namespace ui::draw::raster
