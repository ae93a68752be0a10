// lab_processes STATIONS ANSWERS SECONDS: so many processes, each a station with a progress file and a courier of its own,
// answer at once into one class folder; this process is the teacher's machine. Each answer must be there once, must be there
// within five seconds after it was committed on its station, and the live board must show each seat's every step as soon. The
// stations are the program's own parts without its window; how long a pupil thinks is made up.

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <thread>

#include "app/courier.h"
#include "work/board.h"
#include "work/lab_for_tests.h"

using namespace lab_test;

namespace {

constexpr std::int64_t must_be_there_ms = 5000;
constexpr std::size_t id_length = 36;
const model::AssignmentId open_lesson{"01936b2c-0000-7000-8000-000000000001"};

std::int64_t now_ms() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}
void rest(std::int64_t ms) { std::this_thread::sleep_for(std::chrono::milliseconds(ms)); }

struct Committed {
    char id[id_length + 4];
    int seat, step;
    std::int64_t at_ms;
};

// What the program says of itself while a pupil answers; a little after something changed, as it does.
class Seat {
public:
    Seat(Machine& machine, app::Courier& courier, std::string sealed_to)
        : machine_(machine), courier_(courier), sealed_to_(std::move(sealed_to)) {
        now.station = machine.life();
    }

    model::SeatStatus now;  // whose number is that of the last file told

    void tick() {
        now.number = told_.number;
        now.waiting = courier_.waiting();
        if (!due_ms_ && !(now == told_)) due_ms_ = now_ms() + app::Courier::seat_delay_ms;
        if (!due_ms_ || now_ms() < *due_ms_) return;
        due_ms_.reset();
        told_ = now;
        ++told_.number;
        courier_.put_seat_file(lan::seat_file_name(told_.station), lan::write_seat_file(told_, machine_.secret_key(), sealed_to_));
    }
    void rest_until(std::int64_t then_ms) {
        for (tick(); now_ms() < then_ms; tick()) rest(20);
    }

private:
    Machine& machine_;
    app::Courier& courier_;
    std::string sealed_to_;
    model::SeatStatus told_;
    std::optional<std::int64_t> due_ms_;
};

// One child: waits for the class, answers, waits until everything is handed in and the teacher closes the room.
void be_station(const base::Path& place, int number, const work::Joining& joining, int answers, int seconds, int tell, int open_room) {
    Machine machine(place / ("s" + std::to_string(number)), static_cast<std::uint64_t>(1000 + number));
    machine.join(joining);
    CHECK(machine.store().save_seat(number + 1).has_value());
    app::Courier courier({app::Courier::Side::station, place / "shared", machine.folder() / "outbox", {}}, true, [] {});
    Seat seat(machine, courier, joining.sealed_to);
    std::vector<model::Class> classes;
    while (classes.empty()) {
        for (const auto& file : courier.take()) machine.take(file.bytes);
        classes = machine.store().load_classes().value();
        if (classes.empty()) seat.rest_until(now_ms() + 20);
    }
    const auto pupils = machine.store().load_pupils(classes[0].id).value();
    const auto sitting = machine.begin(pupils[static_cast<std::size_t>(number) % pupils.size()].id, "bai-1", answers);
    seat.now.assignment_id = open_lesson;
    seat.now.pupils = {sitting.pupil_id};
    seat.now.steps = answers;
    for (int i = 0; i < answers; ++i) {
        const std::int64_t begun = now_ms();
        const auto attempt = machine.answer(sitting, std::to_string(i));
        Committed committed{};
        attempt.id.value.copy(committed.id, id_length);
        committed.seat = number + 1;
        committed.step = seat.now.step = i + 1;
        committed.at_ms = now_ms();
        CHECK(write(tell, &committed, sizeof committed) == sizeof committed);
        if (!machine.hand_in().empty()) courier.hurry();
        seat.rest_until(begun + seconds * 1000 / answers);
    }
    CHECK(machine.store().finish_sitting(sitting.id).has_value());
    seat.now.finished = true;
    machine.hand_in();
    courier.hurry();
    while (courier.waiting() > 0) seat.rest_until(now_ms() + 20);
    seat.rest_until(now_ms() + 2 * app::Courier::every_ms);
    char nothing = 0;
    CHECK(read(open_room, &nothing, 1) == 0);
}

struct Seen {
    std::map<std::string, std::int64_t> merged;            // when each answer was in the teacher's file
    std::map<std::pair<int, int>, std::int64_t> on_board;  // when each step of each seat was on the board
    std::map<int, int> steps;                              // by seat: the last one on the board
    int refused = 0, words = 0, done = 0;                  // words: seat files read
};

void merge(Teacher& teacher, const std::vector<app::Courier::Arrived>& arrived, Seen& seen) {
    std::vector<std::string> ids;
    CHECK(teacher.store()
              .together([&]() -> base::Result<void> {
                  for (const auto& file : arrived) {
                      if (!teacher.take(file.bytes)) ++seen.refused;
                      const auto read = lan::read_result_file(file.bytes, teacher.keys.sealing);
                      if (read)
                          for (const auto& attempt : read->rows.attempts) ids.push_back(attempt.id.value);
                  }
                  return {};
              })
              .has_value());
    for (const std::string& id : ids) seen.merged.emplace(id, now_ms());
}

void look_at_board(Teacher& teacher, const std::vector<app::Courier::Seen>& words, work::Board& board, Seen& seen) {
    if (words.empty()) return;
    for (const app::Courier::Seen& word : words) {
        if (word.bytes.empty()) {
            board.hear(word.name, now_ms());
            continue;
        }
        const auto status = lan::read_seat_file(word.bytes, teacher.keys.sealing);
        status ? ++seen.words : ++seen.refused;
        if (status) board.take(word.name, *status, word.alive, now_ms());
    }
    seen.done = 0;
    for (const model::Seat& seat : board.seats(open_lesson, now_ms())) {
        for (int& step = seen.steps[seat.number]; step < seat.step;) seen.on_board[{seat.number, ++step}] = now_ms();
        seen.done += seat.state == model::Seat::State::finished ? 1 : 0;
    }
}

// Half and all of them, or -1 when one never came.
std::array<std::int64_t, 2> half_and_all(std::vector<std::int64_t> late, std::size_t all) {
    std::sort(late.begin(), late.end());
    if (late.empty() || late.size() != all) return {-1, -1};
    return {late[late.size() / 2], late.back()};
}

bool tell(const char* what, const std::array<std::int64_t, 2>& late) {
    std::printf("%s: half within %lld ms, all within %lld ms\n", what, static_cast<long long>(late[0]), static_cast<long long>(late[1]));
    return late[1] >= 0 && late[1] < must_be_there_ms;
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
    int ends[2], room[2];
    CHECK(pipe(ends) == 0 && pipe(room) == 0);
    for (int i = 0; i < stations; ++i) {
        if (fork() != 0) continue;
        close(ends[0]);
        close(room[1]);
        be_station(folder.path(), i, teacher.joining(), answers, seconds, ends[1], room[0]);
        _exit(0);
    }
    close(ends[1]);
    Seen seen;
    std::vector<Committed> committed;
    std::jthread listen([&] {
        for (Committed one{}; read(ends[0], &one, sizeof one) == sizeof one;) committed.push_back(one);
    });
    const std::int64_t start = now_ms(), patience = start + seconds * 1000 + 120'000;
    {
        work::Board board;
        app::Courier courier({app::Courier::Side::teacher, folder / "shared", folder / "none", {}}, true, [] {});
        const auto all_seen = [&] { return static_cast<int>(seen.merged.size()) >= stations * answers && seen.done >= stations; };
        while (!all_seen() && now_ms() < patience) {
            const auto arrived = courier.take();
            if (!arrived.empty()) merge(teacher, arrived, seen);
            look_at_board(teacher, courier.take_seats(), board, seen);
            rest(20);
        }
    }
    close(room[1]);
    while (wait(nullptr) > 0) {
    }
    listen.join();
    std::vector<std::int64_t> to_file, to_board;
    for (const Committed& one : committed) {
        const auto merged = seen.merged.find(std::string(one.id, id_length));
        if (merged != seen.merged.end()) to_file.push_back(std::max<std::int64_t>(0, merged->second - one.at_ms));
        const auto shown = seen.on_board.find({one.seat, one.step});
        if (shown != seen.on_board.end()) to_board.push_back(std::max<std::int64_t>(0, shown->second - one.at_ms));
    }
    const auto kept = teacher.store().load_class_attempts(teacher.class_id).value();
    std::printf("%d stations, %zu answers committed, %zu kept, %zu lost; %d seat files read, %d finished on the board; %d files refused\n",
                stations, committed.size(), kept.size(), committed.size() - to_file.size(), seen.words, seen.done, seen.refused);
    const bool in_time = tell("from commit to the teacher's file", half_and_all(to_file, committed.size()));
    const bool current = tell("from commit to the teacher's board", half_and_all(to_board, committed.size()));
    const bool whole = committed.size() == static_cast<std::size_t>(stations * answers) && kept.size() == committed.size();
    return whole && seen.refused == 0 && seen.done == stations && in_time && current ? 0 : 1;
}
