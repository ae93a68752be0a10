#pragma once
// The characters a lesson's drawing may borrow: <use href="nhan-vat:linh#dung-vui"/> names a pose of
// content/nhan-vat/linh.svg. The pose, and whatever it refers to, is copied into the drawing under names of its own.

#include <map>

#include "base/paths.h"
#include "pack/source.h"

namespace pack {

class Characters {
public:
    explicit Characters(base::Path folder) : folder_(std::move(folder)) {}
    std::string inline_into(const std::string& svg, Notes& notes);

private:
    const std::string* find_file(const std::string& name);
    std::vector<std::string> names() const;
    bool add_pose(const std::string& name, const std::string& pose, Place place, std::string& definitions, Notes& notes);

    base::Path folder_;
    std::map<std::string, std::string> files_;  // name -> svg; empty: not there
};

}  // namespace pack
