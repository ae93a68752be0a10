// Folders and sticks: looked into, chosen, written to and read from by the worker, so that one that hangs holds up nobody.

#include <algorithm>
#include <system_error>

#include "app/folder_look.h"
#include "app/house.h"
#include "app/lab.h"
#include "base/places.h"
#include "base/text.h"
#include "lan/files.h"

namespace app {
namespace {

constexpr const char* join_file = "khienso-may.json";

base::Result<ui::FolderView> look_for_class_folder(const std::string& folder, const std::vector<base::Path>& places) {
    TRY_ASSIGN(ui::FolderView look, look_into(folder, places));
    if (folder.empty()) return look;
    look.takes_files = lan::Folder(base::from_utf8(folder)).takes_files();
    for (const std::string& one : look.all)
        if (lan::Folder(base::from_utf8(one)).is_prepared()) look.prepared.insert(one);
    return look;
}

// It must take a file before it counts.
base::Result<void> prepare_class_folder(const std::string& text) {
    const lan::Folder folder(base::from_utf8(text));
    const bool may_be_made = lan::Folder(folder.path().parent_path()).is_there();
    if (!folder.is_there() && !may_be_made) return base::fail(base::Code::not_found, "phong-may.khong-thay-thu-muc", {{"noi", text}});
    return folder.prepare();
}

// All result files this machine ever made and still has, those already handed in too.
int copy_results(const base::Path& outbox, const base::Path& to) {
    int copied = 0;
    for (const base::Path& from : {outbox, outbox / Courier::brought_place}) {
        std::error_code problem;
        for (std::filesystem::directory_iterator entry(from, problem), end; !problem && entry != end; entry.increment(problem)) {
            if (entry->path().extension() != lan::result_ending) continue;
            const auto bytes = base::read_file(entry->path(), lan::largest_result_file);
            if (bytes && base::write_file(to / entry->path().filename(), *bytes)) ++copied;
        }
    }
    return copied;
}

base::Result<int> write_all(const std::vector<Courier::Arrived>& files, const base::Path& to) {
    for (const Courier::Arrived& file : files) TRY(base::write_file(to / base::from_utf8(file.name), file.bytes));
    return static_cast<int>(files.size());
}

base::Result<std::vector<std::string>> read_class_files(const lan::Folder& folder) {
    std::vector<std::string> files;
    TRY_ASSIGN(const auto names, folder.list_class_files());
    for (const lan::ClassFileName& name : lan::newest_class_files(names)) {
        TRY_ASSIGN(auto bytes, folder.read_class_file(name.file));
        files.push_back(std::move(bytes));
    }
    return files;
}

}  // namespace

void Lab::on(const ui::LookIntoFolder& intent) {
    house_.disk.start([this, folder = intent.folder, places = setting().places]() -> Worker::Finish {
        return [this, look = look_for_class_folder(folder, places ? *places : base::places_to_look())] {
            if (auto seen = value(look)) view_.look = std::move(*seen);
        };
    });
}

void Lab::on(const ui::UseClassFolder& intent) {
    if (!has_store()) return;
    const std::string text(base::trim(intent.folder));
    if (text.empty()) {
        use_folder({});
        return;
    }
    house_.disk.start([this, text]() -> Worker::Finish {
        return [this, text, ready = prepare_class_folder(text)] {
            if (done(ready)) use_folder(text);
        };
    });
}

void Lab::use_folder(const std::string& folder) {
    house_.changed(What::lab);
    if (house_.station.joined()) {
        use_folder_at_station(folder);
        return;
    }
    if (!done(store().save_setting(work::class_folder_setting, folder))) return;
    close_courier();
    keys_.reset();
    if (folder.empty()) return;
    keys_ = value(work::lab_keys(store()));
    if (keys_) open_courier(Courier::Side::teacher, folder);
    for (const ui::ClassEntry& entry : world().school.classes) publish(entry.the_class.id);
    say("phong-may.da-chon-thu-muc");
}

// This machine alone meets the others elsewhere from now on.
void Lab::use_folder_at_station(const std::string& folder) {
    if (folder.empty() || !done(work::choose_class_folder(store(), folder))) return;
    close_courier();
    open_courier(Courier::Side::station, folder);
    house_.station.tell();
    say("phong-may.da-chon-thu-muc");
}

void Lab::on(const ui::SaveJoinFile& intent) {
    if (house_.station.joined() || !has_store()) return;
    const auto keys = value(work::lab_keys(store()));
    if (!keys) return;
    const std::string text = work::to_text(work::Joining{keys->school_key, keys->sealing.public_key, view_.folder});
    house_.disk.start([this, text, file = base::from_utf8(intent.folder) / join_file]() -> Worker::Finish {
        return [this, file, written = base::write_file(file, text)] {
            if (done(written)) say("phong-may.da-luu-tep-noi", {{"noi", base::to_utf8(file)}}, "key");
        };
    });
}

// A station gives what its pupils did, the teacher's machine its classes.
void Lab::on(const ui::CollectToStick& intent) {
    if (!has_store()) return;
    const base::Path stick = base::from_utf8(intent.folder);
    house_.station.joined() ? bring_results_to(stick) : bring_classes_to(stick);
}

void Lab::say_collected(const base::Result<int>& copied, const base::Path& stick) {
    if (const auto number = value(copied))
        say(*number > 0 ? "phong-may.da-thu" : "phong-may.khong-co-gi-de-thu",
            {{"so", std::to_string(*number)}, {"noi", base::to_utf8(stick)}}, "usb");
}

void Lab::bring_results_to(const base::Path& stick) {
    house_.station.hand_in();
    house_.disk.start([this, outbox = house_.station.outbox(), stick]() -> Worker::Finish {
        return [this, copied = copy_results(outbox, stick), stick] { say_collected(copied, stick); };
    });
}

void Lab::bring_classes_to(const base::Path& stick) {
    std::vector<Courier::Arrived> files;
    for (const ui::ClassEntry& entry : world().school.classes) {
        auto file = value(make_class_file(entry.the_class));
        if (!file) return;
        files.push_back(std::move(*file));
    }
    house_.disk.start([this, files, stick]() -> Worker::Finish {
        return [this, copied = write_all(files, stick), stick] { say_collected(copied, stick); };
    });
}

void Lab::on(const ui::TakeFromStick& intent) {
    if (!has_store()) return;
    const base::Path stick = base::from_utf8(intent.folder);
    house_.station.joined() ? take_classes_from(stick) : take_results_from(stick);
}

void Lab::take_classes_from(const base::Path& stick) {
    house_.disk.start([this, folder = lan::Folder(stick)]() -> Worker::Finish {
        return [this, files = read_class_files(folder)] {
            if (const auto all = value(files)) house_.station.take_classes(*all);
        };
    });
}

void Lab::take_results_from(const base::Path& stick) {
    const auto keys = value(work::lab_keys(store()));
    auto known = value(work::known_files(store()));
    if (!keys || !known) return;
    house_.disk.start([this, keys = *keys, folder = lan::Folder(stick), known = std::move(*known)]() -> Worker::Finish {
        const auto names = folder.list_result_files();
        if (!names) return [this, problem = names.error()] { complain(problem); };
        std::vector<Named> fresh;
        for (const std::string& name : *names)
            if (known.count(lan::hash_in(name)) == 0) fresh.push_back({name, folder.read_result_file(name)});
        const int old = static_cast<int>(names->size() - fresh.size());
        return [this, keys, fresh, old] {
            const work::Gathered gathered = take_in(keys, fresh);
            house_.changed(What::people);
            house_.changed(What::work);
            house_.changed(What::lab);
            say("phong-may.da-nhan",
                {{"moi", std::to_string(gathered.taken)},
                 {"cu", std::to_string(gathered.known + old)},
                 {"hong", std::to_string(gathered.problems.all().size())}},
                "usb");
        };
    });
}

}  // namespace app
