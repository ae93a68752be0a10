// Knows the lines that stand below and between the pupils of a printed list by how they begin and by what they count.

#include "intake/footer.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "base/vietnamese.h"

namespace intake {
namespace {

using Words = std::vector<std::string>;

bool is_any(const std::string& word, std::initializer_list<const char*> of) {
    return std::any_of(of.begin(), of.end(), [&](const char* each) { return word == each; });
}

// "Ngày 5 tháng 9 năm 2026", "ngày .... tháng .... năm 2026"
bool is_dated(const std::string& folded) {
    const std::size_t day = folded.find("ngai ");
    return day != std::string::npos && folded.find("thang ", day) != std::string::npos && folded.find("nam", day + 5) != std::string::npos;
}

bool is_counted_thing(const std::string& word) { return is_any(word, {"hoc", "hs", "em", "ban", "nam", "nu", "chau", "nguoi"}); }

// "4 học sinh", "42 em", "(Danh sách này có 42 học sinh)"
bool counts_pupils(const Words& words) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (is_integer(words[i]) && is_counted_thing(words[i + 1]) &&
            (words[i + 1] != "hoc" || (i + 2 < words.size() && words[i + 2] == "sinh")))
            return true;
    return false;
}

// Words as they are compared: with their marks, for "Trọng Đô" is a child and "Trong đó" is none; "ký" is "kí".
std::string with_marks(const std::string& text) {
    std::vector<char32_t> out;
    for (char32_t c : base::to_code_points(base::tone_key(text))) {
        const bool is_inside = base::is_letter_or_digit(c) || base::is_mark(c);
        if (is_inside)
            out.push_back(c == 'y' ? U'i' : c);
        else if (!out.empty() && out.back() != ' ')
            out.push_back(' ');
    }
    return base::to_utf8(out);
}

// How the lines begin that end a list.
constexpr const char* end_phrases[] = {"Tổng số",
                                       "Tổng cộng",
                                       "Tổng sĩ số",
                                       "Tổng HS",
                                       "Tổng học sinh",
                                       "Danh sách này",
                                       "Danh sách có",
                                       "Danh sách gồm",
                                       "Danh sách trên",
                                       "Ấn định danh sách",
                                       "Chốt danh sách",
                                       "Người lập",
                                       "Người in",
                                       "Người tổng hợp",
                                       "Người kiểm tra",
                                       "Người duyệt",
                                       "Hiệu trưởng",
                                       "Phó hiệu trưởng",
                                       "P. Hiệu trưởng",
                                       "Thủ trưởng",
                                       "Giáo viên chủ nhiệm",
                                       "Giáo viên",
                                       "GVCN",
                                       "GV chủ nhiệm",
                                       "GVBM",
                                       "Ký tên",
                                       "Ký và ghi",
                                       "Ký, ghi",
                                       "Ký, đóng dấu",
                                       "Ký ghi rõ",
                                       "Đã ký",
                                       "Xác nhận",
                                       "Sĩ số",
                                       "Trong đó",
                                       "TM",
                                       "KT. Hiệu trưởng",
                                       "KT. HT",
                                       "TL. Hiệu trưởng",
                                       "Ban giám hiệu",
                                       "BGH",
                                       "Lập bảng",
                                       "Lập danh sách",
                                       "Tổ trưởng chuyên môn",
                                       "Duyệt của",
                                       "Nơi nhận",
                                       "Số lượng",
                                       "Số học sinh",
                                       "Số HS",
                                       "Cán bộ",
                                       "Chủ tịch",
                                       "Trưởng phòng",
                                       "Thư ký hội đồng",
                                       "Bằng chữ"};

struct Phrase {
    std::string marked, folded;
};

const std::vector<Phrase>& ends() {
    static const std::vector<Phrase> phrases = [] {
        std::vector<Phrase> out;
        for (const char* words : end_phrases) out.push_back({with_marks(words), base::fold(words)});
        return out;
    }();
    return phrases;
}

bool begins_with_words(const std::string& text, const std::string& words) {
    return base::starts_with(text, words) && (text.size() == words.size() || text[words.size()] == ' ');
}

bool is_end(const std::string& folded, const Words& words, const std::string& text) {
    if (is_dated(folded) || counts_pupils(words)) return true;
    if (folded.find("dong dau") != std::string::npos || folded.find("ghi ro ho ten") != std::string::npos) return true;
    const std::string marked = with_marks(text);
    for (const char* one : {"tổng", "cộng"})
        if (begins_with_words(marked, with_marks(one)) && (words.size() == 1 || is_integer(words[1]))) return true;
    if (words.size() == 1 && text[0] == '(' && folded == "ki") return true;
    const bool is_unmarked = base::to_lower(base::without_marks(text)) == base::to_lower(text);  // "TONG SO", typed without marks
    return std::any_of(ends().begin(), ends().end(), [&](const Phrase& each) {
        return begins_with_words(marked, each.marked) || (is_unmarked && begins_with_words(folded, each.folded));
    });
}

bool is_label(const std::string& folded, const Words& words) {
    for (const char* each : {"ghi chu", "danh sach", "hoc sinh", "ho va ten", "het danh sach", "stt"})
        if (begins_with_words(folded, each) && words.size() > 1) return true;
    return words.size() > 1 && is_any(words[0], {"nam", "nu", "trang", "to", "nhom", "doi", "tiep"}) && is_integer(words[1]);
}

}  // namespace

Footer footer_in(const std::string& text) {
    const std::string folded = base::fold(text);
    if (folded.empty()) return Footer::none;
    const Words words = base::split_words(folded);
    return is_end(folded, words, squeeze(text)) ? Footer::end : is_label(folded, words) ? Footer::label : Footer::none;
}

bool ends_list(const Row& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), [](const Value& value) { return footer_in(own_text(value)) == Footer::end; });
}

}  // namespace intake
