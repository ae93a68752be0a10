#pragma once
// Class names as schools write them: "6A1", "6/1", "12.6", "Lớp 6-1", "LỚP 6 A1". The written form is kept; the grade is read from it.

#include <optional>
#include <string>

namespace intake {

std::string clean_class_name(const std::string& text);                 // without "Lớp"; "" when it is no class name
std::optional<std::string> find_class_name(const std::string& title);  // "DANH SÁCH HỌC SINH LỚP 6A1" -> "6A1"
std::optional<std::string> class_in_label(const std::string& label);   // of a sheet or file: "DS 6A1", "lop 6-2 HK1"
bool is_class_alone(const std::string& text);                 // nothing but a class: "6A1", "Lớp 6A1:", "6A1 - Năm học 2026-2027"
std::optional<int> grade_of(const std::string& class_name);   // 1..12
bool same_class(const std::string& a, const std::string& b);  // "6a1" is "6A1", "6/1" is "6.1"

}  // namespace intake
