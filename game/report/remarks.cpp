// Chooses the sentence about a pupil from what the class book shows of them.

#include "report/remarks.h"

#include <optional>

namespace report {
namespace {

using model::PupilState;

constexpr int sure_percent = 80, enough_percent = 50;
constexpr int wordings = 3;  // sentences of the bank that say the same, so that a column does not read like a stamp

struct Overview {
    int finished = 0, absent = 0;
    std::optional<std::size_t> unfinished, weakest;  // indices of lessons
    std::int64_t points = 0, possible = 0;
};

bool is_weaker(const model::Mark& a, const model::Mark& b) {
    return static_cast<std::int64_t>(a.points) * b.item_count < static_cast<std::int64_t>(b.points) * a.item_count;
}

bool reaches(std::int64_t part, std::int64_t whole, int percent) { return whole > 0 && part * 100 >= whole * percent; }

Overview look_over(const std::vector<Counted>& counted) {
    Overview all;
    for (std::size_t i = 0; i < counted.size(); ++i) {
        const Counted& each = counted[i];
        if (each.state == PupilState::absent) ++all.absent;
        if (each.state == PupilState::unfinished && !all.unfinished) all.unfinished = i;
        if (each.state != PupilState::finished) continue;
        ++all.finished;
        if (!each.has_mark()) continue;
        all.points += each.mark().points;
        all.possible += 100 * each.item_count;
        if (!all.weakest || is_weaker(each.mark(), counted[*all.weakest].mark())) all.weakest = i;
    }
    return all;
}

std::string key(const char* name, const model::Pupil& pupil) {
    return std::string("so-lop.nhan-xet.") + name + "-" + std::to_string(pupil.roll % wordings + 1);
}

}  // namespace

std::string remark(const model::Pupil& pupil, const std::vector<LessonColumn>& columns, const std::vector<Counted>& counted,
                   const base::Catalogue& words) {
    const Overview all = look_over(counted);
    const auto about = [&](const char* name, std::size_t lesson) {
        return words.text(key(name, pupil), {}, {{"bai", columns[lesson].title}});
    };
    if (counted.empty()) return {};
    if (all.finished == 0 && !all.unfinished) return words.text("so-lop.nhan-xet.vang-het");
    if (all.unfinished) return about("chua-xong", *all.unfinished);
    if (!all.weakest) return words.text(key("tot", pupil));  // everything finished in a way without marks
    const model::Mark weakest = counted[*all.weakest].mark();
    if (!reaches(weakest.points, 100 * weakest.item_count, enough_percent)) return about("on-lai", *all.weakest);
    if (all.absent > 0) return words.text("so-lop.nhan-xet.hoc-bu", {}, {{"so", std::to_string(all.absent)}});
    if (reaches(all.points, all.possible, sure_percent)) return words.text(key("tot", pupil));
    return about("kha", *all.weakest);
}

std::string level_key(const std::vector<Counted>& counted) {
    int full = 0, items = 0;
    for (const Counted& each : counted) {
        if (each.state != PupilState::finished) continue;
        full += each.full();
        items += each.item_count;
    }
    if (items == 0) return {};
    return reaches(full, items, sure_percent) ? "so-lop.muc-t" : reaches(full, items, enough_percent) ? "so-lop.muc-h" : "so-lop.muc-c";
}

}  // namespace report
