#!/usr/bin/python3
"""Writes the old Excel books (.xls) of this folder anew (needs python3-xlwt). All names are invented."""
import datetime
import os

import xlwt

HERE = os.path.dirname(os.path.abspath(__file__))
NAMES = ["Lê Hoài An", "Nguyễn Bảo An", "Trần Ngọc Anh", "Đỗ Gia Ân", "Vũ Thái Bình", "Mai Đức Huy"]


def style(number_format="General", struck=False):
    out = xlwt.XFStyle()
    out.num_format_str = number_format
    out.font = xlwt.Font()
    out.font.struck_out = struck
    return out


def head(sheet, row, words):
    for column, each in enumerate(words):
        sheet.write(row, column, each)


def vnedu():
    """As vnEdu sends a class out: a true old book, codes with zeros in front, true dates, a signature below."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Danh sach")
    sheet.write_merge(0, 0, 0, 4, "TRƯỜNG THCS HOA PHƯỢNG")
    sheet.write_merge(1, 1, 0, 4, "DANH SÁCH HỌC SINH LỚP 6A1 - NĂM HỌC 2026-2027")
    head(sheet, 3, ["STT", "Mã định danh Bộ GD&ĐT", "Họ và tên", "Ngày sinh", "Trạng thái"])
    code, date = style("0000000000"), style("dd/mm/yyyy")
    for i, name in enumerate(NAMES):
        sheet.write(4 + i, 0, i + 1)
        sheet.write(4 + i, 1, 1234500 + i, code)
        sheet.write(4 + i, 2, name)
        sheet.write(4 + i, 3, datetime.date(2015, 1 + i, 12), date)
        sheet.write(4 + i, 4, "Đã chuyển trường" if i == 2 else "Đang học")
    sheet.write(11, 2, "Tổng số: 6 học sinh")
    sheet.write(12, 3, "Người lập bảng")
    sheet.write(15, 3, "Phạm Thu Thuỷ")
    book.save(os.path.join(HERE, "vnedu.xls"))


def many():
    """Two sheets that are seen, one that is hidden; a class merged over its pupils, a hidden row, a name struck out."""
    book = xlwt.Workbook(encoding="utf-8")
    for title, hidden in (("Khối 6", False), ("6A3", False), ("6A9", True)):
        sheet = book.add_sheet(title)
        sheet.visibility = 1 if hidden else 0
        head(sheet, 0, ["STT", "Họ và tên", "Lớp"] if title == "Khối 6" else ["STT", "Họ và tên"])
        for i, name in enumerate(NAMES):
            sheet.write(1 + i, 0, i + 1)
            sheet.write(1 + i, 1, name + ("" if title == "Khối 6" else " " + title[-1:].replace("3", "Ba").replace("9", "Chín")),
                        style(struck=title == "6A3" and i == 1))
        if title == "Khối 6":
            sheet.write_merge(1, 3, 2, 2, "6A1")
            sheet.write_merge(4, 6, 2, 2, "6A2")
            sheet.row(2).hidden = True
    book.save(os.path.join(HERE, "nhieu-lop.xls"))


vnedu()
many()
