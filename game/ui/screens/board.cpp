// The teacher's live board: every machine of the lab during a lesson, who sits there and how far they are. One hand for every
// reason. What can be done to all stands in the head; what belongs to one machine opens when its tile is pressed.

#include <algorithm>

#include "base/text.h"
#include "base/vietnamese.h"
#include "ui/screens/ending.h"
#include "ui/screens/parts.h"
#include "ui/screens/screens.h"
#include "ui/screens/seat_sheet.h"

namespace ui {
namespace {

using model::Seat;
using page::ButtonRole;
using page::Place;
using page::Surface;
using page::TextStyle;
using page::Tone;

inline constexpr int seats_a_row = 8, still_is_long = 3;  // minutes
inline constexpr std::size_t most_others = 6;

std::string count_words(const World& world, const char* key, std::size_t count) { return world.t(key, {{"so", std::to_string(count)}}); }

class Board final : public Screen {
public:
    Intent draw(page::Page& page, const World& world) override {
        Intent intent;
        if (sheet_.takes_page()) {
            page.screen({.layout = page::Layout::teacher_wide, .band = model::Band::teacher});
            sheet_.draw_page(page, world, intent);
            draw_toast(page, world);
            return intent;
        }
        page.screen({.layout = page::Layout::board, .band = model::Band::teacher});
        page.section(Place::head, Surface::bare, [] {});
        draw_head(page, world, intent);
        page.section(Place::top, Surface::bare, [&] { draw_counts(page, world); });
        page.section(Place::main, Surface::bare, [&] { draw_seats(page, world); });
        page.section(Place::below, Surface::bare, [&] { draw_below(page, world); });
        draw_toast(page, world);
        draw_dialog(page, world, intent);
        return intent;
    }

private:
    enum class Order { machine, name, still };
    enum class Above { nothing, ending, missing };

    void draw_head(page::Page& page, const World& world, Intent& intent) {
        page.section(Place::head_left, Surface::bare, [&] {
            page.row(make_row(), [&] {
                if (draw_round(page, world.t("gv-bang.ve-hom-nay"), "left")) intent = GoTo{Route::today};
                const std::string line = full_words(
                    {world.class_now.the_class ? world.t("gv-bang.lop", {{"lop", world.class_now.the_class->name}}) : "",
                     hidden_ ? world.t("gv-bang.dang-chieu") : world.t("gv-bang.da-hoc", {{"phut", std::to_string(world.board.minutes)}})});
                page.heading(make_heading(3, world.class_now.assignment ? world.class_now.assignment->lesson_title : "", line));
            });
        });
        page.section(Place::head_right, Surface::bare, [&] {
            const bool paused = world.board.paused;
            if (draw_tool(page, world, paused ? "gv-bang.hoc-tiep" : "gv-bang.tam-dung", paused ? "play" : "pause"))
                intent = PauseLesson{!paused};
            if (draw_tool(page, world, hidden_ ? "gv-bang.thoi-chieu" : "gv-bang.chieu", "projector")) hidden_ = !hidden_;
            if (page.button(make_button(world.t("gv-hom-nay.ket-thuc-tiet"), ButtonRole::ink, "stop"))) above_ = Above::ending;
        });
    }

    // The title needs the room when its letters are large.
    static bool draw_tool(page::Page& page, const World& world, const char* key, const char* icon) {
        if (world.machine.text_scale > large_text) return draw_round(page, world.t(key), icon);
        return page.button(make_button(world.t(key), ButtonRole::second, icon));
    }

    void draw_counts(page::Page& page, const World& world) {
        int working = 0, hands = 0, finished = 0, idle = 0;
        for (const Seat& seat : world.board.seats) {
            working += seat.state == Seat::State::working ? 1 : 0;
            finished += seat.state == Seat::State::finished ? 1 : 0;
            idle += seat.state == Seat::State::free || seat.state == Seat::State::lost ? 1 : 0;
            hands += seat.hand ? 1 : 0;
        }
        page.row(make_row(page::Row::Align::spread), [&] {
            page::Row counts = make_row();
            counts.gap = 28;
            page.row(counts, [&] {
                draw_count(page, world, "gv-bang.dang-hoc", "person", Tone::blue, working);
                if (!hidden_) draw_count(page, world, "gv-bang.gio-tay", "hand", Tone::amber, hands);
                draw_count(page, world, "gv-bang.da-xong", "check", Tone::blue, finished);
                draw_count(page, world, "gv-bang.trong", "screen", Tone::none, idle);
            });
            if (hidden_) return;
            page::Pick pick;
            pick.labels = {world.t("gv-bang.theo-may"), world.t("gv-bang.theo-ten"), world.t("gv-bang.dung-lau")};
            pick.chosen = static_cast<int>(order_);
            if (const auto pressed = page.pick(pick)) order_ = static_cast<Order>(*pressed);
        });
    }

    static void draw_count(page::Page& page, const World& world, const char* key, const char* icon, Tone tone, int count) {
        page.statistic(
            {.figure = std::to_string(count), .label = world.t(key), .icon = icon, .tone = count > 0 ? tone : Tone::none, .card = false});
    }

    void draw_seats(page::Page& page, const World& world) {
        if (world.board.seats.empty()) {
            page.space(24);
            page.heading(make_heading(3, world.t("gv-bang.chua-co-may"), world.t("gv-bang.chua-co-may-loi"), "screen", Tone::blue));
            return;
        }
        std::vector<const Seat*> seats;
        for (const Seat& seat : world.board.seats) seats.push_back(&seat);
        if (order_ == Order::still && !hidden_)
            std::stable_sort(seats.begin(), seats.end(), [](const Seat* a, const Seat* b) { return stillness(*a) > stillness(*b); });
        if (order_ == Order::name && !hidden_)
            std::stable_sort(seats.begin(), seats.end(), [&](const Seat* a, const Seat* b) { return is_named_before(world, *a, *b); });
        page::Row grid = make_grid(seats_a_row, 10);
        grid.room_for = static_cast<int>(seats.size());
        page.row(grid, [&] {
            for (const Seat* seat : seats)
                if (page.seat(to_shown(world, *seat))) sheet_.open(seat->station);
        });
    }

    static int stillness(const Seat& seat) { return seat.state == Seat::State::working ? seat.still_minutes : -1; }

    // Free machines last.
    static bool is_named_before(const World& world, const Seat& a, const Seat& b) {
        const model::Pupil* first = a.pupils.empty() ? nullptr : find_pupil(world, a.pupils.front());
        const model::Pupil* second = b.pupils.empty() ? nullptr : find_pupil(world, b.pupils.front());
        if (first == nullptr || second == nullptr) return first != nullptr && second == nullptr;
        return base::compare_names(first->name, second->name) < 0;
    }

    page::Seat to_shown(const World& world, const Seat& seat) const {
        page::Seat shown;
        shown.machine = machine_words(world, seat);
        name_seat(world, seat, shown);
        switch (seat.state) {
            case Seat::State::free:
                shown.state = page::Seat::State::free;
                break;
            case Seat::State::lost:
                shown.state = page::Seat::State::lost;
                shown.icon = "wifi";
                shown.words = world.t("gv-bang.mat-ket-noi");
                break;
            case Seat::State::finished:
                shown.state = page::Seat::State::finished;
                shown.icon = "check";
                shown.words = world.t("gv-bang.xong");
                break;
            case Seat::State::working:
                draw_work(world, seat, shown);
                break;
        }
        if (seat.hand && !hidden_) {
            shown.state = page::Seat::State::waits;
            shown.badge = "hand";
        }
        shown.spoken = full_words({shown.machine, shown.who.words, seat.hand && !hidden_ ? world.t("gv-bang.dang-gio-tay") : "",
                                   shown.total > 0 ? std::to_string(shown.done) + "/" + std::to_string(shown.total) : shown.words});
        return shown;
    }

    void name_seat(const World& world, const Seat& seat, page::Seat& shown) const {
        if (seat.pupils.empty()) {
            shown.who = {world.t(seat.hand && !hidden_ ? "gv-bang.chua-vao-duoc" : "gv-bang.chua-co-ban"), false};
            return;
        }
        if (hidden_) return;
        std::vector<std::string> names;
        for (const model::PupilId& id : seat.pupils)
            if (const model::Pupil* pupil = find_pupil(world, id))
                names.push_back(seat.pupils.size() > 1 ? (pupil->temporary ? pupil->name : base::split_name(pupil->name).given)
                                                       : short_name(world, *pupil));
        shown.who.words = full_words(names);
        if (seat.pupils.size() > 1) shown.badge = "users";
        const model::Pupil* first = find_pupil(world, seat.pupils.front());
        shown.who.is_name = seat.pupils.size() > 1 || first == nullptr || !first->temporary;
        if (seat.pupils.size() == 1 && first != nullptr && !first->temporary && has_namesake(world, *first))
            shown.number = world.t("gv-bang.so-thu-tu", {{"so", std::to_string(first->roll)}});
    }

    static std::string short_name(const World& world, const model::Pupil& pupil) {
        return world.machine.text_scale > large_text && !pupil.temporary ? base::split_name(pupil.name).given : call_name(pupil);
    }

    static bool has_namesake(const World& world, const model::Pupil& pupil) {
        const std::string name = short_name(world, pupil);
        return std::any_of(world.class_now.pupils.begin(), world.class_now.pupils.end(),
                           [&](const model::Pupil& other) { return other.id != pupil.id && short_name(world, other) == name; });
    }

    static void draw_work(const World& world, const Seat& seat, page::Seat& shown) {
        if (seat.waiting > 0) {
            shown.icon = "warn";
            shown.words = world.t("gv-bang.chua-nop");
        } else if (seat.still_minutes >= still_is_long) {
            shown.icon = "clock";
            shown.words = world.t("gv-bang.dung", {{"phut", std::to_string(seat.still_minutes)}});
        } else if (seat.steps > 0) {
            shown.done = seat.step;
            shown.total = seat.steps;
        } else {
            shown.words = world.t("gv-bang.chua-bat-dau");
        }
    }

    void draw_below(page::Page& page, const World& world) {
        const model::Missing& missing = world.board.missing;
        page.row(make_row(page::Row::Align::spread), [&] {
            page.text(TextStyle::second, world.t(hidden_ ? "gv-bang.khi-chieu" : "gv-bang.bam-vao-o"));
            if (hidden_) return;
            const std::string words = full_words({count_words(world, "gv-bang.so-vang", missing.absent.size()),
                                                  count_words(world, "gv-bang.so-chua-bat-dau", missing.not_started.size()),
                                                  count_words(world, "gv-bang.so-chua-nop", missing.not_handed_in.size())});
            if (page.button(make_button(words, ButtonRole::quiet, "users"))) above_ = Above::missing;
        });
    }

    void draw_dialog(page::Page& page, const World& world, Intent& intent) {
        if (above_ == Above::ending) draw_end(page, world, intent);
        if (above_ == Above::missing) page.dialog(world.t("gv-bang.con-thieu"), [&] { draw_missing(page, world); });
        if (above_ == Above::nothing) sheet_.draw(page, world, hidden_, intent);
    }

    // In the same breath the next class can take the machines.
    void draw_end(page::Page& page, const World& world, Intent& intent) {
        bool open = true;
        draw_ending(page, world, open, intent, [&] {
            if (draw_other_classes(page, world, intent)) open = false;
        });
        if (!open) above_ = Above::nothing;
    }

    static bool draw_other_classes(page::Page& page, const World& world, Intent& intent) {
        page::Pick others;
        others.style = page::Pick::Style::chips;
        others.chosen = -1;
        std::vector<model::ClassId> ids;
        for (const ClassEntry& entry : world.school.classes) {
            const bool is_this = world.class_now.the_class && entry.the_class.id == world.class_now.the_class->id;
            if (is_this || entry.pupils == 0 || ids.size() == most_others) continue;
            ids.push_back(entry.the_class.id);
            others.labels.push_back(entry.the_class.name);
        }
        if (ids.empty()) return false;
        page.heading(make_heading(4, world.t("gv-bang.doi-lop")));
        const auto pressed = page.pick(others);
        if (pressed) intent = ChangeClass{ids[static_cast<std::size_t>(*pressed)]};
        return pressed.has_value();
    }

    void draw_missing(page::Page& page, const World& world) {
        const model::Missing& missing = world.board.missing;
        draw_names(page, world, "gv-bang.vang", missing.absent);
        draw_names(page, world, "gv-bang.chua-bat-dau", missing.not_started);
        draw_names(page, world, "gv-bang.dang-lam", missing.not_handed_in);
        if (missing.absent.empty() && missing.not_started.empty() && missing.not_handed_in.empty())
            page.text(TextStyle::body, world.t("gv-bang.khong-thieu-ai"));
        draw_close(page, world);
    }

    static void draw_names(page::Page& page, const World& world, const char* key, const std::vector<model::PupilId>& ids) {
        if (ids.empty()) return;
        std::vector<std::string> names;
        for (const model::PupilId& id : ids)
            if (const model::Pupil* pupil = find_pupil(world, id)) names.push_back(pupil->name);
        page.heading(make_heading(4, full_words({world.t(key), std::to_string(ids.size())})));
        page.text(TextStyle::body, base::join(names, ", "));
    }

    void draw_close(page::Page& page, const World& world) {
        page.row(make_row(page::Row::Align::right), [&] {
            if (page.button(make_closing(make_button(world.t("chung.dong"))))) above_ = Above::nothing;
        });
    }

    Order order_ = Order::machine;
    Above above_ = Above::nothing;
    bool hidden_ = false;  // on the projector: no names, no hands
    SeatSheet sheet_;
};

}  // namespace

std::unique_ptr<Screen> make_board() { return std::make_unique<Board>(); }

}  // namespace ui
