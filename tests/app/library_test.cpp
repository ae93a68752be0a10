#include "app/library.h"

#include "app/classroom.h"

using namespace app_test;

namespace {

std::string sample_bytes() { return *base::read_file(sample_pack()); }

}  // namespace

TEST(Library, VersionsAreNumbersNotText) {
    EXPECT_TRUE(app::is_older("1.9.0", "1.10.0"));
    EXPECT_FALSE(app::is_older("1.0.0", "1.0.0"));
    EXPECT_TRUE(app::is_older("1.0", "1.0.1"));
}

TEST(Library, ADamagedOrForeignPackIsSetAsideByNameAndTheRestWork) {
    const support::TempFolder folder;
    std::string broken = sample_bytes();
    broken[broken.size() / 2] = static_cast<char>(broken[broken.size() / 2] ^ 0x5A);
    ASSERT_TRUE(base::write_file(folder / "a-hong.ksgoi", broken));
    ASSERT_TRUE(base::write_file(folder / "b-cut.ksgoi", sample_bytes().substr(0, 4096)));
    ASSERT_TRUE(base::write_file(folder / "c-chu.ksgoi", "xin chào"));
    ASSERT_TRUE(base::write_file(folder / "d-trong.ksgoi", ""));
    ASSERT_TRUE(base::write_file(folder / "e-tot.ksgoi", sample_bytes()));
    ASSERT_TRUE(base::write_file(folder / "f.txt", "not a pack"));
    app::Library library;
    library.add_folder(folder.path());
    EXPECT_EQ(library.newest().size(), 1u);
    ASSERT_EQ(library.refused().size(), 4u);
    EXPECT_EQ(library.refused()[0].file, "a-hong.ksgoi");
    EXPECT_EQ(library.refused()[3].file, "d-trong.ksgoi");
    for (const auto& refused : library.refused()) EXPECT_TRUE(words().has(refused.key)) << refused.key;
}

TEST(Library, TheSamePackTwiceIsOnePack) {
    app::Library library;
    ASSERT_TRUE(library.add(sample_pack()));
    ASSERT_TRUE(library.add(sample_pack()));
    EXPECT_EQ(library.newest().size(), 1u);
}

TEST(Library, AFolderThatIsNotThereHoldsNothing) {
    app::Library library;
    library.add_folder("/khong/co");
    EXPECT_TRUE(library.newest().empty());
    EXPECT_TRUE(library.refused().empty());
}

TEST(Library, AFolderThatWasBegunEarlierIsAddedInTheSameOrder) {
    const support::TempFolder folder;
    for (const char* name : {"c.ksgoi", "a.ksgoi", "b.ksgoi"}) ASSERT_TRUE(base::write_file(folder / name, "xin chào"));
    ASSERT_TRUE(base::write_file(folder / "d.ksgoi", sample_bytes()));
    app::Library begun;
    begun.begin(folder.path());
    app::Library library = std::move(begun);
    library.add_folder(folder.path());
    EXPECT_EQ(library.newest().size(), 1u);
    ASSERT_EQ(library.refused().size(), 3u);
    for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(library.refused()[i].file, std::string(1, static_cast<char>('a' + i)) + ".ksgoi");
}

TEST(Library, PicturesComeByHashAndName) {
    app::Library library;
    ASSERT_TRUE(library.add(sample_pack()));
    const model::Pack& pack = library.newest().front()->reader.pack();
    const std::string id = pack.lessons.front().cover.id;
    const auto bytes = library.find_picture(pack.info.hash + "/" + id);
    ASSERT_TRUE(bytes);
    EXPECT_EQ(bytes->substr(1, 3), "PNG");
    EXPECT_FALSE(library.find_picture(pack.info.hash + "/khong-co.png"));
    EXPECT_FALSE(library.find_picture("0000/" + id));
    EXPECT_FALSE(library.find_picture(id));
}
