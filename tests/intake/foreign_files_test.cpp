// Files that hold no questions we can read: each named, with what to save it as.

#include <gtest/gtest.h>

#include "base/paths.h"
#include "intake/question_file.h"
#include "support/temp_folder.h"

namespace foreign_files {
namespace {

std::string refusal(const std::string& name, std::string_view bytes) {
    const support::TempFolder folder;
    EXPECT_TRUE(base::write_file(folder / name, bytes));
    const auto read = intake::read_questions(folder / name);
    return read ? "" : read.error().key;
}

TEST(QuestionFiles, AFileOfAnotherKindIsNamedWithTheWayToGo) {
    const auto ole = [](const std::string& name) {
        std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
        for (char c : name) bytes += std::string(1, c) + '\0';
        return bytes;
    };
    const std::vector<std::tuple<std::string, std::string, std::string>> files = {
        {"de.pdf", "%PDF-1.7\n", "cau-hoi.la-pdf"},
        {"de.rtf", "{\\rtf1\\ansi", "cau-hoi.la-rtf"},
        {"de.doc", ole("WordDocument"), "cau-hoi.word-cu"},
        {"de.xls", ole("Workbook"), "cau-hoi.la-excel"},
        {"de.ppt", ole("PowerPoint Document"), "cau-hoi.la-trinh-chieu"},
        {"de.docx", ole("EncryptedPackage"), "cau-hoi.co-mat-khau"},
        {"de.png", "\x89PNG\r\n\x1A\n", "cau-hoi.la-hinh"},
        {"de.jpg", "\xFF\xD8\xFF\xE0", "cau-hoi.la-hinh"},
        {"de.heic",
         std::string("\0\0\0\x18"
                     "ftypheic----",
                     16),
         "cau-hoi.la-hinh"},
        {"de.rar", "Rar!\x1A\x07", "cau-hoi.la-tep-nen"},
        {"moodle.xml", "<?xml version=\"1.0\"?><quiz><question type=\"essay\"><questiontext>", "cau-hoi.moodle-hong"},
        {"qti.xml", "<?xml version=\"1.0\"?><assessmentItem/>", "cau-hoi.la-xml"},
        {"de.html", "<!DOCTYPE html><p>Câu 1. Ai?</p>", "cau-hoi.la-trang-web"},
        {"quizizz.csv", "Question Text,Question Type,Option 1,Option 2,Correct Answer\nAi?,Multiple Choice,Em,Cô,2\n", "cau-hoi.la-excel"},
        {"de.csv", "STT;Câu hỏi;A;B;C;D;Đáp án\n1;Ai?;Em;Cô;Bạn;Lạ;B\n", "cau-hoi.la-excel"},
        {"kahoot.txt", "Question\tAnswer 1\tAnswer 2\tTime limit\tCorrect answer(s)\n", "cau-hoi.la-excel"}};
    for (const auto& [name, bytes, key] : files) EXPECT_EQ(refusal(name, bytes), key) << name;
    for (const auto& [name, key] : {std::pair("de.odt", "cau-hoi.la-odt"), std::pair("de.xlsb", "cau-hoi.la-excel"),
                                    std::pair("de.pptx", "cau-hoi.la-trinh-chieu"), std::pair("bai.zip", "cau-hoi.la-tep-nen")}) {
        const auto read = intake::read_questions(base::Path(KS_SOURCE_DIR) / "tests/data/questions" / name);
        EXPECT_EQ(read ? "" : read.error().key, key) << name;
    }
}

}  // namespace
}  // namespace foreign_files
