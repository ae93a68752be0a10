#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "base/catalogue.h"
#include "base/text.h"
#include "intake/intake.h"

namespace {

using base::Code;
using base::Severity;

base::Path rosters() { return base::Path(KS_SOURCE_DIR) / "tests/data/rosters"; }

model::Roster roster_in(const std::string& name, const std::string& wanted = {}) {
    auto roster = intake::read_roster(rosters() / name, wanted);
    EXPECT_TRUE(roster) << name << ": " << (roster ? "" : roster.error().key + " " + roster.error().detail);
    return roster ? *std::move(roster) : model::Roster{};
}

std::vector<std::string> names(const model::Roster& roster) {
    std::vector<std::string> out;
    for (const auto& row : roster.rows) out.push_back(row.name);
    return out;
}

int count(const model::Roster& roster, const std::string& key) {
    const auto& all = roster.problems.all();
    return static_cast<int>(std::count_if(all.begin(), all.end(), [&](const auto& each) { return each.key == key; }));
}

const base::Diagnostic* find(const model::Roster& roster, const std::string& key) {
    for (const auto& each : roster.problems.all())
        if (each.key == key) return &each;
    return nullptr;
}

using Names = std::vector<std::string>;

TEST(Roster, ReadsTheCityExportBelowItsTitleRows) {
    const auto roster = roster_in("hcmc.xlsx");
    EXPECT_EQ(roster.class_name, "6A1");
    EXPECT_EQ(names(roster), (Names{"Lê Hoài An", "Nguyễn Bảo An", "Trần Ngọc Anh", "Trần Ngọc Anh", "Đỗ Gia Ân"}));
    EXPECT_EQ(roster.rows[0].code, "0001234500");
    EXPECT_EQ(roster.rows[0].birthday, "2015-03-12");
    EXPECT_EQ(roster.rows[4].roll, 5);
    EXPECT_EQ(roster.rows[4].line, 9);
    EXPECT_TRUE(roster.problems.empty());
}

TEST(Roster, NamesEveryColumnItLeavesOut) {
    const auto roster = roster_in("hcmc.xlsx");
    EXPECT_EQ(roster.kept_columns, (Names{"STT", "Mã định danh Bộ GD&ĐT", "Họ tên", "Lớp học"}));
    EXPECT_EQ(roster.dropped_columns,
              (Names{"Ngày sinh", "Giới tính", "Trạng thái", "Khối học", "Dân tộc", "SĐT liên hệ", "Số định danh cá nhân"}));
}

TEST(Roster, JoinsNamesUnderOneMergedHeadingAndReadsEveryWayToWriteADate) {
    const auto roster = roster_in("ho-va-ten-hai-cot.xlsx");
    EXPECT_EQ(names(roster), (Names{"Lê Hoài An", "Nguyễn Bảo An", "Trần Ngọc Anh", "Đỗ Gia Ân", "Vũ Thái Bình"}));
    EXPECT_EQ(roster.class_name, "6/1");
    Names born;
    for (const auto& row : roster.rows) born.push_back(row.birthday);
    EXPECT_EQ(born, (Names{"2015-03-12", "2015-11-05", "2015-01-21", "2015-06-17", ""}));
    EXPECT_EQ(count(roster, "nhap.ngay-sinh-la"), 1);
}

TEST(Roster, ReportsFootersAndSignaturesByTheirRow) {
    const auto roster = roster_in("ho-va-ten-hai-cot.xlsx");
    EXPECT_EQ(count(roster, "nhap.dong-khong-lay"), 4);
    const auto* first = find(roster, "nhap.dong-khong-lay");
    ASSERT_TRUE(first);
    EXPECT_EQ(first->line, 14);
    EXPECT_EQ(first->severity, Severity::hint);
}

TEST(Roster, KeepsCodesAsTextWithTheirZeros) {
    const auto roster = roster_in("chu-lot-ten.xlsx");
    EXPECT_EQ(names(roster), (Names{"Lê Hoài An", "Nguyễn Bảo An"}));
    EXPECT_EQ(roster.rows[0].code, "000007");
    EXPECT_EQ(roster.rows[1].code, "000012");
    EXPECT_EQ(roster.dropped_columns, Names{"Địa chỉ"});
}

TEST(Roster, ReadsOddNamesAndSaysWhatIsOdd) {
    const auto roster = roster_in("ten-la.xlsx");
    ASSERT_EQ(roster.rows.size(), 7u);
    EXPECT_EQ(roster.rows[0].name, "Nguyễn Văn Đức");
    EXPECT_TRUE(base::is_nfc(roster.rows[0].name));
    EXPECT_EQ(roster.rows[1].name, "NguyÔn V¨n §øc");  // never converted in silence
    EXPECT_EQ(roster.rows[3].name, "=1+1");
    EXPECT_EQ(roster.rows[4].name, "Trần Thị Mai");
    EXPECT_EQ(roster.rows[5].name, "H'Hen Niê");
    EXPECT_EQ(count(roster, "nhap.phong-chu-cu"), 2);
    EXPECT_EQ(count(roster, "nhap.ten-la"), 1);
    EXPECT_EQ(count(roster, "nhap.dong-thieu-ten"), 1);
    EXPECT_EQ(count(roster, "nhap.ten-qua-dai"), 1);
    EXPECT_EQ(count(roster, "nhap.trung-stt"), 1);
    EXPECT_EQ(count(roster, "nhap.stt-la"), 1);
    const auto* legacy = find(roster, "nhap.phong-chu-cu");
    EXPECT_EQ(legacy->params[1].second, "Nguyễn Văn Đức");
    EXPECT_EQ(legacy->line, 3);
}

TEST(Roster, ConvertsOldFontsOnTheTeachersWord) {
    auto roster = roster_in("ten-la.xlsx");
    EXPECT_EQ(intake::convert_legacy_names(roster), 2);
    EXPECT_EQ(roster.rows[1].name, "Nguyễn Văn Đức");
    EXPECT_EQ(roster.rows[2].name, "Nguyễn Thị Hồng Văn");
    EXPECT_EQ(count(roster, "nhap.phong-chu-cu"), 0);
}

TEST(Roster, TakesAPupilWrittenTwiceOnceAndACodeWrittenTwiceForOne) {
    const auto roster = roster_in("trung.xlsx");
    EXPECT_EQ(names(roster), (Names{"Lê Hoài An", "Mai Đức Huy", "Phùng Thảo Quyên", "Phùng Thảo Quyên"}));
    EXPECT_EQ(count(roster, "nhap.trung-em"), 1);
    EXPECT_EQ(count(roster, "nhap.trung-ma"), 1);
    EXPECT_EQ(roster.rows[1].code, "");
    EXPECT_EQ(count(roster, "nhap.trung-ten"), 1);
    EXPECT_EQ(count(roster, "nhap.trung-stt"), 1);
}

TEST(Roster, TakesTheSheetOfTheClassThatIsWanted) {
    EXPECT_EQ(names(roster_in("moi-lop-mot-trang.xlsx", "6a2")), (Names{"Mai Đức Huy", "Vũ Thái Bình"}));
    const auto first = roster_in("moi-lop-mot-trang.xlsx");
    EXPECT_EQ(first.class_name, "6A1");
    EXPECT_EQ(count(first, "nhap.nhieu-lop"), 1);
}

TEST(Roster, TakesTheRowsOfTheClassThatIsWanted) {
    const auto roster = roster_in("ca-truong.xlsx", "6.2");
    EXPECT_EQ(roster.class_name, "6/2");
    EXPECT_EQ(names(roster), (Names{"Mai Đức Huy", "Vũ Thái Bình"}));
    const auto missing = intake::read_roster(rosters() / "ca-truong.xlsx", "7/1");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().key, "nhap.khong-co-lop");
}

TEST(Roster, ReadsClassNamesThatExcelMadeNumbersOrDates) {
    EXPECT_EQ(roster_in("lop-6.10.xlsx").class_name, "6.10");
    const auto number = roster_in("lop-thanh-so.xlsx");
    EXPECT_EQ(number.class_name, "6.1");
    EXPECT_EQ(count(number, "nhap.lop-thanh-so"), 1);
    const auto date = roster_in("lop-thanh-ngay.xlsx");
    EXPECT_EQ(date.class_name, "6/1");
    EXPECT_EQ(count(date, "nhap.lop-thanh-ngay"), 1);
}

TEST(Roster, ReadsRichTextInlineStringsPrefixesAndFormulasValues) {
    const auto roster = roster_in("dinh-dang-chu.xlsx");
    EXPECT_EQ(names(roster), (Names{"Lê Hoài An", "Mai Đức Huy"}));
    EXPECT_EQ(roster.rows[1].roll, 2);
    EXPECT_EQ(roster.class_name, "4A2");
}

TEST(Roster, ReadsTextWithAnySeparatorAndEncoding) {
    EXPECT_EQ(names(roster_in("cham-phay.csv")), (Names{"Lê Hoài An", "Mai \"Bi\" Huy; Đức"}));
    EXPECT_EQ(names(roster_in("phay.csv")), (Names{"Lê Hoài An", "Mai Huy"}));
    EXPECT_EQ(names(roster_in("tab.csv")), Names{"Lê Hoài An"});
    EXPECT_EQ(names(roster_in("sep.csv")), Names{"Lê Hoài An"});
}

struct BadList {
    const char* file;
    const char* key;
};

TEST(Roster, RefusesWhatIsNoClassListWithOneClearSentence) {
    const auto words = base::Catalogue::load(base::Path(KS_SOURCE_DIR) / "assets/text");
    ASSERT_TRUE(words) << words.error().detail;
    for (const BadList& bad :
         {BadList{"cut.xlsx", "nhap.tep-hong"}, BadList{"hong.xlsx", "nhap.tep-hong"}, BadList{"trang-web.xlsx", "nhap.khong-co-em-nao"},
          BadList{"trong.xlsx", "nhap.tep-trong"}, BadList{"kieu-cu.xls", "nhap.tep-hong"}, BadList{"anh.csv", "nhap.khong-phai-bang-tinh"},
          BadList{"khong-phai-bang.xlsx", "nhap.la-word"}, BadList{"bom.xlsx", "nhap.tep-qua-lon"},
          BadList{"nhieu-muc.xlsx", "nhap.tep-qua-lon"}, BadList{"sau.xlsx", "nhap.tep-hong"},
          BadList{"bang-ma-cu.csv", "nhap.khong-phai-unicode"}, BadList{"make_rosters.py", "nhap.khong-thay-tieu-de"}}) {
        const auto roster = intake::read_roster(rosters() / bad.file);
        ASSERT_FALSE(roster) << bad.file;
        EXPECT_EQ(roster.error().key, bad.key) << bad.file << " " << roster.error().detail;
        EXPECT_TRUE(words->has(roster.error().key)) << roster.error().key;
    }
    EXPECT_FALSE(intake::read_roster(rosters() / "khong-co.xlsx"));
    EXPECT_FALSE(intake::read_roster(rosters()));
}

TEST(Roster, NeverCrashesOnADamagedFile) {
    auto folder = base::TempFolder::make("roster");
    ASSERT_TRUE(folder);
    base::Random random(7);
    for (const char* name : {"hcmc.xlsx", "vnedu.xls", "nhieu-lop.xls", "bang.txt"}) {
        const auto whole = base::read_file(rosters() / name);
        ASSERT_TRUE(whole);
        for (int i = 0; i < 100; ++i) {
            std::string bytes = *whole;
            for (int k = 0; k < 5; ++k)
                bytes[random.below(static_cast<std::uint32_t>(bytes.size()))] = static_cast<char>(random.below(256));
            for (int k = 0; k < 5; ++k) bytes[random.below(2048)] = static_cast<char>(random.below(256));
            if (i % 3 == 0) bytes.resize(random.below(static_cast<std::uint32_t>(bytes.size())));
            std::ofstream(folder->path() / "x.xlsx", std::ios::binary) << bytes;
            const auto roster = intake::read_roster(folder->path() / "x.xlsx");
            EXPECT_TRUE(roster || !roster.error().key.empty());
        }
    }
}

// Bytes on which freexl 1.0.6 alone dies; the program says that the file is damaged, and goes on.
TEST(Roster, OutlivesAnOldBookThatKillsItsReader) {
    const auto roster = intake::read_roster(rosters() / "hai-freexl.xls");
    ASSERT_FALSE(roster);
    EXPECT_EQ(roster.error().key, "nhap.tep-hong");
    EXPECT_EQ(roster.error().detail, "freexl died");
}

TEST(Roster, RefusesListsBeyondItsLimits) {
    auto folder = base::TempFolder::make("roster");
    ASSERT_TRUE(folder);
    std::string rows = "STT;Họ và tên\n";
    for (int i = 1; i <= 5000; ++i) rows += std::to_string(i) + ";Lê Thị An\n";
    ASSERT_TRUE(base::write_file(folder->path() / "vua.csv", rows));
    EXPECT_EQ(roster_in((folder->path() / "vua.csv").string()).rows.size(), 5000u);
    for (int i = 5001; i <= 5050; ++i) rows += std::to_string(i) + ";Lê Thị An\n";
    ASSERT_TRUE(base::write_file(folder->path() / "dai.csv", rows));
    ASSERT_TRUE(base::write_file(folder->path() / "rong.csv", "Họ và tên" + std::string(250, ';') + "x\n"));
    EXPECT_EQ(intake::read_roster(folder->path() / "dai.csv").error().key, "nhap.qua-nhieu-dong");
    EXPECT_EQ(intake::read_roster(folder->path() / "rong.csv").error().key, "nhap.qua-nhieu-cot");
}

TEST(Roster, TakesTheClassFromTheNameOfTheFileWhenItStandsNowhereElse) {
    auto folder = base::TempFolder::make("roster");
    ASSERT_TRUE(folder);
    const base::Path file = folder->path() / base::from_utf8("Danh sách 6A2 - HK1.csv");
    ASSERT_TRUE(base::write_file(file, "STT,Họ và tên\n1,Lê Hoài An\n"));
    EXPECT_EQ(intake::read_roster_file(file)->classes[0].class_name, "6A2");
    ASSERT_TRUE(base::write_file(file, "Lớp 6A1,\nSTT,Họ và tên\n1,Lê Hoài An\n"));
    EXPECT_EQ(intake::read_roster_file(file)->classes[0].class_name, "6A1");
}

// <b> in <b> in <b>, a hundred thousand deep.
TEST(Roster, ReadsNoTextDeeperThanPeopleWriteIt) {
    auto folder = base::TempFolder::make("roster");
    ASSERT_TRUE(folder);
    std::string deep, page = "<table><tr><td>Họ và tên</td></tr><tr><td>Lê Hoài An</td></tr><tr><td>";
    for (int i = 0; i < 100'000; ++i) deep += "<B>";
    ASSERT_TRUE(base::write_file(folder->path() / "a.xls", page + deep));
    EXPECT_EQ(intake::read_roster_file(folder->path() / "a.xls")->classes[0].rows.size(), 1u);
    std::string closed = deep;
    for (int i = 0; i < 100'000; ++i) closed += "</B>";
    ASSERT_TRUE(base::write_file(
        folder->path() / "b.xls",
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table><Row><Cell><Data>" +
            closed + "</Data></Cell></Row></Table></Worksheet></Workbook>"));
    EXPECT_EQ(intake::read_roster_file(folder->path() / "b.xls").error().key, "nhap.khong-thay-tieu-de");
}

TEST(Pasted, TakesCellsWithAHeader) {
    const auto roster = intake::read_pasted("STT\tHọ và tên\tLớp\r\n1\tLê Hoài An\t4A2\r\n2\tMai Đức Huy\t4A2\r\n");
    ASSERT_TRUE(roster);
    EXPECT_EQ(roster->class_name, "4A2");
    EXPECT_EQ(roster->rows[1].roll, 2);
}

TEST(Pasted, TakesAColumnOfNamesAlone) {
    const auto roster = intake::read_pasted("Lê Hoài An\nMai Đức Huy\n\nVũ Thái Bình");
    ASSERT_TRUE(roster);
    EXPECT_EQ(names(*roster), (Names{"Lê Hoài An", "Mai Đức Huy", "Vũ Thái Bình"}));
    EXPECT_EQ(roster->rows[2].roll, 3);
}

TEST(Pasted, TellsColumnsApartByWhatTheyHold) {
    const auto roster = intake::read_pasted("3\t0001234500\tLê Hoài\tAn\tNữ\t12/03/2015\n4\t0001234501\tMai Đức\tHuy\tNam\t1/1/2015");
    ASSERT_TRUE(roster);
    EXPECT_EQ(names(*roster), (Names{"Lê Hoài An", "Mai Đức Huy"}));
    EXPECT_EQ(roster->rows[0].roll, 3);
    EXPECT_EQ(roster->rows[0].code, "0001234500");
    EXPECT_EQ(roster->rows[1].birthday, "2015-01-01");
    EXPECT_EQ(roster->dropped_columns, Names{"E"});
}

TEST(Pasted, SplitsNumbersFromNames) {
    const auto roster = intake::read_pasted("1. Lê Hoài An\n2. Mai Đức Huy\n12) Vũ Thái Bình");
    ASSERT_TRUE(roster);
    EXPECT_EQ(names(*roster), (Names{"Lê Hoài An", "Mai Đức Huy", "Vũ Thái Bình"}));
    EXPECT_EQ(roster->rows[2].roll, 12);
}

TEST(Pasted, SaysWhenThereIsNoName) {
    EXPECT_EQ(intake::read_pasted(" \n ").error().key, "nhap.dan-trong");
    EXPECT_EQ(intake::read_pasted("1\t2\n3\t4").error().key, "nhap.dan-khong-thay-ten");
}

TEST(Roster, EveryProblemHasItsSentence) {
    const auto words = base::Catalogue::load(base::Path(KS_SOURCE_DIR) / "assets/text");
    ASSERT_TRUE(words) << words.error().detail;
    for (const char* file :
         {"ho-va-ten-hai-cot.xlsx", "ten-la.xlsx", "trung.xlsx", "ca-truong.xlsx", "lop-thanh-so.xlsx", "lop-thanh-ngay.xlsx"}) {
        const model::Roster roster = roster_in(file);
        for (const auto& problem : roster.problems.all()) {
            const std::string text = words->text(problem.key, {}, problem.params);
            EXPECT_EQ(text.find_first_of("{}"), std::string::npos) << text;
            EXPECT_TRUE(words->has(problem.key)) << problem.key;
        }
    }
}

}  // namespace
