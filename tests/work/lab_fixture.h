#pragma once
// A teacher's machine with a class of three, and two stations that have joined.

#include <gtest/gtest.h>

#include "work/lab_for_tests.h"

namespace lab_test {

class Lab : public ::testing::Test {
protected:
    Lab() : teacher_machine(folder / "teacher", 1), a(folder / "a", 2), b(folder / "b", 3), teacher(teacher_machine) {
        a.join(teacher.joining());
        b.join(teacher.joining());
    }
    void share_class() {
        const std::string file = teacher.class_file();
        ASSERT_TRUE(a.take(file));
        ASSERT_TRUE(b.take(file));
    }
    // What another teacher's machine with the same class would hold after these files.
    std::string print_after(const std::vector<std::string>& files) {
        const base::Path copy = folder / ("copy-" + std::to_string(++copies));
        teacher_machine.stop();
        std::filesystem::create_directories(copy);
        std::filesystem::copy(teacher_machine.folder() / "data", copy / "data", std::filesystem::copy_options::recursive);
        teacher_machine.start();
        Machine other(copy, 100 + static_cast<std::uint64_t>(copies));
        for (const std::string& file : files) EXPECT_TRUE(work::take_result(other.store(), teacher.keys, file));
        return other.store().fingerprint().value();
    }
    const model::PupilId& pupil(std::size_t number) const { return teacher.pupils[number].id; }
    std::size_t attempts() { return teacher.store().load_class_attempts(teacher.class_id).value().size(); }

    support::TempFolder folder;
    int copies = 0;
    Machine teacher_machine, a, b;
    Teacher teacher;
};

}  // namespace lab_test
