// The class book as a PDF: every name whole, the head on each page, further sheets where a table is too wide, the same bytes again.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/text.h"
#include "report/class_fixture.h"
#include "support/temp_folder.h"

namespace {

using model::Cell;
using Pages = std::vector<std::string>;

constexpr const char* long_name = "Công Tằng Tôn Nữ Nguyễn Thị Huyền Trân Ngọc Ánh Tuyết Hoàng Yến Phượng";
constexpr const char* lesson_titles[] = {"Ba mức giúp đỡ",     "Mật khẩu của em",    "Ảnh kể gì về em?",    "Tin này từ đâu?",
                                         "Lời mời kết bạn lạ", "Thời gian trên máy", "Khi lỡ tay chia sẻ",  "Quà tặng miễn phí",
                                         "Người chứng kiến",   "Đồng hồ báo nghỉ",   "Ảnh ghép và tin giả", "Cam kết của lớp em"};

class TablePdf : public ::testing::Test {
protected:
    void SetUp() override {
        if (!std::filesystem::exists(fonts / "Andika-Regular.ttf")) GTEST_SKIP() << "fonts-sil-andika is not here";
    }

    static support::ClassFixture big_class(int grade, int lessons) {
        support::ClassFixture fixture(grade);
        std::vector<model::PupilId> pupils;
        for (int i = 1; i <= 44; ++i)
            pupils.push_back(fixture.pupil("Nguyễn Thị Thuỳ Trang " + std::to_string(i), "00012345" + std::to_string(10 + i)));
        pupils.push_back(fixture.pupil(long_name, "0001234599"));
        for (int k = 0; k < lessons; ++k) {
            const model::Assignment lesson = fixture.lesson("b" + std::to_string(k), lesson_titles[k]);
            for (std::size_t i = 0; i < pupils.size(); ++i)
                if ((i + static_cast<std::size_t>(k)) % 7 != 0)
                    fixture.sit(pupils[i], lesson, {100, 50, i % 3 == 0 ? 0 : 100, 100, 33, 100}, 6,
                                (i + static_cast<std::size_t>(k)) % 11 != 0);
        }
        return fixture;
    }

    Pages print(const std::vector<model::Table>& sheets, const std::string& name = "so.pdf") {
        const auto written = report::write_pdf(sheets, fonts, folder / name);
        EXPECT_TRUE(written) << written.error().detail;
        std::string text;
        FILE* pipe = popen(("pdftotext -layout '" + (folder / name).string() + "' - 2>/dev/null").c_str(), "r");
        std::array<char, 4096> chunk;
        while (const std::size_t got = fread(chunk.data(), 1, chunk.size(), pipe)) text.append(chunk.data(), got);
        has_reader = pclose(pipe) == 0;
        Pages pages = base::split(text, '\f');
        if (!pages.empty() && base::trim(pages.back()).empty()) pages.pop_back();
        return pages;
    }

    Pages print_book(const support::ClassFixture& fixture) {
        return print(report::class_book(fixture.data, report::Order::by_roll, support::words()));
    }

    const base::Path fonts = "/usr/share/fonts/truetype/andika";
    support::TempFolder folder;
    bool has_reader = false;
};

// Words of a cell may stand in several lines: they are looked for one by one.
bool holds_words(const std::string& page, const std::string& words) {
    const auto all = base::split_words(words);
    return std::all_of(all.begin(), all.end(), [&](const std::string& word) { return page.find(word) != std::string::npos; });
}

TEST_F(TablePdf, NamesEveryPupilOnEachSheetOfABigClass) {
    for (const int grade : {6, 4}) {
        const Pages pages = print_book(big_class(grade, 12));
        if (!has_reader) GTEST_SKIP() << "pdftotext is not here";
        std::string all;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            EXPECT_NE(pages[i].find(std::to_string(i + 1) + "/" + std::to_string(pages.size())), std::string::npos) << "page " << i + 1;
            const bool has_rows = holds_words(pages[i], "Nguyễn");
            EXPECT_TRUE(!has_rows || holds_words(pages[i], "STT Tên")) << "the head of page " << i + 1;
            all += pages[i];
        }
        for (const char* title : lesson_titles) EXPECT_TRUE(holds_words(all, title)) << title;
        EXPECT_TRUE(holds_words(all, long_name));
        EXPECT_TRUE(holds_words(all, "Trường THCS Hoa Phượng Lớp Năm học 2026-2027 Hà"));
        EXPECT_GT(pages.size(), 4u);
        EXPECT_LT(pages.size(), 20u);
    }
}

TEST_F(TablePdf, ASmallClassIsOnePageASheet) {
    support::ClassFixture fixture;
    const auto an = fixture.pupil("Lê Hoài An");
    fixture.sit(an, fixture.lesson("b1", "Ba mức giúp đỡ"), {100, 100, 50, 100}, 4);
    const Pages pages = print_book(fixture);
    if (!has_reader) GTEST_SKIP() << "pdftotext is not here";
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_TRUE(holds_words(pages[0], "Hoài An 8,8 vắng")) << pages[0];
}

TEST_F(TablePdf, RepeatsTheRowHeadsWhereColumnsGoOnOnAnotherSheet) {
    model::Table table;
    table.title = {"Bảng rộng"};
    table.row_heads = 1;
    table.columns = {{"Tên", 9, false}};
    table.rows = {{Cell::of_text("Ánh")}, {Cell::of_text("Bình")}};
    table.notes = {"Lời cuối."};
    for (int i = 1; i <= 40; ++i) {
        table.columns.push_back({"Cột" + std::to_string(100 + i), 11, true});
        for (auto& row : table.rows) row.push_back(Cell::of_integer(1000 + i));
    }
    const Pages pages = print({table});
    if (!has_reader) GTEST_SKIP() << "pdftotext is not here";
    ASSERT_GT(pages.size(), 1u);
    std::size_t columns = 0;
    for (const std::string& page : pages) {
        EXPECT_TRUE(holds_words(page, "Tên Ánh Bình")) << page;
        for (std::size_t at = page.find("Cột"); at != std::string::npos; at = page.find("Cột", at + 1)) ++columns;
    }
    EXPECT_EQ(columns, 40u);
    EXPECT_EQ(pages[0].find("Lời cuối."), std::string::npos);
    EXPECT_NE(pages.back().find("Lời cuối."), std::string::npos);
}

TEST_F(TablePdf, AWordLongerThanItsColumnGoesOnBelow) {
    model::Table table;
    table.columns = {{"Tên", 9, false}, {"Lời", 20, false}};
    table.rows = {{Cell::of_text(std::string(200, 'm')), Cell::of_text("vắng")}, {Cell{}, Cell::of_text("")}};
    const Pages pages = print({table});
    if (!has_reader) GTEST_SKIP() << "pdftotext is not here";
    EXPECT_EQ(std::count(pages.at(0).begin(), pages.at(0).end(), 'm'), 200) << pages[0];
}

TEST_F(TablePdf, GivesTheSameBytesForTheSameData) {
    const auto book = report::class_book(big_class(6, 3).data, report::Order::by_roll, support::words());
    print(book, "a.pdf");
    print(book, "b.pdf");
    EXPECT_EQ(base::read_file(folder / "a.pdf").value(), base::read_file(folder / "b.pdf").value());
}

TEST_F(TablePdf, SaysThatTheFontIsMissingAndWritesNothing) {
    EXPECT_EQ(report::write_pdf({}, folder.path(), folder / "so.pdf").error().key, "ban-thay-co.thieu-phong-chu");
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(TableFormats, EachHasItsWordsAndWritesAFile) {
    const base::Path fonts = "/usr/share/fonts/truetype/andika";
    support::TempFolder folder;
    model::Table table;
    table.sheet = "Sổ";
    table.columns = {{"Tên", 9, false}};
    for (const report::TableFormat& format : report::table_formats()) {
        const std::string ending = format.ending;
        EXPECT_TRUE(support::words().has("gv-so.tep-" + ending) && support::words().has("gv-so.tep-" + ending + "-loi")) << ending;
        if (ending == "pdf" && !std::filesystem::exists(fonts / "Andika-Regular.ttf")) continue;
        EXPECT_TRUE(format.write({table}, fonts, folder / ("so." + ending))) << ending;
        EXPECT_TRUE(std::filesystem::exists(folder / ("so." + ending))) << ending;
    }
}

}  // namespace
