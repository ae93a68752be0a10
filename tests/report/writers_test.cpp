#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <regex>
#include <thread>

#include "base/text.h"
#include "report/class_fixture.h"
#include "support/temp_folder.h"

namespace {

using model::Cell;

std::string output_of(const std::string& command, int& code) {
    std::string out;
    FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    if (!pipe) return out;
    std::array<char, 4096> chunk;
    while (const std::size_t got = fread(chunk.data(), 1, chunk.size(), pipe)) out.append(chunk.data(), got);
    code = pclose(pipe);
    return out;
}

model::Table awkward_table() {
    model::Table table;
    table.sheet = "Sổ lớp 6/1";
    table.title = {"SỔ THEO DÕI"};
    table.landscape = true;
    table.left_head = "Trường THCS Hoa Phượng\nLớp 6/1";
    table.right_head = "Năm học 2026-2027";
    table.columns = {{"STT", 5, true}, {"Họ tên", 20, false}, {"Mã", 12, false}, {"Điểm", 8, true}, {"Câu", 8, true}, {"Tỉ lệ", 8, true}};
    int roll = 0;
    for (const char* name : {"=1+1", "+84900000000", "-An", "@SUM(1)", "\tTab", "Mai \"Bi\"; Huy", "Nguyễn Văn Đức", "＝1", "H'Hen Niê"})
        table.rows.push_back({Cell::of_integer(++roll), Cell::of_text(name), Cell::of_text("0001234500"), Cell::of_tenths(85),
                              Cell::of_hundredths(50), Cell::of_percent(41)});
    table.rows.push_back({Cell::of_integer(++roll), Cell::of_text("Lê Hoài An"), {}, Cell::of_text("vắng"), {}, {}});
    table.notes = {"ghi chú"};
    return table;
}

TEST(Csv, WritesWhatVietnameseExcelOpensRight) {
    const std::string expected =
        "\xEF\xBB\xBFSTT;Họ tên;Mã;Điểm;Câu;Tỉ lệ\r\n"
        "1;'=1+1;0001234500;8,5;0,5;41 %\r\n2;'+84900000000;0001234500;8,5;0,5;41 %\r\n3;'-An;0001234500;8,5;0,5;41 %\r\n"
        "4;'@SUM(1);0001234500;8,5;0,5;41 %\r\n5;\"'\tTab\";0001234500;8,5;0,5;41 %\r\n6;\"Mai \"\"Bi\"\"; Huy\";0001234500;8,5;0,5;41 "
        "%\r\n"
        "7;Nguyễn Văn Đức;0001234500;8,5;0,5;41 %\r\n8;'＝1;0001234500;8,5;0,5;41 %\r\n9;H'Hen Niê;0001234500;8,5;0,5;41 %\r\n"
        "10;Lê Hoài An;;vắng;;\r\n";
    EXPECT_EQ(report::to_csv(awkward_table()), expected);
}

TEST(Xlsx, GivesTheSameBytesForTheSameData) {
    support::TempFolder folder;
    ASSERT_TRUE(report::write_xlsx({awkward_table()}, folder.path() / "a.xlsx"));
    std::this_thread::sleep_for(std::chrono::milliseconds(2100));  // zip times count in two seconds
    ASSERT_TRUE(report::write_xlsx({awkward_table()}, folder.path() / "b.xlsx"));
    EXPECT_EQ(base::read_file(folder.path() / "a.xlsx").value(), base::read_file(folder.path() / "b.xlsx").value());
}

TEST(Xlsx, KeepsNumbersNumbersAndTextText) {
    support::TempFolder folder;
    ASSERT_TRUE(report::write_xlsx({awkward_table()}, folder.path() / "a.xlsx"));
    int code = 0;
    output_of("/usr/bin/python3 -c 'import openpyxl'", code);
    if (code != 0) GTEST_SKIP() << "python3-openpyxl is not here";
    const std::string cells =
        output_of("/usr/bin/python3 " KS_SOURCE_DIR "/tests/report/read_book.py " + (folder.path() / "a.xlsx").string(), code);
    ASSERT_EQ(code, 0) << cells;
    for (const char* line :
         {"Sổ lớp 6-1 freeze A6 repeat $5:$5 paper 9 landscape fit None 0 True", "Sổ lớp 6-1 A3 s General 'SỔ THEO DÕI'", "A6 n 0 1\n",
          "B6 s @ '=1+1'", "B7 s @ '+84900000000'", "B8 s @ '-An'", "B9 s @ '@SUM(1)'", "C6 s @ '0001234500'", "D6 n 0.0 8.5",
          "E6 n 0.## 0.5", "F6 n 0% 0.41", "D15 s @ 'vắng'", "F1 s General 'Năm học 2026-2027'"})
        EXPECT_NE(cells.find(line), std::string::npos) << line << "\n" << cells;
    EXPECT_EQ(cells.find(" f "), std::string::npos);
}

TEST(Xlsx, WritesNothingWhereItMayNot) {
    support::TempFolder folder;
    EXPECT_FALSE(report::write_xlsx({awkward_table()}, folder.path() / "khong-co" / "a.xlsx"));
    EXPECT_FALSE(report::write_xlsx({awkward_table()}, folder.path()));
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Xlsx, TakesVeryLongAndVeryOddText) {
    support::TempFolder folder;
    model::Table table = awkward_table();
    table.rows[0][1].text = std::string(40000, 'x');
    table.rows[1][1].text = std::string("a\0b\x01", 4) + "\xFF😀\u202E";
    table.sheet = "";
    EXPECT_TRUE(report::write_xlsx({table}, folder.path() / "a.xlsx"));
}

std::map<std::string, std::string> pictures() {
    // A PNG of one grey pixel.
    static const unsigned char png[] = {
        0x89, 'P', 'N',  'G', 0x0D, 0x0A, 0x1A, 0x0A, 0,    0,    0, 0x0D, 'I', 'H',  'D', 'R', 0,   0,    0,    1,    0,    0,    0,
        1,    8,   0,    0,   0,    0,    0x3A, 0x7E, 0x9B, 0x55, 0, 0,    0,   0x0A, 'I', 'D', 'A', 'T',  0x78, 0x9C, 0x63, 0x68, 0,
        0,    0,   0x82, 0,   0x81, 0x77, 0xCD, 0x72, 0xB6, 0,    0, 0,    0,   'I',  'E', 'N', 'D', 0xAE, 0x42, 0x60, 0x82};
    std::map<std::string, std::string> out;
    for (const char* name : model::sign_in_pictures) out[name] = std::string(reinterpret_cast<const char*>(png), sizeof png);
    return out;
}

TEST(Cards, PrintEveryPupilInVietnameseEightOnAPage) {
    const base::Path fonts = "/usr/share/fonts/truetype/andika";
    if (!std::filesystem::exists(fonts / "Andika-Regular.ttf")) GTEST_SKIP() << "fonts-sil-andika is not here";
    support::ClassFixture fixture;
    for (int i = 0; i < 8; ++i) fixture.pupil("Nguyễn Thị Ánh Tuyết Hoàng Yến Phượng");
    fixture.pupil("Trương Bảo Ngọc");
    support::TempFolder folder;
    const auto written = report::write_picture_cards(fixture.data, pictures(), fonts, support::words(), folder.path() / "the.pdf");
    ASSERT_TRUE(written) << written.error().detail;
    int code = 0;
    const std::string text = output_of("pdftotext -layout " + (folder.path() / "the.pdf").string() + " -", code);
    if (code != 0) GTEST_SKIP() << "pdftotext is not here";
    EXPECT_NE(text.find("Trương Bảo Ngọc"), std::string::npos) << text;
    EXPECT_NE(text.find("Nguyễn Thị Ánh Tuyết Hoàng Yến"), std::string::npos) << text;  // goes on in the next line, as large
    EXPECT_NE(text.find("\nPhượng  "), std::string::npos) << text;
    EXPECT_EQ(std::count(text.begin(), text.end(), '\f'), 2);
    for (const int picture : fixture.data.pupils[0].pictures) {  // in black and white the names tell the pictures apart
        const std::string name =
            support::words().text(std::string("hinh-dang-nhap.") + model::sign_in_pictures[static_cast<std::size_t>(picture)]);
        EXPECT_NE(text.find(name), std::string::npos) << name << "\n" << text;
    }
    EXPECT_NE(text.find("Giáo viên chủ nhiệm: Nguyễn Thu Hà"), std::string::npos) << text;
    ASSERT_TRUE(report::write_picture_cards(fixture.data, pictures(), fonts, support::words(), folder.path() / "lai.pdf"));
    EXPECT_EQ(base::read_file(folder.path() / "the.pdf").value(), base::read_file(folder.path() / "lai.pdf").value());
}

TEST(Cards, PrintTheCodeOfAClassThatSignsInSo) {
    const base::Path fonts = "/usr/share/fonts/truetype/andika";
    if (!std::filesystem::exists(fonts / "Andika-Regular.ttf")) GTEST_SKIP() << "fonts-sil-andika is not here";
    support::ClassFixture fixture;
    fixture.pupil("Trương Bảo Ngọc");
    fixture.data.pupils[0].sign_in_code = "4071";
    support::TempFolder folder;
    const std::string file = (folder.path() / "the.pdf").string();
    const auto print = [&] {
        EXPECT_TRUE(report::write_picture_cards(fixture.data, pictures(), fonts, support::words(), file));
        int code = 0;
        std::string text = output_of("pdftotext -layout " + file + " -", code);
        text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
        return code == 0 ? text : std::string("4071");
    };
    fixture.data.the_class.sign_in = model::SignIn::code;
    EXPECT_NE(print().find("4071"), std::string::npos);
    fixture.data.the_class.sign_in = model::SignIn::pictures;
    const std::string with_pictures = print();
    EXPECT_TRUE(with_pictures == "4071" || with_pictures.find("4071") == std::string::npos) << with_pictures;
}

// Each on a sheet of its own, with the word for the teacher at its foot.
TEST(ClassCards, PrintRolesLinesAndPlans) {
    const base::Path fonts = "/usr/share/fonts/truetype/andika";
    if (!std::filesystem::exists(fonts / "Andika-Regular.ttf")) GTEST_SKIP() << "fonts-sil-andika is not here";
    model::ClassCard play, pledge;
    play.kind = model::ClassCard::Kind::role_play;
    play.title = "Tin nhắn lúc tối";
    play.minutes = 4;
    play.roles = {{"Linh", "Em nhận một tin rất dài, dài tới mức phải viết xuống một dòng nữa mới hết lời của vai này."},
                  {"Phúc", "Em giúp Linh."}};
    play.lines = {model::from_plain("Nói thử.")};
    play.afterwards = model::from_plain("Câu nào dễ nhất?");
    play.note = model::from_plain("Không hỏi tên.");
    pledge.kind = model::ClassCard::Kind::pledge;
    pledge.title = "Em chọn";
    pledge.lines = {model::from_plain("Nếu thấy tin lạ thì em hỏi mẹ.")};
    support::TempFolder folder;
    const std::string file = (folder.path() / "the.pdf").string();
    ASSERT_TRUE(report::write_class_cards("Bài", {play, pledge}, fonts, support::words(), file));
    int code = 0;
    const std::string text = output_of("pdftotext -layout " + file + " -", code);
    if (code != 0) GTEST_SKIP() << "pdftotext is not here";
    for (const char* words : {"Đóng vai · 4 phút · Bài", "Tin nhắn lúc tối", "Phúc", "hết lời của vai này.", "• Nói thử.",
                              "Câu nào dễ nhất?", "Riêng thầy cô: Không hỏi tên.", "Nếu thấy tin lạ thì em hỏi mẹ.", "Số bạn chọn:"})
        EXPECT_NE(std::regex_replace(text, std::regex(" +"), " ").find(words), std::string::npos) << words << "\n" << text;
    EXPECT_EQ(std::count(text.begin(), text.end(), '\f'), 2);
    const auto without_font = report::write_class_cards("Bài", {play}, folder.path(), support::words(), file);
    ASSERT_FALSE(without_font);
    EXPECT_EQ(without_font.error().key, "ban-thay-co.thieu-phong-chu");
}

// The longest card that an author may write goes on on another sheet; no line of it is lost below the edge.
TEST(ClassCards, GoOnOnAnotherSheet) {
    const base::Path fonts = "/usr/share/fonts/truetype/andika";
    if (!std::filesystem::exists(fonts / "Andika-Regular.ttf")) GTEST_SKIP() << "fonts-sil-andika is not here";
    model::ClassCard card;
    card.kind = model::ClassCard::Kind::role_play;
    card.title = "Dài";
    const std::string sentence = "Em nghe bạn kể, em hỏi lại một câu, rồi em rủ bạn cùng đi gặp thầy cô để có người giúp cả hai em nhé.";
    for (int i = 1; i <= 4; ++i) card.roles.push_back({"Vai " + std::to_string(i), sentence});
    for (int i = 1; i <= 8; ++i) card.lines.push_back(model::from_plain("Dòng " + std::to_string(i) + ": " + sentence));
    card.note = model::from_plain("Lời cuối.");
    support::TempFolder folder;
    const std::string file = (folder.path() / "the.pdf").string();
    ASSERT_TRUE(report::write_class_cards("Bài", {card}, fonts, support::words(), file));
    int code = 0;
    const std::string text = output_of("pdftotext -layout " + file + " -", code);
    if (code != 0) GTEST_SKIP() << "pdftotext is not here";
    EXPECT_GT(std::count(text.begin(), text.end(), '\f'), 1) << "sheets";
    for (const char* words : {"Vai 4", "Dòng 1:", "Dòng 8:", "Lời cuối."}) EXPECT_NE(text.find(words), std::string::npos) << words << text;
}

TEST(Cards, SayWhatIsMissing) {
    const support::ClassFixture fixture;
    support::TempFolder folder;
    const base::Path file = folder.path() / "the.pdf";
    EXPECT_EQ(report::write_picture_cards(fixture.data, {}, "/", support::words(), file).error().key, "ban-thay-co.thieu-hinh");
    EXPECT_EQ(report::write_picture_cards(fixture.data, pictures(), folder.path(), support::words(), file).error().key,
              "ban-thay-co.thieu-phong-chu");
    auto broken = pictures();
    broken["ca"] = "not a picture";
    const base::Path fonts = "/usr/share/fonts/truetype/andika";
    EXPECT_FALSE(report::write_picture_cards(fixture.data, broken, fonts, support::words(), file));
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

}  // namespace
