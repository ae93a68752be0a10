#!/usr/bin/python3
"""Writes hcm-6a1.xlsx: a class list in the form that schools of Ho Chi Minh City export. Invented names and numbers.

Run once; the file is kept, so that nobody needs openpyxl to run the journeys."""
import datetime
import os

import openpyxl

HERE = os.path.dirname(os.path.abspath(__file__))
HEAD = ["STT", "Mã định danh Bộ GD&ĐT", "Họ tên", "Ngày sinh", "Giới tính", "Trạng thái", "Lớp học", "Khối học", "Dân tộc",
        "SĐT liên hệ", "Số định danh cá nhân"]

with open(os.path.join(HERE, "../../assets/demo/lop-6a1.txt"), encoding="utf-8") as file:
    names = [line.strip() for line in file if line.strip()]
names.insert(names.index("Nguyễn Minh Thư"), "Nguyễn Minh Thư")     # namesakes: told apart by their birthday

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "DanhSach"
sheet.append(["SỞ GIÁO DỤC VÀ ĐÀO TẠO THÀNH PHỐ HỒ CHÍ MINH"])
sheet.append(["DANH SÁCH HỌC SINH LỚP 6A1"])
sheet.append([])
sheet.append(HEAD)
for i, name in enumerate(names):
    born = "%02d/%02d/2015" % (i * 7 % 28 + 1, i * 5 % 12 + 1)
    sheet.append([i + 1, "00012346%02d" % i, name, born, "Nữ" if i % 2 else "Nam", "Đang học", "6A1", "Khối 6", "Kinh", "0900000000",
                  "079000000000"])
sheet.merge_cells("A1:K1")
sheet.merge_cells("A2:K2")
book.properties.created = book.properties.modified = datetime.datetime(2026, 9, 1)
book.save(os.path.join(HERE, "hcm-6a1.xlsx"))
