#include "app/worker.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>

namespace {

void wait_for(app::Worker& worker) {
    for (int i = 0; i < 5000 && worker.busy(); ++i) {
        worker.finish();
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

TEST(Worker, ResultsComeBackOnTheThreadThatAsks) {
    const auto here = std::this_thread::get_id();
    std::thread::id worked, finished;
    std::atomic<int> wakes = 0;
    app::Worker worker([&] { ++wakes; });
    worker.start([&] {
        worked = std::this_thread::get_id();
        return [&] { finished = std::this_thread::get_id(); };
    });
    EXPECT_TRUE(worker.busy());
    wait_for(worker);
    EXPECT_FALSE(worker.busy());
    EXPECT_NE(worked, here);
    EXPECT_EQ(finished, here);
    EXPECT_EQ(wakes, 1);
}

TEST(Worker, JobsEndInTheOrderInWhichTheyCame) {
    std::vector<int> order;
    app::Worker worker({});
    for (int i = 0; i < 20; ++i) worker.start([&order, i] { return [&order, i] { order.push_back(i); }; });
    wait_for(worker);
    ASSERT_EQ(order.size(), 20u);
    for (int i = 0; i < 20; ++i) EXPECT_EQ(order[static_cast<std::size_t>(i)], i);
}

TEST(Worker, AResultMayStartTheNextJob) {
    int done = 0;
    app::Worker worker({});
    worker.start([&] { return [&] { worker.start([&] { return [&] { ++done; }; }); }; });
    wait_for(worker);
    EXPECT_EQ(done, 1);
}

TEST(Worker, EndingDropsWhatHasNotBegun) {
    std::atomic<int> ran = 0;
    {
        app::Worker worker({});
        for (int i = 0; i < 50; ++i)
            worker.start([&] {
                ++ran;
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
                return app::Worker::Finish();
            });
    }
    EXPECT_LT(ran, 50);
}

}  // namespace
