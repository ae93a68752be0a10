// Recorded speech: what comes out of a good file, and that a bad one is silence.

#include "sound/clip.h"

#include <SDL.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

#include "base/paths.h"
#include "base/random.h"
#include "sound/speaker.h"
#include "support/temp_folder.h"
#include "support/waiting.h"

namespace {

using namespace std::chrono_literals;
using support::comes_true;

std::string greeting() { return *base::read_file(base::Path(KS_SOURCE_DIR) / "tests" / "data" / "sound" / "xin-chao.ogg"); }

double seconds(const sound::Samples& samples) { return static_cast<double>(samples.values.size()) / samples.rate / samples.channels; }

bool audio_is_open() { return SDL_WasInit(SDL_INIT_AUDIO) != 0; }

TEST(Ogg, IsDecodedWhole) {
    const auto samples = sound::decode_ogg(greeting());
    ASSERT_TRUE(samples);
    EXPECT_EQ(samples->rate, 22050);
    EXPECT_EQ(samples->channels, 1);
    EXPECT_GT(seconds(*samples), 0.5);
    EXPECT_LT(seconds(*samples), 3);
    const auto loudest = std::max_element(samples->values.begin(), samples->values.end());
    EXPECT_GT(*loudest, 3000);
}

TEST(Ogg, ADamagedFileIsRefused) {  // stb_vorbis alone crashes on some of these
    const std::string whole = greeting();
    base::Random random(1);
    for (int i = 0; i < 300; ++i) {
        std::string damaged = whole;
        const std::size_t at = random.below(damaged.size());
        damaged[at] = static_cast<char>(damaged[at] ^ static_cast<char>(1 + random.below(255)));
        EXPECT_FALSE(sound::decode_ogg(damaged)) << "byte " << at;
    }
}

TEST(Ogg, WhatIsNoneOrCutIsRefusedOrShorterButNeverAFault) {
    EXPECT_FALSE(sound::decode_ogg(""));
    EXPECT_FALSE(sound::decode_ogg("OggS"));
    EXPECT_FALSE(sound::decode_ogg(std::string(5000, '\0')));
    EXPECT_FALSE(sound::decode_ogg(std::string((4u << 20) + 1, 'O')));
    const std::string whole = greeting();
    const double length = seconds(*sound::decode_ogg(whole));
    for (std::size_t size = 0; size < whole.size(); size += 97)
        EXPECT_LE(seconds(sound::decode_ogg(whole.substr(0, size)).value_or(sound::Samples{1, 1, {}})), length);
}

class Playing : public testing::Test {
protected:
    void SetUp() override {
        SDL_setenv("SDL_AUDIODRIVER", "disk", 1);
        SDL_setenv("SDL_DISKAUDIOFILE", base::to_utf8(folder / "nghe.raw").c_str(), 1);
    }
    void TearDown() override {
        for (const char* name : {"SDL_AUDIODRIVER", "SDL_DISKAUDIOFILE"}) SDL_setenv(name, "", 1);
    }
    std::string heard() const { return base::read_file(folder / "nghe.raw").value_or(""); }
    support::TempFolder folder;
};

TEST_F(Playing, TheDeviceIsOpenOnlyWhileItSounds) {
    sound::Speaker speaker([] {});
    EXPECT_FALSE(audio_is_open());
    speaker.play(greeting());
    EXPECT_TRUE(speaker.speaking());
    ASSERT_TRUE(comes_true([] { return audio_is_open(); }));
    ASSERT_TRUE(comes_true([&] { return !speaker.speaking(); }));
    EXPECT_TRUE(comes_true([] { return !audio_is_open(); }));
    const std::string bytes = heard();
    const auto samples = sound::decode_ogg(greeting());
    const std::string all(reinterpret_cast<const char*>(samples->values.data()), samples->values.size() * 2);
    EXPECT_NE(bytes.find(all), std::string::npos) << "every sample reached the device, perhaps after the silence of its opening";
}

TEST_F(Playing, StopClosesTheDevice) {
    sound::Speaker speaker([] {});
    speaker.play(greeting());
    ASSERT_TRUE(comes_true([] { return audio_is_open(); }));
    speaker.stop();
    EXPECT_FALSE(speaker.speaking());
    EXPECT_TRUE(comes_true([] { return !audio_is_open(); }));
}

TEST_F(Playing, WithoutADeviceOrWithABrokenFileItIsSilenceThatEnds) {
    sound::Speaker speaker([] {});
    speaker.play("no sound at all");
    EXPECT_TRUE(comes_true([&] { return !speaker.speaking(); }));
    SDL_setenv("SDL_AUDIODRIVER", "there-is-none", 1);
    speaker.play(greeting());
    EXPECT_TRUE(comes_true([&] { return !speaker.speaking(); }));
    EXPECT_FALSE(audio_is_open());
}

}  // namespace
