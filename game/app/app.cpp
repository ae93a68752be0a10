#include "app/app.h"

#include "app/house.h"

namespace app {

App::App(const Means& means, Setting setting, std::optional<store::Store> store)
    : house_(std::make_unique<House>(means, std::move(setting), std::move(store))) {
    house_->begin();
}

App::~App() = default;

const ui::World& App::world() const { return house_->world(); }

bool App::apply(const ui::Intent& intent) { return std::holds_alternative<std::monostate>(intent) || house_->take(intent); }

bool App::tick() { return house_->tick(); }
std::optional<std::int64_t> App::wake_at_ms() const { return house_->wake_at_ms(); }
void App::touch() { house_->seat.touch(); }
bool App::working() const { return house_->worker.busy() || house_->disk.busy(); }
void App::close() { house_->close(); }

const quiz::Play* App::play() const {
    const auto& play = house_->world().lesson.play;
    return play ? &*play : nullptr;
}

int App::unsaved() const { return house_->lesson.unsaved(); }

}  // namespace app
