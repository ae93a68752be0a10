#pragma once
// Page: the verbs with which a screen or an activity shows itself. A verb says what is shown, never how: sizes, colours
// and places come from the theme of the pupil's band. Writers: ui/imgui (the screen), tests/support/ScriptPage.
//
//   page.screen({.layout = Layout::quiz, .band = Band::b1});
//   page.section(Place::question, Surface::card, [&] { page.heading(2, "..."); page.picture(p); });
//   if (page.button({.label = words("tiep"), .role = ButtonRole::main, .icon = "right"})) intent = NextStep{};
//
// A screen is drawn anew each frame; every verb that can be used returns what was done to it in this frame.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/band.h"
#include "model/pack.h"
#include "page/geometry.h"
#include "page/record.h"

namespace page {

using Draw = std::function<void()>;

// Where things go. The theme holds the rectangles of each layout (ui/theme/layout.cpp).
// quiz_words: a question without a picture, above its answers.
// stage, talk: an activity on the left, its answers beside it.
enum class Layout { sign_in, pictures, home, lesson, quiz, quiz_words, stage, talk, result, plain, teacher, teacher_wide, board };
enum class Place {
    bar_left,
    bar_right,  // top line of a pupil's screen
    letters,
    grid,  // sign_in; grid also in pictures
    you,
    slots,  // pictures
    today,
    today_picture,
    review,
    tree,
    path,  // home
    picture,
    story,  // lesson
    question,
    answers,  // quiz
    stage,    // stage, talk; with answers
    column,
    sure,
    again,
    week,
    talk,    // result
    centre,  // plain: one card in the middle
    foot_left,
    foot_mid,
    foot_right,  // bottom line: help, steps, quick exit
    rail,
    head,  // board: the ground of the next two
    head_left,
    head_right,
    top,
    main,
    main_picture,
    side,
    below  // teacher
};
enum class Surface { bare, card, blue, amber, plum, leaf, deep };  // deep: white text on ink blue

struct Screen {
    Layout layout = Layout::plain;
    model::Band band = model::Band::b1;
    int leaf = 0;  // of several in one layout, as a lesson's steps: another one begins at its top
};

enum class TextStyle { body, second, caption, strong, figure };
enum class ButtonRole { main, second, quiet, round, help, exit, ink, word };  // word: opens what one means
enum class Tone { none, blue, amber, plum, leaf, clay, warm };
enum class Hotkey { none, escape, f1 };  // presses its button whatever has the focus

struct Button {
    std::string label;  // also for a round one: it is recorded and read aloud
    ButtonRole role = ButtonRole::second;
    std::string icon;        // name in assets/icons
    std::string icon_after;  // icon behind the label
    bool enabled = true;
    bool wide = false;        // as wide as its place
    bool is_default = false;  // Enter presses it when nothing else has the focus
    Hotkey hotkey = Hotkey::none;
    std::string detail;  // second line (export buttons)
};

// A pupil of the class, to be picked at the sign-in.
struct Name {
    std::string given;     // of a temporary pupil the whole name
    std::string family;    // and middle name
    std::string number;    // on the roll; without one a person stands in its place
    std::string birthday;  // of namesakes
    std::string spoken;    // what the record calls it, if not `given`
    bool taken = false;    // at another machine
    bool enabled = true;
};

// One of the pictures of which a pupil knows three.
struct SignInPicture {
    std::string word;
    std::string picture;  // id
    bool taken = false;   // picked already: not a second time
};

// Where one picture or digit of what a pupil knows by heart stands once it is picked.
struct SecretSlot {
    std::string label, number;
    std::string picture;  // id; a filled slot without picture and number shows a dot
    std::string spoken;   // what the record calls it, if not `label`
    enum class State { filled, next, later } state = State::later;
};

// A stop of the teacher's rail.
struct Navigation {
    std::string label, icon;
    bool chosen = false;
};

// A card that leads on: an icon on its plate, one line or two.
struct Link {
    std::string label, detail;
    std::string icon;
    Tone tone = Tone::none;
    bool chosen = false;
    bool enabled = true;
    bool file = false;  // a file or folder: lower, and a long detail keeps its end
};

struct Letter {
    std::string label;  // more than two characters: all letters
    bool chosen = false;
};

// A key of the number pad; the keyboard's own does the same.
struct DigitKey {
    std::string label;
    std::string digit;  // empty: the key that takes the last one back
    std::string icon;   // of that one
};

// A figure and what it counts.
struct Statistic {
    std::string figure, label;
    std::string detail;  // on a card
    std::string icon;
    Tone tone = Tone::none;
    bool card = true;  // else bare, for a line of them
};

// One machine of the live board.
struct Called {
    std::string words;
    bool is_name = true;  // it may be shortened as people's names are; a phrase never
};
struct Seat {
    std::string machine;                                                               // "Máy 7"
    Called who;                                                                        // whose it is, or what is said in place of it
    std::string number;                                                                // roll number of a namesake
    std::string icon, words;                                                           // how far it is, where that is no count
    int done = 0, total = 0;                                                           // steps
    std::string badge;                                                                 // icon in its corner
    std::string spoken;                                                                // what the record calls it
    enum class State { working, waits, finished, lost, free } state = State::working;  // waits: for the teacher
};

struct Option {
    std::string letter;  // "A"
    model::RichText text;
    model::Picture picture;                                                       // before its text
    model::RichText explanation;                                                  // shown when `open`
    enum class Verdict { none, right, not_yet, missed } verdict = Verdict::none;  // missed: right, but not picked
    bool chosen = false;
    bool open = false;          // its explanation is shown
    std::string verdict_words;  // "Đúng", "Em chọn, chưa khớp"
    std::string why_words;      // "Vì sao?" while closed and answered
};

struct Choose {
    std::vector<Option> options;
    bool many = false;
    bool answered = false;  // no more picking; a click on a closed option opens its explanation
};

// Words that are put into places: by a press on the word and then on its place, by dragging, or by the keys 1-9 (the place for the word
// that is held, else for the first that lies loose).
struct Token {
    std::string words;
    int slot = -1;  // where it was put; -1: it lies loose
};
struct Slot {
    std::string label;     // what it is called, too; gaps and rank: a number's words
    model::RichText text;  // pairs: what it belongs to
    int room = 1;          // how many it takes; 0: any number
};
struct Arrange {
    enum class Style {
        rank,   // numbered places below one another
        pairs,  // a place beside each text
        boxes,  // the loose ones come one at a time
        gaps,   // places in a text
        marks,  // the words are a text; the one slot holds those that are marked
        rows    // each word on a line of its own, its places as buttons behind it
    } style = Style::rank;
    std::vector<Token> tokens;
    std::vector<Slot> slots;
    std::vector<std::string> text;  // gaps: what stands before each place, and behind the last
    std::string loose_words;        // above the loose ones: "Còn 7 thẻ"
};
struct Put {
    int token = -1, slot = -1;  // slot -1: loose again
};

// Places in a picture that can be marked, without being seen before.
struct Spot {
    std::string label;  // what it is called when read aloud or reached by the keyboard
    Rect area;          // in parts of the picture's width and height
    bool marked = false;
    Option::Verdict verdict = Option::Verdict::none;
    std::string number;  // on its badge; empty: none
};
struct Spots {
    model::Picture picture;
    std::vector<Spot> spots;
    bool answered = false;  // no more marking; verdicts lie over the picture
};

// What somebody says in a talk: a bubble with a name and a face.
struct Say {
    enum class Side { left, right, middle } side = Side::left;  // right: the pupil's own; middle: what happens meanwhile
    std::string who;
    model::Picture face;
    std::string words;
    bool covered = false;  // a picture that nobody should pass on: the words tell of it, it is not shown
};

struct Field {
    enum class Kind { text, number, code, area } kind = Kind::text;  // code: shown as dots, digits only
    std::string label, hint, problem;
    int limit = 80;      // characters
    bool first = false;  // takes the keyboard when the screen opens
    bool wide = true;
};

struct Pick {
    std::vector<std::string> labels;
    int chosen = 0;
    enum class Style { segments, chips } style = Style::segments;
};

struct Column {
    std::string heading;
    float width = 0;  // share of what is left when 0
    enum class Align { left, centre, right } align = Align::left;
};
struct TableCell {
    std::string text, second;  // second line
    Tone tone = Tone::none;    // chip ground; none: plain text
    std::string icon;
    bool bold = false;
    int percent = -1;          // 0..100: a bar before the text
    std::string number_plate;  // small square with a number
};
struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<TableCell>> rows;
    int chosen = -1;
    bool can_choose = false;
    bool tall = false;   // rows of 82 instead of 60
    bool paper = false;  // printed book: head 34, rows 30
};

struct Stop {
    std::string title, state_words;
    enum class State { done, now, ahead } state = State::ahead;
};
struct Progress {
    enum class Style { steps, dots, ring, bar, path, tree, wizard } style = Style::steps;
    int done = 0, total = 0;
    int now = -1;              // from 0; steps and dots
    std::vector<bool> right;   // ring: one arc an item; amber where false
    std::vector<bool> mended;  // ring: where true it is right by now; may be shorter
    std::vector<bool> blank;   // ring: where true the arc is empty; may be shorter
    std::vector<Stop> stops;   // path, wizard
    std::string words;  // beside or inside it: "Câu 4/6", "ý đã chắc"; beside bars in a place of one width, so that bars of one list are
                        // equally long
    Tone tone = Tone::leaf;  // bar
};

struct Row {
    float gap = -1;   // -1: the theme's
    int columns = 0;  // 0: side by side, each as wide as it needs; n: a grid of n equal columns
    enum class Align { left, centre, right, spread } align = Align::left;
    int room_for = 0;  // of a grid: narrower and lower cells where so many then need no scrolling
};

struct Notice {
    Tone tone = Tone::blue;
    std::string icon;
    std::string title;  // bold words before the text
    std::string text;
    bool toast = false;  // floats above the bottom line
};

struct Heading {
    int level = 1;  // 1 greeting, 2 title or question, 3 card title, 4 small card title
    std::string text;
    std::string second;      // quieter line below
    std::string icon;        // on a plate before the text
    Tone tone = Tone::none;  // of the plate and the words
    std::string number;      // on the plate instead of an icon
};

struct Chip {
    std::string label, icon;
    Tone tone = Tone::blue;
};

// How verbs are set: a section fills its rectangle and stacks what is drawn in it from the top, 12 px apart; what does
// not fit scrolls (but never in the bars). A card inside it is as high as its content. A row stands side by side.
class Page {
public:
    virtual ~Page() = default;

    virtual void screen(const Screen& screen) = 0;
    virtual void section(Place place, Surface surface, const Draw& draw) = 0;
    virtual void card(Surface surface, const Draw& draw) = 0;
    virtual void row(const Row& row, const Draw& draw) = 0;
    virtual void space(float pixels) = 0;  // < 0: all that is left (pushes what follows to the bottom or right)

    virtual void heading(const Heading& heading) = 0;
    virtual void text(TextStyle style, const std::string& words, Tone tone = Tone::none) = 0;
    virtual void rich(const model::RichText& text) = 0;
    virtual void picture(const model::Picture& picture, float share = 0) = 0;  // share of the place's height; 0: fills what is left
    virtual void chip(const Chip& chip) = 0;
    virtual void notice(const Notice& notice) = 0;
    virtual void progress(const Progress& progress) = 0;

    virtual bool button(const Button& button) = 0;
    virtual bool name(const Name& name) = 0;
    virtual bool sign_in_picture(const SignInPicture& picture) = 0;
    virtual void secret_slot(const SecretSlot& slot) = 0;
    virtual bool navigation(const Navigation& stop) = 0;
    virtual bool link(const Link& link) = 0;
    virtual bool letter(const Letter& letter) = 0;
    virtual bool digit_key(const DigitKey& key) = 0;
    virtual void statistic(const Statistic& statistic) = 0;
    virtual bool seat(const Seat& seat) = 0;
    virtual std::optional<int> choose(const Choose& choose) = 0;  // index pressed
    virtual std::optional<Put> arrange(const Arrange& arrange) = 0;
    virtual std::optional<int> spots(const Spots& spots) = 0;  // index of the place pressed
    virtual void say(const Say& say) = 0;
    virtual bool field(const Field& field, std::string& value) = 0;                                         // true: Enter was pressed in it
    virtual bool toggle(const std::string& label, bool& on) = 0;                                            // true: changed
    virtual std::optional<int> pick(const Pick& pick) = 0;                                                  // index pressed
    virtual std::optional<int> table(const Table& table) = 0;                                               // row pressed
    virtual std::optional<std::string> drop_zone(const std::string& label, const std::string& detail) = 0;  // path dropped
    virtual void dialog(const std::string& title, const Draw& draw) = 0;  // over everything else; the rest cannot be used
    virtual bool key_text(std::string& pasted) = 0;                       // Ctrl+V outside a field: text from the clipboard

    // The short words around a control that a kind needs, by key, in the band of the screen.
    virtual std::string words(const std::string& key, const std::vector<std::pair<std::string, std::string>>& params = {}) = 0;
};

// Where pictures come from: the running pack, the sign-in objects, the characters.
struct Pixels {
    int width = 0, height = 0;
    std::vector<unsigned char> rgba;
};
class PictureSource {
public:
    virtual ~PictureSource() = default;
    virtual std::optional<std::string> find_bytes(const std::string& id) = 0;  // PNG or JPEG
};

}  // namespace page
