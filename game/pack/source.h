#pragma once
// An author's file as lines that know where they came from, and the notes taken while it is read. Everything a later
// step says about a piece of text names the place in the file, in characters, whatever was joined or cut in between.

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/paths.h"

namespace pack {

struct Place {
    int line = 0, column = 0;  // from 1; column in characters, 0: the whole line
};

struct Line {
    std::string text;  // without blanks at either end
    Place place;       // of its first character
    bool indented = false;
    bool blank() const { return text.empty(); }
    Line from(std::size_t offset) const;  // the rest from that byte on, without leading blanks
};

// Text joined from lines by single blanks: a paragraph, an option, a value.
class Stretch {
public:
    Stretch() = default;
    explicit Stretch(const Line& line) { add(line); }
    void add(const Line& line);
    const std::string& text() const { return text_; }
    bool empty() const { return text_.empty(); }
    Place start() const { return place_at(0); }
    Place place_at(std::size_t offset) const;  // byte offset into text()
    bool bullet = false;

private:
    struct Part {
        std::size_t offset;
        Place place;
    };
    std::string text_;
    std::vector<Part> parts_;
};

// The notes about one file.
class Notes {
public:
    Notes(std::string file, base::Diagnostics& all) : file_(std::move(file)), all_(&all) {}
    void error(Place place, std::string key, base::Params params = {}) {
        add(base::Severity::error, place, std::move(key), std::move(params));
    }
    void warning(Place place, std::string key, base::Params params = {}) {
        add(base::Severity::warning, place, std::move(key), std::move(params));
    }
    void hint(Place place, std::string key, base::Params params = {}) {
        add(base::Severity::hint, place, std::move(key), std::move(params));
    }
    const std::string& file() const { return file_; }
    base::Diagnostics& all() { return *all_; }

private:
    void add(base::Severity severity, Place place, std::string key, base::Params params);
    std::string file_;
    base::Diagnostics* all_;
};

// Every line of the file, NFC, without BOM and CR. Says what is wrong with the bytes.
std::vector<Line> to_lines(std::string bytes, Notes& notes);

}  // namespace pack
