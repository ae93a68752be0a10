// "riêng tư": the settings of an invented app, from the widest level to the narrowest. Each lies at the widest before it is set, as in most
// apps; who can see what is shown beside, and changes with every press.

#include "base/text.h"
#include "kinds/arranging.h"

namespace kinds {

namespace {

constexpr std::size_t fewest_levels = 2, most_levels = 4;

class RiengTu final : public ArrangeKind {
    static constexpr std::string_view own_keys[] = {"mức", "ứng dụng", "người xem"};

public:
    RiengTu() : ArrangeKind({.style = page::Arrange::Style::rows, .many = true, .shuffled = false, .start = 0, .fewest = 3, .most = 6}) {}
    std::string_view id() const override { return "rieng-tu"; }
    std::string_view author_name() const override { return "riêng tư"; }
    std::span<const std::string_view> keys() const override { return own_keys; }
    Room room() const override { return Room::talk; }

private:
    void read_slots(const AuthorBlock& block, Board& board, base::Diagnostics& problems) const override {
        board.slots = read_slot_list(block, own_keys[0], fewest_levels, most_levels, problems);
        board.notes = {needed_words(block, own_keys[1], problems)};
        const std::string viewers = needed_words(block, own_keys[2], problems);
        for (const std::string& viewer : split_bars(viewers)) board.notes.push_back(viewer);
        if (!board.slots.empty() && !viewers.empty() && board.notes.size() != board.slots.size() + 1)
            add_problem(problems, block, block.line, block.column, "tac-gia.so-nguoi-xem",
                        {{"muc", std::to_string(board.slots.size())}, {"so", std::to_string(board.notes.size() - 1)}});
        int narrowed = 0;
        for (const AuthorOption& option : block.options) {
            const auto level = slot_of(option, board);
            narrowed += level && *level > 0;
        }
        if (!board.slots.empty() && 2 * narrowed < static_cast<int>(block.options.size()))
            add_problem(problems, block, block.line, block.column, "tac-gia.it-muc-hep");
    }
    bool accepts_slots(const Board& board) const override {
        int narrowed = 0;
        for (const Card& card : board.cards) narrowed += card.slot > 0;
        return are_words(board.slots, fewest_levels, most_levels) && board.around.empty() &&
               are_words(board.notes, board.slots.size() + 1, board.slots.size() + 1) &&
               2 * narrowed >= static_cast<int>(board.cards.size());
    }
    Grade grade_of(const Board& board, const std::vector<int>& places) const override { return right_places(board, places); }

    // Who sees a setting at a level: the viewers up to it.
    void draw_more(page::Page& page, const Board& board, const std::vector<int>& places) const override {
        if (board.notes.size() != board.slots.size() + 1) return;
        page.heading(
            {.level = 3, .text = board.notes[0], .second = page.words("dang.ung-dung-tap"), .icon = "phone", .tone = page::Tone::blue});
        page.text(page::TextStyle::strong, page.words("dang.ai-xem-duoc"));
        for (std::size_t viewer = 0; viewer < board.slots.size(); ++viewer) {
            std::vector<std::string> seen;
            for (std::size_t i = 0; i < places.size(); ++i)
                if (places[i] <= static_cast<int>(viewer)) seen.push_back(model::to_plain(board.cards[i].text));
            page::Notice who;
            who.tone = seen.empty() ? page::Tone::leaf : viewer == 0 ? page::Tone::amber : page::Tone::blue;
            who.icon = seen.empty() ? "eyeoff" : "eye";
            who.title = board.notes[viewer + 1] + ":";
            who.text = seen.empty() ? page.words("dang.khong-thay") : base::join(seen, " · ");
            page.notice(who);
        }
    }
};

}  // namespace

const Kind& rieng_tu() {
    static const RiengTu kind;
    return kind;
}

}  // namespace kinds
