#pragma once
// One class on many machines, as this machine sees it: the class folder and the courier to it, class files to the stations, result files
// from them, a stick in between. The courier and the worker touch folders and sticks; what they brought is opened here.

#include <memory>
#include <set>

#include "app/courier.h"
#include "app/room.h"
#include "work/gather.h"

namespace app {

class Lab final : public Room {
public:
    Lab(House& house, Ground& ground, ui::LabView& view);

    // lab_folders.cpp
    void on(const ui::LookIntoFolder& intent);
    void on(const ui::UseClassFolder& intent);
    void on(const ui::SaveJoinFile& intent);
    void on(const ui::CollectToStick& intent);
    void on(const ui::TakeFromStick& intent);

    void open();                             // a settings file makes a station of this machine, a class folder the teacher's
    bool watch();                            // what the courier brought; true: something to draw has changed
    void publish(const model::ClassId& id);  // soon: the stations shall know
    void show();                             // for House::refresh alone
    Courier* courier() const { return courier_.get(); }
    const std::optional<work::LabKeys>& keys() const { return keys_; }  // of the teacher's machine

private:
    struct Named {
        std::string name;
        base::Result<std::string> bytes;
    };
    void open_courier(Courier::Side side, const std::string& folder);
    void close_courier();
    void use_folder(const std::string& folder);
    void use_folder_at_station(const std::string& folder);
    base::Result<Courier::Arrived> make_class_file(const model::Class& the_class);
    bool publish_now();
    void go_on_above_the_folder();
    work::Gathered take_in(const work::LabKeys& keys, const std::vector<Named>& files);
    bool take_results(const std::vector<Courier::Arrived>& files);
    void bring_results_to(const base::Path& stick);
    void bring_classes_to(const base::Path& stick);
    void say_collected(const base::Result<int>& copied, const base::Path& stick);
    void take_classes_from(const base::Path& stick);
    void take_results_from(const base::Path& stick);

    ui::LabView& view_;
    std::optional<work::LabKeys> keys_;
    std::unique_ptr<Courier> courier_;
    std::set<model::ClassId> to_publish_;
    Timer publish_, look_;
};

}  // namespace app
