#pragma once
// The rows that machines keep and send, each field named once: its column, its member, how it is sent. `store` writes and reads
// tables by the names, `lan` sends the fields in this order. A new field is its member, its line here and a migration.
//
//   visit_fields(pupil, [](const char* column, auto& member, const Field& field) { ... });

#include <array>
#include <concepts>
#include <string>
#include <type_traits>
#include <vector>

#include "model/exchange.h"

namespace model {

struct Field {
    enum class Text { in_row, in_list, never } text = Text::in_row;  // a text that comes again and again stands once in a file
    bool may_be_none = false;                                        // empty or 0: NULL in its table
    std::int64_t least = 0, most = 0;                                // of a number: what is believed of a file from elsewhere
    bool is_sent() const { return text != Text::never; }
};

namespace sent {

inline constexpr Field in_row{}, in_list{Field::Text::in_list}, never{Field::Text::never};
constexpr Field number(std::int64_t least, std::int64_t most) { return {Field::Text::in_row, false, least, most}; }

inline constexpr Field choice = number(0, 1);
inline constexpr Field time = number(0, 253'402'300'799'999);  // to the end of the year 9999
inline constexpr Field offset = number(-18 * 60, 18 * 60);
inline constexpr Field sequence = number(1, INT64_MAX);
inline constexpr Field steps = number(0, 10'000);
inline constexpr Field small_count = number(0, 1'000'000'000);
inline constexpr Field picture = number(0, static_cast<std::int64_t>(sign_in_pictures.size()) - 1);

}  // namespace sent

constexpr Field or_none(Field field) { return {field.text, true, field.least, field.most}; }

// A choice of two: tables hold it as a word, files as a number.
constexpr std::array<const char*, 2> words_of(Mode) { return {"practice", "test"}; }
constexpr std::array<const char*, 2> words_of(SignIn) { return {"pictures", "code"}; }

template <class Given, class Row>
concept OneOf = std::same_as<std::remove_const_t<Given>, Row>;  // to read or to fill

template <OneOf<School> Row, class Visit>
void visit_fields(Row& school, Visit&& field) {
    field("name", school.name, sent::in_row);
    field("school_year", school.school_year, sent::in_row);
}

template <OneOf<Class> Row, class Visit>
void visit_fields(Row& one, Visit&& field) {
    field("id", one.id, sent::in_row);
    field("name", one.name, sent::in_row);
    field("grade", one.grade, sent::number(1, 12));
    field("school_year", one.school_year, sent::in_row);
    field("sign_in", one.sign_in, sent::choice);
    field("homeroom", one.homeroom, sent::never);  // papers are made on the teacher's machine
}

template <OneOf<Staff> Row, class Visit>
void visit_fields(Row& staff, Visit&& field) {
    field("id", staff.id, sent::in_row);
    field("name", staff.name, sent::in_row);
    field("title", staff.title, sent::in_row);
    field("roles", staff.roles, sent::in_row);
}

template <OneOf<ClassFile::Guard> Row, class Visit>
void visit_fields(Row& guard, Visit&& field) {
    visit_fields(guard.staff, field);
    field("pin_hash", guard.pin_hash, sent::in_row);
}

template <OneOf<Station> Row, class Visit>
void visit_fields(Row& station, Visit&& field) {
    field("id", station.id, sent::in_list);
    field("generation", station.generation, sent::number(1, 1'000'000));
    field("seat", station.seat, or_none(sent::number(0, 999)));
    field("made_ms", station.made_ms, sent::time);
    field("public_key", station.public_key, sent::in_row);
    field("clock_off_ms", station.clock_off_ms, sent::never);
    field("machine", station.machine, sent::in_list);
}

template <OneOf<Pupil> Row, class Visit>
void visit_fields(Row& pupil, Visit&& field) {
    field("id", pupil.id, sent::in_row);
    field("class_id", pupil.class_id, sent::in_list);
    field("roll", pupil.roll, sent::number(0, 100'000));
    field("code", pupil.code, sent::never);
    field("name", pupil.name, sent::in_row);
    field("birthday", pupil.birthday, sent::in_row);
    field("picture_1", pupil.pictures[0], sent::picture);
    field("picture_2", pupil.pictures[1], sent::picture);
    field("picture_3", pupil.pictures[2], sent::picture);
    field("in_last_list", pupil.in_last_list, sent::choice);
    field("sign_in_code", pupil.sign_in_code, sent::in_row);
    field("temporary", pupil.temporary, sent::choice);
    field("withdrawn", pupil.withdrawn, sent::never);  // a class file holds who is in the class
}

template <OneOf<Assignment> Row, class Visit>
void visit_fields(Row& one, Visit&& field) {
    field("id", one.id, sent::in_row);
    field("class_id", one.class_id, sent::in_list);
    field("pack_id", one.pack_id, sent::in_list);
    field("pack_version", one.pack_version, sent::in_list);
    field("pack_hash", one.pack_hash, sent::in_list);
    field("lesson_id", one.lesson_id, sent::in_list);
    field("lesson_title", one.lesson_title, sent::in_list);
    field("mode", one.mode, sent::choice);
    field("opened_ms", one.opened_ms, sent::time);
    field("closed_ms", one.closed_ms, or_none(sent::time));
    field("limit_ms", one.limit_ms, or_none(sent::time));
    field("void_count", one.void_count, sent::never);  // only the teacher's word counts: beside the rows of a class file
}

template <OneOf<Sitting> Row, class Visit>
void visit_fields(Row& one, Visit&& field) {
    field("id", one.id, sent::in_list);
    field("pupil_id", one.pupil_id, sent::in_list);
    field("assignment_id", one.assignment_id, or_none(sent::in_list));
    field("pack_id", one.pack_id, sent::in_list);
    field("pack_version", one.pack_version, sent::in_list);
    field("pack_hash", one.pack_hash, sent::in_list);
    field("lesson_id", one.lesson_id, sent::in_list);
    field("lesson_title", one.lesson_title, sent::in_list);
    field("mode", one.mode, sent::choice);
    field("seed", one.seed, sent::number(INT64_MIN + 1, INT64_MAX));
    field("item_count", one.item_count, sent::steps);
    field("step", one.step, sent::steps);
    field("started_ms", one.started_ms, sent::time);
    field("finished_ms", one.finished_ms, or_none(sent::time));
    field("offset_minutes", one.offset_minutes, sent::offset);
    field("station_id", one.station_id, sent::in_list);
    field("sequence", one.sequence, sent::sequence);
    field("draft", one.draft, sent::in_row);
}

template <OneOf<Attempt> Row, class Visit>
void visit_fields(Row& one, Visit&& field) {
    field("id", one.id, sent::in_row);
    field("sitting_id", one.sitting_id, sent::in_list);
    field("pupil_id", one.pupil_id, sent::in_list);
    field("item_id", one.item_id, sent::in_list);
    field("kind", one.kind, sent::in_list);
    field("answer", one.answer, sent::in_row);
    field("points", one.points, sent::number(0, 100));
    field("try_number", one.try_number, sent::number(1, 1000));
    field("hints", one.hints, sent::number(0, 1000));
    field("duration_ms", one.duration_ms, sent::time);
    field("time_ms", one.time_ms, sent::time);
    field("offset_minutes", one.offset_minutes, sent::offset);
    field("station_id", one.station_id, sent::in_list);
    field("sequence", one.sequence, sent::sequence);
}

template <OneOf<Correction> Row, class Visit>
void visit_fields(Row& one, Visit&& field) {
    field("id", one.id, sent::in_row);
    field("attempt_id", one.attempt_id, or_none(sent::in_list));
    field("sitting_id", one.sitting_id, or_none(sent::in_list));
    field("to_pupil_id", one.to_pupil_id, or_none(sent::in_list));
    field("by_staff_id", one.by, sent::in_list);
    field("why", one.why, sent::in_list);
    field("time_ms", one.time_ms, sent::time);
    field("offset_minutes", one.offset_minutes, sent::offset);
    field("station_id", one.station_id, sent::in_list);
    field("sequence", one.sequence, sent::sequence);
}

// Sent and never kept.
template <OneOf<NeededPack> Row, class Visit>
void visit_fields(Row& pack, Visit&& field) {
    field("id", pack.id, sent::in_row);
    field("version", pack.version, sent::in_row);
    field("hash", pack.hash, sent::in_row);
}

template <OneOf<Command> Row, class Visit>
void visit_fields(Row& command, Visit&& field) {
    field("kind", command.kind, sent::number(0, static_cast<int>(Command::Kind::leave)));
    field("assignment_id", command.assignment_id, or_none(sent::in_list));
}

template <OneOf<Admission> Row, class Visit>
void visit_fields(Row& one, Visit&& field) {
    field("station_id", one.station, sent::in_row);
    field("pupil_id", one.pupil, sent::in_row);
    field("number", one.number, sent::number(1, INT64_MAX));
}

template <OneOf<SeatStatus> Row, class Visit>
void visit_fields(Row& now, Visit&& field) {
    field("number", now.number, sent::number(1, sent::small_count.most));
    field("made_ms", now.made_ms, sent::time);
    field("assignment_id", now.assignment_id, or_none(sent::in_row));
    field("step", now.step, sent::small_count);
    field("steps", now.steps, sent::small_count);
    field("finished", now.finished, sent::choice);
    field("paused", now.paused, sent::choice);
    field("hand", now.hand, sent::small_count);
    field("waiting", now.waiting, sent::small_count);
}

template <OneOf<Rows> All, class Visit>
void visit_lists(All& rows, Visit&& list) {
    list("stations", rows.stations);
    list("pupils", rows.pupils);
    list("assignments", rows.assignments);
    list("sittings", rows.sittings);
    list("attempts", rows.attempts);
    list("corrections", rows.corrections);
}

// With the table that holds each kind.
template <class Visit>
void visit_tables(Visit&& table) {
    table("class", Class{});
    table("staff", Staff{});
    table("station", Station{});
    table("pupil", Pupil{});
    table("assignment", Assignment{});
    table("sitting", Sitting{});
    table("attempt", Attempt{});
    table("correction", Correction{});
}

template <class Row>
std::vector<std::string> columns_of(const Row& row = {}) {
    std::vector<std::string> columns;
    visit_fields(row, [&](const char* column, const auto&, const Field&) { columns.emplace_back(column); });
    return columns;
}

}  // namespace model
