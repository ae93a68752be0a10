// khienso-desk: what a teacher does, without a window: a class list in, the class book out, what the data hold, and the
// files that go between the machines of a lab.
// Exit codes: 0 done, 2 misused or impossible (one line on stderr, nothing written), 3 the program is running.

#include <algorithm>
#include <iostream>

#include "base/command_line.h"
#include "base/text.h"
#include "intake/intake.h"
#include "lan/files.h"
#include "pack/pack.h"
#include "work/cards.h"
#include "work/class_book.h"
#include "work/copy_of_data.h"
#include "work/gather.h"
#include "work/import_class.h"
#include "work/school_data.h"

namespace {

using base::Code;
using base::Result;
using model::RosterChange;

enum Exit { done = 0, refused = 2, in_use = 3 };

struct Asked {
    std::string data, class_name, file, format, out, folder, lesson;
    bool apply = false, convert = false, by_name = false, from_backup = false;
};

struct Tool {
    const base::Catalogue& catalogue;
    Asked asked;
    base::SystemClock clock;
    base::Random random = base::Random::from_system();

    std::string words(const std::string& name, const base::Params& params = {}) const {
        return catalogue.text("ban-thay-co." + name, {}, params);
    }
    void say(const std::string& name, const base::Params& params = {}) const { std::cout << words(name, params) << '\n'; }
    int refuse(const std::string& sentence, Exit code = refused) const {
        std::cerr << "khienso-desk: " << sentence << '\n';
        return code;
    }
    int refuse(const base::Error& error) const {
        if (error.code == Code::busy) return refuse(words(asked.apply ? "dang-mo-khong-ghi" : "dang-mo"), in_use);
        return refuse(catalogue.text(error));
    }
    base::Path data() const;
};

// --data, else data/ beside the program if it is there, else the system's place.
base::Path Tool::data() const {
    if (!asked.data.empty()) return base::from_utf8(asked.data);
    const base::Path beside = base::program_folder() / "data";
    return work::has_data(beside) ? beside : base::system_data_folder();
}

Result<work::DataCopy> open_for_reading(Tool& tool) {
    if (!tool.asked.from_backup) return work::open_copy(tool.data(), tool.clock, tool.random);
    auto copy = work::open_newest_backup(tool.data(), tool.clock, tool.random);
    if (copy) tool.say("tu-ban-sao", {{"tep", base::to_utf8(copy->from.filename())}});
    return copy;
}

std::string number(std::size_t value) { return std::to_string(value); }

// What stands in a row that is not what it was.
void print_change(const Tool& tool, const model::RosterDiffRow& row) {
    const std::string roll = std::to_string(row.after.roll);
    if (!row.taken)
        return tool.say("dong-de-lai", {{"stt", roll}, {"ten", row.after.name}, {"vi-sao", work::reason_words(row, tool.catalogue)}});
    if (row.moves()) return tool.say("dong-chuyen", {{"stt", roll}, {"ten", row.after.name}, {"lop", row.moved_from}});
    if (row.lookalike) tool.say("dong-giong", {{"stt", roll}, {"ten", row.after.name}, {"lop", row.lookalike->class_name}});
    if (row.change == RosterChange::added) return tool.say("dong-them", {{"stt", roll}, {"ten", row.after.name}});
    if (row.change == RosterChange::missing) return tool.say("dong-thieu", {{"stt", roll}, {"ten", row.after.name}});
    if (row.change == RosterChange::unchanged) return;
    if (row.before.name != row.after.name || row.before.roll != row.after.roll)
        tool.say("dong-doi",
                 {{"stt", std::to_string(row.before.roll)}, {"cu", row.before.name}, {"stt-moi", roll}, {"moi", row.after.name}});
    if (row.before.code != row.after.code)
        tool.say(
            "dong-ma",
            {{"stt", roll}, {"ten", row.after.name}, {"cu", row.before.code.empty() ? "–" : row.before.code}, {"moi", row.after.code}});
}

void print_problems(const Tool& tool, const base::Diagnostics& problems) {
    for (const base::Diagnostic& each : problems.all()) {
        const std::string sentence = tool.catalogue.text(each.key, {}, each.params);
        if (each.line > 0)
            tool.say("dong-van-de", {{"tep", each.file}, {"dong", std::to_string(each.line)}, {"chu", sentence}});
        else
            tool.say("van-de-ca-tep", {{"tep", each.file}, {"chu", sentence}});
    }
}

void print_diff(const Tool& tool, const model::RosterDiff& diff) {
    const auto count = [&](RosterChange change) { return std::to_string(diff.count(change)); };
    tool.say("xem-truoc", {{"lop", diff.class_after.name},
                           {"tep", diff.file_name},
                           {"them", count(RosterChange::added)},
                           {"doi", count(RosterChange::changed)},
                           {"thieu", count(RosterChange::missing)},
                           {"giu", count(RosterChange::unchanged)},
                           {"chuyen", std::to_string(diff.moved())},
                           {"de-lai", std::to_string(diff.left_out())}});
    for (const model::RosterDiffRow& row : diff.rows) print_change(tool, row);
    if (!diff.kept_columns.empty()) tool.say("cot-lay", {{"cot", base::join(diff.kept_columns, ", ")}});
    if (!diff.dropped_columns.empty()) tool.say("cot-bo", {{"cot", base::join(diff.dropped_columns, ", ")}});
    if (diff.birthdays_kept > 0) tool.say("ngay-sinh-giu", {{"so", std::to_string(diff.birthdays_kept)}});
    print_problems(tool, diff.problems);
}

Result<model::RosterFile> read_class_lists(const Tool& tool) {
    TRY_ASSIGN(model::RosterFile file, intake::read_roster_file(base::from_utf8(tool.asked.file)));
    TRY_ASSIGN(model::RosterFile lists, work::choose_lists(std::move(file), tool.asked.class_name));
    if (!tool.asked.convert) return lists;
    int converted = 0;
    for (model::Roster& roster : lists.classes) converted += intake::convert_legacy_names(roster);
    tool.say("da-chuyen-ma", {{"so", std::to_string(converted)}});
    return lists;
}

using Diffs = std::vector<model::RosterDiff>;

// Without data yet, the lists are compared with an empty school that is thrown away.
Result<Diffs> preview(Tool& tool, const model::RosterFile& file) {
    const std::uint64_t seed = tool.random.next();
    if (work::has_data(tool.data())) {
        TRY_ASSIGN(work::DataCopy copy, work::open_copy(tool.data(), tool.clock, tool.random));
        return work::preview_lists(copy.store, file, seed);
    }
    TRY_ASSIGN(const base::TempFolder empty, base::TempFolder::make("khienso-xem-"));
    TRY_ASSIGN(store::Store store, store::Store::open(empty.path(), tool.clock, tool.random));
    return work::preview_lists(store, file, seed);
}

bool takes_anybody(const model::RosterDiff& diff) {
    return diff.moved() + diff.count(RosterChange::added) + diff.count(RosterChange::changed) + diff.count(RosterChange::unchanged) > 0;
}

// A list of which every row is left out is told, and holds up no other one.
Result<void> check_all_can_be_taken(const Diffs& diffs) {
    if (std::none_of(diffs.begin(), diffs.end(), takes_anybody)) return base::fail(Code::invalid, "nhap.khong-em-nao-duoc-lay");
    for (const model::RosterDiff& diff : diffs) {
        if (diff.can_be_taken() || !takes_anybody(diff)) continue;
        for (const base::Diagnostic& each : diff.problems.all())
            if (each.severity == base::Severity::error) return base::fail(Code::invalid, each.key.c_str(), each.params);
        return base::fail(Code::invalid, "ban-thay-co.can-ten-lop");
    }
    return {};
}

Result<void> apply(Tool& tool, const model::RosterFile& file) {
    TRY_ASSIGN(store::Store store, store::Store::open(tool.data(), tool.clock, tool.random));
    TRY_ASSIGN(Diffs diffs, work::preview_lists(store, file, tool.random.next()));
    for (const model::RosterDiff& diff : diffs) print_diff(tool, diff);
    diffs.erase(std::remove_if(diffs.begin(), diffs.end(), [](const model::RosterDiff& diff) { return !takes_anybody(diff); }),
                diffs.end());
    TRY_ASSIGN(const auto classes, work::apply_imports(store, diffs));
    for (std::size_t i = 0; i < classes.size(); ++i) {
        TRY_ASSIGN(const auto pupils, store.load_pupils(classes[i]));
        tool.say("da-ghi", {{"lop", diffs[i].class_after.name}, {"so", number(pupils.size())}});
    }
    return {};
}

int run_import(Tool& tool) {
    const auto file = read_class_lists(tool);
    if (!file) return tool.refuse(file.error());
    const auto diffs = preview(tool, *file);  // also before applying: what is refused must not leave a data folder behind
    if (!diffs) return tool.refuse(diffs.error());
    if (!tool.asked.apply) {
        for (const model::RosterDiff& diff : *diffs) print_diff(tool, diff);
        tool.say("chua-ghi");
    }
    const auto fit = check_all_can_be_taken(*diffs);
    if (!fit) return tool.refuse(fit.error());
    if (!tool.asked.apply) return done;
    const auto applied = apply(tool, *file);
    return applied ? done : tool.refuse(applied.error());
}

bool is_data_file(const Tool& tool, const base::Path& file) {
    std::error_code problem;
    return std::filesystem::equivalent(file, tool.data() / "khienso.db", problem);
}

std::vector<std::string> book_formats() {
    std::vector<std::string> endings;
    for (const report::TableFormat& format : report::table_formats()) endings.emplace_back(format.ending);
    return endings;
}

int run_classbook(Tool& tool) {
    const base::Path out = base::from_utf8(tool.asked.out);
    std::error_code problem;
    if (is_data_file(tool, out)) return tool.refuse(tool.words("khong-de-len-du-lieu", {{"tep", tool.asked.out}}));
    if (std::filesystem::is_directory(out, problem))
        return tool.refuse(tool.catalogue.text("loi.la-thu-muc", {}, {{"ten", tool.asked.out}}));
    const std::string ending = base::to_utf8(out.extension());
    const std::string format = tool.asked.format.empty() && !ending.empty() ? ending.substr(1) : tool.asked.format;
    const std::vector<std::string> formats = book_formats();
    if (std::find(formats.begin(), formats.end(), format) == formats.end())
        return tool.refuse(tool.words("can-kieu-tep", {{"kieu", base::join(formats, ", ")}}));
    auto copy = open_for_reading(tool);
    if (!copy) return tool.refuse(copy.error());
    const auto the_class = work::find_class_named(copy->store, tool.asked.class_name);
    if (!the_class) return tool.refuse(the_class.error());
    const auto data = work::load_class_data(copy->store, the_class->id);
    if (!data) return tool.refuse(data.error());
    const auto book = report::class_book(*data, tool.asked.by_name ? report::Order::by_name : report::Order::by_roll, tool.catalogue);
    const auto saved = work::save_class_book(book, format, base::share_folder(), out);
    if (!saved) return tool.refuse(saved.error());
    tool.say("da-xuat", {{"lop", the_class->name},
                         {"tep", tool.asked.out},
                         {"em", number(data->pupils.size())},
                         {"bai", number(data->assignments.size())}});
    return done;
}

Result<void> save_class_cards(Tool& tool) {
    TRY_ASSIGN(const pack::Reader reader, pack::Reader::open(base::from_utf8(tool.asked.file)));
    const model::Lesson* lesson = reader.pack().find_lesson(tool.asked.lesson);
    if (!lesson) return base::fail(Code::not_found, "ban-thay-co.khong-co-bai", {{"goi", tool.asked.file}, {"bai", tool.asked.lesson}});
    if (lesson->cards.empty()) return base::fail(Code::not_found, "ban-thay-co.bai-khong-co-the", {{"bai", lesson->title}});
    TRY(work::save_class_cards(lesson->title, lesson->cards, base::share_folder(), tool.catalogue, base::from_utf8(tool.asked.out)));
    tool.say("da-ghi-the-lop", {{"bai", lesson->title}, {"tep", tool.asked.out}, {"so", number(lesson->cards.size())}});
    return {};
}

int run_classcards(Tool& tool) {
    const auto saved = save_class_cards(tool);
    return saved ? done : tool.refuse(saved.error());
}

void print_class(const Tool& tool, const report::ClassData& data) {
    const auto is_open = [](const model::Assignment& each) { return each.closed_ms == 0; };
    const auto open = std::count_if(data.assignments.begin(), data.assignments.end(), is_open);
    tool.say("liet-ke-lop", {{"lop", data.the_class.name},
                             {"em", number(data.pupils.size())},
                             {"bai", number(data.assignments.size())},
                             {"mo", std::to_string(open)},
                             {"luot", number(data.sittings.size())},
                             {"lan", number(data.attempts.size())}});
    for (const model::Assignment& each : data.assignments)
        if (is_open(each)) tool.say("liet-ke-bai", {{"bai", each.lesson_title}});
}

Result<void> print_all(const Tool& tool, store::Store& store) {
    TRY_ASSIGN(const model::School school, store.load_school());
    if (!school.name.empty()) tool.say("liet-ke-truong", {{"truong", school.name}, {"nam", school.school_year}});
    TRY_ASSIGN(const auto classes, store.load_classes());
    if (classes.empty()) tool.say("chua-co-lop");
    for (const model::Class& each : classes) {
        TRY_ASSIGN(const report::ClassData data, work::load_class_data(store, each.id));
        print_class(tool, data);
    }
    return {};
}

int run_list(Tool& tool) {
    auto copy = open_for_reading(tool);
    if (!copy) return tool.refuse(copy.error());
    const auto printed = print_all(tool, copy->store);
    return printed ? done : tool.refuse(printed.error());
}

// Commands that write need data that are there: they make no new school by mistake.
Result<store::Store> open_for_writing(Tool& tool) {
    if (!work::has_data(tool.data()))
        return base::fail(Code::not_found, "ban-thay-co.chua-co-du-lieu", {{"noi", base::to_utf8(tool.data())}});
    return store::Store::open(tool.data(), tool.clock, tool.random);
}

void print_warnings(const Tool& tool, const base::Diagnostics& problems) {
    for (const base::Diagnostic& each : problems.all()) {
        const std::string sentence = tool.catalogue.text(each.key, {}, each.params);
        each.file.empty() ? tool.say("van-de", {{"chu", sentence}}) : tool.say("van-de-ca-tep", {{"tep", each.file}, {"chu", sentence}});
    }
}

Result<void> gather(Tool& tool, store::Store& store) {
    TRY_ASSIGN(const work::LabKeys keys, work::lab_keys(store));
    TRY_ASSIGN(const work::Gathered gathered, work::gather(store, keys, lan::Folder(base::from_utf8(tool.asked.folder))));
    tool.say("da-nhan", {{"moi", std::to_string(gathered.taken)},
                         {"cu", std::to_string(gathered.known)},
                         {"hong", number(gathered.problems.all().size())}});
    print_warnings(tool, gathered.problems);
    TRY_ASSIGN(const base::Diagnostics gaps, work::find_gaps(store));
    print_warnings(tool, gaps);
    TRY_ASSIGN(const std::string print, store.fingerprint());
    tool.say("dau-du-lieu", {{"ma", print.substr(0, 16)}});
    return {};
}

int run_gather(Tool& tool) {
    auto store = open_for_writing(tool);
    if (!store) return tool.refuse(store.error());
    const auto gathered = gather(tool, *store);
    return gathered ? done : tool.refuse(gathered.error());
}

Result<std::size_t> save_class_file(Tool& tool, store::Store& store) {
    TRY_ASSIGN(const work::LabKeys keys, work::lab_keys(store));
    TRY_ASSIGN(const model::Class the_class, work::find_class_named(store, tool.asked.class_name));
    TRY_ASSIGN(const auto assignments, store.load_assignments(the_class.id));
    TRY_ASSIGN(const model::ClassFile file, work::make_class_file(store, the_class, work::command_of(assignments), tool.clock));
    TRY(base::write_file(base::from_utf8(tool.asked.out), lan::write_class_file(file, keys.school_key)));
    return file.rows.pupils.size();
}

int run_classfile(Tool& tool) {
    if (is_data_file(tool, base::from_utf8(tool.asked.out)))
        return tool.refuse(tool.words("khong-de-len-du-lieu", {{"tep", tool.asked.out}}));
    auto store = open_for_writing(tool);
    if (!store) return tool.refuse(store.error());
    const auto pupils = save_class_file(tool, *store);
    if (!pupils) return tool.refuse(pupils.error());
    tool.say("da-ghi-tep-lop", {{"lop", tool.asked.class_name}, {"tep", tool.asked.out}, {"em", number(*pupils)}});
    return done;
}

int run_joinfile(Tool& tool) {
    auto store = open_for_writing(tool);
    if (!store) return tool.refuse(store.error());
    const auto keys = work::lab_keys(*store);
    if (!keys) return tool.refuse(keys.error());
    const std::string text = work::to_text({keys->school_key, keys->sealing.public_key, tool.asked.folder});
    const auto saved = base::write_file(base::from_utf8(tool.asked.out), text);
    if (!saved) return tool.refuse(saved.error());
    tool.say("da-ghi-tep-noi", {{"tep", tool.asked.out}, {"noi", tool.asked.folder}});
    return done;
}

Result<void> print_stations(Tool& tool, store::Store& store) {
    TRY_ASSIGN(const auto stations, store.load_stations());
    TRY_ASSIGN(const auto received, store.load_received());
    for (const model::Station& station : stations) {
        const auto files = received.find(station.id.value);
        if (files == received.end()) continue;
        tool.say("liet-ke-may", {{"may", station.seat > 0 ? std::to_string(station.seat) : "?"},
                                 {"ma", station.id.value.substr(station.id.value.size() - 12)},
                                 {"tep", std::to_string(files->second.whole)},
                                 {"thieu", number(files->second.missing.size())}});
    }
    if (received.empty()) tool.say("chua-may-nao");
    TRY_ASSIGN(const base::Diagnostics gaps, work::find_gaps(store));
    print_warnings(tool, gaps);
    return {};
}

int run_stations(Tool& tool) {
    auto copy = open_for_reading(tool);
    if (!copy) return tool.refuse(copy.error());
    const auto printed = print_stations(tool, copy->store);
    return printed ? done : tool.refuse(printed.error());
}

void add_import(Tool& tool, base::CommandLine& line) {
    base::CommandLine::Command& command = line.add("import", tool.words("lenh-import"), [&] { return run_import(tool); });
    line.option(command, "--data", tool.asked.data, tool.words("opt-data"), "DIR");
    line.required(command, "FILE", tool.asked.file, tool.words("opt-file", {{"kieu", base::join(intake::list_endings(), ", ")}}), "");
    line.option(command, "--class", tool.asked.class_name, tool.words("opt-class-nhap"), "6A1");
    line.flag(command, "--apply", tool.asked.apply, tool.words("opt-apply"));
    line.flag(command, "--convert-names", tool.asked.convert, tool.words("opt-convert"));
}

void add_classbook(Tool& tool, base::CommandLine& line) {
    base::CommandLine::Command& command = line.add("classbook", tool.words("lenh-classbook"), [&] { return run_classbook(tool); });
    line.option(command, "--data", tool.asked.data, tool.words("opt-data"), "DIR");
    line.required(command, "--class", tool.asked.class_name, tool.words("opt-class"), "6A1");
    line.required(command, "-o,--output", tool.asked.out, tool.words("opt-out"), "FILE");
    line.choice(command, "--format", tool.asked.format, tool.words("opt-format"), book_formats());
    line.flag(command, "--by-name", tool.asked.by_name, tool.words("opt-by-name"));
    line.flag(command, "--from-backup", tool.asked.from_backup, tool.words("opt-from-backup"));
}

void add_classcards(Tool& tool, base::CommandLine& line) {
    base::CommandLine::Command& command = line.add("classcards", tool.words("lenh-classcards"), [&] { return run_classcards(tool); });
    line.required(command, "PACK", tool.asked.file, tool.words("opt-pack"), "");
    line.required(command, "--lesson", tool.asked.lesson, tool.words("opt-lesson"), "ID");
    line.required(command, "-o,--output", tool.asked.out, tool.words("opt-out"), "FILE");
}

void add_list(Tool& tool, base::CommandLine& line) {
    base::CommandLine::Command& command = line.add("list", tool.words("lenh-list"), [&] { return run_list(tool); });
    line.option(command, "--data", tool.asked.data, tool.words("opt-data"), "DIR");
    line.flag(command, "--from-backup", tool.asked.from_backup, tool.words("opt-from-backup"));
}

void add_lab(Tool& tool, base::CommandLine& line) {
    base::CommandLine::Command& gather = line.add("gather", tool.words("lenh-gather"), [&] { return run_gather(tool); });
    line.option(gather, "--data", tool.asked.data, tool.words("opt-data"), "DIR");
    line.required(gather, "FOLDER", tool.asked.folder, tool.words("opt-thu-muc-bai"), "");
    base::CommandLine::Command& classfile = line.add("classfile", tool.words("lenh-classfile"), [&] { return run_classfile(tool); });
    line.option(classfile, "--data", tool.asked.data, tool.words("opt-data"), "DIR");
    line.required(classfile, "--class", tool.asked.class_name, tool.words("opt-class"), "6A1");
    line.required(classfile, "-o,--output", tool.asked.out, tool.words("opt-out"), "FILE");
    base::CommandLine::Command& joinfile = line.add("joinfile", tool.words("lenh-joinfile"), [&] { return run_joinfile(tool); });
    line.option(joinfile, "--data", tool.asked.data, tool.words("opt-data"), "DIR");
    line.required(joinfile, "--folder", tool.asked.folder, tool.words("opt-thu-muc-lop"), "DIR");
    line.required(joinfile, "-o,--output", tool.asked.out, tool.words("opt-out"), "FILE");
    base::CommandLine::Command& stations = line.add("stations", tool.words("lenh-stations"), [&] { return run_stations(tool); });
    line.option(stations, "--data", tool.asked.data, tool.words("opt-data"), "DIR");
    line.flag(stations, "--from-backup", tool.asked.from_backup, tool.words("opt-from-backup"));
}

int run(Tool& tool, int argc, char** argv) {
    base::CommandLine line(tool.catalogue, {"khienso-desk", "khienso-desk " KS_VERSION, tool.words("gioi-thieu"), tool.words("ma-ra")});
    add_import(tool, line);
    add_classbook(tool, line);
    add_classcards(tool, line);
    add_list(tool, line);
    add_lab(tool, line);
    return line.run(argc, argv, [&](const std::string& wrong) { return tool.refuse(wrong); });
}

}  // namespace

int main(int argc, char** argv) {
    const auto catalogue = base::Catalogue::load(base::share_folder() / "text");
    if (!catalogue) {
        std::cerr << "khienso-desk: " << base::to_utf8(base::share_folder() / "text") << ": " << catalogue.error().key << '\n';
        return refused;
    }
    Tool tool{*catalogue, {}, {}};
    return run(tool, argc, argv);
}
