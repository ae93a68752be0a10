#pragma once
// One machine in one window size, with letters of one size: the real App and Stage, driven by intents and by a hand on
// what a screen keeps for itself. `shows()` settles the page and gives it to whoever looks.

#include <SDL.h>

#include <chrono>
#include <functional>
#include <memory>
#include <thread>

#include "app/hands.h"
#include "app/seat.h"
#include "app/stage.h"
#include "app/window.h"
#include "golden/cast.h"
#include "kinds/options.h"
#include "lan/folder.h"
#include "work/demo.h"
#include "work/lab.h"

namespace golden {

inline constexpr const char* pin = "2468";

struct Window {
    int width = 1366, height = 768;
    double scale = 1.0;
    std::string size() const { return std::to_string(width) + "x" + std::to_string(height); }
    std::string letters() const { return scale == 1.0 ? "1.0" : "1.5"; }
};

inline const base::Catalogue& words() {
    static const base::Catalogue all = *base::Catalogue::load(source() / "assets" / "text");
    return all;
}

// A class with some weeks behind it, played once a run for each cast and grade.
inline const base::Path& past_of(const Cast& cast, int grade) {
    static std::map<std::pair<const Cast*, int>, std::unique_ptr<support::TempFolder>> all;
    auto& folder = all[{&cast, grade}];
    if (folder) return folder->path();
    folder = std::make_unique<support::TempFolder>();
    work::DemoPlan plan{folder->path(), {built_pack(cast)}, cast.pupils, cast.school, std::to_string(grade) + cast.class_end,
                        "2026-2027",    cast.teacher,       cast.title,  pin,         support::lesson_day};
    EXPECT_TRUE(work::make_demo(plan));
    return folder->path();
}

inline const work::Joining& station_keys() {
    static const work::Joining joining{base::make_key(), base::make_sealing_keys().public_key, "USB-LOP/lop"};
    return joining;
}

class Classroom {
public:
    using Eye = std::function<void(const std::string& state, Classroom& room)>;

    enum class Past { none, some_weeks };
    enum class Kind { usual, station };  // station: of a lab, its class folder on the stick
    Classroom(const Cast& cast, int grade, Past past, const Window& window, Eye eye, Kind kind = Kind::usual)
        : cast_(cast), grade_(grade), eye_(std::move(eye)) {
        static const auto sdl = app::Sdl::start(false);
        EXPECT_TRUE(sdl);
        if (past == Past::some_weeks)
            std::filesystem::copy(past_of(cast, grade), folder_ / "data", std::filesystem::copy_options::recursive);
        for (const char* name : {"data", "Tai-ve", "USB-LOP"}) std::filesystem::create_directories(folder_ / name);
        std::filesystem::current_path(folder_.path());  // what is shown of paths is the same on every machine
        if (kind == Kind::station) {
            EXPECT_TRUE(lan::Folder(station_keys().folder).prepare());
        }
        open(window, kind);
    }
    ~Classroom() { std::filesystem::current_path(source()); }
    Classroom(const Classroom&) = delete;
    Classroom& operator=(const Classroom&) = delete;

    const ui::World& world() const { return app_->world(); }
    const page::Record& record() const { return stage_->record(); }
    float zoom() const { return stage_->zoom(); }
    const app::Picture& picture() { return stage_->render(); }
    const Cast& cast() const { return cast_; }
    int grade() const { return grade_; }
    std::string class_name() const { return std::to_string(grade_) + cast_.class_end; }

    void shows(const std::string& state) {
        stage_->run();
        eye_(state, *this);
    }

    template <class Intent>
    void act(const Intent& intent) {
        clock_.advance(500);
        app_->touch();
        app_->apply(intent);
        finish_jobs();
    }

    void wait(std::int64_t ms) { clock_.advance(ms); }

    // Clicks what bears these words, turning the wheel until it can be seen; then the pointer leaves.
    void click(const std::string& label) {
        stage_->run();
        const page::Shown* shown = find(label);
        for (int turns = 0; shown != nullptr && shown->scrolled_out && turns < 60; ++turns) {
            app::hands::scroll_to(*shown);
            settle();
            shown = find(label);
        }
        ASSERT_NE(shown, nullptr) << label << " is not on the page:\n" << record().to_text();
        app::hands::click(shown->rect.centre());
        settle();
        SDL_Event away{};
        away.type = SDL_MOUSEMOTION;
        SDL_PushEvent(&away);
        settle();
    }
    void press(const std::string& key) { click(world().t(key)); }
    void type(const std::string& text) {
        app::hands::type(text);
        settle();
    }
    void press_key(const std::string& name) {
        app::hands::press_key(name);
        settle();
    }

    void unlock() {
        act(ui::GoTo{ui::Route::unlock});
        act(ui::Unlock{pin});
    }
    void start_lesson(const ui::StartLesson& how = {}) {  // today's: the last of the list
        const ui::LessonEntry last = world().class_now.lessons.back();
        act(ui::ChooseLesson{last.pack_id, last.lesson_id});
        act(how);
    }
    void sign_in(std::size_t index) {
        const model::Pupil pupil = world().class_now.pupils.at(index);
        act(ui::PickName{pupil.id});
        for (const int picture : pupil.pictures) act(ui::PickPicture{picture});
    }
    // The first pupil whose review is due, or who has none.
    void sign_in_with(bool review) {
        for (std::size_t i = 0; i < world().class_now.pupils.size(); ++i) {
            sign_in(i);
            if (world().review.plan.due == review && world().review.plan.items.empty() != review) return;
            act(ui::SignOut{});
        }
        ADD_FAILURE() << "nobody of the class has " << (review ? "a review" : "no review");
        sign_in(0);
    }
    // The question on the page: as many right options as there are, or some of the others.
    void choose(int right, int others) {
        ASSERT_EQ(world().route, ui::Route::item);
        const auto options = kinds::options_of(quiz::current_item(*world().lesson.play)->body);
        std::vector<int> picked;
        for (std::size_t i = 0; i < options.size(); ++i)
            if ((options[i].right ? right : others)-- > 0) picked.push_back(static_cast<int>(i));
        act(ui::ChangeDraft{kinds::picked_answer(picked)});
    }
    void answer_all_right() {
        while (world().route == ui::Route::page) act(ui::NextStep{});
        while (world().route == ui::Route::item) {
            choose(9, 0);
            act(ui::HandIn{});
            act(ui::NextStep{});
        }
    }

private:
    void open(const Window& window, Kind kind) {
        EXPECT_TRUE(library_.add(built_pack(cast_)));
        auto store = store::Store::open("data", clock_, random_);
        ASSERT_TRUE(store);
        app::Setting setting;
        setting.share = share_;
        setting.data = "data";
        setting.folders = {"Tai-ve", "USB-LOP"};
        setting.places = setting.folders;
        setting.machine.text_scale = window.scale;
        if (kind == Kind::station) setting.joining = station_keys();
        const auto bytes = [random = base::Random(1)](int count) mutable { return random.bytes(count); };
        const app::Means means{words(), clock_, random_, library_, {}, bytes, {}, nullptr, false};
        app_ = std::make_unique<app::App>(means, setting, std::move(*store));
        stage_ = std::make_unique<app::Stage>(*app_, share_, pictures_, words(), clock_);
        stage_->set_size(window.width, window.height);
    }

    void settle() {
        clock_.advance(500);
        SDL_Event event{};
        while (SDL_PollEvent(&event) != 0) stage_->push(event);
        stage_->run();
        if (!app_->working()) return;
        finish_jobs();
        stage_->run();
    }
    void finish_jobs() {
        for (int i = 0; i < 20'000 && app_->working(); ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            app_->tick();
        }
    }

    const page::Shown* find(const std::string& label) const {
        if (const page::Shown* exact = record().find(label)) return exact;
        for (const page::Shown& shown : record().all())
            if (shown.target && shown.label.find(label) != std::string::npos) return &shown;
        return nullptr;
    }

    const Cast& cast_;
    int grade_ = 6;
    Eye eye_;
    support::TempFolder folder_;
    base::Path share_ = base::Path(KS_BINARY_DIR) / "share";
    base::FixedClock clock_ = support::fixed_clock();
    base::Random random_ = support::fixed_random();
    app::Library library_;
    app::Pictures pictures_{library_, share_};
    std::unique_ptr<app::App> app_;
    std::unique_ptr<app::Stage> stage_;
};

}  // namespace golden
