// Decodes recorded speech, damaged or not, and plays it.

#include "sound/clip.h"

#include <SDL.h>

#include <memory>
#include <string_view>

#define STB_VORBIS_HEADER_ONLY
#include <stb_vorbis.h>

namespace sound {
namespace {

constexpr std::size_t most_bytes = 4u << 20;
constexpr unsigned most_seconds = 180;
constexpr unsigned least_rate = 8000, most_rate = 48000;
constexpr std::size_t chunk = 8192;  // values decoded at a time

// Of an Ogg page: polynomial 0x04C11DB7, highest bit first, its own four bytes counted as zero (RFC 3533).
constexpr std::size_t head = 27, checksum_at = 22, checksum_end = 26, segment_count_at = 26;

std::uint32_t checksum(std::string_view page) {
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < page.size(); ++i) {
        const bool own = i >= checksum_at && i < checksum_end;
        sum ^= own ? 0u : static_cast<std::uint32_t>(static_cast<unsigned char>(page[i])) << 24;
        for (int bit = 0; bit < 8; ++bit) sum = (sum & 0x80000000u) != 0 ? (sum << 1) ^ 0x04C11DB7u : sum << 1;
    }
    return sum;
}

// The first page of what is left; empty: it is none, or not whole.
std::string_view first_page(std::string_view rest) {
    const auto byte = [&](std::size_t at) { return static_cast<std::size_t>(static_cast<unsigned char>(rest[at])); };
    if (rest.size() < head || rest.substr(0, 4) != "OggS") return {};
    std::size_t size = head + byte(segment_count_at);
    if (rest.size() < size) return {};
    for (std::size_t i = head, end = size; i < end; ++i) size += byte(i);
    return rest.size() < size ? std::string_view() : rest.substr(0, size);
}

// stb_vorbis looks at no checksum and falls over damaged files.
bool is_undamaged(std::string_view rest) {
    while (!rest.empty()) {
        const std::string_view page = first_page(rest);
        if (page.empty()) return false;
        std::uint32_t written = 0;
        for (std::size_t i = checksum_end; i-- > checksum_at;) written = written << 8 | static_cast<unsigned char>(page[i]);
        if (written != checksum(page)) return false;
        rest.remove_prefix(page.size());
    }
    return true;
}

using Decoder = std::unique_ptr<stb_vorbis, decltype(&stb_vorbis_close)>;

Decoder open_decoder(const std::string& bytes) {
    stb_vorbis* open = nullptr;
    int error = 0;
    if (!bytes.empty() && bytes.size() <= most_bytes && is_undamaged(bytes))
        open =
            stb_vorbis_open_memory(reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()), &error, nullptr);
    return {open, &stb_vorbis_close};
}

}  // namespace

std::optional<Samples> decode_ogg(const std::string& bytes) {
    const Decoder decoder = open_decoder(bytes);
    if (!decoder) return std::nullopt;
    const stb_vorbis_info info = stb_vorbis_get_info(decoder.get());
    if (info.channels < 1 || info.channels > 2 || info.sample_rate < least_rate || info.sample_rate > most_rate) return std::nullopt;
    Samples samples{static_cast<int>(info.sample_rate), info.channels, {}};
    const std::size_t most = static_cast<std::size_t>(info.sample_rate) * static_cast<std::size_t>(info.channels) * most_seconds;
    std::vector<std::int16_t> part(chunk);
    while (true) {
        const int frames = stb_vorbis_get_samples_short_interleaved(decoder.get(), info.channels, part.data(), static_cast<int>(chunk));
        if (frames <= 0) break;
        samples.values.insert(samples.values.end(), part.begin(), part.begin() + static_cast<std::ptrdiff_t>(frames) * info.channels);
        if (samples.values.size() > most) return std::nullopt;
    }
    if (samples.values.empty()) return std::nullopt;
    return samples;
}

Clip::Clip(const Samples& samples) {
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return;
    SDL_AudioSpec wanted{};
    wanted.freq = samples.rate;
    wanted.format = AUDIO_S16SYS;
    wanted.channels = static_cast<Uint8>(samples.channels);
    wanted.samples = 2048;
    device_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
    if (device_ == 0) {
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
        return;
    }
    std::vector<std::int16_t> values = samples.values;
    values.resize(values.size() + static_cast<std::size_t>(wanted.samples) * wanted.channels * 2);  // so that the last word is not cut off
    SDL_QueueAudio(device_, values.data(), static_cast<Uint32>(values.size() * sizeof(std::int16_t)));
    SDL_PauseAudioDevice(device_, 0);
}

Clip::~Clip() {
    if (device_ == 0) return;
    SDL_ClearQueuedAudio(device_);
    SDL_CloseAudioDevice(device_);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

bool Clip::playing() const { return device_ != 0 && SDL_GetQueuedAudioSize(device_) > 0; }

void leave_thread() { SDL_TLSCleanup(); }

}  // namespace sound
