#pragma once
// A teacher's machine and stations, each with a data folder and a clock of its own; what lies between them is left to the test.

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/check.h"
#include "lan/files.h"
#include "store/store.h"
#include "support/fixed.h"
#include "support/temp_folder.h"
#include "work/lab.h"

namespace lab_test {

// A machine whose power may go, and whose disk may be put back to what it was.
class Machine {
public:
    Machine(base::Path folder, std::uint64_t seed) : folder_(std::move(folder)), random_(seed) { start(); }
    store::Store& store() { return *store_; }
    const base::Path& folder() const { return folder_; }
    base::FixedClock clock = support::fixed_clock();

    void stop() { store_.reset(); }
    void start() {
        stop();
        auto opened = store::Store::open(folder_ / "data", clock, random_);
        CHECK(opened.has_value());
        store_.emplace(std::move(*opened));
        if (joining_) secret_key_ = work::begin_life(*store_, "card of " + base::to_utf8(folder_)).value().secret_key;
    }
    void join(const work::Joining& joining) {
        CHECK(work::join_lab(*store_, joining).has_value());
        joining_ = joining;
        start();
    }
    void freeze() {
        stop();
        std::filesystem::remove_all(folder_ / "frozen");
        std::filesystem::copy(folder_ / "data", folder_ / "frozen", std::filesystem::copy_options::recursive);
        start();
    }
    void restart_frozen() {
        stop();
        std::filesystem::remove_all(folder_ / "data");
        std::filesystem::copy(folder_ / "frozen", folder_ / "data", std::filesystem::copy_options::recursive);
        start();
    }

    // A new disk; what the program stood beside is there again.
    void wipe() {
        stop();
        std::filesystem::remove_all(folder_ / "data");
        const auto joining = std::exchange(joining_, std::nullopt);
        start();
        if (joining) join(*joining);
    }
    model::Station life() {
        const auto stations = store_->load_stations().value();
        return *std::find_if(stations.begin(), stations.end(), [&](const auto& one) { return one.id == store_->station(); });
    }
    int seat() { return life().seat; }
    const std::string& secret_key() const { return secret_key_; }  // of this life

    bool take(const std::string& class_file) { return work::take_class(*store_, *joining_, class_file).value().has_value(); }
    std::vector<std::string> hand_in() {
        std::vector<std::string> files;
        auto made = work::hand_in(*store_, *joining_, folder_ / "outbox").value();
        for (auto& each : made) files.push_back(std::move(each.bytes));
        return files;
    }

    model::Sitting begin(const model::PupilId& pupil, const std::string& lesson, int items = 2) {
        model::Sitting sitting;
        sitting.pupil_id = pupil;
        sitting.pack_id = "b3";
        sitting.pack_version = "1.0.0";
        sitting.pack_hash = "abc";
        sitting.lesson_id = lesson;
        sitting.lesson_title = lesson;
        sitting.item_count = items;
        return store_->add_sitting(std::move(sitting)).value();
    }
    model::Attempt answer(const model::Sitting& sitting, const std::string& item, int points = 100) {
        model::Attempt attempt;
        attempt.sitting_id = sitting.id;
        attempt.pupil_id = sitting.pupil_id;
        attempt.item_id = item;
        attempt.kind = "chon-mot";
        attempt.answer = base::Json::object().set("picked", base::Json::Array{base::Json(points / 50)});
        attempt.points = points;
        attempt.duration_ms = 4000;
        return store_->add_attempt(std::move(attempt)).value();
    }
    model::Sitting play(const model::PupilId& pupil, const std::string& lesson) {
        const model::Sitting sitting = begin(pupil, lesson);
        answer(sitting, "1");
        answer(sitting, "2", 50);
        CHECK(store_->finish_sitting(sitting.id).has_value());
        return sitting;
    }

private:
    base::Path folder_;
    base::Random random_;
    std::optional<store::Store> store_;
    std::optional<work::Joining> joining_;
    std::string secret_key_;
};

inline model::RosterDiff class_of_three(const std::string& name = "6A1") {
    model::RosterDiff diff;
    diff.class_after = {{}, name, 6, "2026-2027"};
    for (int roll = 1; roll <= 3; ++roll) {
        model::RosterDiffRow row;
        row.change = model::RosterChange::added;
        row.after.roll = roll;
        row.after.name = "Nguyễn Thị " + std::to_string(roll);
        row.after.pictures = {roll, roll + 1, roll + 2};
        diff.rows.push_back(row);
    }
    return diff;
}

// The teacher's: a class of three, a teacher, the keys.
struct Teacher {
    explicit Teacher(Machine& the_machine) : machine(the_machine) {
        CHECK(store().save_school({"Trường THCS Hoa Phượng", "2026-2027"}).has_value());
        CHECK(store().add_staff({{}, "Nguyễn Thu Hà", "cô", "teacher"}, "pin hash", "recovery").has_value());
        class_id = store().apply_roster(class_of_three()).value();
        pupils = store().load_pupils(class_id).value();
        keys = work::lab_keys(store()).value();
    }
    store::Store& store() { return machine.store(); }
    work::Joining joining() const { return {keys.school_key, keys.sealing.public_key, "."}; }
    std::string class_file(const model::Command& command = {}) {
        const auto the_class = store().find_class("6A1").value().value();
        return lan::write_class_file(work::make_class_file(store(), the_class, command, machine.clock).value(), keys.school_key);
    }
    base::Result<bool> take(const std::string& result_file) { return work::take_result(store(), keys, result_file); }

    Machine& machine;
    work::LabKeys keys;
    model::ClassId class_id;
    std::vector<model::Pupil> pupils;
};

}  // namespace lab_test
