// Every pack of content/ is without a message on the day in content/NGAY, and can be built and read.

#include <gtest/gtest.h>

#include "base/text.h"
#include "pack/pack.h"
#include "support/temp_folder.h"

static const base::Path root = base::Path(KS_SOURCE_DIR);

static std::vector<base::Path> packs() {
    std::vector<base::Path> folders;
    for (const auto& entry : std::filesystem::directory_iterator(root / "content"))
        if (std::filesystem::exists(entry.path() / "pack.md")) folders.push_back(entry.path());
    return folders;
}

static pack::Options options_of_content() {
    pack::Options options;
    const auto day = base::read_file(root / "content" / "NGAY");
    EXPECT_TRUE(day && base::parse_date(std::string(base::trim(*day)), options.today)) << "content/NGAY holds no date";
    options.characters = root / "content" / "nhan-vat";
    options.charset = root / "assets" / "fonts" / "charset.txt";
    return options;
}

TEST(Content, HasNothingToCorrect) {
    if (packs().empty()) GTEST_SKIP() << "no packs yet";
    for (const auto& folder : packs()) {
        auto options = options_of_content();
        options.pictures = false;  // drawn below
        const auto checked = pack::check(folder, options);
        for (const auto& problem : checked.problems.all())
            ADD_FAILURE() << base::to_utf8(folder.filename()) << "/" << problem.file << ":" << problem.line << ":" << problem.column << " "
                          << problem.key;
    }
}

TEST(Content, CanBeBuiltAndRead) {
    if (packs().empty()) GTEST_SKIP() << "no packs yet";
    const support::TempFolder temp;
    for (const auto& folder : packs()) {
        const auto built = pack::build(folder, temp / "goi", options_of_content());
        ASSERT_TRUE(built.has_value()) << base::to_utf8(folder);
        const auto reader = pack::Reader::open(temp / "goi");
        ASSERT_TRUE(reader.has_value()) << reader.error().detail;
        EXPECT_FALSE(reader->pack().lessons.empty());
    }
}
