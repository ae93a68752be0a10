// Takes HTML out of a text, and keeps its signs from meaning something in a lesson.

#include "work/plain_words.h"

#include "base/text.h"
#include "base/vietnamese.h"
#include "work/html_names.h"

namespace work {
namespace {

using model::TextFormat;
using std::string_view;

bool starts_tag(string_view text) {
    if (text.size() < 2 || text[0] != '<') return false;
    const char c = text[1];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '!';
}

std::size_t tag_end(string_view text, std::size_t at) {
    const bool comment = text.substr(at, 4) == "<!--";
    const auto end = text.find(comment ? "-->" : ">", at + (comment ? 4 : 1));
    return end == string_view::npos ? end : end + (comment ? 3 : 1);
}

bool breaks_line(string_view tag) {
    tag.remove_prefix(tag[1] == '/' ? 2 : 1);
    const std::string name = base::to_lower(tag.substr(0, tag.find_first_of("/> ")));
    return name == "p" || name == "br" || name == "div" || name == "li" || name == "tr" || name == "pre";
}

std::string without_tags(string_view text, PlainWords& words) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = starts_tag(text.substr(at)) ? tag_end(text, at) : string_view::npos;
        if (end != string_view::npos) {
            const string_view tag = text.substr(at, end - at);
            words.had_marks = true;
            words.had_picture = words.had_picture || base::starts_with(base::to_lower(tag.substr(0, 5)), "<img");
            if (breaks_line(tag)) out += '\n';
            at = end;
            continue;
        }
        const auto semicolon = text[at] == '&' ? text.substr(at, longest_html_name).find(';') : string_view::npos;
        const std::string letter = semicolon == string_view::npos ? std::string() : letter_of_html(text.substr(at + 1, semicolon - 1));
        out += letter.empty() ? std::string(1, text[at]) : letter;  // unknown: as it stands
        at += letter.empty() ? 1 : semicolon + 1;
    }
    return out;
}

std::string with_plain_signs(string_view text) {
    std::string out;
    for (char c : text) {
        if (c == '*' || c == '`' || c == '<' || c == '[' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

}  // namespace

PlainWords to_plain(const model::ReadText& text) {
    PlainWords words;
    const bool tags = text.format == TextFormat::html || text.format == TextFormat::moodle;
    const std::string plain = tags ? without_tags(text.text, words) : text.text;
    std::vector<std::string> lines;
    for (const std::string& line : base::split(plain, '\n'))
        if (const std::string one = base::join(base::split_words(line), " "); !one.empty())
            lines.push_back(text.format == TextFormat::markdown ? one : with_plain_signs(one));
    words.text = base::to_nfc(base::join(lines, "\n"));
    return words;
}

}  // namespace work
