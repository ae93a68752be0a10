#pragma once
// Who plays in the pictures: the school, the class and the pack. The usual cast has everyday words; the longest one has
// the longest names and sentences that a school could bring, so that cut and overlapping words show up.

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "base/text.h"
#include "pack/pack.h"
#include "support/fixed.h"
#include "support/temp_folder.h"

namespace golden {

inline base::Path source() { return base::Path(KS_SOURCE_DIR); }

struct Cast {
    std::string school, teacher, title, class_end;  // the class is the grade and this: "6" + "A1"
    std::vector<std::string> pupils;
    base::Path pack;  // a folder of Markdown
};

// Words that are as broad as Vietnamese gets, as many as the guide for authors allows.
inline std::string first_words(std::size_t count) {
    static const std::vector<std::string> all = base::split(
        "Những người bạn thương yêu nhau thường khuyên nhau giữ kín những chuyện riêng trước khi chuyển tiếp những đường dẫn không rõ "
        "nguồn",
        ' ');
    return base::join({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(count, all.size()))}, " ");
}

struct Limits {  // content/README.md, "Giới hạn theo lớp"
    std::size_t sentence, page, options;
};
inline Limits limits_of(int grade) {
    if (grade <= 3) return {12, 35, 3};
    if (grade <= 5) return {15, 50, 3};
    return grade <= 7 ? Limits{20, 80, 4} : Limits{24, 110, 4};
}

inline std::string long_item(const std::string& kind, const std::string& id, std::size_t right, const Limits& limits) {
    const std::string sentence = first_words(limits.sentence);
    std::string text = "\n? " + kind + ": " + sentence + "?\nmã: " + id + "\ný: " + first_words(12) + "\ntrang: 2\n";
    const bool two = kind == "đúng sai";
    for (std::size_t i = 0; i < (two ? 2 : limits.options); ++i)
        text += std::string(i < right ? "- [x] " : "- [ ] ") + (two ? (i == 0 ? "Đúng" : "Sai") : first_words(limits.sentence - i)) +
                "\n  > " + sentence + ".\n";
    return text + "gợi ý: " + sentence + ".\ngợi ý: " + sentence + ".\nmang theo: " + sentence + ".\n";
}

inline std::string long_word(int grade) { return first_words(5) + " " + std::to_string(grade); }

// Two sentences each, as long as its grade may read.
inline std::string long_glossary() {
    std::string text;
    for (const int grade : {3, 4, 6, 8}) {
        const std::string sentence = first_words(limits_of(grade).sentence) + ".";
        text += "# " + long_word(grade) + "\n" + sentence + " " + sentence + "\n\n";
    }
    return text;
}

inline std::string long_lesson(int grade, int number) {
    const Limits limits = limits_of(grade);
    const std::string sentence = first_words(limits.sentence) + ".";
    std::string story;
    for (std::size_t words = 0; words + limits.sentence <= limits.page; words += limits.sentence) story += sentence + "\n\n";
    std::string text = "---\nbài: " + first_words(10) + " " + std::to_string(number) + "\nmã: dai-" + std::to_string(grade) + "-" +
                       std::to_string(number) + "\nlớp: " + std::to_string(grade) + "\nmục tiêu: " + sentence +
                       "\nthời lượng: 15\ntranh: hinh/bia.png\nmô tả tranh: Bìa bài\nghi chú nội dung: " + sentence +
                       "\nbản ngắn: " + sentence + "\nviệc tuần này: " + sentence + "\nhỏi người nhà: " + sentence +
                       "\nthẻ nói chuyện: " + sentence + "\n---\n";
    text += "\n# " + first_words(8) + "\n\n![Nhóm chat](hinh/nhom-chat.png)\n\n" + story + "# " + first_words(8) + "\n\n" + story +
            "{luật: 116/2025/Đ42}\n{từ: " + long_word(grade) + "}\n";
    return text + long_item("chọn một", "mot", 1, limits) + long_item("chọn nhiều", "nhieu", 2, limits) +
           long_item("đúng sai", "ba", 1, limits);
}

inline base::Path write_long_pack() {
    static const support::TempFolder folder;
    const auto copy = std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing;
    std::filesystem::copy(source() / "tests" / "golden" / "goi" / "hinh", folder / "hinh", copy);
    std::filesystem::create_directories(folder / "bai");
    std::string facts = *base::read_file(source() / "tests" / "golden" / "goi" / "phap-luat.md");
    EXPECT_TRUE(base::write_file(folder / "phap-luat.md", facts));
    EXPECT_TRUE(base::write_file(folder / "tu-kho.md", long_glossary()));
    EXPECT_TRUE(
        base::write_file(folder / "pack.md", "---\ngói: Gói dài\nmã: dai\nphiên bản: 1.0.0\nchủ đề: " + first_words(8) +
                                                 "\nmã chủ đề: DAI\ntác giả: Khiên Số\ngiấy phép: CC BY-SA 4.0\n---\nChữ dài nhất.\n"));
    for (const int grade : {3, 4, 6, 8})
        for (int number = 1; number <= 2; ++number)
            EXPECT_TRUE(base::write_file(folder / ("bai/" + std::to_string(grade) + "-" + std::to_string(number) + ".md"),
                                         long_lesson(grade, number)));
    return folder.path();
}

inline const Cast& usual_cast() {
    static const Cast cast = [] {
        Cast made{"Trường THCS Hoa Phượng", "Nguyễn Thu Hà", "cô", "A1", {}, source() / "tests" / "golden" / "goi"};
        for (const std::string& line : base::split(*base::read_file(source() / "assets" / "demo" / "lop-6a1.txt"), '\n'))
            if (!line.empty()) made.pupils.push_back(line);
        return made;
    }();
    return cast;
}

inline const Cast& longest_cast() {
    static const Cast cast = [] {
        Cast made{"Trường Tiểu học và Trung học cơ sở Nguyễn Thượng Hiền",
                  "Nguyễn Hoàng Phương Thuỳ Dương",
                  "thầy",
                  "A12",
                  {},
                  write_long_pack()};
        for (const char* family : {"Nguyễn Hoàng", "Trương Nguyễn", "Huỳnh Thượng", "Đặng Trương", "Lương Nguyễn", "Phương Hoàng"})
            for (const char* given : {"Phương Thuỳ Dương", "Nguyên Khương", "Quỳnh Phương Nghi", "Thuỳ Trương", "Khánh Phượng Hoàng",
                                      "Thiên Trường Giang", "Nguyệt Thường", "Minh Khương Duy"})
                made.pupils.push_back(std::string(family) + " " + given);
        return made;
    }();
    return cast;
}

// The pack of a cast, built once a run.
inline base::Path built_pack(const Cast& cast) {
    static const support::TempFolder folder;
    static std::map<base::Path, base::Path> built;
    base::Path& file = built[cast.pack];
    if (!file.empty()) return file;
    file = folder / (std::to_string(built.size()) + ".ksgoi");
    pack::Options options;
    options.today = support::lesson_day;
    options.charset = source() / "assets" / "fonts" / "charset.txt";
    EXPECT_TRUE(pack::build(cast.pack, file, options));
    return file;
}

}  // namespace golden
