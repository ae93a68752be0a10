// Names of all peoples on paper: each letter comes back from the PDF as it went in, and what no font has is a box.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>

#include "base/text.h"
#include "report/class_fixture.h"
#include "report/paper.h"
#include "support/temp_folder.h"

namespace {

const base::Path andika = "/usr/share/fonts/truetype/andika";

// Ê Đê, Gia Rai, Ba Na, Mnông, Xơ Đăng, Chăm, Khmer in Latin letters, Tày; then names from elsewhere.
constexpr const char* names_of_peoples[] = {"H'Ñơn Niê",      "Y Ƀik Êban",     "Rơ Čăm Ŏk",    "Ksor H'Ŭn",   "Siu Ĭan",
                                            "Y Ĕn Mlô",       "H’Loan Ayŭn",    "Nay Hʼƀip",    "Ƀơ Nah Ñĭ",   "Đinh Ƀrâu Čĕng",
                                            "Thạch Sô Phéap", "Kiên Rattanā",   "Bá Văn Quyến", "Müller Jörg", "Škoda Čeněk",
                                            "Łukasz Żółć",    "François Œuvre", "Ğülşen Ißık"};
constexpr const char* stacked = "Y Ư̆r Ơ̆k ư̆ ơ̆ Â̆ â̆ Ê̆ ê̆ Ô̆ ô̆";

std::string words_of_pdf(const base::Path& file) {
    std::string out;
    FILE* pipe = popen(("pdftotext -layout '" + file.string() + "' - 2>/dev/null").c_str(), "r");
    std::array<char, 4096> chunk;
    while (const std::size_t got = fread(chunk.data(), 1, chunk.size(), pipe)) out.append(chunk.data(), got);
    return pclose(pipe) == 0 ? base::to_nfc(out) : std::string("no pdftotext");
}

std::map<std::string, std::string> sign_in_pngs() {
    std::map<std::string, std::string> out;
    for (const char* name : model::sign_in_pictures)
        out[name] = *base::read_file(base::Path(KS_BINARY_DIR) / "share/dang-nhap" / (std::string(name) + ".png"));
    return out;
}

class OnPaper : public testing::Test {
protected:
    void SetUp() override {
        if (!std::filesystem::exists(andika / "Andika-Regular.ttf")) GTEST_SKIP() << "fonts-sil-andika is not here";
        if (!std::filesystem::exists(base::Path(KS_BINARY_DIR) / "share/dang-nhap/ca.png")) GTEST_SKIP() << "share is not built";
    }
    std::string cards() {
        const base::Path file = folder_.path() / "the.pdf";
        const auto written = report::write_picture_cards(fixture_.data, sign_in_pngs(), andika, support::words(), file);
        EXPECT_TRUE(written) << written.error().key << written.error().detail;
        return words_of_pdf(file);
    }
    support::TempFolder folder_;
    support::ClassFixture fixture_;
};

TEST_F(OnPaper, NamesOfAllPeoplesComeBackAsTheyWentIn) {
    for (const char* name : names_of_peoples) fixture_.pupil(name);
    const std::string text = cards();
    if (text == "no pdftotext") GTEST_SKIP() << text;
    for (const char* name : names_of_peoples) EXPECT_NE(text.find(base::to_nfc(name)), std::string::npos) << name << "\n" << text;
}

TEST_F(OnPaper, EveryLatinLetterComesBack) {
    report::Paper paper;
    ASSERT_TRUE(paper.load_font(andika));
    paper.add_page();
    float y = report::Paper::height - 40;
    std::vector<std::string> lines(1);
    for (char32_t c = 0xC0; c <= 0x24F; ++c)
        if (base::is_letter_or_digit(c) && c != 0x149) {  // ŉ, which is given up
            if (base::count_characters(lines.back()) == 40) lines.emplace_back();
            base::append_utf8(lines.back(), c);
        }
    for (const std::string& line : lines) paper.text(line, 20, y -= 16, 12);
    const base::Path file = folder_.path() / "chu.pdf";
    ASSERT_TRUE(paper.save(file));
    const std::string text = words_of_pdf(file);
    if (text == "no pdftotext") GTEST_SKIP() << text;
    for (const std::string& line : lines) EXPECT_NE(text.find(line), std::string::npos) << line << "\n" << text;
}

TEST_F(OnPaper, MarksStandOnTheirLetters) {
    fixture_.pupil(stacked);
    const std::string text = cards();
    if (text == "no pdftotext") GTEST_SKIP() << text;
    EXPECT_NE(text.find(base::to_nfc(stacked)), std::string::npos) << text;
}

TEST_F(OnPaper, WhatNoFontHasIsABoxAndTakesItsPlace) {
    report::Paper paper;
    ASSERT_TRUE(paper.load_font(andika));
    const float plain = paper.width_of("An", 12), box = paper.width_of("An😀", 12) - plain;
    EXPECT_GT(box, 6);
    EXPECT_NEAR(paper.width_of("An张三", 12), plain + 2 * box, 0.1);
    EXPECT_NEAR(paper.width_of("An\u200b\ufe0f", 12), plain, 0.01) << "what nobody would see";
    EXPECT_NEAR(paper.width_of("Ư̆", 12), paper.width_of("Ư", 12), 0.01);
    fixture_.pupil("Lê An 😀 张三");
    const std::string text = cards();
    if (text == "no pdftotext") GTEST_SKIP() << text;
    EXPECT_NE(text.find("Lê An"), std::string::npos) << text;
}

// Sixteen words of eighty letters, as the longest names are, at letters of 13 points and more.
TEST_F(OnPaper, ANameOfEightyLettersStaysLarge) {
    const std::string name = "Công Tằng Tôn Nữ Hoàng Thị Phương Nghi Quỳnh Thuỳ Trang Nguyễn Phúc Vĩnh Bảo Châu";
    ASSERT_GE(base::count_characters(name), 80);
    fixture_.pupil(name);
    fixture_.pupil(std::string("Nguyễn ") + std::string(120, 'M') + " An");
    fixture_.pupil(name + " " + name + " " + name);
    std::string text = cards();
    if (text == "no pdftotext") GTEST_SKIP() << text;
    for (const std::string& word : base::split_words(name)) EXPECT_NE(text.find(word), std::string::npos) << word << text;
    EXPECT_NE(text.find("C. T. T."), std::string::npos) << text;
    report::Paper paper;
    ASSERT_TRUE(paper.load_font(andika));
    for (const std::string& line : paper.lines_of(std::string(500, 'M'), 12, 200)) EXPECT_LE(paper.width_of(line, 12), 200);
}

TEST_F(OnPaper, ADamagedFontIsTold) {
    const std::string whole = *base::read_file(andika / "Andika-Regular.ttf");
    std::string changed = whole;
    changed[whole.size() / 2] = static_cast<char>(changed[whole.size() / 2] + 1);
    for (const std::string& bytes : {std::string(), whole.substr(0, whole.size() / 2), std::string(5000, 'x'), changed}) {
        ASSERT_TRUE(base::write_file(folder_.path() / "Andika-Regular.ttf", bytes));
        report::Paper paper;
        const auto loaded = paper.load_font(folder_.path());
        ASSERT_FALSE(loaded);
        EXPECT_EQ(loaded.error().key, "ban-thay-co.hong-phong-chu");
    }
}

}  // namespace
