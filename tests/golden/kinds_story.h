#pragma once
// Every kind that the sample pack shows, before and after an answer that is not quite right.

#include "golden/classroom.h"
#include "kinds/kind.h"

namespace golden {

inline const Cast& kinds_cast() {
    static const Cast cast{"Trường THCS Hoa Phượng",    "Nguyễn Thu Hà", "cô", "A1", {"Lê Minh Châu", "Trần Gia Phúc"},
                           source() / "content" / "mau"};
    return cast;
}

inline void item_story(Classroom& room, base::Random& random) {
    const model::Item& item = *quiz::current_item(*room.world().lesson.play);
    const kinds::Kind& kind = *kinds::find_kind(item.kind);
    const std::string state = item.kind + "-" + item.id;
    const base::Json answer = kind.make_answer(item.body, false, random);
    const bool known = item.kind == "chon-mot" || item.kind == "chon-nhieu" || item.kind == "dung-sai";  // in the pupils' pictures
    if (!known) room.shows(state);
    room.act(ui::ChangeDraft{answer});
    if (kind.has_steps()) room.shows(state + "-end");
    room.act(ui::HandIn{});
    if (!known) room.shows(state + "-answered");
    room.act(ui::NextStep{});
}

inline void kinds_story(Classroom& room) {
    base::Random random(7);
    room.unlock();
    const std::vector<ui::LessonEntry> lessons = room.world().class_now.lessons;
    for (const ui::LessonEntry& lesson : lessons) {
        room.unlock();
        room.act(ui::ChooseLesson{lesson.pack_id, lesson.lesson_id});
        room.act(ui::StartLesson{});
        room.unlock();
        room.act(ui::AddTemporary{});  // who is new to every lesson
        room.act(ui::OpenLesson{});
        if (room.world().route == ui::Route::note) room.act(ui::ChooseWay{});
        EXPECT_EQ(room.world().route, ui::Route::page) << lesson.lesson_id;
        while (room.world().route == ui::Route::page) room.act(ui::NextStep{});
        while (room.world().route == ui::Route::item) item_story(room, random);
        room.act(ui::SignOut{});
    }
}

}  // namespace golden
