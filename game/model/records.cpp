#include "model/records.h"

namespace model {

int to_tenths(const Mark& mark) {
    if (mark.item_count <= 0) return 0;
    const std::int64_t points = mark.points, count = mark.item_count;
    return static_cast<int>((2 * points + count) / (2 * count));
}

}  // namespace model
