#pragma once
// What is known of the clocks: whether somebody set this machine's while the program runs, how far those of the stations are off, and what
// a teacher should be told of it. No lesson is opened or ended here.

#include <map>
#include <string>

#include "app/room.h"
#include "work/seat_clocks.h"

namespace app {

class Clocks final : public Room {
public:
    Clocks(House& house, Ground& ground);

    void watch();  // before anything else is done: was this machine's clock set?
    void hear(const std::string& file, const model::SeatStatus& status, bool fresh);
    void hear_again(const std::string& file);  // a word that lay there: its machine lives, so it is not old
    void note();                               // what was measured, for the times of work that has come
    const work::SeatClocks& seats() const { return seats_; }
    std::vector<base::Diagnostic> notices() const;  // for the teacher, before the lesson

private:
    std::int64_t lead_ms() const { return now_ms() - steady_ms(); }

    work::SeatClocks seats_;
    std::map<std::string, model::SeatStatus> lying_;    // words that lay there when this machine began to look, by file
    std::int64_t lead_ms_ = 0, doubtful_until_ms_ = 0;  // wall clock less steady clock; of steady_ms: words may be older than they look
};

}  // namespace app
