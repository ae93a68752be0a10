#pragma once
// What a teacher sees of a lesson done by a class: by question and by pupil.

#include <string>
#include <vector>

#include "model/ids.h"
#include "model/rich_text.h"
#include "model/school.h"

namespace model {

struct OptionCount {
    std::string letter;  // "A"
    std::string text;
    int count = 0;  // pupils whose first answer held it
    bool right = false;
};

// How well a question tells pupils who know from pupils who do not yet; unknown too where there is nothing to tell.
enum class Discrimination { unknown, reversed, weak, fair, good };  // reversed: those who know choose otherwise

// How far the marks of a whole lesson can be trusted. From fewer pupils nothing is said, of no question either.
inline constexpr int fewest_to_judge = 10;
enum class Reliability { too_few, unknown, low, fair, good };  // too_few pupils; unknown: nothing to compare

struct ItemResult {
    std::string item_id;
    int number = 0;  // from 1, in lesson order
    std::string prompt;
    int asked = 0;  // pupils with a first answer
    int right = 0;  // of them with full points
    std::vector<OptionCount> options;
    int commonest_wrong = -1;  // index into options; -1: none
    Discrimination discrimination = Discrimination::unknown;
};

enum class PupilState { absent, unfinished, finished };

struct PupilResult {
    PupilId pupil_id;
    int roll = 0;
    std::string name;
    PupilState state = PupilState::absent;
    int answered = 0;
    bool has_mark = false;               // finished, and not by the short version
    int tenths = 0;                      // where there is a mark
    std::vector<int> points;             // by item, hundredths; -1: not answered
    std::vector<std::string> to_review;  // ideas
    bool temporary = false;              // in no class list yet
};

// What a teacher may want to ask about: seen in the answers, proof of nothing. Pupils in roll order.
struct LessonFlags {
    std::vector<std::vector<PupilId>> same_answers;  // groups, choice for choice
    std::vector<PupilId> too_fast;                   // to have read the questions
    std::vector<PupilId> wrong_clock;                // times that cannot be
    friend bool operator==(const LessonFlags&, const LessonFlags&) = default;
};

// What one pupil took one thing for.
struct Judgement {
    bool is_fake = false, called_fake = false;
};

// Fakes that were caught, genuine things that were falsely accused.
struct Detection {
    int fakes = 0, caught = 0;  // times shown, of them called fake
    int genuine = 0, accused = 0;
    bool empty() const { return fakes + genuine == 0; }
    friend bool operator==(const Detection&, const Detection&) = default;
};

// The same pupils' same items, the first time and the last.
struct DetectionChange {
    int pupils = 0;
    Detection before, after;
    friend bool operator==(const DetectionChange&, const DetectionChange&) = default;
};

struct LessonResults {
    std::string lesson_id, lesson_title, class_name;
    Mode mode = Mode::practice;
    int finished = 0, unfinished = 0, absent = 0;
    std::vector<ItemResult> items;    // hardest first
    std::vector<PupilResult> pupils;  // roll order
    RichText talk_card;
    LessonFlags flags;
    Reliability reliability = Reliability::unknown;
    Detection detection;  // of first answers; empty: the lesson has no such items
    DetectionChange detection_change;
};

}  // namespace model
