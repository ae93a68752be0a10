#include "base/places.h"

#include <gtest/gtest.h>

#include "base/process.h"
#include "support/temp_folder.h"

namespace {

using namespace base;
namespace fs = std::filesystem;

TEST(MountedFolders, SharesAndSticksButNotTheSystemsOwn) {
    support::TempFolder folder;
    ASSERT_TRUE(write_file(
        folder / "mounts",
        "/dev/sda1 / ext4 rw 0 0\nproc /proc proc rw 0 0\ntmpfs /run tmpfs rw 0 0\n/dev/sdb1 /media/co/L\\303\\263p\\0406A1 vfat rw 0 0\n"
        "//may-co/lop /srv/lop cifs rw 0 0\n/dev/sdc1 /mnt/d ntfs rw 0 0\n/dev/sda2 /home ext4 rw 0 0\ncut\n"));
    const auto all = mounted_folders(folder / "mounts");
    for (const char* wanted : {"/media/co/Lóp 6A1", "/mnt/d", "/srv/lop"})
        EXPECT_EQ(std::count(all.begin(), all.end(), from_utf8(wanted)), 1) << wanted;
    for (const char* system : {"/", "/proc", "/run", "/home"}) EXPECT_EQ(std::count(all.begin(), all.end(), Path(system)), 0) << system;
    EXPECT_TRUE(std::is_sorted(all.begin(), all.end()));
}

TEST(FoldersIn, FoldersInOrderWithoutHiddenOnes) {
    support::TempFolder folder;
    for (const char* name : {"Lớp 6A2", "Đề", "Dạy học", ".git", "$RECYCLE.BIN", "System Volume Information"})
        fs::create_directory(folder.path() / from_utf8(name));
    ASSERT_TRUE(write_file(folder / "tep.txt", "x"));
    std::vector<std::string> names;
    const auto all = folders_in(folder.path());
    ASSERT_TRUE(all);
    for (const Path& one : *all) names.push_back(to_utf8(one.filename()));
    EXPECT_EQ(names, (std::vector<std::string>{"Dạy học", "Đề", "Lớp 6A2"}));
    EXPECT_EQ(folders_in(folder / "khong-co").error().code, Code::not_found);
}

TEST(PlacesToLook, AreThereAndNamedOnce) {
    auto all = places_to_look();
    for (const Path& one : all) EXPECT_TRUE(one.is_absolute()) << one;
    std::sort(all.begin(), all.end());
    EXPECT_EQ(std::adjacent_find(all.begin(), all.end()), all.end());
}

}  // namespace
