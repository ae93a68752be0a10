#include "base/catalogue.h"

#include <gtest/gtest.h>

#include "support/temp_folder.h"

namespace {

using namespace base;

std::string error_of(const std::string& po) {
    const auto catalogue = Catalogue::parse(po, "thu.po");
    if (catalogue) return "none";
    for (const auto& param : catalogue.error().params) {
        if (param.first == "dong") return catalogue.error().key + ":" + param.second;
    }
    return catalogue.error().key;
}

const char* greeting = R"(# Lời chào
msgid ""
msgstr ""
"Language: vi\n"

#: home.cpp
msgid "nha.chao"
msgstr "Chào {ten}! "
"Hôm nay em học {bai}.\n"
"\"Sẵn sàng\" chưa?"

msgctxt "a1"
msgid "nha.chao"
msgstr "{ten} ơi!"
)";

TEST(Catalogue, ReadsContextsEscapesAndLongSentences) {
    const auto words = Catalogue::parse(greeting, "nha.po");
    ASSERT_TRUE(words);
    const Params params = {{"ten", "Ngọc"}, {"bai", "Ba mức giúp đỡ"}};
    EXPECT_EQ(words->text("nha.chao", "b1", params), "Chào Ngọc! Hôm nay em học Ba mức giúp đỡ.\n\"Sẵn sàng\" chưa?");
    EXPECT_EQ(words->text("nha.chao", "a1", params), "Ngọc ơi!");
    EXPECT_EQ(words->keys(), std::vector<std::string>{"nha.chao"});
    EXPECT_TRUE(words->has("nha.chao"));
    EXPECT_FALSE(words->has(""));
}

TEST(Catalogue, AnUnknownKeyIsSeen) { EXPECT_EQ(Catalogue().text("khong.co"), "⟦khong.co⟧"); }

TEST(Catalogue, OnlyNamedPlacesAreFilledAndOnlyOnce) {
    const auto words = Catalogue::parse("msgid \"x\"\nmsgstr \"{a} {b} {khac} { {a\"\n", "x.po");
    EXPECT_EQ(words->text("x", {}, {{"a", "{b}"}, {"b", "2"}}), "{b} 2 {khac} { {a");
}

TEST(Catalogue, EntriesNeedNoBlankLineBetween) {
    const auto words =
        Catalogue::parse("msgid \"x\"\nmsgstr \"1\"\nmsgid \"y\"\nmsgstr \"2\"\r\nmsgctxt \"t\"\nmsgid \"y\"\nmsgstr \"3\"", "x.po");
    ASSERT_TRUE(words);
    EXPECT_EQ(words->text("x") + words->text("y") + words->text("y", "t"), "123");
}

TEST(Catalogue, SaysTheLineOfWhatIsWrong) {
    EXPECT_EQ(error_of("\nmsgid \"x\"\nmsgstr x\n"), "loi.tep-chu-sai:3");
    EXPECT_EQ(error_of("msgid \"x\"\nmsgstr \"a\"b\"\n"), "loi.tep-chu-sai:2");
    EXPECT_EQ(error_of("msgid \"x\"\nmsgstr \"a\\q\"\n"), "loi.tep-chu-sai:2");
    EXPECT_EQ(error_of("\"lost\"\n"), "loi.tep-chu-sai:1");
    EXPECT_EQ(error_of("msgid \"x\"\nmsgid_plural \"y\"\n"), "loi.tep-chu-sai:2");
    EXPECT_EQ(error_of("msgid \"x\"\n\nmsgstr \"a\"\n"), "loi.tep-chu-sai:2");
    EXPECT_EQ(error_of("msgid \"x\"\n"), "loi.tep-chu-sai:2");
    EXPECT_EQ(error_of("msgctxt \"c9\"\nmsgid \"x\"\nmsgstr \"a\"\n"), "loi.chu-sai-lua-tuoi:4");
    EXPECT_EQ(error_of("msgid \"x\"\nmsgstr \"\"\n"), "loi.chu-bo-trong:3");
    EXPECT_EQ(error_of("msgid \"x\"\nmsgstr \"a\"\n\nmsgid \"x\"\nmsgstr \"b\"\n"), "loi.chu-hai-lan:6");
    EXPECT_EQ(error_of("msgid \"x\"\nmsgstr \"\xff\"\n"), "loi.tep-khong-utf8");
}

TEST(Catalogue, SentencesAreNormalised) { EXPECT_EQ(Catalogue::parse("msgid \"x\"\nmsgstr \"e\u0302\u0323\"\n", "x.po")->text("x"), "ệ"); }

TEST(Catalogue, LoadsAFolderAndRefusesAKeyInTwoFiles) {
    support::TempFolder folder;
    ASSERT_TRUE(write_file(folder / "a.po", "msgid \"a\"\nmsgstr \"1\"\n"));
    ASSERT_TRUE(write_file(folder / "b.po", "msgid \"b\"\nmsgstr \"2\"\n"));
    ASSERT_TRUE(write_file(folder / "b.txt", "not words"));
    const auto words = Catalogue::load(folder.path());
    ASSERT_TRUE(words);
    EXPECT_EQ(words->text("a") + words->text("b"), "12");
    ASSERT_TRUE(write_file(folder / "c.po", "msgid \"a\"\nmsgstr \"3\"\n"));
    EXPECT_EQ(Catalogue::load(folder.path()).error().code, Code::conflict);
    EXPECT_EQ(Catalogue::load(folder / "none").error().code, Code::not_found);
}

TEST(Catalogue, EveryErrorOfTheBaseHasASentence) {
    const auto words = read_file(Path(KS_SOURCE_DIR) / "assets/text/loi.po").and_then([](const std::string& po) {
        return Catalogue::parse(po, "loi.po");
    });
    ASSERT_TRUE(words);
    for (const auto& entry : std::filesystem::directory_iterator(Path(KS_SOURCE_DIR) / "game/base")) {
        const std::string source = *read_file(entry.path());
        for (auto at = source.find("\"loi."); at != std::string::npos; at = source.find("\"loi.", at + 1)) {
            const std::string key = source.substr(at + 1, source.find('"', at + 1) - at - 1);
            EXPECT_TRUE(words->has(key)) << key << " in " << entry.path();
        }
    }
}

TEST(Catalogue, ADamagedEntryLeavesTheRest) {
    const support::TempFolder folder;
    ASSERT_TRUE(write_file(folder / "a.po",
                           "msgid \"mot\"\nmsgstr \"Một\"\n\nmsgid \"hai\"\nmsgstr \"Ha\n\"i\"\n\nmsgid \"ba\"\nmsgstr \"B\xff\"\n\n"
                           "msgid \"bon\"\nmsgstr \"Bốn\"\n\nmsgid \"nam\"\nmsgst"));
    ASSERT_TRUE(write_file(folder / "b.po", "msgid \"mot\"\nmsgstr \"Lại một\"\n\nmsgid \"sau\"\nmsgstr \"Sáu\"\n\n# end of words\n"));
    std::vector<Error> damage;
    const Catalogue words = Catalogue::load(folder.path(), damage);
    EXPECT_EQ(words.keys(), (std::vector<std::string>{"bon", "mot", "sau"}));
    EXPECT_EQ(words.text("mot"), "Một") << "the first of two stays";
    std::vector<std::string> told;
    for (const Error& one : damage) told.push_back(one.key + " " + one.detail);
    EXPECT_EQ(told, (std::vector<std::string>{"loi.tep-chu-sai a.po:5 ", "loi.tep-chu-sai a.po:9 ", "loi.tep-chu-sai a.po:15 ",
                                              "loi.tep-chu-sai a.po: its end is missing", "loi.chu-hai-lan b.po:3 mot"}));
    EXPECT_FALSE(Catalogue::load(folder.path()));
    damage.clear();
    EXPECT_TRUE(Catalogue::load(folder / "khong-co", damage).keys().empty());
    EXPECT_EQ(damage.size(), 1u);
}

}  // namespace
