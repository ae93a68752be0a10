// Takes in the result files of a folder, puts aside what cannot be taken in, and finds what is missing between them.

#include "work/gather.h"

#include "base/text.h"
#include "work/stations.h"

namespace work {
namespace {

base::Diagnostic problem_of(const std::string& name, const base::Error& error) {
    base::Diagnostic problem;
    problem.severity = base::Severity::warning;
    problem.file = name;
    problem.key = error.key;
    problem.params = error.params;
    return problem;
}

}  // namespace

base::Result<void> take_file(store::Store& store, const LabKeys& keys, const std::string& name, const base::Result<std::string>& bytes,
                             Gathered& gathered) {
    const auto taken = bytes ? take_result(store, keys, *bytes) : tl::make_unexpected(bytes.error());
    if (taken) {
        ++(*taken ? gathered.taken : gathered.known);
        return {};
    }
    if (taken.error().code == base::Code::full || taken.error().code == base::Code::not_writable)
        return tl::make_unexpected(taken.error());  // it is this machine that cannot: the file stays where it is
    gathered.problems.add(problem_of(name, taken.error()));
    return {};
}

base::Result<std::set<std::string>> known_files(store::Store& store) {
    TRY_ASSIGN(const auto hashes, store.load_result_hashes());
    std::set<std::string> known;
    for (const std::string& hash : hashes) known.insert(lan::hash_beginning(hash));
    return known;
}

base::Result<Gathered> gather(store::Store& store, const LabKeys& keys, const lan::Folder& folder, Aside aside) {
    TRY_ASSIGN(const auto names, folder.list_result_files());
    TRY_ASSIGN(const auto known, known_files(store));
    Gathered gathered;
    TRY(store.together([&]() -> base::Result<void> {
        for (const std::string& name : names) {
            if (known.count(lan::hash_in(name)) > 0) {
                ++gathered.known;
                continue;
            }
            const std::size_t before = gathered.problems.all().size();
            const auto bytes = folder.read_result_file(name);
            TRY(take_file(store, keys, name, bytes, gathered));
            if (gathered.problems.all().size() == before || aside == Aside::leave) continue;
            // A file that is still being copied by hand looks damaged; it gets the time to become whole.
            if (!(bytes && folder.is_young(name) && !lan::is_as_named(name, *bytes))) static_cast<void>(folder.set_aside(name));
        }
        return {};
    }));
    return gathered;
}

base::Result<base::Diagnostics> find_gaps(store::Store& store) {
    base::Diagnostics gaps;
    TRY_ASSIGN(const auto received, store.load_received());
    TRY_ASSIGN(const auto stations, store.load_stations());
    for (const model::Station& station : stations) {
        const auto found = received.find(station.id.value);
        if (found == received.end()) continue;
        std::vector<std::string> missing;
        for (const std::int64_t number : found->second.missing) missing.push_back(std::to_string(number));
        base::Diagnostic gap;
        gap.severity = base::Severity::warning;
        gap.params = {{"may", seat_words(station)}, {"so", base::join(missing, ", ")}};
        gap.key = "phong-may.thieu-tep";
        if (!missing.empty()) gaps.add(gap);
        gap.key = "phong-may.day-tep-dut";
        if (found->second.broken) gaps.add(gap);
    }
    return gaps;
}

}  // namespace work
