// The frame of the Page writer: what begin, end and screen mean.

#include "ui/imgui/imgui_page.h"

#include <utility>

#include "ui/imgui/writer.h"

namespace ui {

ImguiPage::ImguiPage(const base::Path& share, page::PictureSource& pictures, const base::Catalogue& words, const base::Clock& clock,
                     const draw::Letters& letters)
    : writer_(std::make_unique<Writer>(share, pictures, words, clock, letters)) {}
ImguiPage::~ImguiPage() = default;

void ImguiPage::begin(int width, int height, double text_scale, bool airy) { writer_->begin(width, height, text_scale, airy); }

void ImguiPage::end() {
    writer_->scroll_keys();
    writer_->end();
}

// A field would lose the keyboard in a pass that does not draw it.
void ImguiPage::rehearse(int width, int height, double text_scale, bool airy, const page::Draw& draw) {
    if (writer_->feed.waiting() || writer_->typing()) return;
    writer_->rehearse([&] {
        begin(width, height, text_scale, airy);
        draw();
        end();
    });
}

bool ImguiPage::wants_another_pass() const { return !writer_->settled; }
const page::Record& ImguiPage::record() const { return writer_->record; }
ImGuiIO& ImguiPage::io() {
    ImGui::SetCurrentContext(writer_->context);
    return ImGui::GetIO();
}
Feed& ImguiPage::feed() { return writer_->feed; }
void ImguiPage::forget_pictures() { writer_->pictures.forget(); }
std::size_t ImguiPage::picture_bytes() const { return writer_->pictures.bytes(); }
std::size_t ImguiPage::letter_bytes() const { return writer_->fonts.bytes(); }

void ImguiPage::render(draw::Target target) {
    ImGui::SetCurrentContext(writer_->context);
    if (const ImDrawData* data = ImGui::GetDrawData()) draw::rasterise(*data, target);
    writer_->fonts.tidy();
    writer_->pictures.tidy();
}

// Another layout or band forgets what was learnt, and the next pass sets it right.
void ImguiPage::screen(const page::Screen& screen) {
    Writer& w = *writer_;
    if (w.frame.band != screen.band || !w.layout_before_ || *w.layout_before_ != screen.layout) {
        w.frame.layout = screen.layout;
        w.layout_before_ = screen.layout;
        w.frame.heights.clear();
        w.scroll.clear();
        w.extent.clear();
        w.widths.clear();
        w.foot = Writer::Foot::roomy;
        w.compact_bar = false;
        w.frame.scroll = 0;
        w.focus = 0;
        w.focus_visible = false;
        w.active_field = 0;
        w.settled = false;
    }
    if (std::exchange(w.leaf_before_, screen.leaf) != screen.leaf) {
        w.scroll.clear();
        w.frame.scroll = 0;
        w.settled = false;
    }
    w.frame.band = screen.band;
    w.backdrop();
    w.scroll_page();
}

std::string ImguiPage::words(const std::string& key, const std::vector<std::pair<std::string, std::string>>& params) {
    return writer_->catalogue.text(key, model::to_context(writer_->frame.band), params);
}

}  // namespace ui
