#pragma once
// A school day to draw screens from: one class with a lesson, and what happened so far told in small steps. All names
// are invented.
//
//   support::SchoolDay day(6);
//   day.lesson_is_open().pupil_sits_down().works_until(2).at(ui::Route::item);
//   const ui::Intent intent = support::act(*ui::make_screen(day.world.route), day.world, page);

#include <string>
#include <vector>

#include "base/catalogue.h"
#include "kinds/kind.h"
#include "support/script_page.h"
#include "ui/screens/screen.h"

namespace support {

inline base::Catalogue all_words() { return *base::Catalogue::load(base::Path(KS_SOURCE_DIR) / "assets" / "text"); }

class SchoolDay {
public:
    explicit SchoolDay(int grade = 6) : words(all_words()) {
        world.words = &words;
        world.today = {2026, 11, 23};
        world.school.about = {"Trường THCS Hoa Phượng", "2026-2027"};
        world.school.teacher = {{"gv-1"}, "Nguyễn Thu Hà", "cô", "teacher,homeroom"};
        world.desk.folders = {"/media/usb/SO-LOP", "/home/co/Downloads"};
        world.desk.book_formats = {"xlsx", "pdf", "csv"};
        make_class(grade);
        make_pack(grade);
    }
    SchoolDay(const SchoolDay&) = delete;
    SchoolDay& operator=(const SchoolDay&) = delete;

    SchoolDay& at(ui::Route route) {
        world.route = route;
        return *this;
    }
    SchoolDay& nothing_imported() {
        world.school.classes.clear();
        world.class_now.the_class.reset();
        world.class_now.pupils.clear();
        world.class_now.lessons.clear();
        world.class_now.chosen.reset();
        return *this;
    }
    SchoolDay& lesson_is_open() {
        model::Assignment open;
        open.id = {"giao-1"};
        open.class_id = world.class_now.the_class->id;
        open.lesson_id = world.class_now.lesson()->lesson_id;
        open.lesson_title = world.class_now.lesson()->title;
        world.class_now.assignment = open;
        world.class_now.lessons[*world.class_now.chosen].open = true;
        return *this;
    }
    SchoolDay& lesson_is_open_again() {
        world.class_now.chosen = 0;
        return lesson_is_open();
    }
    SchoolDay& is_a_test() {
        world.class_now.assignment->mode = model::Mode::test;
        if (!world.lesson.play) return *this;
        play().sitting.mode = model::Mode::test;
        play().sitting.assignment_id = world.class_now.assignment->id;
        return *this;
    }
    SchoolDay& pupil_sits_down() {
        world.seat.pupil = world.class_now.pupils[27];
        world.seat.in_use = {world.seat.pupil->id};
        return *this;
    }
    SchoolDay& guest_comes() {
        model::Pupil guest{{"em-tam-1"}, world.class_now.the_class->id, 1, {}, "Em tạm 1", {}, {1, 2, 3}, false, "9053", true};
        world.class_now.pupils.push_back(guest);
        return *this;
    }
    SchoolDay& signs_in_by_code() {
        world.class_now.the_class->sign_in = world.school.classes[0].the_class.sign_in = model::SignIn::code;
        for (std::size_t i = 0; i < world.class_now.pupils.size(); ++i)
            world.class_now.pupils[i].sign_in_code = std::to_string(4071 + 13 * i);
        return *this;
    }
    SchoolDay& works_until(int step) {
        model::Sitting sitting;
        sitting.id = {"luot-1"};
        sitting.pupil_id = world.seat.pupil->id;
        sitting.lesson_id = pack.lessons[0].id;
        sitting.seed = 5;
        sitting.item_count = 2;
        world.lesson.play = quiz::start(pack.lessons[0], sitting);
        world.lesson.module = pack.info.module;
        world.lesson.facts = pack.facts;
        play().step = step;
        return *this;
    }
    SchoolDay& answers(int option) {
        quiz::set_draft(play(), base::Json::object().set("picked", base::Json(base::Json::Array{option})));
        quiz::accept(play(), *quiz::answer(play()));
        world.lesson.saved = true;
        return *this;
    }
    SchoolDay& finishes() {
        play().step = static_cast<int>(pack.lessons[0].steps.size());
        world.lesson.result = quiz::Result{
            {100, 2},    {"Biết luật bảo vệ mình trên mạng"}, {}, {{"Lưu bằng chứng trước khi xoá", 1}}, {true, false}, {false, false},
            {true, true}};
        return *this;
    }
    SchoolDay& list_was_read() {
        model::RosterDiff diff;
        diff.file_name = "DanhSach_6A1.xlsx";
        diff.class_after = *world.class_now.the_class;
        diff.rows = {{model::RosterChange::added, {}, world.class_now.pupils[13]},
                     {model::RosterChange::changed, world.class_now.pupils[27], world.class_now.pupils[27]},
                     {model::RosterChange::unchanged, world.class_now.pupils[0], world.class_now.pupils[0]},
                     {model::RosterChange::missing, world.class_now.pupils[5], world.class_now.pupils[5]}};
        diff.rows[1].before.name = "Trương Bảo Ngoc";
        diff.kept_columns = {"STT", "Họ và tên"};
        diff.dropped_columns = {"Giới tính", "Dân tộc", "Điện thoại phụ huynh", "Địa chỉ"};
        diff.birthdays_kept = 2;
        world.list.diff = diff;
        world.list.class_name = "6A1";
        return *this;
    }
    SchoolDay& two_lists_were_read() {
        world.list.file_name = "KhoiSau.xlsx";
        world.list.lists = {{"6A1", 43, 1}, {"6A2", 40, 40}};
        world.list.lists[0].left_out = {"Phạm Gia Bảo: Đã chuyển trường."};
        world.list.lists[1].is_new = true;
        return *this;
    }
    SchoolDay& results_are_in();
    SchoolDay& book_is_ready();

    quiz::Play& play() { return *world.lesson.play; }

    base::Catalogue words;
    model::Pack pack;
    ui::World world;

private:
    void make_class(int grade);
    void make_pack(int grade);
};

inline void SchoolDay::make_class(int grade) {
    static const std::vector<std::string> names = {
        "Lê Hoài An",      "Nguyễn Bảo An",   "Trần Ngọc Anh", "Trần Ngọc Anh",    "Đỗ Gia Ân",       "Vũ Thái Bình",     "Hoàng Kim Chi",
        "Đặng Thuỳ Dương", "Ngô Tiến Đạt",    "Bùi Hải Đăng",  "Lý Hương Giang",   "Phan Ngân Hà",    "Trịnh Gia Hân",    "Mai Đức Huy",
        "Cao Gia Hưng",    "Rơ Châm Khem",    "Tạ Đăng Khoa",  "Nguyễn Minh Khôi", "Dương Tuấn Kiệt", "Hồ Mai Lan",       "Lâm Khánh Linh",
        "Sơn Thị Mỹ Linh", "Đinh Hoàng Long", "Võ Nhật Minh",  "Quách Trà My",     "Lò Thị Nga",      "Nguyễn Kim Ngân",  "Trương Bảo Ngọc",
        "Hà Yến Nhi",      "Vàng Thị Pà",     "Đoàn Tấn Phát", "Chu Hồng Phúc",    "Lương Minh Quân", "Phùng Thảo Quyên", "Thái Ngọc Sương",
        "Nguyễn Đức Tài",  "Kiều Anh Thư",    "Lê Thuỷ Tiên",  "Giang Bảo Trâm",   "Huỳnh Minh Trí",  "Tô Khánh Vân",     "Nông Thế Vinh"};
    model::Class the_class{{"lop-1"}, std::to_string(grade) + "A1", grade, "2026-2027"};
    world.school.classes = {{the_class, static_cast<int>(names.size())},
                            {{{"lop-2"}, std::to_string(grade) + "A2", grade, "2026-2027"}, 40}};
    world.class_now.the_class = the_class;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const int n = static_cast<int>(i);
        world.class_now.pupils.push_back(
            {{"em-" + std::to_string(n + 1)}, the_class.id, n + 1, {}, names[i], {}, {n % 12, (n + 3) % 12, (n + 7) % 12}, true});
    }
    world.class_now.pupils[2].birthday = "2015-03-12";
    world.class_now.pupils[3].birthday = "2015-09-05";
    world.class_now.leaves = 134;
    world.class_now.leaf_goal = 160;
}

inline void SchoolDay::make_pack(int grade) {
    model::RichText law;
    law.paragraphs.push_back(
        {{{"Luật bảo vệ em khi em lên mạng: ", false, {}, {}}, {"Luật An ninh mạng 2025", true, "116/2025/Đ7", {}}}, false});
    model::Lesson lesson;
    lesson.id = "luat-moi";
    lesson.title = "Luật mới nói gì với học sinh?";
    lesson.grade = grade;
    lesson.goal = "Nói được ba điều luật bảo vệ mình trên mạng.";
    lesson.action = model::from_plain("Nếu thấy một tin nhắn lạ, thì mình dừng lại và hỏi một người lớn.");
    lesson.home_talk = model::from_plain("Lần gần nhất nhà mình suýt bị lừa là khi nào?");
    lesson.steps.push_back(model::Page{"Chuyện ở nhóm chat", {"hinh/ba-ban.png", "Ba bạn nhìn vào màn hình nhóm chat", 800, 560}, law});
    for (int i = 1; i <= 2; ++i) {
        model::Item item;
        item.id = "cau-" + std::to_string(i);
        item.kind = "chon-mot";
        item.prompt = model::from_plain("Việc nào giúp bạn mà vẫn an toàn?");
        item.hints = {model::from_plain("Ai sẽ nhìn thấy việc em làm?"), model::from_plain("Nghĩ tới người lớn em tin.")};
        item.idea = "Lưu bằng chứng trước khi xoá";
        item.page = 1;
        kinds::AuthorBlock block;
        block.options = {
            {true,
             "x",
             model::from_plain("Nhắn riêng hỏi thăm bạn"),
             model::from_plain("Một lời hỏi thăm làm bạn bớt thấy một mình."),
             {},
             {},
             {},
             1,
             1},
            {false,
             "",
             model::from_plain("Gửi ảnh chụp sang nhóm khác"),
             model::from_plain("Việc đó làm nhiều người xem hơn."),
             {},
             {},
             {},
             2,
             1},
            {false, "", model::from_plain("Bỏ qua cho xong"), model::from_plain("Bạn vẫn còn một mình với chuyện đó."), {}, {}, {}, 3, 1}};
        base::Diagnostics problems;
        item.body = kinds::find_kind(item.kind)->compile(block, problems);
        lesson.steps.push_back(item);
    }
    pack.info = {"b1", "1.0.0", "Luật và em", "Luật và em", "B1", {}, {}, {}};
    pack.facts = {{"116/2025/Đ7", "Luật An ninh mạng 2025", "116/2025/QH15", "Điều 7", {2026, 7, 1}, {}, {2026, 10, 1}, {}, {}}};
    for (const char* title : {"Luật mới nói gì với học sinh?", "Ba mức giúp đỡ", "Giải phẫu một tin nhắn lừa"}) {
        ui::LessonEntry entry;
        entry.pack_id = "b1";
        entry.lesson_id = world.class_now.lessons.empty() ? lesson.id : "bai-" + std::to_string(world.class_now.lessons.size());
        entry.title = title;
        entry.module = "Luật và em";
        entry.grade = grade;
        entry.pages = 1;
        entry.items = 2;
        entry.goal = lesson.goal;
        entry.cover = {"bia.png", "Bìa bài", 800, 560};
        world.class_now.lessons.push_back(entry);
    }
    world.class_now.chosen = 0;
    pack.lessons.push_back(std::move(lesson));
}

inline SchoolDay& SchoolDay::results_are_in() {
    model::LessonResults results;
    results.lesson_id = world.class_now.lessons[0].lesson_id;
    results.lesson_title = world.class_now.lessons[0].title;
    results.class_name = world.class_now.the_class->name;
    results.finished = 39;
    results.unfinished = 2;
    results.absent = 1;
    results.talk_card = model::from_plain("Hỏi lớp: vì sao đường dẫn trông giống thật? Nơi gửi thật có giục mình không?");
    const struct {
        const char* prompt;
        int number, right;
    } items[] = {{"Manh mối nào chắc chắn nhất?", 4, 17},
                 {"Tin nào là tin thật?", 2, 23},
                 {"Phúc nên làm gì tiếp theo?", 5, 26},
                 {"Nói với ai khi lỡ bấm?", 6, 32}};
    for (const auto& one : items)
        results.items.push_back({"cau-" + std::to_string(one.number),
                                 one.number,
                                 one.prompt,
                                 41,
                                 one.right,
                                 {{"A", "Có ghi tên công ti", 41 - one.right - 10, false},
                                  {"B", "Giục trước 17:00", 10, false},
                                  {"C", "Đường dẫn lạ", one.right, true}},
                                 1});
    for (const auto& pupil : world.class_now.pupils) {
        const auto state = pupil.roll == 8        ? model::PupilState::absent
                           : pupil.roll % 20 == 0 ? model::PupilState::unfinished
                                                  : model::PupilState::finished;
        results.pupils.push_back({pupil.id,
                                  pupil.roll,
                                  pupil.name,
                                  state,
                                  4,
                                  state == model::PupilState::finished,
                                  50 + pupil.roll,
                                  {100, 100, 0, 100},
                                  {"Nhìn địa chỉ trước khi bấm"}});
    }
    world.desk.results = results;
    return *this;
}

inline SchoolDay& SchoolDay::book_is_ready() {
    model::Table book;
    book.sheet = "Sổ lớp";
    book.title = {"SỔ THEO DÕI HỌC AN TOÀN TRÊN MẠNG", "Tháng 11 năm 2026"};
    book.left_head = "TRƯỜNG THCS HOA PHƯỢNG";
    book.right_head = "Năm học 2026-2027";
    book.columns = {{"STT", 5, true}, {"Họ và tên", 26, false}, {"Bài đã học", 11, true}, {"Điểm TB", 10, true}, {"Nhận xét", 40, false}};
    for (const auto& pupil : world.class_now.pupils)
        book.rows.push_back({model::Cell::of_integer(pupil.roll), model::Cell::of_text(pupil.name), model::Cell::of_text("1/1"),
                             model::Cell::of_tenths(85), model::Cell::of_text("Biết hỏi người lớn trước khi kể.")});
    book.notes = {"vắng: không có lượt học nào"};
    model::Table detail = book;
    detail.sheet = "Theo câu";
    world.desk.book = {book, detail};
    return *this;
}

// One frame of a screen; the script of the page is what the person does.
inline ui::Intent act(ui::Screen& screen, const ui::World& world, ScriptPage& page) {
    ui::Intent intent;
    page.draw([&] { intent = screen.draw(page, world); });
    return intent;
}

}  // namespace support
