#pragma once
// Rows of several machines as one list. What a machine wrote stays in the order in which it wrote it, whatever its clock said; between
// machines the one goes first whose next row is earlier.
//
//   for (const model::Attempt* each : model::in_order(attempts, [](const auto& one) { return one.time_ms; }))

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace model {

// Pointers to rows with a station_id and a sequence.
template <class Row, class Time>
std::vector<const Row*> in_order(std::vector<const Row*> rows, Time time) {
    std::vector<std::vector<const Row*>> machines;
    for (const Row* row : rows) {
        const auto same = [&](const auto& one) { return one.front()->station_id == row->station_id; };
        const auto machine = std::find_if(machines.begin(), machines.end(), same);
        machine == machines.end() ? machines.push_back({row}) : machine->push_back(row);
    }
    for (auto& machine : machines)
        std::stable_sort(machine.begin(), machine.end(), [](const Row* a, const Row* b) { return a->sequence < b->sequence; });
    std::vector<std::size_t> next(machines.size());
    for (const Row*& place : rows) {
        std::size_t first = machines.size();
        for (std::size_t i = 0; i < machines.size(); ++i) {
            if (next[i] == machines[i].size()) continue;
            if (first == machines.size() || time(*machines[i][next[i]]) < time(*machines[first][next[first]])) first = i;
        }
        place = machines[first][next[first]++];
    }
    return rows;
}

template <class Row, class Time>
std::vector<const Row*> in_order(const std::vector<Row>& rows, Time time) {
    std::vector<const Row*> all;
    all.reserve(rows.size());
    for (const Row& row : rows) all.push_back(&row);
    return in_order(std::move(all), time);
}

}  // namespace model
