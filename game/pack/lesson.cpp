// Reads a lesson's file into a lesson, and checks what its parts must agree in.

#include "pack/lesson.h"

#include <charconv>
#include <map>

#include "base/text.h"
#include "pack/head.h"
#include "pack/keys.h"

namespace pack {

using Need = KnownKey::Need;
static constexpr KnownKey lesson_keys[] = {{key::lesson_title, Need::must}, {key::id, Need::must},       {key::grade, Need::must},
                                           {key::competences, Need::may},   {key::goal, Need::must},     {key::minutes, Need::must},
                                           {key::cover, Need::may},         {key::cover_alt, Need::may}, {key::content_note, Need::may},
                                           {key::short_version, Need::may}, {key::action, Need::should}, {key::home_talk, Need::should},
                                           {key::talk_card, Need::may}};

static int read_number(const Head& head, std::string_view name, int least, int most, int otherwise, Notes& notes) {
    const std::string text = head.text(name);
    if (text.empty()) return otherwise;
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec == std::errc() && read.ptr == text.data() + text.size() && number >= least && number <= most) return number;
    notes.error(head.place(name), "tac-gia.so-sai",
                {{"khoa", std::string(name)}, {"chu", text}, {"it", std::to_string(least)}, {"nhieu", std::to_string(most)}});
    return otherwise;
}

// "2.5.TC1a" of the digital competence framework.
static bool is_competence(const std::string& code) {
    const auto digit = [&](std::size_t i) { return code[i] >= '0' && code[i] <= '9'; };
    const auto upper = [&](std::size_t i) { return code[i] >= 'A' && code[i] <= 'Z'; };
    return code.size() == 8 && digit(0) && code[1] == '.' && digit(2) && code[3] == '.' && upper(4) && upper(5) && digit(6) &&
           code[7] >= 'a' && code[7] <= 'z';
}

static std::vector<std::string> read_competences(const Head& head, Notes& notes) {
    std::vector<std::string> codes;
    for (const auto& part : base::split(head.text(key::competences), ',')) {
        const std::string code(base::trim(part));
        if (code.empty()) continue;
        if (!is_competence(code)) notes.error(head.place(key::competences), "tac-gia.nang-luc-sai", {{"chu", code}});
        codes.push_back(code);
    }
    return codes;
}

static model::RichText read_rich(const Head& head, std::string_view name, const Scope& scope) {
    const Entry* entry = head.find(name);
    return entry && !entry->value.text.empty() ? to_rich(entry->value, scope) : model::RichText{};
}

static model::Picture read_cover(const Head& head, const Desk& desk) {
    const Entry* path = head.find(key::cover);
    if (path && !path->value.text.empty()) return desk.gallery.use(path->value, head.text(key::cover_alt), desk.notes);
    if (head.find(key::cover_alt)) desk.notes.error(head.place(key::cover_alt), "tac-gia.mo-ta-khong-tranh");
    return {};
}

static model::Lesson read_lesson_head(const Head& head, const Desk& desk, int grade) {
    model::Lesson lesson;
    lesson.id = head.text(key::id);
    if (!lesson.id.empty()) check_id(lesson.id, head.place(key::id), desk.notes);
    lesson.title = head.text(key::lesson_title);
    lesson.grade = grade;
    lesson.minutes = read_number(head, key::minutes, 1, 90, 15, desk.notes);
    lesson.goal = head.text(key::goal);
    lesson.competences = read_competences(head, desk.notes);
    lesson.content_note = head.text(key::content_note);
    lesson.short_version = read_rich(head, key::short_version, desk.pupil());
    if (lesson.content_note.empty() != lesson.short_version.empty())
        desk.notes.warning(head.start, lesson.content_note.empty() ? "tac-gia.ban-ngan-thua" : "tac-gia.thieu-ban-ngan");
    lesson.action = read_rich(head, key::action, desk.pupil());
    lesson.home_talk = read_rich(head, key::home_talk, desk.pupil());
    lesson.talk_card = read_rich(head, key::talk_card, desk.teacher());
    lesson.cover = read_cover(head, desk);
    return lesson;
}

static std::vector<Section> to_sections(const std::vector<Line>& lines, Notes& notes) {
    std::vector<Section> sections;
    bool said = false;
    for (const auto& line : lines) {
        if (starts_page(line) || starts_question(line) || starts_card(line)) {
            const auto kind = starts_page(line) ? Section::Kind::page : starts_card(line) ? Section::Kind::card : Section::Kind::question;
            sections.push_back({kind, line, {}});
        } else if (!sections.empty()) {
            sections.back().lines.push_back(line);
        } else if (!line.blank() && !said) {
            notes.error(line.place, "tac-gia.chu-truoc-trang");
            said = true;
        }
    }
    return sections;
}

static void check_items(const std::vector<ReadItem>& items, int page_count, Notes& notes) {
    std::map<std::string, int> first_line;
    for (const auto& read : items) {
        const auto& id = read.item.id;
        if (const auto [seen, fresh] = first_line.emplace(id, read.id_place.line); !id.empty() && !fresh)
            notes.error(read.id_place, "tac-gia.ma-cau-trung", {{"ma", id}, {"dong", std::to_string(seen->second)}});
        if (read.page_place.line && read.item.page > page_count)
            notes.error(read.page_place, "tac-gia.trang-khong-co",
                        {{"so", std::to_string(read.item.page)}, {"nhieu", std::to_string(page_count)}});
    }
}

static void add_terms(model::Lesson& lesson, const Glossary& glossary) {
    for (const auto* page : lesson.pages())
        for (const auto& word : model::terms_in(page->text))
            if (const auto* term = glossary.find(word); term && !lesson.find_term(word)) lesson.terms.push_back(*term);
}

model::Lesson read_lesson(std::vector<Line> lines, const Register& facts, const Glossary& glossary, Gallery& gallery, Notes& notes) {
    const Head head = take_head(lines, lesson_keys, notes);
    const int grade = read_number(head, key::grade, 3, 9, 6, notes);
    const Desk desk{notes, facts, glossary, gallery, limits_of_grade(grade)};
    model::Lesson lesson = read_lesson_head(head, desk, grade);
    std::vector<ReadItem> items;
    int page_count = 0;
    for (const auto& section : to_sections(lines, notes)) {
        if (section.kind == Section::Kind::card) {
            lesson.cards.push_back(read_card(section, desk));
        } else if (section.kind == Section::Kind::question) {
            items.push_back(read_question(section, desk));
            lesson.steps.emplace_back(items.back().item);
        } else {
            lesson.steps.emplace_back(read_page(section, desk));
            ++page_count;
        }
    }
    if (page_count == 0) notes.error(head.start, "tac-gia.bai-khong-trang");
    if (items.empty()) notes.error(head.start, "tac-gia.bai-khong-cau");
    check_items(items, page_count, notes);
    add_terms(lesson, glossary);
    return lesson;
}

}  // namespace pack
