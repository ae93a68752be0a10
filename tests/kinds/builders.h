#pragma once
// Questions for the tests of kinds, written as an author would: block("chọn một").right("A", "vì").wrong("B", "vì").

#include <string>

#include "base/catalogue.h"
#include "kinds/kind.h"

namespace support {

class Block {
public:
    explicit Block(const std::string& prompt = "Chọn gì?") {
        block_.file = "bai/01.md";
        block_.prompt = model::from_plain(prompt);
        block_.line = 10;
        block_.column = 1;
    }
    Block& right(const std::string& text, const std::string& why = "Vì thế.") { return add(true, text, why); }
    Block& wrong(const std::string& text, const std::string& why = "Vì thế.") { return add(false, text, why); }
    Block& card(const std::string& mark, const std::string& text, const std::string& why = "Vì thế.") {
        add(mark == "x", text, why);
        block_.options.back().mark = mark;
        return *this;
    }
    Block& spot(bool right, const std::string& text, page::Rect area, const std::string& why = "Vì thế.") {
        add(right, text, why);
        block_.options.back().area = area;
        return *this;
    }
    Block& key(const std::string& name, const std::string& value = "x") {
        block_.keys.push_back({name, value, next_ > 0 ? next_++ : 99, 4, {}});
        return *this;
    }
    Block& panel(const std::string& words) {
        block_.keys.push_back({"tranh", words, next_ > 0 ? next_++ : 99, 4, {"hinh/" + words + ".svg", words, 776, 540}});
        return *this;
    }
    Block& in_order() {  // from here on each key and option stands on the line after the one before
        next_ = 100;
        return *this;
    }
    Block& way(const std::string& mark, const std::string& text, const std::string& target, const std::string& why = "Vì thế.") {
        card(mark, text, why);
        block_.options.back().target = target;
        return *this;
    }
    const kinds::AuthorBlock& get() const { return block_; }

private:
    Block& add(bool marked, const std::string& text, const std::string& why) {
        const int line = next_ > 0 ? next_++ : 11 + 2 * static_cast<int>(block_.options.size());
        const auto rich = [](const std::string& words) { return words.empty() ? model::RichText{} : model::from_plain(words); };
        block_.options.push_back({marked, marked ? "x" : "", rich(text), rich(why), {}, {}, std::nullopt, line, 3});
        return *this;
    }
    kinds::AuthorBlock block_;
    int next_ = 0;
};

inline base::Json picked(const std::vector<int>& indices) {
    base::Json list = base::Json::array();
    for (int index : indices) list.push(index);
    base::Json answer;
    answer.set("picked", std::move(list));
    return answer;
}

// Of a talk: the way picked in each scene, -1 where it went back; the one that is chosen now.
inline base::Json path(const std::vector<int>& picks, int now = -1) {
    base::Json list = base::Json::array(), answer;
    for (int pick : picks) list.push(pick);
    answer.set("path", std::move(list));
    if (now >= 0) answer.set("now", now);
    return answer;
}

inline base::Json placed(const std::vector<int>& slots) {
    base::Json list = base::Json::array();
    for (int slot : slots) list.push(slot);
    base::Json answer;
    answer.set("at", std::move(list));
    return answer;
}

inline std::vector<std::string> problems_of(const kinds::Kind& kind, const Block& block) {
    base::Diagnostics problems;
    kind.compile(block.get(), problems);
    std::vector<std::string> lines;
    for (const auto& problem : problems.all())
        lines.push_back(problem.file + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column) + " " + problem.key);
    return lines;
}

inline base::Json body_of(const kinds::Kind& kind, const Block& block) {
    base::Diagnostics problems;
    return kind.compile(block.get(), problems);
}

inline model::Item item_of(const kinds::Kind& kind, const Block& block) {
    model::Item item;
    item.id = "cau-1";
    item.kind = kind.id();
    item.prompt = block.get().prompt;
    item.body = body_of(kind, block);
    return item;
}

inline kinds::Showing showing(const model::Item& item) { return {item, 7, kinds::Phase::choosing, false, -1, 0, {}}; }
inline kinds::Showing answered(const model::Item& item, bool reveal) { return {item, 7, kinds::Phase::answered, reveal, -1, 0, {}}; }

}  // namespace support
