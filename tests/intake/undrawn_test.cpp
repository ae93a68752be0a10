// Names with signs that no letters draw: taken in as they are, and told; names of all peoples are not spoken of.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/text.h"
#include "intake/intake.h"

namespace {

std::string told_of(const std::string& names) {
    const auto roster = intake::read_pasted("STT\tHọ và tên\n" + names);
    EXPECT_TRUE(roster);
    if (!roster) return {};
    const model::RosterDiff diff = intake::compare(*roster, model::Class{}, {});
    std::string told;
    for (const base::Diagnostic& one : diff.problems.all())
        if (one.key == "nhap.chu-khong-ve-duoc")
            for (const auto& [name, value] : one.params) told += name + "=" + value + ";";
    return told;
}

TEST(Undrawn, IsToldWithItsNames) {
    EXPECT_EQ(told_of("1\tLê An 😀\n2\tTrần Bình\n3\t张三 Minh\n"), "so=2;ten=Lê An 😀, 张三 Minh;");
    EXPECT_EQ(told_of("1\tA ☂\n2\tB ☂\n3\tC ☂\n4\tD ☂\n"), "so=4;ten=A ☂, B ☂, C ☂, …;");
}

TEST(Undrawn, NamesOfAllPeoplesAreDrawn) {
    EXPECT_EQ(told_of("1\tH'Ñơn Ê̆ban Ŏk\n2\tRơ Č̆ăm Ơ̆k Ư̆r\n3\tMüller Škoda Łukasz\n4\tY Ƀik Niê Kƀuôr\n5\tH’Ŭn Ayŭn\n6\tКатя Нгуен\n"), "");
}

}  // namespace
