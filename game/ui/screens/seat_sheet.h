#pragma once
// What belongs to one machine of the live board: who sits there and how far, a hand, letting a pupil in, new pictures.

#include <optional>

#include "ui/screens/screen.h"

namespace ui {

class SeatSheet {
public:
    void open(const model::StationId& station);
    bool takes_page() const { return choosing_ != Choosing::nobody; }  // names over the whole page
    void draw_page(page::Page& page, const World& world, Intent& intent);
    void draw(page::Page& page, const World& world, bool hidden, Intent& intent);  // hidden: on the projector

private:
    enum class Choosing { nobody, who_comes_in, whose_pictures };
    void draw_sheet(page::Page& page, const World& world, const model::Seat& seat, bool hidden, Intent& intent);
    void draw_pupils(page::Page& page, const World& world, const model::Seat& seat);
    void draw_ways_in(page::Page& page, const World& world);
    void draw_new_pictures(page::Page& page, const World& world);
    void close();

    std::optional<model::StationId> shown_;
    model::PupilId pupil_shown_, renewed_;  // whose sign-in pictures are shown; who has just been given new ones
    Choosing choosing_ = Choosing::nobody;
};

std::string machine_words(const World& world, const model::Seat& seat);  // "Máy 7"

}  // namespace ui
