// The program's own files, each removed, emptied, cut and overwritten: it opens all the same and the teacher is told, or it says why not.

#include "app/own_files.h"

#include "app/classroom.h"
#include "app/program.h"

using namespace app_test;

namespace {

const base::Path built = base::Path(KS_BINARY_DIR) / "share";

// Every file that is one of a kind, and two of the many pictures.
std::vector<base::Path> own_files(const base::Path& share) {
    std::vector<base::Path> files;
    std::map<std::string, int> seen;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(share)) {
        const std::string folder = entry.path().parent_path().filename().string();
        const bool many = folder == "icons" || folder == "nhan-vat" || folder == "dang-nhap" || folder == "mau" || folder == "packs";
        if (entry.is_regular_file() && (!many || ++seen[folder] <= 2)) files.push_back(entry.path());
    }
    return files;
}

class OwnFiles : public testing::Test {
protected:
    OwnFiles() { std::filesystem::copy(built, share_, std::filesystem::copy_options::recursive); }

    // The notices of a start that could be made; nothing where it was refused in words.
    std::optional<std::vector<base::Diagnostic>> start() {
        std::vector<base::Error> damage;
        const base::Catalogue words = base::Catalogue::load(share_ / "text", damage);
        const auto found = app::check_own_files(share_, words, damage);
        if (!found) {
            refused_ = found.error().detail;
            return std::nullopt;
        }
        const base::FixedClock clock = support::fixed_clock();
        app::Plan plan;
        plan.share = share_;
        plan.data = folder_ / ("data" + std::to_string(++starts_));
        plan.folders = std::vector<base::Path>();
        plan.damaged = *found;
        auto program = app::Program::open(plan, words, clock, support::fixed_random());
        EXPECT_TRUE(program) << program.error().key;
        if (!program) return std::nullopt;
        for (const ui::Route route : {ui::Route::setup, ui::Route::unlock, ui::Route::cover}) {
            (*program)->app().apply(ui::GoTo{route});
            (*program)->stage().run();
            (*program)->stage().render();
        }
        return (*program)->app().world().notices;
    }

    support::TempFolder folder_;
    base::Path share_ = folder_ / "share";
    std::string refused_;
    int starts_ = 0;
};

bool tells_damage(const std::vector<base::Diagnostic>& notices) {
    return std::any_of(notices.begin(), notices.end(), [](const auto& one) { return one.key == "chuong-trinh.tep-rieng-hong"; });
}

}  // namespace

TEST_F(OwnFiles, WholeOnesAreNotSpokenOf) {
    const auto notices = start();
    ASSERT_TRUE(notices);
    EXPECT_FALSE(tells_damage(*notices));
}

TEST_F(OwnFiles, EachMayBeMissingOrDamaged) {
    for (const base::Path& file : own_files(share_)) {
        const std::string whole = *base::read_file(file);
        const bool told = file.parent_path().filename() == "fonts" || file.parent_path().filename() == "text";
        for (const std::string& bytes : {std::string(), whole.substr(0, whole.size() / 2), std::string(whole.size(), '\x7f')}) {
            ASSERT_TRUE(base::write_file(file, bytes));
            const auto notices = start();
            if (notices && told && file.filename() != "charset.txt") {
                EXPECT_TRUE(tells_damage(*notices)) << file;
            }
            if (!notices) {
                EXPECT_NE(refused_.find(file.filename().string()), std::string::npos) << file << refused_;
            }
        }
        std::filesystem::remove(file);
        start();
        ASSERT_TRUE(base::write_file(file, whole));
    }
}

TEST_F(OwnFiles, WithoutAnyFontItSaysSo) {
    std::filesystem::remove_all(share_ / "fonts");
    EXPECT_FALSE(start());
    EXPECT_NE(refused_.find("Inter-Regular.otf"), std::string::npos);
    std::filesystem::remove_all(share_ / "text");
    EXPECT_FALSE(start());
    EXPECT_NE(base::words_are_missing("/chu").find("/chu"), std::string::npos);
}

// A new file of words must be known, or its loss would not be told.
TEST_F(OwnFiles, EveryFileOfWordsIsKnown) {
    for (const auto& entry : std::filesystem::directory_iterator(share_ / "text")) {
        const std::string whole = *base::read_file(entry.path());
        std::filesystem::remove(entry.path());
        EXPECT_FALSE(start()) << entry.path();
        EXPECT_NE(refused_.find(entry.path().filename().string()), std::string::npos) << entry.path();
        ASSERT_TRUE(base::write_file(entry.path(), whole));
    }
}
