// Packs played without a script: opened or built, then lesson by lesson and window by window.

#include "app/play_run.h"

#include <ostream>
#include <system_error>

#include "app/authored.h"
#include "pack/pack.h"

namespace app {
namespace {

class PlayRun {
public:
    PlayRun(const PlayPlan& plan, const base::Catalogue& words, std::ostream& out)
        : plan_(plan), words_(words), out_(out), authored_(plan.share, clock_) {}

    base::Result<bool> run() {
        for (const base::Path& pack : plan_.packs) TRY(play_pack(pack));
        if (lessons_ == 0) return base::fail(base::Code::not_found, "choi.khong-co-bai", {{"ma", plan_.lesson}});
        return problems_ == 0;
    }

private:
    base::Result<void> play_pack(const base::Path& given) {
        std::error_code error;
        base::Path file = given;
        if (std::filesystem::is_directory(given, error)) {
            TRY_ASSIGN(file, authored_.build(given));
        }
        TRY_ASSIGN(const auto reader, pack::Reader::open(file));
        for (const model::Lesson& lesson : reader.pack().lessons)
            if (plan_.lesson.empty() || plan_.lesson == lesson.id) TRY(play_lesson(file, reader.pack().info, lesson));
        return {};
    }

    base::Result<void> play_lesson(const base::Path& file, const model::PackInfo& info, const model::Lesson& lesson) {
        int points = 0;
        std::vector<std::string> problems;
        for (const PlayWindow& window : plan_.windows) {
            const PlayTask task{plan_.share, file, info, lesson, window, plan_.answers, plan_.sheets.has_value(), plan_.keys};
            const Played played = Player(task, words_).play();
            points = played.points;
            for (const std::string& problem : played.problems) problems.push_back(problem + " (" + window_words(window) + ")");
            if (plan_.sheets) TRY(save_sheet(lesson, window, played.sheet));
        }
        ++lessons_;
        problems_ += static_cast<int>(problems.size());
        const int items = static_cast<int>(lesson.items().size());
        out_ << words_.text("choi.bai", {},
                            {{"bai", lesson.id},
                             {"trang", std::to_string(lesson.pages().size())},
                             {"cau", std::to_string(items)},
                             {"phan", std::to_string(items == 0 ? 100 : points / items)}})
             << '\n';
        for (const std::string& problem : problems) out_ << "  " << lesson.id << ", " << problem << '\n';
        out_.flush();
        return {};
    }

    // "1024x768, 1.5"
    static std::string window_words(const PlayWindow& window) {
        char text[48];
        std::snprintf(text, sizeof text, "%dx%d, %.3g", window.width, window.height, window.text_scale);
        return text;
    }

    base::Result<void> save_sheet(const model::Lesson& lesson, const PlayWindow& window, const Sheet& sheet) {
        char name[64];
        std::snprintf(name, sizeof name, "-%dx%d-%.3g.png", window.width, window.height, window.text_scale);
        std::error_code error;
        std::filesystem::create_directories(*plan_.sheets, error);
        return save_png(sheet.to_picture(), *plan_.sheets / base::from_utf8(lesson.id + name));
    }

    const PlayPlan& plan_;
    const base::Catalogue& words_;
    std::ostream& out_;
    base::SystemClock clock_;
    Authored authored_;
    int lessons_ = 0, problems_ = 0;
};

}  // namespace

base::Result<bool> play_packs(const PlayPlan& plan, const base::Catalogue& words, std::ostream& out) {
    return PlayRun(plan, words, out).run();
}

}  // namespace app
