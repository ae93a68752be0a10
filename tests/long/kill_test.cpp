// kill_test RUNS [FOLDER]: a child answers questions one by one and acknowledges each after add_attempt has returned; it
// is killed (SIGKILL) at a random moment: one child in four while it opens, the others after their first answer. Then the same, growing
// file is opened again: it must be sound, and every answer that was acknowledged must be there, whole, in order and without a gap.

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <thread>

#include "base/check.h"
#include "store/store.h"

namespace {

constexpr std::uint32_t longest_life_us = 60'000;  // of a child: from its birth, or from its first answer on

struct Count {
    long acknowledged = 0, lost = 0, unreadable = 0, written = 0, cut_while_opening = 0;
};

base::Json answer_of(int number) { return base::Json::object().set("picked", base::Json::Array{base::Json(number)}); }

class Ground {
public:
    explicit Ground(base::Path folder) : folder_(std::move(folder)) {}

    void prepare() {
        auto store = open();
        CHECK(store.has_value());
        model::RosterDiff diff;
        diff.class_after = {{}, "6A1", 6, "2026-2027"};
        diff.rows.resize(1);
        diff.rows[0].change = model::RosterChange::added;
        diff.rows[0].after.name = "Trương Bảo Ngọc";
        const auto class_id = store->apply_roster(diff);
        CHECK(class_id.has_value());
        pupil_ = store->load_pupils(*class_id).value()[0].id;
        next_sitting(*store);
    }

    // One child from birth to death; how many answers it acknowledged.
    int run_and_kill() {
        int ends[2];
        CHECK(pipe(ends) == 0);
        const pid_t child = fork();
        CHECK(child >= 0);
        if (child == 0) {
            close(ends[0]);
            answer_until_killed(ends[1]);
        }
        close(ends[1]);
        int acknowledged = 0;
        char byte = 0;
        if (random_.below(4) != 0 && read(ends[0], &byte, 1) == 1) ++acknowledged;
        std::this_thread::sleep_for(std::chrono::microseconds(random_.below(longest_life_us)));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        while (read(ends[0], &byte, 1) == 1) ++acknowledged;
        close(ends[0]);
        return acknowledged;
    }

    void check(int acknowledged, Count& count) {
        count.acknowledged += acknowledged;
        auto store = open();
        if (!store || store->opened().restored || !store->opened().moved_aside.empty()) {
            ++count.unreadable;
            return;
        }
        const auto attempts = store->load_attempts(sitting_.id);
        const int kept = attempts ? count_sound(*attempts) : 0;
        if (kept < acknowledged) count.lost += acknowledged - kept;
        count.written += kept;
        if (kept == 0) ++count.cut_while_opening;
        last_sequence_ += kept;
        next_sitting(*store);
    }

    // At the end nothing that was ever there may be missing.
    void check_all(Count& count) {
        auto store = open();
        const auto attempts = store ? store->load_class_attempts(store->load_classes().value()[0].id) : base::fail(base::Code::damaged, "");
        if (!attempts) {
            ++count.unreadable;
        } else if (static_cast<long>(attempts->size()) != count.written) {
            count.lost += std::labs(count.written - static_cast<long>(attempts->size()));
        }
    }

private:
    base::Result<store::Store> open() { return store::Store::open(folder_, clock_, random_); }

    void next_sitting(store::Store& store) {
        model::Sitting sitting;
        sitting.pupil_id = pupil_;
        sitting.lesson_id = "ba-muc-giup-do";
        auto added = store.add_sitting(sitting);
        CHECK(added.has_value());
        sitting_ = *added;
    }

    [[noreturn]] void answer_until_killed(int acknowledge) {
        auto store = open();
        if (!store) _exit(1);
        model::Attempt attempt;
        attempt.sitting_id = sitting_.id;
        attempt.pupil_id = pupil_;
        attempt.kind = "chon-mot";
        for (int number = 0;; ++number) {
            attempt.item_id = "cau-" + std::to_string(number);
            attempt.answer = answer_of(number);
            attempt.points = number % 101;
            if (!store->add_attempt(attempt) || write(acknowledge, "+", 1) != 1) _exit(1);
        }
    }

    int count_sound(const std::vector<model::Attempt>& attempts) const {
        int number = 0;
        for (const auto& attempt : attempts) {
            const bool whole =
                attempt.item_id == "cau-" + std::to_string(number) && attempt.answer == answer_of(number) && attempt.points == number % 101;
            if (!whole || attempt.sequence != last_sequence_ + number + 1) break;
            ++number;
        }
        return number;
    }

    base::Path folder_;
    base::SystemClock clock_;
    base::Random random_ = base::Random::from_system();
    model::PupilId pupil_;
    model::Sitting sitting_;
    std::int64_t last_sequence_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
    const int runs = argc > 1 ? std::atoi(argv[1]) : 0;
    if (runs < 1) {
        std::fprintf(stderr, "kill_test RUNS [FOLDER]\n");
        return 2;
    }
    std::optional<base::TempFolder> temp;
    if (argc < 3) {
        auto made = base::TempFolder::make("khienso-kill-");
        if (!made) return 2;
        temp.emplace(std::move(*made));
    }
    Ground ground(temp ? temp->path() : base::from_utf8(argv[2]));
    Count count;
    ground.prepare();
    for (int run = 0; run < runs; ++run) ground.check(ground.run_and_kill(), count);
    ground.check_all(count);
    std::printf("kill_test: %d runs, %ld acknowledged, %ld lost, %ld unreadable\n", runs, count.acknowledged, count.lost, count.unreadable);
    std::printf("           %ld written, %ld runs cut before the first answer was on disk\n", count.written, count.cut_while_opening);
    return count.lost == 0 && count.unreadable == 0 ? 0 : 1;
}
