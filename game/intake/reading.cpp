// Goes down a sheet from its header to its footer: people are kept, oddities are noted, twins are named.

#include "intake/reading.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/text.h"
#include "base/vietnamese.h"
#include "intake/birthday.h"
#include "intake/class_name.h"
#include "intake/legacy.h"

namespace intake {
namespace {

using base::Severity;

constexpr int longest_name = 100;  // characters
constexpr std::size_t longest_code = 40;
constexpr std::size_t citizen_number_digits = 12;
constexpr int biggest_roll = 9999;
constexpr std::size_t longest_roll = 6;  // bytes; what is longer in that column is a footer

// How the lines below a list begin.
bool begins_footer(const std::string& text) {
    static const std::vector<std::string> beginnings = [] {
        std::vector<std::string> out;
        for (const char* words : {"Tổng số", "Tổng cộng", "Danh sách này", "Danh sách có", "Người lập", "Hiệu trưởng", "Phó hiệu trưởng",
                                  "Giáo viên chủ nhiệm", "GVCN", "Ký tên", "Ký, ghi rõ họ tên", "Xác nhận", "Ghi chú", "Sĩ số", "Trong đó"})
            out.push_back(base::fold(words));
        return out;
    }();
    const std::string folded = base::fold(text);
    const std::size_t day = folded.find("ngai ");
    const bool dated =
        day != std::string::npos && folded.find(" thang ", day) != std::string::npos && folded.find(" nam ", day) != std::string::npos;
    return dated ||
           std::any_of(beginnings.begin(), beginnings.end(), [&](const std::string& each) { return base::starts_with(folded, each); });
}

int to_roll(const std::string& text) {
    std::string digits = text;
    if (!digits.empty() && digits.back() == '.') digits.pop_back();
    if (!is_integer(digits) || digits.size() > 4) return 0;
    const int roll = std::stoi(digits);
    return roll >= 1 && roll <= biggest_roll ? roll : 0;
}

bool is_odd_name(const std::string& name) {
    if (base::fold(name).empty()) return true;
    return name.find_first_of("0123456789=@<>#$%*+_/\\|[]{}") != std::string::npos;
}

class SheetReader {
public:
    SheetReader(const Sheet& sheet, const Columns& columns, const std::string& file_name) : sheet_(sheet), file_name_(file_name) {
        reading_.columns = columns;
        anchored_ = is_anchored(columns.roll) || is_anchored(columns.code) || is_anchored(columns.birthday);
    }

    Reading read() {
        for (int i = 0; i < reading_.columns.header; ++i) read_title(sheet_.rows[static_cast<std::size_t>(i)]);
        for (std::size_t i = static_cast<std::size_t>(reading_.columns.header + 1); i < sheet_.rows.size(); ++i) read_row(sheet_.rows[i]);
        number_the_unnumbered();
        if (reading_.class_name.empty()) reading_.class_name = clean_class_name(sheet_.name);
        return std::move(reading_);
    }

private:
    std::string text(const Row& row, int column) const { return squeeze(cell_text(row, column)); }

    std::string full_name(const Row& row) const {
        return squeeze(cell_text(row, reading_.columns.name) + " " + cell_text(row, reading_.columns.given));
    }

    // Do most rows with a name have something in this column? Then a row without it is no pupil's.
    bool is_anchored(int column) const {
        if (column < 0) return false;
        int names = 0, filled = 0;
        for (const Row& row : sheet_.rows) {
            if (full_name(row).empty()) continue;
            ++names;
            filled += !text(row, column).empty();
        }
        return filled * 2 > names;
    }

    bool has_anchor(const Row& row) const {
        const Columns& columns = reading_.columns;
        const std::string roll = text(row, columns.roll);
        return (!roll.empty() && roll.size() <= longest_roll) || !text(row, columns.code).empty() || !text(row, columns.birthday).empty();
    }

    void note(Severity severity, const Row& row, const char* key, base::Params params = {}) {
        reading_.problems.add({severity, file_name_, row.number, 0, key, std::move(params)});
    }

    void read_title(const Row& row) {
        for (const Value& value : row.cells)
            if (reading_.class_name.empty())
                if (const auto found = find_class_name(value.text)) reading_.class_name = *found;
    }

    std::string whole_row(const Row& row) const {
        std::vector<std::string> words;
        for (const Value& value : row.cells)
            if (std::string one = squeeze(value.text); !one.empty()) words.push_back(std::move(one));
        std::string all = base::join(words, " · ");
        std::vector<char32_t> letters = base::to_code_points(all);
        if (letters.size() <= 60) return all;
        letters.resize(60);
        return base::to_utf8(letters) + "…";
    }

    bool is_footer(const Row& row) {
        const bool begins = std::any_of(row.cells.begin(), row.cells.end(), [](const Value& value) { return begins_footer(value.text); });
        if (begins && !reading_.people.empty()) in_footer_ = true;
        if (anchored_) return !has_anchor(row);
        return in_footer_ || begins;
    }

    void read_row(const Row& row) {
        const bool before_people = reading_.people.empty();
        const std::string name = full_name(row);
        if (is_heading_row(row, reading_.columns)) return;
        if (name.empty() && before_people && !has_anchor(row)) return;  // second line of a heading
        if (name.empty() && has_anchor(row) && to_roll(text(row, reading_.columns.roll)) > 0)
            return note(Severity::error, row, "nhap.dong-thieu-ten", {{"stt", text(row, reading_.columns.roll)}});
        if (name.empty() || is_footer(row)) return note(Severity::hint, row, "nhap.dong-khong-lay", {{"chu", whole_row(row)}});
        if (base::count_characters(name) > longest_name)
            return note(Severity::error, row, "nhap.ten-qua-dai", {{"so", std::to_string(longest_name)}});
        take(row, name);
    }

    void take(const Row& row, const std::string& name) {
        Person person;
        person.row.line = row.number;
        person.row.name = name;
        person.row.roll = read_roll(row);
        person.row.code = read_code(row);
        person.row.birthday = read_birthday(row, name);
        person.class_name = read_class(row);
        if (const auto unicode = read_legacy(name))
            note(Severity::warning, row, "nhap.phong-chu-cu", {{"ten", name}, {"doc", *unicode}});
        else if (is_odd_name(name))
            note(Severity::warning, row, "nhap.ten-la", {{"ten", name}});
        reading_.people.push_back(std::move(person));
    }

    int read_roll(const Row& row) {
        const std::string written = text(row, reading_.columns.roll);
        const int roll = to_roll(written);
        if (roll == 0 && !written.empty()) note(Severity::warning, row, "nhap.stt-la", {{"stt", written}});
        return roll;
    }

    std::string read_code(const Row& row) {
        const std::string code = text(row, reading_.columns.code);
        if (code.size() > longest_code) {
            note(Severity::warning, row, "nhap.ma-la", {{"ma", code.substr(0, longest_code)}});
            return {};
        }
        if (!is_integer(code) || code.size() != citizen_number_digits) return code;
        if (!std::exchange(said_citizen_number_, true)) note(Severity::warning, row, "nhap.ma-12-so");
        return {};
    }

    std::string read_birthday(const Row& row, const std::string& name) {
        const int column = reading_.columns.birthday;
        const std::string written = text(row, column);
        if (written.empty()) return {};
        const std::string birthday = to_birthday(row.cells[static_cast<std::size_t>(column)]);
        if (birthday.empty()) note(Severity::warning, row, "nhap.ngay-sinh-la", {{"ten", name}, {"chu", written}});
        return birthday;
    }

    std::string read_class(const Row& row) {
        const int column = reading_.columns.class_name;
        const std::string written = text(row, column);
        if (written.empty()) return {};
        const Value& value = row.cells[static_cast<std::size_t>(column)];
        if (!value.date.empty()) {  // "6/1" became the sixth of January
            const std::string was =
                std::to_string(std::stoi(value.date.substr(8, 2))) + "/" + std::to_string(std::stoi(value.date.substr(5, 2)));
            if (!std::exchange(said_class_, true)) note(Severity::warning, row, "nhap.lop-thanh-ngay", {{"lop", was}});
            return was;
        }
        const std::string name = clean_class_name(written);
        if (value.is_number && written.find('.') != std::string::npos && !std::exchange(said_class_, true))
            note(Severity::warning, row, "nhap.lop-thanh-so", {{"lop", written}});
        return name.empty() ? written : name;
    }

    void number_the_unnumbered() {
        int last = 0;
        for (const Person& person : reading_.people) last = std::max(last, person.row.roll);
        for (Person& person : reading_.people)
            if (person.row.roll == 0) person.row.roll = ++last;
    }

    const Sheet& sheet_;
    std::string file_name_;
    Reading reading_;
    bool anchored_ = false, in_footer_ = false, said_citizen_number_ = false, said_class_ = false;
};

// Looks back from each person to those before it.
class TwinFinder {
public:
    TwinFinder(const std::string& file_name, base::Diagnostics& problems) : file_name_(file_name), problems_(problems) {}

    // False: the same pupil a second time.
    bool keep(Person& person) {
        std::vector<Person>& namesakes = by_name_[person.class_name + '\n' + base::to_lower(person.row.name)];
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

}  // namespace

std::vector<std::string> Reading::classes() const {
    std::vector<std::string> out;
    const auto add = [&](const std::string& name) {
        const auto known = std::find_if(out.begin(), out.end(), [&](const std::string& each) { return same_class(each, name); });
        if (!name.empty() && known == out.end()) out.push_back(name);
    };
    for (const Person& person : people) add(person.class_name);
    if (out.empty()) add(class_name);
    return out;
}

Reading read_people(const Sheet& sheet, const Columns& columns, const std::string& file_name) {
    return SheetReader(sheet, columns, file_name).read();
}

void find_twins(std::vector<Person>& people, const std::string& file_name, base::Diagnostics& problems) {
    TwinFinder finder(file_name, problems);
    std::vector<Person> kept;
    for (Person& person : people)
        if (finder.keep(person)) kept.push_back(person);
    people = std::move(kept);
}

}  // namespace intake
