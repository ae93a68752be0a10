// The class book: what each pupil has of each lesson, and of each question.

#include <algorithm>

#include "base/vietnamese.h"
#include "report/counting.h"
#include "report/remarks.h"

namespace report {
namespace {

using model::Cell;
using model::Column;
using model::Mode;
using model::PupilState;
using model::Table;

constexpr int last_primary_grade = 5;

class Book {
public:
    Book(const ClassData& data, Order order, const base::Catalogue& words)
        : data_(data), words_(words), counting_(data), columns_(lesson_columns(data)), pupils_(data.pupils) {
        if (order == Order::by_name)
            std::stable_sort(pupils_.begin(), pupils_.end(), [](const auto& a, const auto& b) {
                return a.temporary != b.temporary ? b.temporary : !a.temporary && base::compare_names(a.name, b.name) < 0;
            });
        pupils_.erase(
            std::remove_if(pupils_.begin(), pupils_.end(), [this](const auto& pupil) { return pupil.temporary && did_nothing(pupil); }),
            pupils_.end());
    }

    Table by_lesson() const {
        Table table = headed("so-lop.trang-so", "so-lop.ten-so");
        for (const LessonColumn& column : columns_) table.columns.push_back({heading(column), 11, true});
        if (is_primary()) {
            table.columns.push_back({text("so-lop.cot-da-hoc"), 9, true});
            table.columns.push_back({text("so-lop.cot-muc"), 7, true});
        } else {
            table.columns.push_back({text("so-lop.cot-tb"), 7, true});
        }
        table.columns.push_back({text("so-lop.cot-nhan-xet"), 44, false});
        for (const model::Pupil& pupil : pupils_) table.rows.push_back(lesson_row(pupil));
        table.notes = {text(is_primary() ? "so-lop.ghi-chu-tieu-hoc" : "so-lop.ghi-chu-thcs"), text("so-lop.ghi-chu-vang")};
        if (!pupils_.empty() && pupils_.back().temporary) table.notes.push_back(text("so-lop.ghi-chu-tam"));
        return table;
    }

    Table by_question() const {
        Table table = headed("so-lop.trang-cau", "so-lop.ten-cau");
        std::vector<std::vector<std::string>> items;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const std::string lesson = std::to_string(i + 1);
            items.push_back(counting_.item_order(columns_[i]));
            for (std::size_t k = 0; k < items[i].size(); ++k)
                table.columns.push_back({text("so-lop.cot-cau", {{"bai", lesson}, {"cau", std::to_string(k + 1)}}), 7, true});
            table.notes.push_back(text("so-lop.ghi-chu-bai", {{"bai", lesson}, {"ten", heading(columns_[i])}}));
        }
        for (const model::Pupil& pupil : pupils_) table.rows.push_back(question_row(pupil, items));
        table.notes.push_back(text(is_primary() ? "so-lop.ghi-chu-cau-tieu-hoc" : "so-lop.ghi-chu-cau"));
        return table;
    }

private:
    bool is_primary() const { return data_.the_class.grade <= last_primary_grade; }
    std::string text(const char* key, const base::Params& params = {}) const { return words_.text(key, {}, params); }

    std::string heading(const LessonColumn& column) const {
        return column.mode == Mode::test ? text("so-lop.bai-kiem-tra", {{"ten", column.title}}) : column.title;
    }

    Table headed(const char* sheet, const char* title) const {
        Table table;
        table.sheet = text(sheet);
        table.title = {text(title)};
        table.left_head = data_.school.name + "\n" + text("so-lop.lop", {{"lop", data_.the_class.name}});
        const std::string& year = data_.the_class.school_year.empty() ? data_.school.school_year : data_.the_class.school_year;
        table.right_head = text("so-lop.nam-hoc", {{"nam", year}});
        if (!data_.homeroom.name.empty()) table.right_head += "\n" + text("so-lop.chu-nhiem", {{"ten", data_.homeroom.name}});
        table.columns = {{text("so-lop.cot-stt"), 5, true},
                         {text("so-lop.cot-ma"), 13, false},
                         {text("so-lop.cot-ho"), 20, false},
                         {text("so-lop.cot-ten"), 9, false}};
        return table;
    }

    std::vector<Cell> pupil_cells(const model::Pupil& pupil) const {
        if (pupil.temporary) return {Cell::of_text(text("so-lop.em-tam")), Cell{}, Cell::of_text(pupil.name), Cell{}};
        const base::NameParts name = base::split_name(pupil.name);
        return {Cell::of_integer(pupil.roll), pupil.code.empty() ? Cell{} : Cell::of_text(pupil.code),
                Cell::of_text(name.family_and_middle), Cell::of_text(name.given)};
    }

    std::vector<Counted> count(const model::Pupil& pupil) const {
        std::vector<Counted> out;
        for (const LessonColumn& column : columns_) out.push_back(counting_.count(pupil.id, column));
        return out;
    }

    bool did_nothing(const model::Pupil& pupil) const {
        const std::vector<Counted> counted = count(pupil);
        return std::all_of(counted.begin(), counted.end(), [](const Counted& each) { return each.state == PupilState::absent; });
    }

    // A temporary pupil was not there to be missed.
    Cell absent_cell(const model::Pupil& pupil) const { return pupil.temporary ? Cell{} : Cell::of_text(text("so-lop.vang")); }

    Cell lesson_cell(const model::Pupil& pupil, const Counted& counted) const {
        if (counted.state == PupilState::absent) return absent_cell(pupil);
        if (counted.state == PupilState::unfinished) return Cell::of_text(text("so-lop.chua-xong"));
        if (!counted.has_mark()) return Cell::of_text(text("so-lop.xong"));
        if (!is_primary()) return Cell::of_tenths(model::to_tenths(counted.mark()));
        return Cell::of_text(
            text("so-lop.so-y", {{"dat", std::to_string(counted.full())}, {"tat-ca", std::to_string(counted.item_count)}}));
    }

    // Mean of the marks that are there, half-up; blank when there is none.
    static Cell mean(const std::vector<Counted>& counted) {
        std::int64_t sum = 0, count = 0;
        for (const Counted& each : counted) {
            if (!each.has_mark()) continue;
            sum += model::to_tenths(each.mark());
            ++count;
        }
        return count == 0 ? Cell{} : Cell::of_tenths((2 * sum + count) / (2 * count));
    }

    std::vector<Cell> lesson_row(const model::Pupil& pupil) const {
        std::vector<Cell> row = pupil_cells(pupil);
        const std::vector<Counted> counted = count(pupil);
        for (const Counted& each : counted) row.push_back(lesson_cell(pupil, each));
        if (is_primary()) {
            const auto finished =
                std::count_if(counted.begin(), counted.end(), [](const Counted& each) { return each.state == PupilState::finished; });
            row.push_back(
                Cell::of_text(text("so-lop.so-bai", {{"xong", std::to_string(finished)}, {"tat-ca", std::to_string(counted.size())}})));
            const std::string level = level_key(counted);
            row.push_back(level.empty() ? Cell{} : Cell::of_text(words_.text(level)));
        } else {
            row.push_back(mean(counted));
        }
        row.push_back(pupil.temporary ? Cell{} : Cell::of_text(remark(pupil, columns_, counted, words_)));
        return row;
    }

    Cell question_cell(const model::Pupil& pupil, const Counted& counted, const std::string& item) const {
        if (counted.state == PupilState::absent) return absent_cell(pupil);
        const auto points = counted.points.find(item);
        if (points == counted.points.end()) return {};
        if (!is_primary()) return Cell::of_hundredths(points->second);
        return Cell::of_text(text(points->second == 100 ? "so-lop.y-dat" : "so-lop.y-on-lai"));
    }

    std::vector<Cell> question_row(const model::Pupil& pupil, const std::vector<std::vector<std::string>>& items) const {
        std::vector<Cell> row = pupil_cells(pupil);
        const std::vector<Counted> counted = count(pupil);
        for (std::size_t i = 0; i < counted.size(); ++i)
            for (const std::string& item : items[i]) row.push_back(question_cell(pupil, counted[i], item));
        return row;
    }

    const ClassData& data_;
    const base::Catalogue& words_;
    Counting counting_;
    std::vector<LessonColumn> columns_;
    std::vector<model::Pupil> pupils_;
};

}  // namespace

std::vector<model::Table> class_book(const ClassData& data, Order order, const base::Catalogue& words) {
    const Book book(data, order, words);
    return {book.by_lesson(), book.by_question()};
}

}  // namespace report
