#pragma once
// A formula of a Word document on one line: "x² + 1", "(a + b)/2", "√(x)".

#include "intake/office.h"

namespace intake {

struct LinearMath {
    std::string text;
    bool whole = true;  // false: it has a shape that a line cannot show, and only its letters are here
};
LinearMath to_linear(const pugi::xml_node& math);
std::string to_script(const std::string& text, bool up);  // "²", else "^(ab)", "_k"

}  // namespace intake
