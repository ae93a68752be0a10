#pragma once
// What an author writes, once checked: a pack holds a module of lessons, its pictures' names and its legal facts.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "base/json.h"
#include "model/rich_text.h"

namespace model {

inline constexpr const char* pack_ending = ".ksgoi";  // of a built one

struct Picture {
    std::string id;  // name in the pack, for example "hinh/ba-ban.png"; empty: none
    std::string alt;
    int width = 0, height = 0;
    bool empty() const { return id.empty() && alt.empty(); }
    friend bool operator==(const Picture&, const Picture&) = default;
};

struct LegalFact {
    std::string id;        // "116/2025/Đ7.1.c"
    std::string document;  // "Luật An ninh mạng 2025"
    std::string number;    // "116/2025/QH15"
    std::string article;   // "Điều 7 khoản 1 điểm c"
    base::Date in_force;
    std::optional<base::Date> expires;
    base::Date checked_on;
    std::string source;  // address of the official text
    std::string says;    // our paraphrase
    friend bool operator==(const LegalFact&, const LegalFact&) = default;
};

// A word that a pupil may not know, and what it means in a sentence or two.
struct Term {
    std::string word;
    RichText meaning;
    friend bool operator==(const Term&, const Term&) = default;
};

struct Page {
    std::string title;
    Picture picture;
    RichText text;
};

// A question or activity. `body` belongs to its kind: nobody else looks inside.
struct Item {
    std::string id;    // unique in the lesson, written by the author
    std::string kind;  // "chon-mot"
    RichText prompt;
    Picture picture;
    std::string idea;  // what it shows that the pupil holds: a line of the result
    std::vector<RichText> hints;
    RichText takeaway;  // "Mang theo: ..."
    int page = 0;       // which page of the lesson explains it, from 1; 0: none
    base::Json body;
};

using Step = std::variant<Page, Item>;

// What a teacher does with the class away from the machines, on the projector or on paper; nothing of it is scored.
struct ClassCard {
    enum class Kind { role_play, talk, pledge } kind = Kind::talk;
    std::string title;
    int minutes = 0;  // 0: not said
    struct Role {
        std::string who, words;
        friend bool operator==(const Role&, const Role&) = default;
    };
    std::vector<Role> roles;      // of a role play
    std::vector<RichText> lines;  // what to say, to ask or to choose from: "Nếu ... thì ..."
    RichText afterwards;          // hỏi sau
    RichText note;                // lưu ý, for the teacher alone
    friend bool operator==(const ClassCard&, const ClassCard&) = default;
};

struct Lesson {
    std::string id;  // "ba-muc-giup-do"
    std::string title;
    int grade = 6;
    int minutes = 15;
    std::string goal;
    std::vector<std::string> competences;
    Picture cover;
    std::string content_note;  // empty: none needed
    RichText short_version;    // to read instead, where there is a content note
    RichText action;           // việc của tuần này
    RichText home_talk;        // hỏi người nhà
    RichText talk_card;        // thẻ nói chuyện, for the teacher
    std::vector<ClassCard> cards;
    std::vector<Term> terms;  // the words its pages explain, in the order of the pages
    std::vector<Step> steps;  // in the author's order

    std::vector<const Item*> items() const;
    std::vector<const Page*> pages() const;
    const Item* find_item(const std::string& item_id) const;
    const Term* find_term(const std::string& word) const;
    int step_of_page(int page_number) const;  // -1 if there is none
};

struct PackInfo {
    std::string id;       // "b3-nguoi-bao-ve"
    std::string version;  // "1.0.0"
    std::string title;
    std::string module;       // title of the module
    std::string module_code;  // "B3"
    std::string author;
    std::string licence;
    std::string hash;  // SHA-256 of the built file, empty for one not yet built
};

struct Pack {
    PackInfo info;
    std::vector<Lesson> lessons;
    std::vector<LegalFact> facts;
    const Lesson* find_lesson(const std::string& lesson_id) const;
    const LegalFact* find_fact(const std::string& fact_id) const;
};

// A fact that needs the teacher's eye: expired, or checked more than 12 months ago.
enum class FactAge { fresh, old, expired };
FactAge age_of(const LegalFact& fact, base::Date today);

}  // namespace model
