#pragma once
// The font files, and how a face becomes an ImFont.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/imgui/drawing.h"

namespace ui::draw {

// A letter with marks that has no code of its own ("Ư̆"): it is drawn as one all the same, under a code of private use.
struct Joined {
    std::vector<char32_t> parts;  // the letter, then its marks
    char32_t under = 0;           // the letter without any: marks stand over its middle
};
using JoinedLetters = std::map<ImWchar, Joined>;

inline constexpr ImWchar unknown_letter = 0x25A1;  // what no face has is drawn as this: □

class Faces {
public:
    explicit Faces(base::Path folder);
    ~Faces();
    // `em` in px, `spacing` between letters too. What the face lacks of the characters is merged in from Inter, and last from Andika.
    ImFont* add_to(ImFontAtlas& atlas, theme::Face face, float em, float spacing = 0);
    void forget_files();  // after baking; they are read again for the next atlas

    // Fonts that are made from now on have it too. false: no face has all of it, or there are very many already.
    bool add(ImWchar character);
    std::optional<ImWchar> add(const Joined& letter);
    const std::vector<ImWchar>& characters() const { return characters_; }  // sorted
    const JoinedLetters& joined() const { return joined_; }

private:
    struct Loaded;
    Loaded& load(theme::Face face);
    void read(Loaded& loaded, theme::Face face) const;
    void divide(Loaded& loaded, theme::Face face);  // whose glyphs the characters take
    void insert(ImWchar character);
    bool some_face_has(const std::vector<char32_t>& all);
    base::Path folder_;
    std::vector<ImWchar> characters_;
    std::size_t promised_ = 0;  // how many of them the list names
    JoinedLetters joined_;
    std::map<theme::Face, std::unique_ptr<Loaded>> faces_;
};

// Says texts in what the faces have: letters and their marks as one, □ for what none has. Asks for what was not promised when it is met.
class Speller {
public:
    explicit Speller(Faces& faces);
    // The text itself where it holds nothing but what was promised; else it is made, and lives until the next one is.
    std::string_view spell(std::string_view text);

private:
    bool is_plain(std::string_view text) const;
    std::string make(std::string_view text);
    char32_t letter_for(char32_t c);
    void append_joined(std::string& made, const std::vector<char32_t>& parts);
    Faces& faces_;
    std::vector<bool> known_;                                         // by code: it is drawn as it is
    std::map<std::vector<char32_t>, std::optional<ImWchar>> joined_;  // nothing: no face has all its parts
    std::unordered_map<std::string, std::string> made_;
};

// Bakes all fonts of the atlas into one texture of alpha and ties both together; the atlas forgets the files it was made of.
void bake(ImFontAtlas& atlas, Texture& texture, const JoinedLetters& joined = {});

}  // namespace ui::draw
