#pragma once
// This machine as one of many at which pupils work: it takes in class files and does what they say, hands in what its pupils did, and tells
// the teacher's machine how it stands here.

#include "app/room.h"

namespace app {

class Station final : public Room {
public:
    Station(House& house, Ground& ground, ui::StationView& view);

    void on(const ui::ChooseSeat& intent);

    bool begin();  // false: it could not be told whether this is one; as a station it begins a new life
    const std::optional<work::Joining>& joined() const { return joined_; }  // nullopt: no station
    base::Path outbox() const { return setting().data / "nop-bai"; }

    void take_class_file(const std::string& bytes);
    void take_classes(const std::vector<std::string>& files);  // from a stick
    void take_packs(const std::vector<base::Path>& files);     // that have come
    void hand_in_soon();
    void hand_in();
    void tell();        // how it stands here, now
    void begin_anew();  // somebody set the clock: what comes now has another clock than what was, so it is another life's
    void watch();       // soon, when it stands otherwise than was told
    void show_seat();
    void hold_page();  // after everything a pupil did: the page stays laid aside

private:
    std::optional<model::ClassFile> take_in(const std::string& bytes);
    void want_packs(const model::ClassFile& file);
    void drop_received(const model::ClassFile& file);
    void obey(const model::ClassFile& file);
    void serve(const model::ClassFile& file);
    void hold(bool on);
    model::SeatStatus status() const;
    std::optional<work::Life> begin_life();

    ui::StationView& view_;
    std::optional<work::Joining> joined_;
    std::optional<work::Life> life_;
    model::SeatStatus told_;
    int words_of_life_ = 0;  // told since it began
    std::int64_t paused_since_ms_ = 0;
    std::int64_t let_in_ = 0;  // the last admission that was done
    ui::Route paused_from_ = ui::Route::home;
    Timer hand_in_, tell_, tell_again_;
};

}  // namespace app
