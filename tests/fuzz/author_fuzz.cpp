// An author's text of any bytes: as a lesson, as the register of legal facts, as the list of words. In memory, as pack::check reads a
// folder.

#include "pack/gallery.h"
#include "pack/glossary.h"
#include "pack/lesson.h"
#include "pack/plain_text.h"
#include "pack/register.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    base::Diagnostics problems;
    pack::Notes notes("bai/01.md", problems);
    pack::Options options;
    options.today = {2026, 11, 23};
    options.pictures = false;
    const auto lines = pack::to_lines(std::string(reinterpret_cast<const char*>(data), size), notes);
    pack::check_characters(lines, {}, notes);
    pack::check_addresses(lines, notes);
    const pack::Register facts = pack::read_register(lines, options.today, notes);
    const pack::Glossary glossary = pack::read_glossary(lines, facts, notes);
    pack::Gallery gallery("/khong-co", options);
    pack::read_lesson(lines, facts, glossary, gallery, notes);
    problems.sort();
    return 0;
}
