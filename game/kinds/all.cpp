// Every kind there is. A new one is its own file, its name here twice, and nothing else in the program.

#include <array>

#include "base/vietnamese.h"
#include "kinds/kind.h"

namespace kinds {

const Kind& chon_mot();
const Kind& chon_nhieu();
const Kind& dung_sai();
const Kind& bon_y();
const Kind& sap_xep();
const Kind& noi();
const Kind& phan_loai();
const Kind& dien_tu();
const Kind& danh_dau();
const Kind& tim_dau_hieu();
const Kind& tra_loi_ngan();
const Kind& nhom_chat();
const Kind& re_nhanh();
const Kind& dau_chan();
const Kind& kiem_tin();
const Kind& goi_ten_chieu();
const Kind& ghep_mat_khau();
const Kind& rieng_tu();

std::span<const Kind* const> all_kinds() {
    static const std::array kinds = {&chon_mot(),  &chon_nhieu(), &dung_sai(), &bon_y(),         &sap_xep(),       &noi(),
                                     &phan_loai(), &dien_tu(),    &danh_dau(), &tim_dau_hieu(),  &tra_loi_ngan(),  &nhom_chat(),
                                     &re_nhanh(),  &dau_chan(),   &kiem_tin(), &goi_ten_chieu(), &ghep_mat_khau(), &rieng_tu()};
    return kinds;
}

const Kind* find_kind(std::string_view id) {
    for (const Kind* kind : all_kinds())
        if (kind->id() == id) return kind;
    return nullptr;
}

const Kind* find_kind_by_author_name(std::string_view name) {
    const std::string folded = base::fold(name);
    for (const Kind* kind : all_kinds())
        if (base::fold(kind->author_name()) == folded) return kind;
    return nullptr;
}

}  // namespace kinds
