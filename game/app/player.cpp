// How a lesson is played without a script: what the hand does on each step, and what must come of it.

#include "app/player.h"

#include <algorithm>
#include <map>

#include "app/eyes.h"
#include "app/hands.h"
#include "ui/screens/test_parts.h"

namespace app {
namespace {

constexpr std::uint64_t seed = 1;
constexpr std::int64_t played_step_ms = 500;
constexpr int most_turns = 60;  // of the wheel
constexpr int most_tab_presses = 150;

const page::Shown* find_called(const page::Record& record, page::Role role, const std::string& label, int nth) {
    for (const page::Shown& shown : record.all())
        if (shown.role == role && shown.label == label && --nth == 0) return &shown;
    return nullptr;
}

// Everything but where the keyboard is.
std::string what_is_seen(const page::Record& record) {
    std::string seen;
    for (const page::Shown& shown : record.all())
        seen += shown.label + '\n' + shown.state + (shown.enabled ? '+' : '-') + std::to_string(static_cast<int>(shown.role)) + ' ' +
                std::to_string(static_cast<int>(shown.rect.x)) + ' ' + std::to_string(static_cast<int>(shown.rect.y)) + '\n';
    return seen;
}

const page::Shown* find_if(const page::Record& record, const std::function<bool(const page::Shown&)>& is_meant) {
    const auto found = std::find_if(record.all().begin(), record.all().end(), is_meant);
    return found == record.all().end() ? nullptr : &*found;
}

// The first thing, of those that lie above all others, that reaches below what can be seen.
const page::Shown* find_below(const page::Record& record) {
    int top = 0;
    for (const page::Shown& shown : record.all()) top = std::max(top, shown.layer);
    return find_if(record, [top](const page::Shown& shown) {
        const bool reaches_below = shown.rect.y >= shown.view.bottom() || (shown.clipped && shown.rect.bottom() >= shown.view.bottom() - 1);
        return shown.layer == top && reaches_below;
    });
}

bool begins_at_its_top(const page::Record& record) {
    return find_if(record, [](const page::Shown& shown) { return shown.scrolled_out && shown.rect.bottom() < shown.view.centre().y; }) ==
           nullptr;
}

std::string place_words(const page::Rect& rect) {
    const auto whole = [](float value) { return std::to_string(static_cast<int>(value)); };
    return whole(rect.x) + "," + whole(rect.y) + " " + whole(rect.w) + "×" + whole(rect.h);
}

const char* key_of(page::Fault::What what) {
    switch (what) {
        case page::Fault::What::cut:
            return "choi.chu-bi-cat";
        case page::Fault::What::too_small:
            return "choi.nho-qua";
        case page::Fault::What::out_of_view:
            return "choi.ra-ngoai";
        case page::Fault::What::words_leave:
            return "choi.chu-tran";
        case page::Fault::What::overlap:
            break;
    }
    return "choi.de-nhau";
}

}  // namespace

Player::Player(const PlayTask& task, const base::Catalogue& words)
    : task_(task), words_(words), clock_(base::SystemClock().now_ms()), random_(seed) {}

Played Player::play() {
    auto folder = base::TempFolder::make("khienso-choi-");
    if (!folder) {
        played_.problems.push_back(words_.text(folder.error()));
        return std::move(played_);
    }
    Plan plan;
    plan.share = task_.share;
    plan.data = folder->path();
    plan.packs = {task_.pack};
    plan.folders = plan.places = std::vector<base::Path>{folder->path()};
    plan.width = task_.window.width;
    plan.height = task_.window.height;
    plan.text_scale = task_.window.text_scale;
    plan.random_bytes = [random = base::Random(seed)](int count) mutable { return random.bytes(count); };
    plan.sound = &voice_;
    plan.threads = false;
    plan.hardware = "";
    const auto room = make_room(task_, folder->path(), words_, clock_, random_);
    auto program = room ? Program::open(plan, words_, clock_, random_) : tl::make_unexpected(room.error());
    if (!program) {
        played_.problems.push_back(words_.text(program.error()) + " " + program.error().detail);
        return std::move(played_);
    }
    program_ = std::move(*program);
    settle();
    if (sit_down()) walk();
    program_->app().close();
    program_.reset();  // before its data folder
    return std::move(played_);
}

// Signing in has journeys of its own.
bool Player::sit_down() {
    if (!world().class_now.pupils.empty()) {
        const model::Pupil pupil = world().class_now.pupils.front();
        program_->app().touch();
        program_->app().apply(ui::PickName{pupil.id});
        for (const int picture : pupil.pictures) program_->app().apply(ui::PickPicture{picture});
        settle();
    }
    if (world().route == ui::Route::home && world().class_now.lesson() != nullptr) return true;
    tell("choi.khong-vao-duoc");
    return false;
}

void Player::walk() {
    look();
    if (!press_button("trang-chu.bat-dau")) return;
    if (world().route == ui::Route::note) {
        look();
        if (!press_button("bao-truoc.xem")) return;
    }
    for (std::size_t step = 0; step < task_.lesson.steps.size(); ++step) {
        const bool went_on = world().route == ui::Route::page ? read_page() : world().route == ui::Route::item && answer_item();
        if (!went_on) break;
    }
    if (world().route == ui::Route::result) return check_result();
    tell("choi.khong-het");
}

bool Player::read_page() {
    if (!begins_at_its_top(record())) tell("choi.khong-o-dau");
    look();
    std::vector<std::string> asked;  // what a word means
    for (const page::Shown& shown : record().all())
        if (shown.role == page::Role::button && shown.part == page::Part::content) asked.push_back(shown.label);
    for (const std::string& word : asked) {
        if (!press(page::Role::button, word)) return false;
        read_on();
        if (!press_button("trang-bai.da-hieu")) return false;
    }
    return press_button("chung.tiep");
}

const quiz::ItemState& Player::state() const {
    return world().lesson.play->items[static_cast<std::size_t>(quiz::item_index(*world().lesson.play))];
}

bool Player::begins_wrong(std::uint64_t item_seed) const {
    return task_.answers == Answers::wrong || (task_.answers == Answers::mixed && (item_seed >> 32 & 1) != 0);
}

bool Player::answer_item() {
    const model::Item& item = *quiz::current_item(*world().lesson.play);
    const kinds::Kind& kind = *kinds::find_kind(item.kind);
    const std::uint64_t item_seed = quiz::item_seed(world().lesson.play->sitting, item.id);
    base::Random random(item_seed);
    const base::Json right = kind.make_answer(item.body, true, random), wrong = kind.make_answer(item.body, false, random);
    if (!kind.grade(item.body, right).full()) tell("choi.dap-an-chua-tron");
    const bool has_wrong = !kind.grade(item.body, wrong).full();
    if (!begins_at_its_top(record())) tell("choi.khong-o-dau");
    const base::Json& first = begins_wrong(item_seed) && has_wrong ? wrong : right;
    expected_points_ += kind.grade(item.body, first).points;
    look();
    if (begins_wrong(item_seed) && !see_all(item)) return false;
    if (!give(item, first)) return false;
    if (quiz::may_retry(*world().lesson.play) && !(press_button("cau-hoi.thu-lai") && open_hints() && give(item, right))) return false;
    return open_explanations() && press_button("chung.tiep");
}

// Whoever is not sure looks around first.
bool Player::see_all(const model::Item& item) {
    for (const base::Json& draft : kinds::find_kind(item.kind)->tour(item.body))
        if (!make(item, draft)) return false;
    return true;
}

bool Player::make(const model::Item& item, const base::Json& draft) {
    const base::Json before = state().draft;
    const kinds::Words words = [this](const std::string& key, const base::Params& params) { return t(key, params); };
    const kinds::Wish wish{quiz::item_seed(world().lesson.play->sitting, item.id), before, draft, words};
    for (const kinds::Touch& one : kinds::find_kind(item.kind)->by_hand(item.body, wish)) {
        if (!touch(item, one)) return false;
        read_on();
    }
    return true;
}

bool Player::give(const model::Item& item, const base::Json& answer) {
    if (!make(item, answer)) return false;
    look();
    return hand_in(item, answer);
}

bool Player::touch(const model::Item& item, const kinds::Touch& touch) {
    if (!touch.typed.empty()) return type(touch);
    if (!press(touch.role, touch.label, touch.nth)) return false;
    const bool is_step = kinds::find_kind(item.kind)->step(item.body, state().draft).has_value();
    return !is_step || press_button("cau-hoi.chot-cach");
}

bool Player::hand_in(const model::Item& item, const base::Json& answer) {
    const int expected = kinds::find_kind(item.kind)->grade(item.body, answer).points, tries = state().tries;
    if (!press(page::Role::button, ui::hand_in_words(world()))) return false;
    if (state().tries != tries + 1) {
        tell("choi.chua-duoc-nhan");
        return false;
    }
    if (state().last_points != expected)
        tell("choi.diem-khac", {{"duoc", std::to_string(state().last_points)}, {"phai", std::to_string(expected)}});
    look();
    return true;
}

bool Player::open_hints() {
    const std::string label = t("cau-hoi.goi-y");
    for (const page::Shown* hint = find_called(record(), page::Role::button, label, 1); hint != nullptr && hint->enabled;
         hint = find_called(record(), page::Role::button, label, 1)) {
        if (!press(page::Role::button, label)) return false;
        read_on();
    }
    return true;
}

// One after the other: each closes the one before.
bool Player::open_explanations() {
    std::vector<std::pair<std::string, int>> closed;
    std::map<std::string, int> met;
    for (const page::Shown& shown : record().all()) {
        if (shown.role != page::Role::option) continue;
        const int nth = ++met[shown.label];
        if (shown.target) closed.emplace_back(shown.label, nth);
    }
    for (const auto& [label, nth] : closed) {
        if (!press(page::Role::option, label, nth)) return false;
        read_on();
    }
    return true;
}

void Player::check_result() {
    const quiz::Result result = *world().lesson.result;
    played_.points = result.mark.points;
    if (result.mark.points != expected_points_)
        tell("choi.tong-diem-khac", {{"duoc", std::to_string(result.mark.points)}, {"phai", std::to_string(expected_points_)}});
    std::vector<std::string> ideas = result.sure;
    ideas.insert(ideas.end(), result.mended.begin(), result.mended.end());
    for (const auto& one : result.review) ideas.push_back(one.idea);
    for (const std::string& idea : ideas)
        if (!record().has_text(idea)) tell("choi.thieu-y", {{"y", idea}});
    look();
    if (press_button("ket-thuc.ve-trang-chu")) look();
}

bool Player::changes_by(const std::function<void()>& act) {
    const std::string before = what_is_seen(record());
    act();
    settle();
    return what_is_seen(record()) != before;
}

bool Player::press(page::Role role, const std::string& label, int nth) {
    const auto find = [&](const page::Record& record) { return find_called(record, role, label, nth); };
    const page::Shown* shown = reach(find);
    const char* problem = nullptr;
    if (shown == nullptr)
        problem = "choi.khong-thay";
    else if (!shown->target || !shown->enabled)
        problem = "choi.khong-bam-duoc";
    else if (shown->scrolled_out)
        problem = "choi.khong-toi-duoc";
    else if (!changes_by([&] { push(*shown); }))
        problem = "choi.khong-doi";
    if (problem != nullptr) tell(problem, {{"gi", label}});
    if (task_.keys) look_for_keyboard(false);
    return problem == nullptr;
}

const page::Shown* Player::reach(const Find& find) {
    if (!task_.keys) return eyes::bring_into_view(program_->stage(), find, [this] { settle(); });
    const page::Shown* shown = find(record());
    for (int pressed = 0;
         shown != nullptr && shown->target && shown->enabled && !(shown->focused && !shown->scrolled_out) && pressed < most_tab_presses;
         ++pressed) {
        hands::press_key("Tab");
        settle();
        look_for_keyboard(true);
        shown = find(record());
    }
    return shown;
}

void Player::push(const page::Shown& shown) {
    if (!task_.keys)
        hands::click(shown.rect.centre());
    else if (shown.focused)
        hands::press_key("Space");
}

// It is never lost, never out of view, and never by itself on what lies at the end of its way.
void Player::look_for_keyboard(bool after_tab) {
    const page::Shown* has = find_if(record(), [](const page::Shown& shown) { return shown.focused; });
    if (has == nullptr)
        tell("choi.mat-ban-phim");
    else if (after_tab && has->scrolled_out)  // a page that opens is read from its top
        tell("choi.ban-phim-khuat", {{"gi", has->label}});
    else if (!after_tab && (has->label == t("tro-giup.nut") || has->label == t("chung.thoat-nhanh")))
        tell("choi.ban-phim-nhay", {{"gi", has->label}});
}

// Where there is one field, it has the keyboard already.
bool Player::type(const kinds::Touch& field) {
    const auto find = [&](const page::Record& record) { return find_called(record, field.role, field.label, field.nth); };
    const page::Shown* shown = reach(find);
    if (shown == nullptr) {
        tell("choi.khong-thay", {{"gi", field.label}});
        return false;
    }
    if (!task_.keys) push(*shown);
    settle();
    if (changes_by([&] { hands::type(field.typed); })) return true;
    tell("choi.khong-doi", {{"gi", field.label}});
    return false;
}

void Player::settle() {
    clock_.advance(played_step_ms);
    hands::reach(program_->stage());
}

void Player::look() {
    if (task_.pictures) played_.sheet.add(program_->stage().render());
    const bool went_down = read_on();
    if (task_.pictures && went_down) played_.sheet.add(program_->stage().render());
}

bool Player::read_on() {
    int turned = 0;
    check();
    if (task_.keys) return false;  // a wheel takes what has the keyboard out of view
    for (const page::Shown* below = find_below(record()); below != nullptr && turned < most_turns; below = find_below(record()), ++turned) {
        const page::Shown last = *below;
        if (!changes_by([&] { hands::wheel(last.view.centre(), -1); })) {
            if (last.rect.y >= last.view.bottom()) tell("choi.khong-toi-duoc", {{"gi", last.label}});
            break;
        }
        check();
    }
    return turned > 0;
}

void Player::check() {
    for (const page::Fault& fault : record().faults(eyes::smallest_target(world(), program_->stage()))) tell(fault);
}

void Player::tell(const page::Fault& fault) {
    const page::Rect& where = fault.what == page::Fault::What::words_leave ? fault.one.words : fault.one.rect;
    tell(key_of(fault.what), {{"gi", fault.one.label}, {"khac", fault.other.label}, {"cho", place_words(where)}});
}

// The same of the top line is told once, not on every page; nor again where it was scrolled to.
void Player::tell(const std::string& key, const base::Params& params) {
    std::string what = key;
    for (const auto& [name, value] : params)
        if (name != "cho") what += '\n' + value;
    if (told_.insert(what).second) played_.problems.push_back(place() + ": " + words_.text(key, {}, params));
}

std::string Player::place() const {
    const ui::Route route = world().route;
    if (route == ui::Route::home) return words_.text("choi.nha");
    if (route == ui::Route::note) return words_.text("choi.bao-truoc");
    if (route == ui::Route::result) return words_.text("choi.ket-qua");
    if (!world().lesson.play) return std::string(ui::to_name(route));
    if (const model::Item* item = quiz::current_item(*world().lesson.play))
        return words_.text("choi.cau", {}, {{"so", std::to_string(quiz::item_index(*world().lesson.play) + 1)}, {"ma", item->id}});
    const auto begin = task_.lesson.steps.begin();
    const auto pages = std::count_if(begin, begin + world().lesson.play->step + 1,
                                     [](const model::Step& step) { return std::holds_alternative<model::Page>(step); });
    return words_.text("choi.trang", {}, {{"so", std::to_string(pages)}});
}

}  // namespace app
