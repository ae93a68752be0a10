#pragma once
// A talk or story that goes on scene by scene. As JSON
//   {"group", "scenes": [{"picture", "says": [{"who", "words", "covered"}], "adds": ["..."], "removes": [], "choices": [{"text", "explain",
//   "level", "next"}], "end": "", "back": -1}]}
// (picture, adds and removes where there are any). A scene has ways to choose from, or is an end, or leads back to the choice it came from.
// A way that helps has a level, 1 to 3; one that does not (0) never leads to an end, so that every end is a safe one.

#include <map>
#include <string>
#include <vector>

#include "kinds/author.h"

namespace kinds {

inline constexpr int most_scenes = 12;

struct Said {
    std::string who, words;  // who: empty for what happens meanwhile
    bool covered = false;
};
struct Way {
    model::RichText text, explanation;
    int level = 0, next = -1;
};
struct Scene {
    model::Picture picture;  // empty: that of the scene before stays
    std::vector<Said> says;
    std::vector<std::string> adds, removes;  // where something is from here on, and is no more
    std::vector<Way> ways;
    std::string end;
    int back = -1;
};
struct Talk {
    std::string name;
    std::vector<Scene> scenes;
};

// What one kind of talk may have.
struct TalkRules {
    std::span<const std::string_view> keys;  // before a colon: what names it, a scene, an end, the way back; places that are added, removed
    bool courage = false;                    // a way that helps says how much of it, not only x
    bool panels = false;                     // scenes have pictures, the first in any case
    bool wanders = false;                    // a way that does not help may also lead on to another choice
    int fewest_forks = 1, most_forks = most_scenes;
    bool places() const { return keys.size() > 4; }
};

Talk talk_of(const base::Json& body);
base::Json to_json(const Talk& talk);
// What is wrong with the graph, as keys of messages with the scene they are about; empty: every scene is met, and every way comes to an
// end.
std::vector<std::pair<const char*, int>> faults_of(const Talk& talk, const TalkRules& rules);
int forks_of(const Talk& talk);                           // scenes with ways to choose from
bool is_sound(const Talk& talk, const TalkRules& rules);  // could it have been read from an author's block?

// Where a path leads: the scenes in turn, the last being where it stands now; the first choice made in each.
struct Walk {
    std::vector<int> scenes, picks;  // picks[i]: made in scenes[i]; one less than scenes
    std::map<int, int> first;
};

inline constexpr std::size_t longest_path = 60;
Walk walk(const Talk& talk, const base::Json& answer);  // {"path": [1, -1, 0]}, -1 where it went back

// From the author's lines, each in its place; what is wrong is told.
Talk read_talk(const AuthorBlock& block, const TalkRules& rules, base::Diagnostics& problems);

}  // namespace kinds
