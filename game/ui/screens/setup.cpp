// The first start: the school, the teacher, a PIN; then the recovery code, once. Three short steps, each said beside its
// fields when something is missing.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "ui/screens/parts.h"
#include "ui/screens/pin.h"
#include "ui/screens/screens.h"
#include "ui/screens/teacher_frame.h"

namespace ui {
namespace {

using page::Field;
using page::Place;
using page::Surface;
using page::TextStyle;

inline constexpr int first_month_of_year = 8;  // the school year begins in September; teachers prepare in August

// A clock whose battery is empty says 2009: what it offers then is the year in which the program was made.
std::string current_school_year(base::Date today) {
    today = std::max(today, base::to_date(base::program_made_ms, 0));
    const int first = today.month >= first_month_of_year ? today.year : today.year - 1;
    return std::to_string(first) + "-" + std::to_string(first + 1);
}

class Setup final : public Screen {
public:
    Intent draw(page::Page& page, const World& world) override {
        Intent intent;
        if (year_.empty()) year_ = current_school_year(world.today);
        page.screen({.layout = page::Layout::plain, .band = world.band()});
        page.section(Place::bar_left, Surface::bare,
                     [&] { page.heading(make_heading(3, world.t("chung.khien-so"), {}, "shield", page::Tone::blue)); });
        page.section(Place::bar_right, Surface::bare, [&] { draw_wizard(page, world); });
        page.section(Place::centre, Surface::card, [&] { draw_card(page, world, intent); });
        draw_toast(page, world);
        return intent;
    }

private:
    static constexpr int last_step = 2;

    void draw_wizard(page::Page& page, const World& world) {
        static constexpr std::array keys = {"gv-thiet-lap.buoc-truong", "gv-thiet-lap.buoc-thay-co", "gv-thiet-lap.buoc-pin",
                                            "gv-thiet-lap.buoc-khoi-phuc"};
        page::Progress wizard;
        wizard.style = page::Progress::Style::wizard;
        wizard.now = wizard.done = world.door.recovery_code.empty() ? step_ : last_step + 1;
        wizard.total = static_cast<int>(keys.size());
        for (int i = 0; i < wizard.total; ++i) {
            const auto state = i < wizard.now    ? page::Stop::State::done
                               : i == wizard.now ? page::Stop::State::now
                                                 : page::Stop::State::ahead;
            wizard.stops.push_back({world.t(keys[static_cast<std::size_t>(i)]), {}, state});
        }
        page.progress(wizard);
    }

    void draw_card(page::Page& page, const World& world, Intent& intent) {
        if (!world.door.recovery_code.empty()) {
            page.heading(make_heading(2, world.t("gv-khoi-phuc.tieu-de"), {}, "key", page::Tone::amber));
            draw_recovery_code(page, world, intent);
            return;
        }
        switch (step_) {
            case 0:
                draw_school(page, world);
                break;
            case 1:
                draw_teacher(page, world);
                break;
            default:
                draw_pin(page, world);
                break;
        }
        draw_buttons(page, world, intent);
    }

    void draw_school(page::Page& page, const World& world) {
        page.heading(make_heading(2, world.t("gv-thiet-lap.chao"), world.t("gv-thiet-lap.chao-loi")));
        for (const base::Diagnostic& notice : world.notices)
            if (is_about_lost(notice)) page.notice(make_notice(page::Tone::amber, "warn", problem_words(world, notice)));
        Field school;
        school.label = world.t("gv-thiet-lap.ten-truong");
        school.hint = world.t("gv-thiet-lap.ten-truong-mau");
        school.first = true;
        if (tried_ && base::trim(school_).empty()) school.problem = world.t("gv-thiet-lap.thieu-truong");
        entered_ = page.field(school, school_) || entered_;
        Field year;
        year.label = world.t("gv-thiet-lap.nam-hoc");
        year.limit = 9;
        if (tried_ && base::trim(year_).empty()) year.problem = world.t("gv-thiet-lap.thieu-nam-hoc");
        entered_ = page.field(year, year_) || entered_;
    }

    void draw_teacher(page::Page& page, const World& world) {
        page.heading(make_heading(2, world.t("gv-thiet-lap.thay-co-la-ai"), world.t("gv-thiet-lap.thay-co-la-ai-loi")));
        page::Pick pick;
        pick.labels = titles(world);
        pick.chosen = title_;
        if (const auto pressed = page.pick(pick)) title_ = *pressed;
        Field name;
        name.label = world.t("gv-thiet-lap.ho-ten");
        name.hint = world.t("gv-thiet-lap.ho-ten-mau");
        name.first = true;
        if (tried_ && base::trim(teacher_).empty()) name.problem = world.t("gv-thiet-lap.thieu-ho-ten");
        entered_ = page.field(name, teacher_) || entered_;
    }

    void draw_pin(page::Page& page, const World& world) {
        page.heading(make_heading(2, world.t("gv-thiet-lap.dat-pin"), world.t("gv-thiet-lap.dat-pin-loi")));
        entered_ = draw_new_pin(page, world, pin_, tried_) || entered_;
    }

    void draw_buttons(page::Page& page, const World& world, Intent& intent) {
        page.space(8);
        page.row(make_row(step_ > 0 ? page::Row::Align::spread : page::Row::Align::right), [&] {
            if (step_ > 0 && page.button(make_button(world.t("chung.quay-lai"), page::ButtonRole::second, "left"))) --step_;
            page::Button next =
                make_main_button(world.t(step_ < last_step ? "gv.tiep" : "gv-thiet-lap.xong"), step_ < last_step ? "arrow" : "");
            next.enabled = !world.working;
            entered_ = page.button(next) || entered_;
        });
        if (!std::exchange(entered_, false) || world.working) return;
        tried_ = !is_filled();
        if (tried_) return;
        if (step_ < last_step)
            ++step_;
        else
            intent = FinishSetup{std::string(base::trim(school_)), std::string(base::trim(year_)), std::string(base::trim(teacher_)),
                                 titles(world)[static_cast<std::size_t>(title_)], pin_.first};
    }

    bool is_filled() const {
        if (step_ == 0) return !base::trim(school_).empty() && !base::trim(year_).empty();
        return step_ == 1 ? !base::trim(teacher_).empty() : is_good(pin_);
    }

    static std::vector<std::string> titles(const World& world) { return {world.t("gv.co"), world.t("gv.thay")}; }

    int step_ = 0, title_ = 0;
    bool tried_ = false;    // the step was left with something missing: say what
    bool entered_ = false;  // Enter or the button in this frame
    std::string school_, year_, teacher_;
    NewPin pin_;
};

}  // namespace

std::unique_ptr<Screen> make_setup() { return std::make_unique<Setup>(); }

}  // namespace ui
