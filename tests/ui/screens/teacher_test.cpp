// What a teacher can do on each screen.

#include "ui/screens/visit.h"

namespace {

using support::act;
using support::as;
using support::press;
using support::SchoolDay;
using support::ScriptPage;
using support::Visit;
using ui::Route;

TEST(Setup, AsksInThreeStepsAndSaysWhatIsMissing) {
    SchoolDay day;
    Visit visit(day, Route::setup);
    visit.press("Tiếp tục");
    EXPECT_TRUE(visit.shows("Thầy cô ghi tên trường"));
    visit.type("Tên trường", "Trường THCS Hoa Phượng").press("Tiếp tục");
    visit.press("thầy");
    visit.type("Họ và tên", "Trần Văn Bình").enter("Họ và tên");
    visit.type("Mã PIN mới", "2468").type("Nhập lại mã PIN", "2469").press("Xong");
    EXPECT_TRUE(visit.shows("Hai lần nhập chưa giống nhau"));
    const ui::Intent intent = visit.type("Nhập lại mã PIN", "2468").enter("Nhập lại mã PIN");
    const auto* setup = as<ui::FinishSetup>(intent);
    ASSERT_TRUE(setup);
    EXPECT_EQ(setup->school, "Trường THCS Hoa Phượng");
    EXPECT_EQ(setup->school_year, "2026-2027");
    EXPECT_EQ(setup->teacher, "Trần Văn Bình");
    EXPECT_EQ(setup->title, "thầy");
    EXPECT_EQ(setup->pin, "2468");
}

TEST(Setup, RefusesAPinOfThreeDigits) {
    SchoolDay day;
    Visit visit(day, Route::setup);
    visit.type("Tên trường", "A").press("Tiếp tục");
    visit.type("Họ và tên", "B").press("Tiếp tục");
    EXPECT_TRUE(as<std::monostate>(visit.type("Mã PIN mới", "123").type("Nhập lại mã PIN", "123").press("Xong")));
    EXPECT_TRUE(visit.shows("Mã PIN gồm 4 đến 6 chữ số."));
}

TEST(Setup, SaysWhyAnEasyPinIsNotTaken) {
    SchoolDay day;
    Visit visit(day, Route::setup);
    visit.type("Tên trường", "A").press("Tiếp tục");
    visit.type("Họ và tên", "B").press("Tiếp tục");
    for (const char* easy : {"0000", "1234", "2580", "123456", "2012"}) {
        EXPECT_TRUE(as<std::monostate>(visit.type("Mã PIN mới", easy).type("Nhập lại mã PIN", easy).press("Xong"))) << easy;
        EXPECT_TRUE(visit.shows("Mã này học sinh dễ đoán ra")) << easy;
    }
    EXPECT_TRUE(as<ui::FinishSetup>(visit.type("Mã PIN mới", "7035").type("Nhập lại mã PIN", "7035").press("Xong")));
}

TEST(Setup, OffersTheYearOfTheProgramWhenTheClockStandsIn2009) {
    SchoolDay day;
    day.world.today = {2009, 1, 1};
    Visit visit(day, Route::setup);
    visit.type("Tên trường", "A").press("Tiếp tục");
    visit.type("Họ và tên", "B").press("Tiếp tục");
    const ui::Intent intent = visit.type("Mã PIN mới", "7035").type("Nhập lại mã PIN", "7035").press("Xong");
    ASSERT_TRUE(as<ui::FinishSetup>(intent));
    EXPECT_EQ(as<ui::FinishSetup>(intent)->school_year, "2026-2027");
}

TEST(Setup, ShowsTheRecoveryCodeUntilItIsNoted) {
    SchoolDay day;
    day.world.door.recovery_code = "4821 0937 5516";
    Visit visit(day, Route::setup);
    EXPECT_TRUE(visit.shows("4821 0937 5516"));
    EXPECT_TRUE(as<ui::RecoveryNoted>(visit.press("Đã ghi lại")));
}

TEST(Setup, ANewRecoveryCodeIsShownOverAnyTeacherScreen) {
    SchoolDay day;
    day.world.door.recovery_code = "4821 0937 5516";
    EXPECT_TRUE(as<ui::RecoveryNoted>(press(day, Route::today, "Đã ghi lại")));
}

TEST(Unlock, EnterInTheFieldUnlocks) {
    SchoolDay day;
    const ui::Intent intent = Visit(day, Route::unlock).type("Mã PIN", "2468").enter("Mã PIN");
    ASSERT_TRUE(as<ui::Unlock>(intent));
    EXPECT_EQ(as<ui::Unlock>(intent)->pin, "2468");
    EXPECT_TRUE(as<ui::Lock>(press(day, Route::unlock, "Về màn hình học sinh")));
}

TEST(Unlock, WhileWaitingNothingIsTried) {
    SchoolDay day;
    day.world.door.wait_s = 42;
    Visit visit(day, Route::unlock);
    EXPECT_TRUE(as<std::monostate>(visit.type("Mã PIN", "2468").enter("Mã PIN")));
    EXPECT_TRUE(visit.shows("42 giây"));
}

TEST(Unlock, TheRecoveryCodeSetsANewPin) {
    SchoolDay day;
    Visit visit(day, Route::unlock);
    visit.press("Quên mã PIN");
    EXPECT_TRUE(as<std::monostate>(visit.press("Đặt mã PIN mới")));
    EXPECT_TRUE(visit.shows("Thầy cô nhập mã khôi phục"));
    visit.type("Mã khôi phục", "4821 0937 5516").type("Mã PIN mới", "1357").type("Nhập lại mã PIN", "1357");
    const ui::Intent intent = visit.press("Đặt mã PIN mới");
    ASSERT_TRUE(as<ui::UseRecovery>(intent));
    EXPECT_EQ(as<ui::UseRecovery>(intent)->code, "4821 0937 5516");
    EXPECT_EQ(as<ui::UseRecovery>(intent)->new_pin, "1357");
}

TEST(Unlock, TheRecoveryCodeNeedNotWait) {
    SchoolDay day;
    day.world.door.wait_s = 42;
    Visit visit(day, Route::unlock);
    visit.press("Quên mã PIN");
    visit.type("Mã khôi phục", "4821 0937 5516").type("Mã PIN mới", "7035").type("Nhập lại mã PIN", "7035");
    EXPECT_TRUE(as<ui::UseRecovery>(visit.press("Đặt mã PIN mới")));
}

TEST(Rail, LeadsToEveryRoom) {
    const std::pair<const char*, Route> rooms[] = {{"Hôm nay", Route::today},
                                                   {"Lớp học", Route::roster},
                                                   {"Bài học", Route::lessons},
                                                   {"Sổ lớp", Route::book},
                                                   {"Cài đặt", Route::settings}};
    for (const auto& [label, route] : rooms) {
        SchoolDay day;
        const ui::Intent intent = press(day, Route::settings, label);
        ASSERT_TRUE(as<ui::GoTo>(intent)) << label;
        EXPECT_EQ(as<ui::GoTo>(intent)->route, route);
    }
}

TEST(Today, OnePressStartsTheLesson) {
    SchoolDay day;
    EXPECT_TRUE(as<ui::StartLesson>(press(day, Route::today, "Bắt đầu tiết học")));
    EXPECT_TRUE(as<ui::Lock>(press(day, Route::today, "Khoá màn hình")));
    const ui::Intent other = press(day, Route::today, "6A2");
    ASSERT_TRUE(as<ui::ChooseClass>(other));
    EXPECT_EQ(as<ui::ChooseClass>(other)->id.value, "lop-2");
}

TEST(Today, ALessonIsPracticeUnlessATestIsChosen) {
    for (const Route route : {Route::today, Route::lessons}) {
        SchoolDay day;
        Visit visit(day, route);
        const ui::Intent practice = visit.press("Bắt đầu tiết học");
        ASSERT_TRUE(as<ui::StartLesson>(practice));
        EXPECT_EQ(as<ui::StartLesson>(practice)->mode, model::Mode::practice);
        EXPECT_TRUE(as<std::monostate>(visit.press("Kiểm tra")));
        EXPECT_TRUE(visit.shows("mỗi câu chốt một lần"));
        EXPECT_TRUE(as<std::monostate>(visit.press("Quay lại")));
        EXPECT_FALSE(visit.shows("mỗi câu chốt một lần"));
        for (const int minutes : {0, 5, 10, 15, 20}) {
            visit.press("Kiểm tra");
            visit.press(minutes == 0 ? "Không tính giờ" : std::to_string(minutes));
            const ui::Intent test = visit.press("Bắt đầu kiểm tra");
            ASSERT_TRUE(as<ui::StartLesson>(test));
            EXPECT_EQ(as<ui::StartLesson>(test)->mode, model::Mode::test);
            EXPECT_EQ(as<ui::StartLesson>(test)->limit_ms, minutes * 60'000);
        }
    }
}

TEST(Today, AnOpenTestSaysSoAndWhatClosingDoes) {
    SchoolDay day;
    day.lesson_is_open().is_a_test();
    day.world.class_now.assignment->limit_ms = 600'000;
    Visit visit(day, Route::today);
    EXPECT_TRUE(visit.shows("Kiểm tra · 10 phút"));
    visit.press("Kết thúc tiết");
    EXPECT_TRUE(visit.shows("Bài đang làm dở được nộp"));
    EXPECT_TRUE(as<ui::EndLesson>(visit.press("Kết thúc")));
}

TEST(Today, GreetsByTitleAndName) {
    SchoolDay day;
    EXPECT_TRUE(Visit(day, Route::today).shows("Chào cô Hà"));
    day.world.school.teacher.title.clear();
    EXPECT_TRUE(Visit(day, Route::today).shows("Chào Nguyễn Thu Hà"));
}

TEST(Today, EndingALessonIsAskedOnce) {
    SchoolDay day;
    day.lesson_is_open();
    Visit visit(day, Route::today);
    EXPECT_TRUE(as<std::monostate>(visit.press("Kết thúc tiết")));
    EXPECT_TRUE(as<std::monostate>(visit.press("Quay lại")));
    visit.press("Kết thúc tiết");
    EXPECT_TRUE(as<ui::EndLesson>(visit.press("Kết thúc")));
    EXPECT_TRUE(as<ui::Lock>(visit.press("Màn hình học sinh")));
}

TEST(Today, APupilWhoForgotComesInWithTwoPresses) {
    SchoolDay day;
    day.lesson_is_open();
    Visit visit(day, Route::today);
    visit.press("Cho em quên hình vào");
    const ui::Intent intent = visit.press("Bùi Hải Đăng");
    ASSERT_TRUE(as<ui::AdmitPupil>(intent));
    EXPECT_EQ(as<ui::AdmitPupil>(intent)->id, day.world.class_now.pupils[9].id);
    EXPECT_TRUE(visit.shows("Chào cô Hà"));
}

TEST(Today, WithoutAClassItInvitesToImport) {
    SchoolDay day;
    day.nothing_imported();
    const ui::Intent intent = press(day, Route::today, "Nhập danh sách");
    ASSERT_TRUE(as<ui::GoTo>(intent));
    EXPECT_EQ(as<ui::GoTo>(intent)->route, Route::import);
}

TEST(Today, WithoutALessonNothingCanBeStarted) {
    SchoolDay day;
    day.world.class_now.chosen.reset();
    Visit visit(day, Route::today);
    EXPECT_FALSE(visit.shows("Bắt đầu tiết học"));
    EXPECT_TRUE(visit.shows("Bài khác"));
}

TEST(Lessons, ARowIsChosenAndTheButtonStartsIt) {
    SchoolDay day;
    const ui::Intent intent = press(day, Route::lessons, "Ba mức giúp đỡ");
    ASSERT_TRUE(as<ui::ChooseLesson>(intent));
    EXPECT_EQ(as<ui::ChooseLesson>(intent)->lesson_id, "bai-1");
    EXPECT_TRUE(as<ui::StartLesson>(press(day, Route::lessons, "Bắt đầu tiết học")));
}

TEST(Roster, APupilIsLetInOrGetsNewPictures) {
    SchoolDay day;
    day.lesson_is_open();
    Visit visit(day, Route::roster);
    visit.press("Bùi Hải Đăng");
    EXPECT_TRUE(as<ui::AdmitPupil>(visit.press("Cho vào")));
    const ui::Intent intent = visit.press("Đổi ba hình khác");
    ASSERT_TRUE(as<ui::NewPictures>(intent));
    EXPECT_EQ(as<ui::NewPictures>(intent)->id, day.world.class_now.pupils[9].id);
}

TEST(Roster, TheUpperGradesChooseHowTheySignIn) {
    SchoolDay day;
    const ui::Intent intent = press(day, Route::roster, "Mã số");
    ASSERT_TRUE(as<ui::ChooseSignIn>(intent));
    EXPECT_EQ(as<ui::ChooseSignIn>(intent)->by, model::SignIn::code);
    day.signs_in_by_code();
    EXPECT_EQ(as<ui::ChooseSignIn>(press(day, Route::roster, "Ba hình"))->by, model::SignIn::pictures);
    SchoolDay primary(5);
    EXPECT_FALSE(Visit(primary, Route::roster).shows("Đăng nhập bằng"));
}

TEST(Roster, AClassWithCodesShowsThemInPlaceOfPictures) {
    SchoolDay day;
    day.lesson_is_open().signs_in_by_code();
    day.world.class_now.pupils[9].sign_in_code = "6095";
    Visit visit(day, Route::roster);
    visit.press("Bùi Hải Đăng");
    EXPECT_TRUE(visit.shows("Mã số đăng nhập"));
    EXPECT_FALSE(visit.shows("Cánh diều"));
    EXPECT_TRUE(visit.shows("6 0 9 5"));
    EXPECT_TRUE(as<ui::NewPictures>(visit.press("Đổi mã số khác")));
}

TEST(Roster, ATemporaryPupilIsToldApart) {
    SchoolDay day;
    day.guest_comes();
    Visit visit(day, Route::roster);
    EXPECT_FALSE(visit.shows("Không có trong tệp"));
    visit.press("Em tạm 1");
    EXPECT_TRUE(visit.shows("Em tạm, chưa có trong danh sách"));
    EXPECT_TRUE(visit.shows("chuyển bài cho đúng em"));
    EXPECT_FALSE(visit.shows("Số thứ tự"));
}

TEST(Today, APupilWhoIsInNoListComesInWithTwoPresses) {
    SchoolDay day;
    day.lesson_is_open();
    Visit visit(day, Route::today);
    visit.press("Cho em quên hình vào");
    EXPECT_TRUE(as<ui::AddTemporary>(visit.press("Thêm em tạm")));
}

TEST(Cards, ShowCodesAndLeaveTemporaryPupilsOut) {
    SchoolDay day;
    day.world.class_now.pupils.resize(1);
    day.signs_in_by_code().guest_comes();
    Visit visit(day, Route::cards);
    EXPECT_TRUE(visit.shows("Thẻ mã số đăng nhập"));
    EXPECT_TRUE(visit.shows("1 thẻ, 1 tờ A4"));
    EXPECT_FALSE(visit.shows("Em tạm 1"));
    EXPECT_FALSE(visit.shows("Nón lá"));
}

TEST(Import, AFileIsFoundDroppedPastedOrNamed) {
    SchoolDay day;
    day.world.list.files = {{"/home/co/Downloads/6A1.xlsx", "6A1.xlsx", "/home/co/Downloads", "07:40 23/11/2026"}};
    Visit visit(day, Route::import);
    for (const ui::Intent& intent : {visit.press("6A1.xlsx"), visit.drop("/home/co/Downloads/6A1.xlsx"),
                                     visit.type("Đường dẫn của tệp", " /home/co/Downloads/6A1.xlsx ").enter("Đường dẫn của tệp")}) {
        ASSERT_TRUE(as<ui::ReadClassList>(intent));
        EXPECT_EQ(as<ui::ReadClassList>(intent)->file, "/home/co/Downloads/6A1.xlsx");
    }
    const ui::Intent pasted = visit.paste("1\tLê Hoài An\n2\tNguyễn Bảo An");
    ASSERT_TRUE(as<ui::ReadPasted>(pasted));
    EXPECT_EQ(as<ui::ReadPasted>(pasted)->text, "1\tLê Hoài An\n2\tNguyễn Bảo An");
}

TEST(Import, ThePreviewSaysWhatChangesAndWhatIsLeftOut) {
    SchoolDay day;
    day.list_was_read();
    Visit visit(day, Route::import);
    for (const char* words :
         {"Mai Đức Huy", "Trương Bảo Ngoc", "Không thấy trong tệp", "Điện thoại phụ huynh", "STT, Họ và tên", "Không em nào bị xoá"})
        EXPECT_TRUE(visit.shows(words)) << words;
    EXPECT_FALSE(visit.shows("Lê Hoài An"));
    visit.press("Xem 1 em giữ nguyên");
    EXPECT_TRUE(visit.shows("Lê Hoài An"));
    EXPECT_TRUE(as<ui::DropClassList>(visit.press("Chọn tệp khác")));
}

// With large letters what is wide has the whole width, and nothing of the page is lost.
TEST(Import, WithLargeLettersTheChangesHaveTheWholeWidth) {
    SchoolDay day;
    day.list_was_read();
    Visit visit(day, Route::import);
    EXPECT_EQ(visit.layout(), page::Layout::teacher);
    day.world.machine.text_scale = 1.5;
    EXPECT_EQ(visit.layout(), page::Layout::teacher_wide);
    for (const char* words : {"Mai Đức Huy", "Điện thoại phụ huynh", "STT, Họ và tên", "Danh sách của lớp"})
        EXPECT_TRUE(visit.shows(words)) << words;
    EXPECT_TRUE(as<ui::DropClassList>(visit.press("Chọn tệp khác")));
}

TEST(Import, WithLargeLettersAMissingClassNameIsAskedForFirst) {
    SchoolDay day;
    day.list_was_read();
    day.world.machine.text_scale = 1.5;
    const auto place_of = [&](const char* label) {
        ScriptPage page(&day.words);
        act(*ui::make_screen(Route::import), day.at(Route::import).world, page);
        const auto& all = page.record().all();
        return std::find_if(all.begin(), all.end(), [&](const page::Shown& one) { return one.label == label; }) - all.begin();
    };
    EXPECT_GT(place_of("Danh sách của lớp"), place_of("Không em nào bị xoá. Bài đã làm của các em vẫn còn nguyên."));
    day.world.list.class_name.clear();
    EXPECT_LT(place_of("Danh sách của lớp"), place_of("Không em nào bị xoá. Bài đã làm của các em vẫn còn nguyên."));
}

TEST(Book, WithLargeLettersThePaperHasTheWholeWidth) {
    SchoolDay day;
    Visit visit(day, Route::book);
    EXPECT_EQ(visit.layout(), page::Layout::teacher);
    day.world.machine.text_scale = 1.5;
    EXPECT_EQ(visit.layout(), page::Layout::teacher_wide);
    EXPECT_TRUE(visit.shows("Excel") && visit.shows("Lưu vào đâu?"));
}

TEST(Import, TheClassNameCanBeChangedAndIsNeeded) {
    SchoolDay day;
    day.list_was_read();
    Visit visit(day, Route::import);
    const ui::Intent intent = visit.type("Danh sách của lớp", "6A3").draw();
    ASSERT_TRUE(as<ui::ChooseImportClass>(intent));
    EXPECT_EQ(as<ui::ChooseImportClass>(intent)->name, "6A3");
    day.world.list.class_name.clear();
    visit.draw();
    EXPECT_TRUE(visit.shows("Thầy cô ghi tên lớp"));
    EXPECT_TRUE(as<std::monostate>(visit.press("Cập nhật danh sách")));
}

TEST(Import, AListWithErrorsCannotBeTaken) {
    SchoolDay day;
    day.list_was_read();
    day.world.list.diff->problems.add({base::Severity::error, {}, 7, 0, "gv-nhap.khong-thay-tep", {}});
    Visit visit(day, Route::import);
    EXPECT_TRUE(visit.shows("Dòng 7"));
    EXPECT_TRUE(as<std::monostate>(visit.press("Cập nhật danh sách")));
}

TEST(Import, AClassThatTheFileNamesIsNotTyped) {
    SchoolDay day;
    day.list_was_read().world.list.names_its_class = true;
    Visit visit(day, Route::import);
    EXPECT_TRUE(visit.shows("Nhập danh sách 6A1"));
    EXPECT_FALSE(visit.shows("Danh sách của lớp"));
    EXPECT_TRUE(as<ui::ApplyClassList>(visit.press("Cập nhật danh sách")));
}

TEST(Import, AfterwardsThePictureCardsComeNext) {
    SchoolDay day;
    day.list_was_read();
    Visit visit(day, Route::import);
    EXPECT_TRUE(as<ui::ApplyClassList>(visit.press("Cập nhật danh sách")));
    day.world.list.diff.reset();
    day.world.list.done = {{"6A1", 42, 1}};
    EXPECT_TRUE(visit.shows("Lớp 6A1 có 42 em"));
    const ui::Intent intent = visit.press("Xem và in thẻ hình");
    ASSERT_TRUE(as<ui::GoTo>(intent));
    EXPECT_EQ(as<ui::GoTo>(intent)->route, Route::cards);
}

TEST(Import, EachClassOfAFileCanBePressedOrAllAtOnce) {
    SchoolDay day;
    day.two_lists_were_read();
    Visit visit(day, Route::import);
    for (const char* words : {"Lớp 6A1", "43 em · 1 em mới · 1 em chưa lấy", "Lớp 6A2", "40 em · lớp mới", "Chưa lấy vào: 1 em",
                              "Phạm Gia Bảo: Đã chuyển trường."})
        EXPECT_TRUE(visit.shows(words)) << words;
    EXPECT_FALSE(visit.shows("Danh sách của lớp")) << "with several classes none is typed";
    const ui::Intent one = visit.press("Lớp 6A2");
    ASSERT_TRUE(as<ui::LookAtList>(one));
    EXPECT_EQ(as<ui::LookAtList>(one)->list, 1);
    EXPECT_TRUE(as<ui::ApplyAllLists>(visit.press("Nhập tất cả: 2 lớp, 83 em")));
}

TEST(Import, FromOneOfSeveralClassesTheWayLeadsBackToAll) {
    SchoolDay day;
    day.two_lists_were_read().list_was_read();
    Visit visit(day, Route::import);
    const ui::Intent back = visit.press("Về các lớp trong tệp");
    ASSERT_TRUE(as<ui::LookAtList>(back));
    EXPECT_EQ(as<ui::LookAtList>(back)->list, -1);
}

TEST(Import, AClassThatCannotBeTakenSaysWhyAndIsNotCounted) {
    SchoolDay day;
    day.two_lists_were_read();
    day.world.list.lists[1].problem = "Họ tên “L? Th? Mai” đã mất chữ nên chưa nhập được.";
    Visit visit(day, Route::import);
    EXPECT_TRUE(visit.shows("L? Th? Mai"));
    EXPECT_TRUE(as<ui::ApplyAllLists>(visit.press("Nhập tất cả: 1 lớp, 43 em")));
    day.world.list.lists[0].problem = day.world.list.lists[1].problem;
    EXPECT_TRUE(as<std::monostate>(visit.press("Nhập tất cả: 0 lớp, 0 em")));
}

TEST(Import, WhoIsLeftOutIsTakenByOneTick) {
    SchoolDay day;
    day.list_was_read().world.list.choices = {{3, "Lấy Phạm Gia Bảo vào lớp", "Dòng bị ẩn trong tệp.", false}};
    Visit visit(day, Route::import);
    EXPECT_TRUE(visit.shows("Dòng bị ẩn trong tệp."));
    const ui::Intent intent = visit.press("Lấy Phạm Gia Bảo vào lớp");
    ASSERT_TRUE(as<ui::DecideRow>(intent));
    EXPECT_EQ(as<ui::DecideRow>(intent)->row, 3u);
    EXPECT_TRUE(as<ui::DecideRow>(intent)->on);
}

TEST(Import, NamesOfAnOldFontAreShownAsTheyWouldBe) {
    SchoolDay day;
    day.list_was_read().world.list.old_names = {"NguyÔn V¨n An → Nguyễn Văn An"};
    Visit visit(day, Route::import);
    EXPECT_TRUE(visit.shows("NguyÔn V¨n An → Nguyễn Văn An"));
    EXPECT_TRUE(as<ui::ConvertNames>(visit.press("Đổi sang Unicode")));
}

TEST(Import, WhatChangesIsSeen) {
    SchoolDay day;
    day.list_was_read();
    model::RosterDiffRow& row = day.world.list.diff->rows[1];
    row.before.name = row.after.name;
    row.before.roll = row.after.roll + 3;
    EXPECT_TRUE(Visit(day, Route::import).shows("Trương Bảo Ngọc · số 31"));
    row.moved_from = "6A2";
    EXPECT_TRUE(Visit(day, Route::import).shows("Trương Bảo Ngọc · 6A2"));
}

TEST(Import, NothingIsSaidOfColumnsThatAFileDoesNotHave) {
    SchoolDay day;
    day.list_was_read().world.list.diff->kept_columns.clear();
    EXPECT_FALSE(Visit(day, Route::import).shows("Đã lấy:"));
}

TEST(Import, WhatWasTakenOfManyClassesStandsClassByClass) {
    SchoolDay day;
    day.two_lists_were_read();
    day.world.list.done = day.world.list.lists;
    Visit visit(day, Route::import);
    for (const char* words : {"Đã nhập 2 lớp, 83 em", "6A1", "6A2", "Phạm Gia Bảo: Đã chuyển trường."})
        EXPECT_TRUE(visit.shows(words)) << words;
}

TEST(Import, TheLastImportIsTakenBackAfterOneQuestion) {
    SchoolDay day;
    day.world.list.done = {{"6A1", 42, 1}};
    for (const Route route : {Route::import, Route::roster}) {
        day.world.list.last.reset();
        EXPECT_FALSE(Visit(day, route).shows("Hoàn tác"));
        day.world.list.last = ui::ImportView::Last{"6A1", "7:42"};
        Visit visit(day, route);
        EXPECT_TRUE(as<std::monostate>(visit.press("Hoàn tác lần nhập 6A1 lúc 7:42")));
        EXPECT_TRUE(visit.shows("Em nào đã làm bài"));
        EXPECT_TRUE(as<ui::UndoImport>(visit.press("Hoàn tác")));
    }
}

TEST(Import, AListIsLookedForFolderByFolder) {
    SchoolDay day;
    Visit visit(day, Route::import);
    EXPECT_TRUE(as<ui::LookForList>(visit.press("Tìm tệp ở nơi khác")));
    day.world.list.look.all = {"/home/co", "/media/usb"};
    const ui::Intent into = visit.press("usb");
    ASSERT_TRUE(as<ui::LookForList>(into));
    EXPECT_EQ(as<ui::LookForList>(into)->folder, "/media/usb");
    day.world.list.look = {"/media/usb/lop", "/media/usb", {"/media/usb/lop/cu"}};
    day.world.list.look.files = {{"/media/usb/lop/6A1.xls", "6A1.xls", "/media/usb/lop", "07:40 23/11/2026"}};
    const ui::Intent up = visit.press("Lên một bậc");
    ASSERT_TRUE(as<ui::LookForList>(up));
    EXPECT_EQ(as<ui::LookForList>(up)->folder, "/media/usb");
    const ui::Intent read = visit.press("6A1.xls");
    ASSERT_TRUE(as<ui::ReadClassList>(read));
    EXPECT_EQ(as<ui::ReadClassList>(read)->file, "/media/usb/lop/6A1.xls");
    EXPECT_FALSE(visit.shows("Tệp danh sách ở đâu?")) << "what was looked for is found";
}

TEST(Cards, AreSavedIntoTheChosenFolder) {
    SchoolDay day;
    Visit visit(day, Route::cards);
    const ui::Intent first = visit.press("Lưu để in (PDF)");
    ASSERT_TRUE(as<ui::SaveCards>(first));
    EXPECT_EQ(as<ui::SaveCards>(first)->folder, "/media/usb/SO-LOP");
    visit.press("Downloads");
    const ui::Intent second = visit.press("Lưu để in (PDF)");
    ASSERT_TRUE(as<ui::SaveCards>(second));
    EXPECT_EQ(as<ui::SaveCards>(second)->folder, "/home/co/Downloads");
}

TEST(Book, IsOrderedAndExportedInEveryWay) {
    SchoolDay day;
    day.book_is_ready();
    Visit visit(day, Route::book);
    EXPECT_TRUE(visit.shows("SỔ THEO DÕI"));
    const ui::Intent order = visit.press("Theo tên");
    ASSERT_TRUE(as<ui::ChooseOrder>(order));
    EXPECT_TRUE(as<ui::ChooseOrder>(order)->by_name);
    const ui::Intent excel = visit.press("Excel"), csv = visit.press("CSV"), pdf = visit.press("PDF");
    ASSERT_TRUE(as<ui::SaveBook>(excel) && as<ui::SaveBook>(csv) && as<ui::SaveBook>(pdf));
    EXPECT_EQ(as<ui::SaveBook>(excel)->format, "xlsx");
    EXPECT_EQ(as<ui::SaveBook>(csv)->format, "csv");
    EXPECT_EQ(as<ui::SaveBook>(pdf)->format, "pdf");
    EXPECT_EQ(as<ui::SaveBook>(csv)->folder, "/media/usb/SO-LOP");
    day.world.desk.saved_path = "/media/usb/SO-LOP/So-lop-6A1.xlsx";
    EXPECT_TRUE(visit.shows("So-lop-6A1.xlsx đã lưu vào SO-LOP."));
    EXPECT_TRUE(visit.shows("Tệp này có họ tên học sinh"));
}

TEST(Settings, ChangeTheTextSize) {
    SchoolDay day;
    const ui::Intent intent = press(day, Route::settings, "Lớn");
    ASSERT_TRUE(as<ui::TextSize>(intent));
    EXPECT_EQ(as<ui::TextSize>(intent)->scale, 1.25);
}

TEST(Lab, TheTeachersMachineIsTheOneWhereResultsGo) {
    SchoolDay day;
    ASSERT_TRUE(as<ui::GoTo>(press(day, Route::settings, "Mở phòng máy")));
    day.world.lab.folder = "/mnt/lop";
    const std::string stick = day.world.desk.folders.front();
    Visit visit(day, Route::lab);
    const ui::Intent use = visit.type("Đường dẫn", "/mnt/lop-khac").enter("Đường dẫn"), save = visit.press("Lưu tệp nối máy");
    const ui::Intent take = visit.press("Nhận bài từ USB"), write = visit.press("Ghi tệp lớp ra USB");
    ASSERT_TRUE(as<ui::UseClassFolder>(use) && as<ui::SaveJoinFile>(save) && as<ui::TakeFromStick>(take) && as<ui::CollectToStick>(write));
    EXPECT_EQ(as<ui::UseClassFolder>(use)->folder, "/mnt/lop-khac");
    EXPECT_EQ(as<ui::SaveJoinFile>(save)->folder, stick);
    EXPECT_EQ(as<ui::TakeFromStick>(take)->folder, stick);
    EXPECT_EQ(as<ui::CollectToStick>(write)->folder, stick);
}

TEST(Lab, AStationGivesResultsAndTakesClasses) {
    SchoolDay day;
    day.world.station.is_one = true;
    day.world.station.seat = 7;
    Visit visit(day, Route::lab);
    const ui::Intent seat = visit.press("Ghi số máy"), give = visit.press("Thu bài ra USB"), take = visit.press("Lấy tệp lớp từ USB");
    ASSERT_TRUE(as<ui::ChooseSeat>(seat) && as<ui::CollectToStick>(give) && as<ui::TakeFromStick>(take));
    EXPECT_EQ(as<ui::ChooseSeat>(seat)->number, 7);
}

TEST(Lab, APupilsMachineSaysWhatIsNotHandedIn) {
    SchoolDay day;
    day.world.station.is_one = true;
    day.world.lab.waiting = 3;
    day.world.lab.reachable = false;
    EXPECT_TRUE(Visit(day, Route::wait).shows("3 tệp chưa nộp"));
    EXPECT_TRUE(Visit(day, Route::sign_in).shows("3 tệp chưa nộp"));
    day.world.lab.reachable = true;
    EXPECT_FALSE(Visit(day, Route::wait).shows("chưa nộp"));
}

}  // namespace
