// Puts one start of the program together, or says in words why it cannot be.

#include "app/program.h"

#include <algorithm>
#include <system_error>

#include "app/machine_setting.h"
#include "app/trace.h"
#include "app/window.h"
#include "base/log.h"
#include "ui/theme/layout.h"

namespace app {
namespace {

bool is_folder(const base::Path& path) {
    std::error_code error;
    return std::filesystem::is_directory(path, error);
}

bool make_folder(const base::Path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    return is_folder(folder) && base::can_write_into(folder);
}

// The settings file of a station; a folder in it that is no whole path counts from where the file lies.
base::Result<std::optional<work::Joining>> find_joining(const Plan& plan) {
    const base::Path beside = base::program_folder() / "khienso-may.json", file = plan.join_file.value_or(beside);
    std::error_code error;
    if (!plan.join_file && (!plan.threads || !std::filesystem::exists(beside, error))) return std::optional<work::Joining>{};
    TRY_ASSIGN(const std::string text, base::read_file(file, 64u << 10));
    TRY_ASSIGN(work::Joining joining, work::read_joining(text));
    if (!joining.folder.empty())
        joining.folder =
            base::to_utf8((std::filesystem::absolute(file).parent_path() / base::from_utf8(joining.folder)).lexically_normal());
    return std::optional(std::move(joining));
}

base::Params names(const base::Path& path) { return {{"file", base::to_utf8(path)}}; }

}  // namespace

base::Result<base::Path> choose_data_folder(const std::optional<base::Path>& wanted) {
    if (wanted) {
        std::error_code error;
        if (std::filesystem::exists(*wanted, error) && !is_folder(*wanted))
            return base::fail(base::Code::invalid, "chuong-trinh.khong-phai-thu-muc", names(*wanted));
        if (!make_folder(*wanted)) return base::fail(base::Code::not_writable, "chuong-trinh.khong-ghi-duoc-vao", names(*wanted));
        return *wanted;
    }
    const base::Path beside = base::program_folder() / "data";
    if ((is_folder(beside) || base::can_write_into(base::program_folder())) && make_folder(beside)) return beside;
    const base::Path place = base::system_data_folder();
    if (!make_folder(place)) return base::fail(base::Code::not_writable, "chuong-trinh.khong-ghi-duoc-vao", names(place));
    return place;
}

base::Path find_data_folder(const std::optional<base::Path>& wanted) {
    const base::Path beside = base::program_folder() / "data";
    return wanted ? *wanted : is_folder(beside) ? beside : base::system_data_folder();
}

Program::~Program() {
    stage_.reset();
    app_.reset();
}

// Those named by hand must be good, or nothing is opened at all; an author's folder is built first, and one with mistakes is left out when
// a page lists them.
base::Result<std::vector<base::Path>> Program::find_named_packs(const Plan& plan, const base::Catalogue& words) {
    std::vector<base::Path> files;
    for (const base::Path& one : plan.packs) {
        base::Path file = one;
        if (is_folder(one)) {
            auto built = authored_.build(one);
            if (!built && plan.shows_problems && authored_.has_errors()) continue;
            TRY_ASSIGN(file, std::move(built));
        }
        if (const auto opened = pack::Reader::open(file); !opened)
            return base::fail(opened.error().code, "chuong-trinh.goi-khong-dung-duoc",
                              {{"ten", base::to_utf8(one)}, {"vi-sao", words.text(opened.error())}});
        files.push_back(file);
    }
    return files;
}

// true: an author saved something, and the library has it.
base::Result<bool> Program::read_changed_packs() {
    TRY_ASSIGN(const std::vector<base::Path> files, authored_.build_changed());
    for (const base::Path& file : files) library_.add(file);
    return !files.empty();
}

bool Program::has_lesson(const std::string& lesson_id) const {
    const auto packs = library_.newest();
    return std::any_of(packs.begin(), packs.end(),
                       [&](const Library::Shelf* shelf) { return shelf->reader.pack().find_lesson(lesson_id) != nullptr; });
}

base::Result<std::unique_ptr<Program>> Program::open(const Plan& plan, const base::Catalogue& words, const base::Clock& clock,
                                                     base::Random random, Library library) {
    std::unique_ptr<Program> program(new Program(plan, clock, random, std::move(library)));
    std::optional<store::Store> store;
    TRY_ASSIGN(const std::vector<base::Path> named, program->find_named_packs(plan, words));
    const bool must_mend = program->authored_.has_errors();
    const auto preview = must_mend && !plan.preview ? std::optional(Setting::Preview{}) : plan.preview;
    if (!preview) {
        TRY_ASSIGN(program->data_, choose_data_folder(plan.data));
        TRY_ASSIGN(store, store::Store::open(program->data_, clock, program->random_));  // takes the folder's lock
        base::log_to(program->data_ / "khienso.log");
        tell_step("store");
        program->library_.add_folder(program->data_ / "packs");
    }
    program->library_.add_folder(plan.share / "packs");
    for (const base::Path& file : named) program->library_.add(file);
    tell_step("packs");
    if (preview && !must_mend && !program->has_lesson(preview->lesson))
        return base::fail(base::Code::not_found, "chuong-trinh.khong-co-bai-de-mo", {{"ten", preview->lesson}});
    Setting setting;
    setting.share = plan.share;
    setting.data = program->data_;
    setting.folders = plan.folders ? *plan.folders : base::people_folders();
    if (!preview) setting.machine = load_machine_setting(program->data_);
    if (plan.text_scale) setting.machine.text_scale = *plan.text_scale;
    setting.preview = preview;
    setting.places = plan.places;
    setting.hardware = plan.hardware;
    setting.damaged = plan.damaged;
    for (const base::Diagnostic& one : plan.damaged)
        base::log_error({base::Code::damaged, one.key, {}, words.text(one.key, {}, one.params)});
    if (store) {
        TRY_ASSIGN(setting.joining, find_joining(plan));
    }
    program->pictures_.emplace(program->library_, plan.share);
    Means means{words, clock, program->random_, program->library_, wake_main_loop, plan.random_bytes, {}, plan.sound, plan.threads};
    if (preview) {
        means.first_lesson = [program = program.get()] { return program->authored_.first_lesson(); };
        means.read_changed_packs = [program = program.get()] { return program->read_changed_packs(); };
        means.pack_problems = [program = program.get()] { return program->pack_problems(); };
    }
    program->app_ = std::make_unique<App>(means, std::move(setting), std::move(store));
    tell_step("app");
    program->stage_ = std::make_unique<Stage>(*program->app_, plan.share, *program->pictures_, words, clock,
                                              ui::theme::zoom_of({static_cast<float>(plan.width), static_cast<float>(plan.height)}));
    tell_step("letters");
    program->stage_->set_size(plan.width, plan.height);
    return program;
}

}  // namespace app
