#pragma once
// Random numbers that are the same on every machine for the same seed (splitmix64).

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace base {

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    static Random from_system();
    std::uint64_t next();
    std::uint32_t below(std::uint32_t bound);  // 0 .. bound-1, without bias
    std::string bytes(int count);              // for tests and journeys: no secret

    template <class T>
    void shuffle(std::vector<T>& values) {
        for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(static_cast<std::uint32_t>(i))]);
    }

private:
    std::uint64_t state_;
};

}  // namespace base
