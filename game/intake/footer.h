#pragma once
// Lines of a list that are no pupil: totals, dates, signatures, page numbers.

#include <string>

#include "intake/sheet.h"

namespace intake {

enum class Footer {
    none,
    label,  // "Tổ 1", "Trang 1/2", "Nam: 20": the list goes on
    end,    // "Tổng số: 42", "Người lập bảng": below stand names of those who sign
};

Footer footer_in(const std::string& text);
bool ends_list(const Row& row);  // any cell of it says so

}  // namespace intake
