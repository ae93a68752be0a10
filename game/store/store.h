#pragma once
// The progress file of one machine: people, assignments, sittings, attempts. An answer is committed before the call
// returns (WAL, synchronous=FULL, one connection, exclusive). Attempts and corrections are append-only; the rest may be
// overwritten. A file of a newer program is refused kindly; a damaged one is moved aside and the newest backup restored.
//
//   TRY_ASSIGN(auto store, store::Store::open(folder, clock, random));
//   TRY(store.add_attempt(attempt));          // on disk when this returns

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/paths.h"
#include "base/random.h"
#include "base/result.h"
#include "model/exchange.h"
#include "model/records.h"
#include "model/roster.h"
#include "model/school.h"

namespace store {

struct Opened {                  // what happened at opening, for the teacher
    bool restored = false;       // the file was damaged; a backup took its place
    std::string moved_aside;     // where the damaged file lies; empty: it was gone
    std::int64_t backup_ms = 0;  // when the backup was made: what came later is lost
};

class Store {
public:
    // `folder` is made if missing; clock and random must outlive the store.
    static base::Result<Store> open(const base::Path& folder, const base::Clock& clock, base::Random& random);
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();
    const Opened& opened() const;
    const model::StationId& station() const;  // this machine

    // School and staff
    base::Result<model::School> load_school();  // empty name: first run
    base::Result<void> save_school(const model::School& school);
    base::Result<std::vector<model::Staff>> load_staff();
    base::Result<model::StaffId> add_staff(const model::Staff& staff, const std::string& pin_hash, const std::string& recovery_hash);
    struct StaffSecret {
        model::Staff staff;
        std::string pin_hash, recovery_hash;
        int failed = 0;
        std::int64_t wait_until_ms = 0;
    };
    base::Result<std::vector<StaffSecret>> load_secrets();
    base::Result<void> save_pin(const model::StaffId& id, const std::string& pin_hash, const std::string& recovery_hash);
    base::Result<void> save_failed_unlocks(const model::StaffId& id, int failed, std::int64_t wait_until_ms);

    // Classes and pupils
    base::Result<std::vector<model::Class>> load_classes();
    base::Result<std::optional<model::Class>> find_class(const std::string& name);
    base::Result<std::optional<model::Class>> find_class(const model::ClassId& id);       // also one that is hidden
    base::Result<std::vector<model::Pupil>> load_pupils(const model::ClassId& class_id);  // roll order, temporary ones last
    base::Result<model::ClassId> apply_roster(const model::RosterDiff& diff);             // one transaction; deletes nobody
    // The same for all lists of a file, and remembered: until the next one it can be undone. What pupils did since stays, and they with
    // it; who did nothing goes, or is hidden where a class file may have told stations of them.
    base::Result<std::vector<model::ClassId>> import_rosters(const std::vector<model::RosterDiff>& diffs);
    base::Result<std::optional<model::LastImport>> load_last_import();
    base::Result<model::UndoneImport> undo_import();
    base::Result<void> save_pictures(const model::PupilId& id, const model::PicturePassword& pictures);
    base::Result<void> save_sign_in(const model::ClassId& id, model::SignIn by);
    base::Result<void> save_homeroom(const model::ClassId& id, const std::string& name);
    base::Result<void> save_codes(const std::vector<model::Pupil>& pupils);  // their sign-in codes, in one transaction
    // Pupils who are in no list yet. load_pupils hides one who has nothing of their own: once their answers were moved to
    // another pupil, and while no lesson of the class is open.
    base::Result<int> count_temporary(const model::ClassId& class_id);  // hidden ones too
    base::Result<model::Pupil> add_temporary(model::Pupil pupil);       // gives it an id

    // Assignments
    base::Result<model::Assignment> open_lesson(const model::Assignment& assignment);  // gives it an id
    base::Result<void> close_assignment(const model::AssignmentId& id);
    base::Result<void> set_void(const model::AssignmentId& id, bool is_void);  // nothing is deleted, and it can be taken back
    base::Result<std::vector<model::Assignment>> load_assignments(const model::ClassId& class_id);  // newest first
    base::Result<std::optional<model::Assignment>> load_last_assignment();                          // of whatever class

    // Sittings and attempts
    base::Result<model::Sitting> add_sitting(model::Sitting sitting);  // gives id, seed, start
    base::Result<void> save_progress(const model::Sitting& sitting);   // step, draft
    base::Result<void> finish_sitting(const model::SittingId& id);
    // Of practice: a test's sitting is found by its assignment.
    base::Result<std::optional<model::Sitting>> find_open_sitting(const model::PupilId& pupil, const std::string& lesson_id);
    base::Result<model::Attempt> add_attempt(model::Attempt attempt);                          // gives id, time, station, sequence
    base::Result<std::vector<model::Attempt>> load_attempts(const model::SittingId& sitting);  // as corrected, in order
    base::Result<std::vector<model::Sitting>> load_sittings(const model::ClassId& class_id);   // all of a class, oldest first
    base::Result<std::vector<model::Sitting>> load_pupil_sittings(const model::PupilId& pupil);
    base::Result<std::vector<model::Attempt>> load_pupil_attempts(const model::PupilId& pupil);
    base::Result<std::vector<model::Attempt>> load_class_attempts(const model::ClassId& class_id);

    // Corrections: the answers of a sitting done under the wrong name go to the right pupil, with a trace.
    base::Result<void> move_sitting(const model::SittingId& id, const model::PupilId& to, const model::StaffId& by, const std::string& why);
    base::Result<void> void_attempt(const model::AttemptId& id, const model::StaffId& by, const std::string& why);

    // Exchange with other machines. Rows only grow, so that the same may come in any order and any number of times.
    base::Result<std::string> load_setting(const std::string& name);  // empty: none
    base::Result<void> save_setting(const std::string& name, const std::string& value);
    base::Result<std::vector<model::Station>> load_stations();  // by seat
    // What this machine did before stays here; from now on, and at each later start, a new life hands in what is new.
    base::Result<void> keep_to_itself();
    // Keys in hex. Without a seat it takes that of the machine's last life, now or from a class file.
    base::Result<model::Station> begin_life(const std::string& public_key, const std::string& secret_key, const std::string& machine);
    base::Result<void> save_seat(int seat);
    // The next result file, of at most that many attempts; nullopt: nothing is new. It counts as handed in once it was noted.
    struct HandIn {
        model::ResultFile file;
        std::string secret_key;  // hex
    };
    base::Result<std::optional<HandIn>> next_hand_in(int most_attempts);
    base::Result<void> note_handed_in(const model::ResultFile& file, const std::string& hash);
    // false: it was here already. Another file with its number, or other rows in the place of known ones: Code::conflict.
    base::Result<bool> take_in(const model::ResultFile& file, const std::string& hash);
    base::Result<void> take_in(const model::ClassFile& file);
    base::Result<model::Rows> load_class_rows(const model::ClassId& class_id);
    // What this machine wrote last, by its order and by the clock as it was then; 0: nothing yet.
    base::Result<std::int64_t> load_last_moment();
    // Clocks of stations: never trusted for order; on the teacher's machine the times of a wrong one are put right where sittings
    // and attempts are loaded. What files prove depends on when they are taken in; a clock that was looked at is believed more.
    base::Result<void> note_class_file(std::int64_t revision, std::int64_t made_ms);         // made here
    base::Result<void> note_clock(const model::StationId& station, std::int64_t offset_ms);  // our clock less its clock, at one moment
    struct Received {
        std::int64_t whole = 0;             // files 1..n are here
        std::vector<std::int64_t> missing;  // below the highest that is here
        bool broken = false;                // a file does not follow the one before it
    };
    base::Result<std::map<std::string, Received>> load_received();  // by station
    base::Result<std::set<std::string>> load_result_hashes();       // of the files taken in
    // One commit for all that `work` does here; what fails inside and is seen to does not undo the rest.
    base::Result<void> together(const std::function<base::Result<void>()>& work);
    base::Result<std::string> fingerprint();  // SHA-256 of what pupils did, whatever the order in which it came

    // A whole copy into backups/, which keeps 10, of each of the last 7 days at least one: at once, or begun and then done in slices
    // between frames.
    base::Result<void> back_up();
    base::Result<void> start_back_up();
    bool backing_up() const;
    base::Result<void> back_up_for(std::int64_t ms);  // one slice; the last one puts the copy into place

private:
    struct Impl;
    static base::Result<std::unique_ptr<Impl>> open_impl(const base::Path& folder, const base::Clock& clock, base::Random& random);
    explicit Store(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

// Whole copies of the progress file, newest first: khienso-000012-20261123-031500.db.
std::vector<base::Path> find_backups(const base::Path& folder);
bool has_backup_of(const base::Path& folder, std::int64_t utc_ms);  // the newest was made on that day

inline constexpr int application_id = 0x4B534442;  // "KSDB"

}  // namespace store
