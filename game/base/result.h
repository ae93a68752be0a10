#pragma once
// What can fail returns a Result. An Error carries a code, the key of a sentence in assets/text, and the
// values that fill it; the sentence is made at the edge (a screen, a tool), never here.
//
//   base::Result<Pack> load_pack(const Path& file);
//   TRY_ASSIGN(auto pack, load_pack(file));

#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace base {

enum class Code {
    not_found,
    not_readable,
    not_writable,
    is_folder,
    damaged,
    newer,
    foreign,
    busy,
    invalid,
    too_big,
    conflict,
    full,
    cancelled,
    internal
};

using Params = std::vector<std::pair<std::string, std::string>>;

struct Error {
    Code code = Code::internal;
    std::string key;     // sentence in assets/text, for example "loi.khong-thay-tep"
    Params params;       // values for the {names} in that sentence
    std::string detail;  // for the log only, in English
};

template <class T = void>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Code code, std::string key, Params params = {}, std::string detail = {}) {
    return tl::make_unexpected(Error{code, std::move(key), std::move(params), std::move(detail)});
}

}  // namespace base

#define KS_JOIN2(a, b) a##b
#define KS_JOIN(a, b) KS_JOIN2(a, b)

// Returns the error of `expr` to the caller, or goes on.
#define TRY(expr)                                                                                          \
    do {                                                                                                   \
        if (auto ks_result = (expr); !ks_result) return tl::make_unexpected(std::move(ks_result).error()); \
    } while (false)

// As TRY, and gives the value a name.
#define TRY_ASSIGN(decl, expr) TRY_ASSIGN_AT(KS_JOIN(ks_value_, __LINE__), decl, expr)
#define TRY_ASSIGN_AT(tmp, decl, expr)                            \
    auto tmp = (expr);                                            \
    if (!tmp) return tl::make_unexpected(std::move(tmp).error()); \
    decl = *std::move(tmp)
