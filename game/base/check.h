#pragma once
// CHECK guards what must never happen. When it does, the program logs it, tells the hook (which shows a card) and
// ends; every answer was already committed, so nothing is lost.

namespace base {

using CheckHook = void (*)(const char* what, const char* file, int line);
void set_check_hook(CheckHook hook);
[[noreturn]] void check_failed(const char* what, const char* file, int line);

}  // namespace base

#define CHECK(condition)                                                      \
    do {                                                                      \
        if (!(condition)) base::check_failed(#condition, __FILE__, __LINE__); \
    } while (false)
