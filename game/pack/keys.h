#pragma once
// The words of the grammar that stand before a colon: part of the format, as content/README.md gives them. Accents and
// case are forgiven when a file is read.

#include <string_view>

namespace pack::key {

// pack.md
inline constexpr std::string_view pack_title = "gói", id = "mã", version = "phiên bản", module = "chủ đề", module_code = "mã chủ đề",
                                  author = "tác giả", licence = "giấy phép";
// a lesson
inline constexpr std::string_view lesson_title = "bài", grade = "lớp", competences = "năng lực", goal = "mục tiêu", minutes = "thời lượng",
                                  cover = "tranh", cover_alt = "mô tả tranh", content_note = "ghi chú nội dung", short_version = "bản ngắn",
                                  action = "việc tuần này", home_talk = "hỏi người nhà", talk_card = "thẻ nói chuyện";
// a question; "ý", "gợi ý" and "mang theo" besides
inline constexpr std::string_view idea = "ý", page = "trang", hint = "gợi ý";
// a card for the whole class
inline constexpr std::string_view card_minutes = "phút", role = "vai", afterwards = "hỏi sau", note = "lưu ý";
// in braces, inside a text
inline constexpr std::string_view citation = "luật", term = "từ";
// phap-luat.md; "sổ" also in tu-kho.md
inline constexpr std::string_view register_title = "sổ", document = "văn bản", number = "số", article = "điều", in_force = "hiệu lực",
                                  expires = "hết hiệu lực", checked_on = "kiểm ngày", source = "nguồn";

}  // namespace pack::key
