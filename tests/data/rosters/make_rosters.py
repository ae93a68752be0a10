#!/usr/bin/python3
"""Writes the class lists of this folder anew (needs python3-openpyxl). All names are invented."""
import datetime
import os
import unicodedata
import zipfile

from openpyxl import Workbook

HERE = os.path.dirname(os.path.abspath(__file__))
WHEN = datetime.datetime(2026, 9, 1)


def save(book, name):
    book.properties.created = book.properties.modified = WHEN
    book.save(os.path.join(HERE, name))


def write(name, data):
    with open(os.path.join(HERE, name), "wb") as file:
        file.write(data if isinstance(data, bytes) else data.encode("utf-8"))


def sheet_of(rows, title="Sheet1", book=None):
    if book is None:
        book = Workbook()
        sheet = book.active
        sheet.title = title
    else:
        sheet = book.create_sheet(title)
    for row in rows:
        sheet.append(row)
    return book, sheet


PUPILS = [("Lê Hoài An", "12/03/2015"), ("Nguyễn Bảo An", "05/11/2015"), ("Trần Ngọc Anh", "21/01/2015"),
          ("Trần Ngọc Anh", "30/08/2015"), ("Đỗ Gia Ân", "17/06/2015")]


def hcmc():
    head = ["STT", "Mã định danh Bộ GD&ĐT", "Họ tên", "Ngày sinh", "Giới tính", "Trạng thái", "Lớp học", "Khối học", "Dân tộc", "SĐT liên hệ",
            "Số định danh cá nhân"]
    rows = [["SỞ GIÁO DỤC VÀ ĐÀO TẠO THÀNH PHỐ HỒ CHÍ MINH"], ["DANH SÁCH HỌC SINH LỚP 6A1"], [], head]
    for i, (name, born) in enumerate(PUPILS):
        rows.append([i + 1, "000123450%d" % i, name, born, "Nữ", "Đang học", "6A1", "Khối 6", "Kinh", "0900000000", "079000000000"])
    book, sheet = sheet_of(rows, "DanhSach")
    sheet.merge_cells("A1:K1")
    sheet.merge_cells("A2:K2")
    save(book, "hcmc.xlsx")


def split_names():
    rows = [["Trường THCS Hoa Phượng"], ["Lớp: 6/1"], [], ["STT", "Họ và tên", None, "Ngày sinh", "ĐĐGtx", None, "ĐĐGgk"], [None, None, None, None, 1, 2, None],
            [1, 2, 3, 4, 5, 6, 7], [1, "Lê Hoài", "An", "12-3-2015", 8, 9, 7], [2, " Nguyễn  Bảo", "An", datetime.date(2015, 11, 5), 7, 7, 7],
            [3, "Trần Ngọc", "Anh", 42025, None, None, None], [4, "Đỗ Gia", "Ân", "2015-06-17", 1, 1, 1],
            ["STT", "Họ và tên", None, "Ngày sinh"], [5, "Vũ Thái", "Bình", "31/02/2015", None, None, None], [], ["Tổng số: 5 học sinh"],
            [None, None, None, None, "Ngày 5 tháng 9 năm 2026"], [None, "Người lập bảng", None, None, "Hiệu trưởng"], [None, "Phạm Thu", "Thuỷ"]]
    book, sheet = sheet_of(rows, "6-1")
    sheet.merge_cells("B4:C4")
    sheet.merge_cells("E4:F4")
    save(book, "ho-va-ten-hai-cot.xlsx")


def columns_apart():
    rows = [["TT", "Họ và chữ lót", "Tên", "Mã HS", "Địa chỉ"], ["1", "Lê Hoài", "An", 7, "x"], ["2", "Nguyễn Bảo", "An", 12, "y"]]
    book, sheet = sheet_of(rows)
    sheet["D2"].number_format = sheet["D3"].number_format = "000000"
    save(book, "chu-lot-ten.xlsx")


def odd_names():
    rows = [["STT", "Họ và tên", "Lớp"], [1, unicodedata.normalize("NFD", "Nguyễn Văn Đức"), "6A1"], [2, "NguyÔn V¨n §øc", "6A1"],
            [3, "Nguyeãn Thò Hoàng Vaên", "6A1"], [4, None, "6A1"], [5, "=1+1", "6A1"], [6, "Trần\u00a0Thị\u200b  Mai\n", "6A1"], [6, "H'Hen Niê", "6A1"],
            [7, "An" * 80, "6A1"], ["x", "Lý Ý", "6A1"]]
    book, sheet = sheet_of(rows)
    sheet["B6"].data_type = "s"
    save(book, "ten-la.xlsx")


def twins():
    rows = [["STT", "Mã định danh", "Họ và tên", "Ngày sinh"], [1, "0001", "Lê Hoài An", "12/03/2015"], [2, "0001", "Lê Hoài An", "12/03/2015"],
            [3, "0001", "Mai Đức Huy", "01/01/2015"], [3, None, "Phùng Thảo Quyên", None], [5, None, "Phùng Thảo Quyên", None]]
    book, _ = sheet_of(rows)
    save(book, "trung.xlsx")


def many_classes():
    head = ["STT", "Họ và tên"]
    book, _ = sheet_of([["DANH SÁCH LỚP 6A1"], head, [1, "Lê Hoài An"]], "6A1")
    sheet_of([["DANH SÁCH LỚP 6A2"], head, [1, "Mai Đức Huy"], [2, "Vũ Thái Bình"]], "6A2", book)
    sheet_of([["Ghi chú cho nhà trường"]], "Ghi chú", book)
    save(book, "moi-lop-mot-trang.xlsx")
    rows = [["STT", "Họ và tên", "Lớp"], [1, "Lê Hoài An", "6/1"], [2, "Mai Đức Huy", "6/2"], [3, "Vũ Thái Bình", "6/2"]]
    save(sheet_of(rows)[0], "ca-truong.xlsx")
    book, sheet = sheet_of([["STT", "Họ và tên", "Lớp"], [1, "Lê Hoài An", 6.1], [2, "Mai Đức Huy", 6.1]])
    sheet["C2"].number_format = sheet["C3"].number_format = "0.00"
    save(book, "lop-6.10.xlsx")
    save(sheet_of([["STT", "Họ và tên", "Lớp"], [1, "Lê Hoài An", 6.1]])[0], "lop-thanh-so.xlsx")
    save(sheet_of([["STT", "Họ và tên", "Lớp"], [1, "Lê Hoài An", datetime.date(2026, 1, 6)]])[0], "lop-thanh-ngay.xlsx")


SHEET = ('<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s'
         '</sheetData></worksheet>')


def bare_book(name, sheet_xml, strings=None, extra=()):
    """An .xlsx by hand, for what openpyxl does not write."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts = {
        "_rels/.rels": '<Relationships xmlns="%s"><Relationship Id="a" Type="%s/officeDocument" Target="/xl/workbook.xml"/></Relationships>' % (package, kind),
        "xl/workbook.xml": '<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="%s"><x:sheets>'
                           '<x:sheet name="Lớp 4A2" sheetId="1" r:id="b"/></x:sheets></x:workbook>' % kind,
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="%s"><Relationship Id="b" Type="%s/worksheet" Target="worksheets/sheet1.xml"/>'
                                      '<Relationship Id="c" Type="%s/sharedStrings" Target="sharedStrings.xml"/></Relationships>' % (package, kind, kind),
        "xl/worksheets/sheet1.xml": sheet_xml,
        "xl/sharedStrings.xml": strings or "<sst/>",
    }
    with zipfile.ZipFile(os.path.join(HERE, name), "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in list(parts.items()) + list(extra):
            archive.writestr(zipfile.ZipInfo(path, (2026, 9, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


def by_hand():
    rows = ('<row><c t="inlineStr"><is><t>STT</t></is></c><c t="s"><v>0</v></c></row>'
            '<row><c><v>1</v></c><c t="s"><v>1</v></c></row><row><c><v>2.0</v></c><c t="str"><f>A1&amp;B1</f><v>Mai Đức Huy</v></c></row>')
    strings = ('<sst><si><t>Họ và tên</t></si><si><r><t>Lê</t></r><r><t xml:space="preserve"> </t></r><r><t>Hoài</t></r>'
               '<r><t xml:space="preserve"> An</t></r><rPh><t>bỏ</t></rPh></si></sst>')
    bare_book("dinh-dang-chu.xlsx", SHEET % rows, strings)
    bare_book("bom.xlsx", SHEET % (" " * (40 << 20)))
    bare_book("nhieu-muc.xlsx", SHEET % rows, strings, [("muc/%d" % i, "") for i in range(2100)])
    bare_book("sau.xlsx", SHEET % ("<row>" * 20000))


def foreign():
    with open(os.path.join(HERE, "hcmc.xlsx"), "rb") as file:
        whole = file.read()
    write("cut.xlsx", whole[:len(whole) // 2])
    broken = bytearray(whole)
    start = whole.index(b"xl/worksheets/sheet1.xml") + 40
    for i in range(start, start + 200, 3):
        broken[i] ^= 0x5A
    write("hong.xlsx", bytes(broken))
    write("trang-web.xlsx", "<html><body><table><tr><td>Họ và tên</td></tr></table></body></html>")
    write("trong.xlsx", b"")
    write("kieu-cu.xls", bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600))
    write("anh.csv", bytes(range(256)))
    with zipfile.ZipFile(os.path.join(HERE, "khong-phai-bang.xlsx"), "w") as archive:
        archive.writestr(zipfile.ZipInfo("word/document.xml", (2026, 9, 1, 0, 0, 0)), "<w/>")


def csv():
    rows = "STT;Họ và tên;Ngày sinh\r\n1;Lê Hoài An;12/03/2015\r\n2;\"Mai \"\"Bi\"\" Huy; Đức\";1/1/2015\r\n"
    write("cham-phay.csv", "\ufeff" + rows)
    write("phay.csv", "STT,Họ và tên\n01,Lê Hoài An\n02,\"Mai\nHuy\"\n")
    write("tab.csv", b"\xff\xfe" + "STT\tHọ và tên\r\n1\tLê Hoài An\r\n".encode("utf-16-le"))
    write("sep.csv", "sep=;\r\nHọ và tên;Ghi chú\r\nLê Hoài An;a,b,c,d\r\n")
    write("bang-ma-cu.csv", "STT;Họ và tên\r\n1;Lê Hoài ".encode("utf-8") + b"\xc0n\r\n")


for step in (hcmc, split_names, columns_apart, odd_names, twins, many_classes, by_hand, foreign, csv):
    step()
