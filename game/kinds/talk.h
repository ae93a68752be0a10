#pragma once
// A talk or story that goes on scene by scene. As JSON
//   {"group", "scenes": [{"says": [{"who", "words", "covered"}], "choices": [{"text", "explain", "level", "next"}], "end": "", "back":
//   -1}]}
// A scene has ways to choose from, or is an end, or leads back to the choice it came from. A way that helps has a level of courage, 1 to 3;
// one that does not (0) leads to a scene that leads back, so that every end is a safe one.

#include <map>
#include <string>
#include <vector>

#include "kinds/author.h"

namespace kinds {

inline constexpr std::string_view talk_keys[] = {"nhóm", "cảnh", "kết", "quay lại"};  // before a colon in the author's block
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
    std::vector<Said> says;
    std::vector<Way> ways;
    std::string end;
    int back = -1;
};
struct Talk {
    std::string group;
    std::vector<Scene> scenes;
};

Talk talk_of(const base::Json& body);
base::Json to_json(const Talk& talk);
// What is wrong with the graph, as keys of messages with the scene they are about; empty: every scene is met, and every way comes to an
// end.
std::vector<std::pair<const char*, int>> faults_of(const Talk& talk);
bool is_sound(const Talk& talk);  // could it have been read from an author's block?

// Where a path leads: the scenes in turn, the last being where it stands now; the first choice made in each.
struct Walk {
    std::vector<int> scenes, picks;  // picks[i]: made in scenes[i]; one less than scenes
    std::map<int, int> first;
};

inline constexpr std::size_t longest_path = 60;
Walk walk(const Talk& talk, const base::Json& answer);  // {"path": [1, -1, 0]}, -1 where it went back

// From the author's lines, each in its place; what is wrong is told.
Talk read_talk(const AuthorBlock& block, base::Diagnostics& problems);

}  // namespace kinds
