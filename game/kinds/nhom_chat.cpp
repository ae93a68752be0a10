// "nhóm chat": a talk that arrives scene by scene; the pupil, who only looks on, picks what to do, and the talk goes on from there. How
// much courage a way takes pays nothing: telling an adult is full success.

#include "kinds/story.h"

namespace kinds {

namespace {

constexpr std::size_t kept_of_before = 2;

class NhomChat final : public StoryKind {
    static constexpr std::string_view own_keys[] = {"nhóm", "cảnh", "kết", "quay lại"};

public:
    NhomChat() : StoryKind({.keys = own_keys, .courage = true}, "dang.chat-xong") {}
    std::string_view id() const override { return "nhom-chat"; }
    std::string_view author_name() const override { return "nhóm chat"; }
    Room room() const override { return Room::talk; }

private:
    // The end of the scene before, what was picked there, and where the talk is now: what came earlier would only push it out of view.
    void draw_stage(page::Page& page, const Showing&, const Talk& talk, const Walk& walked, int now) const override {
        page.heading({.level = 3, .text = talk.name, .second = page.words("dang.nhom-tap"), .icon = "users", .tone = page::Tone::blue});
        const std::size_t last = walked.scenes.size() - 1, from = last > 0 ? last - 1 : 0;
        for (std::size_t i = from; i <= last; ++i) {
            const Scene& scene = scene_at(talk, walked, i);
            for (std::size_t said = i < last && scene.says.size() > kept_of_before ? scene.says.size() - kept_of_before : 0;
                 said < scene.says.size(); ++said)
                draw_said(page, scene.says[said]);
            if (!scene.end.empty()) page.say({page::Say::Side::middle, {}, {}, scene.end, false});
            const int pick = i < last ? walked.picks[i] : now;
            if (pick >= 0 && pick < static_cast<int>(scene.ways.size()))
                page.say({page::Say::Side::right, {}, {}, model::to_plain(scene.ways[static_cast<std::size_t>(pick)].text), false});
        }
    }
};

}  // namespace

const Kind& nhom_chat() {
    static const NhomChat kind;
    return kind;
}

}  // namespace kinds
