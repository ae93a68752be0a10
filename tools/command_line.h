// The command line of a tool with commands: its help in the words of assets/text ("lenh.*"), CLI11's English errors as our sentences.
#pragma once
#include <CLI/CLI.hpp>
#include <functional>
#include <map>

#include "base/catalogue.h"
#include "base/text.h"

namespace tools {

class CommandLine {
public:
    using Act = std::function<int()>;                             // does a command; its exit code
    using Misuse = std::function<int(const std::string& wrong)>;  // says what is wrong with the line, in one sentence

    CommandLine(const base::Catalogue& words, const std::string& program, const std::string& about, const std::string& exit_codes)
        : words_(words), app_(about, program) {
        describe(app_);
        app_.set_version_flag("--version", program + " " + KS_VERSION, text("phien-ban"))->group(text("lua-chon"));
        app_.footer(exit_codes);
        app_.require_subcommand(1);
    }

    CLI::App& add(const std::string& name, const std::string& about, Act act) {
        CLI::App* command = app_.add_subcommand(name, about);
        command->group(text("cac-lenh"));
        describe(*command);
        acts_[command] = std::move(act);
        return *command;
    }

    // A name without dashes is a place on the line: "FILE".
    template <typename Into>
    CLI::Option& option(CLI::App& command, const std::string& name, Into& into, const std::string& about, const std::string& shape) {
        CLI::Option* option = command.add_option(name, into, about);
        option->option_text(shape);
        if (name[0] == '-') option->group(text("lua-chon"));
        return *option;
    }

    template <typename Into>
    void required(CLI::App& command, const std::string& name, Into& into, const std::string& about, const std::string& shape) {
        option(command, name, into, about, shape + (shape.empty() ? "" : " ") + text("bat-buoc")).required();
    }

    void flag(CLI::App& command, const std::string& name, bool& into, const std::string& about) {
        command.add_flag(name, into, about)->group(text("lua-chon"));
    }

    int run(int count, char** arguments, const Misuse& misuse) {
        try {
            app_.parse(count, arguments);
        } catch (const CLI::Success& asked_for_words) {
            return app_.exit(asked_for_words);
        } catch (const CLI::ParseError& error) {
            const bool unknown = app_.get_subcommands().empty() && count > 1 && arguments[1][0] != '-';
            const std::string why = unknown ? text("la", {{"chu", arguments[1]}}) : reason(error);
            return misuse(text("sai", {{"vi-sao", why}, {"ten", app_.get_name()}}));
        }
        return acts_.at(app_.get_subcommands().front())();
    }

private:
    std::string text(const std::string& name, const base::Params& params = {}) const { return words_.text("lenh." + name, {}, params); }

    void describe(CLI::App& app) {
        app.set_help_flag("-h,--help", text("tro-giup"))->group(text("lua-chon"));
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
        app.formatter(formatter);
    }

    // What CLI11 complains about stands first or last in its text.
    std::string reason(const CLI::ParseError& error) const {
        const std::string said = error.what();
        const std::string first = said.substr(0, said.find_first_of(": ")), last = said.substr(said.find_last_of(' ') + 1);
        if (dynamic_cast<const CLI::ArgumentMismatch*>(&error)) return text("thieu-gia-tri", {{"chu", first}});
        if (dynamic_cast<const CLI::ExtrasError*>(&error)) return text("tham-so-la", {{"chu", last}});
        if (app_.get_subcommands().empty()) return text("thieu-lenh", {{"cac-lenh", commands()}});
        if (dynamic_cast<const CLI::ValidationError*>(&error)) return text("gia-tri-sai", {{"chu", first}});
        return text("thieu-tham-so", {{"chu", first}});
    }

    std::string commands() const {
        std::vector<std::string> names;
        for (const CLI::App* command : app_.get_subcommands([](const CLI::App*) { return true; })) names.push_back(command->get_name());
        return base::join(names, ", ");
    }

    const base::Catalogue& words_;
    CLI::App app_;
    std::map<const CLI::App*, Act> acts_;
};

}  // namespace tools
