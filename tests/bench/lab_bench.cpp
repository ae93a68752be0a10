// bench_lab [STATIONS] [ANSWERS]: gathering the result files of a class (one file an answer, as stations make them in a lesson;
// two and eight answers a file, as when they come so fast that a file waits half a second, or two, for more; and one file a
// station, as a stick brings them), against bare SQLite inserts of the same answers in one transaction, and against the same
// inserts with the keys and indexes of the progress file. Then the class file of a whole year: how large, and how long it
// takes to write and to read.

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
double run(int stations, int answers, int answers_a_file) {
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
            if ((answer + 1) % answers_a_file == 0) hand_in();
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

// Each pupil of a class of 45 did a lesson a week, each time at a machine that had been started for it.
model::ClassFile class_of_a_year(int pupils, int lessons, int answers) {
    base::FixedClock clock = support::fixed_clock();
    base::Random random(1);
    const auto make_id = [&] { return base::make_uuid7(clock, random); };
    model::ClassFile file;
    file.revision = 1;
    file.school = {"Trường THCS Hoa Phượng", "2026-2027"};
    file.the_class = {{make_id()}, "6A1", 6, "2026-2027"};
    for (int roll = 1; roll <= pupils; ++roll)
        file.rows.pupils.push_back({{make_id()}, file.the_class.id, roll, {}, "Nguyễn Thị " + std::to_string(roll)});
    for (int lesson = 0; lesson < lessons; ++lesson) {
        clock.advance(7LL * 24 * 60 * 60 * 1000);
        for (const model::Pupil& pupil : file.rows.pupils) {
            const std::string name = "bai-" + std::to_string(lesson);
            const model::Station station{{make_id()},
                                         lesson + 1,
                                         pupil.roll,
                                         clock.now_ms(),
                                         base::sha256_hex(make_id()),
                                         0,
                                         base::sha256_hex("machine " + std::to_string(pupil.roll))};
            model::Sitting sitting{{make_id()}, pupil.id, {}, "b3", "1.0.0", base::sha256_hex(name), name, "Bài học " + name};
            sitting.seed = random.next() >> 1;
            sitting.item_count = sitting.step = answers;
            sitting.started_ms = clock.now_ms();
            sitting.finished_ms = clock.now_ms() + 900'000;
            sitting.station_id = station.id;
            sitting.sequence = 1;
            for (int item = 1; item <= answers; ++item) {
                clock.advance(static_cast<std::int64_t>(random.next() % 2000));
                model::Attempt one{{make_id()}, sitting.id, pupil.id, name + "/cau-" + std::to_string(item), "chon-mot"};
                one.answer = base::Json::object().set("picked", base::Json::Array{base::Json(static_cast<int>(random.next() % 4))});
                one.points = static_cast<int>(random.next() % 3) * 50;
                one.duration_ms = static_cast<std::int64_t>(random.next() % 60'000);
                one.time_ms = clock.now_ms();
                one.offset_minutes = 420;
                one.station_id = station.id;
                one.sequence = item;
                file.rows.attempts.push_back(std::move(one));
            }
            file.rows.stations.push_back(station);
            file.rows.sittings.push_back(std::move(sitting));
        }
    }
    return file;
}

void measure_class_file() {
    const model::ClassFile file = class_of_a_year(45, 35, 12);
    const std::string key = base::make_key();
    std::string bytes;
    const double writing = milliseconds([&] { bytes = lan::write_class_file(file, key); });
    bool good = false;
    const double reading = milliseconds([&] { good = lan::read_class_file(bytes, key).has_value(); });
    std::printf("class file of 45 pupils, 35 lessons, 12 answers each: %.0f KiB, written in %.0f ms, read in %.0f ms%s\n",
                static_cast<double>(bytes.size()) / 1024, writing, reading, good ? "" : ", REFUSED");
    const support::TempFolder folder;
    Machine machine(folder / "station", 1);
    const double taking = milliseconds([&] { CHECK(machine.store().take_in(file).has_value()); });
    const auto& id = file.the_class.id;
    const double sittings = milliseconds([&] { CHECK(machine.store().load_sittings(id).value().size() == file.rows.sittings.size()); });
    const double attempts =
        milliseconds([&] { CHECK(machine.store().load_class_attempts(id).value().size() == file.rows.attempts.size()); });
    const double rows =
        milliseconds([&] { CHECK(machine.store().load_class_rows(id).value().attempts.size() == file.rows.attempts.size()); });
    std::printf("taken in by a station in %.0f ms; loaded: sittings in %.0f ms, answers in %.0f ms, rows of a class file in %.0f ms\n",
                taking, sittings, attempts, rows);
}

}  // namespace

int main(int argc, char** argv) {
    const int stations = argc > 1 ? std::atoi(argv[1]) : 45, answers = argc > 2 ? std::atoi(argv[2]) : 40;
    for (const int answers_a_file : {1, 2, 8, answers}) run(stations, answers, answers_a_file);
    measure_class_file();
    return 0;
}
