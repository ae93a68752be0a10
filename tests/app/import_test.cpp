// Class lists through the program: files of many classes, what the teacher decides, the way back, and where files are looked for.

#include "app/classroom.h"
#include "lan/files.h"
#include "lan/folder.h"
#include "work/lab.h"

namespace {

using app_test::Room;
using Names = std::vector<std::string>;

class ImportRoom : public Room {
protected:
    void SetUp() override {
        Room::SetUp();
        set_up();
    }
    // A file of 6A1 and 6A2 with codes.
    void read(const std::string& lines) {
        act(ui::ReadPasted{"STT\tMã học sinh\tHọ và tên\tLớp\n" + lines});
        ASSERT_EQ(world().list.problem, "");
    }
    void read_two() { read("1\tHS01\tLê Hoài An\t6A1\n2\tHS02\tMai Đức Huy\t6A1\n1\tHS03\tVõ An Nhiên\t6A2\n"); }
    void import_two() {
        read_two();
        act(ui::ApplyAllLists{});
        ASSERT_EQ(world().list.done.size(), 2u);
    }
    Names classes() const {
        Names all;
        for (const auto& one : world().school.classes) all.push_back(one.the_class.name + " " + std::to_string(one.pupils));
        return all;
    }
    void look_at(const std::string& name) {
        for (const auto& one : world().school.classes)
            if (one.the_class.name == name) act(ui::ChooseClass{one.the_class.id});
    }
    Names pupils(const std::string& name) {
        look_at(name);
        Names all;
        for (const auto& one : world().class_now.pupils) all.push_back(one.name);
        return all;
    }
    void unlock() {
        act(ui::GoTo{ui::Route::unlock});
        act(ui::Unlock{"2468"});
        ASSERT_TRUE(world().door.unlocked);
    }
};

TEST_F(ImportRoom, AllClassesOfAFileAreTakenWithOnePress) {
    read_two();
    ASSERT_EQ(world().list.lists.size(), 2u);
    EXPECT_FALSE(world().list.diff) << "a class is chosen first, or all";
    EXPECT_EQ(world().list.lists[0].class_name, "6A1");
    EXPECT_EQ(world().list.lists[0].pupils, 2);
    EXPECT_TRUE(world().list.lists[0].is_new);
    act(ui::ApplyAllLists{});
    EXPECT_EQ(classes(), (Names{"6A1 2", "6A2 1"}));
    ASSERT_EQ(world().list.done.size(), 2u);
    EXPECT_EQ(world().list.done[1].class_name, "6A2");
    EXPECT_EQ(world().list.done[1].added, 1);
    EXPECT_TRUE(world().list.lists.empty());
}

TEST_F(ImportRoom, TypingNeverCallsAClassOfAFileByAnotherName) {
    read_two();
    act(ui::ChooseImportClass{"7/1"});
    act(ui::ApplyClassList{});
    EXPECT_TRUE(world().school.classes.empty()) << "no class was looked at";
    act(ui::LookAtList{1});
    ASSERT_TRUE(world().list.diff);
    EXPECT_TRUE(world().list.names_its_class);
    act(ui::ChooseImportClass{"7/1"});
    EXPECT_EQ(world().list.class_name, "6A2");
    act(ui::ApplyClassList{});
    EXPECT_EQ(classes(), Names{"6A2 1"});
    EXPECT_EQ(pupils("6A2"), Names{"Võ An Nhiên"});
}

TEST_F(ImportRoom, OneClassAfterTheOther) {
    read_two();
    act(ui::LookAtList{0});
    act(ui::ApplyClassList{});
    ASSERT_EQ(world().list.done.size(), 1u);
    ASSERT_EQ(world().list.lists.size(), 2u) << "the rest of the file is still there";
    EXPECT_TRUE(world().list.lists[0].is_done);
    EXPECT_FALSE(world().list.lists[1].is_done);
    act(ui::LookAtList{});
    EXPECT_TRUE(world().list.done.empty());
    EXPECT_FALSE(world().list.diff);
    act(ui::LookAtList{1});
    act(ui::ApplyClassList{});
    EXPECT_EQ(classes(), (Names{"6A1 2", "6A2 1"}));
    EXPECT_TRUE(world().list.lists.empty()) << "that was all of it";
}

TEST_F(ImportRoom, AClassThatCannotBeTakenIsSaidAndTheOthersAre) {
    read("1\tHS01\tLê Hoài An\t6A1\n1\tHS03\tL? Th? Mai\t6A2\n");
    EXPECT_EQ(world().list.lists[0].problem, "");
    EXPECT_NE(world().list.lists[1].problem, "");
    ASSERT_EQ(world().list.lists[1].left_out.size(), 1u);
    EXPECT_NE(world().list.lists[1].left_out[0].find("L? Th? Mai"), std::string::npos);
    act(ui::LookAtList{1});
    ASSERT_EQ(world().list.choices.size(), 1u);
    EXPECT_FALSE(world().list.choices[0].can_be_on);
    act(ui::DecideRow{world().list.choices[0].row, true});
    act(ui::ApplyAllLists{});
    EXPECT_EQ(classes(), Names{"6A1 1"}) << "a name that lost letters is not taken, whatever is pressed";
    ASSERT_EQ(world().list.done.size(), 2u);
    EXPECT_NE(world().list.done[1].problem, "");
}

TEST_F(ImportRoom, WhoMovedComesWithAllAndMayBeLeftWhereTheyAre) {
    import_two();
    look_at("6A1");
    const auto pictures = world().class_now.pupils[1].pictures;
    const std::string moved = "1\tHS03\tVõ An Nhiên\t6A2\n2\tHS02\tMai Đức Huy\t6A2\n";
    read(moved);
    ASSERT_EQ(world().list.choices.size(), 1u);
    EXPECT_EQ(world().list.choices[0].label, "Mai Đức Huy: chuyển từ 6A1, giữ bài");
    EXPECT_TRUE(world().list.choices[0].on);
    act(ui::DecideRow{world().list.choices[0].row, false});
    EXPECT_FALSE(world().list.choices[0].on);
    act(ui::ApplyClassList{});
    EXPECT_EQ(classes(), (Names{"6A1 2", "6A2 1"}));
    EXPECT_EQ(world().list.done.at(0).left_out, Names{"Mai Đức Huy: Thầy cô để em ở lại lớp 6A1."});
    read(moved);
    act(ui::ApplyClassList{});
    EXPECT_EQ(classes(), (Names{"6A1 1", "6A2 2"}));
    EXPECT_EQ(pupils("6A2"), (Names{"Võ An Nhiên", "Mai Đức Huy"}));
    EXPECT_EQ(world().class_now.pupils[1].pictures, pictures);
}

TEST_F(ImportRoom, ANamesakeOfAnotherClassIsANewPupilUntilTheTeacherSaysOtherwise) {
    import_two();
    act(ui::ReadPasted{"STT\tHọ và tên\tLớp\n1\tVõ An Nhiên\t6A2\n2\tMai Đức Huy\t6A2\n"});
    ASSERT_EQ(world().list.choices.size(), 1u);
    EXPECT_FALSE(world().list.choices[0].on);
    EXPECT_EQ(world().list.diff->count(model::RosterChange::added), 1);
    act(ui::DecideRow{world().list.choices[0].row, true});
    EXPECT_EQ(world().list.diff->moved(), 1);
    EXPECT_EQ(world().list.diff->count(model::RosterChange::added), 0);
    act(ui::ApplyClassList{});
    EXPECT_EQ(classes(), (Names{"6A1 1", "6A2 2"}));
}

TEST_F(ImportRoom, WhatWasDecidedHoldsUntilTheFileIsDropped) {
    import_two();
    read("1\tHS03\tVõ An Nhiên\t6A2\n2\tHS02\tMai Đức Huy\t6A2\n1\tHS09\tHồ Bảo Lâm\t6A3\n");
    act(ui::LookAtList{0});
    act(ui::DecideRow{world().list.choices.at(0).row, false});
    act(ui::GoTo{ui::Route::today});
    act(ui::GoTo{ui::Route::import});
    ASSERT_TRUE(world().list.diff) << "a list that was not taken in yet is still there";
    act(ui::LookAtList{1});
    act(ui::ApplyClassList{});
    act(ui::LookAtList{0});
    EXPECT_FALSE(world().list.choices.at(0).on) << "the other class was compared anew";
    act(ui::ApplyClassList{});
    EXPECT_EQ(classes(), (Names{"6A1 2", "6A2 1", "6A3 1"}));
}

TEST_F(ImportRoom, OnlyWhatIsInDoubtIsDecided) {
    read_two();
    act(ui::LookAtList{0});
    act(ui::DecideRow{0, false});
    act(ui::DecideRow{99, false});
    EXPECT_EQ(world().list.diff->count(model::RosterChange::added), 2);
}

TEST_F(ImportRoom, NamesOfAnOldFontAreConvertedOnTheTeachersWord) {
    act(ui::ReadPasted{"STT\tHọ và tên\tLớp\n1\tNguyÔn V¨n ¸nh\t6A1\n2\tTrÇn ThÞ Hång\t6A1\n3\tLª V¨n D­¬ng\t6A1\n"});
    ASSERT_FALSE(world().list.old_names.empty());
    EXPECT_NE(world().list.old_names[0].find(" → "), std::string::npos);
    act(ui::ApplyClassList{});
    EXPECT_TRUE(world().school.classes.empty()) << "not as they stand";
    act(ui::ConvertNames{});
    EXPECT_TRUE(world().list.old_names.empty());
    act(ui::ApplyClassList{});
    EXPECT_EQ(pupils("6A1")[1], "Trần Thị Hồng");
}

TEST_F(ImportRoom, TheLastImportIsTakenBackAlsoAfterARestart) {
    EXPECT_FALSE(world().list.last);
    import_two();
    ASSERT_TRUE(world().list.last);
    EXPECT_EQ(world().list.last->classes, "6A1, 6A2");
    EXPECT_EQ(world().list.last->when, "7:30");
    open();
    EXPECT_FALSE(world().list.last) << "nothing of a teacher's is shown before the PIN";
    unlock();
    ASSERT_TRUE(world().list.last);
    act(ui::UndoImport{});
    EXPECT_TRUE(world().school.classes.empty());
    EXPECT_FALSE(world().class_now.the_class);
    EXPECT_EQ(world().list.undone, "Đã hoàn tác lần nhập 6A1, 6A2.");
    EXPECT_FALSE(world().list.last);
    act(ui::UndoImport{});
    act(ui::GoTo{ui::Route::today});
    EXPECT_EQ(route(), ui::Route::today);
}

TEST_F(ImportRoom, WhoHasWorkedStaysAndIsNamed) {
    import_two();
    look_at("6A1");
    start_lesson();
    sign_in(0);
    go_to_item();
    choose(0);
    act(ui::HandIn{});
    unlock();
    act(ui::UndoImport{});
    EXPECT_EQ(classes(), (Names{"6A1 2", "6A2 1"})) << "not while the class is at work";
    EXPECT_NE(world().toast->text.find("6A1"), std::string::npos);
    act(ui::EndLesson{});
    act(ui::UndoImport{});
    EXPECT_EQ(classes(), Names{"6A1 1"});
    EXPECT_EQ(pupils("6A1"), Names{"Lê Hoài An"});
    EXPECT_NE(world().list.undone.find("1 em đã làm bài nên vẫn ở lại lớp: Lê Hoài An"), std::string::npos) << world().list.undone;
}

// A class that is gone here still has its file in the class folder: the newest one holds nobody.
TEST_F(ImportRoom, StationsHearOfAnImportThatWasTakenBack) {
    const auto pass = [&] {
        for (int i = 0; i < 200; ++i) {
            clock.advance(100);
            program->tick();
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    };
    const base::Path class_folder = folder / "lop";
    act(ui::UseClassFolder{base::to_utf8(class_folder)});
    import_two();
    pass();
    const lan::Folder files(class_folder);
    EXPECT_EQ(lan::newest_class_files(files.list_class_files().value()).size(), 2u);
    act(ui::UndoImport{});
    pass();
    program.reset();
    auto store = store::Store::open(folder.path(), clock, random).value();
    const auto keys = work::lab_keys(store).value();
    const auto newest = lan::newest_class_files(files.list_class_files().value());
    ASSERT_EQ(newest.size(), 2u);
    for (const auto& name : newest) {
        const auto file = lan::read_class_file(files.read_class_file(name.file).value(), keys.school_key);
        ASSERT_TRUE(file);
        EXPECT_TRUE(file->rows.pupils.empty()) << file->the_class.name;
    }
}

TEST_F(ImportRoom, ListsAreLookedForFolderByFolder) {
    std::filesystem::create_directories(folder / "usb/khoi 6");
    std::filesystem::create_directories(folder / "usb/.an");
    ASSERT_TRUE(base::write_file(folder / "usb/6A1.csv", "STT,Họ và tên\n1,Lê Hoài An\n"));
    ASSERT_TRUE(base::write_file(folder / "usb/anh.jpg", "x"));
    const std::string usb = base::to_utf8(folder / "usb");
    act(ui::LookForList{usb});
    EXPECT_EQ(world().list.look.path, usb);
    EXPECT_EQ(world().list.look.parent, base::to_utf8(folder.path()));
    EXPECT_EQ(world().list.look.all, Names{usb + "/khoi 6"});
    ASSERT_EQ(world().list.look.files.size(), 1u);
    EXPECT_EQ(world().list.look.files[0].name, "6A1.csv");
    act(ui::LookForList{base::to_utf8(folder / "khong-co")});
    EXPECT_EQ(world().list.look.path, usb) << "where one was";
    ASSERT_TRUE(world().toast);
    act(ui::ReadClassList{world().list.look.files[0].path});
    EXPECT_TRUE(world().list.diff);
}

}  // namespace
