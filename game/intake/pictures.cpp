#include <numeric>
#include <set>

#include "base/random.h"
#include "intake/intake.h"

namespace intake {
namespace {

using Pictures = model::PicturePassword;

bool has_pictures(const Pictures& pictures) {
    for (int picture : pictures)
        if (picture < 0 || picture >= static_cast<int>(model::sign_in_pictures.size())) return false;
    return pictures[0] != pictures[1] && pictures[1] != pictures[2] && pictures[0] != pictures[2];
}

std::vector<Pictures> shuffled_choices(std::uint64_t seed) {
    std::vector<Pictures> all, shuffled;
    const int count = static_cast<int>(model::sign_in_pictures.size());
    for (int a = 0; a < count; ++a)
        for (int b = 0; b < count; ++b)
            for (int c = 0; c < count; ++c)
                if (const Pictures each = {a, b, c}; has_pictures(each)) all.push_back(each);
    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    base::Random(seed).shuffle(order);
    for (std::size_t index : order) shuffled.push_back(all[index]);
    return shuffled;
}

}  // namespace

void give_pictures(model::RosterDiff& diff, const std::vector<model::Pupil>& known, std::uint64_t seed) {
    std::set<Pictures> used;
    for (const model::Pupil& pupil : known) used.insert(pupil.pictures);
    for (const model::RosterDiffRow& row : diff.rows) used.insert(row.after.pictures);
    const std::vector<Pictures> choices = shuffled_choices(seed);
    std::size_t next = 0;
    for (model::RosterDiffRow& row : diff.rows) {
        if (has_pictures(row.after.pictures)) continue;
        // A "class" of more than 1,320 begins again: pictures repeat only there.
        std::size_t tried = 0;
        while (tried++ < choices.size() && used.count(choices[next % choices.size()]) > 0) ++next;
        row.after.pictures = choices[next % choices.size()];
        used.insert(row.after.pictures);
    }
}

}  // namespace intake
