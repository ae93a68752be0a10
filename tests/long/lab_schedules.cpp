// lab_schedules SCHEDULES [SEED]: a teacher's machine and three stations, whose result files are delayed, doubled, reordered,
// cut short on their way and delivered again, whose folder vanishes, whose power goes (also in the middle of handing in),
// whose disks are put back to what they were, and whose clocks are wrong by years. After each schedule the teacher's data must
// equal those of a machine that got every file once and in order, and hold every answer that was handed in.

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <set>

#include "work/lab_for_tests.h"

using namespace lab_test;

namespace {

constexpr int station_count = 3, steps = 40;
constexpr std::int64_t decade_ms = 10LL * 365 * 24 * 60 * 60 * 1000;

struct Station {
    std::unique_ptr<Machine> machine;
    std::optional<model::Sitting> sitting;
};

class Schedule {
public:
    Schedule(const base::Path& folder, std::uint64_t seed)
        : folder_(folder), random_(seed), teacher_machine_(folder / "teacher", random_.next()), teacher_(teacher_machine_) {
        for (int i = 0; i < station_count; ++i) {
            Station station;
            station.machine = std::make_unique<Machine>(folder / ("station-" + std::to_string(i)), random_.next());
            if (below(3) == 0) station.machine->clock.advance(static_cast<std::int64_t>(random_.next() % (2 * decade_ms)) - decade_ms);
            station.machine->join(teacher_.joining());
            CHECK(station.machine->take(teacher_.class_file()));
            station.machine->freeze();
            stations_.push_back(std::move(station));
        }
        teacher_machine_.stop();
        std::filesystem::copy(teacher_machine_.folder() / "data", folder / "reference/data", std::filesystem::copy_options::recursive);
        teacher_machine_.start();
    }

    bool run() {
        for (int i = 0; i < steps; ++i) step();
        for (Station& station : stations_) hand_in(station);
        for (const std::string& file : made_) CHECK(teacher_.take(file).has_value());
        Machine reference(folder_ / "reference", random_.next());
        for (const std::string& file : made_) CHECK(work::take_result(reference.store(), teacher_.keys, file).has_value());
        const auto kept = teacher_.store().load_class_attempts(teacher_.class_id).value();
        std::set<std::string> there;
        for (const auto& attempt : kept) there.insert(attempt.id.value);
        for (const std::string& id : handed_in_)
            if (there.count(id) == 0) return false;
        return teacher_.store().fingerprint().value() == reference.store().fingerprint().value() && kept.size() == handed_in_.size();
    }
    std::size_t files() const { return made_.size(); }
    std::size_t answers() const { return handed_in_.size(); }

private:
    std::size_t below(std::size_t limit) { return random_.next() % limit; }

    void step() {
        Station& station = stations_[below(station_count)];
        station.machine->clock.advance(static_cast<std::int64_t>(below(60'000)));
        switch (below(12)) {
            case 0:
                return restart(station, false);
            case 1:
                return restart(station, true);
            case 2:
                return teacher_machine_.start();
            case 3:
                return bring_class(station);
            case 4:
            case 5:
                return deliver();
            case 6:
            case 7:
                return hand_in(station);
            default:
                return answer(station);
        }
    }

    // A disk that forgets takes along what was not handed in; what was must not be lost.
    void restart(Station& station, bool forgets) {
        if (below(2) == 0) static_cast<void>(station.machine->store().next_hand_in(100));  // the power goes before it is noted
        station.sitting.reset();
        forgets ? station.machine->restart_frozen() : station.machine->start();
    }

    void bring_class(Station& station) {
        const std::string file = teacher_.class_file();
        CHECK(!work::take_class(station.machine->store(), teacher_.joining(), file.substr(0, below(file.size()))).has_value());
        station.machine->take(file);
    }

    void answer(Station& station) {
        Machine& machine = *station.machine;
        if (!station.sitting) {
            const auto& pupil = teacher_.pupils[below(teacher_.pupils.size())].id;
            const auto open = machine.store().find_open_sitting(pupil, "bai-1").value();
            station.sitting = open ? *open : machine.begin(pupil, "bai-1");
        }
        machine.answer(*station.sitting, std::to_string(below(4)), static_cast<int>(below(3)) * 50);
        station.sitting->step = static_cast<int>(below(6));
        CHECK(machine.store().save_progress(*station.sitting).has_value());
        if (below(3) > 0) return;
        CHECK(machine.store().finish_sitting(station.sitting->id).has_value());
        station.sitting.reset();
    }

    void hand_in(Station& station) {
        for (auto& file : station.machine->hand_in()) {
            const auto read = lan::read_result_file(file, teacher_.keys.sealing).value();
            for (const auto& attempt : read.rows.attempts) handed_in_.insert(attempt.id.value);
            made_.push_back(std::move(file));
        }
    }

    // Any file that was made: again, too early, cut short.
    void deliver() {
        if (made_.empty()) return;
        const std::string& file = made_[below(made_.size())];
        if (below(3) == 0) CHECK(!teacher_.take(file.substr(0, below(file.size()))).has_value());
        const auto taken = teacher_.take(file);
        CHECK(taken.has_value());
    }

    base::Path folder_;
    base::Random random_;
    Machine teacher_machine_;
    Teacher teacher_;
    std::vector<Station> stations_;
    std::vector<std::string> made_;
    std::set<std::string> handed_in_;
};

}  // namespace

int main(int argc, char** argv) {
    const int schedules = argc > 1 ? std::atoi(argv[1]) : 100;
    const auto seed = static_cast<std::uint64_t>(argc > 2 ? std::atoll(argv[2]) : 1);
    std::size_t files = 0, answers = 0;
    int wrong = 0;
    for (int i = 0; i < schedules; ++i) {
        const support::TempFolder folder;
        std::filesystem::create_directories(folder / "reference");
        Schedule schedule(folder.path(), seed + static_cast<std::uint64_t>(i));
        if (!schedule.run()) {
            ++wrong;
            std::printf("schedule %llu: not what perfect delivery gives\n",
                        static_cast<unsigned long long>(seed) + static_cast<unsigned long long>(i));
        }
        files += schedule.files();
        answers += schedule.answers();
    }
    std::printf("%d schedules, %zu result files, %zu answers handed in: %d end otherwise than perfect delivery\n", schedules, files,
                answers, wrong);
    return wrong == 0 && answers > 0 ? 0 : 1;
}
