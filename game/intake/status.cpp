// Reads "Đã chuyển trường", "Thôi học", "Chuyển sang 6A2" as people write them in a column or a remark.

#include "intake/status.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "base/vietnamese.h"
#include "intake/class_name.h"
#include "intake/sheet.h"

namespace intake {
namespace {

bool has_any(const std::string& padded, std::initializer_list<const char*> phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](const char* each) { return padded.find(' ' + std::string(each) + ' ') != std::string::npos; });
}

// "nghỉ học 2 buổi", "nghỉ 3 ngày có phép": days missed, not a pupil who left.
bool tells_absence(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "phep") return true;
        if (i > 0 && is_integer(words[i - 1]) && has_any(' ' + words[i] + ' ', {"buoi", "ngai", "tiet", "lan", "hom"})) return true;
    }
    return false;
}

// The class that "chuyển sang 6A2", "chuyển lớp 6A2", "chuyển 6/3" names.
std::string class_of_move(const std::string& words) {
    const std::string folded = base::fold(words);
    if (folded.find("chuien ") == std::string::npos && folded.find("sang ") == std::string::npos) return {};
    for (const std::string& word : base::split_words(squeeze(words)))
        if (const std::size_t digit = word.find_first_of("0123456789"); digit != std::string::npos && is_class_alone(word.substr(digit)))
            if (word.find_first_not_of("0123456789", digit) != std::string::npos) return clean_class_name(word.substr(digit));
    return {};
}

}  // namespace

std::string reason_to_leave_out(const std::string& words, const std::string& class_name) {
    const std::string padded = ' ' + base::fold(words) + ' ';
    if (padded.size() < 5) return {};
    if (has_any(padded, {"chuien den", "chuien ve", "chuien tu", "moi chuien", "nhan tu", "vao hoc", "den tu", "hoc lai", "di hoc lai",
                         "tiep tuc hoc", "khong chuien", "chuien vao"}))
        return {};
    if (has_any(padded, {"bao luu", "tam nghi", "tam dung", "nghi dai han", "nghi mot nam"})) return "nhap.vi-bao-luu";
    const std::string target = class_of_move(words);
    if (!target.empty()) return same_class(target, class_name) ? "" : "nhap.vi-chuyen-lop";
    if (has_any(padded, {"chuien lop", "chuien sang lop", "chuien qua lop", "sang lop khac"})) return "nhap.vi-chuyen-lop";
    if (has_any(padded, {"chuien truong", "chuien di", "da chuien", "chuien sang", "chuien qua", "xin chuien", "rut ho so", "rut hoc ba",
                         "chuien tinh", "chuien ngoai", "chuien noi o", "du hoc", "dinh cu", "di nuoc ngoai"}) ||
        padded == " chuien ")
        return "nhap.vi-chuyen-truong";
    if (tells_absence(base::split_words(padded))) return {};
    if (has_any(padded, {"thoi hoc", "bo hoc", "nghi hoc", "nghi luon", "nghi han", "da nghi", "xin nghi", "khong hoc nua", "khong con hoc",
                         "da mat", "tu tran", "qua doi", "da ra truong", "da tot nghiep"}) ||
        padded == " nghi ")
        return "nhap.vi-thoi-hoc";
    return {};
}

}  // namespace intake
