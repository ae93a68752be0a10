#pragma once
// What several screens say or show alike: dates, names, numbers, letters, sign-in pictures.

#include <optional>
#include <string>
#include <vector>

#include "page/page.h"
#include "ui/world.h"

namespace ui {

std::string day_words(const World& world, base::Date date);                    // "Thứ Hai, ngày 23 tháng 11"
std::string day_year_words(const World& world, base::Date date);               // "Thứ Hai, ngày 23 tháng 11 năm 2026"
const model::Pupil* find_pupil(const World& world, const model::PupilId& id);  // of the class; nullptr: none
page::Name make_name(const model::Pupil& pupil);
std::string birthday_words(const std::string& iso);  // "12/3", empty for none
std::string call_name(const model::Pupil& pupil);    // "Trương Bảo Ngọc" -> "Bảo Ngọc"; "Em tạm 1" is no name and stays whole
std::string full_words(const std::vector<std::string>& parts);  // joined by a middle dot
std::string teacher_call(const World& world);                   // "cô Hà"

std::string sign_in_picture_id(int picture);                        // "dang-nhap/non.png"
std::string sign_in_picture_word(const World& world, int picture);  // "Nón lá"

bool has_mascot(model::Band band);  // grades 3-5 only
model::Picture mascot(const std::string& pose, const std::string& alt);

// Where the last part of a path begins to be a name: "/home/co/Downloads" -> "Downloads".
std::string last_part(const std::string& path);
int finished_items(const std::vector<int>& points);  // answered fully
bool has_results(const LessonEntry& lesson);         // of a time that counts
const model::Class* class_of(const World& world, const model::ClassId& id);
bool is_about_lost(const base::Diagnostic& notice);  // what happened to a lost progress file
std::string problem_words(const World& world, const base::Diagnostic& problem);

inline constexpr double large_text = 1.2;  // text scale above which what must be seen takes the room of what may be

// Values of the Page verbs in one line.
page::Button make_button(std::string label, page::ButtonRole role = page::ButtonRole::second, std::string icon = {});
page::Button make_main_button(std::string label, std::string icon_after = {});  // Enter presses it
page::Button make_closing(page::Button button);                                 // Esc presses it too
page::Button make_back_button(const World& world, std::string icon = {});
page::Heading make_heading(int level, std::string text, std::string second = {}, std::string icon = {}, page::Tone tone = page::Tone::none);
page::Notice make_notice(page::Tone tone, std::string icon, std::string text, std::string title = {});
page::Chip make_chip(page::Tone tone, std::string icon, std::string label);
page::TableCell make_cell(std::string text, std::string second = {});
page::Row make_row(page::Row::Align align = page::Row::Align::left);
page::Row make_grid(int columns, float gap = -1);                  // -1: the theme's
model::RichText make_list(const std::vector<std::string>& lines);  // bullets

// A round button of the top line. true: pressed.
bool draw_round(page::Page& page, const std::string& label, const std::string& icon);
bool draw_round_back(page::Page& page, const World& world);
std::optional<double> draw_text_sizes(page::Page& page, const World& world);        // the one pressed
void draw_not_handed_in(page::Page& page, const World& world);                      // a station whose class folder is away
void draw_author_problems(page::Page& page, const World& world, std::size_t most);  // of a preview: what is to be mended, and where
void draw_toast(page::Page& page, const World& world);                              // the message that passes, if there is one

}  // namespace ui
