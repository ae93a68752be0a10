// "dấu chân": where one picture or comment travels, panel by panel, until it is stopped; and what can be taken back. A way that sends it on
// may lead further along the trail, so that more and more places are listed; every end comes after a way that helps.

#include <algorithm>

#include "kinds/story.h"

namespace kinds {

namespace {

struct Stay {
    std::string place;
    bool gone = false;
};

// In the order in which it came there; what was met on a way that was taken back stays.
std::vector<Stay> trail(const Talk& talk, const Walk& walked) {
    std::vector<Stay> stays;
    const auto find = [&stays](const std::string& place) {
        return std::find_if(stays.begin(), stays.end(), [&place](const Stay& stay) { return stay.place == place; });
    };
    for (const int scene : walked.scenes) {
        for (const std::string& place : talk.scenes[static_cast<std::size_t>(scene)].adds) {
            if (const auto known = find(place); known != stays.end())
                known->gone = false;
            else
                stays.push_back({place});
        }
        for (const std::string& place : talk.scenes[static_cast<std::size_t>(scene)].removes)
            if (const auto known = find(place); known != stays.end()) known->gone = true;
    }
    return stays;
}

class DauChan final : public StoryKind {
    static constexpr std::string_view own_keys[] = {"vật", "cảnh", "kết", "quay lại", "có ở", "gỡ ở"};

public:
    DauChan() : StoryKind({.keys = own_keys, .panels = true, .wanders = true, .most_forks = 5}, "dang.dau-chan-xong") {}
    std::string_view id() const override { return "dau-chan"; }
    std::string_view author_name() const override { return "dấu chân"; }
    Room room() const override { return Room::stage; }

private:
    void draw_under_prompt(page::Page& page, const Talk& talk, const Walk& walked) const override {
        const auto stays = trail(talk, walked);
        const auto there = std::count_if(stays.begin(), stays.end(), [](const Stay& stay) { return !stay.gone; });
        page.text(page::TextStyle::strong,
                  page.words(there > 0 ? "dang.dang-o" : "dang.khong-con", {{"vat", talk.name}, {"so", std::to_string(there)}}));
        page.row({.gap = 8}, [&] {
            for (const Stay& stay : stays)
                page.chip({stay.gone ? page.words("dang.da-go", {{"noi", stay.place}}) : stay.place, stay.gone ? "check" : "photo",
                           stay.gone ? page::Tone::leaf : page::Tone::amber});
        });
    }
};

}  // namespace

const Kind& dau_chan() {
    static const DauChan kind;
    return kind;
}

}  // namespace kinds
