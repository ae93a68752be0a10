// What a start tells tests/bench.

#include "app/trace.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace app {
namespace {

bool is_asked() {
    static const bool asked = std::getenv("KHIENSO_TRACE") != nullptr;
    return asked;
}

}  // namespace

void tell_step(const char* name) {
    if (!is_asked()) return;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    std::fprintf(stderr, "step %s %lld\n", name,
                 static_cast<long long>(std::chrono::duration_cast<std::chrono::microseconds>(now).count()));
}

void tell_part(const char* name, std::size_t bytes) {
    if (is_asked()) std::fprintf(stderr, "part %s %zu\n", name, bytes);
}

}  // namespace app
