// Opening: damage, backups, newer files, a second program, places that cannot be written.

#include <fstream>
#include <set>

#include "base/catalogue.h"
#include "store/school_for_tests.h"

using namespace store_test;
namespace fs = std::filesystem;

namespace {

class ProgressFile : public StoreTest {
protected:
    base::Result<store::Store> try_open() { return store::Store::open(data(), clock, random); }

    std::size_t attempts_kept() { return store->load_class_attempts(class_id)->size(); }

    void overwrite(std::streamoff at, std::size_t count) {
        std::fstream bytes(file(), std::ios::in | std::ios::out | std::ios::binary);
        bytes.seekp(at);
        for (std::size_t i = 0; i < count; ++i) bytes.put(static_cast<char>(random.below(256)));
    }

    // Two answers, a backup, a third answer; then the store is closed.
    void make_history() {
        open_school();
        const auto sitting = begin(pupils[0].id);
        answer(sitting, "giup-1");
        answer(sitting, "giup-2");
        ASSERT_TRUE(store->back_up());
        answer(sitting, "giup-3");
        first_station = store->station();
        store.reset();
    }

    void expect_restored() {
        open();
        EXPECT_TRUE(store->opened().restored);
        EXPECT_TRUE(fs::exists(base::from_utf8(store->opened().moved_aside))) << store->opened().moved_aside;
        EXPECT_EQ(attempts_kept(), 2u);
        EXPECT_EQ(store->load_pupils(class_id)->size(), 3u);
    }

    model::StationId first_station;
};

}  // namespace

TEST_F(ProgressFile, LiesInAFolderThatIsMadeAndHasItsMark) {
    open();
    store.reset();
    EXPECT_EQ(raw().integer("PRAGMA application_id").value(), store::application_id);
    EXPECT_EQ(raw().integer("PRAGMA user_version").value(), 6);
    EXPECT_EQ(raw().integer("SELECT count(*) FROM station WHERE seat IS NULL").value(), 1);
}

TEST_F(ProgressFile, TheMachineIsTheSameAfterANewStart) {
    open();
    const auto station = store->station();
    open();
    EXPECT_EQ(store->station(), station);
}

TEST_F(ProgressFile, IdsDifferAfterANewStartEvenWithTheSameSeedAndTime) {
    open_school();
    const auto first = begin(pupils[0].id);
    random = support::fixed_random();
    open();
    EXPECT_NE(begin(pupils[0].id).id, first.id);
    random = support::fixed_random();
    open();
    EXPECT_NE(begin(pupils[0].id).id, first.id);
}

TEST_F(ProgressFile, ASecondProgramIsRefusedKindlyAndTheFirstGoesOn) {
    open_school();
    const auto second = try_open();
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, base::Code::busy);
    EXPECT_EQ(second.error().key, "luu.dang-mo");
    answer(begin(pupils[0].id));
    store.reset();
    EXPECT_TRUE(try_open());
}

TEST_F(ProgressFile, ANewerFileIsRefusedAndLeftAlone) {
    open_school();
    store.reset();
    ASSERT_TRUE(raw().execute("PRAGMA user_version = 99"));
    const auto opened = try_open();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, base::Code::newer);
    EXPECT_EQ(opened.error().key, "luu.tep-moi-hon");
    EXPECT_EQ(raw().integer("SELECT count(*) FROM pupil").value(), 3);
}

TEST_F(ProgressFile, AnotherProgramsFileIsRefusedAndLeftAlone) {
    fs::create_directories(data());
    ASSERT_TRUE(raw().execute("CREATE TABLE recipe (name); PRAGMA application_id = 7"));
    EXPECT_EQ(try_open().error().code, base::Code::foreign);
    EXPECT_TRUE(raw().integer("SELECT count(*) FROM recipe"));
}

TEST_F(ProgressFile, ADamagedHeadIsMovedAsideAndTheBackupTakesItsPlace) {
    make_history();
    overwrite(0, 100);
    expect_restored();
}

TEST_F(ProgressFile, ALostMarkInTheHeadCountsAsDamage) {
    make_history();
    overwrite(68, 4);  // application_id
    expect_restored();
}

TEST_F(ProgressFile, DamageInTheMiddleIsFoundWhereverItLies) {
    make_history();
    const auto whole = base::read_file(file()).value();
    int found = 0;
    for (std::size_t page = 1; page < whole.size() / 4096; ++page) {
        ASSERT_TRUE(base::write_file(file(), whole));
        overwrite(static_cast<std::streamoff>(page * 4096), 600);
        auto opened = try_open();
        ASSERT_TRUE(opened) << page << " " << opened.error().detail;
        if (opened->opened().restored) ++found;
    }
    // A page of an index or table; free pages and the unused middle of a page hold nothing that could be lost.
    EXPECT_EQ(found, static_cast<int>(whole.size() / 4096) - 1);
}

TEST_F(ProgressFile, ATruncatedFileIsReplacedByTheBackup) {
    make_history();
    fs::resize_file(file(), fs::file_size(file()) / 2);
    expect_restored();
}

TEST_F(ProgressFile, AFileThatIsGoneOrEmptyIsReplacedByTheBackup) {
    make_history();
    fs::remove(file());
    open();
    EXPECT_TRUE(store->opened().restored);
    EXPECT_EQ(attempts_kept(), 2u);
    store.reset();
    fs::resize_file(file(), 0);
    expect_restored();
}

TEST_F(ProgressFile, AStrangeLogOfLastWritesIsNotPlayedIntoTheRestoredFile) {
    make_history();
    ASSERT_TRUE(base::write_file(data() / "khienso.db-wal", "the last writes of the damaged file"));
    overwrite(0, 100);
    expect_restored();
}

TEST_F(ProgressFile, TheLogOfAFileThatIsGoneGoesAsideBeforeTheBackupComes) {
    open_school();
    const auto sitting = begin(pupils[0].id);
    answer(sitting, "giup-1");
    answer(sitting, "giup-2");
    ASSERT_TRUE(store->back_up());
    answer(sitting, "giup-3");
    const auto log = base::read_file(data() / "khienso.db-wal").value();
    ASSERT_GT(log.size(), 4096u);
    store.reset();
    fs::remove(file());
    ASSERT_TRUE(base::write_file(data() / "khienso.db-wal", log));
    open();
    EXPECT_TRUE(store->opened().restored);
    EXPECT_EQ(attempts_kept(), 2u);
    EXPECT_EQ(base::read_file(base::from_utf8(store->opened().moved_aside + "-wal")).value(), log);
}

TEST_F(ProgressFile, ARestoredFileGoesOnAsANewStation) {
    make_history();
    overwrite(0, 100);
    clock.advance(-86'400'000);
    open();
    EXPECT_NE(store->station(), first_station) << "number 3 of the old station may have been handed in";
    const auto sitting = store->find_open_sitting(pupils[0].id, "ba-muc-giup-do").value();
    ASSERT_TRUE(sitting);
    EXPECT_EQ(answer(*sitting, "giup-4").sequence, 1);
    EXPECT_EQ(store->load_attempts(sitting->id).value().back().item_id, "giup-4");
}

TEST_F(ProgressFile, ADamagedBackupIsPassedOverForTheOneBefore) {
    make_history();
    open();
    ASSERT_TRUE(store->back_up());
    store.reset();
    ASSERT_TRUE(base::write_file(store::find_backups(data())[0], "not a backup"));
    overwrite(0, 100);
    expect_restored();
}

TEST_F(ProgressFile, WithoutABackupTheProgramBeginsAnewAndKeepsTheDamagedFile) {
    open_school();
    store.reset();
    overwrite(0, 100);
    open();
    EXPECT_FALSE(store->opened().restored);
    EXPECT_TRUE(fs::exists(base::from_utf8(store->opened().moved_aside)));
    EXPECT_TRUE(store->load_classes()->empty());
    open();
    EXPECT_EQ(store->opened().moved_aside, "") << "told once";
}

TEST_F(ProgressFile, TwoDamagedFilesOfOneSecondAreBothKept) {
    for (int i = 0; i < 2; ++i) {
        open_school();
        store.reset();
        overwrite(0, 100);
    }
    EXPECT_TRUE(try_open());
    EXPECT_EQ(std::distance(fs::directory_iterator(data()), fs::directory_iterator()), 4) << "the file, its lock and two set aside";
}

TEST_F(ProgressFile, TenBackupsAreKeptAndTheNewestIsKnownWithoutTheClock) {
    open_school();
    for (int i = 0; i < 13; ++i) {
        ASSERT_TRUE(store->back_up());
        clock.advance(-86'400'000);
    }
    const auto backups = store::find_backups(data());
    ASSERT_EQ(backups.size(), 10u);
    EXPECT_EQ(base::to_utf8(backups[0].filename()).substr(0, 15), "khienso-000013-");
    EXPECT_EQ(base::to_utf8(backups[9].filename()).substr(0, 15), "khienso-000004-");
    EXPECT_EQ(std::distance(fs::directory_iterator(data() / "backups"), fs::directory_iterator()), 10) << "nothing half-made beside them";
}

TEST_F(ProgressFile, TenStartsInTenMinutesEraseNoEarlierDay) {
    open_school();
    constexpr std::int64_t day_ms = 86'400'000;
    std::set<std::string> days;
    for (int day = 0; day < 5; ++day) {
        for (int start = 0; start < 3; ++start) ASSERT_TRUE(store->back_up());
        days.insert(base::to_utf8(store::find_backups(data())[0].filename()).substr(15, 8));
        clock.advance(day_ms);
    }
    for (int start = 0; start < 10; ++start) ASSERT_TRUE(store->back_up());
    const auto backups = store::find_backups(data());
    EXPECT_EQ(backups.size(), 10u);
    std::set<std::string> kept;
    for (const auto& one : backups) kept.insert(base::to_utf8(one.filename()).substr(15, 8));
    for (const std::string& day : days) EXPECT_EQ(kept.count(day), 1u) << day;
    EXPECT_EQ(base::to_utf8(backups[0].filename()).substr(0, 15), "khienso-000025-") << "the newest is there";
}

TEST_F(ProgressFile, ABackupOf2099IsNotTheNewestForEverAndGoesInItsTurn) {
    open_school();
    const std::int64_t today = clock.now_ms();
    clock.set(base::to_utc_ms({2099, 1, 1}, 7, 0, 420));
    ASSERT_TRUE(store->back_up());
    EXPECT_TRUE(store::has_backup_of(data(), clock.now_ms()));
    EXPECT_FALSE(store::has_backup_of(data(), today));
    clock.set(today);
    for (int day = 0; day < 10; ++day) {
        ASSERT_TRUE(store->back_up());
        EXPECT_TRUE(store::has_backup_of(data(), clock.now_ms()));
        clock.advance(86'400'000);
    }
    for (const auto& one : store::find_backups(data())) EXPECT_EQ(base::to_utf8(one.filename()).find("2099"), std::string::npos);
}

TEST_F(ProgressFile, ABackupIsAWholeFile) {
    make_history();
    const auto backup = base::Database::open(store::find_backups(data())[0], base::OpenMode::stranger);
    ASSERT_TRUE(backup);
    auto copy = store::find_backups(data())[0];
    fs::remove_all(data() / "khienso.db");
    fs::copy_file(copy, file());
    open();
    EXPECT_EQ(attempts_kept(), 2u);
}

TEST_F(ProgressFile, APlaceThatIsNoFolderIsToldClearly) {
    ASSERT_TRUE(base::write_file(folder / "data", "a file"));
    const auto opened = try_open();
    EXPECT_EQ(opened.error().code, base::Code::not_writable);
    EXPECT_EQ(opened.error().key, "luu.khong-ghi-duoc");
}

TEST_F(ProgressFile, EveryErrorHasItsSentence) {
    const auto words = base::Catalogue::parse(base::read_file(base::Path(KS_SOURCE_DIR) / "assets/text/luu.po").value(), "luu.po").value();
    for (const char* key : {"luu.dang-mo", "luu.het-cho", "luu.khong-ghi-duoc", "luu.khong-doc-duoc", "luu.tep-moi-hon", "luu.tep-hong",
                            "luu.tep-cua-chuong-trinh-khac", "luu.nang-cap-hong", "luu.khong-co-ban-sao", "luu.da-khoi-phuc",
                            "luu.bat-dau-lai", "luu.khong-thay-giao-vien", "luu.khong-thay-hoc-sinh", "luu.khong-thay-bai-giao",
                            "luu.khong-thay-luot-hoc", "luu.khong-thay-lan-tra-loi"})
        EXPECT_TRUE(words.has(key)) << key;
}

TEST_F(ProgressFile, IsCopiedInSlicesWhilePupilsGoOn) {
    open_school();
    const auto sitting = begin(pupils[0].id);
    for (int i = 0; i < 700; ++i) answer(sitting, "giup-" + std::to_string(i));
    ASSERT_TRUE(store->start_back_up());
    ASSERT_TRUE(store->back_up_for(0));
    ASSERT_TRUE(store->backing_up()) << "the file is too small to tell";
    EXPECT_TRUE(store::find_backups(data()).empty()) << "half a copy stands where a whole one should";
    answer(sitting, "giup-luc-dang-chep");
    while (store->backing_up()) ASSERT_TRUE(store->back_up_for(0));
    const auto backups = store::find_backups(data());
    ASSERT_EQ(backups.size(), 1u);
    auto copy = base::Database::open(backups[0], base::OpenMode::stranger).value();
    EXPECT_EQ(copy.integer("SELECT count(*) FROM attempt").value(), 701);
    EXPECT_TRUE(copy.quick_check());
}

TEST_F(ProgressFile, ACopyThatIsNotFinishedLeavesNothing) {
    open_school();
    ASSERT_TRUE(store->start_back_up());
    store.reset();
    EXPECT_TRUE(fs::is_empty(data() / "backups"));
}
