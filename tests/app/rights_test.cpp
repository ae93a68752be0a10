// Who may do what: every intent is sent to a program whose door is shut, and to one at which nobody sits.

#include "app/rights.h"

#include <variant>

#include "app/classroom.h"

namespace {

using app_test::Room;

// Calls `with` with one of each intent.
template <class With, class... Each>
void for_each_intent(const With& with, const std::variant<std::monostate, Each...>*) {
    (with(Each{}), ...);
}
template <class With>
void for_each_intent(const With& with) {
    for_each_intent(with, static_cast<const ui::AnyIntent*>(nullptr));
}

int count_of(ui::Who who) {
    int count = 0;
    for_each_intent([&](const auto& one) { count += one.who == who ? 1 : 0; });
    return count;
}

class Rights : public Room {
protected:
    // What a person could have changed: the screen, the school's data, the views.
    std::string state() {
        const ui::World& now = world();
        std::string text =
            std::string(ui::to_name(now.route)) + " " + now.school.about.name + " " + std::to_string(now.school.classes.size());
        text += now.class_now.assignment ? " open" : " closed";
        text += " " + std::to_string(now.class_now.chosen.value_or(99)) + (now.toast ? now.toast->text : "");
        text += now.list.diff ? " diff" : "";
        text +=
            std::to_string(now.list.lists.size() + now.list.done.size()) + now.list.look.path + std::to_string(now.list.look.all.size());
        text += now.list.undone + now.list.class_name + now.desk.saved_path + now.lab.folder + now.lab.look.path +
                std::to_string(now.lab.look.all.size());
        text += now.desk.by_name ? " by name" : "";
        text += now.machine.calm ? " calm" : "";
        return text + (now.machine.sound_on ? " loud " : " quiet ") + std::to_string(now.desk.book.size());
    }
    void expect_refused(ui::Who who) {
        int refused = 0;
        const std::string before = state();
        for_each_intent([&](const auto& one) {
            if (one.who != who) return;
            EXPECT_FALSE(program->apply(one)) << typeid(one).name();
            EXPECT_FALSE(program->working()) << typeid(one).name();
            EXPECT_EQ(state(), before) << typeid(one).name();
            ++refused;
        });
        EXPECT_EQ(refused, count_of(who));
    }
};

TEST_F(Rights, EveryKindOfRightIsGivenToSomeIntent) {
    EXPECT_EQ(count_of(ui::Who::founder), 1);
    EXPECT_GT(count_of(ui::Who::anyone), 10);
    EXPECT_GT(count_of(ui::Who::pupil), 15);
    EXPECT_GT(count_of(ui::Who::teacher), 25);
}

TEST_F(Rights, ALockedProgramDoesNothingOfATeachers) {
    open_school();
    ASSERT_FALSE(world().door.unlocked);
    expect_refused(ui::Who::teacher);
}

TEST_F(Rights, APupilAtWorkDoesNothingOfATeachers) {
    open_school();
    sign_in(0);
    go_to_item();
    expect_refused(ui::Who::teacher);
}

TEST_F(Rights, WhoHasOnlyPickedANameWorksAtNothing) {
    open_school();
    act(ui::PickName{world().class_now.pupils.at(0).id});
    ASSERT_EQ(route(), ui::Route::pictures);
    expect_refused(ui::Who::pupil);
}

TEST_F(Rights, BehindTheCoverNobodyWorksUntilThePicturesWereRight) {
    open_school();
    sign_in(0);
    go_to_item();
    act(ui::QuickExit{});
    expect_refused(ui::Who::pupil);
    act(ui::LeaveCover{});
    ASSERT_EQ(route(), ui::Route::pictures);
    expect_refused(ui::Who::pupil);
}

TEST_F(Rights, NobodyGoesToAPupilsPageFromBehindTheCover) {
    open_school();
    sign_in(0);
    act(ui::QuickExit{});
    for (const ui::Route wanted : {ui::Route::home, ui::Route::notebook, ui::Route::item, ui::Route::result}) {
        act(ui::GoTo{wanted});
        EXPECT_EQ(route(), ui::Route::cover);
    }
}

TEST_F(Rights, TheSchoolIsFoundedOnce) {
    set_up();
    expect_refused(ui::Who::founder);
    act(ui::Lock{});
    expect_refused(ui::Who::founder);
}

TEST_F(Rights, WithoutACodeToNoteNobodyBecomesTheTeacher) {
    act(ui::RecoveryNoted{});
    EXPECT_FALSE(world().door.unlocked);
    EXPECT_EQ(route(), ui::Route::setup);
}

TEST_F(Rights, TheTeachersSideOpensWithThePinAlone) {
    open_school();
    act(ui::GoTo{ui::Route::book});
    EXPECT_EQ(route(), ui::Route::unlock);
    act(ui::Unlock{"2468"});
    EXPECT_TRUE(world().door.unlocked);
    EXPECT_TRUE(program->apply(ui::ChooseOrder{true}));
}

}  // namespace
