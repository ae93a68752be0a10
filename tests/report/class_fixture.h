#pragma once
// A class of a few pupils and what they answered, built line by line.

#include "base/catalogue.h"
#include "report/report.h"

namespace support {

class ClassFixture {
public:
    explicit ClassFixture(int grade = 6) {
        data.school = {"Trường THCS Hoa Phượng", "2026-2027"};
        data.the_class = {model::ClassId{"lop"}, std::to_string(grade) + "A1", grade, "2026-2027"};
        data.the_class.homeroom = "Nguyễn Thu Hà";
    }

    model::PupilId pupil(const std::string& name, const std::string& code = {}) {
        model::Pupil pupil;
        pupil.id = model::PupilId{"em-" + std::to_string(data.pupils.size() + 1)};
        pupil.roll = static_cast<int>(data.pupils.size() + 1);
        pupil.name = name;
        pupil.code = code;
        pupil.pictures = {0, 5, 11};
        data.pupils.push_back(pupil);
        return pupil.id;
    }

    model::Assignment& lesson(const std::string& id, const std::string& title, model::Mode mode = model::Mode::practice) {
        model::Assignment out;
        out.id = model::AssignmentId{"mo-" + std::to_string(data.assignments.size() + 1)};
        out.lesson_id = id;
        out.lesson_title = title;
        out.mode = mode;
        out.opened_ms = 1000 * static_cast<std::int64_t>(data.assignments.size() + 1);
        data.assignments.push_back(out);
        return data.assignments.back();
    }

    // Points of first answers by item; fewer than item_count or finished = false: left before the end.
    model::SittingId sit(const model::PupilId& pupil, const model::Assignment& assignment, const std::vector<int>& points, int item_count,
                         bool finished = true) {
        model::Sitting sitting;
        sitting.id = model::SittingId{"luot-" + std::to_string(data.sittings.size() + 1)};
        sitting.pupil_id = pupil;
        sitting.assignment_id = assignment.id;
        sitting.lesson_id = assignment.lesson_id;
        sitting.mode = assignment.mode;
        sitting.item_count = item_count;
        sitting.started_ms = ++clock_ms;
        sitting.finished_ms = finished ? ++clock_ms : 0;
        for (std::size_t i = 0; i < points.size(); ++i) answer(sitting, "cau-" + std::to_string(i + 1), points[i], 1);
        data.sittings.push_back(sitting);
        return sitting.id;
    }

    void answer(const model::Sitting& sitting, const std::string& item, int points, int try_number, const base::Json& value = {}) {
        model::Attempt attempt;
        attempt.sitting_id = sitting.id;
        attempt.pupil_id = sitting.pupil_id;
        attempt.item_id = item;
        attempt.points = points;
        attempt.try_number = try_number;
        attempt.answer = value;
        attempt.sequence = static_cast<std::int64_t>(data.attempts.size() + 1);
        data.attempts.push_back(attempt);
    }

    report::ClassData data;
    std::int64_t clock_ms = 5000;
};

inline const base::Catalogue& words() {
    static const base::Catalogue all = base::Catalogue::load(base::Path(KS_SOURCE_DIR) / "assets/text").value();
    return all;
}

}  // namespace support
