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

inline Block re_nhanh() {
    return Block("An làm gì?")
        .in_order()
        .key("truyện", "Hộp quà")
        .key("cảnh", "mo-dau")
        .panel("an")
        .key("*", "Màn hình hiện một hộp quà.")
        .way("x", "Dừng lại", "ke")
        .way("", "Bấm thử", "bam")
        .key("cảnh", "bam")
        .key("An", "Ơ, họ hỏi số nhà.")
        .key("quay lại", "mo-dau")
        .key("cảnh", "ke")
        .way("x", "Kể với mẹ", "luu")
        .way("x", "Kể với cô", "luu")
        .way("", "Giấu đi", "giau")
        .key("cảnh", "giau")
        .key("quay lại", "ke")
        .key("cảnh", "luu")
        .panel("me")
        .way("x", "Lưu lại", "ket")
        .way("", "Xoá hết", "xoa")
        .key("cảnh", "xoa")
        .key("quay lại", "luu")
        .key("cảnh", "ket")
        .key("kết", "An và mẹ đã báo xong.");
}

inline Block dau_chan() {
    return Block("Ảnh nên đi tới đâu?")
        .in_order()
        .key("vật", "Ảnh của Khôi")
        .key("cảnh", "chup")
        .panel("mai")
        .key("có ở", "Máy của Mai")
        .way("x", "Hỏi Khôi", "hoi")
        .way("", "Gửi vào nhóm", "nhom")
        .key("cảnh", "nhom")
        .key("có ở", "Nhóm lớp | Máy của bạn")
        .way("x", "Nhờ cô gỡ", "go")
        .way("", "Gửi tiếp", "tiep")
        .key("cảnh", "tiep")
        .key("quay lại", "nhom")
        .key("cảnh", "go")
        .key("gỡ ở", "Nhóm lớp")
        .key("kết", "Ảnh đã gỡ.")
        .key("cảnh", "hoi")
        .key("Khôi", "Đừng gửi nhé.")
        .key("kết", "Ảnh ở yên.");
}

inline Block kiem_tin() {
    return Block("Đúng hay sai?")
        .in_order()
        .key("tin", "Mai nghỉ học!")
        .panel("bai-dang")
        .key("thẻ", "Trang của trường")
        .key("*", "Không có tin nghỉ học.")
        .key("cho biết", "Nơi quyết định chưa báo.")
        .key("thẻ", "Tìm ảnh gốc")
        .panel("anh-goc")
        .key("*", "Ảnh chụp năm ngoái.")
        .key("cho biết", "Ảnh cũ.")
        .key("thẻ", "Bình luận")
        .key("*", "Ai cũng hỏi lại.")
        .key("cho biết", "Chưa ai có nguồn.")
        .wrong("Đúng")
        .right("Sai")
        .wrong("Chưa đủ căn cứ");
}

inline Block goi_ten_chieu() {
    return Block("Chiêu gì?")
        .key("chiêu", "Giật gân | Hối thúc")
        .key("tin thường", "Tin thường")
        .key("ví dụ", "Sốc chưa!")
        .key("nhận ra", "Giật gân")
        .card("1", "Không thể tin nổi!")
        .card("Hối thúc", "Chỉ còn 5 phút!")
        .card("", "Mai mưa")
        .card("", "Thứ Ba đá bóng");
}

inline Block ghep_mat_khau() {
    return Block("Ghép nhé.")
        .key("số từ", "3")
        .card("", "mèo")
        .card("", "thang")
        .card("", "kẹo")
        .card("", "trăng")
        .card("riêng", "Khôi")
        .card("quen", "123456")
        .card("quen", "matkhau");
}

inline Block rieng_tu() {
    return Block("Chỉnh giúp Mai.")
        .key("ứng dụng", "Vườn Ảnh")
        .key("mức", "Mọi người | Bạn trong lớp | Chỉ mình em")
        .key("người xem", "Người lạ | Bạn cùng lớp | Mai")
        .card("2", "Ảnh em đăng")
        .card("3", "Nơi em ở")
        .card("1", "Tên nhóm vẽ");
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
            {"nhom-chat", nhom_chat()},
            {"re-nhanh", re_nhanh()},
            {"dau-chan", dau_chan()},
            {"kiem-tin", kiem_tin()},
            {"goi-ten-chieu", goi_ten_chieu()},
            {"ghep-mat-khau", ghep_mat_khau()},
            {"rieng-tu", rieng_tu()}};
}

}  // namespace support
