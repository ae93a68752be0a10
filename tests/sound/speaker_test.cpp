// Who asks for a sound is never kept waiting, and silence comes at once.

#include "sound/speaker.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

#include "support/waiting.h"

namespace {

using namespace std::chrono_literals;
using support::comes_true;

struct Told {  // what happened to the voice; shared, since the voice belongs to the speaker
    std::atomic<bool> may_be_there = true, is_there = true, talking = false, hangs = false;
    std::atomic<int> opened = 0, closed = 0;
    std::mutex mutex;
    std::vector<std::string> said;
    std::vector<std::string> all_said() {
        const std::lock_guard lock(mutex);
        return said;
    }
};

class FakeVoice final : public sound::Voice {
public:
    explicit FakeVoice(std::shared_ptr<Told> told) : told_(std::move(told)) {}
    bool may_be_there() const override { return told_->may_be_there; }
    bool open() override {
        ++told_->opened;
        while (told_->hangs) std::this_thread::sleep_for(1ms);
        return told_->is_there;
    }
    void say(const std::string& text) override {
        const std::lock_guard lock(told_->mutex);
        told_->said.push_back(text);
        told_->talking = true;
    }
    bool talking() override { return told_->talking; }
    void close() override {
        told_->talking = false;
        ++told_->closed;
    }

private:
    std::shared_ptr<Told> told_;
};

class SpeakerTest : public testing::Test {
protected:
    std::shared_ptr<Told> told = std::make_shared<Told>();
    std::atomic<int> wakes = 0;
    std::unique_ptr<sound::Speaker> make() {
        return std::make_unique<sound::Speaker>([this] { ++wakes; }, std::make_unique<FakeVoice>(told));
    }
};

TEST_F(SpeakerTest, NobodyIsAskedBeforeSomebodyWantsToHear) {
    const auto speaker = make();
    EXPECT_TRUE(speaker->can_speak());
    EXPECT_FALSE(speaker->speaking());
    std::this_thread::sleep_for(20ms);
    EXPECT_EQ(told->opened, 0);
}

TEST_F(SpeakerTest, ReadsToTheEndAndLetsGo) {
    const auto speaker = make();
    speaker->speak("Xin chào");
    EXPECT_TRUE(speaker->speaking()) << "from the moment it is asked";
    ASSERT_TRUE(comes_true([&] { return told->talking.load(); }));
    EXPECT_EQ(told->closed, 0);
    told->talking = false;
    EXPECT_TRUE(comes_true([&] { return wakes == 1 && !speaker->speaking(); }));
    EXPECT_EQ(told->all_said(), std::vector<std::string>{"Xin chào"});
    EXPECT_EQ(told->closed, 1);
    EXPECT_TRUE(speaker->can_speak());
}

TEST_F(SpeakerTest, StopIsAtOnceAndSilencesTheVoice) {
    const auto speaker = make();
    speaker->speak("Một trang dài");
    ASSERT_TRUE(comes_true([&] { return told->talking.load(); }));
    speaker->stop();
    EXPECT_FALSE(speaker->speaking());
    EXPECT_TRUE(comes_true([&] { return !told->talking && told->closed == 1; }));
}

TEST_F(SpeakerTest, TheNewestWishIsTheOneThatIsHeard) {
    const auto speaker = make();
    speaker->speak("Trang một");
    ASSERT_TRUE(comes_true([&] { return told->talking.load(); }));
    speaker->speak("Trang hai");
    ASSERT_TRUE(comes_true([&] { return told->all_said().size() == 2; }));
    EXPECT_TRUE(speaker->speaking());
    EXPECT_EQ(told->all_said()[1], "Trang hai");
}

TEST_F(SpeakerTest, AVoiceThatIsNotThereIsNotAskedAgainUntilSomebodyLooks) {
    told->is_there = false;
    const auto speaker = make();
    speaker->speak("Xin chào");
    ASSERT_TRUE(comes_true([&] { return wakes == 1; }));
    EXPECT_FALSE(speaker->can_speak());
    EXPECT_FALSE(speaker->speaking());
    speaker->speak("Xin chào");
    EXPECT_FALSE(speaker->speaking());
    EXPECT_EQ(told->opened, 1);
    EXPECT_TRUE(told->all_said().empty());
    told->is_there = true;
    speaker->look_again();
    EXPECT_TRUE(speaker->can_speak());
}

TEST_F(SpeakerTest, WhereNothingIsInstalledNobodyIsAsked) {
    told->may_be_there = false;
    const auto speaker = make();
    EXPECT_FALSE(speaker->can_speak());
    speaker->speak("Xin chào");
    EXPECT_FALSE(speaker->speaking());
    EXPECT_EQ(told->opened, 0);
}

TEST_F(SpeakerTest, AVoiceThatHangsHoldsNobodyUp) {
    told->hangs = true;
    auto speaker = make();
    const auto began = std::chrono::steady_clock::now();
    speaker->speak("Xin chào");
    ASSERT_TRUE(comes_true([&] { return told->opened == 1; }));
    speaker->stop();
    EXPECT_FALSE(speaker->speaking());
    speaker.reset();
    EXPECT_LT(std::chrono::steady_clock::now() - began, 3s);
    told->hangs = false;
    ASSERT_TRUE(comes_true([&] { return told->closed == 1; }));
    EXPECT_TRUE(told->all_said().empty()) << "it was stopped before it could begin";
    EXPECT_EQ(wakes, 0) << "nobody is there any more to be woken";
}

}  // namespace
