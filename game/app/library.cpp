// Puts packs on their shelves and finds them again: the newest of each to teach with, any by its hash where answers speak of it.

#include "app/library.h"

#include <algorithm>
#include <charconv>
#include <system_error>

#include "base/log.h"
#include "base/pieces.h"
#include "base/text.h"

namespace app {
namespace {

std::vector<int> to_numbers(const std::string& version) {
    std::vector<int> numbers;
    for (const std::string& part : base::split(version, '.')) {
        int number = 0;
        std::from_chars(part.data(), part.data() + part.size(), number);
        numbers.push_back(number);
    }
    return numbers;
}

// "B10" -> B, 10: after B3.
std::pair<char, int> to_place(const std::string& module_code) {
    if (module_code.empty()) return {'~', 0};
    return {module_code.front(), to_numbers(module_code.substr(1)).front()};
}

const model::PackInfo& info(const Library::Shelf& shelf) { return shelf.reader.pack().info; }

base::Diagnostic set_aside(const base::Path& file, const base::Error& error) {
    base::Diagnostic diagnostic;
    diagnostic.severity = base::Severity::warning;
    diagnostic.file = base::to_utf8(file.filename());
    diagnostic.key = error.key;
    diagnostic.params = error.params;
    return diagnostic;
}

}  // namespace

bool is_older(const std::string& version, const std::string& than) { return to_numbers(version) < to_numbers(than); }

class Library::Reading {
public:
    using Readers = std::vector<std::optional<base::Result<pack::Reader>>>;

    explicit Reading(const base::Path& folder) : folder_(folder) {
        std::error_code error;
        for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
            if (entry->path().extension() == model::pack_ending) files_.push_back(entry->path());
        std::sort(files_.begin(), files_.end());
        readers_.resize(files_.size());
        opening_.emplace(files_.size(), [this](std::size_t i) { readers_[i] = pack::Reader::open(files_[i]); });
    }
    const base::Path& folder() const { return folder_; }
    const std::vector<base::Path>& files() const { return files_; }
    Readers finish() {
        opening_->finish();
        return std::move(readers_);
    }

private:
    base::Path folder_;
    std::vector<base::Path> files_;
    Readers readers_;
    std::optional<base::Pieces> opening_;  // last: it ends before what it uses
};

Library::Library() = default;
Library::Library(Library&&) noexcept = default;
Library::~Library() = default;

void Library::begin(const base::Path& folder) { begun_.emplace_back(folder); }

void Library::add_folder(const base::Path& folder) {
    auto reading = std::find_if(begun_.begin(), begun_.end(), [&](const Reading& one) { return one.folder() == folder; });
    if (reading == begun_.end()) reading = begun_.emplace(begun_.end(), folder);
    Reading::Readers readers = reading->finish();
    for (std::size_t i = 0; i < readers.size(); ++i) keep(reading->files()[i], *std::move(readers[i]));
    begun_.erase(reading);
}

bool Library::add(const base::Path& file) { return keep(file, pack::Reader::open(file)); }

bool Library::keep(const base::Path& file, base::Result<pack::Reader> reader) {
    if (!reader) {
        base::log_error(reader.error());
        refused_.push_back(set_aside(file, reader.error()));
        return false;
    }
    const auto known =
        std::find_if(shelves_.begin(), shelves_.end(), [&](const auto& shelf) { return info(*shelf).hash == reader->pack().info.hash; });
    if (known != shelves_.end())
        std::rotate(known, known + 1, shelves_.end());  // named last now
    else
        shelves_.push_back(std::make_unique<Shelf>(Shelf{std::move(*reader), file}));
    return true;
}

std::vector<const Library::Shelf*> Library::newest() const {
    std::vector<const Shelf*> shown;
    for (const auto& shelf : shelves_) {
        const auto same = std::find_if(shown.begin(), shown.end(), [&](const Shelf* other) { return info(*other).id == info(*shelf).id; });
        if (same == shown.end())
            shown.push_back(shelf.get());
        else if (!is_older(info(*shelf).version, info(**same).version))
            *same = shelf.get();  // of two alike, the one named last
    }
    std::stable_sort(shown.begin(), shown.end(),
                     [](const Shelf* a, const Shelf* b) { return to_place(info(*a).module_code) < to_place(info(*b).module_code); });
    return shown;
}

const Library::Shelf* Library::find_by_hash(const std::string& hash) const {
    const auto found = std::find_if(shelves_.begin(), shelves_.end(), [&](const auto& shelf) { return info(*shelf).hash == hash; });
    return found == shelves_.end() ? nullptr : found->get();
}

const Library::Shelf* Library::find(const std::string& pack_id, const std::string& hash) const {
    if (const Shelf* exact = find_by_hash(hash)) return exact;
    for (const Shelf* shelf : newest())
        if (info(*shelf).id == pack_id) return shelf;
    return nullptr;
}

std::optional<std::string> Library::find_picture(const std::string& id) const {
    const std::size_t slash = id.find('/');
    if (slash == std::string::npos) return std::nullopt;
    const Shelf* shelf = find_by_hash(id.substr(0, slash));
    if (shelf == nullptr) return std::nullopt;
    auto bytes = shelf->reader.load_picture(id.substr(slash + 1));
    if (!bytes) {
        base::log_error(bytes.error());
        return std::nullopt;
    }
    return std::move(*bytes);
}

}  // namespace app
