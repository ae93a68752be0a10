#pragma once
// From an author's folder to a pack that can be read at random, and back to values. A built pack is an SQLite file of
// our own application_id, the same bytes for the same folder; it is opened as a stranger's file: read-only, exact
// schema or refusal, hashes verified. See content/README.md for the grammar.
//
//   auto checked = pack::check(folder, {.today = clock_date});     // all problems at once
//   TRY(pack::build(folder, file, options));
//   TRY_ASSIGN(auto reader, pack::Reader::open(file));

#include <memory>
#include <optional>

#include "base/diagnostics.h"
#include "base/paths.h"
#include "model/pack.h"

namespace pack {

struct Options {
    base::Date today;       // for what depends on the date: facts that expired or were not checked for a year
    base::Path characters;  // content/nhan-vat; empty: beside the pack's folder
    base::Path charset;     // assets/fonts/charset.txt
    bool pictures = true;   // render SVG; false: check only that the files are there
};

struct Checked {
    model::Pack pack;  // as far as it could be read
    base::Diagnostics problems;
    std::vector<std::pair<std::string, std::string>> pictures;  // id, PNG bytes
};

Checked check(const base::Path& folder, const Options& options);
// Builds what check found without errors; with errors nothing is written and Code::invalid comes back.
base::Result<base::Diagnostics> build(const base::Path& folder, const base::Path& file, const Options& options);

class Reader {
public:
    static base::Result<Reader> open(const base::Path& file);  // verifies everything
    Reader(Reader&&) noexcept;
    Reader& operator=(Reader&&) noexcept;
    ~Reader();
    const model::Pack& pack() const;
    base::Result<std::string> load_picture(const std::string& id) const;  // PNG bytes, hash checked

private:
    struct Impl;
    explicit Reader(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

inline constexpr int application_id = 0x4B534F50;  // "KSOP"
inline constexpr int format_version = 1;

}  // namespace pack
