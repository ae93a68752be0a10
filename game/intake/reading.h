#pragma once
// One table being read into rows of pupils: which rows are people, of which class, what is odd about them.

#include <string>
#include <vector>

#include "intake/tables.h"
#include "model/roster.h"

namespace intake {

struct Person {
    model::RosterRow row;
    std::string class_name;  // from the column, a line above, the title or the sheet's name; empty: none of them names one
};

struct Note {
    std::string class_name;
    base::Diagnostic what;
};

struct Reading {
    std::string sheet;
    Columns columns;
    std::vector<Person> people;
    std::vector<Note> notes;
    std::string last_class;  // at its end: of a table below that has no title
};

Reading read_people(const Table& table, const std::string& file_name, const std::string& class_before);

}  // namespace intake
