// Shows what the lists of a file would change, follows the teacher's decisions, takes one list or all of them in, and takes the last
// import back.

#include "app/list_in.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

#include "app/house.h"
#include "base/text.h"
#include "intake/class_name.h"
#include "intake/intake.h"
#include "work/import_class.h"

namespace app {
namespace {

constexpr std::size_t most_class_names = 3;  // in a line of words

std::string class_words(const std::vector<model::Class>& classes, const base::Catalogue& words) {
    std::vector<std::string> names;
    names.reserve(classes.size());
    for (const model::Class& one : classes) names.push_back(one.name);
    if (names.size() <= most_class_names) return base::join(names, ", ");
    const std::size_t more = names.size() - (most_class_names - 1);
    names.resize(most_class_names - 1);
    return words.text("nhap.va-lop-nua", {}, {{"lop", base::join(names, ", ")}, {"so", std::to_string(more)}});
}

// "7:42", of another day "7:42 23/11".
std::string minute_words(std::int64_t utc_ms, std::int64_t now_ms, int offset_minutes) {
    const base::Date date = base::to_date(utc_ms, offset_minutes);
    const std::int64_t minutes = (utc_ms / base::minute_ms + offset_minutes) % (24 * 60);
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%d:%02d", static_cast<int>(minutes / 60), static_cast<int>(minutes % 60));
    std::string words = text.data();
    if (date == base::to_date(now_ms, offset_minutes)) return words;
    return words + " " + std::to_string(date.day) + "/" + std::to_string(date.month);
}

// A row, however often the lists are compared anew.
std::string key_of(const model::RosterDiffRow& row) {
    const bool is_the_lookalike = row.lookalike && !row.moved_from.empty();  // then the code is that one's
    return std::to_string(row.after.roll) + '\n' + (is_the_lookalike ? row.lookalike->as_new.code : row.after.code);
}

void follow(model::RosterDiffRow& row, bool on) {
    if (row.lookalike)
        model::decide(row, on);
    else if ((!row.left_out.empty() || !row.moved_from.empty()) && work::is_readable(row))
        row.taken = on;
}

}  // namespace

void ListIn::on(const ui::ReadPasted& intent) { take(intake::read_pasted_lists(intent.text)); }

void ListIn::take(base::Result<model::RosterFile> file) {
    if (!world().door.unlocked) return;  // locked meanwhile
    drop();
    if (!file) {
        view_.problem = means().words.text(file.error());
        return;
    }
    file_ = std::move(*file);
    for (const model::Roster& roster : file_->classes) names_class_.push_back(!intake::clean_class_name(roster.class_name).empty());
    done_.assign(file_->classes.size(), false);
    view_.file_name = file_->file_name;
    seed_ = means().random.next();
    compare();
    if (diffs_.size() == 1) choose(0);
}

// A list without a class is shown with what is wrong, and cannot be taken in.
void ListIn::compare() {
    if (!file_) return;
    auto diffs = value(work::preview_lists(store(), *file_, seed_));
    if (!diffs) return;
    diffs_ = std::move(*diffs);
    for (const auto& [which, on] : decided_)
        for (model::RosterDiffRow& row : diffs_[which.first].rows)
            if (key_of(row) == which.second) follow(row, on);
    show_lists();
    choose(view_.chosen);
}

void ListIn::choose(std::optional<std::size_t> list) {
    view_.chosen = list && *list < diffs_.size() ? list : std::nullopt;
    view_.diff.reset();
    view_.choices.clear();
    view_.class_name.clear();
    if (!view_.chosen) return;
    const model::Roster& roster = file_->classes[*list];
    view_.diff = diffs_[*list];
    view_.choices = choices_of(*view_.diff);
    view_.names_its_class = names_class_[*list];
    view_.class_name = view_.diff->class_after.name.empty() ? roster.class_name : view_.diff->class_after.name;
}

void ListIn::show_lists() {
    view_.lists.clear();
    for (std::size_t i = 0; i < diffs_.size(); ++i) {
        view_.lists.push_back(summary_of(diffs_[i]));
        view_.lists.back().is_done = done_[i];
    }
    view_.old_names = old_names();
}

ui::ImportList ListIn::summary_of(const model::RosterDiff& diff) const {
    ui::ImportList list;
    list.class_name = diff.class_after.name;
    list.is_new = diff.class_after.id.empty();
    list.added = diff.count(model::RosterChange::added);
    list.changed = diff.count(model::RosterChange::changed);
    list.missing = diff.count(model::RosterChange::missing);
    list.moved = diff.moved();
    list.pupils = list.added + list.changed + list.moved + diff.count(model::RosterChange::unchanged);
    for (const model::RosterDiffRow& row : diff.rows)
        if (!row.taken)
            list.left_out.push_back(words("nhap.em-de-lai", {{"ten", row.after.name}, {"vi-sao", work::reason_words(row, means().words)}}));
    if (!diff.can_be_taken()) list.problem = why_refused(diff);
    return list;
}

std::vector<ui::ImportChoice> ListIn::choices_of(const model::RosterDiff& diff) const {
    std::vector<ui::ImportChoice> choices;
    for (std::size_t i = 0; i < diff.rows.size(); ++i) {
        const model::RosterDiffRow& row = diff.rows[i];
        const base::Params name = {{"ten", row.after.name}};
        if (!row.left_out.empty())
            choices.push_back({i, work::is_readable(row) ? words("nhap.lay-em", name) : row.after.name,
                               work::reason_words(row, means().words), row.taken, work::is_readable(row)});
        else if (row.lookalike)
            choices.push_back({i, words("nhap.la-em-lop-khac", {{"ten", row.after.name}, {"lop", row.lookalike->class_name}}),
                               words("nhap.la-em-lop-khac-loi", {{"lop", row.lookalike->class_name}}), !row.moved_from.empty()});
        else if (!row.moved_from.empty())
            choices.push_back({i, words("nhap.chuyen-lop", {{"ten", row.after.name}, {"lop", row.moved_from}}),
                               words("nhap.chuyen-lop-loi", {{"lop", row.moved_from}}), row.taken});
    }
    return choices;
}

std::vector<std::string> ListIn::old_names() const {
    std::vector<std::string> names;
    for (const model::RosterDiff& diff : diffs_)
        for (const base::Diagnostic& each : diff.problems.all())
            if (each.key == work::old_font_problem) names.push_back(words("nhap.truoc-sau", each.params));
    return names;
}

std::string ListIn::why_refused(const model::RosterDiff& diff) const {
    for (const base::Diagnostic& each : diff.problems.all())
        if (each.severity == base::Severity::error) return words(each.key, each.params);
    return words(diff.class_after.name.empty() ? "gv-nhap.chua-ro-lop" : "nhap.khong-em-nao-duoc-lay");
}

// Typing is for a list that says no class: another class's pupils are never called by a new name.
void ListIn::on(const ui::ChooseImportClass& intent) {
    if (!view_.chosen || names_class_[*view_.chosen]) return;
    file_->classes[*view_.chosen].class_name = base::to_nfc(intent.name);
    compare();
}

void ListIn::on(const ui::LookAtList& intent) {
    view_.done.clear();
    choose(intent.list < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(intent.list)));
}

void ListIn::on(const ui::DecideRow& intent) {
    if (!view_.chosen || intent.row >= view_.diff->rows.size()) return;
    model::RosterDiffRow& row = diffs_[*view_.chosen].rows[intent.row];
    decided_[{*view_.chosen, key_of(row)}] = intent.on;
    follow(row, intent.on);
    show_lists();
    choose(view_.chosen);
}

void ListIn::on(const ui::ConvertNames&) {
    if (!file_) return;
    for (model::Roster& roster : file_->classes) intake::convert_legacy_names(roster);
    compare();
}

void ListIn::on(const ui::ApplyClassList&) {
    if (view_.chosen) apply({*view_.chosen});
}

void ListIn::on(const ui::ApplyAllLists&) {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < diffs_.size(); ++i) all.push_back(i);
    apply(all);
}

// Those that cannot be taken are left out with what is wrong.
void ListIn::apply(const std::vector<std::size_t>& lists) {
    std::vector<model::RosterDiff> diffs;
    std::set<model::ClassId> changed;
    for (const std::size_t i : lists) {
        if (!diffs_[i].can_be_taken()) continue;
        diffs.push_back(diffs_[i]);
        for (const model::RosterDiffRow& row : diffs_[i].rows)
            if (row.moves()) changed.insert(row.before.class_id);
    }
    if (diffs.empty()) return;
    const auto classes = value(work::apply_imports(store(), diffs));
    if (!classes) return;
    std::vector<ui::ImportList> done;
    for (const std::size_t i : lists) {
        done.push_back(summary_of(diffs_[i]));
        done_[i] = done_[i] || diffs_[i].can_be_taken();
    }
    const bool is_over = std::all_of(done_.begin(), done_.end(), [](bool one) { return one; }) || lists.size() == diffs_.size();
    if (is_over)
        drop();
    else
        view_.chosen.reset();
    changed.insert(classes->begin(), classes->end());
    tell({changed.begin(), changed.end()});
    house_.classes.choose(classes->front());
    compare();
    view_.done = std::move(done);
}

void ListIn::tell(const std::vector<model::ClassId>& classes) {
    for (const model::ClassId& id : classes) house_.changed(id);
    house_.refresh();
}

// Not while pupils of these classes work.
void ListIn::on(const ui::UndoImport&) {
    const auto last = value(store().load_last_import());
    if (!last || !*last) return;
    for (const model::Assignment& open : house_.classes.load_open_assignments())
        for (const model::Class& one : (*last)->classes)
            if (open.class_id == one.id) {
                say("nhap.hoan-tac-sau-tiet", {{"lop", one.name}}, "warn");
                return;
            }
    const std::string classes = class_words((*last)->classes, means().words);
    const auto undone = value(work::undo_import(store()));
    if (!undone) return;
    drop();
    const bool all_went = undone->stayed.empty();
    const base::Params said = {{"lop", classes}, {"so", std::to_string(undone->stayed.size())}, {"ten", base::join(undone->stayed, ", ")}};
    const char* key = all_went ? "nhap.da-hoan-tac" : "nhap.da-hoan-tac-tru";
    view_.undone = words(key, said);
    tell(undone->classes);
    house_.classes.choose_again();
    say(key, said, "undo");
}

void ListIn::show_last() {
    view_.last.reset();
    if (!world().door.unlocked) return;
    const auto last = value(store().load_last_import());
    if (!last || !*last || (*last)->classes.empty()) return;
    view_.last = ui::ImportView::Last{class_words((*last)->classes, means().words),
                                      minute_words((*last)->made_ms, now_ms(), means().clock.offset_minutes())};
}

void ListIn::drop() {
    file_.reset();
    names_class_.clear();
    diffs_.clear();
    done_.clear();
    decided_.clear();
    view_.file_name.clear();
    view_.lists.clear();
    view_.chosen.reset();
    view_.diff.reset();
    view_.choices.clear();
    view_.old_names.clear();
    view_.class_name.clear();
    view_.problem.clear();
    view_.done.clear();
    view_.undone.clear();
}

}  // namespace app
