#pragma once
// What a list writes beside a name about a pupil who is not there any more.

#include <string>

namespace intake {

// The key of the reason, or "" when the words say nothing of that kind: "Đang học", "Mới chuyển về", "nghỉ học 2 buổi".
std::string reason_to_leave_out(const std::string& words, const std::string& class_name);

}  // namespace intake
