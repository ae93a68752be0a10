#include "app/worker.h"

namespace app {

Worker::Worker(std::function<void()> wake) : wake_(std::move(wake)), thread_([this](const std::stop_token& stop) { run(stop); }) {}

Worker::~Worker() {
    thread_.request_stop();
    waiting_.notify_all();
}

void Worker::start(Job job) {
    ++open_;
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back(std::move(job));
    }
    waiting_.notify_one();
}

int Worker::finish() {
    std::vector<Finish> done;
    {
        const std::lock_guard lock(mutex_);
        done.swap(done_);
    }
    for (const Finish& finish : done) {
        --open_;
        if (finish) finish();
    }
    return static_cast<int>(done.size());
}

void Worker::run(const std::stop_token& stop) {
    while (true) {
        Job job;
        {
            std::unique_lock lock(mutex_);
            if (!waiting_.wait(lock, stop, [this] { return !jobs_.empty(); })) return;
            if (stop.stop_requested()) return;
            job = std::move(jobs_.front());
            jobs_.pop_front();
        }
        Finish finish = job();
        {
            const std::lock_guard lock(mutex_);
            done_.push_back(std::move(finish));
        }
        if (wake_) wake_();
    }
}

}  // namespace app
