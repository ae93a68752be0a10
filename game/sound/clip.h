#pragma once
// Recorded speech: Ogg Vorbis in memory, decoded, and heard while a Clip lives.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sound {

struct Samples {
    int rate = 0, channels = 0;
    std::vector<std::int16_t> values;  // channels interleaved
};

// nullopt: no Ogg Vorbis, damaged, or longer than one page can be. For files from our own hands: checksums keep out
// accidents, not somebody who means harm (Debian 12's stb_vorbis has known faults).
std::optional<Samples> decode_ogg(const std::string& bytes);

class Clip {
public:
    explicit Clip(const Samples& samples);  // opens the audio device and begins
    ~Clip();                                // closes it: silent at once
    Clip(const Clip&) = delete;
    Clip& operator=(const Clip&) = delete;
    bool playing() const;  // false from the start where there is no device

private:
    std::uint32_t device_ = 0;
};

void leave_thread();  // the last call of a thread that had clips: what SDL keeps for each thread goes

}  // namespace sound
