// Tables on A4 paper. Columns share the width of the page by what stands in them; where even narrow ones do not fit, the table goes on
// on further sheets that repeat its row heads. Nothing is cut: what is long is broken between words, and a long word becomes smaller
// or is broken, too.

#include <algorithm>
#include <numeric>

#include "base/text.h"
#include "report/paper.h"
#include "report/report.h"

namespace report {
namespace {

using model::Cell;
using model::Table;

constexpr float table_margin = 12 * mm, table_body = 9, table_title = 14, subtitle = 10, corner = 10, note = 8.5f, table_gap = 8;
constexpr float character = 0.52f;                         // width of one, of its size
constexpr float pad_x = 3, pad_y = 2, line_height = 1.3f;  // of a cell; of its size
constexpr float above_base = 0.95f;                        // from the top of a line to what it stands on, of its size
constexpr float rule_grey = 0.65f, rule_width = 0.5f, head_grey = 0.92f;
constexpr float narrowest_share = 0.45f;                         // of the width a column would like
constexpr float shrink = 0.5f, smallest = 4, smallest_word = 7;  // a word that is too long at that size goes on in the next line

using Places = std::vector<std::size_t>;  // places of columns

// One text in one place: as large as its longest word and the height allow.
struct Fitted {
    float size = table_body;
    std::vector<std::string> lines;
    float height() const { return static_cast<float>(lines.size()) * size * line_height + 2 * pad_y; }
};

class TableOnPaper {
public:
    TableOnPaper(Paper& paper, const Table& table)
        : paper_(paper),
          table_(table),
          page_width_(table.landscape ? Paper::height : Paper::width),
          page_height_(table.landscape ? Paper::width : Paper::height) {}

    void draw() {
        measure();
        for (const Places& columns : sheets()) draw_sheet(columns);
        y_ -= table_gap;
        for (const std::string& words : table_.notes) {
            if (y_ - paper_.block(words, 0, 0, note, room(), false) < table_margin) begin_page();
            y_ -= paper_.block(words, table_margin, y_, note, room());
        }
    }

private:
    float room() const { return page_width_ - 2 * table_margin; }
    float tallest() const { return (page_height_ - 2 * table_margin) / 2; }  // row; so that it fits below any head
    static bool is_number(const Cell& cell) { return cell.type != Cell::Type::blank && cell.type != Cell::Type::text; }
    static std::string words_of(const Cell& cell) { return base::to_nfc(model::to_words(cell)); }

    // What each column would like to have, and the least it can do with.
    void measure() {
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            float longest_word = widest_word(table_.columns[i].heading), longest = longest_word;
            for (const auto& row : table_.rows) {
                const std::string words = words_of(row[i]);
                longest_word = std::max(longest_word, widest_word(words));
                longest = std::max(longest, paper_.width_of(words, table_body));
            }
            const float liked = static_cast<float>(table_.columns[i].width) * table_body * character;
            const float word = std::min(longest_word, room() / 4);
            liked_.push_back(std::max(std::min(longest, liked), word) + 2 * pad_x);
            least_.push_back(std::max(word, liked_.back() * narrowest_share) + 2 * pad_x);
            liked_.back() = std::max(liked_.back(), least_.back());
        }
    }

    float widest_word(const std::string& words) {
        float widest = 0;
        for (const std::string& word : base::split_words(words)) widest = std::max(widest, paper_.width_of(word, table_body));
        return widest;
    }

    static float sum(const Places& columns, const std::vector<float>& widths) {
        return std::accumulate(columns.begin(), columns.end(), 0.0f, [&](float all, std::size_t i) { return all + widths[i]; });
    }

    Places row_heads() const {
        Places heads(std::min(table_.row_heads, table_.columns.size()));
        std::iota(heads.begin(), heads.end(), std::size_t{0});
        return heads;
    }

    // Which columns stand together, at most so many beside the row heads.
    std::vector<Places> sheets(std::size_t most) const {
        const Places heads = row_heads();
        std::vector<Places> out = {heads};
        for (std::size_t i = heads.size(); i < table_.columns.size(); ++i) {
            const bool is_full = out.back().size() >= heads.size() + most || sum(out.back(), least_) + least_[i] > room();
            if (is_full && out.back().size() > heads.size()) out.push_back(heads);
            out.back().push_back(i);
        }
        return out;
    }

    // As few as can be, with about as many columns on each.
    std::vector<Places> sheets() const {
        const std::size_t all = table_.columns.size();
        const std::size_t count = sheets(all).size();
        return sheets((all - row_heads().size() + count - 1) / count);
    }

    // The whole width of the page: from the least that each needs towards what it would like, and beyond.
    std::vector<float> share(const Places& columns) const {
        const float least = sum(columns, least_), liked = sum(columns, liked_);
        const float towards = liked > std::max(room(), least) ? std::max(0.0f, (room() - least) / (liked - least)) : 1;
        std::vector<float> widths;
        for (const std::size_t i : columns) widths.push_back(least_[i] + (liked_[i] - least_[i]) * towards);
        const float all = std::accumulate(widths.begin(), widths.end(), 0.0f);
        for (float& width : widths) width *= room() / all;
        return widths;
    }

    void begin_page() {
        paper_.add_page(table_.landscape);
        HPDF_Page_SetLineWidth(paper_.page(), rule_width);
        HPDF_Page_SetGrayStroke(paper_.page(), rule_grey);
        y_ = page_height_ - table_margin;
    }

    void draw_sheet(const Places& columns) {
        const std::vector<float> widths = share(columns);
        begin_page();
        draw_corners();
        for (std::size_t i = 0; i < table_.title.size(); ++i) draw_centred(table_.title[i], i == 0 ? table_title : subtitle);
        y_ -= table_gap;
        std::vector<Fitted> head;
        for (std::size_t i = 0; i < columns.size(); ++i) head.push_back(fit(base::to_nfc(table_.columns[columns[i]].heading), widths[i]));
        const auto centred = [](std::size_t) { return true; };
        draw_row(head, widths, centred, true);
        for (const auto& cells : table_.rows) {
            std::vector<Fitted> row;
            for (std::size_t i = 0; i < columns.size(); ++i) row.push_back(fit(words_of(cells[columns[i]]), widths[i]));
            if (y_ - height_of(row) < table_margin) {
                begin_page();
                draw_row(head, widths, centred, true);
            }
            const auto is_centred = [&](std::size_t i) { return table_.columns[columns[i]].centred || is_number(cells[columns[i]]); };
            draw_row(row, widths, is_centred, false);
        }
    }

    void draw_corners() {
        const std::vector<std::string> left = base::split(table_.left_head, '\n'), right = base::split(table_.right_head, '\n');
        for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
            y_ -= corner * line_height;
            if (i < left.size()) paper_.text(base::to_nfc(left[i]), table_margin, y_, corner);
            if (i >= right.size()) continue;
            const std::string words = base::to_nfc(right[i]);
            paper_.text(words, page_width_ - table_margin - paper_.width_of(words, corner), y_, corner);
        }
    }

    void draw_centred(const std::string& words, float size) {
        for (const std::string& line : paper_.lines_of(base::to_nfc(words), size, room())) {
            y_ -= size * line_height;
            paper_.text(line, (page_width_ - paper_.width_of(line, size)) / 2, y_, size);
        }
    }

    Fitted fit(const std::string& words, float width) {
        const float inner = width - 2 * pad_x;
        Fitted out;
        if (const float widest = widest_word(words); widest > inner) out.size = std::max(smallest_word, table_body * inner / widest);
        out.lines = paper_.lines_of(words, out.size, inner);
        while (out.height() > tallest() && out.size > smallest) {
            out.size -= shrink;
            out.lines = paper_.lines_of(words, out.size, inner);
        }
        return out;
    }

    static float height_of(const std::vector<Fitted>& row) {
        float height = 0;
        for (const Fitted& cell : row) height = std::max(height, cell.height());
        return height;
    }

    template <class IsCentred>
    void draw_row(const std::vector<Fitted>& row, const std::vector<float>& widths, IsCentred is_centred, bool is_head) {
        const float height = height_of(row);
        float x = table_margin;
        for (std::size_t i = 0; i < row.size(); x += widths[i++]) {
            HPDF_Page_SetGrayFill(paper_.page(), is_head ? head_grey : 1);
            HPDF_Page_Rectangle(paper_.page(), x, y_ - height, widths[i], height);
            HPDF_Page_FillStroke(paper_.page());
            HPDF_Page_SetGrayFill(paper_.page(), 0);
            float top = y_ - (height - row[i].height()) / 2 - pad_y;
            for (const std::string& line : row[i].lines) {
                const float inset = is_centred(i) ? (widths[i] - paper_.width_of(line, row[i].size)) / 2 : pad_x;
                if (!line.empty()) paper_.text(line, x + inset, top - row[i].size * above_base, row[i].size);
                top -= row[i].size * line_height;
            }
        }
        y_ -= height;
    }

    Paper& paper_;
    const Table& table_;
    float page_width_, page_height_;
    std::vector<float> liked_, least_;  // by column, with their padding
    float y_ = 0;                       // how far down the page is filled
};

}  // namespace

base::Result<void> write_pdf(const std::vector<Table>& sheets, const base::Path& font_folder, const base::Path& file) {
    Paper paper;
    TRY(paper.load_font(font_folder));
    for (const Table& table : sheets) TableOnPaper(paper, table).draw();
    paper.number_pages();
    return paper.save(file);
}

}  // namespace report
