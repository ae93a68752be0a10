// Setting up, unlocking and locking the teacher's screens. A wrong PIN costs time from the fifth on.

#include "app/door.h"

#include <algorithm>

#include "app/house.h"
#include "base/crypto.h"
#include "base/text.h"
#include "model/pin.h"

namespace app {
namespace {

constexpr int free_tries = 5;
constexpr int longest_wait_minutes = 5;
constexpr std::size_t code_digits = 12, code_group = 4;

std::string digits_of(const std::string& text) {
    std::string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

// "4821 0937 5516": random bytes above 249 are passed over so that every digit is as likely.
std::string make_recovery_code(const std::function<std::string(int)>& random_bytes) {
    std::string digits;
    while (digits.size() < code_digits)
        for (const char byte : random_bytes(16)) {
            const auto value = static_cast<unsigned char>(byte);
            if (value < 250 && digits.size() < code_digits) digits += static_cast<char>('0' + value % 10);
        }
    std::string code;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % code_group == 0) code += ' ';
        code += digits[i];
    }
    return code;
}

std::int64_t wait_after(int failed) {
    if (failed < free_tries) return 0;
    int minutes = 1;
    for (int i = free_tries; i < failed && minutes < longest_wait_minutes; ++i) minutes *= 2;
    return std::min(minutes, longest_wait_minutes) * base::minute_ms;
}

// What is left of a wait that an earlier start began: the wall clock says how much has passed, as far as it can be believed.
std::int64_t left_of_wait(const store::Store::StaffSecret& secret, std::int64_t now_ms) {
    return std::clamp<std::int64_t>(secret.wait_until_ms - now_ms, 0, wait_after(secret.failed));
}

}  // namespace

Door::Door(House& house, Ground& ground, ui::DoorView& view)
    : Room(house, ground),
      view_(view),
      count_(ground.timers, ground.means.clock, [this] { return count_wait(); }),
      open_(ground.timers, ground.means.clock, [this] {
          if (world().route == ui::Route::sign_in) open_to_pupils();
          return true;
      }) {}

bool Door::takes(const std::string& new_pin) {
    if (!model::is_weak_pin(new_pin)) return true;
    say("gv-pin.de-doan", {}, "key");
    return false;
}

// A PIN of before still opens: nobody is locked out by a rule that came later.
void Door::advise(const std::string& pin) {
    base::Diagnostic advice;
    advice.severity = base::Severity::hint;
    advice.key = "chuong-trinh.pin-de-doan";
    model::is_weak_pin(pin) ? house_.front.notice(advice) : house_.front.withdraw(advice.key);
}

void Door::on(const ui::FinishSetup& intent) {
    if (house_.worker.busy() || !has_store() || !takes(digits_of(intent.pin))) return;
    const std::string code = make_recovery_code(means().random_bytes);
    house_.worker.start([this, intent, code] {
        const std::string pin_hash = base::hash_pin(digits_of(intent.pin));
        const std::string code_hash = base::hash_pin(digits_of(code));
        return [this, intent, code, pin_hash, code_hash] {
            model::Staff teacher;
            teacher.name = base::to_nfc(base::trim(intent.teacher));
            teacher.title = intent.title;
            teacher.roles = "teacher,homeroom";
            const model::School school{base::to_nfc(base::trim(intent.school)), intent.school_year};
            if (!value(store().add_staff(teacher, pin_hash, code_hash)) || !done(store().save_school(school))) return;
            view_.recovery_code = code;
            house_.changed(What::school);
        };
    });
}

void Door::on(const ui::RecoveryNoted&) {
    if (std::exchange(view_.recovery_code, {}).empty()) return;
    if (world().route == ui::Route::setup) enter();
}

void Door::on(const ui::Unlock& intent) {
    if (house_.worker.busy() || wait_until_ms_ != 0) return;
    auto secrets = value(store().load_secrets());
    if (!secrets || secrets->empty()) return;
    const auto slowest =
        std::max_element(secrets->begin(), secrets->end(), [](const auto& a, const auto& b) { return a.wait_until_ms < b.wait_until_ms; });
    const std::int64_t left = left_of_wait(*slowest, now_ms());
    if (std::exchange(waited_for_, slowest->wait_until_ms) != slowest->wait_until_ms && left > 0) {
        make_wait(left);
        return;
    }
    house_.worker.start([this, pin = digits_of(intent.pin), all = std::move(*secrets)] {
        const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return base::pin_matches(one.pin_hash, pin); });
        const bool right = found != all.end();
        return [this, right, pin, secret = right ? *found : all.front()] {
            if (right) advise(pin);
            finish_unlock(right, secret);
        };
    });
}

void Door::finish_unlock(bool right, const Secret& secret) {
    const int failed = right ? 0 : secret.failed + 1;
    const std::int64_t wait = wait_after(failed);
    const std::int64_t until = wait > 0 ? now_ms() + wait : 0;  // for the next start alone: this one counts by the steady clock
    waited_for_ = until;
    if (failed != secret.failed && !done(store().save_failed_unlocks(secret.staff.id, failed, until))) return;
    if (right) {
        house_.classes.greet(secret.staff);
        enter();
    } else if (wait == 0) {
        view_.problem = words("chuong-trinh.sai-ma", {{"n", std::to_string(free_tries - failed)}});
    } else {
        make_wait(wait);
    }
}

void Door::make_wait(std::int64_t wait_ms) {
    wait_until_ms_ = steady_ms() + wait_ms;
    view_.problem = words("chuong-trinh.doi-mo-khoa");
    count_wait();
}

bool Door::count_wait() {
    const std::int64_t left = wait_until_ms_ - steady_ms();
    const int seconds = left > 0 ? static_cast<int>((left + base::second_ms - 1) / base::second_ms) : 0;
    const bool changed = seconds != view_.wait_s;
    view_.wait_s = seconds;
    if (seconds == 0) {
        wait_until_ms_ = 0;
        view_.problem.clear();
    } else {
        count_.set_in(left - (seconds - 1) * base::second_ms);
    }
    return changed;
}

void Door::on(const ui::UseRecovery& intent) {
    if (house_.worker.busy() || !takes(digits_of(intent.new_pin))) return;
    auto secrets = value(store().load_secrets());
    if (!secrets || secrets->empty()) return;
    const std::string fresh_code = make_recovery_code(means().random_bytes);
    house_.worker.start([this, code = digits_of(intent.code), pin = digits_of(intent.new_pin), fresh_code, all = std::move(*secrets)] {
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const auto& one) { return base::pin_matches(one.recovery_hash, code); });
        const bool right = found != all.end();
        const std::string pin_hash = right ? base::hash_pin(pin) : std::string();
        const std::string code_hash = right ? base::hash_pin(digits_of(fresh_code)) : std::string();
        return [this, right, pin_hash, code_hash, fresh_code, secret = right ? *found : all.front()] {
            if (!right) {
                view_.problem = words("chuong-trinh.sai-ma-khoi-phuc");
                return;
            }
            if (!done(store().save_pin(secret.staff.id, pin_hash, code_hash))) return;
            wait_until_ms_ = 0;
            house_.front.withdraw("chuong-trinh.pin-de-doan");
            view_.recovery_code = fresh_code;  // the old one is used up; the new one is shown once
            finish_unlock(true, secret);
        };
    });
}

void Door::on(const ui::Lock&) {
    house_.preview.end_trial();
    if (view_.unlocked) {
        house_.start_back_up();
        house_.board.lower_all_hands();
    }
    open_to_pupils();
}

void Door::enter() {
    house_.seat.forget();
    view_.unlocked = true;
    view_.problem.clear();
    view_.wait_s = 0;
    house_.refresh_after(What::people);
    house_.classes.choose_any();
    go_to(ui::Route::today);
}

void Door::open_to_pupils() {
    view_.unlocked = false;
    view_.recovery_code.clear();
    house_.list_in.drop();
    house_.desk.clear();
    house_.seat.forget();
    open_.stop();
    house_.classes.close_forgotten_lessons();
    auto open = house_.classes.find_open_assignment();
    if (!open) open = house_.test.find_to_look_at();
    if (open) {
        house_.classes.choose(open->class_id);
        go_to(ui::Route::sign_in);
    } else {
        house_.classes.choose_none();
        go_to(ui::Route::wait);
    }
}

void Door::stay_open_until(std::int64_t at_steady_ms) { open_.set_at(at_steady_ms); }

}  // namespace app
