// Setting up, unlocking and locking the teacher's screens.

#include <algorithm>
#include <cctype>

#include "app/app.h"
#include "base/crypto.h"
#include "base/text.h"

namespace app {
namespace {

using base::minute_ms;
constexpr int free_tries = 5;
constexpr int longest_wait_minutes = 64;
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
    return minutes * minute_ms;
}

}  // namespace

void App::on(const ui::FinishSetup& intent) {
    if (worker_.busy() || !store_) return;
    const std::string code = make_recovery_code(means_.random_bytes);
    worker_.start([this, intent, code] {
        const std::string pin_hash = base::hash_pin(digits_of(intent.pin));
        const std::string code_hash = base::hash_pin(digits_of(code));
        return [this, intent, code, pin_hash, code_hash] {
            model::Staff teacher;
            teacher.name = base::to_nfc(base::trim(intent.teacher));
            teacher.title = intent.title;
            teacher.roles = "teacher,homeroom";
            const model::School school{base::to_nfc(base::trim(intent.school)), intent.school_year};
            if (!value(store_->add_staff(teacher, pin_hash, code_hash)) || !done(store_->save_school(school))) return;
            world_.recovery_code = code;
            show_school();
        };
    });
}

void App::on(const ui::RecoveryNoted&) {
    world_.recovery_code.clear();
    if (world_.route == ui::Route::setup) enter_teacher();
}

void App::on(const ui::Unlock& intent) {
    if (worker_.busy() || unlock_until_ms_) return;
    auto secrets = value(store_->load_secrets());
    if (!secrets || secrets->empty()) return;
    const auto slowest =
        std::max_element(secrets->begin(), secrets->end(), [](const auto& a, const auto& b) { return a.wait_until_ms < b.wait_until_ms; });
    if (slowest->wait_until_ms > means_.clock.now_ms()) {
        unlock_until_ms_ = slowest->wait_until_ms;
        world_.unlock_problem = words("chuong-trinh.doi-mo-khoa");
        tick();
        return;
    }
    worker_.start([this, pin = digits_of(intent.pin), all = std::move(*secrets)] {
        const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return base::pin_matches(one.pin_hash, pin); });
        const bool right = found != all.end();
        return [this, right, secret = right ? *found : all.front()] { finish_unlock(right, secret); };
    });
}

void App::finish_unlock(bool right, const store::Store::StaffSecret& secret) {
    const int failed = right ? 0 : secret.failed + 1;
    const std::int64_t wait = wait_after(failed);
    const std::int64_t until = wait > 0 ? means_.clock.now_ms() + wait : 0;
    if (failed != secret.failed && !done(store_->save_failed_unlocks(secret.staff.id, failed, until))) return;
    if (right) {
        world_.teacher = secret.staff;
        enter_teacher();
        return;
    }
    if (wait == 0) {
        world_.unlock_problem = words("chuong-trinh.sai-ma", {{"n", std::to_string(free_tries - failed)}});
        return;
    }
    unlock_until_ms_ = until;
    world_.unlock_problem = words("chuong-trinh.doi-mo-khoa");
    tick();
}

void App::on(const ui::UseRecovery& intent) {
    if (worker_.busy()) return;
    auto secrets = value(store_->load_secrets());
    if (!secrets || secrets->empty()) return;
    const std::string fresh_code = make_recovery_code(means_.random_bytes);
    worker_.start([this, code = digits_of(intent.code), pin = digits_of(intent.new_pin), fresh_code, all = std::move(*secrets)] {
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const auto& one) { return base::pin_matches(one.recovery_hash, code); });
        const bool right = found != all.end();
        const std::string pin_hash = right ? base::hash_pin(pin) : std::string();
        const std::string code_hash = right ? base::hash_pin(digits_of(fresh_code)) : std::string();
        return [this, right, pin_hash, code_hash, fresh_code, secret = right ? *found : all.front()] {
            if (!right) {
                world_.unlock_problem = words("chuong-trinh.sai-ma-khoi-phuc");
                return;
            }
            if (!done(store_->save_pin(secret.staff.id, pin_hash, code_hash))) return;
            unlock_until_ms_.reset();
            world_.recovery_code = fresh_code;  // the old one is used up; the new one is shown once
            finish_unlock(true, secret);
        };
    });
}

void App::on(const ui::Lock&) {
    if (unlocked_) {
        start_back_up();
        world_.hands = 0;
    }
    leave_teacher();
}

void App::enter_teacher() {
    forget_pupil();
    unlocked_ = true;
    world_.unlock_problem.clear();
    world_.unlock_wait_s = 0;
    show_classes();
    if (!world_.chosen && !world_.classes.empty())
        choose_class(world_.classes.front().the_class.id);
    else
        show_class();
    go_to(ui::Route::today);
}

// The pupils' side: the class whose lesson is open, or nobody's names at all.
void App::leave_teacher() {
    unlocked_ = false;
    world_.diff.reset();
    roster_.reset();
    world_.results.reset();
    world_.book.clear();
    world_.saved_path.clear();
    world_.recovery_code.clear();
    forget_pupil();
    door_until_ms_.reset();
    auto open = find_open_assignment();
    if (!open) open = find_test_to_look_at();
    if (open) {
        choose_class(open->class_id);
        go_to(ui::Route::sign_in);
        return;
    }
    world_.chosen.reset();
    world_.pupils.clear();
    world_.assignment.reset();
    go_to(ui::Route::wait);
}

}  // namespace app
