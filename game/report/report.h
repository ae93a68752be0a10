#pragma once
// Tables for the teacher (pure functions) and their writers. The same data gives the same bytes.

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/catalogue.h"
#include "base/paths.h"
#include "base/result.h"
#include "model/pack.h"
#include "model/records.h"
#include "model/results.h"
#include "model/rich_text.h"
#include "model/school.h"
#include "model/table.h"

namespace report {

// Everything a report of one class needs, as values.
struct ClassData {
    model::School school;
    model::Class the_class;
    std::vector<model::Pupil> pupils;            // roll order
    std::vector<model::Assignment> assignments;  // oldest first
    std::vector<model::Sitting> sittings;
    std::vector<model::Attempt> attempts;
    std::set<model::AssignmentId> elsewhere;  // lessons of other classes, of which pupils who moved here bring sittings
};

enum class Order { by_roll, by_name };

// Two sheets: the class book, and pupils x questions. Packs are not needed for marks. Grades 3-5 get no mark but a level.
std::vector<model::Table> class_book(const ClassData& data, Order order, const base::Catalogue& words);

// What a lesson's questions can come out as, told by their kinds; report knows no kind.
struct Outcome {
    std::string key, letter, text;
    bool right = false;
};
struct ItemOutcomes {
    std::string item_id, prompt;
    std::string idea;  // what it shows that the pupil holds
    std::vector<Outcome> outcomes;
};
struct LessonOutcomes {
    std::string title;
    model::RichText talk_card;
    std::vector<ItemOutcomes> items;  // lesson order; empty when the pack is gone: then by the answers alone
    std::function<std::vector<std::string>(const model::Attempt&)> picked;       // keys of the outcomes an answer holds
    std::function<std::vector<model::Judgement>(const model::Attempt&)> judged;  // of a spot-the-fake item
};
model::LessonResults lesson_results(const ClassData& data, const std::string& lesson_id, const LessonOutcomes& lesson);

// The files that tables can go out as. `fonts`: the folder of the program's fonts.
struct TableFormat {
    const char* ending;  // of the file's name, without its dot; its words: gv-so.tep-<ending>
    base::Result<void> (*write)(const std::vector<model::Table>& sheets, const base::Path& fonts, const base::Path& file);
};
std::span<const TableFormat> table_formats();  // the usual one first

base::Result<void> write_xlsx(const std::vector<model::Table>& sheets, const base::Path& file);
// A4: the head of a table on each page, its row heads on each sheet where it is too wide for one.
base::Result<void> write_pdf(const std::vector<model::Table>& sheets, const base::Path& font_folder, const base::Path& file);
std::string to_csv(const model::Table& sheet);  // UTF-8 BOM, ';', decimal comma; text that looks like a formula stays text
// Sign-in cards, eight on an A4 page: three pictures, or the code of a class that signs in so. `pictures`: PNG bytes by name of the sign-in
// picture.
base::Result<void> write_picture_cards(const ClassData& data, const std::map<std::string, std::string>& pictures,
                                       const base::Path& font_folder, const base::Catalogue& words, const base::Path& file);
base::Result<void> write_class_cards(const std::string& lesson, const std::vector<model::ClassCard>& cards, const base::Path& font_folder,
                                     const base::Catalogue& words, const base::Path& file);

}  // namespace report
