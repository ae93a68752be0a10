#pragma once
// Everything that runs, put together in the right order: the data folder, the progress file with its lock, the packs,
// the App and its Stage. One Program is one start of Khiên Số.

#include <memory>
#include <optional>
#include <vector>

#include "app/app.h"
#include "app/library.h"
#include "app/pictures.h"
#include "app/stage.h"

namespace app {

struct Plan {
    base::Path share;
    std::optional<base::Path> data;  // --data
    std::vector<base::Path> packs;   // --pack: built files or authors' folders
    std::optional<Setting::Preview> preview;
    std::optional<std::vector<base::Path>> folders;  // instead of the person's own
    int width = 1366, height = 768;
    std::optional<double> text_scale;  // else what the teacher set for the machine
};

// --data, else data/ beside the program if that can be written, else the system's place. Makes the folder.
base::Result<base::Path> choose_data_folder(const std::optional<base::Path>& wanted);

class Program {
public:
    static base::Result<std::unique_ptr<Program>> open(const Plan& plan, const base::Catalogue& words, const base::Clock& clock,
                                                       base::Random random);
    ~Program();

    App& app() { return *app_; }
    Stage& stage() { return *stage_; }
    const Library& library() const { return library_; }
    const base::Path& data() const { return data_; }
    const std::vector<base::Diagnostic>& pack_problems() const { return pack_problems_; }

private:
    explicit Program(base::Random random) : random_(random) {}
    base::Result<std::vector<base::Path>> find_named_packs(const Plan& plan, const base::Catalogue& words, const base::Clock& clock);
    bool has_lesson(const std::string& lesson_id) const;
    base::Result<base::Path> build(const base::Path& folder, const Plan& plan, const base::Clock& clock);

    base::Random random_;
    base::Path data_;
    std::vector<base::TempFolder> built_;
    std::vector<base::Diagnostic> pack_problems_;
    Library library_;
    std::optional<Pictures> pictures_;
    std::unique_ptr<App> app_;
    std::unique_ptr<Stage> stage_;
};

}  // namespace app
