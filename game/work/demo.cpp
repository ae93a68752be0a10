// Makes up a class and plays its past lessons.

#include "work/demo.h"

#include <algorithm>
#include <set>
#include <system_error>

#include "base/crypto.h"
#include "model/band.h"
#include "work/install_packs.h"
#include "work/play_lesson.h"

namespace work {
namespace {

constexpr int offset_minutes = 420;  // Viet Nam
constexpr int weeks_back = 3;
constexpr std::uint32_t absent_of_100 = 9, unfinished_of_100 = 8;
constexpr int lesson_hour = 9;
constexpr std::int64_t day_ms = 86'400'000;

struct OpenPack {
    pack::Reader reader;
    base::Path file;
};

double between(base::Random& random, double least, double most) { return least + (most - least) * random.below(1000) / 1000.0; }

PupilModel make_pupil(base::Random& random) {
    PupilModel pupil;
    pupil.skill = between(random, 0.45, 0.95);
    pupil.patience = between(random, 0.5, 1.0);
    pupil.asks_hint = between(random, 0.0, 0.4);
    pupil.seconds_an_item = 15 + static_cast<int>(random.below(30));
    return pupil;
}

model::RosterDiff make_roster(const DemoPlan& plan, base::Random& random) {
    model::RosterDiff diff;
    diff.class_after.name = plan.class_name;
    diff.class_after.grade = plan.class_name.empty() ? 6 : std::clamp(plan.class_name.front() - '0', 1, 9);
    diff.class_after.school_year = plan.school_year;
    std::set<model::PicturePassword> taken;
    for (const std::string& name : plan.names) {
        model::RosterDiffRow row;
        row.change = model::RosterChange::added;
        row.after.roll = static_cast<int>(diff.rows.size()) + 1;
        row.after.name = name;
        do {
            std::vector<int> all(model::sign_in_pictures.size());
            for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<int>(i);
            random.shuffle(all);
            row.after.pictures = {all[0], all[1], all[2]};
        } while (!taken.insert(row.after.pictures).second);
        diff.rows.push_back(std::move(row));
    }
    return diff;
}

base::Result<std::vector<OpenPack>> open_packs(const DemoPlan& plan) {
    std::vector<OpenPack> packs;
    for (const base::Path& file : plan.packs) {
        TRY_ASSIGN(auto reader, pack::Reader::open(file));
        TRY(install_pack(file, reader.pack().info.hash, plan.data));
        packs.push_back({std::move(reader), file});
    }
    return packs;
}

struct Classroom {
    store::Store& store;
    std::vector<model::Pupil> pupils;
    std::vector<PupilModel> models;  // one a pupil
    base::Random& random;
    base::FixedClock& clock;
    DemoCounts& counts;
};

base::Result<void> play_pupil(Classroom& room, std::size_t index, const model::PackInfo& info, const model::Lesson& lesson,
                              const model::Assignment& assignment, const Difficulty& difficulty) {
    if (room.random.below(100) < absent_of_100) return {};
    model::Sitting sitting;
    sitting.pupil_id = room.pupils[index].id;
    sitting.assignment_id = assignment.id;
    sitting.pack_id = info.id;
    sitting.pack_version = info.version;
    sitting.pack_hash = info.hash;
    sitting.lesson_id = lesson.id;
    sitting.lesson_title = lesson.title;
    sitting.mode = assignment.mode;
    sitting.item_count = static_cast<int>(lesson.items().size());
    const bool stops = room.random.below(100) < unfinished_of_100;
    const int stop = stops ? static_cast<int>(room.random.below(static_cast<std::uint32_t>(std::max(1, sitting.item_count)))) : -1;
    TRY(play_lesson(room.store, lesson, sitting, room.models[index], difficulty, stop, room.random, room.clock));
    ++room.counts.sittings;
    room.counts.finished += !stops;
    return {};
}

// One period with the class: the pupils sit side by side, so each begins at the same minute.
base::Result<void> play_period(Classroom& room, const model::PackInfo& info, const model::Lesson& lesson, std::int64_t start_ms) {
    room.clock = base::FixedClock(start_ms, offset_minutes);
    model::Assignment assignment;
    assignment.class_id = room.pupils.front().class_id;
    assignment.pack_id = info.id;
    assignment.pack_version = info.version;
    assignment.pack_hash = info.hash;
    assignment.lesson_id = lesson.id;
    assignment.lesson_title = lesson.title;
    TRY_ASSIGN(assignment, room.store.open_lesson(assignment));
    const Difficulty difficulty = make_difficulty(lesson, room.random);
    std::int64_t end_ms = start_ms;
    for (std::size_t i = 0; i < room.pupils.size(); ++i) {
        room.clock = base::FixedClock(start_ms + 60'000 + 2'000 * static_cast<std::int64_t>(i), offset_minutes);
        TRY(play_pupil(room, i, info, lesson, assignment, difficulty));
        end_ms = std::max(end_ms, room.clock.now_ms());
    }
    room.clock = base::FixedClock(end_ms + 60'000, offset_minutes);
    ++room.counts.lessons;
    return room.store.close_assignment(assignment.id);
}

base::Result<void> save_people(store::Store& store, const DemoPlan& plan) {
    TRY(store.save_school({plan.school, plan.school_year}));
    model::Staff teacher;
    teacher.name = plan.teacher;
    teacher.title = plan.title;
    teacher.roles = "teacher,homeroom";
    const std::string code = base::random_bytes(16);  // nobody knows it: a demonstration needs no recovery
    TRY(store.add_staff(teacher, base::hash_pin(plan.pin), base::hash_pin(code)));
    return {};
}

base::Result<void> play_past(Classroom& room, const std::vector<OpenPack>& packs, int grade, base::Date today) {
    std::vector<std::pair<const model::PackInfo*, const model::Lesson*>> lessons;
    for (const OpenPack& one : packs)
        for (const model::Lesson& lesson : one.reader.pack().lessons)
            if (model::band_of_grade(lesson.grade) == model::band_of_grade(grade)) lessons.emplace_back(&one.reader.pack().info, &lesson);
    if (lessons.size() > 1) lessons.pop_back();  // the last one stays for today
    const std::int64_t now = base::to_utc_ms(today, lesson_hour, 0, offset_minutes);
    const std::size_t weeks = std::min<std::size_t>(lessons.size(), weeks_back);
    for (std::size_t i = 0; i < weeks; ++i) {
        const auto back = static_cast<std::int64_t>(weeks - i) * 7;
        TRY(play_period(room, *lessons[i].first, *lessons[i].second, now - back * day_ms));
    }
    return {};
}

}  // namespace

base::Result<DemoCounts> make_demo(const DemoPlan& plan) {
    std::error_code error;
    std::filesystem::create_directories(plan.data, error);
    base::Random random(plan.seed);
    base::FixedClock clock(base::to_utc_ms(plan.today, 7, 0, offset_minutes) - (weeks_back + 1) * 7 * day_ms, offset_minutes);
    TRY_ASSIGN(const auto packs, open_packs(plan));
    TRY_ASSIGN(auto store, store::Store::open(plan.data, clock, random));
    TRY_ASSIGN(const model::School school, store.load_school());
    if (!school.name.empty()) return base::fail(base::Code::conflict, "demo.da-co-du-lieu", {{"ten", base::to_utf8(plan.data)}});
    TRY(save_people(store, plan));
    const model::RosterDiff roster = make_roster(plan, random);
    TRY_ASSIGN(const model::ClassId class_id, store.apply_roster(roster));
    TRY(store.save_homeroom(class_id, plan.teacher));
    TRY_ASSIGN(auto pupils, store.load_pupils(class_id));
    DemoCounts counts;
    counts.pupils = static_cast<int>(pupils.size());
    std::vector<PupilModel> models;
    for (std::size_t i = 0; i < pupils.size(); ++i) models.push_back(make_pupil(random));
    Classroom room{store, std::move(pupils), std::move(models), random, clock, counts};
    if (!room.pupils.empty()) TRY(play_past(room, packs, roster.class_after.grade, plan.today));
    TRY(store.back_up());
    return counts;
}

}  // namespace work
