// Lays each key beside the questions and decides whether it is the key of these questions.

#include "intake/exam_answers.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "base/vietnamese.h"

namespace intake {
namespace {

bool same_answer(const KeyEntry& a, const KeyEntry& b) {
    return a.value.letters == b.value.letters && a.value.verdicts == b.value.verdicts && base::fold(a.text) == base::fold(b.text);
}

// Verdicts that came statement by statement, put together; labels out of order give verdicts that fit no question.
void join_parts(std::vector<KeyEntry>& entries) {
    std::vector<KeyEntry> whole;
    std::map<std::pair<int, std::string>, std::size_t> begun;
    for (KeyEntry& entry : entries) {
        const auto key = std::pair(entry.number, entry.sheet);
        const auto found = entry.part == '\0' ? begun.end() : begun.find(key);
        if (found == begun.end()) {
            if (entry.part != '\0') begun[key] = whole.size();
            if (entry.part > 'a') entry.value.verdicts.insert(entry.value.verdicts.begin(), 8, model::Verdict::unknown);
            whole.push_back(std::move(entry));
            continue;
        }
        auto& verdicts = whole[found->second].value.verdicts;
        const bool next = entry.part == static_cast<char>('a' + verdicts.size());
        verdicts.insert(verdicts.end(), next ? 1 : 8,
                        next && !entry.value.verdicts.empty() ? entry.value.verdicts[0] : model::Verdict::unknown);
    }
    entries = std::move(whole);
}

bool wants_key(const ExamQuestion& question) { return !question.options.empty() || question.expected == Expected::short_answer; }

}  // namespace

void AnswerKeys::begin(int group, std::size_t questions, Sure sure) {
    keys_.emplace_back();
    keys_.back().group = group;
    keys_.back().questions = questions;
    keys_.back().sure = sure;
}

void AnswerKeys::add(const KeyEntry& entry, int line) {
    keys_.back().entries.push_back(entry);
    keys_.back().entries.back().line = line;
}

void AnswerKeys::mention(int number) { keys_.back().mentioned.insert(number); }

void AnswerKeys::add_source(const MarkedLine& line) { keys_.back().source.push_back(line); }

class AnswerKeys::Weighing {
public:
    Weighing(std::vector<Key>& keys, std::vector<ExamQuestion>& questions, model::Questions& out)
        : keys_(keys), questions_(questions), out_(out) {
        for (std::size_t i = 0; i < questions_.size(); ++i) by_number_.emplace(questions_[i].number, i);
    }

    void weigh() {
        for (Key& key : keys_) {
            find_questions(key);
            check_alone(key);
        }
        for (std::size_t i = most_keys; i < keys_.size(); ++i) fail(keys_[i], "nhieu-bang");
        for (std::size_t i = 0; i < std::min(keys_.size(), most_keys); ++i)
            for (std::size_t j = i + 1; j < std::min(keys_.size(), most_keys); ++j) compare(keys_[i], keys_[j]);
        for (Key& key : keys_) key.fault.empty() ? take(key) : tell(key);
    }

private:
    static constexpr std::size_t most_keys = 100;

    // The questions a key can speak of: those before it; of its part, where it has a title or other parts follow.
    bool in_scope(const Key& key, std::size_t index) const {
        if (key.group >= 0) return questions_[index].group == key.group;
        if (index >= key.questions) return false;
        const bool more = key.questions < questions_.size() && key.questions > 0;
        const int part = more ? questions_[key.questions - 1].group : -1;
        return !more || questions_[key.questions].group == part || questions_[index].group == part;
    }

    std::vector<std::size_t> candidates(const Key& key, const KeyEntry& entry) const {
        std::vector<std::size_t> all, fitting;
        const auto [begin, end] = by_number_.equal_range(entry.number);
        for (auto each = begin; each != end; ++each) {
            if (!in_scope(key, each->second)) continue;
            all.push_back(each->second);
            if (fits(questions_[each->second], entry.value)) fitting.push_back(each->second);
        }
        return fitting.size() == 1 ? fitting : all;
    }

    void find_questions(Key& key) {
        join_parts(key.entries);
        for (const KeyEntry& entry : key.entries) {
            const auto found = candidates(key, entry);
            if (found.empty()) key.extra.insert(entry.number);
            if (found.size() > 1) key.unclear.insert(entry.number);
            for (std::size_t index : found) key.given.push_back({index, entry});
        }
    }

    void check_alone(Key& key) {
        if (key.entries.empty()) return;
        if (!is_in_place(key)) return fail(key, "bang-khong-ten");
        if (!key.unclear.empty()) return fail(key, "bang-khong-ro-phan");
        if (const int twice = written_twice(key)) return fail(key, "bang-lap-so", {{"lap", std::to_string(twice)}});
        if (const int other = counts_otherwise(key)) return fail(key, "bang-lech-so-cau", {{"bang", std::to_string(other)}});
    }

    static void fail(Key& key, const std::string& fault, base::Params params = {}) {
        key.fault = fault;
        key.params = std::move(params);
    }

    bool is_in_place(const Key& key) const {
        if (key.sure == Sure::yes) return true;
        if (key.sure == Sure::last_of_part)
            return key.questions == questions_.size() || key.questions == 0 ||
                   questions_[key.questions].group != questions_[key.questions - 1].group;
        if (key.questions == 0 || speaks_of_table(questions_[key.questions - 1])) return false;
        std::set<std::size_t> had;
        for (const Given& given : key.given)
            if (fits(questions_[given.question], given.entry.value)) had.insert(given.question);
        std::size_t wanting = 0;
        for (const ExamQuestion& question : questions_) wanting += wants_key(question);
        return key.questions == questions_.size() && had.size() == wanting && had.size() > 1 && key.extra.empty() && key.unclear.empty() &&
               key.entries.size() == had.size();
    }

    static int written_twice(const Key& key) {
        std::map<std::size_t, const KeyEntry*> first;
        for (const Given& given : key.given) {
            const auto [found, fresh] = first.emplace(given.question, &given.entry);
            if (!fresh && !same_answer(*found->second, given.entry)) return given.entry.number;
        }
        return 0;
    }

    // How many numbers the key has, when they are not those of the questions; 0: they are. Numbers with gaps were meant one by one.
    int counts_otherwise(const Key& key) const {
        std::set<int> asked, keyed, without;
        for (std::size_t i = 0; i < questions_.size(); ++i)
            if (in_scope(key, i)) asked.insert(questions_[i].number);
        for (const KeyEntry& entry : key.entries) keyed.insert(entry.number);
        const bool beyond = !key.extra.empty() && !asked.empty() && *key.extra.rbegin() > *asked.rbegin();
        if (beyond || (!key.extra.empty() && is_run(asked))) return static_cast<int>(keyed.size());
        for (std::size_t i = 0; i < questions_.size(); ++i) {
            const ExamQuestion& question = questions_[i];
            const bool left_out = in_scope(key, i) && keyed.count(question.number) == 0 && key.mentioned.count(question.number) == 0;
            if (left_out && is_asked_alike(key, question) && !has_evidence(question)) without.insert(question.number);
        }
        const bool shorter = !without.empty() && !keyed.empty() && is_run(keyed) && *without.begin() > *keyed.rbegin();
        return shorter && *keyed.begin() == *asked.begin() ? static_cast<int>(keyed.size()) : 0;
    }

    // Of the sort the key speaks of: letters of options, verdicts of statements.
    static bool is_asked_alike(const Key& key, const ExamQuestion& question) {
        return wants_key(question) &&
               std::any_of(key.entries.begin(), key.entries.end(), [&](const KeyEntry& entry) { return fits(question, entry.value); });
    }

    static bool is_run(const std::set<int>& numbers) {
        return !numbers.empty() && *numbers.rbegin() - *numbers.begin() + 1 == static_cast<int>(numbers.size());
    }

    // Two keys of the same questions: of two versions of the exam, when they differ in more than one slip.
    void compare(Key& one, Key& other) {
        std::map<std::size_t, const KeyEntry*> first;
        for (const Given& given : one.given) first[given.question] = &given.entry;
        int both = 0, unlike = 0;
        for (const Given& given : other.given) {
            const auto found = first.find(given.question);
            if (found == first.end()) continue;
            ++both;
            unlike += !same_answer(*found->second, given.entry);
        }
        if (unlike == 0 || unlike * 4 < both) return;
        for (Key* key : {&one, &other})
            if (key->sure == Sure::yes || key->fault.empty()) fail(*key, "nhieu-bang");
    }

    void take(const Key& key) {
        for (const Given& given : key.given) {
            ExamQuestion& question = questions_[given.question];
            if (given.entry.value.empty() || (question.options.empty() && given.entry.value.letters.size() > 0))
                add_key_words(question, given.entry);
            else
                add_key(question, "bang-dap-an", given.entry.value, out_);
        }
        tell_extra(key);
    }

    void add_key_words(ExamQuestion& question, const KeyEntry& entry) {
        if (question.options.empty())
            add_words(question, entry.text.empty() ? entry.value.letters : entry.text, out_);
        else
            note(question, base::Severity::error, "cau-hoi.dap-an-khong-hieu", {{"chu", entry.text}}, out_);
    }

    void tell_extra(const Key& key) {
        for (int number : key.extra) add(base::Severity::warning, key.entries.front().line, "cau-hoi.dap-an-thua", number);
    }

    void tell(const Key& key) {
        for (int number : key.unclear) add(base::Severity::error, key.entries.front().line, "cau-hoi.nhieu-cau-cung-so", number);
        for (const Given& given : key.given) {
            const ExamQuestion& question = questions_[given.question];
            if (key.unclear.count(question.number) > 0 || !told_.insert({given.question, key.fault}).second) continue;
            note(question, base::Severity::error, "cau-hoi." + key.fault, key.params, out_);
        }
        tell_extra(key);
        for (const MarkedLine& line : key.source) out_.loose.push_back({line.number, std::string(base::trim(line.text))});
    }

    void add(base::Severity severity, int line, std::string key, int number) {
        out_.problems.add({severity, out_.file_name, line, 0, std::move(key), {{"so", std::to_string(number)}}});
    }

    std::vector<Key>& keys_;
    std::vector<ExamQuestion>& questions_;
    model::Questions& out_;
    std::multimap<int, std::size_t> by_number_;
    std::set<std::pair<std::size_t, std::string>> told_;  // each question says each reason once
};

// Rows for several versions of the exam are keys of their own.
void AnswerKeys::apply(std::vector<ExamQuestion>& questions, model::Questions& out) {
    std::vector<Key> single;
    for (Key& key : keys_) {
        std::map<std::string, std::vector<KeyEntry>> sheets;
        for (KeyEntry& entry : key.entries) sheets[entry.sheet].push_back(std::move(entry));
        for (auto& [name, entries] : sheets) {
            key.entries = std::move(entries);
            single.push_back(key);
            key.source.clear();
        }
    }
    keys_ = std::move(single);
    Weighing(keys_, questions, out).weigh();
}

}  // namespace intake
