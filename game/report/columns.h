#pragma once
// A column of a paper as one value: its head, and the cell it makes of what a row is about.
//
//   fill(table, std::vector<ColumnOf<Pupil>>{{{"STT", 5, true}, [](const Pupil& pupil) { return Cell::of_integer(pupil.roll); }}}, pupils);

#include <functional>
#include <vector>

#include "model/table.h"

namespace report {

template <class Subject>
struct ColumnOf {
    model::Column head;
    std::function<model::Cell(const Subject&)> cell;
};

template <class Subject>
void fill(model::Table& table, const std::vector<ColumnOf<Subject>>& columns, const std::vector<Subject>& subjects) {
    for (const auto& column : columns) table.columns.push_back(column.head);
    for (const Subject& subject : subjects) {
        auto& row = table.rows.emplace_back();
        for (const auto& column : columns) row.push_back(column.cell(subject));
    }
}

}  // namespace report
