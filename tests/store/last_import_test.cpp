// The last import of class lists is undone: what was is there again, what pupils did since stays, and stations hear of it.

#include "store/school_for_tests.h"

using namespace store_test;

namespace {

class LastImport : public StoreTest {
protected:
    model::RosterDiffRow row_for(model::RosterChange change, const model::Pupil& pupil) {
        model::RosterDiffRow row;
        row.change = change;
        row.before = row.after = pupil;
        return row;
    }

    // 6A1 with three pupils by hand; then a file with 6A1 (one renamed, one missing, one new) and 6A2 (one new, one moved there).
    void import_two() {
        open_school();
        model::RosterDiff first = class_list("6A1"), second = class_list("6A2");
        first.class_after.id = class_id;
        first.rows = {row_for(model::RosterChange::changed, pupils[0]), added(4, "Võ An Nhiên"),
                      row_for(model::RosterChange::missing, pupils[1])};
        first.rows[0].after.name = "Trương Bảo Ngọc Anh";
        second.rows = {added(1, "Lý Gia Hân"), row_for(model::RosterChange::changed, pupils[2])};
        second.rows[1].moved_from = "6A1";
        second.rows[1].after.roll = 2;
        const auto ids = store->import_rosters({first, second});
        ASSERT_TRUE(ids) << ids.error().detail;
        other_ = ids->back();
    }

    std::vector<std::string> names(const model::ClassId& id) {
        std::vector<std::string> all;
        const auto pupils_there = store->load_pupils(id).value();
        for (const auto& pupil : pupils_there) all.push_back(pupil.name);
        return all;
    }
    using Names = std::vector<std::string>;

    // This machine's class goes to the stations: there may be one that knows everybody in it.
    model::ClassFile publish(const model::ClassId& id) {
        EXPECT_TRUE(store->note_class_file(++revision_, clock.now_ms()));
        model::ClassFile file;
        file.revision = revision_;
        file.school = {"Trường THCS Hoa Phượng", "2026-2027"};
        const auto classes = store->load_classes().value();
        for (const auto& one : classes)
            if (one.id == id) file.the_class = one;
        file.rows = store->load_class_rows(id).value();
        return file;
    }

    model::ClassId other_;
    std::int64_t revision_ = 0;
};

}  // namespace

TEST_F(LastImport, IsCountedAndKnownAfterARestart) {
    import_two();
    open();
    const auto last = store->load_last_import().value();
    ASSERT_TRUE(last);
    EXPECT_EQ(last->made_ms, clock.now_ms());
    ASSERT_EQ(last->classes.size(), 2u);
    EXPECT_EQ(last->classes[0].name, "6A1");
    EXPECT_EQ(last->classes[1].name, "6A2");
    EXPECT_EQ(last->added, 2);
    EXPECT_EQ(last->changed, 2) << "one has another name, one another class";
}

TEST_F(LastImport, UndoneEverythingIsAsItWas) {
    import_two();
    EXPECT_EQ(names(class_id), (Names{"Trương Bảo Ngọc Anh", "Đỗ Minh Khôi", "Võ An Nhiên"}));
    EXPECT_EQ(names(other_), (Names{"Lý Gia Hân", "Lê Hà My"}));
    open();
    const auto undone = store->undo_import();
    ASSERT_TRUE(undone) << undone.error().detail;
    EXPECT_TRUE(undone->stayed.empty());
    const auto after = store->load_pupils(class_id).value();
    ASSERT_EQ(after.size(), 3u);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(after[i].name, pupils[i].name);
        EXPECT_EQ(after[i].roll, pupils[i].roll);
        EXPECT_EQ(after[i].pictures, pupils[i].pictures);
        EXPECT_TRUE(after[i].in_last_list);
    }
    EXPECT_EQ(store->load_classes()->size(), 1u) << "6A2 was made by the import";
    EXPECT_FALSE(store->load_last_import().value()) << "once";
    store.reset();
    EXPECT_EQ(raw().integer("SELECT count(*) FROM pupil").value(), 3) << "nothing of a wrong list is kept";
}

TEST_F(LastImport, WhoHasDoneSomethingStaysAndIsNamed) {
    import_two();
    const auto newcomer = store->load_pupils(other_).value()[0];
    const auto sitting = begin(newcomer.id);
    answer(sitting);
    const auto undone = store->undo_import();
    ASSERT_TRUE(undone) << undone.error().detail;
    EXPECT_EQ(undone->stayed, Names{"Lý Gia Hân"});
    EXPECT_EQ(names(other_), Names{"Lý Gia Hân"});
    EXPECT_EQ(store->load_pupil_attempts(newcomer.id)->size(), 1u);
    EXPECT_EQ(store->load_classes()->size(), 2u);
}

TEST_F(LastImport, OnlyTheLastOneIsUndone) {
    import_two();
    model::RosterDiff third = class_list("6A2");
    third.class_after.id = other_;
    third.rows = {added(3, "Hồ Bảo Lâm")};
    ASSERT_TRUE(store->import_rosters({third}));
    EXPECT_EQ(store->load_last_import().value()->added, 1);
    ASSERT_TRUE(store->undo_import());
    EXPECT_EQ(names(other_), (Names{"Lý Gia Hân", "Lê Hà My"}));
    EXPECT_EQ(names(class_id).size(), 3u);
}

TEST_F(LastImport, WhatStationsMayKnowIsHiddenAndComesBackWithItsWork) {
    import_two();
    publish(other_);
    const auto newcomer = store->load_pupils(other_).value()[0];
    ASSERT_TRUE(store->undo_import());
    EXPECT_EQ(store->load_classes()->size(), 1u);
    EXPECT_TRUE(store->load_pupils(other_)->empty());
    answer(begin(newcomer.id));  // as a result file of a station brings it
    EXPECT_EQ(names(other_), Names{"Lý Gia Hân"});
    EXPECT_EQ(store->load_classes()->size(), 2u);
}

TEST_F(LastImport, AStationForgetsWhomTheTeacherTookBack) {
    import_two();
    support::TempFolder elsewhere;
    auto station = store::Store::open(elsewhere / "data", clock, random).value();
    ASSERT_TRUE(station.take_in(publish(class_id)));
    ASSERT_TRUE(station.take_in(publish(other_)));
    EXPECT_EQ(station.load_pupils(other_)->size(), 2u);
    ASSERT_TRUE(store->undo_import());
    const auto back = publish(class_id);
    EXPECT_EQ(back.rows.pupils.size(), 3u) << "nobody who was taken back";
    ASSERT_TRUE(station.take_in(back));
    EXPECT_EQ(station.load_pupils(class_id)->size(), 3u);
    EXPECT_EQ(station.load_pupils(class_id).value()[2].name, "Lê Hà My");
    EXPECT_EQ(station.load_pupils(other_)->size(), 1u) << "until the file of 6A2 comes";
}

// A machine that knows only the new class takes a pupil who comes with answers to lessons of the old one.
TEST_F(LastImport, WhoMovedBringsTheAnswersToAMachineThatKnowsOnlyTheNewClass) {
    open_school();
    model::Assignment asked;
    asked.class_id = class_id;
    asked.lesson_id = "ba-muc-giup-do";
    const auto lesson = store->open_lesson(asked).value();
    model::Sitting sitting = begin(pupils[2].id);
    sitting.id = {};
    sitting.assignment_id = lesson.id;
    sitting = store->add_sitting(sitting).value();
    answer(sitting);
    answer(begin(pupils[0].id));
    model::RosterDiff second = class_list("6A2");
    second.rows = {row_for(model::RosterChange::changed, pupils[2])};
    second.rows[0].moved_from = "6A1";
    other_ = store->import_rosters({second}).value().front();
    EXPECT_EQ(store->load_pupil_attempts(pupils[2].id)->size(), 1u);
    EXPECT_EQ(store->load_pupils(other_).value()[0].pictures, pupils[2].pictures);

    support::TempFolder elsewhere;
    auto station = store::Store::open(elsewhere / "data", clock, random).value();
    const auto taken = station.take_in(publish(other_));
    ASSERT_TRUE(taken) << taken.error().detail;
    EXPECT_EQ(station.load_pupil_attempts(pupils[2].id)->size(), 1u);
    ASSERT_TRUE(station.take_in(publish(class_id)));
    EXPECT_EQ(station.load_pupils(class_id)->size(), 2u);
    EXPECT_EQ(station.load_pupils(other_)->size(), 1u);
}

// An answer under a wrong name was moved to a pupil who has left the class since: the class file speaks of neither.
TEST_F(LastImport, WhatWasMovedToAPupilOfAnotherClassDoesNotHoldUpTheClassFile) {
    open_school();
    const auto sitting = begin(pupils[0].id), back = begin(pupils[1].id);
    answer(sitting);
    answer(back);
    ASSERT_TRUE(store->move_sitting(sitting.id, pupils[1].id, teacher, "ngồi nhầm tên"));
    ASSERT_TRUE(store->move_sitting(back.id, pupils[0].id, teacher, "ngồi nhầm tên"));
    model::RosterDiff second = class_list("6A2");
    second.rows = {row_for(model::RosterChange::changed, pupils[1])};
    second.rows[0].moved_from = "6A1";
    other_ = store->import_rosters({second}).value().front();
    for (const auto& [id, pupil] : {std::pair(class_id, pupils[0].id), std::pair(other_, pupils[1].id)}) {
        support::TempFolder elsewhere;
        auto station = store::Store::open(elsewhere / "data", clock, random).value();
        const auto taken = station.take_in(publish(id));
        ASSERT_TRUE(taken) << taken.error().detail;
        EXPECT_EQ(station.load_class_attempts(id)->size(), 1u);
        EXPECT_EQ(station.load_pupil_attempts(pupil)->size(), 1u);
    }
}

TEST_F(LastImport, ARowThatIsNotTakenChangesNobody) {
    open_school();
    model::RosterDiff diff = class_list("6A1");
    diff.class_after.id = class_id;
    diff.rows = {added(7, "Võ An Nhiên"), row_for(model::RosterChange::missing, pupils[0])};
    for (auto& row : diff.rows) row.taken = false;
    ASSERT_TRUE(store->import_rosters({diff}));
    ASSERT_TRUE(store->apply_roster(diff));
    EXPECT_EQ(names(class_id).size(), 3u);
    EXPECT_TRUE(store->load_pupils(class_id).value()[0].in_last_list);
}
