#pragma once
// People and what is asked of them.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/ids.h"

namespace model {

// The twelve sign-in pictures, by their number 0..11 in this order.
inline constexpr std::array<const char*, 12> sign_in_pictures = {"non",    "ca",  "dieu",  "dua", "o",   "meo",
                                                                 "thuyen", "sen", "trong", "xe",  "kem", "dongho"};
using PicturePassword = std::array<int, 3>;  // three different pictures, in order

struct Pupil {
    PupilId id;
    ClassId class_id;
    int roll = 0;          // STT in the class list
    std::string code;      // ministry code, may be empty; text, never a number
    std::string name;      // "Trương Bảo Ngọc"
    std::string birthday;  // ISO date, kept only where two pupils have one name; else empty
    PicturePassword pictures{};
    bool in_last_list = true;  // false: not in the class list imported last; never deleted by an import
    std::string sign_in_code;  // 4 to 6 digits; empty: none given yet
    bool temporary = false;    // made during a lesson for somebody who is in no list yet; `roll` is its own number
    bool withdrawn = false;    // not in the class any more: the import that brought them was undone; shown again once they have work
};

enum class SignIn { pictures, code };  // by what pupils show who they are

struct Class {
    ClassId id;
    std::string name;  // as written: "6A1", "6/1"
    int grade = 6;
    std::string school_year;  // "2026-2027"
    SignIn sign_in = SignIn::pictures;
    std::string homeroom{};  // who stands on its papers: "Trần Thị Mai"; empty: written by pen
};

struct Staff {
    StaffId id;
    std::string name;   // "Nguyễn Thu Hà"
    std::string title;  // "cô", "thầy", or empty
    std::string roles;  // "teacher,homeroom"
};

struct School {
    std::string name;  // "Trường THCS Hoa Phượng"
    std::string school_year;
};

enum class Mode { practice, test };

struct Assignment {
    AssignmentId id;
    ClassId class_id;
    std::string pack_id, pack_version, pack_hash;
    std::string lesson_id, lesson_title;
    Mode mode = Mode::practice;
    std::int64_t opened_ms = 0;
    std::int64_t closed_ms = 0;  // 0: open
    std::int64_t limit_ms = 0;   // time for one sitting of a test; 0: none
    int void_count = 0;          // how often it was voided or taken back: only grows, so that machines agree in any order

    bool is_void() const { return void_count % 2 == 1; }  // begun by mistake: no column of the book, nobody was absent
};

}  // namespace model
