#include "base/machine.h"

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace base {
namespace {

namespace fs = std::filesystem;

std::string line_of(const Path& file) { return std::string(trim(read_file(file, 4096).value_or(""))); }

bool is_there(const Path& path) {
    std::error_code problem;
    return fs::exists(path, problem);
}

bool is_on_board(const Path& card) {
    std::error_code problem;
    const bool on_usb = fs::read_symlink(card / "device/subsystem", problem).filename() == "usb";
    return !on_usb && !is_there(card / "wireless") && !is_there(card / "phy80211");
}

// Empty: no card but a bridge or a tunnel, or an address that was made up (radio cards take a new one each time).
std::string address_of(const Path& card) {
    const std::string kind = line_of(card / "addr_assign_type"), address = line_of(card / "address");
    const bool made_up = !kind.empty() && kind != "0";
    if (!is_there(card / "device") || made_up || address.find_first_not_of("0:") == std::string::npos) return {};
    return address;
}

}  // namespace

// Windows tells them elsewhere: there is no such folder, and a machine is not known again.
std::string hardware_addresses(const Path& root) {
    std::vector<std::string> on_board, others;
    std::error_code problem;
    for (fs::directory_iterator card(root / "sys/class/net", problem), end; !problem && card != end; card.increment(problem)) {
        std::string address = address_of(card->path());
        if (!address.empty()) (is_on_board(card->path()) ? on_board : others).push_back(std::move(address));
    }
    auto& known = on_board.empty() ? others : on_board;
    std::sort(known.begin(), known.end());
    return join(known, ",");
}

}  // namespace base
