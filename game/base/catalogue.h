#pragma once
// The words people read: every .po file of assets/text. msgid is a key ("dang-nhap.loi-chao"), msgctxt a band
// ("a1", "a2", "b1", "b2", "t") when the words differ by age; without one they serve all. {name} is filled by name.

#include <map>
#include <string>
#include <string_view>

#include "base/paths.h"
#include "base/result.h"

namespace base {

class Catalogue {
public:
    static Result<Catalogue> load(const Path& folder);                                // all good, or the first thing that is not
    static Catalogue load(const Path& folder, std::vector<Error>& damage);            // whatever of share/text can be read, and what cannot
    static Result<Catalogue> parse(std::string_view po, std::string_view file_name);  // one file
    Result<void> merge(Catalogue other);                                              // a key twice is an error
    bool has(std::string_view key) const;
    // The sentence for that band, else the common one, else the key itself in ⟦⟧ so that it is seen.
    std::string text(std::string_view key, std::string_view band = {}, const Params& params = {}) const;
    std::string text(const Error& error) const { return text(error.key, {}, error.params); }
    std::vector<std::string> keys() const;

private:
    void read(std::string_view po, std::string_view file_name, std::vector<Error>& damage);

    std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> entries_;  // key -> band -> words
};

// The one sentence that needs no catalogue: there is none.
std::string words_are_missing(const Path& folder);

}  // namespace base
