// Tells by its letters alone whether a name was typed for TCVN3 or VNI, and writes it in Unicode.

#include "intake/legacy.h"

#include <string_view>

#include "base/text.h"

namespace intake {
namespace {

using Letters = std::vector<char32_t>;

// TCVN 5712:1993 table 3, from byte A1 on; 0300-0323 are its combining marks.
constexpr std::u32string_view tcvn3 =
    U"ĂÂÊÔƠƯĐăâêôơưđẶ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ";
static_assert(tcvn3.size() == 94);

// Letters of Latin-1 that no Vietnamese word has.
constexpr std::u32string_view foreign = U"¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ";

// VNI writes the mark as a letter of its own after the vowel.
struct Mark {
    char32_t letter;
    std::u32string_view marks;
};
constexpr Mark vni_marks[] = {{U'ù', U"\u0301"},       {U'ø', U"\u0300"},       {U'û', U"\u0309"},       {U'õ', U"\u0303"},
                              {U'ï', U"\u0323"},       {U'â', U"\u0302"},       {U'á', U"\u0302\u0301"}, {U'à', U"\u0302\u0300"},
                              {U'å', U"\u0302\u0309"}, {U'ã', U"\u0302\u0303"}, {U'ä', U"\u0302\u0323"}, {U'ê', U"\u0306"},
                              {U'é', U"\u0306\u0301"}, {U'è', U"\u0306\u0300"}, {U'ú', U"\u0306\u0309"}, {U'ü', U"\u0306\u0303"},
                              {U'ë', U"\u0306\u0323"}};
constexpr std::pair<char32_t, char32_t> vni_letters[] = {{U'ô', U'ơ'}, {U'ö', U'ư'}, {U'ñ', U'đ'}, {U'æ', U'ỉ'},
                                                         {U'ó', U'ĩ'}, {U'ò', U'ị'}, {U'î', U'ỵ'}};

char32_t lower_latin1(char32_t c) { return c >= 0xC0 && c <= 0xDE && c != 0xD7 ? c + 0x20 : c; }
bool contains(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

const Mark* find_mark(char32_t letter) {
    for (const Mark& mark : vni_marks)
        if (mark.letter == lower_latin1(letter)) return &mark;
    return nullptr;
}

bool carries_mark(char32_t c) { return contains(U"aeouyAEOUYôöÔÖ", c); }

// "aê", "eã": after a plain a or e no Vietnamese word has an accented vowel. "oï", "uø": neither Vietnamese nor TCVN3.
bool is_vni_pair(char32_t before, char32_t letter) {
    const char32_t small = lower_latin1(letter);
    if (contains(U"aeöAEÖ", before)) return find_mark(letter) != nullptr;
    if (contains(U"oO", before)) return contains(U"øûïåäüë", small);
    return contains(U"uU", before) && contains(U"øï", small);
}

bool looks_vni(const Letters& name) {
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] == U'ñ' || name[i] == U'Ñ') return true;
        if (i > 0 && is_vni_pair(name[i - 1], name[i])) return true;
    }
    return false;
}

bool has_foreign(const Letters& name) {
    for (char32_t c : name)
        if (contains(foreign, c)) return true;
    return false;
}

std::string from_tcvn3(const Letters& name) {
    std::string out;
    for (char32_t c : name) base::append_utf8(out, c >= 0xA1 && c <= 0xFE ? tcvn3[c - 0xA1] : c);
    return base::to_nfc(out);
}

char32_t from_vni_letter(char32_t c) {
    for (const auto& [vni, letter] : vni_letters) {
        if (c == vni) return letter;
        if (c == vni - 0x20) return letter - 1;  // each of these has its capital just before it
    }
    return c;
}

std::string from_vni(const Letters& name) {
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const Mark* mark = i > 0 && carries_mark(name[i - 1]) ? find_mark(name[i]) : nullptr;
        if (mark)
            for (char32_t each : mark->marks) base::append_utf8(out, each);
        else
            base::append_utf8(out, from_vni_letter(name[i]));
    }
    return base::to_nfc(out);
}

}  // namespace

std::optional<std::string> read_legacy(const std::string& name) {
    const Letters letters = base::to_code_points(name);
    if (looks_vni(letters)) return from_vni(letters);
    if (has_foreign(letters)) return from_tcvn3(letters);
    return std::nullopt;
}

}  // namespace intake
