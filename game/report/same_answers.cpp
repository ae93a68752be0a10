// Answers that are the same choice for choice, where chance is no good explanation.

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "report/flags.h"

namespace report {
namespace {

constexpr int fewest_misses = 3;         // in common
constexpr int fewest_others = 10;        // who answered it too: below, nobody knows what is rare
constexpr int most_at_a_seat = 3;        // their rows are written one after another
constexpr double chance_groups = 0.003;  // groups that chance makes in such a class

struct Answer {
    int pick = -1;  // number of a distinct answer to its item; -1: none
    bool missed = false;
    friend auto operator<=>(const Answer&, const Answer&) = default;
};
using Answers = std::vector<Answer>;  // by item, in lesson order

struct Group {  // of pupils with the same answers
    std::vector<std::size_t> pupils;
    std::set<std::size_t> seats;
};
using Groups = std::map<Answers, Group>;

Groups group_by_answers(const std::vector<PupilWork>& works, const LessonOutcomes& lesson, const std::vector<std::size_t>& seats) {
    std::vector<std::map<std::vector<std::string>, int>> numbers(lesson.items.size());
    Groups groups;
    for (std::size_t pupil = 0; pupil < works.size(); ++pupil) {
        Answers answers(lesson.items.size());
        for (std::size_t i = 0; i < answers.size(); ++i) {
            const auto found = works[pupil].first_answers.find(lesson.items[i].item_id);
            if (found == works[pupil].first_answers.end()) continue;
            const auto picked = lesson.picked(*found->second);
            if (picked.empty()) continue;
            answers[i].pick = numbers[i].emplace(picked, static_cast<int>(numbers[i].size())).first->second;
            answers[i].missed = found->second->points != 100;
        }
        Group& group = groups[std::move(answers)];
        group.pupils.push_back(pupil);
        group.seats.insert(seats[pupil]);
    }
    return groups;
}

int count_misses(const Answers& answers) {
    return static_cast<int>(std::count_if(answers.begin(), answers.end(), [](const Answer& each) { return each.missed; }));
}

// How many ways there are to choose as many seats as `count` among those with equally many misses on the same questions.
double combinations(const Groups& groups, std::size_t count) {
    std::map<std::pair<std::vector<bool>, int>, std::size_t> equals;
    for (const auto& [answers, group] : groups) {
        std::vector<bool> answered;
        for (const Answer& each : answers) answered.push_back(each.pick >= 0);
        equals[{answered, count_misses(answers)}] += group.seats.size();
    }
    double sum = 0;
    for (const auto& each : equals) {
        double ways = each.second >= count ? 1 : 0;
        for (std::size_t i = 0; i < count && ways > 0; ++i) ways *= static_cast<double>(each.second - i) / static_cast<double>(i + 1);
        sum += ways;
    }
    return sum;
}

struct ItemShare {
    double odds = 1;  // of a miss, in the rest of the class
    double pick = 1;  // of those, this very pick
    double others = 0;
};

ItemShare share_of(const Groups& groups, const Answers& own, std::size_t item) {
    double right = 0, missed = 0, same = 0;
    for (const auto& [answers, group] : groups) {
        if (answers == own || answers[item].pick < 0) continue;
        const auto seats = static_cast<double>(group.seats.size());
        (answers[item].missed ? missed : right) += seats;
        if (answers[item] == own[item]) same += seats;
    }
    return {(missed + 1) / (right + 1), (same + 1) / (missed + 2), right + missed};
}

// That another pupil with as many misses gives just these answers; 1 where too few answered to tell.
double chance_of(const Groups& groups, const Answers& own) {
    std::vector<double> sums = {1};  // by how many are chosen: the products of their odds, summed over every choice
    double product = 1;
    for (std::size_t item = 0; item < own.size(); ++item) {
        if (own[item].pick < 0) continue;
        const ItemShare share = share_of(groups, own, item);
        if (share.others < fewest_others) return 1;
        if (own[item].missed) product *= share.odds * share.pick;
        sums.push_back(0);
        for (std::size_t i = sums.size() - 1; i > 0; --i) sums[i] += sums[i - 1] * share.odds;
    }
    return product / sums[static_cast<std::size_t>(count_misses(own))];
}

bool is_no_chance(const Groups& groups, const Answers& answers, std::size_t seats) {
    if (seats < 2 || count_misses(answers) < fewest_misses) return false;
    return std::pow(chance_of(groups, answers), static_cast<double>(seats - 1)) * combinations(groups, seats) < chance_groups;
}

}  // namespace

// Shared answers bear no mark: they are rows of the same item and duration, written one after another at one station.
std::vector<std::size_t> seats_of(const std::vector<PupilWork>& works) {
    std::vector<std::size_t> seat(works.size());
    std::iota(seat.begin(), seat.end(), 0U);
    std::vector<std::pair<const model::Attempt*, std::size_t>> all;
    for (std::size_t pupil = 0; pupil < works.size(); ++pupil)
        for (const auto& each : works[pupil].first_answers) all.emplace_back(each.second, pupil);
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first->station_id, a.first->sequence) < std::tie(b.first->station_id, b.first->sequence);
    });
    const auto is_shared = [](const model::Attempt& a, const model::Attempt& b) {
        return !a.station_id.empty() && a.station_id == b.station_id && a.item_id == b.item_id && a.duration_ms == b.duration_ms;
    };
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size() && j < i + most_at_a_seat; ++j) {
            const std::size_t from = seat[all[j].second], to = seat[all[i].second];
            if (from != to && is_shared(*all[i].first, *all[j].first)) std::replace(seat.begin(), seat.end(), from, to);
        }
    return seat;
}

std::vector<std::vector<model::PupilId>> find_same_answers(const std::vector<PupilWork>& works, const LessonOutcomes& lesson) {
    if (!lesson.picked) return {};
    const Groups groups = group_by_answers(works, lesson, seats_of(works));
    std::vector<std::vector<std::size_t>> found;
    for (const auto& [answers, group] : groups)
        if (is_no_chance(groups, answers, group.seats.size())) found.push_back(group.pupils);
    std::sort(found.begin(), found.end());
    std::vector<std::vector<model::PupilId>> out;
    for (const auto& pupils : found) {
        out.emplace_back();
        for (const std::size_t each : pupils) out.back().push_back(works[each].pupil);
    }
    return out;
}

}  // namespace report
