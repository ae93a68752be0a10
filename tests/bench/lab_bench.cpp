// bench_lab [STATIONS] [ANSWERS]: gathering the result files of a class (one file an answer, as stations make them when each
// answer is handed in at once; and one file a station, as a stick brings them), against bare SQLite inserts of the same
// answers in one transaction, and against the same inserts with the keys and indexes of the progress file.

#include <sqlite3.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "work/gather.h"
#include "work/lab_for_tests.h"

using namespace lab_test;

namespace {

double milliseconds(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

constexpr const char* bare =
    "CREATE TABLE attempt (id TEXT, sitting TEXT, pupil TEXT, item TEXT, kind TEXT, answer TEXT, points INTEGER, "
    "try_number INTEGER, hints INTEGER, duration INTEGER, time INTEGER, offset INTEGER, station TEXT, sequence INTEGER)";
constexpr const char* keyed =
    "; CREATE UNIQUE INDEX a ON attempt (id); CREATE UNIQUE INDEX b ON attempt (station, sequence); CREATE INDEX c ON attempt (sitting)";

double insert_all(const base::Path& file, const std::string& schema, const std::vector<model::Attempt>& attempts) {
    sqlite3* database = nullptr;
    CHECK(sqlite3_open(base::to_utf8(file).c_str(), &database) == SQLITE_OK);
    const auto run = [&](const std::string& sql) { CHECK(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK); };
    run("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;" + schema);
    const double time = milliseconds([&] {
        sqlite3_stmt* insert = nullptr;
        run("BEGIN IMMEDIATE");
        CHECK(sqlite3_prepare_v2(database, "INSERT INTO attempt VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)", -1, &insert, nullptr) == SQLITE_OK);
        for (const model::Attempt& a : attempts) {
            const std::string answer = a.answer.dump();
            int column = 0;
            for (const auto* text : {&a.id.value, &a.sitting_id.value, &a.pupil_id.value, &a.item_id, &a.kind, &answer})
                sqlite3_bind_text(insert, ++column, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
            for (const std::int64_t number : {std::int64_t{a.points}, std::int64_t{a.try_number}, std::int64_t{a.hints}, a.duration_ms,
                                              a.time_ms, std::int64_t{a.offset_minutes}})
                sqlite3_bind_int64(insert, ++column, number);
            sqlite3_bind_text(insert, ++column, a.station_id.value.data(), static_cast<int>(a.station_id.value.size()), SQLITE_STATIC);
            sqlite3_bind_int64(insert, ++column, a.sequence);
            CHECK(sqlite3_step(insert) == SQLITE_DONE);
            sqlite3_reset(insert);
        }
        run("COMMIT");
        sqlite3_finalize(insert);
    });
    sqlite3_close(database);
    return time;
}

// Everybody in the class of three answers everywhere: the rows are what is measured.
double run(int stations, int answers, bool each_at_once) {
    const support::TempFolder folder;
    Machine teacher_machine(folder / "teacher", 1);
    Teacher teacher(teacher_machine);
    const lan::Folder shared(folder / "shared");
    CHECK(shared.prepare().has_value());
    const std::string class_file = teacher.class_file();
    for (int i = 0; i < stations; ++i) {
        Machine station(folder / ("s" + std::to_string(i)), 100 + static_cast<std::uint64_t>(i));
        station.join(teacher.joining());
        station.take(class_file);
        const auto sitting = station.begin(teacher.pupils[static_cast<std::size_t>(i) % 3].id, "bai-1", answers);
        const auto hand_in = [&] {
            const auto files = work::hand_in(station.store(), teacher.joining(), station.folder() / "outbox").value();
            for (const auto& file : files) CHECK(shared.put_result_file(file.name, file.bytes).has_value());
        };
        for (int answer = 0; answer < answers; ++answer) {
            station.answer(sitting, std::to_string(answer));
            if (each_at_once) hand_in();
        }
        hand_in();
    }
    int taken = 0;
    const double gathering = milliseconds([&] { taken = work::gather(teacher.store(), teacher.keys, shared).value().taken; });
    const double again = milliseconds([&] { CHECK(work::gather(teacher.store(), teacher.keys, shared).value().taken == 0); });
    const auto attempts = teacher.store().load_class_attempts(teacher.class_id).value();
    CHECK(static_cast<int>(attempts.size()) == stations * answers);
    const double plain = insert_all(folder / "bare.db", bare, attempts),
                 with_keys = insert_all(folder / "keyed.db", std::string(bare) + keyed, attempts);
    std::printf(
        "%d answers in %d files: gathered in %.0f ms (again, nothing new: %.0f ms); bare inserts %.0f ms, with keys %.0f ms; "
        "ratio %.1f and %.1f\n",
        stations * answers, taken, gathering, again, plain, with_keys, gathering / plain, gathering / with_keys);
    return gathering;
}

}  // namespace

int main(int argc, char** argv) {
    const int stations = argc > 1 ? std::atoi(argv[1]) : 45, answers = argc > 2 ? std::atoi(argv[2]) : 40;
    run(stations, answers, true);
    run(stations, answers, false);
    return 0;
}
