// A stick or a share that hangs: whoever reads it waits, the window does not. A named pipe stands for it: opening one blocks until
// somebody opens its other end.

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/classroom.h"
#include "work/lab.h"

namespace {

using app_test::Room;

constexpr int frame_ms = 100;  // far below what a hanging stick takes, far above a frame

class HangingFolder : public Room {
protected:
    void SetUp() override {
        Room::SetUp();
        open_school();
        act(ui::Unlock{"2468"});
        std::filesystem::create_directories(stick());
    }
    base::Path stick() const { return folder / "usb"; }
    base::Path hang(const std::string& name) {
        const base::Path file = stick() / name;
        EXPECT_EQ(mkfifo(file.c_str(), 0600), 0);
        return file;
    }
    // Somebody opens the other end and goes: what hung ends.
    static void let_go(const base::Path& file) {
        const int end = ::open(file.c_str(), O_WRONLY | O_NONBLOCK);
        if (end >= 0) ::close(end);
    }

    template <class Intent>
    std::int64_t apply_ms(const Intent& intent) {
        const auto begun = std::chrono::steady_clock::now();
        program->apply(intent);
        for (int i = 0; i < 20; ++i) program->tick();
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun).count();
    }
    void finish(const base::Path& file) {
        for (int i = 0; i < 5000 && program->working(); ++i) {
            let_go(file);
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            program->tick();
        }
        EXPECT_FALSE(program->working());
    }

    // While `intent` hangs on `file`, pages turn and the teacher can lock and unlock.
    template <class Intent>
    void expect_frames_go_on(const Intent& intent, const base::Path& file) {
        EXPECT_LT(apply_ms(intent), frame_ms);
        EXPECT_TRUE(program->working()) << "it waits for the stick";
        EXPECT_LT(apply_ms(ui::GoTo{ui::Route::roster}), frame_ms);
        EXPECT_EQ(route(), ui::Route::roster);
        EXPECT_LT(apply_ms(ui::Lock{}), frame_ms);
        program->apply(ui::Unlock{"2468"});
        for (int i = 0; i < 5000 && !world().door.unlocked; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            program->tick();
        }
        EXPECT_TRUE(world().door.unlocked) << "a PIN does not wait for a stick";
        EXPECT_TRUE(program->working()) << "it still waits";
        finish(file);
    }
};

TEST_F(HangingFolder, ResultsAreTakenFromAStickThatHangs) {
    const base::Path file = hang("may-07-3f2a9c01d4be-00003-2c26b46b68ffc68f.ksketqua");
    expect_frames_go_on(ui::TakeFromStick{base::to_utf8(stick())}, file);
    ASSERT_TRUE(world().toast.has_value());
    EXPECT_EQ(world().notices.size(), 1u) << "what came of the file is said";
}

TEST_F(HangingFolder, AListIsReadFromAStickThatHangs) {
    const base::Path file = hang("6A1.csv");
    expect_frames_go_on(ui::ReadClassList{base::to_utf8(file)}, file);
}

TEST_F(HangingFolder, AListIsLookedForWhileAStickHangs) {
    const base::Path file = hang("6A1.csv");
    program->apply(ui::ReadClassList{base::to_utf8(file)});
    EXPECT_TRUE(program->working());
    expect_frames_go_on(ui::LookForList{base::to_utf8(stick())}, file);
}

TEST_F(HangingFolder, AFolderIsLookedInto) {
    EXPECT_LT(apply_ms(ui::LookIntoFolder{base::to_utf8(stick())}), frame_ms);
    for (int i = 0; i < 5000 && program->working(); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        program->tick();
    }
    EXPECT_EQ(world().lab.look.path, base::to_utf8(stick()));
    EXPECT_TRUE(world().lab.look.takes_files);
}

}  // namespace
