#pragma once
// The packs this machine can use: those shipped in share/packs, those kept in data/packs because answers were given to
// them, and those named on the command line. A damaged, foreign or newer pack is set aside with a reason for the
// teacher; the others go on working. Pictures of packs are asked for as "<hash>/<picture id>".
//
// To verify a shelf of packs takes longer than all else at the start, so it begins early and runs beside:
//   library.begin(share / "packs");      // SDL starts, the progress file is opened ...
//   library.add_folder(share / "packs");

#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/paths.h"
#include "pack/pack.h"

namespace app {

class Library {
public:
    struct Shelf {
        pack::Reader reader;
        base::Path file;
    };

    Library();
    Library(Library&&) noexcept;
    ~Library();

    void begin(const base::Path& folder);       // reads its packs on threads of their own
    void add_folder(const base::Path& folder);  // every *.ksgoi in it, begun or not; a folder that is not there holds none
    bool add(const base::Path& file);           // false: set aside, see refused()
    const std::vector<base::Diagnostic>& refused() const { return refused_; }

    // The newest version of each pack, in the order of their modules.
    std::vector<const Shelf*> newest() const;
    const Shelf* find(const std::string& pack_id, const std::string& hash) const;  // that hash, else the newest of that id
    const Shelf* find_by_hash(const std::string& hash) const;
    std::optional<std::string> find_picture(const std::string& id) const;  // "<hash>/hinh/ba-ban.png"

private:
    class Reading;
    bool keep(const base::Path& file, base::Result<pack::Reader> reader);
    std::list<Reading> begun_;
    std::vector<std::unique_ptr<Shelf>> shelves_;
    std::vector<base::Diagnostic> refused_;
};

bool is_older(const std::string& version, const std::string& than);  // "1.9.0" is older than "1.10.0"

}  // namespace app
