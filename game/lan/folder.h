#pragma once
// The class folder: any folder that the machines of a lab see (a share, D:, a stick). No machine ever writes a file that
// another one writes, and every file is whole when its name appears.
//
//   lop/       class files          "lop-6A1-1795394700-9f86d081884c7d65.kslop"; of each class the highest number counts
//   ket-qua/   result files         "may-07-3f2a9c01d4be-00003-2c26b46b68ffc68f.ksketqua"
//   cho/       seat files      "may-07-3f2a9c01d4be.kscho", written again and again by their station while it is on
//   goi/       packs, by their hash
//   de-rieng/  what the teacher's machine could not take in

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/paths.h"
#include "model/exchange.h"

namespace lan {

inline constexpr const char* class_ending = ".kslop";
inline constexpr const char* result_ending = ".ksketqua";
inline constexpr const char* seat_ending = ".kscho";

std::string class_file_name(const model::ClassFile& file, const std::string& hash);
std::string result_file_name(const model::ResultFile& file, const std::string& hash);
std::string seat_file_name(const model::Station& station);
std::string hash_beginning(const std::string& hash);  // as much of it as names hold
std::string hash_in(const std::string& name);         // its beginning, as the name tells it; empty: none
// The result file's station has all its files up to this one at the teacher's machine. `received`: by station, 1..n.
bool is_received(const std::string& name, const std::map<std::string, std::int64_t>& received);
bool is_as_named(const std::string& name, const std::string& bytes);  // false: not all of it is here yet, or it was changed

// What a name says, without opening the file.
struct ClassFileName {
    std::string file, class_name;
    std::int64_t revision = 0;
};
std::optional<ClassFileName> read_class_file_name(const std::string& name);            // nullopt: not the name of one
std::vector<ClassFileName> newest_class_files(const std::vector<std::string>& names);  // one a class, the newest first

struct SeatFile {
    std::string file;
    std::filesystem::file_time_type written;
};

class Folder {
public:
    explicit Folder(base::Path path) : path_(std::move(path)) {}
    const base::Path& path() const { return path_; }

    // By making its subfolders and writing into one: some shares let nobody write at the top.
    base::Result<void> prepare() const;
    bool is_there() const;
    bool is_prepared() const;
    bool takes_files() const;  // at the top or in a subfolder of its own, as it is
    // Names, sorted; also those that lie at the top, brought by hand.
    base::Result<std::vector<std::string>> list_class_files() const;
    base::Result<std::vector<std::string>> list_result_files() const;
    base::Result<std::string> read_class_file(const std::string& name) const;
    base::Result<std::string> read_result_file(const std::string& name) const;
    base::Result<void> put_class_file(const std::string& name, const std::string& bytes) const;  // older ones of the class go
    base::Result<void> put_result_file(const std::string& name, const std::string& bytes) const;
    std::vector<SeatFile> list_seat_files() const;  // those of the last month; older ones go
    base::Result<std::string> read_seat_file(const std::string& name) const;
    base::Result<void> put_seat_file(const std::string& name, const std::string& bytes) const;
    void drop_seat_file(const std::string& name) const;
    bool has_pack(const std::string& hash) const;
    base::Path pack_file(const std::string& hash) const;
    bool is_young(const std::string& name) const;  // a result file written within the last seconds
    base::Result<void> set_aside(const std::string& name) const;

private:
    base::Result<std::vector<std::string>> list_both(const char* place, std::string_view ending) const;
    std::optional<std::filesystem::file_time_type> folder_time() const;
    base::Path place_of(const char* place, const std::string& name) const;
    base::Path path_;
};

}  // namespace lan
