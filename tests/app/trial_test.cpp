// "Xem thử": a teacher goes through a lesson as a pupil sees it, and nothing of it stays.

#include "app/classroom.h"
#include "base/sqlite.h"
#include "support/waiting.h"

using namespace app_test;

namespace {

// Every row of every table.
std::string dump(const base::Path& data) {
    auto database = base::Database::open(data / "khienso.db", base::OpenMode::read_write).value();
    auto tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").value();
    std::string all;
    while (tables.step().value()) {
        const std::string table = tables.text(0);
        all += table + "\n";
        std::vector<std::string> columns;
        auto names = database.prepare("SELECT name FROM pragma_table_info('" + table + "')").value();
        while (names.step().value()) columns.push_back(names.text(0));
        std::string row;
        for (const std::string& column : columns) row += (row.empty() ? "quote(" : " || '|' || quote(") + column + ")";
        auto rows = database.prepare("SELECT " + row + " FROM " + table + " ORDER BY 1").value();
        while (rows.step().value()) all += "  " + rows.text(0) + "\n";
    }
    return all;
}

std::vector<std::string> files_in(const base::Path& folder) {
    std::vector<std::string> files;
    for (const auto& one : std::filesystem::recursive_directory_iterator(folder))
        if (one.path().parent_path().filename() != "backups") files.push_back(base::to_utf8(one.path().filename()));
    std::sort(files.begin(), files.end());
    return files;
}

class Trial : public Room {
protected:
    void try_first() { act(ui::TryLesson{world().class_now.lessons[0].pack_id, world().class_now.lessons[0].lesson_id}); }
    void go_to_the_end() {
        for (int i = 0; i < 60 && route() != ui::Route::result; ++i) {
            if (route() == ui::Route::note) act(ui::ChooseWay{});
            if (route() == ui::Route::item && !item().showing_feedback) {
                choose(0);
                act(ui::HandIn{});
            }
            act(ui::NextStep{});
        }
        ASSERT_EQ(route(), ui::Route::result);
    }
    void unlock() {
        act(ui::GoTo{ui::Route::unlock});
        act(ui::Unlock{"2468"});
        ASSERT_TRUE(world().door.unlocked);
    }
};

}  // namespace

TEST_F(Trial, OfAWholeLessonLeavesTheStoreAndTheFolderAsTheyWere) {
    set_up();
    take_class();
    program.reset();
    const support::TempFolder other;
    std::filesystem::copy(folder.path(), other.path(),
                          std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
    const auto one_day = [&](const base::Path& data, bool tries) {
        random = support::fixed_random();
        auto store = store::Store::open(data, clock, random);
        ASSERT_TRUE(store);
        app::Setting setting;
        setting.data = data;
        setting.share = source() / "assets";
        program =
            std::make_unique<app::App>(app::Means{words(), clock, random, library, {}, base::random_bytes}, setting, std::move(*store));
        unlock();
        if (tries) {
            try_first();
            ASSERT_TRUE(world().author.trial);
            act(ui::TextSize{1.5});
            act(ui::RaiseHand{});
            act(ui::AddPartner{});
            go_to_the_end();
            EXPECT_FALSE(world().lesson.saved);
            act(ui::GoHome{});
            act(ui::EndTrial{});
            EXPECT_EQ(world().board.hands, 0);
            EXPECT_EQ(world().machine.text_scale, 1.0);
        }
        program.reset();
    };
    const auto begin = clock;
    one_day(folder.path(), false);
    clock = begin;
    one_day(other.path(), true);
    EXPECT_EQ(dump(folder.path()), dump(other.path()));
    EXPECT_EQ(files_in(folder.path()), files_in(other.path()));
}

TEST_F(Trial, EndsWhereItBeganWithTheClassAsItWas) {
    set_up();
    take_class();
    for (const ui::Route from : {ui::Route::today, ui::Route::lessons}) {
        act(ui::GoTo{from});
        const auto chosen = world().class_now.chosen;
        try_first();
        EXPECT_TRUE(ui::is_pupils(route()));
        EXPECT_TRUE(world().class_now.pupils.empty()) << "nobody's name";
        act(ui::NextStep{});
        act(ui::EndTrial{});
        EXPECT_EQ(route(), from);
        EXPECT_FALSE(world().author.trial);
        EXPECT_FALSE(world().seat.pupil);
        EXPECT_FALSE(world().lesson.play);
        EXPECT_FALSE(world().class_now.assignment);
        EXPECT_EQ(world().class_now.pupils.size(), 3u);
        EXPECT_EQ(world().class_now.chosen, chosen);
    }
}

TEST_F(Trial, SigningOutOrTeachingAgainEndsItToo) {
    set_up();
    take_class();
    try_first();
    act(ui::GoHome{});
    EXPECT_EQ(route(), ui::Route::home);
    act(ui::SignOut{});
    EXPECT_EQ(route(), ui::Route::today);
    EXPECT_TRUE(world().door.unlocked);
    try_first();
    act(ui::StartLesson{});
    EXPECT_FALSE(world().author.trial);
    EXPECT_EQ(route(), ui::Route::sign_in);
    ASSERT_TRUE(world().class_now.assignment);
    EXPECT_FALSE(world().class_now.assignment->id.empty());
}

TEST_F(Trial, LockingEndsItAndPupilsSeeTheirOwnSide) {
    set_up();
    take_class();
    try_first();
    act(ui::Lock{});
    EXPECT_FALSE(world().author.trial);
    EXPECT_EQ(route(), ui::Route::wait);
    EXPECT_FALSE(world().seat.pupil);
}

TEST_F(Trial, WhileALessonIsOpenTheLessonGoesOn) {
    open_school();
    const auto open = world().class_now.assignment->id;
    unlock();
    try_first();
    EXPECT_TRUE(world().class_now.assignment->id.empty());
    act(ui::EndTrial{});
    ASSERT_TRUE(world().class_now.assignment);
    EXPECT_EQ(world().class_now.assignment->id, open);
}

TEST_F(Trial, NobodyWithoutThePinTriesALesson) {
    open_school();
    try_first();
    EXPECT_FALSE(world().author.trial);
    EXPECT_EQ(route(), ui::Route::sign_in);
}

TEST_F(Trial, OfTheTeachersMachineOfALabTellsNoStation) {
    set_up();
    take_class();
    const base::Path lab = folder / "lop";
    act(ui::UseClassFolder{base::to_utf8(lab)});
    const auto pass = [&] {
        for (int i = 0; i < 30; ++i) {
            clock.advance(500);
            program->tick();
        }
    };
    const auto has = [&](std::string_view words) {  // the disk has a thread of its own
        pass();
        const auto files = files_in(lab);
        return std::any_of(files.begin(), files.end(), [&](const std::string& one) { return one.find(words) != std::string::npos; });
    };
    ASSERT_TRUE(support::comes_true([&] { return has(".kslop") && !has(".tmp"); })) << "the class file is there";
    const auto before = files_in(lab);
    try_first();
    go_to_the_end();
    pass();
    act(ui::EndTrial{});
    EXPECT_TRUE(support::comes_true([&] { return !has(".tmp"); }));
    EXPECT_EQ(files_in(lab), before);
}
