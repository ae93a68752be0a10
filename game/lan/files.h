#pragma once
// Class files (.kslop) and result files (.ksketqua): whole immutable files, the only thing that machines exchange.
//
//   class file    "KSLOP 1 <class>\n"   then, locked with the key of that class, one JSON object, compressed
//   result file   "KSKETQUA 1\n"        then, sealed to the teacher's machine, a signature of the station and one JSON
//                 object, compressed
//   seat file     "KSCHO 1\n"           (.kscho) the same; the one kind that its station writes again
//
// A station that knows the school's key can read the class files of every class; a pupil who can only see the folder reads
// none. Whoever opens a file without its key gets Code::foreign, a changed or shortened one Code::damaged, one of a later
// program Code::newer; none of them is half-read.

#include <string>
#include <string_view>

#include "base/crypto.h"
#include "base/result.h"
#include "model/exchange.h"

namespace lan {

inline constexpr std::size_t largest_class_file = 4u << 20, largest_result_file = 1u << 20, largest_seat_file = 8u << 10;  // bytes
inline constexpr std::size_t most_attempts_a_file = 2000;

std::string write_class_file(const model::ClassFile& file, std::string_view school_key);
base::Result<model::ClassFile> read_class_file(std::string_view bytes, std::string_view school_key);

std::string write_result_file(const model::ResultFile& file, std::string_view secret_key, std::string_view sealed_to);
// Its signature was made with the key that the file names as its station's; whether the station is known with that key is for
// the caller to say.
base::Result<model::ResultFile> read_result_file(std::string_view bytes, const base::KeyPair& sealed_to);

std::string write_seat_file(const model::SeatStatus& status, std::string_view secret_key, std::string_view sealed_to);
base::Result<model::SeatStatus> read_seat_file(std::string_view bytes, const base::KeyPair& sealed_to);  // signed as result files are

}  // namespace lan
