// khienso-demo: makes a data folder to show the program with. Its class is invented and its past results were played.

#include <iostream>

#include "base/command_line.h"
#include "base/text.h"
#include "work/demo.h"

namespace {

struct Asked {
    std::string data, today = "2026-11-23", names, pin = "2468";
    std::vector<std::string> packs;
    std::uint64_t seed = 1;
};

int refuse(const std::string& sentence) {
    std::cerr << "khienso-demo: " << sentence << "\n";
    return 2;
}

int refuse(const base::Catalogue& words, const base::Error& error) { return refuse(words.text(error)); }

void describe(base::CommandLine& line, Asked& asked, const base::Catalogue& words) {
    line.required(line.whole(), "--data", asked.data, words.text("demo.data"), "DIR");
    line.required(line.whole(), "--pack", asked.packs, words.text("demo.pack"), "FILE...");
    line.option(line.whole(), "--names", asked.names, words.text("demo.names"), "FILE");
    line.option(line.whole(), "--seed", asked.seed, words.text("demo.seed"), "N");
    line.option(line.whole(), "--today", asked.today, words.text("demo.today"), "YYYY-MM-DD");
    line.option(line.whole(), "--pin", asked.pin, words.text("demo.pin"), "PIN");
}

std::vector<std::string> to_names(const std::string& text) {
    std::vector<std::string> names;
    for (const std::string& line : base::split(text, '\n'))
        if (const auto name = base::trim(line); !name.empty()) names.push_back(base::to_nfc(name));
    return names;
}

}  // namespace

int main(int count, char** arguments) {
    const base::Path share = base::share_folder();
    const auto words = base::Catalogue::load(share / "text");
    if (!words) {
        std::cerr << "khienso-demo: share/text: " << words.error().detail << "\n";
        return 2;
    }
    Asked asked;
    base::CommandLine line(*words, {"khienso-demo", "khienso-demo " KS_VERSION, words->text("demo.mo-dau"), ""});
    describe(line, asked, *words);
    const auto ended = line.read(count, arguments, [](const std::string& wrong) { return refuse(wrong); });
    if (ended) return *ended;

    work::DemoPlan plan;
    plan.data = base::from_utf8(asked.data);
    plan.seed = asked.seed;
    plan.pin = asked.pin;
    for (const std::string& pack : asked.packs) plan.packs.push_back(base::from_utf8(pack));
    if (!base::parse_date(asked.today, plan.today))
        return refuse(*words, {base::Code::invalid, "demo.sai-ngay", {{"ngay", asked.today}}, {}});
    const auto names = base::read_file(asked.names.empty() ? share / "demo" / "lop-6a1.txt" : base::from_utf8(asked.names));
    if (!names) return refuse(*words, names.error());
    plan.names = to_names(*names);
    plan.school = words->text("demo.truong");
    plan.teacher = words->text("demo.giao-vien");
    plan.title = words->text("demo.xung-ho");
    plan.class_name = words->text("demo.lop");
    plan.school_year = words->text("demo.nam-hoc");
    const auto made = work::make_demo(plan);
    if (!made) return refuse(*words, made.error());
    std::cout << words->text("demo.da-lam", {},
                             {{"ten", asked.data},
                              {"em", std::to_string(made->pupils)},
                              {"bai", std::to_string(made->lessons)},
                              {"luot", std::to_string(made->sittings)},
                              {"xong", std::to_string(made->finished)},
                              {"pin", asked.pin}})
              << "\n";
    return 0;
}
