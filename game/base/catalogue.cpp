// Reads .po files, and finds the words of a key for an age.

#include "base/catalogue.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"

namespace base {
namespace {

constexpr std::uint64_t most_bytes = 4u << 20;
constexpr std::array<std::string_view, 6> bands = {"", "a1", "a2", "b1", "b2", "t"};

struct Entry {
    std::optional<std::string> context, id, words;
    bool empty() const { return !context && !id && !words; }
};

// "Chào \"em\"\n" -> Chào "em" and a line end. Nothing if it is not a quoted string.
std::optional<std::string> unquote(std::string_view quoted) {
    if (quoted.size() < 2 || quoted.front() != '"' || quoted.back() != '"') return std::nullopt;
    quoted = quoted.substr(1, quoted.size() - 2);
    std::string out;
    for (std::size_t i = 0; i < quoted.size(); ++i) {
        if (quoted[i] == '"') return std::nullopt;
        if (quoted[i] != '\\') {
            out += quoted[i];
            continue;
        }
        if (++i == quoted.size()) return std::nullopt;
        switch (quoted[i]) {
            case 'n':
                out += '\n';
                break;
            case 't':
                out += '\t';
                break;
            case '"':
                out += '"';
                break;
            case '\\':
                out += '\\';
                break;
            default:
                return std::nullopt;
        }
    }
    return out;
}

std::string fill(const std::string& words, const Params& params) {
    std::string out;
    for (std::size_t i = 0; i < words.size();) {
        const auto close = words[i] == '{' ? words.find('}', i) : std::string::npos;
        const auto name = close == std::string::npos ? std::string() : words.substr(i + 1, close - i - 1);
        const auto param = std::find_if(params.begin(), params.end(), [&](const auto& p) { return p.first == name; });
        if (close == std::string::npos || param == params.end()) {
            out += words[i++];
        } else {
            out += param->second;
            i = close + 1;
        }
    }
    return out;
}

// Reads one .po file line by line; each complete entry is given to `keep`, which says whether it may stay. An entry that cannot be read
// is told, and left out.
class PoReader {
public:
    PoReader(std::string_view file_name, std::vector<Error>& damage) : file_name_(file_name), damage_(damage) {}

    template <class Keep>
    void read(std::string_view po, Keep keep) {
        bool skipping = false;
        for (const std::string& whole : split(po, '\n')) {
            ++line_;
            const std::string_view line = trim(whole);
            if (starts_entry(line)) {
                finish(keep);
                skipping = false;
            }
            if (skipping || line.empty() || line.front() == '#') continue;
            if (is_utf8(line) && take(line)) continue;
            tell("loi.tep-chu-sai", {});
            entry_ = {};
            part_ = nullptr;
            skipping = true;
        }
        ++line_;
        finish(keep);
    }

private:
    bool starts_entry(std::string_view line) const {
        return line.empty() || line.front() == '#' || starts_with(line, "msgctxt ") || (starts_with(line, "msgid ") && entry_.id);
    }

    bool take(std::string_view line) {
        constexpr std::pair<std::string_view, std::optional<std::string> Entry::*> parts[] = {
            {"msgctxt ", &Entry::context}, {"msgid ", &Entry::id}, {"msgstr ", &Entry::words}};
        for (const auto& part : parts) {
            if (!starts_with(line, part.first)) continue;
            part_ = &(entry_.*part.second);
            if (*part_) return false;
            *part_ = unquote(trim(line.substr(part.first.size())));
            return part_->has_value();
        }
        const auto more = unquote(line);
        if (!more || !part_) return false;
        **part_ += *more;
        return true;
    }

    template <class Keep>
    void finish(Keep keep) {
        const Entry entry = std::exchange(entry_, {});
        part_ = nullptr;
        if (entry.empty()) return;
        if (!entry.id || !entry.words) return tell("loi.tep-chu-sai", {});
        if (entry.id->empty()) return;  // the file's head
        const std::string band = entry.context.value_or("");
        if (std::find(bands.begin(), bands.end(), band) == bands.end()) return tell("loi.chu-sai-lua-tuoi", *entry.id);
        if (entry.words->empty()) return tell("loi.chu-bo-trong", *entry.id);
        if (!keep(*entry.id, band, to_nfc(*entry.words))) tell("loi.chu-hai-lan", *entry.id);
    }

    void tell(const char* key, const std::string& id) {
        const std::string line = std::to_string(line_);
        damage_.push_back({Code::damaged, key, {{"ten", file_name_}, {"dong", line}, {"khoa", id}}, file_name_ + ":" + line + " " + id});
    }

    std::string file_name_;
    std::vector<Error>& damage_;
    int line_ = 0;
    Entry entry_;
    std::optional<std::string>* part_ = nullptr;
};

}  // namespace

// By packaging/end_words.cmake: a file that was cut between two entries looks well.
static bool is_ended(std::string_view po) {
    constexpr std::string_view mark = "# end of words";
    po = trim(po);
    return po.size() >= mark.size() && po.substr(po.size() - mark.size()) == mark;
}

static Result<std::vector<Path>> find_po_files(const Path& folder) {
    std::vector<Path> files;
    std::error_code problem;
    for (std::filesystem::directory_iterator entry(folder, problem), end; !problem && entry != end; entry.increment(problem))
        if (entry->path().extension() == ".po") files.push_back(entry->path());
    if (problem) return fail(Code::not_found, "loi.khong-thay-thu-muc", {{"ten", to_utf8(folder)}}, problem.message());
    std::sort(files.begin(), files.end());
    return files;
}

Result<Catalogue> Catalogue::load(const Path& folder) {
    TRY_ASSIGN(const std::vector<Path> files, find_po_files(folder));
    Catalogue all;
    for (const Path& file : files) {
        TRY_ASSIGN(const std::string po, read_file(file, most_bytes));
        TRY_ASSIGN(Catalogue one, parse(po, to_utf8(file.filename())));
        TRY(all.merge(std::move(one)));
    }
    return all;
}

Catalogue Catalogue::load(const Path& folder, std::vector<Error>& damage) {
    Catalogue all;
    const auto files = find_po_files(folder);
    if (!files) damage.push_back(files.error());
    for (const Path& file : files ? *files : std::vector<Path>()) {
        const auto po = read_file(file, most_bytes);
        const std::string name = to_utf8(file.filename());
        if (!po) {
            damage.push_back(po.error());
            continue;
        }
        all.read(*po, name, damage);
        if (!is_ended(*po))
            damage.push_back({Code::damaged, "loi.tep-chu-sai", {{"ten", name}, {"dong", "0"}}, name + ": its end is missing"});
    }
    return all;
}

void Catalogue::read(std::string_view po, std::string_view file_name, std::vector<Error>& damage) {
    PoReader(file_name, damage).read(po, [this](const std::string& key, const std::string& band, std::string words) {
        return entries_[key].emplace(band, std::move(words)).second;
    });
}

Result<Catalogue> Catalogue::parse(std::string_view po, std::string_view file_name) {
    if (!is_utf8(po)) return fail(Code::damaged, "loi.tep-khong-utf8", {{"ten", std::string(file_name)}});
    Catalogue catalogue;
    std::vector<Error> damage;
    catalogue.read(po, file_name, damage);
    if (!damage.empty()) return tl::make_unexpected(damage.front());
    return catalogue;
}

Result<void> Catalogue::merge(Catalogue other) {
    for (const auto& entry : other.entries_) {
        if (has(entry.first)) return fail(Code::conflict, "loi.chu-hai-tep", {{"khoa", entry.first}}, entry.first);
    }
    entries_.merge(other.entries_);
    return {};
}

bool Catalogue::has(std::string_view key) const { return entries_.find(key) != entries_.end(); }

std::string Catalogue::text(std::string_view key, std::string_view band, const Params& params) const {
    const auto entry = entries_.find(key);
    if (entry != entries_.end()) {
        for (std::string_view wanted : {band, std::string_view()}) {
            const auto words = entry->second.find(wanted);
            if (words != entry->second.end()) return fill(words->second, params);
        }
    }
    return "⟦" + std::string(key) + "⟧";
}

std::vector<std::string> Catalogue::keys() const {
    std::vector<std::string> all;
    for (const auto& entry : entries_) all.push_back(entry.first);
    return all;
}

std::string words_are_missing(const Path& folder) {
    return "Khiên Số không đọc được các tệp chữ trong " + to_utf8(folder) + ". Hãy chép lại trọn thư mục chương trình.";
}

}  // namespace base
