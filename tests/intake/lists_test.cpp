// Class lists as schools have them: each block of tests/data/rosters/bang.txt is a file (or a paste) and what must come of it.

#include <gtest/gtest.h>

#include <map>

#include "base/catalogue.h"
#include "base/paths.h"
#include "intake/intake.h"
#include "intake/made_files.h"

namespace {

struct ListCase {
    int line = 0;
    std::string name, kind;
    made::Lines content, expected;
};

base::Path roster_folder() { return base::Path(KS_SOURCE_DIR) / "tests/data/rosters"; }

// "@ name kind", then the content, then ">> ..." lines.
std::vector<ListCase> load_cases() {
    std::vector<ListCase> out;
    const auto text = base::read_file(roster_folder() / "bang.txt");
    EXPECT_TRUE(text);
    int number = 0;
    for (const std::string& line : base::split(text ? *text : "", '\n')) {
        ++number;
        if (made::begins(line, "@ ")) {
            const auto words = base::split_words(line);
            out.push_back({number, words.at(1), words.at(2), {}, {}});
        } else if (made::begins(line, ">> ")) {
            out.back().expected.push_back(line.substr(3));
        } else if (!out.empty() && !made::begins(line, "% ") && line != "%") {
            out.back().content.push_back(line);
        }
    }
    for (ListCase& each : out)
        while (!each.content.empty() && made::trimmed(each.content.back()).empty()) each.content.pop_back();
    return out;
}

std::string joined(const made::Lines& lines, const char* end) {
    std::string out;
    for (const std::string& line : lines) out += line + end;
    return out;
}

std::string with_tabs(std::string text) {
    for (std::size_t at = text.find("\\t"); at != std::string::npos; at = text.find("\\t")) text.replace(at, 2, "\t");
    return text;
}

std::string to_utf16(const std::string& text, bool marked) {
    std::string out = marked ? "\xFF\xFE" : "";
    for (char32_t c : base::to_code_points(text)) out += made::bytes_of(c, 2);
    return out;
}

std::string bytes_of(const ListCase& one) {
    if (one.kind == "xlsx") return made::Workbook(one.content).bytes();
    if (one.kind == "html") return made::to_page(one.content);
    if (one.kind == "crlf") return "\xEF\xBB\xBF" + joined(one.content, "\r\n");
    if (one.kind == "utf16") return to_utf16(joined(one.content, "\r\n"), true);
    if (one.kind == "utf16-khong-dau") return to_utf16(joined(one.content, "\r\n"), false);
    return with_tabs(joined(one.content, "\n"));
}

base::Result<model::RosterFile> read(const ListCase& one, const base::Path& folder) {
    if (one.kind == "dan") return intake::read_pasted_lists(bytes_of(one));
    if (one.kind == "tep") return intake::read_roster_file(roster_folder() / one.content.at(0));
    const base::Path file = folder / (one.kind == "xlsx" ? "a.xlsx" : one.kind == "html" || one.kind == "xml" ? "a.xls" : "a.csv");
    EXPECT_TRUE(base::write_file(file, bytes_of(one)));
    return intake::read_roster_file(file);
}

std::string shown(const model::RosterRow& row) {
    std::string out = row.name;
    if (!row.code.empty()) out += " =" + row.code;
    if (!row.birthday.empty()) out += " *" + row.birthday;
    if (!row.left_out.empty()) out += " -" + row.left_out.substr(8);  // behind "nhap.vi-"
    if (!row.status.empty()) out += " (" + row.status + ")";
    return out;
}

// What came, in the words of the table. More than eight pupils: how many, the first and the last.
made::Lines seen(const base::Result<model::RosterFile>& file) {
    if (!file) return {"! " + file.error().key};
    made::Lines out;
    for (const model::Roster& roster : file->classes) {
        made::Lines rows;
        for (const model::RosterRow& row : roster.rows) rows.push_back(shown(row));
        if (rows.size() > 8) rows = {std::to_string(rows.size()) + " em", rows.front(), rows.back()};
        out.push_back(roster.class_name + ": " + base::join(rows, "; "));
        std::map<std::string, int> problems;
        for (const auto& each : roster.problems.all()) ++problems[each.key.substr(5)];
        std::string told;
        for (const auto& [key, count] : problems) told += " " + key + (count > 1 ? "*" + std::to_string(count) : "");
        if (!told.empty()) out.push_back("?" + told);
    }
    return out;
}

TEST(Lists, EveryFileOfTheTableGivesWhatIsRight) {
    auto folder = base::TempFolder::make("lists");
    ASSERT_TRUE(folder);
    const std::vector<ListCase> cases = load_cases();
    EXPECT_GE(cases.size(), 60u);
    for (const ListCase& one : cases)
        EXPECT_EQ(joined(seen(read(one, folder->path())), "\n"), joined(one.expected, "\n")) << "bang.txt:" << one.line << " " << one.name;
}

TEST(Lists, EverythingToldHasItsSentence) {
    const auto words = base::Catalogue::load(base::Path(KS_SOURCE_DIR) / "assets/text");
    ASSERT_TRUE(words) << words.error().detail;
    auto folder = base::TempFolder::make("lists");
    ASSERT_TRUE(folder);
    for (const ListCase& one : load_cases()) {
        const auto file = read(one, folder->path());
        if (!file) {
            EXPECT_TRUE(words->has(file.error().key)) << file.error().key;
            continue;
        }
        for (const model::Roster& roster : file->classes) {
            for (const auto& each : roster.problems.all()) {
                EXPECT_TRUE(words->has(each.key)) << each.key;
                EXPECT_EQ(words->text(each.key, {}, each.params).find_first_of("{}"), std::string::npos) << each.key;
            }
            for (const model::RosterRow& row : roster.rows) {
                EXPECT_TRUE(row.left_out.empty() || words->has(row.left_out)) << row.left_out;
            }
        }
    }
}

}  // namespace
