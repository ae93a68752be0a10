// lab_processes STATIONS ANSWERS SECONDS: so many processes, each a station with a progress file and a courier of its own,
// answer at once into one class folder; this process is the teacher's machine. Each answer must be there once, and must
// be there within five seconds after it was committed on its station. The stations are the program's own parts without
// its window; how long a pupil thinks is made up.

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <thread>

#include "app/courier.h"
#include "work/lab_for_tests.h"

using namespace lab_test;

namespace {

constexpr std::int64_t must_be_there_ms = 5000;
constexpr std::size_t id_length = 36;

std::int64_t now_ms() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}
void rest(std::int64_t ms) { std::this_thread::sleep_for(std::chrono::milliseconds(ms)); }

struct Committed {
    char id[id_length + 4];
    std::int64_t at_ms;
};

// One child: waits for the class, answers, waits until everything is handed in.
void be_station(const base::Path& place, int number, const work::Joining& joining, int answers, int seconds, int tell) {
    Machine machine(place / ("s" + std::to_string(number)), static_cast<std::uint64_t>(1000 + number));
    machine.join(joining);
    app::Courier courier({app::Courier::Side::station, place / "shared", machine.folder() / "outbox", {}}, true, [] {});
    std::vector<model::Class> classes;
    while (classes.empty()) {
        for (const auto& file : courier.take()) machine.take(file.bytes);
        classes = machine.store().load_classes().value();
        if (classes.empty()) rest(20);
    }
    const auto pupils = machine.store().load_pupils(classes[0].id).value();
    const auto sitting = machine.begin(pupils[static_cast<std::size_t>(number) % pupils.size()].id, "bai-1", answers);
    for (int i = 0; i < answers; ++i) {
        const auto attempt = machine.answer(sitting, std::to_string(i));
        Committed committed{};
        attempt.id.value.copy(committed.id, id_length);
        committed.at_ms = now_ms();
        CHECK(write(tell, &committed, sizeof committed) == sizeof committed);
        if (!machine.hand_in().empty()) courier.hurry();
        rest(seconds * 1000 / answers);
    }
    CHECK(machine.store().finish_sitting(sitting.id).has_value());
    machine.hand_in();
    courier.hurry();
    while (courier.waiting() > 0) rest(20);
}

struct Counted {
    std::map<std::string, std::int64_t> merged;  // when each answer was in the teacher's file
    int files = 0, refused = 0;
};

void merge(Teacher& teacher, const std::vector<app::Courier::Arrived>& arrived, Counted& counted) {
    std::vector<std::string> ids;
    CHECK(teacher.store()
              .together([&]() -> base::Result<void> {
                  for (const auto& file : arrived) {
                      const auto taken = teacher.take(file.bytes);
                      taken ? counted.files += *taken : ++counted.refused;
                      const auto read = lan::read_result_file(file.bytes, teacher.keys.sealing);
                      if (read)
                          for (const auto& attempt : read->rows.attempts) ids.push_back(attempt.id.value);
                  }
                  return {};
              })
              .has_value());
    for (const std::string& id : ids) counted.merged.emplace(id, now_ms());
}

}  // namespace

int main(int argc, char** argv) {
    const int stations = argc > 1 ? std::atoi(argv[1]) : 8, answers = argc > 2 ? std::atoi(argv[2]) : 20,
              seconds = argc > 3 ? std::atoi(argv[3]) : 3;
    const support::TempFolder folder;
    Machine teacher_machine(folder / "teacher", 1);
    Teacher teacher(teacher_machine);
    const lan::Folder shared(folder / "shared");
    CHECK(shared.prepare().has_value());
    const std::string bytes = teacher.class_file();
    CHECK(shared.put_class_file("lop-6A1-00000001-" + base::sha256_hex(bytes).substr(0, 16) + ".kslop", bytes).has_value());
    int ends[2];
    CHECK(pipe(ends) == 0);
    for (int i = 0; i < stations; ++i) {
        if (fork() != 0) continue;
        close(ends[0]);
        be_station(folder.path(), i, teacher.joining(), answers, seconds, ends[1]);
        _exit(0);
    }
    close(ends[1]);
    Counted counted;
    std::vector<Committed> committed;
    std::jthread listen([&] {
        for (Committed one{}; read(ends[0], &one, sizeof one) == sizeof one;) committed.push_back(one);
    });
    const std::int64_t start = now_ms(), patience = start + seconds * 1000 + 120'000;
    {
        app::Courier courier({app::Courier::Side::teacher, folder / "shared", folder / "none", {}}, true, [] {});
        while (static_cast<int>(counted.merged.size()) < stations * answers && now_ms() < patience) {
            const auto arrived = courier.take();
            if (!arrived.empty()) merge(teacher, arrived, counted);
            rest(20);
        }
    }
    while (wait(nullptr) > 0) {
    }
    listen.join();
    std::vector<std::int64_t> late;
    for (const Committed& one : committed) {
        const auto found = counted.merged.find(std::string(one.id, id_length));
        if (found != counted.merged.end()) late.push_back(std::max<std::int64_t>(0, found->second - one.at_ms));
    }
    const int committed_count = static_cast<int>(committed.size());
    const auto kept = teacher.store().load_class_attempts(teacher.class_id).value();
    std::sort(late.begin(), late.end());
    const std::int64_t half = late.empty() ? 0 : late[late.size() / 2], most = late.empty() ? 0 : late.back();
    const int lost = committed_count - static_cast<int>(late.size());
    std::printf(
        "%d stations, %d answers committed, %zu kept, %d lost, %d files refused; from commit to the teacher's file: half within %lld ms, "
        "all within %lld ms\n",
        stations, committed_count, kept.size(), lost, counted.refused, static_cast<long long>(half), static_cast<long long>(most));
    const bool whole = committed_count == stations * answers && static_cast<int>(kept.size()) == committed_count && lost == 0;
    return whole && counted.refused == 0 && most < must_be_there_ms ? 0 : 1;
}
