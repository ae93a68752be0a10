// Tells by the letters of a whole list which names were typed for TCVN3 or VNI, and writes them in Unicode.

#include "intake/legacy.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "base/vietnamese.h"

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
bool is_beyond_latin1(char32_t c) { return c > 0xFF; }
bool is_mark_of_latin1(char32_t c) { return c > 0xA0; }

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

// What one old font would make of the names of a list. A letter proves nothing ("Müller", "H\'Ñơn"): a name counts when every word of it
// becomes Vietnamese and two words or more do so only then, or one word does and most names of the list with such letters are like it.
class OldNames {
public:
    OldNames(const std::vector<std::string>& names, OldFont font) {
        int sure = 0, likely = 0, marked = 0;
        for (const std::string& name : names) {
            marks_.push_back(judge(name, font));
            const Judged& judged = marks_.back();
            sure += judged.changed > 1;
            likely += judged.changed > 0;
            marked += judged.is_marked;
        }
        whole_list_ = sure > 0 && likely * 2 > marked;
    }

    std::optional<std::string> read(std::size_t index) const {
        const Judged& judged = marks_[index];
        if (judged.changed > 1 || (judged.changed == 1 && whole_list_)) return judged.unicode;
        return std::nullopt;
    }

private:
    struct Judged {
        bool is_marked = false;  // has letters beyond ASCII
        int changed = 0;         // words that are Vietnamese in the old font alone; 0 when any is not
        std::string unicode;
    };

    static Judged judge(const std::string& name, OldFont font) {
        Judged out;
        const Letters letters = base::to_code_points(name);
        out.is_marked = std::any_of(letters.begin(), letters.end(), is_mark_of_latin1);
        if (!out.is_marked || std::any_of(letters.begin(), letters.end(), is_beyond_latin1)) return out;  // no old font has such letters
        int changed = 0;
        for (const std::string& word : base::split_words(name)) {
            const std::string read = read_old_font(word, font);
            if (!base::is_syllable(read)) return out;
            changed += !base::is_syllable(word);
        }
        out.changed = changed;
        out.unicode = read_old_font(name, font);
        return out;
    }

    std::vector<Judged> marks_;
    bool whole_list_ = false;
};

}  // namespace

std::string read_old_font(const std::string& text, OldFont font) {
    const Letters letters = base::to_code_points(text);
    return font == OldFont::tcvn3 ? from_tcvn3(letters) : font == OldFont::vni ? from_vni(letters) : text;
}

std::vector<std::optional<std::string>> read_old_fonts(const std::vector<std::string>& names) {
    std::vector<std::optional<std::string>> best(names.size());
    for (const OldFont font : {OldFont::tcvn3, OldFont::vni}) {
        const OldNames found(names, font);
        for (std::size_t i = 0; i < names.size(); ++i)
            if (!best[i]) best[i] = found.read(i);
    }
    return best;
}

std::optional<std::string> read_legacy(const std::string& line) {
    const Letters letters = base::to_code_points(line);
    if (looks_vni(letters)) return from_vni(letters);
    if (has_foreign(letters)) return from_tcvn3(letters);
    return std::nullopt;
}

}  // namespace intake
