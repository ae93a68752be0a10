// An author's folder, read whole: every problem in it is told at once.

#include <algorithm>
#include <map>

#include "base/text.h"
#include "pack/gallery.h"
#include "pack/head.h"
#include "pack/keys.h"
#include "pack/lesson.h"
#include "pack/pack.h"
#include "pack/plain_text.h"

namespace pack {

using Need = KnownKey::Need;
static constexpr KnownKey manifest_keys[] = {{key::pack_title, Need::must}, {key::id, Need::must},          {key::version, Need::must},
                                             {key::module, Need::must},     {key::module_code, Need::must}, {key::author, Need::must},
                                             {key::licence, Need::must}};
static constexpr std::size_t largest_text = 1u << 20;  // bytes of one text file

// What every file of the pack is read with.
struct Reading {
    base::Path folder;
    std::set<char32_t> charset;
    base::Diagnostics& problems;
};

static std::vector<Line> load_lines(const Reading& reading, const std::string& file, Notes& notes) {
    auto bytes = base::read_file(reading.folder / base::from_utf8(file), largest_text);
    if (!bytes) {
        notes.error({}, bytes.error().code == base::Code::not_found ? "tac-gia.thieu-tep" : "tac-gia.tep-khong-doc", {{"ten", file}});
        return {};
    }
    auto lines = to_lines(*std::move(bytes), notes);
    check_characters(lines, reading.charset, notes);
    return lines;
}

static bool is_version(const std::string& text) {
    const auto parts = base::split(text, '.');
    return parts.size() == 3 && std::all_of(parts.begin(), parts.end(), [](const std::string& part) {
               return !part.empty() && part.size() <= 4 && part.find_first_not_of("0123456789") == std::string::npos;
           });
}

static model::PackInfo read_manifest(const Reading& reading) {
    Notes notes("pack.md", reading.problems);
    const int before = reading.problems.count(base::Severity::error);
    auto lines = load_lines(reading, "pack.md", notes);
    if (lines.empty() && reading.problems.count(base::Severity::error) > before) return {};
    const Head head = take_head(lines, manifest_keys, notes);
    model::PackInfo info;
    info.title = head.text(key::pack_title);
    info.id = head.text(key::id);
    info.version = head.text(key::version);
    info.module = head.text(key::module);
    info.module_code = head.text(key::module_code);
    info.author = head.text(key::author);
    info.licence = head.text(key::licence);
    if (!info.id.empty()) check_id(info.id, head.place(key::id), notes);
    if (!info.version.empty() && !is_version(info.version))
        notes.error(head.place(key::version), "tac-gia.phien-ban-sai", {{"chu", info.version}});
    return info;
}

static Register read_facts(const Reading& reading, base::Date today) {
    std::error_code ignored;
    Notes notes("phap-luat.md", reading.problems);
    if (!std::filesystem::exists(reading.folder / "phap-luat.md", ignored)) return {{}, today};
    return read_register(load_lines(reading, "phap-luat.md", notes), today, notes);
}

static Glossary read_words(const Reading& reading, const Register& facts, Notes& notes) {
    std::error_code ignored;
    if (!std::filesystem::exists(reading.folder / notes.file(), ignored)) return {};
    const auto lines = load_lines(reading, notes.file(), notes);
    check_addresses(lines, notes);
    return read_glossary(lines, facts, notes);
}

static std::vector<std::string> lesson_files(const base::Path& folder) {
    std::vector<std::string> files;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "bai", ignored)) {
        const std::string name = base::to_utf8(entry.path().filename());
        if (name.ends_with(".md") && name.front() != '.') files.push_back("bai/" + name);
    }
    std::sort(files.begin(), files.end());
    return files;
}

static void read_lessons(const Reading& reading, const Register& facts, const Glossary& glossary, Gallery& gallery, model::Pack& pack) {
    std::map<std::string, std::string> file_of;
    const auto files = lesson_files(reading.folder);
    if (files.empty()) Notes("bai", reading.problems).error({}, "tac-gia.goi-khong-bai");
    for (const auto& file : files) {
        Notes notes(file, reading.problems);
        const int before = reading.problems.count(base::Severity::error);
        const auto lines = load_lines(reading, file, notes);
        if (lines.empty() && reading.problems.count(base::Severity::error) > before) continue;
        check_addresses(lines, notes);
        auto lesson = read_lesson(lines, facts, glossary, gallery, notes);
        const auto [seen, fresh] = file_of.emplace(lesson.id, file);
        if (!lesson.id.empty() && !fresh) notes.error({1, 0}, "tac-gia.ma-bai-trung", {{"ma", lesson.id}, {"tep", seen->second}});
        pack.lessons.push_back(std::move(lesson));
    }
}

Checked check(const base::Path& folder, const Options& options) {
    Checked checked;
    const Reading reading{folder, load_charset(options.charset), checked.problems};
    Gallery gallery(folder, options);
    checked.pack.info = read_manifest(reading);
    Register facts = read_facts(reading, options.today);
    Notes glossary_notes("tu-kho.md", checked.problems);
    const Glossary glossary = read_words(reading, facts, glossary_notes);
    read_lessons(reading, facts, glossary, gallery, checked.pack);
    check_use(glossary, checked.pack.lessons, glossary_notes);
    checked.pack.facts = std::move(facts.facts);
    checked.pictures = gallery.take_all();
    checked.problems.sort();
    return checked;
}

}  // namespace pack
