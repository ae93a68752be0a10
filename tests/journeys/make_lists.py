#!/usr/bin/python3
"""Writes khoi-6.xlsx: the classes of one grade in one workbook, a sheet for each, as schools keep them. Invented names and numbers.

Run once; the file is kept."""
import os
import zipfile
from xml.sax.saxutils import escape

HERE = os.path.dirname(os.path.abspath(__file__))
CLASSES = {
    "6A1": ["Lê Hoài An", "Trương Bảo Ngọc", "Mai Đức Huy", "Phạm Gia Bảo", "Nguyễn Kiều Trinh"],
    "6A2": ["Võ An Nhiên", "Hồ Bảo Lâm", "Lý Gia Hân", "Đỗ Minh Khôi"],
    "6A3": ["Bạch Thanh Tùng", "Vũ Thái Bình", "Quách Tiến Phát"],
}
LEFT = "Phạm Gia Bảo"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def sheet_xml(rows):
    cells = ""
    for number, row in enumerate(rows, 1):
        cells += '<row r="%d">' % number
        for column, value in zip("ABCD", row):
            kind = '<c r="%s%d"><v>%d</v></c>' if isinstance(value, int) else '<c r="%s%d" t="inlineStr"><is><t>%s</t></is></c>'
            cells += kind % (column, number, value if isinstance(value, int) else escape(value))
        cells += "</row>"
    return HEAD + '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (MAIN, cells)


def write(name, text):
    book.writestr(zipfile.ZipInfo(name, (2026, 9, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


with zipfile.ZipFile(os.path.join(HERE, "khoi-6.xlsx"), "w") as book:
    count = range(1, len(CLASSES) + 1)
    types = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    types += '<Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>' % kind
    types += "".join('<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%sworksheet+xml"/>' % (i, kind) for i in count)
    write("[Content_Types].xml", HEAD + '<Types xmlns="%scontent-types">%s</Types>' % (PACKAGE, types))
    link = '<Relationship Id="rId%d" Type="%s/%s" Target="%s"/>'
    links = HEAD + '<Relationships xmlns="' + PACKAGE + 'relationships">%s</Relationships>'
    write("_rels/.rels", links % (link % (1, OFFICE, "officeDocument", "xl/workbook.xml")))
    sheets = "".join('<sheet name="%s" sheetId="%d" r:id="rId%d"/>' % (name, i, i) for i, name in enumerate(CLASSES, 1))
    write("xl/workbook.xml", HEAD + '<workbook xmlns="%s" xmlns:r="%s"><sheets>%s</sheets></workbook>' % (MAIN, OFFICE, sheets))
    write("xl/_rels/workbook.xml.rels", links % "".join(link % (i, OFFICE, "worksheet", "worksheets/sheet%d.xml" % i) for i in count))
    code = 0
    for i, (name, pupils) in enumerate(CLASSES.items(), 1):
        rows = [["TRƯỜNG THCS HOA PHƯỢNG"], ["DANH SÁCH HỌC SINH LỚP " + name], [], ["STT", "Mã học sinh", "Họ và tên", "Trạng thái"]]
        for roll, pupil in enumerate(pupils, 1):
            code += 1
            rows.append([roll, "HP26%04d" % code, pupil, "Đã chuyển trường" if pupil == LEFT else "Đang học"])
        write("xl/worksheets/sheet%d.xml" % i, sheet_xml(rows))
