#include "report/detection.h"

namespace report {
namespace {

void add(model::Detection& to, const model::Judgement& judgement) {
    ++(judgement.is_fake ? to.fakes : to.genuine);
    if (judgement.called_fake) ++(judgement.is_fake ? to.caught : to.accused);
}

}  // namespace

model::Detection count_detection(const std::vector<model::Judgement>& judgements) {
    model::Detection out;
    for (const model::Judgement& each : judgements) add(out, each);
    return out;
}

model::DetectionChange compare_sittings(const std::vector<std::vector<JudgedSitting>>& by_pupil) {
    model::DetectionChange out;
    for (const auto& sittings : by_pupil) {
        if (sittings.size() < 2) continue;
        bool compared = false;
        for (const auto& [item, before] : sittings.front()) {
            const auto after = sittings.back().find(item);
            if (after == sittings.back().end()) continue;
            for (const model::Judgement& each : before) add(out.before, each);
            for (const model::Judgement& each : after->second) add(out.after, each);
            compared = true;
        }
        out.pupils += compared;
    }
    return out;
}

}  // namespace report
