// Tables and bars: what is compared by eye is drawn alike, headings stand on their columns, remarks are whole.
#include <gtest/gtest.h>

#include <cmath>

#include "support/fixed.h"
#include "support/no_pictures.h"
#include "ui/imgui/imgui_page.h"

namespace {

using page::Column;
using page::Place;
using page::Surface;

class Compared : public testing::TestWithParam<double> {
protected:
    void draw(const page::Draw& content, int width = 1366) {
        for (int pass = 0; pass < 30; ++pass) {
            page_.begin(width, 768, GetParam());
            page_.screen({page::Layout::teacher_wide, model::Band::teacher});
            page_.section(Place::main, Surface::card, content);
            page_.end();
            if (!page_.wants_another_pass()) return;
        }
        ADD_FAILURE() << "the page never comes to rest";
    }
    page::Rect rect_of(const std::string& label) {
        const page::Shown* shown = page_.record().find(label);
        EXPECT_NE(shown, nullptr) << label << "\n" << page_.record().to_text();
        if (shown == nullptr) return {};
        EXPECT_FALSE(shown->cut) << label;
        return shown->rect;
    }

    base::FixedClock clock_ = support::fixed_clock();
    base::Catalogue words_;
    support::NoPictures pictures_;
    ui::ImguiPage page_{base::Path(KS_BINARY_DIR) / "share", pictures_, words_, clock_};
};
INSTANTIATE_TEST_SUITE_P(Letters, Compared, testing::Values(1.0, 1.5));

TEST_P(Compared, BarsOfOneListAreEquallyLongWhateverStandsBesideThem) {
    const char* const counts[] = {"15 em", "8 em", "0 em", "100 em"};
    for (const int width : {1024, 1366}) {
        draw(
            [&] {
                for (const char* count : counts)
                    page_.row({}, [&] {
                        page::Progress bar;
                        bar.style = page::Progress::Style::bar;
                        bar.done = 5;
                        bar.total = 20;
                        bar.tone = page::Tone::blue;
                        bar.words = count;
                        page_.progress(bar);
                    });
            },
            width);
        for (const char* count : counts) {
            EXPECT_EQ(rect_of(count).x, rect_of(counts[0]).x) << count;
            EXPECT_EQ(rect_of(count).w, rect_of(counts[0]).w) << count;
        }
        EXPECT_GT(rect_of(counts[0]).w, 100);
    }
}

TEST_P(Compared, AHeadingStandsOnItsColumnOnOneLineAndOnTwo) {
    page::Table table;
    table.paper = true;
    table.columns = {{"Tên", 120, Column::Align::left},
                     {"TB", 140, Column::Align::centre},
                     {"Luật mới nói gì với học sinh?", 140, Column::Align::centre},
                     {"Nhận xét", 0, Column::Align::left}};
    for (int i = 0; i < 3; ++i) {
        table.rows.emplace_back();
        for (const char* words : {"An", "9,5", "vắng", "Tốt."})
            table.rows.back().push_back({.text = words, .second = {}, .icon = {}, .number_plate = {}});
    }
    draw([&] { page_.table(table); });
    const auto middle = [&](const char* label) { return rect_of(label).x + rect_of(label).w / 2; };
    const float pitch = middle("Luật mới nói gì với học sinh?") - middle("TB"), wide = 140 * static_cast<float>(GetParam());
    EXPECT_LT(std::fabs(pitch - wide), 4) << "both stand in the middle of columns that are equally wide";
}

TEST_P(Compared, TheRemarkOfAPrintedBookIsWhole) {
    page::Table table;
    table.paper = true;
    table.columns = {{"Tên", 120, Column::Align::left}, {"Nhận xét", 0, Column::Align::left}};
    const auto row = [](std::string remark) {
        return std::vector<page::TableCell>{{.text = "An", .second = {}, .icon = {}, .number_plate = {}},
                                            {.text = std::move(remark), .second = {}, .icon = {}, .number_plate = {}}};
    };
    table.rows = {row("Tốt."), row("Hiểu bài.")};
    draw([&] { page_.table(table); });
    const float low = rect_of("An · Tốt.").h;
    const std::string remark =
        "Làm được nhiều câu, cần nhớ kĩ hơn bài “Luật mới nói gì với học sinh, và khi nào em nên nhờ người lớn giúp ngay?”";
    table.rows = {row("Tốt."), row(remark + " " + remark)};
    draw([&] { page_.table(table); });
    EXPECT_GT(rect_of("An · " + remark + " " + remark).h, 1.4f * low);
}

}  // namespace
