#include "ui/intent.h"

#include <tuple>

namespace ui {

Intent::Intent() = default;
Intent::Intent(const Intent& other) = default;
Intent::Intent(Intent&& other) noexcept = default;
Intent& Intent::operator=(const Intent& other) = default;
Intent& Intent::operator=(Intent&& other) noexcept = default;
Intent::~Intent() = default;

template <class T>
Intent Intent::make(T one) {
    Intent intent;
    static_cast<AnyIntent&>(intent) = std::move(one);
    return intent;
}

template <class Variant>
struct Makers;
template <class... Each>
struct Makers<std::variant<Each...>> {
    std::tuple<Intent (*)(Each)...> all{&Intent::make<Each>...};
};

// Whoever makes an intent finds its maker here.
extern const Makers<AnyIntent> intent_makers;
const Makers<AnyIntent> intent_makers;

}  // namespace ui
