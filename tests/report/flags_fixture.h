#pragma once
// A class whose answers are told choice for choice: each pupil at a machine of their own, a question every 30 seconds.

#include "base/random.h"
#include "report/class_fixture.h"
#include "report/report.h"

namespace support {

class AnswersFixture {
public:
    explicit AnswersFixture(int items, int options = 4, int grade = 6) : fixture_(grade) {
        assignment_ = fixture_.lesson("b1", "Bài");
        assignment_.opened_ms = fixture_.data.assignments.back().opened_ms = start_ms;
        for (int i = 0; i < items; ++i) outcomes.items.push_back(make_item(i, options));
        outcomes.picked = [](const model::Attempt& attempt) {
            std::vector<std::string> keys;
            for (const base::Json& each : attempt.answer["picked"].items()) keys.push_back(std::to_string(each.to_int()));
            return keys;
        };
    }

    // Letters by question: 'A' is right, '-' not answered. At the machine of `beside`, together, if there is one.
    model::PupilId pupil(const std::string& picks, int beside = -1) {
        const int number = static_cast<int>(fixture_.data.pupils.size());
        const model::PupilId id = fixture_.pupil("Em " + std::to_string(number + 1));
        sitting(id, "may-" + std::to_string(beside < 0 ? number : beside));
        for (std::size_t i = 0; i < picks.size(); ++i)
            if (picks[i] != '-') answer(i, picks[i], beside < 0 ? 0 : number - beside);
        return id;
    }

    report::ClassData& data() { return fixture_.data; }
    model::LessonFlags flags() const { return report::lesson_results(fixture_.data, "b1", outcomes).flags; }
    std::vector<model::Attempt>& attempts() { return fixture_.data.attempts; }
    model::Sitting& last_sitting() { return fixture_.data.sittings.back(); }

    report::LessonOutcomes outcomes;
    static constexpr std::int64_t start_ms = 1'795'420'800'000, item_ms = 30'000;

private:
    static report::ItemOutcomes make_item(int number, int options) {
        report::ItemOutcomes item{
            "cau-" + std::to_string(number + 1), "Trong nhóm chat có tấm ảnh chế bạn Tú. Em nên làm gì trước?", "", {}};
        for (int i = 0; i < options; ++i)
            item.outcomes.push_back({std::to_string(i), std::string(1, static_cast<char>('A' + i)), "Nhắn riêng hỏi thăm bạn", i == 0});
        return item;
    }

    void sitting(const model::PupilId& pupil, const std::string& station) {
        model::Sitting sitting;
        sitting.id = model::SittingId{"luot-" + pupil.value};
        sitting.pupil_id = pupil;
        sitting.assignment_id = assignment_.id;
        sitting.lesson_id = assignment_.lesson_id;
        sitting.item_count = static_cast<int>(outcomes.items.size());
        sitting.started_ms = start_ms + 60'000;
        sitting.finished_ms = start_ms + 60'000 + item_ms * (sitting.item_count + 1);
        sitting.station_id = model::StationId{station};
        fixture_.data.sittings.push_back(sitting);
    }

    void answer(std::size_t item, char letter, int behind) {
        const model::Sitting& sitting = last_sitting();
        model::Attempt attempt;
        attempt.sitting_id = sitting.id;
        attempt.pupil_id = sitting.pupil_id;
        attempt.item_id = outcomes.items.at(item).item_id;
        attempt.answer = base::Json::object().set("picked", base::Json(base::Json::Array{base::Json(letter - 'A')}));
        attempt.points = letter == 'A' ? 100 : 0;
        attempt.duration_ms = item_ms - 10'000;
        attempt.time_ms = sitting.started_ms + item_ms * static_cast<std::int64_t>(item + 1);
        attempt.station_id = sitting.station_id;
        attempt.sequence = 3 * static_cast<std::int64_t>(item) + behind;  // rows of partners follow each other
        fixture_.data.attempts.push_back(attempt);
    }

    ClassFixture fixture_;
    model::Assignment assignment_;
};

}  // namespace support
