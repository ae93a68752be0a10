#pragma once
// The four ages of pupils, and the teacher. A band decides words, sizes and looks; never what is counted.

#include <string_view>

namespace model {

enum class Band { a1, a2, b1, b2, teacher };  // grade 3; 4-5; 6-7; 8-9

constexpr Band band_of_grade(int grade) {
    if (grade <= 3) return Band::a1;
    if (grade <= 5) return Band::a2;
    return grade <= 7 ? Band::b1 : Band::b2;
}

constexpr std::string_view to_context(Band band) {  // msgctxt in assets/text
    switch (band) {
        case Band::a1:
            return "a1";
        case Band::a2:
            return "a2";
        case Band::b1:
            return "b1";
        case Band::b2:
            return "b2";
        default:
            return "t";
    }
}

}  // namespace model
