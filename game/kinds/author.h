#pragma once
// What the kinds share when they read an author's block: problems with their place, and the checks that every list of options needs.

#include "kinds/kind.h"

namespace kinds {

void add_problem(base::Diagnostics& problems, const AuthorBlock& block, int line, int column, std::string key, base::Params params = {});
// A key that is not known here; with the one that was meant, if one is near.
void note_unknown(const AuthorBlock& block, const AuthorBlock::Key& key, std::span<const std::string_view> known,
                  base::Diagnostics& problems);
void check_keys(const AuthorBlock& block, std::span<const std::string_view> own, base::Diagnostics& problems);
void check_count(const AuthorBlock& block, std::string key, int count, int fewest, int most, base::Params more,
                 base::Diagnostics& problems);
void check_marks(const AuthorBlock& block, base::Diagnostics& problems);            // x or nothing between the brackets
void check_words(const AuthorBlock& block, base::Diagnostics& problems);            // each option has words and an explanation
void check_options(const AuthorBlock& block, base::Diagnostics& problems);          // and no two the same words
const AuthorBlock::Key* find_key(const AuthorBlock& block, std::string_view name);  // accents and case forgiven
std::string needed_words(const AuthorBlock& block, std::string_view name, base::Diagnostics& problems);
std::vector<std::string> split_bars(std::string_view text);  // "Kể | Hỏi người lớn | Không kể"

}  // namespace kinds
