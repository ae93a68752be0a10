// GIFT of any bytes, and the draft of a lesson made of it.

#include "intake/gift.h"
#include "work/draft_lesson.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto questions = intake::read_gift({reinterpret_cast<const char*>(data), size});
    work::draft_lesson(questions, "bai", {});
    return 0;
}
