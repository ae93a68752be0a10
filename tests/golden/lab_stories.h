#pragma once
// A lab: the teacher's machine with forty others in the class folder, and a pupils' station. The other machines are the files
// that they write.

#include "golden/classroom.h"
#include "lan/files.h"
#include "lan/folder.h"

namespace golden {

inline constexpr const char* class_folder = "USB-LOP/lop";
inline constexpr int machines = 40, steps = 5;

inline std::string station_id(int number) { return "01936b2c-0000-7000-8000-0000000000" + std::to_string(10 + number); }

// As machines of a real lesson are: most at work, some done, some free, two at one seat, three hands.
inline model::SeatStatus status_of(const Classroom& room, int machine, std::int64_t word) {
    const auto& pupils = room.world().class_now.pupils;
    model::SeatStatus status;
    status.station.id.value = station_id(machine);
    status.station.seat = machine;
    status.number = word;
    status.assignment_id = room.world().class_now.assignment->id;
    status.hand = machine == 24 ? 1 : 0;   // and cannot sign in
    if (machine % 12 == 0) return status;  // nobody sits there
    const std::size_t first = static_cast<std::size_t>(machine) % (pupils.size() - 1);
    status.pupils.push_back(pupils[first].id);
    if (machine % 24 == 5) status.pupils.push_back(pupils[first + 1].id);
    if (machine == 9) return status;  // signed in, and not begun
    status.steps = steps;
    status.step = machine % 5 == 2 ? 4 : 3;
    status.finished = machine % 14 == 3;
    status.hand = machine % 12 == 7 ? 1 : 0;
    status.waiting = machine == 16 ? 2 : 0;
    return status;
}

// What each machine says now; those in `silent` say nothing more.
inline void machines_speak(const Classroom& room, std::int64_t word, const std::set<int>& silent = {}, const std::set<int>& moved = {}) {
    static const base::KeyPair signing = base::make_signing_keys();
    const auto joining = work::read_joining(base::read_file("USB-LOP/khienso-may.json").value()).value();
    const lan::Folder folder(class_folder);
    for (int machine = 1; machine <= machines; ++machine) {
        if (silent.count(machine) > 0) continue;
        model::SeatStatus status = status_of(room, machine, word);
        status.station.public_key = base::to_hex(signing.public_key);
        if (moved.count(machine) > 0 && status.steps > 0) ++status.step;
        EXPECT_TRUE(
            folder.put_seat_file(lan::seat_file_name(status.station), lan::write_seat_file(status, signing.secret_key, joining.sealed_to)));
    }
}

inline void board_story(Classroom& room) {
    room.unlock();
    room.act(ui::GoTo{ui::Route::lab});
    room.press("gv-phong-may.chon-thu-muc");
    room.shows("lab-places");
    room.act(ui::LookIntoFolder{"USB-LOP"});
    room.shows("lab-look");
    room.press("chung.dong");
    room.act(ui::UseClassFolder{class_folder});
    room.act(ui::SaveJoinFile{"USB-LOP"});
    room.wait(6000);
    room.shows("lab-folder");
    room.start_lesson();
    room.shows("board-empty");
    machines_speak(room, 1);
    room.wait(3000);
    room.shows("board-begun");
    room.wait(230'000);
    std::set<int> moved;
    for (int machine = 1; machine <= machines; ++machine)
        if (machine != 23 && machine != 34) moved.insert(machine);
    machines_speak(room, 2, {38}, moved);
    room.wait(3000);
    room.shows("board");
    room.press("gv-bang.theo-ten");
    room.shows("board-by-name");
    room.press("gv-bang.theo-may");
    room.click(room.world().t("gv-bang.may", {{"so", "7"}}));
    room.shows("board-hand");
    room.press("gv-bang.da-den");
    room.click(room.world().t("gv-bang.may", {{"so", "24"}}));
    room.shows("board-stuck");
    room.press("gv-bang.cho-vao-may");
    room.shows("board-let-in");
    room.press("chung.quay-lai");
    room.press("gv-bang.cho-hinh-moi");
    room.click(room.world().class_now.pupils[1].name);
    room.wait(6000);
    room.shows("board-new-pictures");
    room.press("chung.dong");
    room.press("gv-bang.chieu");
    room.shows("board-projector");
    room.press("gv-bang.thoi-chieu");
    room.click(room.world().t("gv-bang.so-vang", {{"so", std::to_string(room.world().board.missing.absent.size())}}));
    room.shows("board-missing");
    room.press("chung.dong");
    room.act(ui::PauseLesson{true});
    room.press("gv-hom-nay.ket-thuc-tiet");
    room.shows("board-ending");
    room.press("chung.quay-lai");
    room.act(ui::GoTo{ui::Route::today});
    room.shows("today-lab");
}

// A pupils' machine, while the teacher wants all to look up, and while its class folder is away.
inline void station_story(Classroom& room) {
    room.unlock();
    if (room.grade() == 6) {
        room.act(ui::GoTo{ui::Route::lab});
        room.act(ui::ChooseSeat{7});
        room.wait(6000);
        room.shows("lab-station");
    }
    room.start_lesson();
    room.sign_in(0);
    room.act(ui::OpenLesson{});
    model::ClassFile file;
    file.revision = 1;
    file.school = room.world().school.about;
    file.the_class = *room.world().class_now.the_class;
    file.command = {model::Command::Kind::pause, room.world().class_now.assignment->id};
    const std::string bytes = lan::write_class_file(file, station_keys().school_key);
    const lan::Folder folder(class_folder);
    EXPECT_TRUE(folder.put_class_file(lan::class_file_name(file, base::sha256_hex(bytes)), bytes));
    room.wait(3000);
    room.shows("pause");
    room.act(ui::SignOut{});
    std::filesystem::rename(class_folder, "USB-LOP/ra-ngoai");
    room.wait(3000);
    room.shows("sign-in-no-folder");
}

}  // namespace golden
