// The one place that knows CLI11: its help gets our words, its English errors become our sentences.

#include "base/command_line.h"

#include <CLI/CLI.hpp>

#include "base/text.h"

namespace base {

struct CommandLine::Command {
    CLI::App* app;
    Act act;
    std::unique_ptr<CLI::App> owned = nullptr;  // the program's; it owns those of its commands
};

struct CommandLine::Wrong {
    const CLI::ParseError& error;
};

CommandLine::CommandLine(const Catalogue& words, const Program& program) : words_(words) {
    auto app = std::make_unique<CLI::App>(program.about, program.name);
    whole_ = std::make_unique<Command>(Command{app.get(), {}, nullptr});
    whole_->owned = std::move(app);
    describe(*whole_);
    whole_->app->set_version_flag("--version", program.version, text("phien-ban"))->group(text("lua-chon"));
    whole_->app->footer(program.footer);
}

CommandLine::~CommandLine() = default;

std::string CommandLine::text(const std::string& name, const Params& params) const { return words_.text("lenh." + name, {}, params); }

void CommandLine::describe(Command& command) const {
    command.app->set_help_flag("-h,--help", text("tro-giup"))->group(text("lua-chon"));
    auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", text("cach-dung"));
    formatter->label("OPTIONS", text("lua-chon-hoa"));
    formatter->label("SUBCOMMAND", text("lenh-hoa"));
    formatter->label("SUBCOMMANDS", text("lenh-hoa"));
    formatter->label("Subcommands", text("cac-lenh"));
    formatter->label("Positionals", text("tham-so"));
    formatter->label("REQUIRED", text("bat-buoc"));
    formatter->label("TEXT", "");
    formatter->column_width(34);
    command.app->formatter(formatter);
}

CommandLine::Command& CommandLine::add(const std::string& name, const std::string& about, Act act) {
    CLI::App* app = whole_->app->add_subcommand(name, about);
    app->group(text("cac-lenh"));
    whole_->app->require_subcommand(1);
    commands_.push_back(std::make_unique<Command>(Command{app, std::move(act)}));
    describe(*commands_.back());
    return *commands_.back();
}

static CLI::Option& add_option(CLI::App& app, const std::string& name, const CommandLine::Into& into, const std::string& about) {
    return *std::visit([&](auto* place) { return app.add_option(name, *place, about); }, into.place);
}

void CommandLine::option(Command& command, const std::string& name, Into into, const std::string& about, const std::string& shape) {
    CLI::Option& option = add_option(*command.app, name, into, about);
    option.option_text(shape);
    if (name[0] == '-') option.group(about.empty() ? "" : text("lua-chon"));
}

void CommandLine::required(Command& command, const std::string& name, Into into, const std::string& about, const std::string& shape) {
    option(command, name, into, about, shape + (shape.empty() ? "" : " ") + text("bat-buoc"));
    command.app->get_option(split(name, ',').back())->required();
}

void CommandLine::choice(Command& command, const std::string& name, std::string& into, const std::string& about,
                         const std::vector<std::string>& of) {
    option(command, name, into, about, join(of, "|"));
    command.app->get_option(name)->check(CLI::IsMember(of));
}

void CommandLine::flag(Command& command, const std::string& name, bool& into, const std::string& about) {
    command.app->add_flag(name, into, about)->group(text("lua-chon"));
}

std::optional<int> CommandLine::read(int count, char** arguments, const Misuse& misuse) {
    CLI::App& app = *whole_->app;
    try {
        app.parse(count, arguments);
    } catch (const CLI::Success& asked_for_words) {
        return app.exit(asked_for_words);
    } catch (const CLI::ParseError& error) {
        const bool unknown = !commands_.empty() && app.get_subcommands().empty() && count > 1 && arguments[1][0] != '-';
        const std::string why = unknown ? text("la", {{"chu", arguments[1]}}) : reason({error});
        return misuse(text("sai", {{"vi-sao", why}, {"ten", app.get_name()}}));
    }
    return std::nullopt;
}

int CommandLine::run(int count, char** arguments, const Misuse& misuse) {
    if (const auto ended = read(count, arguments, misuse)) return *ended;
    for (const auto& command : commands_)
        if (command->app->parsed()) return command->act();
    return 0;
}

// What CLI11 complains about stands first or last in its text; of a value it cannot read: "Could not convert: --size = big".
std::string CommandLine::reason(const Wrong& wrong) const {
    const std::string said = wrong.error.what();
    const std::string first = said.substr(0, said.find_first_of(": ")), last = said.substr(said.find_last_of(' ') + 1);
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&wrong.error)) return text("thieu-gia-tri", {{"chu", first}});
    if (dynamic_cast<const CLI::ExtrasError*>(&wrong.error)) return text("tham-so-la", {{"chu", last}});
    if (dynamic_cast<const CLI::ConversionError*>(&wrong.error)) {
        const std::string rest = said.substr(said.find(": ") + 2);
        return text("gia-tri-sai", {{"chu", rest.substr(0, rest.find(' '))}});
    }
    if (!commands_.empty() && whole_->app->get_subcommands().empty()) {
        std::vector<std::string> names;
        for (const auto& command : commands_) names.push_back(command->app->get_name());
        return text("thieu-lenh", {{"cac-lenh", join(names, ", ")}});
    }
    if (dynamic_cast<const CLI::ValidationError*>(&wrong.error)) return text("gia-tri-sai", {{"chu", first}});
    return text("thieu-tham-so", {{"chu", first}});
}

}  // namespace base
