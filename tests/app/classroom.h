#pragma once
// A classroom for tests of the App: the sample pack, a data folder of its own, time and chance that stand still.

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "app/app.h"
#include "app/seat.h"
#include "base/crypto.h"
#include "pack/pack.h"
#include "support/fixed.h"
#include "support/temp_folder.h"

namespace app_test {

inline base::Path source() { return base::Path(KS_SOURCE_DIR); }

inline base::Path sample_pack() {
    static const support::TempFolder folder;
    const base::Path file = folder / "mau.ksgoi";
    std::error_code error;
    if (std::filesystem::exists(file, error)) return file;
    pack::Options options;
    options.today = support::lesson_day;
    options.charset = source() / "assets" / "fonts" / "charset.txt";
    const base::Path mau = folder / "mau";  // its first lesson alone
    std::filesystem::copy(source() / "content" / "mau", mau, std::filesystem::copy_options::recursive);
    for (const auto& lesson : std::filesystem::directory_iterator(source() / "content" / "mau" / "bai"))
        if (lesson.path().filename() != "01-bai-mau.md") std::filesystem::remove(mau / "bai" / lesson.path().filename());
    EXPECT_TRUE(pack::build(mau, file, options));
    return file;
}

inline const base::Catalogue& words() {
    static const base::Catalogue all = *base::Catalogue::load(source() / "assets" / "text");
    return all;
}

class Room : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(library.add(sample_pack()));
        open();
    }

    void open() {
        program.reset();
        auto store = store::Store::open(folder.path(), clock, random);
        ASSERT_TRUE(store) << store.error().key << store.error().detail;
        app::Setting setting;
        setting.data = folder.path();
        setting.share = source() / "assets";
        setting.folders = {folder.path()};
        program =
            std::make_unique<app::App>(app::Means{words(), clock, random, library, {}, base::random_bytes}, setting, std::move(*store));
    }

    const ui::World& world() const { return program->world(); }
    ui::Route route() const { return world().route; }
    template <class Intent>
    void act(const Intent& intent) {
        clock.advance(500);
        program->apply(intent);
        for (int i = 0; i < 20'000 && program->working(); ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            program->tick();
        }
    }

    void set_up() {
        act(ui::FinishSetup{"Trường THCS Hoa Phượng", "2026-2027", "Nguyễn Thu Hà", "cô", "2468"});
        act(ui::RecoveryNoted{});
    }
    void take_class() {
        act(ui::ReadPasted{"STT\tHọ và tên\n1\tQuách Tiến Phát\n2\tTrương Bảo Ngọc\n3\tLê Hoài An\n"});
        act(ui::ChooseImportClass{"6A1"});
        act(ui::ApplyClassList{});
    }
    void start_lesson() {
        ASSERT_FALSE(world().class_now.lessons.empty());
        act(ui::ChooseLesson{world().class_now.lessons[0].pack_id, world().class_now.lessons[0].lesson_id});
        act(ui::StartLesson{});
    }
    void sign_in(std::size_t index) {
        const model::Pupil pupil = world().class_now.pupils.at(index);
        act(ui::PickName{pupil.id});
        for (const int picture : pupil.pictures) act(ui::PickPicture{picture});
    }
    void open_school() {
        set_up();
        take_class();
        start_lesson();
        ASSERT_EQ(route(), ui::Route::sign_in);
    }
    void begin_lesson() {
        act(ui::OpenLesson{});
        if (route() == ui::Route::note) act(ui::ChooseWay{});
    }
    void go_to_item() {
        begin_lesson();
        while (route() == ui::Route::page) act(ui::NextStep{});
        ASSERT_EQ(route(), ui::Route::item);
    }
    void choose(int option) { act(ui::ChangeDraft{picked({option})}); }
    static base::Json picked(const std::vector<int>& options) {
        base::Json all = base::Json::array();
        for (const int option : options) all.push(option);
        base::Json answer = base::Json::object();
        answer.set("picked", all);
        return answer;
    }
    const quiz::ItemState& item() const {
        return world().lesson.play->items[static_cast<std::size_t>(quiz::item_index(*world().lesson.play))];
    }

    support::TempFolder folder;
    base::FixedClock clock = support::fixed_clock();
    base::Random random = support::fixed_random();
    app::Library library;
    std::unique_ptr<app::App> program;
};

}  // namespace app_test
