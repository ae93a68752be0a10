#pragma once
// Everything that runs, put together in the right order: the data folder, the progress file with its lock, the packs,
// the App and its Stage. One Program is one start of Khiên Số.

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/app.h"
#include "app/authored.h"
#include "app/library.h"
#include "app/pictures.h"
#include "app/stage.h"
#include "base/crypto.h"

namespace app {

struct Plan {
    base::Path share;
    std::optional<base::Path> data;  // --data
    std::vector<base::Path> packs;   // --pack: built files or authors' folders
    bool shows_problems = false;     // an author's folder that cannot be built opens a page that lists why
    std::optional<Setting::Preview> preview;
    std::optional<std::vector<base::Path>> folders;  // instead of the person's own
    std::optional<std::vector<base::Path>> places;   // where a class folder may be looked for, instead of all this computer has
    int width = 1366, height = 768;                  // in pixels
    std::optional<double> text_scale;                // else what the teacher set for the machine
    std::function<std::string(int)> random_bytes = base::random_bytes;  // for secrets; a journey brings its own
    sound::Output* sound = nullptr;                                     // outlives the Program; nullptr: silence
    std::optional<base::Path> join_file;    // makes a pupils' station of this machine; else one beside the program, if there is one
    bool threads = true;                    // false: a journey, where nothing happens by itself
    std::vector<base::Diagnostic> damaged;  // of the program's own files: the teacher is told
    std::optional<std::string> hardware;    // instead of this computer's: a journey has several machines on one
};

// --data, else data/ beside the program if that can be written, else the system's place. Makes the folder.
base::Result<base::Path> choose_data_folder(const std::optional<base::Path>& wanted);
// The one that was made by then, to look into. Makes nothing.
base::Path find_data_folder(const std::optional<base::Path>& wanted);

class Program {
public:
    // `library`: one that has begun to read share/packs, or none.
    static base::Result<std::unique_ptr<Program>> open(const Plan& plan, const base::Catalogue& words, const base::Clock& clock,
                                                       base::Random random, Library library = {});
    ~Program();

    App& app() { return *app_; }
    Stage& stage() { return *stage_; }
    const Library& library() const { return library_; }
    const base::Path& data() const { return data_; }
    const std::vector<base::Diagnostic>& pack_problems() const { return authored_.problems(); }

private:
    Program(const Plan& plan, const base::Clock& clock, base::Random random, Library library)
        : random_(random), authored_(plan.share, clock), library_(std::move(library)) {}
    base::Result<std::vector<base::Path>> find_named_packs(const Plan& plan, const base::Catalogue& words);
    base::Result<bool> read_changed_packs();
    bool has_lesson(const std::string& lesson_id) const;

    base::Random random_;
    base::Path data_;
    Authored authored_;
    Library library_;
    std::optional<Pictures> pictures_;
    std::unique_ptr<App> app_;
    std::unique_ptr<Stage> stage_;
};

}  // namespace app
