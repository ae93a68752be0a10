#pragma once
// The answer keys of an exam. They are gathered while it is read and weighed when all its questions are known: a key gives answers only
// where it fits in one way. Two keys that differ, a number written twice, more or fewer numbers than questions, parts that count anew:
// nothing is taken, and each question says why.

#include <set>

#include "intake/exam_key.h"
#include "intake/exam_question.h"

namespace intake {

class AnswerKeys {
public:
    enum class Sure {
        yes,
        last_of_part,  // a line "Đáp án: 1A, 2C": only behind the last question of a part
        no             // nothing calls it a key: only where it has each question of the exam
    };
    // A key, or a part of one, begins; `group` of the exam or -1, behind so many questions.
    void begin(int group, std::size_t questions, Sure sure = Sure::yes);
    void add(const KeyEntry& entry, int line);
    void mention(int number);                 // told apart from a number that the key leaves out
    void add_source(const MarkedLine& line);  // of a key that is not sure
    void apply(std::vector<ExamQuestion>& questions, model::Questions& out);

private:
    struct Given {
        std::size_t question;
        KeyEntry entry;
    };
    struct Key {
        int group = -1;
        std::size_t questions = 0;
        Sure sure = Sure::yes;
        std::vector<KeyEntry> entries;
        std::set<int> mentioned;
        std::vector<MarkedLine> source;
        std::vector<Given> given;  // what is for which question
        std::set<int> extra, unclear;
        std::string fault;  // why nothing is taken: last part of the key of its sentence
        base::Params params;
    };
    class Weighing;
    std::vector<Key> keys_;
};

}  // namespace intake
