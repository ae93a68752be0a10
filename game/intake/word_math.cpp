// Writes the shapes of a formula that have a usual form on one line; of others the letters alone.

#include "intake/word_math.h"

#include <algorithm>

#include "base/text.h"
#include "intake/word_symbols.h"

namespace intake {
namespace {

constexpr int deepest = 40;
constexpr std::string_view flat[] = {"oMath", "oMathPara", "e",   "num", "den", "sup",        "sub",
                                     "deg",   "fName",     "box", "lim", "sdt", "sdtContent", "ins"};
constexpr std::string_view shaped[] = {"nary", "m", "eqArr", "limLow", "limUpp", "groupChr", "acc", "bar", "borderBox", "phant", "sPre"};

class MathReader {
public:
    LinearMath read(const pugi::xml_node& node) {
        LinearMath out;
        out.text = text_of(node, 0);
        out.whole = whole_;
        return out;
    }

private:
    std::string inside(const pugi::xml_node& node, int depth) {
        std::string out;
        for (const pugi::xml_node& each : node.children()) out += text_of(each, depth + 1);
        return out;
    }

    std::string part(const pugi::xml_node& node, std::string_view name, int depth) { return inside(child(node, name), depth + 1); }

    // In brackets where more than a letter or a number stands there.
    static std::string as_one(const std::string& text) {
        const auto letters = base::to_code_points(text);
        const bool one = std::all_of(letters.begin(), letters.end(), base::is_letter_or_digit);
        return one || (base::starts_with(text, "(") && text.find(')') == text.size() - 1) ? text : "(" + text + ")";
    }

    std::string bracketed(const pugi::xml_node& node, int depth) {
        const pugi::xml_node look = child(node, "dPr");
        const auto sign = [&](std::string_view name, const std::string& usual) {
            const pugi::xml_node given = child(look, name);
            return given ? std::string(attribute(given, "val")) : usual;
        };
        std::vector<std::string> parts;
        for (const pugi::xml_node& each : node.children())
            if (is(each, "e")) parts.push_back(inside(each, depth + 1));
        return sign("begChr", "(") + base::join(parts, sign("sepChr", "|")) + sign("endChr", ")");
    }

    std::string text_of(const pugi::xml_node& node, int depth) {
        if (depth > deepest) {
            whole_ = false;
            return {};
        }
        if (is(node, "r")) return letters_of(node);
        if (is(node, "f")) return as_one(part(node, "num", depth)) + "/" + as_one(part(node, "den", depth));
        if (is(node, "sSup")) return part(node, "e", depth) + to_script(part(node, "sup", depth), true);
        if (is(node, "sSub")) return part(node, "e", depth) + to_script(part(node, "sub", depth), false);
        if (is(node, "sSubSup"))
            return part(node, "e", depth) + to_script(part(node, "sub", depth), false) + to_script(part(node, "sup", depth), true);
        if (is(node, "d")) return bracketed(node, depth);
        if (is(node, "func")) return part(node, "fName", depth) + " " + part(node, "e", depth);
        if (is(node, "rad")) {
            if (!part(node, "deg", depth).empty()) whole_ = false;
            return part(node, "deg", depth) + "√" + as_one(part(node, "e", depth));
        }
        if (std::any_of(std::begin(shaped), std::end(shaped), [&](std::string_view name) { return is(node, name); })) {
            whole_ = false;
            return inside(node, depth);
        }
        const bool known = std::any_of(std::begin(flat), std::end(flat), [&](std::string_view name) { return is(node, name); });
        return known ? inside(node, depth) : std::string();  // else how it looks
    }

    static std::string letters_of(const pugi::xml_node& run) {
        std::string out;
        for (const pugi::xml_node& each : run.children())
            if (is(each, "t")) out += each.text().get();
        return out;
    }

    bool whole_ = true;
};

}  // namespace

LinearMath to_linear(const pugi::xml_node& math) { return MathReader().read(math); }

std::string to_script(const std::string& text, bool up) {
    if (const auto own = up ? to_raised(text) : to_lowered(text)) return *own;
    return (up ? "^" : "_") + (base::count_characters(text) > 1 ? "(" + text + ")" : text);
}

}  // namespace intake
