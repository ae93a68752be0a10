// The class book: what each pupil has of each lesson, and of each question.

#include <algorithm>

#include "base/vietnamese.h"
#include "report/columns.h"
#include "report/counting.h"
#include "report/remarks.h"

namespace report {
namespace {

using model::Cell;
using model::Mode;
using model::PupilState;
using model::Table;

constexpr int last_primary_grade = 5;

// Of one row.
struct Line {
    model::Pupil pupil;
    std::vector<Counted> counted;  // by lesson
    bool did_nothing() const {
        return std::all_of(counted.begin(), counted.end(), [](const Counted& each) { return each.state == PupilState::absent; });
    }
};

using Columns = std::vector<ColumnOf<Line>>;

class Book {
public:
    Book(const ClassData& data, Order order, const base::Catalogue& words)
        : data_(data), words_(words), counting_(data), lessons_(lesson_columns(data)) {
        for (const model::Pupil& pupil : data.pupils) lines_.push_back({pupil, count(pupil)});
        if (order == Order::by_name)
            std::stable_sort(lines_.begin(), lines_.end(), [](const Line& a, const Line& b) {
                const bool first = !a.pupil.temporary && base::compare_names(a.pupil.name, b.pupil.name) < 0;
                return a.pupil.temporary != b.pupil.temporary ? b.pupil.temporary : first;
            });
        const auto is_left_out = [](const Line& line) { return line.pupil.temporary && line.did_nothing(); };
        lines_.erase(std::remove_if(lines_.begin(), lines_.end(), is_left_out), lines_.end());
    }

    Table by_lesson() const {
        Columns columns = name_columns();
        for (std::size_t i = 0; i < lessons_.size(); ++i)
            columns.push_back({{heading(lessons_[i]), 11, true}, [this, i](const Line& line) { return lesson_cell(line, i); }});
        if (is_primary()) {
            columns.push_back({{text("so-lop.cot-da-hoc"), 9, true}, [this](const Line& line) { return finished_cell(line); }});
            columns.push_back({{text("so-lop.cot-muc"), 7, true}, [this](const Line& line) { return level_cell(line); }});
        } else {
            columns.push_back({{text("so-lop.cot-tb"), 7, true}, [](const Line& line) { return mean_cell(line); }});
        }
        columns.push_back({{text("so-lop.cot-nhan-xet"), 44, false}, [this](const Line& line) { return remark_cell(line); }});
        Table table = headed("so-lop.trang-so", "so-lop.ten-so");
        fill(table, columns, lines_);
        table.notes = {text(is_primary() ? "so-lop.ghi-chu-tieu-hoc" : "so-lop.ghi-chu-thcs"), text("so-lop.ghi-chu-lam-lai"),
                       text("so-lop.ghi-chu-vang")};
        if (!lines_.empty() && lines_.back().pupil.temporary) table.notes.push_back(text("so-lop.ghi-chu-tam"));
        return table;
    }

    Table by_question() const {
        Columns columns = name_columns();
        Table table = headed("so-lop.trang-cau", "so-lop.ten-cau");
        for (std::size_t i = 0; i < lessons_.size(); ++i) {
            const std::string lesson = std::to_string(i + 1);
            int number = 0;
            for (const std::string& item : counting_.item_order(lessons_[i]))
                columns.push_back({{text("so-lop.cot-cau", {{"bai", lesson}, {"cau", std::to_string(++number)}}), 7, true},
                                   [this, i, item](const Line& line) { return question_cell(line, i, item); }});
            table.notes.push_back(text("so-lop.ghi-chu-bai", {{"bai", lesson}, {"ten", heading(lessons_[i])}}));
        }
        fill(table, columns, lines_);
        table.notes.push_back(text(is_primary() ? "so-lop.ghi-chu-cau-tieu-hoc" : "so-lop.ghi-chu-cau"));
        return table;
    }

private:
    bool is_primary() const { return data_.the_class.grade <= last_primary_grade; }
    std::string text(const char* key, const base::Params& params = {}) const { return words_.text(key, {}, params); }

    std::string heading(const LessonColumn& lesson) const {
        return lesson.mode == Mode::test ? text("so-lop.bai-kiem-tra", {{"ten", lesson.title}}) : lesson.title;
    }

    Table headed(const char* sheet, const char* title) const {
        Table table;
        table.sheet = text(sheet);
        table.title = {text(title)};
        table.left_head = data_.school.name + "\n" + text("so-lop.lop", {{"lop", data_.the_class.name}});
        const std::string& year = data_.the_class.school_year.empty() ? data_.school.school_year : data_.the_class.school_year;
        table.right_head = text("so-lop.nam-hoc", {{"nam", year}});
        const std::string& homeroom = data_.the_class.homeroom;
        table.right_head += "\n" + (homeroom.empty() ? text("so-lop.chu-nhiem-trong") : text("so-lop.chu-nhiem", {{"ten", homeroom}}));
        table.landscape = true;
        table.row_heads = name_columns().size();
        return table;
    }

    // A temporary pupil has no number and no code, and a name that is not split.
    Columns name_columns() const {
        return {{{text("so-lop.cot-stt"), 5, true}, [this](const Line& line) { return number_cell(line.pupil); }},
                {{text("so-lop.cot-ma"), 13, false},
                 [](const Line& line) { return line.pupil.temporary ? Cell{} : text_or_blank(line.pupil.code); }},
                {{text("so-lop.cot-ho"), 20, false},
                 [](const Line& line) {
                     return Cell::of_text(line.pupil.temporary ? line.pupil.name : base::split_name(line.pupil.name).family_and_middle);
                 }},
                {{text("so-lop.cot-ten"), 9, false},
                 [](const Line& line) { return line.pupil.temporary ? Cell{} : Cell::of_text(base::split_name(line.pupil.name).given); }}};
    }

    Cell number_cell(const model::Pupil& pupil) const {
        return pupil.temporary ? Cell::of_text(text("so-lop.em-tam")) : Cell::of_integer(pupil.roll);
    }

    static Cell text_or_blank(const std::string& words) { return words.empty() ? Cell{} : Cell::of_text(words); }

    std::vector<Counted> count(const model::Pupil& pupil) const {
        std::vector<Counted> out;
        for (const LessonColumn& lesson : lessons_) out.push_back(counting_.count(pupil.id, lesson));
        return out;
    }

    // A temporary pupil was not there to be missed.
    Cell absent_cell(const Line& line) const { return line.pupil.temporary ? Cell{} : Cell::of_text(text("so-lop.vang")); }

    Cell lesson_cell(const Line& line, std::size_t lesson) const {
        const Counted& counted = line.counted[lesson];
        if (counted.state == PupilState::absent) return absent_cell(line);
        if (counted.state == PupilState::unfinished) return Cell::of_text(text("so-lop.chua-xong"));
        if (!counted.has_mark()) return Cell::of_text(text("so-lop.xong"));
        if (!is_primary()) return Cell::of_tenths(model::to_tenths(counted.mark()));
        return Cell::of_text(
            text("so-lop.so-y", {{"dat", std::to_string(counted.full())}, {"tat-ca", std::to_string(counted.item_count)}}));
    }

    // Mean of the marks that are there, half-up; blank when there is none.
    static Cell mean_cell(const Line& line) {
        std::int64_t sum = 0, count = 0;
        for (const Counted& each : line.counted) {
            if (!each.has_mark()) continue;
            sum += model::to_tenths(each.mark());
            ++count;
        }
        return count == 0 ? Cell{} : Cell::of_tenths((2 * sum + count) / (2 * count));
    }

    Cell finished_cell(const Line& line) const {
        const auto finished =
            std::count_if(line.counted.begin(), line.counted.end(), [](const Counted& each) { return each.state == PupilState::finished; });
        return Cell::of_text(text("so-lop.so-bai", {{"xong", std::to_string(finished)}, {"tat-ca", std::to_string(line.counted.size())}}));
    }

    Cell level_cell(const Line& line) const {
        const std::string level = level_key(line.counted);
        return level.empty() ? Cell{} : Cell::of_text(words_.text(level));
    }

    Cell remark_cell(const Line& line) const {
        return line.pupil.temporary ? Cell{} : Cell::of_text(remark(line.pupil, lessons_, line.counted, words_));
    }

    Cell question_cell(const Line& line, std::size_t lesson, const std::string& item) const {
        const Counted& counted = line.counted[lesson];
        if (counted.state == PupilState::absent) return absent_cell(line);
        const auto points = counted.points.find(item);
        if (points == counted.points.end()) return {};
        if (!is_primary()) return Cell::of_hundredths(points->second);
        return Cell::of_text(text(points->second == 100 ? "so-lop.y-dat" : "so-lop.y-on-lai"));
    }

    const ClassData& data_;
    const base::Catalogue& words_;
    Counting counting_;
    std::vector<LessonColumn> lessons_;
    std::vector<Line> lines_;
};

}  // namespace

std::vector<model::Table> class_book(const ClassData& data, Order order, const base::Catalogue& words) {
    const Book book(data, order, words);
    return {book.by_lesson(), book.by_question()};
}

}  // namespace report
