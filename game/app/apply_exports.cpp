// What leaves the program as a file: the class book, the sign-in cards and the cards of a lesson.

#include "app/app.h"
#include "base/text.h"
#include "report/report.h"
#include "work/cards.h"
#include "work/class_book.h"
#include "work/school_data.h"

namespace app {
namespace {

base::Path free_name(const base::Path& folder, const std::string& name, const std::string& ending) {
    std::error_code error;
    base::Path file = folder / base::from_utf8(name + ending);
    for (int n = 2; std::filesystem::exists(file, error); ++n) file = folder / base::from_utf8(name + "-" + std::to_string(n) + ending);
    return file;
}

}  // namespace

void App::show_book() {
    world_.book.clear();
    world_.book_formats.clear();
    for (const report::TableFormat& format : report::table_formats()) world_.book_formats.emplace_back(format.ending);
    if (!world_.chosen) return;
    const auto data = value(work::load_class_data(*store_, world_.chosen->id));
    if (data) world_.book = report::class_book(*data, world_.book_by_name ? report::Order::by_name : report::Order::by_roll, means_.words);
}

void App::on(const ui::SaveBook& intent) {
    if (worker_.busy() || !unlocked_ || !world_.chosen) return;
    world_.book_by_name = intent.by_name;
    show_book();
    const std::string name = base::to_file_name(words("chuong-trinh.ten-so", {{"lop", world_.chosen->name}}));
    const base::Path file = free_name(base::from_utf8(intent.folder), name, "." + intent.format);
    worker_.start([this, sheets = world_.book, format = intent.format, file, share = setting_.share] {
        const base::Result<void> written = work::save_class_book(sheets, format, share, file);
        return [this, written, file] { finish_export(written, file); };
    });
}

void App::on(const ui::SaveCards& intent) {
    if (worker_.busy() || !unlocked_ || !world_.chosen) return;
    auto data = value(work::load_class_data(*store_, world_.chosen->id));
    if (!data) return;
    const bool by_code = world_.chosen->sign_in == model::SignIn::code;
    const base::Params its_class = {{"lop", world_.chosen->name}};
    const std::string name =
        base::to_file_name(by_code ? words("chuong-trinh.ten-the-ma", its_class) : words("chuong-trinh.ten-the", its_class));
    const base::Path file = free_name(base::from_utf8(intent.folder), name, ".pdf");
    worker_.start([this, data = std::move(*data), file, share = setting_.share, &catalogue = means_.words] {
        const base::Result<void> written = work::save_cards(data, share, catalogue, file);
        return [this, written, file] { finish_export(written, file); };
    });
}

void App::on(const ui::SaveClassCards& intent) {
    if (worker_.busy() || !unlocked_ || world_.lesson == nullptr || world_.lesson->cards.empty()) return;
    const std::string name = base::to_file_name(words("chuong-trinh.ten-the-lop", {{"bai", world_.lesson->title}}));
    const base::Path file = free_name(base::from_utf8(intent.folder), name, ".pdf");
    worker_.start(
        [this, title = world_.lesson->title, cards = world_.lesson->cards, file, share = setting_.share, &catalogue = means_.words] {
            const base::Result<void> written = work::save_class_cards(title, cards, share, catalogue, file);
            return [this, written, file] { finish_export(written, file); };
        });
}

// The screen says itself where the file lies.
void App::finish_export(const base::Result<void>& written, const base::Path& file) {
    if (done(written)) world_.saved_path = base::to_utf8(file);
}

}  // namespace app
