#pragma once
// Work in pieces that need nothing of each other: threads beside this one do it, as many as the machine has cores to spare, and
// whoever needs the end of it helps.
//
//   base::Pieces decoding(files.size(), [&](std::size_t i) { pictures[i] = decode(files[i]); });
//   ...                    // other work
//   decoding.finish();     // now every picture is there

#include <atomic>
#include <cstddef>
#include <functional>
#include <thread>
#include <vector>

namespace base {

class Pieces {
public:
    Pieces(std::size_t count, std::function<void(std::size_t)> work);
    Pieces(const Pieces&) = delete;
    Pieces& operator=(const Pieces&) = delete;
    void finish();

private:
    void help();

    std::size_t count_;
    std::function<void(std::size_t)> work_;
    std::atomic<std::size_t> next_ = 0;
    std::vector<std::jthread> threads_;  // last: they end before what they use
};

}  // namespace base
