// A progress file that was lost: told to the teacher until it was read, also when the first start after it was a pupil's.

#include "app/classroom.h"

using namespace app_test;

namespace {

class Lost : public Room {
protected:
    void ruin() {
        program.reset();
        ASSERT_TRUE(base::write_file(folder / "khienso.db", std::string(20'000, 'x')));
        std::error_code ignored;
        std::filesystem::remove(folder / "khienso.db-wal", ignored);
    }
    void unlock() {
        act(ui::GoTo{ui::Route::unlock});
        act(ui::Unlock{"2468"});
        ASSERT_EQ(route(), ui::Route::today);
    }
    std::string told() {
        std::string all;
        for (const auto& notice : world().notices)
            if (notice.key.rfind("luu.", 0) == 0) all += words().text(notice.key, {}, notice.params) + "\n";
        return all;
    }
};

}  // namespace

TEST_F(Lost, IsToldAtTheNextUnlockingWhoeverStartedFirstAndNoMoreOnceRead) {
    open_school();
    program->close();  // makes a copy at its end
    open();
    clock.advance(3'600'000);
    ruin();
    open();  // a pupil's start
    sign_in(0);
    open();  // another one
    unlock();
    EXPECT_NE(told().find("Bài làm và thay đổi sau lúc đó không còn ở đây"), std::string::npos) << told();
    EXPECT_NE(told().find("khienso.db.hong-"), std::string::npos);
    EXPECT_NE(told().find("ngày 23/11/2026"), std::string::npos) << "when the copy was made: " << told();
    act(ui::NoteRestored{});
    EXPECT_EQ(told(), "");
    open();
    unlock();
    EXPECT_EQ(told(), "");
}

TEST_F(Lost, AFileThatIsGoneLeavesNoPlaceToLookFor) {
    open_school();
    program->close();
    program.reset();
    std::filesystem::remove(folder / "khienso.db");
    open();
    unlock();
    EXPECT_NE(told().find("không còn ở chỗ cũ"), std::string::npos) << told();
    EXPECT_EQ(told().find("nằm ở"), std::string::npos) << told();
}

TEST_F(Lost, WithoutACopyTheFirstPageSaysThatItBeginsAnew) {
    ruin();
    std::filesystem::remove_all(folder / "backups");
    open();
    EXPECT_EQ(route(), ui::Route::setup);
    EXPECT_NE(told().find("bắt đầu lại từ đầu"), std::string::npos) << told();
    set_up();
    EXPECT_NE(told().find("bắt đầu lại từ đầu"), std::string::npos) << "and the teacher, until it was read";
}
