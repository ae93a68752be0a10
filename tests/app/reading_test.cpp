// A page is read aloud: the right words, for as long as it is on the screen, and only where there is a voice.

#include "app/reading.h"

#include "app/classroom.h"
#include "app/machine_setting.h"
#include "support/worlds.h"

using namespace app_test;
using support::SchoolDay;

namespace {

class FakeVoice final : public sound::Output {
public:
    bool can_speak() const override { return there; }
    void look_again() override { there = looked_again_there; }
    void speak(std::string text) override {
        said.push_back(std::move(text));
        talking = true;
    }
    void play(std::string) override {}
    void stop() override {
        ++stops;
        talking = false;
    }
    bool speaking() const override { return talking; }

    bool there = true, looked_again_there = false, talking = false;
    int stops = 0;
    std::vector<std::string> said;
};

std::string read_aloud(const SchoolDay& day) {
    support::ScriptPage page(&day.words);
    support::act(*ui::make_screen(day.world.route), day.world, page);
    return app::text_to_read(page.record(), day.world);
}

// Where each of the parts begins, -1 if one is missing.
std::vector<int> places(const std::string& text, const std::vector<std::string>& parts) {
    std::vector<int> all;
    for (const std::string& part : parts) {
        const std::size_t at = text.find(part);
        all.push_back(at == std::string::npos ? -1 : static_cast<int>(at));
    }
    return all;
}

bool rises(const std::vector<int>& places) { return !places.empty() && places[0] >= 0 && std::is_sorted(places.begin(), places.end()); }

class Reading : public Room {
protected:
    void use_sound(bool on) {
        model::MachineSetting setting = world().machine;
        setting.sound_on = on;
        act(ui::SetMachine{setting});
    }
    void SetUp() override {
        ASSERT_TRUE(library.add(sample_pack()));
        open_with_voice();
    }
    void open_with_voice() {
        program.reset();
        app::Setting setting;
        setting.data = folder.path();
        setting.share = source() / "assets";
        setting.folders = {folder.path()};
        setting.machine = app::load_machine_setting(folder.path());
        auto store = store::Store::open(folder.path(), clock, random);
        ASSERT_TRUE(store);
        app::Means means{words(), clock, random, library, {}, base::random_bytes, {}, &voice};
        program = std::make_unique<app::App>(means, setting, std::move(*store));
    }
    void read() {
        act(ui::ReadAloud{"Một trang."});
        ASSERT_TRUE(world().machine.reading);
        ASSERT_TRUE(voice.talking);
    }
    void expect_silence(int stops) {
        EXPECT_FALSE(world().machine.reading);
        EXPECT_FALSE(voice.talking);
        EXPECT_EQ(voice.stops, stops);
    }
    FakeVoice voice;
};

}  // namespace

TEST(TextToRead, APageIsItsTitleAndItsParagraphsInOrder) {
    SchoolDay day;
    const std::string text = read_aloud(day.lesson_is_open().pupil_sits_down().works_until(0).at(ui::Route::page));
    EXPECT_TRUE(rises(places(text, {"Chuyện ở nhóm chat.", "Luật bảo vệ em khi em lên mạng: Luật An ninh mạng 2025", "Điều 7"}))) << text;
    EXPECT_EQ(text.find("Thoát nhanh"), std::string::npos) << text;
    EXPECT_EQ(text.find("Ba bạn nhìn"), std::string::npos) << "a picture's words";
    EXPECT_EQ(text.find("Luật mới nói gì"), std::string::npos) << "the lesson's title is not said on every page";
}

TEST(TextToRead, OfAnOpenMeaningOnlyTheWordAndWhatItMeans) {
    SchoolDay day;
    day.lesson_is_open().pupil_sits_down().works_until(0).at(ui::Route::page);
    model::Lesson& lesson = day.pack.lessons[0];
    std::get<model::Page>(lesson.steps[0]).text.paragraphs[0].spans.push_back({"mã độc", false, {}, "mã độc"});
    lesson.terms = {{"mã độc", model::from_plain("Chương trình nhỏ làm hại máy.")}};
    const auto screen = ui::make_screen(day.world.route);
    support::ScriptPage page(&day.words);
    support::act(*screen, day.world, page);
    EXPECT_NE(app::text_to_read(page.record(), day.world).find("Mã độc là gì?"), std::string::npos);
    page.press("Mã độc là gì?");
    support::act(*screen, day.world, page);
    EXPECT_EQ(app::text_to_read(page.record(), day.world), "Mã độc.\nChương trình nhỏ làm hại máy.");
}

TEST(TextToRead, AQuestionIsReadWithItsOptionsAndLaterWithTheExplanation) {
    SchoolDay day;
    day.lesson_is_open().pupil_sits_down().works_until(1).at(ui::Route::item);
    const std::string before = read_aloud(day);
    EXPECT_EQ(before.find("Việc nào giúp bạn mà vẫn an toàn?"), 0u) << before;
    for (const char* option : {"Nhắn riêng hỏi thăm bạn.", "Gửi ảnh chụp sang nhóm khác.", "Bỏ qua cho xong."})
        EXPECT_NE(before.find(option), std::string::npos) << before;
    EXPECT_EQ(before.find("Một lời hỏi thăm"), std::string::npos) << "not before the answer";
    const std::string after = read_aloud(day.answers(0));
    EXPECT_TRUE(rises(places(after, {"Việc nào giúp", "Nhắn riêng hỏi thăm bạn.", "Đúng.", "Một lời hỏi thăm"}))) << after;
    EXPECT_EQ(after.find("Vì sao"), std::string::npos) << after;
}

TEST(TextToRead, ABareTitleOfTheTopLineIsReadAndNoNameOfAClassmate) {
    SchoolDay day(4);
    const std::string names = read_aloud(day.lesson_is_open().at(ui::Route::sign_in));
    EXPECT_FALSE(names.empty());
    day.world.seat.pupil = day.world.class_now.pupils[27];  // pressed, and not yet known to be this one
    const std::string pictures = read_aloud(day.at(ui::Route::pictures));
    EXPECT_NE(pictures.find("Có phải em"), std::string::npos) << pictures;
    for (const std::string& text : {names, pictures}) {
        for (const auto& pupil : day.world.class_now.pupils)
            EXPECT_EQ(text.find(pupil.name), std::string::npos) << pupil.name << "\n" << text;
        for (int i = 0; i < 12; ++i)
            EXPECT_EQ(text.find(day.words.text(std::string("hinh-dang-nhap.") + model::sign_in_pictures[i])), std::string::npos)
                << "a secret picture: " << text;
    }
}

TEST(TextToRead, EveryPupilsScreenHasWordsAndKeepsClassmatesOut) {
    for (const ui::Route route : {ui::Route::wait, ui::Route::home, ui::Route::page, ui::Route::item, ui::Route::result}) {
        SchoolDay day;
        day.lesson_is_open().pupil_sits_down().works_until(route == ui::Route::page ? 0 : 1).at(route);
        if (route == ui::Route::result) day.finishes();
        const std::string text = read_aloud(day);
        EXPECT_FALSE(text.empty()) << ui::to_name(route);
        for (const auto& pupil : day.world.class_now.pupils) {
            if (day.world.seat.in_use.count(pupil.id) > 0) continue;
            EXPECT_EQ(text.find(pupil.name), std::string::npos) << pupil.name << "\n" << text;
        }
        EXPECT_EQ(text.find(" · "), std::string::npos) << text;
    }
}

TEST(TextToRead, AClassmateInAParagraphIsLeftOut) {
    SchoolDay day;
    day.lesson_is_open().pupil_sits_down();
    day.world.seat.partners = {day.world.class_now.pupils[5]};  // not even one who sits beside
    day.world.seat.in_use.insert(day.world.class_now.pupils[5].id);
    page::Record record;
    for (const std::string& words :
         {std::string("Hôm nay học nhóm."), "Cùng " + day.world.class_now.pupils[5].name, "Em là " + day.world.seat.pupil->name}) {
        page::Shown shown;
        shown.label = words;
        record.add(shown);
    }
    EXPECT_EQ(app::text_to_read(record, day.world), "Hôm nay học nhóm.\nEm là " + day.world.seat.pupil->name + ".");
}

TEST_F(Reading, APageIsReadUntilItEnds) {
    open_school();
    EXPECT_TRUE(world().machine.can_read);
    read();
    EXPECT_EQ(voice.said, std::vector<std::string>{"Một trang."});
    voice.talking = false;
    EXPECT_TRUE(program->tick());
    EXPECT_FALSE(world().machine.reading);
    EXPECT_FALSE(program->tick());
}

TEST_F(Reading, ThePupilMayStopIt) {
    open_school();
    read();
    act(ui::StopReading{});
    expect_silence(1);
}

TEST_F(Reading, AnotherPageStopsItAndSoDoAnAnswerQuickExitAndTheEnd) {
    open_school();
    sign_in(0);
    begin_lesson();
    ASSERT_EQ(route(), ui::Route::page);
    read();
    act(ui::NextStep{});
    expect_silence(1);
    while (route() == ui::Route::page) act(ui::NextStep{});
    read();
    choose(0);
    EXPECT_TRUE(voice.talking) << "picking an option is no other page";
    act(ui::HandIn{});
    expect_silence(2);
    read();
    act(ui::QuickExit{});
    expect_silence(3);
    act(ui::LeaveCover{});
    read();
    program.reset();
    EXPECT_FALSE(voice.talking);
}

TEST_F(Reading, TheTeachersSwitchHidesItAndIsKept) {
    open_school();
    use_sound(false);
    EXPECT_TRUE(world().machine.sound_on) << "a pupil has no such switch";
    act(ui::GoTo{ui::Route::unlock});
    act(ui::Unlock{"2468"});
    read();
    use_sound(false);
    expect_silence(1);
    EXPECT_FALSE(world().machine.can_read);
    act(ui::ReadAloud{"Một trang."});
    EXPECT_EQ(voice.said.size(), 1u);
    act(ui::TextSize{1.25});  // the other thing in the same file
    open_with_voice();
    EXPECT_FALSE(world().machine.sound_on);
    EXPECT_FALSE(world().machine.can_read);
    EXPECT_FALSE(app::load_machine_setting(folder.path()).sound_on);
    EXPECT_EQ(app::load_machine_setting(folder.path()).text_scale, 1.25);
}

TEST_F(Reading, AVoiceThatWasNotThereIsSaidOnceAndLookedForWhenSwitchedOn) {
    open_school();
    read();
    voice.there = voice.talking = false;
    EXPECT_TRUE(program->tick());
    EXPECT_FALSE(world().machine.can_read);
    ASSERT_TRUE(world().toast);
    EXPECT_EQ(world().toast->text, words().text("chuong-trinh.khong-co-giong-doc"));
    act(ui::GoTo{ui::Route::unlock});
    act(ui::Unlock{"2468"});
    use_sound(true);
    EXPECT_FALSE(world().machine.can_read);
    voice.looked_again_there = true;
    use_sound(true);
    EXPECT_TRUE(world().machine.can_read);
}

TEST_F(Room, WithoutASpeakerThereIsNothingToHear) {
    open_school();
    EXPECT_FALSE(world().machine.can_read);
    act(ui::ReadAloud{"Một trang."});
    act(ui::StopReading{});
    EXPECT_FALSE(world().machine.reading);
}
