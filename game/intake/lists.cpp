// Puts what the tables of a file hold together, class by class: parts of one list, copies of it, twins in it.

#include "intake/lists.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "base/vietnamese.h"
#include "intake/class_name.h"
#include "intake/legacy.h"

namespace intake {
namespace {

using base::Severity;

constexpr std::size_t names_told = 5;

// Looks back from each person to those before it.
class TwinFinder {
public:
    TwinFinder(const std::string& file_name, base::Diagnostics& problems) : file_name_(file_name), problems_(problems) {}

    // False: the same pupil a second time.
    bool keep(Person& person) {
        std::vector<Person>& namesakes = by_name_[person.class_name + '\n' + base::tone_key(person.row.name)];
        for (const Person& before : namesakes) {
            if (!is_same(before.row, person.row)) continue;
            note(person, Severity::warning, "nhap.trung-em", before.row.line, {{"ten", person.row.name}});
            return false;
        }
        check_code(person);
        check_roll(person);
        if (!namesakes.empty() && !is_told_apart(namesakes.back().row, person.row))
            note(person, Severity::hint, "nhap.trung-ten", namesakes.back().row.line, {{"ten", person.row.name}});
        namesakes.push_back(person);
        return true;
    }

private:
    static bool both(const std::string& a, const std::string& b) { return !a.empty() && !b.empty(); }

    static bool is_same(const model::RosterRow& a, const model::RosterRow& b) {
        if (both(a.birthday, b.birthday) && a.birthday != b.birthday) return false;  // two children, whatever their codes say
        if (both(a.code, b.code)) return a.code == b.code;
        return !a.birthday.empty() && a.birthday == b.birthday;
    }

    static bool is_told_apart(const model::RosterRow& a, const model::RosterRow& b) {
        return both(a.code, b.code) || both(a.birthday, b.birthday);
    }

    void check_code(Person& person) {
        if (person.row.code.empty()) return;
        const auto [known, fresh] = line_of_code_.emplace(person.row.code, person.row.line);
        if (fresh) return;
        note(person, Severity::warning, "nhap.trung-ma", known->second, {{"ten", person.row.name}, {"ma", person.row.code}});
        person.row.code.clear();
    }

    void check_roll(const Person& person) {
        const auto [known, fresh] = line_of_roll_.emplace(std::pair(person.class_name, person.row.roll), person.row.line);
        if (!fresh) note(person, Severity::warning, "nhap.trung-stt", known->second, {{"stt", std::to_string(person.row.roll)}});
    }

    void note(const Person& person, Severity severity, const char* key, int line_before, base::Params params) {
        params.emplace_back("dong", std::to_string(line_before));
        problems_.add({severity, file_name_, person.row.line, 0, key, std::move(params)});
    }

    std::string file_name_;
    base::Diagnostics& problems_;
    std::map<std::string, std::vector<Person>> by_name_;
    std::map<std::string, int> line_of_code_;
    std::map<std::pair<std::string, int>, int> line_of_roll_;
};

struct List {
    std::string sheet;
    std::vector<Person> people;
    std::vector<base::Diagnostic> notes;
    std::multimap<std::string, std::string> birthdays;  // of the people, by their name: a school of thousands is asked for each of its own
};

// The lists of one file while its tables come in.
class Gatherer {
public:
    Gatherer(model::RosterFile& file, std::vector<base::Diagnostic> notes) : file_(file), notes_(std::move(notes)) {}

    void add(const Reading& reading) {
        std::vector<std::string> classes;
        for (const Person& person : reading.people)
            if (std::none_of(classes.begin(), classes.end(), [&](const std::string& each) { return same_class(each, person.class_name); }))
                classes.push_back(person.class_name);
        for (const std::string& name : classes) add_part(reading, name);
        for (const Note& note : reading.notes) {
            const auto at = find(note.class_name, reading.sheet);
            (at == lists_.size() ? notes_ : lists_[at].notes).push_back(note.what);
        }
    }

    void finish() {
        for (std::size_t i = 0; i < lists_.size(); ++i) finish(file_.classes[i], lists_[i]);
        for (base::Diagnostic& note : notes_) file_.classes.front().problems.add(std::move(note));
        for (model::Roster& roster : file_.classes) roster.problems.sort();
    }

private:
    // Lists without a class are told apart by their sheet.
    std::size_t find(const std::string& class_name, const std::string& sheet) const {
        for (std::size_t i = 0; i < lists_.size(); ++i)
            if (same_class(file_.classes[i].class_name, class_name) && (!class_name.empty() || lists_[i].sheet == sheet)) return i;
        return lists_.size();
    }

    static bool has(const List& list, const Person& person) {
        const auto [begin, end] = list.birthdays.equal_range(base::tone_key(person.row.name));
        return std::any_of(begin, end, [&](const auto& known) {
            return known.second.empty() || person.row.birthday.empty() || known.second == person.row.birthday;
        });
    }

    static bool repeats(const List& list, const std::vector<Person>& part) {
        const auto known = std::count_if(part.begin(), part.end(), [&](const Person& each) { return has(list, each); });
        return part.size() > 1 && known * 5 >= static_cast<std::ptrdiff_t>(part.size()) * 3;
    }

    void add_part(const Reading& reading, const std::string& class_name) {
        std::vector<Person> part;
        for (const Person& person : reading.people)
            if (same_class(person.class_name, class_name)) part.push_back(person);
        std::size_t at = find(class_name, reading.sheet);
        bool is_copy = at < lists_.size() && repeats(lists_[at], part);
        for (std::size_t i = 0; class_name.empty() && !is_copy && i < lists_.size(); ++i)
            if (repeats(lists_[i], part)) at = i, is_copy = true;
        if (at == lists_.size()) {
            lists_.push_back({reading.sheet, {}, {}, {}});
            file_.classes.push_back({file_.file_name, class_name});
        }
        List& list = lists_[at];
        if (is_copy) {
            list.notes.push_back({Severity::hint, file_.file_name, part.front().row.line, 0, "nhap.bang-lap", {{"trang", reading.sheet}}});
            part.erase(std::remove_if(part.begin(), part.end(), [&](const Person& each) { return has(list, each); }), part.end());
        }
        for (const Person& person : part) list.birthdays.emplace(base::tone_key(person.row.name), person.row.birthday);
        list.people.insert(list.people.end(), part.begin(), part.end());
        if (!is_copy) name_columns(file_.classes[at], reading.columns);
    }

    static void name_columns(model::Roster& roster, const Columns& columns) {
        const auto add_new = [](std::vector<std::string>& to, const std::vector<std::string>& from) {
            for (const std::string& each : from)
                if (std::find(to.begin(), to.end(), each) == to.end()) to.push_back(each);
        };
        add_new(roster.kept_columns, columns.kept);
        add_new(roster.dropped_columns, columns.dropped);
    }

    void finish(model::Roster& roster, List& list) {
        for (base::Diagnostic& note : list.notes) roster.problems.add(std::move(note));
        number_the_unnumbered(list.people);
        TwinFinder finder(file_.file_name, roster.problems);
        for (Person& person : list.people)
            if (finder.keep(person)) roster.rows.push_back(person.row);
        judge_fonts(roster);
        tell_left_out(roster);
    }

    static void number_the_unnumbered(std::vector<Person>& people) {
        int last = 0;
        for (const Person& person : people) last = std::max(last, person.row.roll);
        for (Person& person : people)
            if (person.row.roll == 0) person.row.roll = ++last;
    }

    static void judge_fonts(model::Roster& roster) {
        std::vector<std::string> names;
        for (const model::RosterRow& row : roster.rows) names.push_back(row.name);
        const auto unicode = read_old_fonts(names);
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (!unicode[i]) continue;
            const model::RosterRow& row = roster.rows[i];
            roster.problems.add(
                {Severity::warning, roster.file_name, row.line, 0, "nhap.phong-chu-cu", {{"ten", row.name}, {"doc", *unicode[i]}}});
        }
    }

    static void tell_left_out(model::Roster& roster) {
        std::vector<std::string> names;
        int line = 0;
        for (const model::RosterRow& row : roster.rows) {
            if (row.left_out.empty()) continue;
            if (names.empty()) line = row.line;
            names.push_back(row.name);
        }
        if (names.empty()) return;
        const std::string count = std::to_string(names.size());
        if (names.size() > names_told) {
            names.resize(names_told);
            names.emplace_back("…");
        }
        roster.problems.add(
            {Severity::hint, roster.file_name, line, 0, "nhap.chua-danh-dau", {{"so", count}, {"cac-em", base::join(names, ", ")}}});
    }

    model::RosterFile& file_;
    std::vector<List> lists_;  // beside file_.classes
    std::vector<base::Diagnostic> notes_;
};

}  // namespace

model::RosterFile gather_lists(const std::vector<Reading>& readings, const std::string& file_name, std::vector<base::Diagnostic> notes) {
    model::RosterFile file;
    file.file_name = file_name;
    Gatherer gatherer(file, std::move(notes));
    for (const Reading& reading : readings) gatherer.add(reading);
    gatherer.finish();
    return file;
}

}  // namespace intake
