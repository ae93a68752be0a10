#pragma once
// What another thread does is waited for, five seconds at most.

#include <chrono>
#include <thread>

namespace support {

template <class Claim>
bool comes_true(const Claim& claim) {
    for (int i = 0; i < 5000 && !claim(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return claim();
}

}  // namespace support
