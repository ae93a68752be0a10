// Looks at the fonts, the words and the sign-in pictures at the start; packs and other pictures are looked at when they are opened.

#include "app/own_files.h"

#include <algorithm>

#include "base/font_file.h"
#include "base/log.h"
#include "base/text.h"
#include "model/school.h"

namespace app {
namespace {

constexpr const char* fonts[] = {"Quicksand-Bold.ttf", "Andika-Regular.ttf", "Andika-Bold.ttf", "Inter-Regular.otf",
                                 "Inter-Medium.otf",   "Inter-SemiBold.otf", "Inter-Bold.otf"};
// Each with a key that stands near its beginning: without it the file is lost, and people would read keys.
constexpr std::pair<const char*, const char*> word_files[] = {{"ban-thay-co.po", "ban-thay-co.the-lop"},
                                                              {"cau-hoi.po", "cau-hoi.word-cu"},
                                                              {"choi.po", "dong-lenh.play"},
                                                              {"chuong-trinh.po", "chuong-trinh.ten"},
                                                              {"dang.po", "dang.dung"},
                                                              {"demo.po", "demo.mo-dau"},
                                                              {"giao-vien.po", "gv.co"},
                                                              {"hoc-sinh.po", "chung.khien-so"},
                                                              {"lenh.po", "lenh.cach-dung"},
                                                              {"loi.po", "loi.khong-thay-tep"},
                                                              {"luu.po", "luu.dang-mo"},
                                                              {"nhap.po", "nhap.tep-trong"},
                                                              {"phong-may.po", "phong-may.tep-hong"},
                                                              {"so-lop.po", "so-lop.trang-so"},
                                                              {"tac-gia.po", "tac-gia.thieu-tep"}};
constexpr std::size_t most_named = 4;

bool is_whole(const base::Path& font) {
    const auto bytes = base::read_file(font, 16u << 20);
    return bytes && base::is_whole_font(*bytes);
}

void add_once(std::vector<std::string>& names, std::string name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
}

std::string in_short(std::vector<std::string> names) {
    const bool more = names.size() > most_named;
    if (more) names.resize(most_named);
    return base::join(names, ", ") + (more ? ", …" : "");
}

tl::unexpected<base::Error> cannot_open(const std::vector<std::string>& names) {
    return base::fail(base::Code::damaged, "chuong-trinh.thieu-tep-rieng", {{"ten", in_short(names)}}, base::join(names, ", "));
}

}  // namespace

base::Result<std::vector<base::Diagnostic>> check_own_files(const base::Path& share, const base::Catalogue& words,
                                                            const std::vector<base::Error>& damage) {
    std::vector<std::string> lost, harmed;
    for (const auto& [file, key] : word_files)
        if (!words.has(key)) lost.push_back(std::string("text/") + file);
    if (!lost.empty()) return cannot_open(lost);
    for (const char* font : fonts)
        if (!is_whole(share / "fonts" / font)) harmed.push_back(std::string("fonts/") + font);
    if (harmed.size() == std::size(fonts)) return cannot_open(harmed);
    std::error_code error;
    if (std::filesystem::file_size(share / "fonts" / "charset.txt", error) == 0 || error) harmed.push_back("fonts/charset.txt");
    for (const char* picture : model::sign_in_pictures) {
        const std::string name = std::string("dang-nhap/") + picture + ".png";
        if (std::filesystem::file_size(share / base::from_utf8(name), error) == 0 || error) harmed.push_back(name);
    }
    for (const base::Error& one : damage)  // of words
        for (const auto& [name, value] : one.params)
            if (name == "ten") add_once(harmed, "text/" + value);
    if (harmed.empty()) return std::vector<base::Diagnostic>();
    base::Diagnostic told{base::Severity::warning, {}, 0, 0, "chuong-trinh.tep-rieng-hong", {{"ten", in_short(harmed)}}};
    return std::vector<base::Diagnostic>{std::move(told)};
}

}  // namespace app
