// What leaves the program as a file: the class book, the sign-in cards and the cards of a lesson. Folders are touched by the worker alone.

#include "app/desk.h"
#include "app/house.h"
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

// The screen says itself where the file lies.
void Desk::save(const std::string& folder, const std::string& name, const std::string& ending,
                const std::function<base::Result<void>(const base::Path&)>& write) {
    house_.disk.start([this, folder = base::from_utf8(folder), name = base::to_file_name(name), ending, write]() -> Worker::Finish {
        const base::Path file = free_name(folder, name, ending);
        return [this, written = write(file), file] {
            if (done(written)) view_.saved_path = base::to_utf8(file);
        };
    });
}

void Desk::show_book() {
    view_.book.clear();
    if (!world().class_now.the_class) return;
    const auto data = value(work::load_class_data(store(), world().class_now.the_class->id));
    if (data) view_.book = report::class_book(*data, view_.by_name ? report::Order::by_name : report::Order::by_roll, means().words);
}

void Desk::on(const ui::SaveBook& intent) {
    if (house_.disk.busy() || !world().class_now.the_class) return;
    view_.by_name = intent.by_name;
    show_book();
    save(intent.folder, words("chuong-trinh.ten-so", {{"lop", world().class_now.the_class->name}}), "." + intent.format,
         [sheets = view_.book, format = intent.format, share = setting().share](const base::Path& file) {
             return work::save_class_book(sheets, format, share, file);
         });
}

void Desk::on(const ui::SaveCards& intent) {
    const auto& the_class = world().class_now.the_class;
    if (house_.disk.busy() || !the_class) return;
    auto data = value(work::load_class_data(store(), the_class->id));
    if (!data) return;
    const bool by_code = the_class->sign_in == model::SignIn::code;
    const base::Params its_class = {{"lop", the_class->name}};
    save(intent.folder, by_code ? words("chuong-trinh.ten-the-ma", its_class) : words("chuong-trinh.ten-the", its_class), ".pdf",
         [data = std::move(*data), share = setting().share, &catalogue = means().words](const base::Path& file) {
             return work::save_cards(data, share, catalogue, file);
         });
}

void Desk::on(const ui::SaveClassCards& intent) {
    const ui::LessonEntry* lesson = world().class_now.lesson();
    if (house_.disk.busy() || lesson == nullptr || lesson->cards.empty()) return;
    save(intent.folder, words("chuong-trinh.ten-the-lop", {{"bai", lesson->title}}), ".pdf",
         [title = lesson->title, cards = lesson->cards, fonts = setting().share / "fonts",
          &catalogue = means().words](const base::Path& file) { return report::write_class_cards(title, cards, fonts, catalogue, file); });
}

}  // namespace app
