#pragma once
// Carries whole files between this machine and the class folder, so that nobody waits for a network. A station fetches the
// newest class files and the packs they need, and brings its result files; the teacher's machine does the opposite. A folder
// that is away is tried again; what is to be brought lies in `outbox` until it has arrived, and then in outbox/da-nop.
// A station's seat file says how it is there; it is written again every ten seconds, so that the teacher's machine sees that it lives.
//
// With a thread of its own it looks every two seconds, and that is all it does. Without one (journeys) somebody calls look().

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "lan/folder.h"

namespace app {

class Courier {
public:
    enum class Side { station, teacher };
    struct Route {
        Side side = Side::station;
        base::Path folder, outbox;
        std::set<std::string> known;  // beginnings of hashes: files that need not be fetched
    };
    struct Arrived {
        std::string name, bytes;
    };
    struct Seen {                 // of a seat file
        std::string name, bytes;  // no bytes: the same as before
        bool alive = true;        // false: it lay there when this machine began to look
    };
    static constexpr std::int64_t every_ms = 2000;
    static constexpr int looks_a_sign = 5;
    static constexpr std::int64_t seat_delay_ms = 700;      // from a change at a seat to its file: what was answered is handed in before
    static constexpr const char* brought_place = "da-nop";  // in the outbox

    // `wake` is called when something arrived, or the folder came or went; on the courier's thread.
    Courier(Route route, bool own_thread, std::function<void()> wake);
    ~Courier();
    Courier(const Courier&) = delete;
    Courier& operator=(const Courier&) = delete;

    void hurry();                                                     // the outbox has something new
    void put_class_file(lan::ClassFileName name, std::string bytes);  // of each class only the newest goes
    void set_aside(std::string name);
    void put_seat_file(std::string name, std::string bytes);    // in place of the one before
    void carry_pack(const std::string& hash, base::Path here);  // to the folder unless it is there; to a station once it is
    std::vector<Arrived> take();
    std::vector<Seen> take_seats();
    std::vector<base::Path> take_packs();  // that have come
    // Once, at the first look of a teacher's machine: the highest number that a class file in the folder has. 0: not known, or told before.
    std::int64_t take_highest_revision();
    bool reachable() const;
    int waiting() const;  // files that are not brought over yet
    void look();          // one round

private:
    struct Bring {
        std::string name, bytes;
    };
    void run(const std::stop_token& stop);
    bool fetch(const std::vector<std::string>& names);
    bool fetch_packs();
    bool see_seats();
    bool bring_results();
    bool bring_seat_file();
    bool bring_class_files();
    void bring_packs();
    std::vector<std::string> names_to_fetch();
    bool note_revisions();
    void note(bool reached, bool news);

    Route route_;
    lan::Folder folder_;
    std::function<void()> wake_;
    mutable std::mutex mutex_;
    std::condition_variable_any waiting_;
    // Guarded by the mutex
    std::vector<Arrived> arrived_;
    std::vector<std::pair<lan::ClassFileName, std::string>> class_files_;
    std::vector<std::string> aside_;
    std::vector<std::string> to_bring_;  // names in the outbox
    std::optional<Bring> seat_file_;     // to be written
    std::vector<Seen> seen_;
    std::map<std::string, base::Path> packs_;  // by hash: to be brought, or wanted
    std::vector<base::Path> packs_come_;
    std::int64_t highest_revision_ = 0;
    bool reachable_ = true, hurried_ = false;
    // The courier's own
    std::set<std::string> fetched_;
    struct Known {
        std::filesystem::file_time_type written;
        std::string bytes;
    };
    std::map<std::string, Known> seats_;  // by file name
    Bring seat_written_;                  // last
    int looks_ = 0;
    bool knows_revisions_ = false;
    std::optional<std::jthread> thread_;  // last: it ends before what it uses
};

}  // namespace app
