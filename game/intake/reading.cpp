// Goes down a table from its header to its footer: people are kept, those who left are marked, oddities are noted.

#include "intake/reading.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"
#include "base/vietnamese.h"
#include "intake/birthday.h"
#include "intake/class_name.h"
#include "intake/cut_code.h"
#include "intake/footer.h"
#include "intake/intake.h"
#include "intake/legacy.h"
#include "intake/status.h"

namespace intake {
namespace {

using base::Severity;

constexpr int longest_name = 100;  // characters
constexpr std::size_t longest_code = 40;
constexpr std::size_t citizen_number_digits = 12;
constexpr int biggest_roll = 9999;
constexpr std::size_t longest_roll = 6;  // bytes; what is longer in that column is a footer

int to_roll(const std::string& text) {
    std::string digits = text;
    while (!digits.empty() && (digits.back() == '.' || digits.back() == ')')) digits.pop_back();
    if (!is_integer(digits) || digits.size() > 4) return 0;
    const int roll = std::stoi(digits);
    return roll >= 1 && roll <= biggest_roll ? roll : 0;
}

// Letters of any people, marks, apostrophes, hyphens, dots, brackets: no digits, no signs, no pictures.
bool is_odd_name(const std::string& name) {
    if (base::fold(name).empty()) return true;
    for (char32_t c : base::to_code_points(name))
        if (c > 0x2100 && !base::is_letter_or_digit(c) && !base::is_mark(c)) return true;
    return name.find_first_of("0123456789=@<>#$%*+_/\\|[]{}") != std::string::npos;
}

bool looks_like_person(const std::string& name) {
    return base::count_syllables(name) >= 2 && !is_odd_name(name) && name.find_first_of("!?:;") == std::string::npos;
}

// What a row is, before it is known what stands around it.
struct Facts {
    std::string name;
    int roll = 0;
    bool is_born = false, is_coded = false, has_odd_roll = false, has_class = false, is_empty = true;
    bool is_sure() const { return !name.empty() && (roll > 0 || is_born || is_coded); }
};

class TableReader {
public:
    TableReader(const Table& table, const std::string& file_name, const std::string& class_before)
        : sheet_(table.sheet), columns_(table.columns), file_name_(file_name), class_now_(class_before) {
        reading_.sheet = sheet_.name;
        reading_.columns = columns_;
        for (const Row& row : sheet_.rows) facts_.push_back(look_at_row(row));
    }

    Reading read() {
        const auto first = static_cast<std::size_t>(columns_.header) + 1;
        find_title();
        tell_hidden_columns();
        month_first_ = is_month_first();
        find_anchors(first);
        for (std::size_t i = first; i < sheet_.rows.size(); ++i) read_row(i);
        give_missing_classes();
        drop_cut_codes();
        reading_.last_class = class_now_;
        return std::move(reading_);
    }

private:
    std::string text(const Row& row, int column) const { return squeeze(cell_text(row, column)); }

    Facts look_at_row(const Row& row) const {
        Facts facts;
        facts.name = squeeze(cell_text(row, columns_.name) + " " + cell_text(row, columns_.given));
        const std::string roll = text(row, columns_.roll), code = text(row, columns_.code);
        facts.roll = to_roll(roll);
        facts.has_odd_roll = facts.roll == 0 && !roll.empty() && roll.size() <= longest_roll;
        if (const Value* born = cell_at(row, columns_.birthday)) facts.is_born = !born->is_covered && !to_birthday(*born).empty();
        facts.is_coded = code.find_first_of("0123456789") != std::string::npos && code.find(' ') == std::string::npos;
        facts.has_class = !facts.name.empty() && is_class_alone(text(row, columns_.class_name));
        facts.is_empty =
            std::all_of(row.cells.begin(), row.cells.end(), [](const Value& value) { return squeeze(own_text(value)).empty(); });
        return facts;
    }

    void note(Severity severity, const Row& row, const char* key, base::Params params = {}) {
        reading_.notes.push_back({of_class_, {severity, file_name_, row.number, 0, key, std::move(params)}});
    }

    std::string all_words(const Row& row, const char* between) const {
        std::vector<std::string> words;
        for (const Value& value : row.cells)
            if (std::string one = squeeze(own_text(value)); !one.empty()) words.push_back(std::move(one));
        return base::join(words, between);
    }

    std::string shown(const Row& row) const {
        std::vector<char32_t> letters = base::to_code_points(all_words(row, " · "));
        if (letters.size() <= 60) return base::to_utf8(letters);
        letters.resize(60);
        return base::to_utf8(letters) + "…";
    }

    // The class that the last line above the heading names: a merged title is seen above each of the tables below it.
    void find_title() {
        for (int i = 0; i < columns_.header; ++i) {
            const Row& row = sheet_.rows[static_cast<std::size_t>(i)];
            std::string words = all_words(row, " ");
            for (const Value& value : row.cells)
                if (words.empty()) words = squeeze(value.text);
            auto found = find_class_name(words);
            for (const OldFont font : {OldFont::tcvn3, OldFont::vni})
                if (!found) found = find_class_name(read_old_font(words, font));
            if (!found && is_class_alone(words)) found = clean_class_name(words);
            if (found) class_now_ = *found;
        }
        if (class_now_.empty()) class_now_ = class_in_label(sheet_.name).value_or("");
    }

    // An English Excel makes 6/1, 6/2, 6/3 days of June: one month, several days. A Vietnamese one makes one day of several months.
    bool is_month_first() const {
        std::set<std::string> days, months;
        for (const Row& row : sheet_.rows) {
            const Value* value = cell_at(row, columns_.class_name);
            if (!value || value->date.size() < 10) continue;
            days.insert(value->date.substr(8, 2));
            months.insert(value->date.substr(5, 2));
        }
        return months.size() == 1 && days.size() > 1;
    }

    void tell_hidden_columns() {
        if (columns_.header < 0) return;
        const Row& header = sheet_.rows[static_cast<std::size_t>(columns_.header)];
        of_class_ = class_now_;
        for (const int column : sheet_.hidden_columns) {
            const bool is_read = column == columns_.roll || column == columns_.code || column == columns_.name ||
                                 column == columns_.given || column == columns_.class_name;
            if (is_read) note(Severity::hint, header, "nhap.cot-an", {{"cot", text(header, column)}});
        }
    }

    // Do most rows with a name have something in this column? Then a row without it is hardly a pupil's.
    void find_anchors(std::size_t first) {
        int names = 0, rolls = 0, others = 0;
        for (std::size_t i = first; i < facts_.size(); ++i) {
            if (facts_[i].name.empty()) continue;
            ++names;
            rolls += facts_[i].roll > 0;
            others += facts_[i].is_born || facts_[i].is_coded;
            if (facts_[i].is_sure() && footer_in(facts_[i].name) == Footer::none) last_sure_ = i;
        }
        by_roll_ = rolls * 2 > names;
        by_others_ = others * 2 > names;
    }

    // "Lớp 6A2" in a line of its own: what follows is of that class.
    std::string class_of_line(const Row& row, const Facts& facts) const {
        if (facts.roll > 0 || facts.is_born) return {};
        int filled = 0;
        for (const Value& value : row.cells) filled += !squeeze(own_text(value)).empty();
        const std::string words = all_words(row, " ");
        if (filled > 2 || footer_in(words) == Footer::end) return {};
        if (is_class_alone(words)) return clean_class_name(words);
        const std::string folded = base::fold(words);
        const bool is_title =
            base::starts_with(folded, "danh sach") || base::starts_with(folded, "lop ") || base::starts_with(folded, "khoi ");
        return is_title ? find_class_name(words).value_or("") : "";
    }

    void read_row(std::size_t at) {
        const Row& row = sheet_.rows[at];
        const Facts& facts = facts_[at];
        if (columns_.class_name < 0 || !any_people_) of_class_ = class_now_;
        if (facts.is_empty || is_heading_row(row, columns_)) return;
        if (const std::string name = class_of_line(row, facts); !name.empty()) {
            class_now_ = name;
            in_footer_ = false;
            return;
        }
        if (facts.name.empty()) return read_nameless(at);
        if (footer_in(facts.name) != Footer::none || (!facts.is_sure() && is_footer(row))) {
            in_footer_ = in_footer_ || (ends_list(row) && any_people_);
            return leave(row);
        }
        if (!is_person(at)) return leave(row);
        in_footer_ = false;
        if (base::count_characters(facts.name) > longest_name)
            return note(Severity::warning, row, "nhap.ten-qua-dai", {{"so", std::to_string(longest_name)}});
        take(at);
    }

    bool is_footer(const Row& row) const {
        return std::any_of(row.cells.begin(), row.cells.end(),
                           [](const Value& value) { return footer_in(own_text(value)) != Footer::none; });
    }

    void leave(const Row& row) { note(Severity::hint, row, "nhap.dong-khong-lay", {{"chu", shown(row)}}); }

    void read_nameless(std::size_t at) {
        const Row& row = sheet_.rows[at];
        const Facts& facts = facts_[at];
        if (facts.roll > 0 && at > last_sure_ && all_words(row, "") == text(row, columns_.roll))
            return;  // numbers printed for pupils to come
        if (facts.roll > 0 && footer_in(all_words(row, " ")) == Footer::none && !in_footer_)
            return note(Severity::warning, row, "nhap.dong-thieu-ten", {{"stt", text(row, columns_.roll)}});
        if (!any_people_ && !facts.is_born && !facts.is_coded && !facts.has_odd_roll) return;  // second line of a heading
        in_footer_ = in_footer_ || (ends_list(row) && any_people_);
        leave(row);
    }

    bool is_person(std::size_t at) {
        const Facts& facts = facts_[at];
        const bool inside = at<last_sure_, follows = at> 0 && sheet_.rows[at - 1].number + 1 == sheet_.rows[at].number;
        is_unnumbered_ = false;
        if (facts.is_sure()) return !in_footer_ || facts.is_born || facts.is_coded || facts.roll == last_roll_ + 1;
        if (facts.has_odd_roll) return !in_footer_;
        if (in_footer_ && (by_roll_ || by_others_ || !facts.has_class)) return false;
        if (!by_roll_) return !by_others_ || inside || follows;
        if (inside && facts_[at + 1].roll == last_roll_ + 2) return true;
        is_unnumbered_ = (inside || follows) && looks_like_person(facts.name);
        return is_unnumbered_;
    }

    void take(std::size_t at) {
        const Row& row = sheet_.rows[at];
        Person person;
        person.row.line = row.number;
        person.row.name = facts_[at].name;
        person.class_name = read_class(row);
        no_class_.push_back(columns_.class_name >= 0 && person.class_name.empty());
        if (person.class_name.empty()) person.class_name = class_now_;
        if (!person.class_name.empty()) of_class_ = person.class_name;
        person.row.roll = read_roll(row);
        person.row.code = read_code(row);
        person.row.birthday = read_birthday(row, person.row.name);
        mark_left_out(row, person);
        if (person.row.roll > 0) last_roll_ = person.row.roll;
        if (!has_lost_letters(person.row.name) && is_odd_name(person.row.name))
            note(Severity::warning, row, "nhap.ten-la", {{"ten", person.row.name}});
        any_people_ = true;
        codes_.push_back(person.row.code.empty() ? Value{} : *cell_at(row, columns_.code));
        reading_.people.push_back(std::move(person));
    }

    void mark_left_out(const Row& row, Person& person) {
        read_status(row, person);
        if (!person.row.left_out.empty()) return;
        const Value* name = cell_at(row, columns_.name);
        if (has_lost_letters(person.row.name))
            person.row.left_out = "nhap.vi-mat-chu";
        else if (name && name->is_struck)
            person.row.left_out = "nhap.vi-gach-ngang";
        else if (row.is_hidden)
            person.row.left_out = "nhap.vi-dong-an";
        else if (is_unnumbered_)
            person.row.left_out = "nhap.vi-thieu-so";
    }

    // The column that tells it, remarks, and whatever else stands beside the name or in brackets behind it.
    void read_status(const Row& row, Person& person) {
        const std::size_t bracket = person.row.name.find('(');
        std::vector<std::string> words = {squeeze(covering_text(row, columns_.status))};
        if (bracket != std::string::npos) words.push_back(person.row.name.substr(bracket));
        for (int column = 0; column < static_cast<int>(row.cells.size()); ++column)
            if (column != columns_.name && column != columns_.given && column != columns_.code && column != columns_.birthday)
                words.push_back(squeeze(covering_text(row, column)));
        for (const std::string& each : words) {
            const std::string reason = reason_to_leave_out(each, person.class_name);
            if (reason.empty() || !person.row.left_out.empty()) continue;
            person.row.left_out = reason;
            person.row.status = each;
        }
    }

    int read_roll(const Row& row) {
        const std::string written = text(row, columns_.roll);
        const int roll = to_roll(written);
        if (roll == 0 && !written.empty()) note(Severity::warning, row, "nhap.stt-la", {{"stt", written}});
        return roll;
    }

    std::string read_code(const Row& row) {
        std::string code = text(row, columns_.code);
        if (code.empty()) return {};
        if (is_cut_number(*cell_at(row, columns_.code))) {
            note(Severity::warning, row, "nhap.ma-bi-cat", {{"ma", code}});
            return {};
        }
        if (code.size() > longest_code) {
            note(Severity::warning, row, "nhap.ma-la", {{"ma", code.substr(0, longest_code)}});
            return {};
        }
        if (!is_integer(code) || code.size() != citizen_number_digits) return code;
        if (!std::exchange(said_citizen_number_, true)) note(Severity::warning, row, "nhap.ma-12-so");
        return {};
    }

    void drop_cut_codes() {
        const std::vector<bool> cut = codes_without_zeros(codes_, columns_.is_ministry_code);
        for (std::size_t i = 0; i < cut.size(); ++i) {
            if (!cut[i]) continue;
            model::RosterRow& row = reading_.people[i].row;
            reading_.notes.push_back(
                {reading_.people[i].class_name,
                 {Severity::warning, file_name_, row.line, 0, "nhap.ma-mat-so-khong", {{"ma", row.code}, {"ten", row.name}}}});
            row.code.clear();
        }
    }

    std::string read_birthday(const Row& row, const std::string& name) {
        const std::string written = text(row, columns_.birthday);
        if (written.empty() || (is_integer(written) && written.size() == 4)) return {};  // a year alone tells nobody apart
        std::string birthday = to_birthday(*cell_at(row, columns_.birthday));
        if (birthday.empty()) note(Severity::warning, row, "nhap.ngay-sinh-la", {{"ten", name}, {"chu", written}});
        return birthday;
    }

    std::string read_class(const Row& row) {
        const int column = columns_.class_name;
        const std::string written = squeeze(covering_text(row, column));
        if (written.empty()) return {};
        const Value& value = *cell_at(row, column);
        if (!value.date.empty()) {  // "6/1" became the sixth of January
            const std::string day = std::to_string(std::stoi(value.date.substr(8, 2))),
                              month = std::to_string(std::stoi(value.date.substr(5, 2)));
            std::string was = month_first_ ? month + "/" + day : day + "/" + month;
            if (!std::exchange(said_class_, true)) note(Severity::warning, row, "nhap.lop-thanh-ngay", {{"lop", was}});
            return was;
        }
        const std::string name = clean_class_name(written);
        if (value.is_number && written.find('.') != std::string::npos) return read_cut_class(row, written);
        if (is_integer(name) && grade_of(class_now_) == grade_of(name))
            return class_now_;  // the column tells the grade, the title the class
        return name.empty() ? written : name;
    }

    // 6.1 and 6.10 are one number: the second run of it, its numbers beginning anew, is the other class.
    std::string read_cut_class(const Row& row, const std::string& written) {
        const int roll = to_roll(text(row, columns_.roll));
        if (written != run_written_ || (roll == 1 && run_roll_ > 1)) {
            const std::size_t decimals = written.size() - written.find('.') - 1;
            const bool again = std::find(runs_.begin(), runs_.end(), written) != runs_.end();
            run_class_ = again && decimals == 1 ? written + "0" : written;
            of_class_ = run_class_;
            if (run_class_ != written) note(Severity::warning, row, "nhap.lop-mat-so-khong", {{"lop", run_class_}, {"so", written}});
            if (decimals == 1 && !std::exchange(said_class_, true)) note(Severity::warning, row, "nhap.lop-thanh-so", {{"lop", written}});
            runs_.push_back(written);
            run_written_ = written;
        }
        run_roll_ = roll;
        return run_class_;
    }

    // A class written once above its pupils, or forgotten in one line.
    void give_missing_classes() {
        const auto missing = std::count(no_class_.begin(), no_class_.end(), true);
        const bool grouped = missing * 2 >= static_cast<std::ptrdiff_t>(no_class_.size());
        if (missing == 0 || missing == static_cast<std::ptrdiff_t>(no_class_.size())) return;
        std::vector<Person>& people = reading_.people;
        for (std::size_t i = 0; i < people.size(); ++i) {
            if (!no_class_[i]) continue;
            const auto named = std::find(no_class_.begin() + static_cast<std::ptrdiff_t>(i), no_class_.end(), false);
            const auto next = static_cast<std::size_t>(named - no_class_.begin());
            const std::string before = i > 0 ? people[i - 1].class_name : people[next].class_name;
            const std::string after = next < people.size() ? people[next].class_name : before;
            people[i].class_name = before;
            if (!grouped && !same_class(before, after) && people[i].row.left_out.empty()) people[i].row.left_out = "nhap.vi-thieu-lop";
        }
    }

    const Sheet& sheet_;
    const Columns& columns_;
    std::string file_name_, class_now_, of_class_;  // of the title or a line; of the row that is read
    Reading reading_;
    std::vector<Facts> facts_;    // of each row of the sheet
    std::vector<Value> codes_;    // of each person
    std::vector<bool> no_class_;  // of each person
    std::vector<std::string> runs_;
    std::string run_written_, run_class_;
    int run_roll_ = 0, last_roll_ = 0;
    std::size_t last_sure_ = 0;
    bool by_roll_ = false, by_others_ = false, in_footer_ = false, any_people_ = false, is_unnumbered_ = false;
    bool said_citizen_number_ = false, said_class_ = false, month_first_ = false;
};

}  // namespace

bool has_lost_letters(const std::string& name) { return name.find('?') != std::string::npos || name.find("\uFFFD") != std::string::npos; }

Reading read_people(const Table& table, const std::string& file_name, const std::string& class_before) {
    return TableReader(table, file_name, class_before).read();
}

}  // namespace intake
