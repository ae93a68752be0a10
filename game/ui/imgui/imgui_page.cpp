// The frame of the Page writer: what begin, end and screen mean.

#include "ui/imgui/imgui_page.h"

#include "ui/imgui/writer.h"

namespace ui {

ImguiPage::ImguiPage(const base::Path& share, page::PictureSource& pictures, const base::Catalogue& words, const base::Clock&,
                     const draw::Letters& letters)
    : writer_(std::make_unique<Writer>(share, pictures, words, letters)) {}
ImguiPage::~ImguiPage() = default;

void ImguiPage::begin(int width, int height, double text_scale, bool airy) {
    writer_->begin({static_cast<float>(width), static_cast<float>(height)}, text_scale, airy);
}
void ImguiPage::end() { writer_->end(); }

// A field would lose the keyboard in a pass that does not draw it.
void ImguiPage::rehearse(int width, int height, double text_scale, bool airy, const page::Draw& draw) {
    if (writer_->feed_.waiting() || writer_->hand.typing()) return;
    writer_->rehearse([&] {
        begin(width, height, text_scale, airy);
        draw();
        end();
    });
}

float ImguiPage::zoom() const { return writer_->zoom(); }

std::optional<page::Rect> ImguiPage::caret() const {
    return writer_->taking_ == Feed::Taking::letters ? std::optional(writer_->caret_) : std::nullopt;
}

bool ImguiPage::wants_another_pass() const { return !writer_->is_settled(); }
const page::Record& ImguiPage::record() const { return writer_->record_; }
ImGuiIO& ImguiPage::io() {
    ImGui::SetCurrentContext(writer_->context_);
    return ImGui::GetIO();
}
Feed& ImguiPage::feed() { return writer_->feed_; }
void ImguiPage::forget_pictures() { writer_->pictures_.forget(); }
std::size_t ImguiPage::picture_bytes() const { return writer_->pictures_.bytes(); }
std::size_t ImguiPage::letter_bytes() const { return writer_->fonts.bytes(); }

void ImguiPage::render(draw::Target target) {
    ImGui::SetCurrentContext(writer_->context_);
    if (const ImDrawData* data = ImGui::GetDrawData()) draw::rasterise(*data, target, writer_->zoom());
    writer_->fonts.tidy();
    writer_->pictures_.tidy(writer_->zoom());
}

void ImguiPage::screen(const page::Screen& screen) { writer_->screen(screen); }

std::string ImguiPage::words(const std::string& key, const std::vector<std::pair<std::string, std::string>>& params) {
    return writer_->catalogue_.text(key, model::to_context(writer_->frame.band), params);
}

}  // namespace ui
