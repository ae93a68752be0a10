#pragma once
// Tables for the teacher (pure functions) and their writers. The same data gives the same bytes.

#include <map>
#include <string>
#include <vector>

#include "base/catalogue.h"
#include "base/paths.h"
#include "base/result.h"
#include "model/pack.h"
#include "model/records.h"
#include "model/results.h"
#include "model/school.h"
#include "model/table.h"

namespace report {

// Everything a report of one class needs, as values.
struct ClassData {
    model::School school;
    model::Class the_class;
    model::Staff homeroom;
    std::vector<model::Pupil> pupils;                 // roll order
    std::vector<model::Assignment> assignments;       // oldest first
    std::vector<model::Sitting> sittings;
    std::vector<model::Attempt> attempts;
};

enum class Order { by_roll, by_name };

// Two sheets: the class book, and pupils x questions. `lessons` may be empty: packs are not needed for marks.
std::vector<model::Table> class_book(const ClassData& data, Order order, const base::Catalogue& words);
model::LessonResults lesson_results(const ClassData& data, const std::string& lesson_id, const model::Lesson* lesson);

base::Result<void> write_xlsx(const std::vector<model::Table>& sheets, const base::Path& file);
std::string to_csv(const model::Table& sheet);        // UTF-8 BOM, ';', decimal comma
// Sign-in picture cards, eight on an A4 page. `pictures`: PNG bytes by name of the sign-in picture.
base::Result<void> write_picture_cards(const ClassData& data, const std::map<std::string, std::string>& pictures,
                                       const base::Path& font_folder, const base::Catalogue& words, const base::Path& file);

}  // namespace report
