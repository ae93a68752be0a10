#pragma once
// One sheet being read into rows of pupils: which rows are people, what is odd about them.

#include <string>
#include <vector>

#include "intake/columns.h"
#include "intake/sheet.h"
#include "model/roster.h"

namespace intake {

struct Person {
    model::RosterRow row;
    std::string class_name;  // from the class column; empty without one
};

struct Reading {
    Columns columns;
    std::string class_name;  // from the title or the sheet's name
    std::vector<Person> people;
    base::Diagnostics problems;
    std::vector<std::string> classes() const;  // in order of appearance
};

Reading read_people(const Sheet& sheet, const Columns& columns, const std::string& file_name);
void find_twins(std::vector<Person>& people, const std::string& file_name, base::Diagnostics& problems);  // repeated rolls, codes, people

}  // namespace intake
