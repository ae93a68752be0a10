// Several pupils at one machine: what is kept is kept for each, also when the disk does not take it at once.

#include "app/classroom.h"
#include "app/full_disk.h"

using namespace app_test;

namespace {

class SeatRoom : public Room {
protected:
    void join(std::size_t index) {
        const model::Pupil pupil = world().class_now.pupils.at(index);
        act(ui::AddPartner{});
        act(ui::PickName{pupil.id});
        for (const int picture : pupil.pictures) act(ui::PickPicture{picture});
    }
    void two_begin() {
        open_school();
        sign_in(0);
        join(1);
        ASSERT_EQ(world().seat.partners.size(), 1u);
        go_to_item();
    }
    std::size_t kept_for(std::size_t index) {
        const model::PupilId pupil = world().class_now.pupils.at(index).id;
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
    {
        const FullDisk disk;
        act(ui::HandIn{});
        EXPECT_EQ(program->unsaved(), 2);
        EXPECT_FALSE(item().showing_feedback);
    }
    act(ui::OpenHint{});  // any action tries again
    EXPECT_EQ(program->unsaved(), 0);
    EXPECT_TRUE(item().showing_feedback);
    EXPECT_EQ(item().tries, 1) << "counted once, not once a pupil";
    EXPECT_EQ(kept_for(1), 1u);
}

TEST_F(SeatRoom, WrongPicturesOfTheSecondDoNotSignTheFirstOut) {
    open_school();
    sign_in(0);
    const model::Pupil second = world().class_now.pupils.at(1);
    act(ui::AddPartner{});
    act(ui::PickName{second.id});
    for (int i = 0; i < 3; ++i) act(ui::PickPicture{(second.pictures[static_cast<std::size_t>(i)] + 5) % 12});
    EXPECT_TRUE(world().seat.partners.empty());
    EXPECT_EQ(route(), ui::Route::pictures);
    act(ui::NotMe{});
    EXPECT_EQ(route(), ui::Route::sign_in);
    act(ui::GoHome{});
    EXPECT_EQ(route(), ui::Route::home);
    ASSERT_TRUE(world().seat.pupil);
    EXPECT_EQ(world().seat.pupil->id, world().class_now.pupils.at(0).id);
}

TEST_F(SeatRoom, WhoSignsOutTakesTheOthersAlong) {
    two_begin();
    act(ui::SignOut{});
    EXPECT_TRUE(world().seat.partners.empty());
    EXPECT_TRUE(world().seat.in_use.empty());
    sign_in(2);
    EXPECT_TRUE(world().seat.partners.empty());
}

TEST_F(SeatRoom, ASeatHoldsThree) {
    open_school();
    sign_in(0);
    join(1);
    join(2);
    EXPECT_EQ(world().seat.partners.size(), 2u);
    act(ui::AddPartner{});
    EXPECT_EQ(route(), ui::Route::home);
}

TEST_F(SeatRoom, WhoPlaysOnGetsTheAnswerTheDiskDidNotTakeBefore) {
    two_begin();
    const model::PupilId first = world().seat.pupil->id;
    choose(0);
    {
        const FullDisk disk;
        act(ui::HandIn{});
        act(ui::LeaveSeat{first});
        EXPECT_EQ(program->unsaved(), 2);
    }
    act(ui::OpenLesson{});  // any action tries again
    EXPECT_EQ(program->unsaved(), 0);
    EXPECT_NE(world().seat.pupil->id, first);
    EXPECT_TRUE(item().showing_feedback) << "not asked again";
    EXPECT_EQ(item().tries, 1);
}

TEST_F(SeatRoom, OnAFullDiskTheLessonEndsForBothOnceThereIsRoom) {
    two_begin();
    while (route() == ui::Route::item) {
        choose(0);
        act(ui::HandIn{});
        if (world().lesson.play->step + 1 == static_cast<int>(world().lesson.play->lesson->steps.size())) break;
        act(ui::NextStep{});
    }
    {
        const FullDisk disk;
        act(ui::NextStep{});
        EXPECT_EQ(world().class_now.leaves, 0);
    }
    act(ui::TextSize{1.25});  // any action tries again
    EXPECT_EQ(world().class_now.leaves, 2);
}

TEST_F(SeatRoom, AShortVersionIsNotSharedWithWhoIsInTheWholeLesson) {
    open_school();
    sign_in(1);
    go_to_item();
    act(ui::SignOut{});
    sign_in(0);
    act(ui::OpenLesson{});
    act(ui::ChooseWay{ui::ChooseWay::Way::brief});
    act(ui::GoHome{});
    join(1);
    EXPECT_TRUE(world().seat.partners.empty());
    ASSERT_TRUE(world().toast);
}
