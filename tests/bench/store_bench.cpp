// bench_store [ANSWERS]: from an answer to its commit, by Store::add_attempt and, in turns on the same disk, by a bare
// SQLite insert of the same columns into a table without indexes, prepared once, with the same pragmas.

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/check.h"
#include "store/store.h"

namespace {

constexpr const char* bare_table =
    "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY;"
    "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;"
    "CREATE TABLE attempt (id TEXT, sitting_id TEXT, pupil_id TEXT, item_id TEXT, kind TEXT, answer TEXT, points INTEGER, try_number "
    "INTEGER,"
    " hints INTEGER, duration_ms INTEGER, time_ms INTEGER, offset_minutes INTEGER, station_id TEXT, sequence INTEGER);";

class Bare {
public:
    explicit Bare(const base::Path& file) {
        CHECK(sqlite3_open(base::to_utf8(file).c_str(), &database_) == SQLITE_OK);
        CHECK(sqlite3_exec(database_, bare_table, nullptr, nullptr, nullptr) == SQLITE_OK);
        CHECK(sqlite3_prepare_v2(database_, "INSERT INTO attempt VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)", -1, &insert_, nullptr) ==
              SQLITE_OK);
    }
    ~Bare() {
        sqlite3_finalize(insert_);
        sqlite3_close(database_);
    }
    Bare(const Bare&) = delete;
    Bare& operator=(const Bare&) = delete;

    void add(const model::Attempt& a, const std::string& answer) {
        int column = 0;
        for (const auto* text : {&a.id.value, &a.sitting_id.value, &a.pupil_id.value, &a.item_id, &a.kind, &answer})
            sqlite3_bind_text(insert_, ++column, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
        for (const std::int64_t number : {std::int64_t{a.points}, std::int64_t{a.try_number}, std::int64_t{a.hints}, a.duration_ms,
                                          a.time_ms, std::int64_t{a.offset_minutes}})
            sqlite3_bind_int64(insert_, ++column, number);
        sqlite3_bind_text(insert_, ++column, a.station_id.value.data(), static_cast<int>(a.station_id.value.size()), SQLITE_STATIC);
        sqlite3_bind_int64(insert_, ++column, a.sequence);
        CHECK(sqlite3_step(insert_) == SQLITE_DONE);
        sqlite3_reset(insert_);
    }

private:
    sqlite3* database_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
};

template <class Work>
double microseconds(Work work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
}

double percentile(std::vector<double> times, double share) {
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

model::Attempt first_attempt(store::Store& store) {
    model::RosterDiff diff;
    diff.class_after = {{}, "6A1", 6, "2026-2027"};
    diff.rows.resize(1);
    diff.rows[0].change = model::RosterChange::added;
    diff.rows[0].after.name = "Trương Bảo Ngọc";
    model::Sitting sitting;
    sitting.pupil_id = store.load_pupils(store.apply_roster(diff).value()).value()[0].id;
    model::Attempt attempt;
    attempt.pupil_id = sitting.pupil_id;
    attempt.sitting_id = store.add_sitting(sitting).value().id;
    attempt.item_id = "giup-1";
    attempt.kind = "chon-mot";
    attempt.points = 100;
    attempt.duration_ms = 5400;
    return attempt;
}

}  // namespace

int main(int argc, char** argv) {
    const int answers = argc > 1 ? std::atoi(argv[1]) : 2000;
    auto folder = base::TempFolder::make("khienso-bench-");
    CHECK(folder.has_value() && answers > 0);
    base::SystemClock clock;
    base::Random random = base::Random::from_system();
    auto store = store::Store::open(folder->path() / "data", clock, random);
    CHECK(store.has_value());
    Bare bare(folder->path() / "bare.db");
    model::Attempt attempt = first_attempt(*store);
    model::Attempt kept = store->add_attempt(attempt).value();  // the bare table gets what the store wrote last
    std::vector<double> ours, bares;
    for (int i = 0; i < answers; ++i) {
        attempt.answer = base::Json::object().set("picked", base::Json::Array{base::Json(i % 4)});
        const auto by_store = [&] { ours.push_back(microseconds([&] { kept = store->add_attempt(attempt).value(); })); };
        const std::string answer = attempt.answer.dump();
        const auto by_hand = [&] { bares.push_back(microseconds([&] { bare.add(kept, answer); })); };
        if (i % 2 == 0) {
            by_store();
            by_hand();
        } else {
            by_hand();
            by_store();
        }
    }
    std::printf("answer -> commit, %d each, in turns: p50 %.0f us, p95 %.0f us; bare insert p50 %.0f us, p95 %.0f us; ratio of p50 %.2f\n",
                answers, percentile(ours, 0.5), percentile(ours, 0.95), percentile(bares, 0.5), percentile(bares, 0.95),
                percentile(ours, 0.5) / percentile(bares, 0.5));
    return 0;
}
