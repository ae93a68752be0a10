// A disk that is full or read-only: a small tmpfs, which only root may mount.

#include <sys/mount.h>
#include <unistd.h>

#include "store/school_for_tests.h"

using namespace store_test;
namespace fs = std::filesystem;

namespace {

class SmallDisk : public StoreTest {
protected:
    void SetUp() override {
        fs::create_directories(data());
        if (geteuid() != 0 || mount("tmpfs", data().c_str(), "tmpfs", 0, "size=768k") != 0)
            GTEST_SKIP() << "only root can mount a small disk";
        mounted_ = true;
    }
    void TearDown() override {
        store.reset();
        if (mounted_) umount(data().c_str());
    }

    // Fills what is left, down to the last page.
    void fill_disk() {
        std::string block(64 * 1024, 'x');
        for (int i = 0; block.size() >= 512; ++i) {
            const auto name = data() / ("filler-" + std::to_string(i));
            if (base::write_file(name, block)) continue;
            std::error_code ignored;
            fs::remove(name, ignored);
            block.resize(block.size() / 2);
        }
    }
    void free_disk() {
        std::vector<base::Path> fillers;
        for (const auto& entry : fs::directory_iterator(data()))
            if (base::to_utf8(entry.path().filename()).rfind("filler-", 0) == 0) fillers.push_back(entry.path());
        for (const auto& filler : fillers) fs::remove(filler);
    }

private:
    bool mounted_ = false;
};

bool is_clear(base::Code code) { return code == base::Code::full || code == base::Code::not_writable; }

}  // namespace

TEST_F(SmallDisk, AFullDiskLosesNoAnswerAndTheStoreGoesOnWhenThereIsSpace) {
    open_school();
    const auto sitting = begin(pupils[0].id);
    answer(sitting, "truoc");
    fill_disk();
    std::vector<std::string> kept = {"truoc"};
    base::Code code{};
    bool refused = false;
    for (int i = 0; i < 2000 && !refused; ++i) {
        const auto done = store->add_attempt(make_attempt(sitting, "cau-" + std::to_string(i)));
        if (done) kept.push_back("cau-" + std::to_string(i));
        refused = !done;
        if (refused) code = done.error().code;
    }
    ASSERT_TRUE(refused);
    EXPECT_TRUE(is_clear(code));
    EXPECT_FALSE(store->back_up()) << "no space for a copy either";

    free_disk();
    const auto after = store->add_attempt(make_attempt(sitting, "sau"));
    ASSERT_TRUE(after) << after.error().detail;
    kept.push_back("sau");
    EXPECT_EQ(after->sequence, static_cast<std::int64_t>(kept.size())) << "no number was skipped";
    open();
    const auto attempts = store->load_attempts(sitting.id).value();
    ASSERT_EQ(attempts.size(), kept.size());
    for (std::size_t i = 0; i < kept.size(); ++i) EXPECT_EQ(attempts[i].item_id, kept[i]);
}

TEST_F(SmallDisk, AFullDiskAtTheFirstStartIsToldAndTheNextStartIsClean) {
    fill_disk();
    const auto opened = store::Store::open(data(), clock, random);
    ASSERT_FALSE(opened);
    EXPECT_TRUE(is_clear(opened.error().code)) << opened.error().detail;
    free_disk();
    open_school();
    EXPECT_EQ(pupils.size(), 3u);
}

TEST_F(SmallDisk, AReadOnlyPlaceIsToldClearly) {
    open_school();
    store.reset();
    ASSERT_EQ(mount("tmpfs", data().c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=768k"), 0);
    const auto opened = store::Store::open(data(), clock, random);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, base::Code::not_writable);
    EXPECT_EQ(opened.error().key, "luu.khong-ghi-duoc");
    ASSERT_EQ(mount("tmpfs", data().c_str(), "tmpfs", MS_REMOUNT, "size=768k"), 0);
    open();
    EXPECT_EQ(store->load_classes()->size(), 1u);
}
