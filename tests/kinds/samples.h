#pragma once
// One good block of each kind that has an own grammar; what every kind promises is tested with them.

#include "builders.h"

namespace support {

inline Block sap_xep() { return Block("Trước sau?").card("1", "Dừng").card("2", "Chặn").card("3", "Lưu").card("4", "Kể"); }
inline Block noi() { return Block("Nhờ ai?").key("vế", "Ở trường | Ở nhà").card("1", "Thầy cô").card("2", "Ba mẹ").card("", "Người lạ"); }
inline Block phan_loai() {
    return Block("Kể ai?")
        .key("ngăn", "Kể được | Hỏi người lớn | Giữ")
        .card("1", "Sở thích")
        .card("Hỏi người lớn", "Trường")
        .card("3", "Mật khẩu")
        .card("3", "Mã số");
}
inline Block dien_tu() { return Block("Điền nhé.").key("câu", "Em [1] rồi [2].").card("1", "dừng").card("2", "hỏi").card("", "bấm"); }
inline Block danh_dau() {
    return Block("Chỗ nào lạ?").card("", "Chào bạn,").card("x", "bạn trúng thưởng,").card("", "quà là ba lô,").card("x", "trả lời ngay!");
}
inline Block bon_y() { return Block("Đúng hay sai?").card("đúng", "Ý một").card("sai", "Ý hai").card("x", "Ý ba").card("", "Ý bốn"); }

inline Block tim_dau_hieu() {
    return Block("Có gì lạ?")
        .key("ổn", "Trang này ổn")
        .key("vì sao ổn", "Vì thế.")
        .spot(true, "Địa chỉ", {0, 0, 0.5f, 0.1f})
        .spot(false, "Màu", {0, 0.5f, 0.1f, 0.1f})
        .spot(true, "Đồng hồ", {0.5f, 0.5f, 0.2f, 0.2f});
}
inline Block genuine_page() {
    return Block("Có gì lạ?")
        .key("ổn", "Trang này ổn")
        .key("vì sao ổn", "Vì thế.")
        .spot(false, "Địa chỉ", {0, 0, 0.5f, 0.1f})
        .spot(false, "Màu", {0, 0.5f, 0.1f, 0.1f})
        .spot(false, "Tin", {0.5f, 0.5f, 0.2f, 0.2f});
}

inline Block tra_loi_ngan() { return Block("Gì đây?").key("khác", "Nghĩ thêm nhé. Vì thế.").right("Hoà bình").right("1000").wrong("113"); }

inline Block nhom_chat() {
    return Block("Giúp Tú thế nào?")
        .in_order()
        .key("nhóm", "Nhóm 6A3")
        .key("cảnh", "mo-dau")
        .key("Đạt", "(che) Ảnh chế")
        .way("kín đáo", "Báo cô", "ket")
        .way("hỏi thăm", "Nhắn riêng", "rieng")
        .way("", "Cười theo", "cuoi")
        .key("cảnh", "cuoi")
        .key("*", "Tú rời nhóm")
        .key("quay lại", "mo-dau")
        .key("cảnh", "rieng")
        .key("Tú", "Mình buồn.")
        .way("lên tiếng", "Cùng kể cô", "ket")
        .way("", "Kệ đi", "ke")
        .key("cảnh", "ke")
        .key("quay lại", "rieng")
        .key("cảnh", "ket")
        .key("Cô Hà", "Cảm ơn em.")
        .key("kết", "An toàn");
}

inline std::vector<std::pair<std::string, Block>> samples() {
    return {{"chon-mot", Block().right("Hỏi").wrong("Gửi").wrong("Xoá")},
            {"chon-nhieu", Block().right("Hỏi").wrong("Gửi").right("Kể")},
            {"dung-sai", Block().right("Đúng").wrong("Sai")},
            {"bon-y", bon_y()},
            {"sap-xep", sap_xep()},
            {"noi", noi()},
            {"phan-loai", phan_loai()},
            {"dien-tu", dien_tu()},
            {"danh-dau", danh_dau()},
            {"tim-dau-hieu", tim_dau_hieu()},
            {"tra-loi-ngan", tra_loi_ngan()},
            {"nhom-chat", nhom_chat()}};
}

}  // namespace support
