// Several pupils at one machine: what is kept is kept for each, also when the disk does not take it at once.

#include <sys/resource.h>

#include <csignal>

#include "app/room.h"

using namespace app_test;

namespace {

class SeatRoom : public Room {
protected:
    void join(std::size_t index) {
        const model::Pupil pupil = world().pupils.at(index);
        act(ui::AddPartner{});
        act(ui::PickName{pupil.id});
        for (const int picture : pupil.pictures) act(ui::PickPicture{picture});
    }
    void two_begin() {
        open_school();
        sign_in(0);
        join(1);
        ASSERT_EQ(world().partners.size(), 1u);
        go_to_item();
    }
    std::size_t kept_for(std::size_t index) {
        const model::PupilId pupil = world().pupils.at(index).id;
        program.reset();
        auto store = store::Store::open(folder.path(), clock, random);
        EXPECT_TRUE(store);
        return store->load_pupil_attempts(pupil)->size();
    }
};

}  // namespace

TEST_F(SeatRoom, AnAnswerIsKeptForBoth) {
    two_begin();
    choose(0);
    act(ui::HandIn{});
    EXPECT_TRUE(item().showing_feedback);
    EXPECT_EQ(kept_for(1), 1u);
}

TEST_F(SeatRoom, OnAFullDiskTheAnswerCountsOnceItIsKeptForBoth) {
    two_begin();
    choose(0);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit none = before;
    none.rlim_cur = 16;
    setrlimit(RLIMIT_FSIZE, &none);
    act(ui::HandIn{});
    EXPECT_EQ(program->unsaved(), 2);
    EXPECT_FALSE(item().showing_feedback);
    setrlimit(RLIMIT_FSIZE, &before);
    act(ui::OpenHint{});  // any action tries again
    EXPECT_EQ(program->unsaved(), 0);
    EXPECT_TRUE(item().showing_feedback);
    EXPECT_EQ(item().tries, 1) << "counted once, not once a pupil";
    EXPECT_EQ(kept_for(1), 1u);
}

TEST_F(SeatRoom, WrongPicturesOfTheSecondDoNotSignTheFirstOut) {
    open_school();
    sign_in(0);
    const model::Pupil second = world().pupils.at(1);
    act(ui::AddPartner{});
    act(ui::PickName{second.id});
    for (int i = 0; i < 3; ++i) act(ui::PickPicture{(second.pictures[static_cast<std::size_t>(i)] + 5) % 12});
    EXPECT_TRUE(world().partners.empty());
    EXPECT_EQ(route(), ui::Route::pictures);
    act(ui::NotMe{});
    EXPECT_EQ(route(), ui::Route::sign_in);
    act(ui::GoHome{});
    EXPECT_EQ(route(), ui::Route::home);
    ASSERT_TRUE(world().pupil);
    EXPECT_EQ(world().pupil->id, world().pupils.at(0).id);
}

TEST_F(SeatRoom, WhoSignsOutTakesTheOthersAlong) {
    two_begin();
    act(ui::SignOut{});
    EXPECT_TRUE(world().partners.empty());
    EXPECT_TRUE(world().in_use.empty());
    sign_in(2);
    EXPECT_TRUE(world().partners.empty());
}

TEST_F(SeatRoom, ASeatHoldsThree) {
    open_school();
    sign_in(0);
    join(1);
    join(2);
    EXPECT_EQ(world().partners.size(), 2u);
    act(ui::AddPartner{});
    EXPECT_EQ(route(), ui::Route::home);
}
