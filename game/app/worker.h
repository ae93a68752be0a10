#pragma once
// One thread for work of more than ~10 ms: PIN hashes, spreadsheets, PDFs. Values in, values out: a job runs on that
// thread, sees nothing that the main thread may change, and returns what is to be done with its result. That part runs
// on the main thread, when it calls finish().
//
//   worker.start([file] { auto roster = intake::read_roster(file); return [=] { show(roster); }; });

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace app {

class Worker {
public:
    using Finish = std::function<void()>;
    using Job = std::function<Finish()>;
    explicit Worker(std::function<void()> wake);  // called on the worker's thread when a job is done
    ~Worker();                                    // lets the running job end; those not begun are dropped
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void start(Job job);
    bool busy() const { return open_ > 0; }  // a job was started whose result was not finished yet
    int finish();                            // runs what finished jobs returned; how many

private:
    void run(const std::stop_token& stop);

    std::function<void()> wake_;
    int open_ = 0;  // main thread only
    std::mutex mutex_;
    std::condition_variable_any waiting_;
    std::deque<Job> jobs_;
    std::vector<Finish> done_;
    std::jthread thread_;  // last: it ends before what it uses
};

}  // namespace app
