// Finds the name of a class in what people write around it, and around its parts: blanks, strokes, "Lớp", the school year.

#include "intake/class_name.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "base/vietnamese.h"
#include "intake/sheet.h"

namespace intake {
namespace {

constexpr std::size_t longest = 12;  // bytes of a class name

bool is_grade_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_class_letter(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == U'Đ' || c == U'đ'; }
bool is_stroke(char32_t c) { return c == '/' || c == '.' || c == '-' || c == '_'; }

// Reads a class name that begins at some place of a title.
class ClassReader {
public:
    ClassReader(const std::vector<char32_t>& text, std::size_t at) : text_(text), at_(at) {}

    std::optional<std::string> read() {
        const std::size_t digits = run(at_, is_grade_digit);
        if (digits == 0 || digits > 2) return std::nullopt;
        take(digits);
        if (!grade_of(name_)) return std::nullopt;
        if (!glued()) spaced();
        if (name_.size() > longest || (at_ < text_.size() && base::is_letter_or_digit(text_[at_]))) return std::nullopt;
        return name_;
    }

    std::size_t end() const { return at_; }

private:
    template <class Is>
    std::size_t run(std::size_t from, Is is) const {
        std::size_t length = 0;
        while (from + length < text_.size() && is(text_[from + length])) ++length;
        return length;
    }

    std::size_t blanks(std::size_t from) const {
        return run(from, [](char32_t c) { return c == ' '; });
    }

    bool ends_word(std::size_t at) const { return at >= text_.size() || !base::is_letter_or_digit(text_[at]); }

    void take(std::size_t count) {
        for (; count > 0; --count) base::append_utf8(name_, text_[at_++]);
    }

    // "A1", "/1", ".10", "TC1" right behind the grade.
    bool glued() {
        const std::size_t before = at_;
        const auto inside = [](char32_t c) { return base::is_letter_or_digit(c) || is_stroke(c); };
        std::size_t length = run(at_, inside);
        for (std::size_t i = 0; i < length; ++i) {  // "6A1-NĂM HỌC", "6-2026": what follows the stroke is not its name
            if (!is_stroke(text_[at_ + i])) continue;
            const std::size_t letters = run(at_ + i + 1, [](char32_t c) { return base::is_letter_or_digit(c) && !is_grade_digit(c); });
            if (letters > 1 || run(at_ + i + 1, is_grade_digit) > 2) length = i;
        }
        while (length > 0 && is_stroke(text_[at_ + length - 1])) --length;
        take(length);
        const std::size_t gap = blanks(at_), digits = run(at_ + gap, is_grade_digit);
        const bool one_letter = length == 1 && is_class_letter(text_[before]);
        if (one_letter && gap > 0 && digits > 0 && digits <= 2 && at_ + gap + digits == text_.size()) append(gap, digits);  // "6A 1"
        return length > 0;
    }

    // " A1", " / 1", " - 1" with blanks between.
    void spaced() {
        std::size_t gap = blanks(at_);
        if (at_ + gap < text_.size() && is_stroke(text_[at_ + gap])) {
            const std::size_t after = at_ + gap + 1 + blanks(at_ + gap + 1), digits = run(after, is_grade_digit);
            const bool goes_on = after + digits < text_.size() && (is_stroke(text_[after + digits]) || !ends_word(after + digits));
            if (digits == 0 || digits > 2 || goes_on) return;
            base::append_utf8(name_, text_[at_ + gap]);
            at_ = after;
            return take(digits);
        }
        if (gap == 0) return;
        const std::size_t letters = run(at_ + gap, is_class_letter), digits = run(at_ + gap + letters, is_grade_digit);
        const bool fits = digits <= 2 && (letters == 1 || (letters > 1 && letters <= 3 && digits > 0));
        if (!fits || !ends_word(at_ + gap + letters + digits)) return;
        append(gap, letters + digits);
        gap = blanks(at_);
        const std::size_t last = run(at_ + gap, is_grade_digit);
        if (digits == 0 && last > 0 && last <= 2 && at_ + gap + last == text_.size()) append(gap, last);  // "6 A 1"
    }

    void append(std::size_t gap, std::size_t count) {
        at_ += gap;
        take(count);
    }

    const std::vector<char32_t>& text_;
    std::size_t at_;
    std::string name_;
};

std::vector<char32_t> to_title(const std::string& text) {
    std::vector<char32_t> letters = base::to_code_points(squeeze(text));
    for (char32_t& c : letters) {
        if (c == 0x2013 || c == 0x2014 || c == 0x2212) c = '-';
        if (c == 0x2044 || c == 0x2215 || c == 0xFF0F) c = '/';
    }
    return letters;
}

// Behind each "lớp": "Lớp: 6A1", "lop6A1", "LỚP - 6 A1".
std::optional<std::size_t> after_word_class(const std::vector<char32_t>& text, std::size_t from) {
    for (std::size_t i = from; i + 3 < text.size(); ++i) {
        if (i > 0 && base::is_letter_or_digit(text[i - 1])) continue;
        if (base::fold(base::to_utf8({text[i], text[i + 1], text[i + 2]})) != "lop") continue;
        std::size_t at = i + 3;
        while (at < text.size() && !base::is_letter_or_digit(text[at])) ++at;
        return at;
    }
    return std::nullopt;
}

// "6A1", "10A", "5G0": so plainly a class that it needs no "lớp" before it.
bool is_plain(const std::string& name) {
    const std::vector<char32_t> letters = base::to_code_points(name);
    const auto first = std::find_if_not(letters.begin(), letters.end(), is_grade_digit);
    return first != letters.end() && is_class_letter(*first) && std::all_of(first + 1, letters.end(), is_grade_digit);
}

std::optional<std::string> find_plain(const std::vector<char32_t>& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && (base::is_letter_or_digit(text[i - 1]) || is_stroke(text[i - 1]))) continue;
        auto name = ClassReader(text, i).read();
        if (name && is_plain(*name)) return name;
    }
    return std::nullopt;
}

}  // namespace

std::optional<int> grade_of(const std::string& class_name) {
    std::size_t digits = 0;
    while (digits < class_name.size() && class_name[digits] >= '0' && class_name[digits] <= '9') ++digits;
    if (digits == 0 || digits > 2) return std::nullopt;
    const int grade = std::stoi(class_name.substr(0, digits));
    return grade >= 1 && grade <= 12 ? std::optional<int>(grade) : std::nullopt;
}

bool is_class_alone(const std::string& text) {
    const std::vector<char32_t> title = to_title(text);
    const auto after = after_word_class(title, 0);
    const bool begins = after && base::fold(base::to_utf8({title.begin(), title.begin() + static_cast<std::ptrdiff_t>(*after)})) == "lop";
    ClassReader reader(title, begins ? *after : 0);
    if (!reader.read()) return false;
    const std::string tail = base::fold(base::to_utf8({title.begin() + static_cast<std::ptrdiff_t>(reader.end()), title.end()}));
    return tail.empty() || base::starts_with(tail, "nam hoc");
}

std::string clean_class_name(const std::string& text) {
    const std::string name = squeeze(text);
    if (const auto after = find_class_name(name)) return *after;
    const std::vector<char32_t> title = to_title(name);
    if (is_class_alone(name)) return *ClassReader(title, 0).read();
    return name.size() <= longest && grade_of(name) ? name : "";
}

std::optional<std::string> find_class_name(const std::string& text) {
    const std::vector<char32_t> title = to_title(text);
    for (auto at = after_word_class(title, 0); at; at = after_word_class(title, *at))
        if (auto name = ClassReader(title, *at).read()) return name;
    const std::string folded = base::fold(text);
    for (const char* word : {"danh sach", "hoc sinh", "nam hoc", "khoi"})
        if (folded.find(word) != std::string::npos) return find_plain(title);
    return std::nullopt;
}

std::optional<std::string> class_in_label(const std::string& label) {
    if (auto named = find_class_name(label)) return named;
    if (is_class_alone(label) && !is_integer(squeeze(label))) return clean_class_name(label);  // a sheet "1" or "10-2026" is no class
    std::vector<char32_t> title = to_title(label);
    std::replace(title.begin(), title.end(), U'_', U' ');
    return find_plain(title);
}

bool same_class(const std::string& a, const std::string& b) {
    // fold leaves letters and digits, single blanks for what was between them; a blank counts between two digits alone
    const auto key = [](const std::string& name) {
        std::string out;
        const std::string folded = base::fold(name);
        for (std::size_t i = 0; i < folded.size(); ++i)
            if (folded[i] != ' ' ||
                (is_grade_digit(static_cast<unsigned char>(folded[i - 1])) && is_grade_digit(static_cast<unsigned char>(folded[i + 1]))))
                out += folded[i];
        return out;
    };
    return key(a) == key(b);
}

}  // namespace intake
