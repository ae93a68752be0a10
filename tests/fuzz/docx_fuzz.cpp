// The main part of a .docx, or the text of an exam, of any bytes; and the draft of a lesson made of it.

#include "intake/docx.h"
#include "intake/exam_text.h"
#include "work/draft_lesson.h"

// So that paragraphs with a list get their labels.
static constexpr std::string_view numbering =
    "<w:numbering><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
    "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"upperLetter\"/><w:lvlText w:val=\"%2.\"/></w:lvl></w:abstractNum>"
    "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const bool document = !bytes.empty() && bytes[0] == '<';
    const auto lines = document ? intake::read_document(bytes, numbering, {}) : intake::to_lines(bytes);
    if (!lines) return 0;
    intake::find_legacy(*lines);
    work::draft_lesson(intake::read_exam(*lines), "bai", {});
    return 0;
}
