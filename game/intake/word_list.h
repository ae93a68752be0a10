#pragma once
// Automatic numbers and letters of a .docx: what Word would write before a paragraph.

#include "intake/office.h"

namespace intake {

class WordLists {
public:
    explicit WordLists(const pugi::xml_node& numbering = {});
    // The label of the next paragraph of that list and level: "B.", "Câu 3:"; empty for bullets.
    std::string next(const std::string& list, int level);

private:
    struct Level {
        std::string format, text;
        int start = 1;
    };
    struct List {
        std::string scheme;         // lists of one scheme count on together
        std::map<int, int> starts;  // levels that begin anew
        bool begun = false;
    };

    void begin(List& list);
    void read_scheme(const pugi::xml_node& node);
    void read_list(const pugi::xml_node& node);

    std::map<std::string, std::map<int, Level>> schemes_;
    std::map<std::string, List> lists_;
    std::map<std::string, std::map<int, int>> counters_;  // scheme -> level -> last number
};

}  // namespace intake
