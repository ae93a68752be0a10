// The next page is drawn unseen while this one is read: its picture is then there at the size it will have, and what is
// on the screen does not notice.
#include <gtest/gtest.h>

#include <vector>

#include "base/paths.h"
#include "support/fixed.h"
#include "ui/imgui/imgui_page.h"

namespace {

using Pixels = std::vector<std::uint32_t>;
constexpr int page_width = 1366, page_height = 768;

struct OnePicture : page::PictureSource {
    std::string png;
    int asked = 0;
    std::optional<std::string> find_bytes(const std::string&) override {
        ++asked;
        return png;
    }
};

class Rehearsal : public testing::Test {
protected:
    Rehearsal() {
        const auto png = base::read_file(base::Path(KS_BINARY_DIR) / "share" / "nhan-vat" / "khien-dung-vui.png");
        EXPECT_TRUE(png);
        if (png) shelf_.png = *png;
    }

    void draw(const page::Draw& content) {
        for (int pass = 0; pass < 30; ++pass) {
            page_.begin(page_width, page_height, 1.0);
            content();
            page_.end();
            if (!page_.wants_another_pass()) return;
        }
        ADD_FAILURE() << "the page never comes to rest";
    }
    Pixels pixels() {
        Pixels drawn(static_cast<std::size_t>(page_width) * page_height);
        page_.render({drawn.data(), page_width, page_height, page_width});
        return drawn;
    }
    void rehearse(const page::Draw& content) { page_.rehearse(page_width, page_height, 1.0, false, content); }

    void reading() {
        page_.screen({page::Layout::plain, model::Band::b1});
        page_.section(page::Place::centre, page::Surface::card, [&] {
            for (int i = 0; i < 40; ++i) page_.text(page::TextStyle::body, "Bạn bè thương nhau.", page::Tone::none);
        });
    }
    // How high the picture is depends on the words above it.
    void question(const std::string& words) {
        page_.screen({page::Layout::quiz, model::Band::b1});
        page_.section(page::Place::question, page::Surface::card, [&] {
            page_.heading({.level = 3, .text = words});
            page_.picture({"hinh", "Khiên", 800, 1000}, 0);
        });
    }

    base::FixedClock clock_ = support::fixed_clock();
    base::Catalogue words_;
    OnePicture shelf_;
    ui::ImguiPage page_{base::Path(KS_BINARY_DIR) / "share", shelf_, words_, clock_};
    const std::string long_words_ =
        "Bạn cùng lớp gửi vào nhóm một tấm ảnh đã sửa để trêu Tú. Em có thể làm gì để Tú bớt buồn mà vẫn an toàn?";
};

TEST_F(Rehearsal, HasThePictureReadyAtItsSize) {
    for (const std::string& words : {std::string("Em làm gì?"), long_words_}) {
        draw([&] { reading(); });
        rehearse([&] { question(words); });
        const int asked = shelf_.asked;
        draw([&] { question(words); });
        EXPECT_EQ(shelf_.asked, asked) << "nothing is read or decoded any more: " << words;
    }
}

TEST_F(Rehearsal, WithoutOneThePictureIsDecodedOnceAtItsSize) {
    draw([&] { reading(); });
    draw([&] { question(long_words_); });
    EXPECT_EQ(shelf_.asked, 1) << "not at the sizes of passes that still learn";
}

TEST_F(Rehearsal, LeavesThePageAsItWas) {
    draw([&] { reading(); });
    page_.io().MousePos = {683, 400};
    page_.io().MouseWheel = -3;
    draw([&] { reading(); });
    const std::string shown = page_.record().to_text();
    const Pixels before = pixels();
    rehearse([&] { question(long_words_); });
    EXPECT_EQ(page_.record().to_text(), shown);
    EXPECT_FALSE(page_.wants_another_pass());
    page_.begin(page_width, page_height, 1.0);
    reading();
    page_.end();
    EXPECT_FALSE(page_.wants_another_pass()) << "nothing has to be learnt anew";
    EXPECT_EQ(pixels(), before) << "scrolled as before";
}

}  // namespace
