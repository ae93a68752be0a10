#pragma once
// The command line of a program: with commands ("khienso-desk import ...") or without ("khienso --size ..."). Its help and its
// complaints are in the words of assets/text ("lenh.*"). A name without dashes is a place on the line: "FILE".
//   CommandLine line(words, {"khienso-desk", "khienso-desk 0.1", about, exit_codes});
//   auto& list = line.add("list", about_list, [&] { return print_list(asked); });
//   line.option(list, "--data", asked.data, about_data, "DIR");
//   return line.run(count, arguments, misuse);

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/catalogue.h"

namespace base {

class CommandLine {
public:
    struct Program {
        std::string name, version;  // version: the line that --version prints
        std::string about, footer;
    };
    struct Command;
    struct Into {  // where a value goes; it keeps what stands there when the line says nothing
        Into(std::string& value) : place(&value) {}
        Into(std::vector<std::string>& value) : place(&value) {}
        Into(int& value) : place(&value) {}
        Into(std::uint64_t& value) : place(&value) {}
        Into(std::vector<double>& value) : place(&value) {}
        std::variant<std::string*, std::vector<std::string>*, int*, std::uint64_t*, std::vector<double>*> place;
    };
    using Act = std::function<int()>;                             // does a command; its exit code
    using Misuse = std::function<int(const std::string& wrong)>;  // says what is wrong with the line, in one sentence

    CommandLine(const Catalogue& words, const Program& program);
    ~CommandLine();

    Command& add(const std::string& name, const std::string& about, Act act);
    Command& whole() { return *whole_; }  // options of the program itself

    // Without words about it, an option is not in the help.
    void option(Command& command, const std::string& name, Into into, const std::string& about, const std::string& shape);
    void required(Command& command, const std::string& name, Into into, const std::string& about, const std::string& shape);
    void choice(Command& command, const std::string& name, std::string& into, const std::string& about, const std::vector<std::string>& of);
    void flag(Command& command, const std::string& name, bool& into, const std::string& about);

    // Of a program without commands: its exit code when nothing is left to do (help was asked for, or the line is wrong).
    std::optional<int> read(int count, char** arguments, const Misuse& misuse);
    int run(int count, char** arguments, const Misuse& misuse);  // reads, and does the command

private:
    struct Wrong;
    std::string text(const std::string& name, const Params& params = {}) const;
    void describe(Command& command) const;
    std::string reason(const Wrong& wrong) const;

    const Catalogue& words_;
    std::vector<std::unique_ptr<Command>> commands_;
    std::unique_ptr<Command> whole_;
};

}  // namespace base
