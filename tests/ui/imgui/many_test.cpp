// A whole school in one list: every screen with a thousand of all that it lists, and with words ten thousand letters long, is drawn without
// harm, and what cannot be seen costs little.
#include <SDL.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>

#include "base/paths.h"
#include "base/text.h"
#include "support/fixed.h"
#include "support/no_pictures.h"
#include "support/worlds.h"
#include "ui/imgui/imgui_page.h"

namespace {

constexpr int hall_width = 1366, hall_height = 768;
constexpr const char* long_words[] = {"Nguyễn ", "Ngọc", "H'Ñơn Ê̆ 😀 "};

std::string ten_thousand_letters(const std::string& word) {
    std::string words;
    for (int i = 0; i < 10'000; i += base::count_characters(word)) words += word;
    return words;
}

double processor_ms() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// A day of which there is so much of everything; `words` take the place of every name where they are given.
class Crowd {
public:
    explicit Crowd(int count, std::string words = {}) : count_(count), words_(std::move(words)) {
        day_.lesson_is_open().pupil_sits_down().works_until(1).list_was_read().results_are_in().book_is_ready();
        people();
        classes_and_lessons();
        lists();
        results();
        pages();
        day_.world.toast.reset();
        day_.world.door.unlocked = true;
    }
    support::SchoolDay& day() { return day_; }

private:
    std::string said(const std::string& usual) const { return words_.empty() ? usual : words_; }
    std::string numbered(const std::string& usual, int i) const { return words_.empty() ? usual + " " + std::to_string(i) : words_; }

    void people() {
        ui::World& world = day_.world;
        const auto first = world.class_now.pupils;
        world.class_now.pupils.clear();
        for (int i = 0; i < count_; ++i) {
            model::Pupil pupil = first[static_cast<std::size_t>(i) % first.size()];
            pupil.id = {"em-" + std::to_string(i + 1)};
            pupil.roll = i + 1;
            pupil.name = said(pupil.name);
            world.class_now.pupils.push_back(pupil);
            model::Seat seat{{"may-" + std::to_string(i + 1)}, i + 1, {pupil.id}, model::Seat::State::working, i % 7, 9, 0, i % 50 == 0};
            world.board.seats.push_back(seat);
            world.board.missing.absent.push_back(pupil.id);
        }
        world.seat.pupil = world.class_now.pupils.front();
        world.seat.in_use = {world.seat.pupil->id};
        world.lesson.play->sitting.pupil_id = world.seat.pupil->id;
    }
    void classes_and_lessons() {
        ui::World& world = day_.world;
        for (int i = 0; i < count_; ++i) {
            world.school.classes.push_back({{{"lop-k" + std::to_string(i)}, numbered("6A", i), 6, "2026-2027"}, 40});
            ui::LessonEntry entry = world.class_now.lessons[static_cast<std::size_t>(i % 3)];
            entry.lesson_id = "bai-k" + std::to_string(i);
            entry.title = said(entry.title);
            entry.cards = std::vector<model::ClassCard>(2);
            world.class_now.lessons.push_back(entry);
        }
        if (!words_.empty()) world.school.about.name = world.school.teacher.name = words_;
    }
    void lists() {
        ui::World& world = day_.world;
        model::RosterDiff& diff = *world.list.diff;
        diff.rows.clear();
        for (int i = 0; i < count_; ++i) {
            model::RosterDiffRow row;
            row.change = i % 3 == 0 ? model::RosterChange::changed : model::RosterChange::added;
            row.before = row.after = world.class_now.pupils[static_cast<std::size_t>(i)];
            diff.rows.push_back(row);
            diff.dropped_columns.push_back(numbered("Cột", i));
            world.list.files.push_back({"/tep/" + std::to_string(i), numbered("DanhSach.xlsx", i), said("Downloads"), said("hôm nay")});
            world.desk.folders.push_back("/media/" + numbered("usb", i));
            world.lab.look.all.push_back("/thu-muc/" + numbered("lop", i));
            const base::Diagnostic told{base::Severity::warning, said("tep.md"), i, 1, "loi.khong-thay-tep", {{"ten", numbered("tep", i)}}};
            world.lab.gaps.push_back(told);
            world.notices.push_back(told);
        }
        world.lab.look.path = "/thu-muc";
        diff.class_after.name = world.list.class_name = said("6A1");
    }
    void results() {
        ui::World& world = day_.world;
        model::LessonResults& results = *world.desk.results;
        const auto item = results.items.front();
        const auto pupil = results.pupils.front();
        results.items.clear();
        results.pupils.clear();
        auto& rows = world.desk.book.front().rows;
        const auto row = rows.front();
        rows.clear();
        for (int i = 0; i < count_; ++i) {
            results.items.push_back(item);
            results.items.back().number = i + 1;
            results.items.back().prompt = said(item.prompt);
            results.pupils.push_back(pupil);
            results.pupils.back().pupil_id = {"em-" + std::to_string(i + 1)};
            results.pupils.back().name = said(pupil.name);
            results.pupils.back().points.assign(static_cast<std::size_t>(std::min(count_, 100)), 100);
            rows.push_back(row);
            rows.back()[1] = model::Cell::of_text(said("Lê Hoài An"));
            rows.back()[4] = model::Cell::of_text(said("Biết hỏi người lớn."));
        }
    }
    void pages() {
        ui::World& world = day_.world;
        world.review.notebook.emplace();
        for (int i = 0; i < count_; ++i) {
            world.review.notebook->held.push_back({numbered("Hỏi người lớn", i), said("Luật mới")});
            world.review.notebook->unsure.push_back({numbered("Lưu bằng chứng", i), said("Luật mới")});
        }
        world.lesson.result = quiz::Result{{100, 2}, {said("Biết luật")}, {}, {}, {true, false}, {false, false}, {true, true}};
    }

    int count_;
    std::string words_;
    support::SchoolDay day_;
};

struct Cost {
    double ms = 0;  // of a pass once the page is at rest
    std::size_t vertices = 0;
};

class Many : public testing::Test {
protected:
    void settle(ui::Screen& screen, const ui::World& world) {
        for (int pass = 0; pass < 30; ++pass) {
            page_->begin(hall_width, hall_height, 1.0);
            screen.draw(*page_, world);
            page_->end();
            if (!page_->feed().waiting() && !page_->wants_another_pass()) return;
        }
    }
    Cost draw(Crowd& crowd, ui::Route route) {
        if (page_ == nullptr) page_ = std::make_unique<ui::ImguiPage>(base::Path(KS_BINARY_DIR) / "share", pictures_, words_, clock_);
        crowd.day().at(route);
        const auto screen = ui::make_screen(route);
        settle(*screen, crowd.day().world);
        press_tabs(*screen, crowd.day().world);
        Cost cost{1e9, 0};
        for (int i = 0; i < 3; ++i) {
            const double from = processor_ms();
            settle(*screen, crowd.day().world);
            cost.ms = std::min(cost.ms, processor_ms() - from);
        }
        for (const ImDrawList* list : lists()) cost.vertices += static_cast<std::size_t>(list->VtxBuffer.Size);
        page_->render({pixels_.data(), hall_width, hall_height, hall_width});
        return cost;
    }
    static std::vector<const ImDrawList*> lists() {
        const ImDrawData* data = ImGui::GetDrawData();
        return {data->CmdLists, data->CmdLists + data->CmdListsCount};
    }
    // Whatever lies behind a tab is drawn, too; the last one stays.
    void press_tabs(ui::Screen& screen, const ui::World& world) {
        std::vector<page::Point> tabs;
        for (const page::Shown& shown : page_->record().all())
            if (shown.role == page::Role::pick && shown.target && !shown.scrolled_out && tabs.size() < 5)
                tabs.push_back(shown.rect.centre());
        for (const page::Point& at : tabs) {
            SDL_Event event{};
            event.type = SDL_MOUSEMOTION;
            event.motion.x = static_cast<int>(at.x), event.motion.y = static_cast<int>(at.y);
            page_->feed().push(event);
            for (const bool down : {true, false}) {
                event = {};
                event.type = down ? SDL_MOUSEBUTTONDOWN : SDL_MOUSEBUTTONUP;
                event.button.button = SDL_BUTTON_LEFT;
                event.button.x = static_cast<int>(at.x), event.button.y = static_cast<int>(at.y);
                page_->feed().push(event);
            }
            settle(screen, world);
        }
    }

    support::NoPictures pictures_;
    const base::Catalogue words_ = support::all_words();
    base::FixedClock clock_ = support::fixed_clock();
    std::unique_ptr<ui::ImguiPage> page_;
    std::vector<std::uint32_t> pixels_ = std::vector<std::uint32_t>(static_cast<std::size_t>(hall_width) * hall_height);
};

// Twenty-five times as much takes at most about so many times as long; what grew with the square of it would take 625 times.
TEST_F(Many, EveryScreenDrawsAThousandOfAll) {
    Crowd usual(40), many(1000);
    for (int route = 0; route < ui::route_count; ++route) {
        const auto name = ui::to_name(static_cast<ui::Route>(route));
        const Cost before = draw(usual, static_cast<ui::Route>(route)), after = draw(many, static_cast<ui::Route>(route));
        EXPECT_LE(after.ms, 60 * std::max(before.ms, 1.0)) << name;
        EXPECT_LE(after.vertices, 2 * before.vertices + 8'000) << name << " draws what cannot be seen";
    }
}

TEST_F(Many, EveryScreenDrawsWordsOfTenThousandLetters) {
    for (const char* word : long_words) {
        Crowd crowd(12, ten_thousand_letters(word));
        for (int route = 0; route < ui::route_count; ++route) {
            const double from = processor_ms();
            draw(crowd, static_cast<ui::Route>(route));
            EXPECT_LE(processor_ms() - from, 4000) << ui::to_name(static_cast<ui::Route>(route)) << " " << word;
        }
    }
}

}  // namespace
