// Large letters in a small window: what a page does when it has too little room.
#include <gtest/gtest.h>

#include "support/fixed.h"
#include "support/no_pictures.h"
#include "ui/imgui/imgui_page.h"

namespace {

using page::ButtonRole;
using page::Place;
using page::Surface;

using support::NoPictures;

class Large : public testing::Test {
protected:
    // Draws until the page is settled.
    void draw(page::Layout layout, const page::Draw& content, double scale = 1.5) {
        for (int pass = 0; pass < 30; ++pass) {
            page_.begin(1024, 768, scale);
            page_.screen({layout, model::Band::a1});
            content();
            page_.end();
            if (!page_.wants_another_pass()) return;
        }
        ADD_FAILURE() << "the page never comes to rest";
    }
    const page::Shown& find(const std::string& label) {
        static const page::Shown none;
        const page::Shown* shown = page_.record().find(label);
        EXPECT_NE(shown, nullptr) << label << "\n" << page_.record().to_text();
        return shown ? *shown : none;
    }
    void expect_sound() {
        for (const std::string& problem : page_.record().problems(64)) ADD_FAILURE() << problem;
    }
    static page::Button button(const char* label, ButtonRole role = ButtonRole::second, const char* icon = "") {
        page::Button made;
        made.label = label;
        made.role = role;
        made.icon = icon;
        return made;
    }

    base::FixedClock clock_ = support::fixed_clock();
    base::Catalogue words_;
    NoPictures pictures_;
    ui::ImguiPage page_{base::Path(KS_BINARY_DIR) / "share", pictures_, words_, clock_};
};

TEST_F(Large, StepsLeaveRoomForHelpAndExit) {
    const auto foot = [&] {
        page_.section(Place::foot_left, Surface::bare, [&] { page_.button(button("Em cần giúp", ButtonRole::help, "hand")); });
        page_.section(Place::foot_right, Surface::bare, [&] { page_.button(button("Thoát nhanh", ButtonRole::exit, "door")); });
        page_.section(Place::foot_mid, Surface::bare, [&] {
            page_.button(button("Trước", ButtonRole::second, "left"));
            page_.button(button("Cho em gợi ý", ButtonRole::second, "bulb"));
            page_.button(button("Xem thử nhé", ButtonRole::main));
        });
    };
    draw(page::Layout::quiz, foot);
    expect_sound();
    EXPECT_GT(find("Trước").rect.x, find("Em cần giúp").rect.right());
    EXPECT_LT(find("Xem thử nhé").rect.right(), find("Thoát nhanh").rect.x);
    const float tight = find("Thoát nhanh").rect.w;
    draw(page::Layout::quiz, foot, 1.0);
    expect_sound();
    EXPECT_GT(find("Thoát nhanh").rect.w, tight * 0.9f) << "smaller letters are given their room back";
}

TEST_F(Large, PictureNamesStayInTheirTiles) {
    draw(page::Layout::pictures, [&] {
        page::Row grid;
        grid.columns = 4;
        page_.section(Place::grid, Surface::bare, [&] {
            page_.row(grid, [&] {
                for (const char* word : {"Con cá", "Hoa sen", "Đồng hồ", "Cánh diều", "Xe buýt", "Dưa hấu", "Nón lá", "Que kem", "Con mèo",
                                         "Cái ô", "Con thuyền", "Cái trống"})
                    page_.sign_in_picture({.word = word});
            });
        });
    });
    expect_sound();
    EXPECT_GT(find("Con thuyền").words.w, 0);
    EXPECT_FALSE(find("Cái trống").scrolled_out) << "all twelve are in view";
}

TEST_F(Large, TheWordsOfSlotsGoOnInASecondLine) {
    draw(page::Layout::pictures, [&] {
        page::Row grid;
        grid.columns = 3;
        page_.section(Place::slots, Surface::card, [&] {
            page_.row(grid, [&] {
                for (const char* word : {"Con thuyền", "Cái trống", "Cánh diều"}) page_.secret_slot({.label = word});
            });
        });
    });
    expect_sound();
}

TEST_F(Large, ADialogHigherThanTheWindowKeepsItsButtonsInView) {
    draw(page::Layout::plain, [&] {
        page_.dialog("Số điện thoại giúp đỡ", [&] {
            for (int i = 0; i < 12; ++i) page_.text(page::TextStyle::body, "Gọi miễn phí, cả ngày lẫn đêm.", page::Tone::none);
            page::Row right;
            right.align = page::Row::Align::right;
            page_.row(right, [&] { page_.button(button("Đóng")); });
        });
    });
    expect_sound();
    const page::Shown& close = find("Đóng");
    EXPECT_FALSE(close.clipped);
    EXPECT_LT(close.rect.bottom(), 768 - 24);
}

TEST_F(Large, CardsGrowAndThePageScrolls) {
    const auto home = [&] {
        page_.section(Place::foot_left, Surface::bare, [&] { page_.button(button("Em cần giúp", ButtonRole::help, "hand")); });
        const auto lines = [&](int count) {
            for (int i = 0; i < count; ++i) page_.text(page::TextStyle::body, "Những người bạn thương yêu nhau.", page::Tone::none);
        };
        page_.section(Place::today, Surface::card, [&] { lines(3); });
        page_.section(Place::tree, Surface::card, [&] { lines(4); });
        page_.section(Place::path, Surface::card, [&] {
            lines(1);
            page_.button(button("Cuối trang"));
        });
    };
    draw(page::Layout::home, home);
    expect_sound();
    EXPECT_TRUE(find("Cuối trang").scrolled_out);
    const float help = find("Em cần giúp").rect.y;
    for (int turn = 0; turn < 30; ++turn) {
        page_.io().MousePos = {500, 400};
        page_.io().MouseWheel = -1;
        draw(page::Layout::home, home);
    }
    expect_sound();
    EXPECT_FALSE(find("Cuối trang").clipped);
    EXPECT_FLOAT_EQ(find("Em cần giúp").rect.y, help) << "the bottom line stays";
}

TEST_F(Large, WordsBesideAButtonGoOnALineOfTheirOwn) {
    draw(page::Layout::home, [&] {
        page_.section(Place::review, Surface::card, [&] {
            page::Row spread;
            spread.align = page::Row::Align::spread;
            page_.row(spread, [&] {
                page_.heading({.level = 3, .text = "Ôn lại", .second = "Em còn nhớ không?"});
                page_.button(button("Ôn nhanh"));
            });
        });
    });
    expect_sound();
    EXPECT_GE(find("Ôn nhanh").rect.y, find("Em còn nhớ không?").rect.bottom());
}

page::Choose four_options(bool answered) {
    page::Choose choose;
    choose.answered = answered;
    for (const char* letter : {"A", "B", "C", "D"}) {
        page::Option option;
        option.letter = letter;
        option.text.paragraphs.push_back({{{std::string("Nhắn riêng hỏi thăm bạn ") + letter, false, {}, {}}}});
        choose.options.push_back(option);
    }
    page::Option& last = choose.options.back();
    last.chosen = answered;
    last.open = answered;
    if (answered) last.verdict = page::Option::Verdict::not_yet;
    last.explanation.paragraphs.push_back({{{"Một mặt cười làm Tú thấy thêm một người cười mình.", false, {}, {}}}});
    return choose;
}

TEST_F(Large, AnExplanationBelowIsBroughtIntoViewAndTheNextQuestionBeginsAtItsTop) {
    const auto question = [&](bool answered) {
        page_.section(Place::question, Surface::card, [&] { page_.heading({.level = 2, .text = "Việc nào giúp Tú mà vẫn an toàn?"}); });
        page_.section(Place::answers, Surface::bare, [&] { page_.choose(four_options(answered)); });
    };
    draw(page::Layout::quiz_words, [&] { question(false); });
    EXPECT_FALSE(find("Nhắn riêng hỏi thăm bạn A").clipped);
    draw(page::Layout::quiz_words, [&] { question(true); });
    EXPECT_FALSE(find("Một mặt cười làm Tú thấy thêm một người cười mình.").clipped);
    EXPECT_TRUE(find("Nhắn riêng hỏi thăm bạn A").scrolled_out) << "there is not room for all";
    draw(page::Layout::quiz_words, [&] { question(false); });
    EXPECT_FALSE(find("Nhắn riêng hỏi thăm bạn A").clipped);
}

}  // namespace
