// khienso-pack: checks an author's folders, builds packs, lists what is in one, has them played, and begins a lesson.

#include <iostream>
#include <set>

#include "base/command_line.h"
#include "base/process.h"
#include "base/text.h"
#include "intake/question_file.h"
#include "kinds/kind.h"
#include "pack/head.h"
#include "pack/pack.h"
#include "work/draft_lesson.h"

namespace {

enum Exit { clean = 0, problems = 1, misused = 2 };

struct Asked {
    std::vector<std::string> folders, to_begin, sizes, text_scales;
    std::string what, out, from, today, characters, charset, lesson, answers, sheets;
    bool strict = false, stats = false;
};

struct Tool {
    const base::Catalogue& catalogue;
    Asked asked;

    std::string words(const std::string& name, const base::Params& params = {}) const { return catalogue.text(name, {}, params); }
    int refuse(const std::string& sentence) const {
        std::cerr << "khienso-pack: " << sentence << '\n';
        return misused;
    }
    int refuse(const base::Error& error) const { return refuse(catalogue.text(error)); }
};

base::Path find_upward(base::Path from, const base::Path& wanted) {
    std::error_code problem;
    from = std::filesystem::absolute(from, problem);
    for (base::Path place = from; !problem; place = place.parent_path()) {
        if (std::filesystem::exists(place / wanted, problem)) return place / wanted;
        if (place == place.parent_path()) break;
    }
    return {};
}

base::Path first_of(const std::string& given, const base::Path& folder, const base::Path& upward, const base::Path& shared) {
    if (!given.empty()) return base::from_utf8(given);
    const base::Path found = find_upward(folder, upward);
    return found.empty() ? base::share_folder() / shared : found;
}

pack::Options options_for(const Tool& tool, const base::Path& folder) {
    pack::Options options;
    const base::SystemClock clock;
    options.today = base::to_date(clock.now_ms(), clock.offset_minutes());
    if (!tool.asked.today.empty()) base::parse_date(tool.asked.today, options.today);  // its form was checked before
    options.characters = first_of(tool.asked.characters, folder, base::Path("content") / "nhan-vat", "nhan-vat");
    options.charset =
        first_of(tool.asked.charset, folder, base::Path("assets") / "fonts" / "charset.txt", base::Path("fonts") / "charset.txt");
    return options;
}

// What is wrong with the given place as a pack's folder; empty: nothing.
std::string problem_of_folder(const Tool& tool, const std::string& name) {
    const base::Path folder = base::from_utf8(name);
    std::error_code problem;
    const auto status = std::filesystem::status(folder, problem);
    if (!std::filesystem::exists(status)) return tool.words("dong-goi.khong-thay", {{"ten", name}});
    if (!std::filesystem::is_directory(status)) return tool.words("dong-goi.khong-phai-thu-muc", {{"ten", name}});
    if (!std::filesystem::exists(folder / "pack.md", problem)) return tool.words("dong-goi.khong-phai-goi", {{"ten", name}});
    return {};
}

std::string problem_of_options(const Tool& tool) {
    base::Date date;
    if (!tool.asked.today.empty() && !base::parse_date(tool.asked.today, date))
        return tool.words("dong-goi.ngay-sai", {{"chu", tool.asked.today}});
    std::error_code problem;
    for (const std::string* place : {&tool.asked.characters, &tool.asked.charset})
        if (!place->empty() && !std::filesystem::exists(base::from_utf8(*place), problem))
            return tool.words("dong-goi.khong-thay", {{"ten", *place}});
    return {};
}

int count_items(const model::Pack& pack) {
    std::size_t count = 0;
    for (const auto& lesson : pack.lessons) count += lesson.items().size();
    return static_cast<int>(count);
}

void print_problems(const Tool& tool, const std::string& folder, const base::Diagnostics& all) {
    for (const auto& problem : all.all()) {
        std::cout << base::to_utf8(base::from_utf8(folder) / base::from_utf8(problem.file));
        if (problem.line > 0) std::cout << ':' << problem.line;
        if (problem.line > 0 && problem.column > 0) std::cout << ':' << problem.column;
        const char* severity = problem.severity == base::Severity::error     ? "dong-goi.loi"
                               : problem.severity == base::Severity::warning ? "dong-goi.canh-bao"
                                                                             : "dong-goi.goi-y";
        std::cout << ": " << tool.words(severity) << ": " << tool.catalogue.text(problem.key, {}, problem.params) << '\n';
    }
}

struct Count {
    int lessons = 0, items = 0, errors = 0, warnings = 0, hints = 0;
    void add(const pack::Checked& checked) {
        lessons += static_cast<int>(checked.pack.lessons.size());
        items += count_items(checked.pack);
        errors += checked.problems.count(base::Severity::error);
        warnings += checked.problems.count(base::Severity::warning);
        hints += checked.problems.count(base::Severity::hint);
    }
    bool is_clean() const { return errors + warnings + hints == 0; }
};

void print_count(const Tool& tool, const Count& count) {
    std::cout << tool.words(count.is_clean() ? "dong-goi.sach" : "dong-goi.tong-ket", {{"bai", std::to_string(count.lessons)},
                                                                                       {"cau", std::to_string(count.items)},
                                                                                       {"loi", std::to_string(count.errors)},
                                                                                       {"canh-bao", std::to_string(count.warnings)},
                                                                                       {"goi-y", std::to_string(count.hints)}})
              << '\n';
}

int run_check(const Tool& tool) {
    for (const auto& folder : tool.asked.folders)
        if (const auto wrong = problem_of_folder(tool, folder); !wrong.empty()) return tool.refuse(wrong);
    Count count;
    for (const auto& name : tool.asked.folders) {
        const base::Path folder = base::from_utf8(name);
        const auto checked = pack::check(folder, options_for(tool, folder));
        print_problems(tool, name, checked.problems);
        count.add(checked);
    }
    print_count(tool, count);
    const bool failed = tool.asked.strict ? !count.is_clean() : count.errors > 0;
    return failed ? problems : clean;
}

int run_build(const Tool& tool) {
    const std::string& name = tool.asked.what;
    if (const auto wrong = problem_of_folder(tool, name); !wrong.empty()) return tool.refuse(wrong);
    const base::Path folder = base::from_utf8(name), out = base::from_utf8(tool.asked.out);
    std::error_code problem;
    if (std::filesystem::is_directory(out, problem))
        return tool.refuse(tool.catalogue.text("loi.la-thu-muc", {}, {{"ten", tool.asked.out}}));
    if (std::filesystem::exists(out, problem) && !std::filesystem::is_regular_file(out, problem))  // a device or pipe would be replaced
        return tool.refuse(tool.catalogue.text("loi.khong-ghi-duoc", {}, {{"ten", tool.asked.out}}));
    const auto options = options_for(tool, folder);
    const auto checked = pack::check(folder, options);
    print_problems(tool, name, checked.problems);
    Count count;
    count.add(checked);
    if (tool.asked.strict ? !count.is_clean() : count.errors > 0) {
        print_count(tool, count);
        return problems;
    }
    if (auto built = pack::build(folder, out, options); !built) return tool.refuse(built.error());
    const auto reader = pack::Reader::open(out);
    if (!reader) return tool.refuse(reader.error());
    std::cout << tool.words("dong-goi.da-dong", {{"ten", tool.asked.out},
                                                 {"bai", std::to_string(count.lessons)},
                                                 {"hinh", std::to_string(checked.pictures.size())},
                                                 {"byte", std::to_string(std::filesystem::file_size(out, problem))},
                                                 {"bam", reader->pack().info.hash}})
              << '\n';
    return clean;
}

std::string count_kinds(const std::vector<const model::Item*>& items) {
    std::vector<std::string> parts;
    for (const auto* kind : kinds::all_kinds()) {
        const auto count = std::count_if(items.begin(), items.end(), [&](const auto* item) { return item->kind == kind->id(); });
        if (count > 0) parts.push_back(std::to_string(count) + " " + std::string(kind->author_name()));
    }
    return base::join(parts, ", ");
}

// Pictures and facts that a lesson uses, each counted once.
struct Uses {
    std::set<std::string> pictures, facts, ideas;
    void see(const model::Picture& picture) {
        if (!picture.id.empty()) pictures.insert(picture.id);
    }
    void see(const model::RichText& text) {
        for (const auto& paragraph : text.paragraphs)
            for (const auto& span : paragraph.spans)
                if (!span.law.empty()) facts.insert(span.law);
    }
};

Uses uses_of(const model::Lesson& lesson) {
    Uses uses;
    uses.see(lesson.cover);
    for (const auto* text : {&lesson.action, &lesson.home_talk, &lesson.talk_card}) uses.see(*text);
    for (const auto* page : lesson.pages()) {
        uses.see(page->picture);
        uses.see(page->text);
    }
    for (const auto* item : lesson.items()) {
        uses.see(item->picture);
        uses.see(item->prompt);
        uses.ideas.insert(item->idea);
    }
    return uses;
}

void print_lesson(const Tool& tool, const model::Lesson& lesson) {
    const auto items = lesson.items();
    std::cout << tool.words("dong-goi.dong-bai", {{"ma", lesson.id},
                                                  {"ten", lesson.title},
                                                  {"lop", std::to_string(lesson.grade)},
                                                  {"phut", std::to_string(lesson.minutes)},
                                                  {"cau", std::to_string(items.size())}})
              << '\n';
    if (!tool.asked.stats) return;
    const Uses uses = uses_of(lesson);
    std::cout << "  "
              << tool.words("dong-goi.dong-thong-ke", {{"trang", std::to_string(lesson.pages().size())},
                                                       {"cau", std::to_string(items.size())},
                                                       {"kieu", count_kinds(items)},
                                                       {"y", std::to_string(uses.ideas.size())},
                                                       {"hinh", std::to_string(uses.pictures.size())},
                                                       {"luat", std::to_string(uses.facts.size())}})
              << '\n';
}

base::Result<model::Pack> load_any(const Tool& tool) {
    const base::Path place = base::from_utf8(tool.asked.what);
    std::error_code problem;
    if (std::filesystem::is_directory(place, problem)) {
        auto options = options_for(tool, place);
        options.pictures = false;
        return pack::check(place, options).pack;
    }
    TRY_ASSIGN(const auto reader, pack::Reader::open(place));
    return reader.pack();
}

int run_list(const Tool& tool) {
    std::error_code problem;
    const std::string& name = tool.asked.what;
    if (std::filesystem::is_directory(base::from_utf8(name), problem))
        if (const auto wrong = problem_of_folder(tool, name); !wrong.empty()) return tool.refuse(wrong);
    const auto pack = load_any(tool);
    if (!pack) return tool.refuse(pack.error());
    std::cout << tool.words("dong-goi.dong-goi", {{"ma", pack->info.id}, {"phien-ban", pack->info.version}, {"ten", pack->info.title}})
              << '\n';
    for (const auto& lesson : pack->lessons) print_lesson(tool, lesson);
    return clean;
}

// The program beside this one plays: only there is a page.
int run_play(const Tool& tool) {
    std::vector<std::string> arguments{"--headless"};
    const auto add = [&arguments](const std::string& option, const std::vector<std::string>& values) {
        for (const std::string& value : values)
            if (!value.empty()) arguments.insert(arguments.end(), {option, value});
    };
    add("--play", tool.asked.folders);
    add("--lesson", {tool.asked.lesson});
    add("--size", tool.asked.sizes);
    add("--text-scale", tool.asked.text_scales);
    add("--answers", {tool.asked.answers});
    add("--sheets", {tool.asked.sheets});
    base::Path program = base::program_folder() / "khienso";
    program += base::path_of_program().extension();
    const auto code = base::run_program(program, arguments);
    return code ? *code : tool.refuse(code.error());
}

// Where a new file goes: what was asked for, else beside here. Refuses what is there already.
std::string problem_of_new(const Tool& tool, const std::vector<base::Path>& files) {
    for (const base::Path& file : files) {
        std::error_code problem;
        if (std::filesystem::exists(std::filesystem::symlink_status(file, problem)))
            return tool.words("dong-goi.moi-da-co", {{"ten", base::to_utf8(file)}});
    }
    return {};
}

int write_new(const Tool& tool, const base::Path& file, std::string_view text) {
    if (auto written = base::write_file(file, text); !written) return tool.refuse(written.error());
    return clean;
}

base::Path new_file(const Tool& tool, const std::string& id) {
    return base::from_utf8(tool.asked.out.empty() ? id + ".md" : tool.asked.out);
}

std::string replaced(std::string text, std::string_view name, std::string_view value) {
    for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size())) text.replace(at, name.size(), value);
    return text;
}

int run_new_lesson(const Tool& tool, const std::string& name) {
    const std::string id = pack::to_id(name);
    if (id.empty()) return tool.refuse(tool.words("dong-goi.moi-cach-goi"));
    const base::Path file = new_file(tool, id);
    if (const auto wrong = problem_of_new(tool, {file}); !wrong.empty()) return tool.refuse(wrong);
    const auto blank = base::read_file(base::share_folder() / "bai-moi.md");
    if (!blank) return tool.refuse(blank.error());
    const int code = write_new(tool, file, replaced(replaced(*blank, "{ten}", name), "{ma}", id));
    if (code == clean) std::cout << tool.words("dong-goi.moi-xong", {{"ten", base::to_utf8(file)}}) << '\n';
    return code;
}

// The first question of that kind in a lesson, with its lines.
std::string sample_in(const std::string& lesson, std::string_view author_name) {
    std::string sample;
    bool inside = false;
    for (const std::string& line : base::split(lesson, '\n')) {
        if (base::starts_with(line, "?") || base::starts_with(line, "# ") || base::starts_with(line, "@ "))
            inside = base::starts_with(line, "? " + std::string(author_name) + ":") && sample.empty();
        if (inside) sample += line + '\n';
    }
    return std::string(base::trim(sample));
}

// From the authors' sample pack, which holds every kind.
std::string sample_of(std::string_view author_name) {
    std::set<base::Path> files;
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator(base::share_folder() / "mau", problem)) files.insert(entry.path());
    for (const base::Path& file : files)
        if (std::string sample = sample_in(base::read_file(file).value_or(""), author_name); !sample.empty()) return sample;
    return {};
}

int run_kind_sample(const Tool& tool, const std::string& name) {
    const kinds::Kind* kind = kinds::find_kind_by_author_name(name);
    if (!kind) kind = kinds::find_kind(name);
    if (!kind) {
        std::vector<std::string> known;
        for (const kinds::Kind* each : kinds::all_kinds()) known.emplace_back(each->author_name());
        return tool.refuse(tool.words("dong-goi.moi-dang-la", {{"chu", name}, {"danh", base::join(known, ", ")}}));
    }
    const std::string sample = sample_of(kind->author_name()) + '\n';
    if (tool.asked.out.empty()) {
        std::cout << sample;
        return clean;
    }
    const base::Path file = base::from_utf8(tool.asked.out);
    if (const auto wrong = problem_of_new(tool, {file}); !wrong.empty()) return tool.refuse(wrong);
    return write_new(tool, file, sample);
}

int run_draft(const Tool& tool) {
    const base::Path from = base::from_utf8(tool.asked.from);
    const std::string name = pack::to_id(base::to_utf8(from.stem())), id = name.empty() ? "bai-moi" : name;
    const base::Path file = new_file(tool, id);
    if (file.extension() != ".md") return tool.refuse(tool.words("dong-goi.moi-duoi", {{"ten", base::to_utf8(file)}}));
    base::Path to_do = file;
    to_do.replace_extension(".can-lam.txt");
    if (const auto wrong = problem_of_new(tool, {file, to_do}); !wrong.empty()) return tool.refuse(wrong);
    const auto questions = intake::read_questions(from);
    if (!questions) return tool.refuse(questions.error());
    if (questions->questions.empty()) return tool.refuse(tool.words("dong-goi.moi-khong-cau", {{"ten", tool.asked.from}}));
    const work::Draft draft = work::draft_lesson(*questions, id, tool.catalogue);
    if (const int code = write_new(tool, to_do, draft.to_do); code != clean) return code;
    if (const int code = write_new(tool, file, draft.lesson); code != clean) return code;
    for (std::size_t i = 0; i < draft.missing.size(); ++i) std::cout << i + 1 << ". " << draft.missing[i] << '\n';
    for (const auto& problem : questions->problems.all()) {
        std::cout << base::to_utf8(from);
        if (problem.line > 0) std::cout << ':' << problem.line;
        if (problem.line > 0 && problem.column > 0) std::cout << ':' << problem.column;
        std::cout << ": " << tool.catalogue.text(problem.key, {}, problem.params) << '\n';
    }
    std::cout << tool.words("dong-goi.moi-nhap-xong",
                            {{"ten", base::to_utf8(file)}, {"cau", std::to_string(draft.written)}, {"viec", base::to_utf8(to_do)}})
              << '\n';
    return clean;
}

int run_new(const Tool& tool) {
    const auto& what = tool.asked.to_begin;
    if (!tool.asked.from.empty() && what.empty()) return run_draft(tool);
    if (tool.asked.from.empty() && what.size() == 2 && what[0] == "lesson") return run_new_lesson(tool, what[1]);
    if (tool.asked.from.empty() && what.size() == 2 && what[0] == "kind-sample") return run_kind_sample(tool, what[1]);
    return tool.refuse(tool.words("dong-goi.moi-cach-goi"));
}

void add_places(Tool& tool, base::CommandLine& line, base::CommandLine::Command& command) {
    line.option(command, "--today", tool.asked.today, tool.words("dong-goi.hom-nay"), "YYYY-MM-DD");
    line.option(command, "--characters", tool.asked.characters, tool.words("dong-goi.nhan-vat"), "DIR");
    line.option(command, "--charset", tool.asked.charset, tool.words("dong-goi.bang-chu"), "FILE");
}

// A command begins when what stands after the options could be meant.
base::CommandLine::Act with_good_options(const Tool& tool, int (*act)(const Tool&)) {
    return [&tool, act] {
        const auto wrong = problem_of_options(tool);
        return wrong.empty() ? act(tool) : tool.refuse(wrong);
    };
}

void add_check(Tool& tool, base::CommandLine& line) {
    base::CommandLine::Command& command = line.add("check", tool.words("dong-goi.kiem"), with_good_options(tool, run_check));
    line.required(command, "DIR", tool.asked.folders, tool.words("dong-goi.thu-muc"), "...");
    line.flag(command, "--strict", tool.asked.strict, tool.words("dong-goi.chat"));
    add_places(tool, line, command);
}

void add_build(Tool& tool, base::CommandLine& line) {
    base::CommandLine::Command& command = line.add("build", tool.words("dong-goi.dong"), with_good_options(tool, run_build));
    line.required(command, "DIR", tool.asked.what, tool.words("dong-goi.thu-muc"), "");
    line.required(command, "-o,--output", tool.asked.out, tool.words("dong-goi.tep-ra"), "FILE");
    line.flag(command, "--strict", tool.asked.strict, tool.words("dong-goi.chat"));
    add_places(tool, line, command);
}

void add_list(Tool& tool, base::CommandLine& line) {
    base::CommandLine::Command& command = line.add("list", tool.words("dong-goi.liet-ke"), with_good_options(tool, run_list));
    line.required(command, "FILE", tool.asked.what, tool.words("dong-goi.tep-hay-thu-muc"), "");
    line.flag(command, "--stats", tool.asked.stats, tool.words("dong-goi.thong-ke"));
}

void add_play(Tool& tool, base::CommandLine& line) {
    base::CommandLine::Command& command = line.add("play", tool.words("dong-goi.choi"), [&tool] { return run_play(tool); });
    line.required(command, "DIR", tool.asked.folders, tool.words("dong-goi.thu-muc"), "...");
    line.option(command, "--lesson", tool.asked.lesson, tool.words("dong-goi.choi-bai"), "ID");
    line.option(command, "--size", tool.asked.sizes, tool.words("dong-goi.choi-co"), "1366x768");
    line.option(command, "--text-scale", tool.asked.text_scales, tool.words("dong-goi.choi-chu"), "1.5");
    line.option(command, "--answers", tool.asked.answers, tool.words("dong-goi.choi-tra-loi"), "right|wrong|mixed");
    line.option(command, "--sheets", tool.asked.sheets, tool.words("dong-goi.choi-hinh"), "DIR");
}

void add_new(Tool& tool, base::CommandLine& line) {
    base::CommandLine::Command& command = line.add("new", tool.words("dong-goi.moi"), [&tool] { return run_new(tool); });
    line.option(command, "WHAT", tool.asked.to_begin, tool.words("dong-goi.moi-gi"), "");
    line.option(command, "--from", tool.asked.from, tool.words("dong-goi.moi-tu"), "FILE");
    line.option(command, "-o,--output", tool.asked.out, tool.words("dong-goi.moi-ra"), "FILE.md");
}

int run(Tool& tool, int argc, char** argv) {
    base::CommandLine line(tool.catalogue,
                           {"khienso-pack", "khienso-pack " KS_VERSION, tool.words("dong-goi.gioi-thieu"), tool.words("dong-goi.ma-ra")});
    add_check(tool, line);
    add_build(tool, line);
    add_list(tool, line);
    add_play(tool, line);
    add_new(tool, line);
    return line.run(argc, argv, [&](const std::string& wrong) { return tool.refuse(wrong); });
}

}  // namespace

int main(int argc, char** argv) {
    const auto catalogue = base::Catalogue::load(base::share_folder() / "text");
    if (!catalogue) {
        std::cerr << "khienso-pack: " << base::to_utf8(base::share_folder() / "text") << ": " << catalogue.error().key << '\n';
        return misused;
    }
    Tool tool{*catalogue, {}};
    return run(tool, argc, argv);
}
