// Checks what an author wrote in a question, and says at its place what to write instead.

#include "kinds/author.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "base/vietnamese.h"
#include "kinds/suggest.h"

namespace kinds {

void add_problem(base::Diagnostics& problems, const AuthorBlock& block, int line, int column, std::string key, base::Params params) {
    problems.add({base::Severity::error, block.file, line, column, std::move(key), std::move(params)});
}

void note_unknown(const AuthorBlock& block, const AuthorBlock::Key& key, std::span<const std::string_view> known,
                  base::Diagnostics& problems) {
    const std::string meant = nearest(key.name, known);
    if (meant.empty())
        add_problem(problems, block, key.line, key.column, "tac-gia.cau-khoa-la", {{"khoa", key.name}});
    else
        add_problem(problems, block, key.line, key.column, "tac-gia.khoa-gan-dung", {{"khoa", key.name}, {"nen", meant}});
}

void check_keys(const AuthorBlock& block, std::span<const std::string_view> own, base::Diagnostics& problems) {
    std::vector<std::string_view> known(own.begin(), own.end());
    known.insert(known.end(), std::begin(shared_keys), std::end(shared_keys));
    std::set<std::string> seen;
    for (const auto& key : block.keys) {
        const std::string folded = base::fold(key.name);
        if (std::any_of(own.begin(), own.end(), [&](std::string_view name) { return base::fold(name) == folded; })) {
            if (!seen.insert(folded).second)
                add_problem(problems, block, key.line, key.column, "tac-gia.khoa-cau-trung", {{"khoa", key.name}});
            continue;
        }
        note_unknown(block, key, known, problems);
    }
}

void check_count(const AuthorBlock& block, std::string key, int count, int fewest, int most, base::Params more,
                 base::Diagnostics& problems) {
    if (count >= fewest && count <= most) return;
    more.insert(more.end(), {{"it", std::to_string(fewest)}, {"nhieu", std::to_string(most)}, {"so", std::to_string(count)}});
    add_problem(problems, block, block.line, block.column, std::move(key), std::move(more));
}

void check_marks(const AuthorBlock& block, base::Diagnostics& problems) {
    for (const auto& option : block.options)
        if (!option.marked && !option.mark.empty())
            add_problem(problems, block, option.line, option.column, "tac-gia.dau-la", {{"dau", option.mark}});
}

void check_words(const AuthorBlock& block, base::Diagnostics& problems) {
    for (const auto& option : block.options) {
        const std::string text = model::to_plain(option.text);
        if (text.empty())
            add_problem(problems, block, option.line, option.column, "tac-gia.lua-chon-trong");
        else if (option.explanation.empty())
            add_problem(problems, block, option.line, option.column, "tac-gia.thieu-giai-thich", {{"chu", text}});
    }
}

void check_options(const AuthorBlock& block, base::Diagnostics& problems) {
    std::set<std::string> seen;
    for (const auto& option : block.options) {
        const std::string text = model::to_plain(option.text);
        if (!text.empty() && !seen.insert(base::to_lower(text)).second)
            add_problem(problems, block, option.line, option.column, "tac-gia.lua-chon-trung", {{"chu", text}});
    }
    check_words(block, problems);
}

const AuthorBlock::Key* find_key(const AuthorBlock& block, std::string_view name) {
    const std::string folded = base::fold(name);
    const auto found =
        std::find_if(block.keys.begin(), block.keys.end(), [&](const AuthorBlock::Key& key) { return base::fold(key.name) == folded; });
    return found == block.keys.end() ? nullptr : &*found;
}

std::string needed_words(const AuthorBlock& block, std::string_view name, base::Diagnostics& problems) {
    const AuthorBlock::Key* key = find_key(block, name);
    if (!key)
        add_problem(problems, block, block.line, block.column, "tac-gia.cau-thieu-khoa", {{"khoa", std::string(name)}});
    else if (key->value.empty())
        add_problem(problems, block, key->line, key->column, "tac-gia.khoa-rong", {{"khoa", std::string(name)}});
    return key ? key->value : std::string();
}

std::vector<std::string> split_bars(std::string_view text) {
    std::vector<std::string> parts;
    for (const std::string& part : base::split(text, '|'))
        if (const auto words = base::trim(part); !words.empty()) parts.emplace_back(words);
    return parts;
}

}  // namespace kinds
