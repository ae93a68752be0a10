#pragma once
// A data folder with a class of three pupils and a teacher, and words to fill it.

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "base/sqlite.h"
#include "store/store.h"
#include "support/fixed.h"
#include "support/temp_folder.h"

namespace store_test {

inline model::RosterDiffRow added(int roll, std::string name) {
    model::RosterDiffRow row;
    row.change = model::RosterChange::added;
    row.after.roll = roll;
    row.after.code = "00" + std::to_string(roll);
    row.after.name = std::move(name);
    row.after.pictures = {roll % 12, (roll + 1) % 12, (roll + 2) % 12};
    return row;
}

inline model::RosterDiff class_list(std::string name) {
    model::RosterDiff diff;
    diff.class_after = {{}, std::move(name), 6, "2026-2027"};
    return diff;
}

inline model::RosterDiff three_pupils() {
    auto diff = class_list("6A1");
    diff.rows = {added(1, "Trương Bảo Ngọc"), added(2, "Đỗ Minh Khôi"), added(3, "Lê Hà My")};
    return diff;
}

class StoreTest : public ::testing::Test {
protected:
    void open() {
        store.reset();
        auto opened = store::Store::open(folder / "data", clock, random);
        ASSERT_TRUE(opened) << opened.error().key << ": " << opened.error().detail;
        store.emplace(std::move(*opened));
    }

    void open_school() {
        open();
        class_id = *store->apply_roster(three_pupils());
        pupils = *store->load_pupils(class_id);
        teacher = *store->add_staff({{}, "Nguyễn Thu Hà", "cô", "teacher"}, "hash", "recovery");
    }

    model::Sitting begin(const model::PupilId& pupil, std::string lesson = "ba-muc-giup-do") {
        model::Sitting sitting;
        sitting.pupil_id = pupil;
        sitting.pack_id = "b3";
        sitting.pack_version = "1.0.0";
        sitting.pack_hash = "abc";
        sitting.lesson_id = std::move(lesson);
        sitting.lesson_title = "Ba mức giúp đỡ";
        sitting.item_count = 6;
        return store->add_sitting(std::move(sitting)).value();
    }

    model::Attempt make_attempt(const model::Sitting& sitting, std::string item = "giup-1", int points = 100) {
        model::Attempt attempt;
        attempt.sitting_id = sitting.id;
        attempt.pupil_id = sitting.pupil_id;
        attempt.item_id = std::move(item);
        attempt.kind = "chon-mot";
        attempt.answer = base::Json::object().set("picked", base::Json::Array{base::Json(2)});
        attempt.points = points;
        attempt.duration_ms = 5400;
        return attempt;
    }

    model::Attempt answer(const model::Sitting& sitting, std::string item = "giup-1", int points = 100) {
        return store->add_attempt(make_attempt(sitting, std::move(item), points)).value();
    }

    base::Path data() const { return folder / "data"; }
    base::Path file() const { return data() / "khienso.db"; }

    // The file itself, past the store: only while the store is closed.
    base::Database raw() { return base::Database::open(file(), base::OpenMode::read_write).value(); }

    support::TempFolder folder;
    base::FixedClock clock = support::fixed_clock();
    base::Random random = support::fixed_random();
    std::optional<store::Store> store;
    model::ClassId class_id;
    model::StaffId teacher;
    std::vector<model::Pupil> pupils;
};

}  // namespace store_test
