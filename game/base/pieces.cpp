#include "base/pieces.h"

#include <algorithm>
#include <utility>

namespace base {

namespace {

constexpr std::size_t most_beside = 3;

}  // namespace

Pieces::Pieces(std::size_t count, std::function<void(std::size_t)> work) : count_(count), work_(std::move(work)) {
    const std::size_t cores = std::max(std::thread::hardware_concurrency(), 1u);
    for (std::size_t i = 0; i < std::min({cores - 1, count, most_beside}); ++i) threads_.emplace_back([this] { help(); });
}

void Pieces::finish() {
    help();
    threads_.clear();
}

void Pieces::help() {
    for (std::size_t i = next_++; i < count_; i = next_++) work_(i);
}

}  // namespace base
