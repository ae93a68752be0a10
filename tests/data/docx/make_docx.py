#!/usr/bin/python3
"""Writes the exams of this folder anew, python-docx.docx with python3-docx. All content is invented."""
import os
import unicodedata
import zipfile
from xml.sax.saxutils import escape

HERE = os.path.dirname(os.path.abspath(__file__))
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OTHERS = ('xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
          'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"')
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = ('<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/></Types>')
LOOKS = {"b": "<w:b/>", "i": "<w:i/>", "u": '<w:u w:val="single"/>', "r": '<w:color w:val="FF0000"/>', "h": '<w:highlight w:val="yellow"/>',
         "s": '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>', "k": '<w:rStyle w:val="DapAn"/>', "-": '<w:b w:val="0"/>'}


def rels(targets):
    rows = "".join('<Relationship Id="rId%d" Type="%s/%s" Target="%s"/>' % (i + 1, REL, kind, target) for i, (kind, target) in enumerate(targets))
    return '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>' % rows


def r(text, looks=""):
    parts = []
    for i, piece in enumerate(text.split("\t")):
        if i:
            parts.append("<w:tab/>")
        for j, line in enumerate(piece.split("\n")):
            if j:
                parts.append("<w:br/>")
            parts.append('<w:t xml:space="preserve">%s</w:t>' % escape(line))
    return "<w:r><w:rPr>%s</w:rPr>%s</w:r>" % ("".join(LOOKS[c] for c in looks), "".join(parts))


def p(*runs, level=None, style=None, list_id=1):
    """A paragraph; plain strings are runs without looks."""
    head = '<w:pStyle w:val="%s"/>' % style if style else ""
    if level is not None:
        head += '<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>' % (level, list_id)
    return "<w:p><w:pPr>%s</w:pPr>%s</w:p>" % (head, "".join(run if run.startswith("<") else r(run) for run in runs))


def table(rows):
    cell = lambda text: "<w:tc>%s</w:tc>" % (text if text.startswith("<w:p>") else p(text))
    return "<w:tbl>%s</w:tbl>" % "".join("<w:tr>%s</w:tr>" % "".join(cell(text) for text in row) for row in rows)


def save(name, body, numbering=None, styles=None):
    targets = []
    parts = {"[Content_Types].xml": TYPES, "_rels/.rels": rels([("officeDocument", "word/document.xml")]),
             "word/document.xml": '<?xml version="1.0" encoding="UTF-8"?><w:document %s %s><w:body>%s<w:sectPr/></w:body></w:document>' % (W, OTHERS, "".join(body))}
    for kind, text in (("numbering", numbering), ("styles", styles)):
        if text:
            parts["word/%s.xml" % kind] = '<?xml version="1.0" encoding="UTF-8"?>' + text
            targets.append((kind, kind + ".xml"))
    parts["word/_rels/document.xml.rels"] = rels(targets)
    with zipfile.ZipFile(os.path.join(HERE, name), "w", zipfile.ZIP_DEFLATED) as book:
        for path, text in parts.items():
            book.writestr(zipfile.ZipInfo(path, (2026, 9, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


def options(texts, marked="", looks="", letters=""):
    """Four options; those named by `marked` get `looks` all over, those named by `letters` on the letter alone."""
    rows = []
    for letter, text in zip("ABCD", texts):
        whole = looks if letter in marked else ""
        rows.append(p(r(letter, looks if letter in letters else whole), r(". ", whole), r(text, whole)))
    return rows


ASK = ["Bấm vào đường dẫn", "Gửi số điện thoại", "Hỏi bố mẹ, thầy cô", "Chia sẻ cho bạn"]


def marks():
    styles = ('<w:styles %s><w:style w:type="character" w:styleId="Goc"><w:rPr><w:u w:val="single"/></w:rPr></w:style>'
              '<w:style w:type="character" w:styleId="DapAn"><w:basedOn w:val="Goc"/></w:style></w:styles>' % W)
    body = [p(r("ĐỀ KIỂM TRA TIN HỌC 6", "b"))]
    ask = lambda number: p(r("Câu %d. " % number, "b"), "Nhận tin nhắn lạ báo trúng thưởng, em làm gì?")
    body += [ask(1)] + options(ASK, letters="C", looks="u")
    body += [ask(2)] + [p(r(letter + ". ", "b"), r(text, "b" if letter == "C" else "")) for letter, text in zip("ABCD", ASK)]
    body += [ask(3)] + options(ASK, marked="C", looks="r")
    body += [ask(4)] + [p("A. " + ASK[0]), p("B. " + ASK[1]), p(r("C. ", "h"), r("Hỏi bố", "h"), r(" mẹ, ", "s"), r("thầy cô", "h")), p("D. " + ASK[3])]
    body += [ask(5)] + [p("A. " + ASK[0]), p("B. " + ASK[1]), p("*C. " + ASK[2]), p("D. " + ASK[3])]
    body += [ask(6)] + [p("A. " + ASK[0]), p("B. " + ASK[1]), p("C. " + ASK[2] + " (đúng)"), p("D. " + ASK[3])]
    body += [ask(7)] + options(ASK, letters="ABCD", looks="bu")
    body += [ask(8)] + options(ASK, marked="BC", looks="i")
    body += [ask(9)] + options(ASK, letters="B", looks="u")
    body += [ask(10)] + [p("A. Bấm ", r("ngay", "b"), " vào đường dẫn đó cho nhanh"), p("B. " + ASK[1]), p("C. " + ASK[2]), p("D. " + ASK[3])]
    body += [ask(11)] + options(ASK, marked="C", looks="k")
    body += [ask(12)] + options(ASK, marked="C", looks="u")
    body += [p("HẾT"), p(r("BẢNG ĐÁP ÁN", "b")), table([["Câu", "7", "9", "12"], ["Đáp án", "C", "C", "C"]])]
    save("danh-dau.docx", body, styles=styles)


def numbers():
    level = lambda i, form, text: '<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/></w:lvl>' % (i, form, text)
    numbering = ('<w:numbering %s><w:abstractNum w:abstractNumId="0">%s%s%s</w:abstractNum><w:abstractNum w:abstractNumId="1">%s</w:abstractNum>'
                 '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
                 % (W, level(0, "decimal", "Câu %1:"), level(1, "upperLetter", "%2."), level(2, "lowerLetter", "%3)"), level(0, "bullet", "•")))
    styles = '<w:styles %s><w:style w:type="paragraph" w:styleId="Cau"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>' % W
    body = [p("Mật khẩu nào khó đoán?", style="Cau"), p("123456", level=1), p(r("Bốn từ rời nhau", "u"), level=1), p("Ngày sinh", level=1),
            p("Em để ý điều gì khi vào một trang lạ?", level=0), p("Địa chỉ của trang", level=1), p("Màu nền", level=1), p("Cỡ chữ", level=1), p("Đáp án: A"),
            p("Khi chơi trên mạng:", style="Cau"), p("Không cho ai mật khẩu. (Đ)", level=2), p("Gửi địa chỉ nhà cho bạn mới quen. (S)", level=2),
            p("Nhờ người lớn khi thấy lo. (Đ)", level=2), p("Giấu chuyện làm em buồn. (S)", level=2), p("Ghi chú của người soạn", level=0, list_id=2)]
    save("danh-so-tu-dong.docx", body, numbering, styles)


def one_line():
    decomposed = unicodedata.normalize("NFD", "Người lạ hỏi trường của em. Em làm gì?")
    body = [p("Câu 1: " + decomposed), p("A. Trả lời\tB. Không trả lời\tC. Hỏi lại\tD. Đoán"),
            p("Câu 2: Ai giúp em khi em lo?"), p("A. Thầy cô\tB. Người lạ\nC. Không ai\tD. Quảng cáo"),
            p("Câu 3: Chọn nút đúng:"), table([["A. Chặn", "B. Gửi tiếp"], ["C. Bình luận", "D. Tải về"]]),
            p("Câu 4: Bài đăng nào nên suy nghĩ lại?   A. Ảnh cây cối   B. Ảnh vé máy bay   C. Tranh em vẽ   D. Bài hát"),
            p("----- HẾT -----"), p("1-B 2-A"), p("3. A"), p("4a")]
    save("mot-dong.docx", body)


def form_2025():
    picture = "<w:r><w:drawing><pic/></w:drawing></w:r>"
    box = ("<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>%s</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
           % p("Chữ trong khung"))
    equation = "<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>"
    body = [p("PHẦN I. Câu trắc nghiệm nhiều lựa chọn"), p("Câu 1. Hình nào cho thấy bạn đang giúp bạn?" + " ", picture), p("A. Hình 1\tB. Hình 2\tC. Hình 3\tD. Hình 4"),
            p("Câu 2. Đọc khung bên:", box), p("A. Nên\tB. Không nên"), p("Câu 4. Tính ", equation), p("A. 2\tB. 3"),
            p("PHẦN II. Câu trắc nghiệm đúng sai"), p("Câu 1. Khi đặt mật khẩu:"), p("a) Dùng ngày sinh cho dễ nhớ.\t(S)"),
            p("b) Mỗi tài khoản một mật khẩu.\t(Đ)"), p("c) Đưa cho bạn thân giữ.\tS"), p("d) Đổi khi thấy lạ.\tĐ"),
            p("Câu 2. Khi xem một tin:"), p("a) Tìm nguồn."), p("b) Tin ngay."), p("c) Hỏi người lớn."), p("d) Gửi tiếp cho vui."),
            p("PHẦN III. Câu trắc nghiệm trả lời ngắn"), p("Câu 1. Gọi số nào khi cần bảo vệ trẻ em?"), p("Đáp án: 111"), p("Câu 2. Viết tên nút để chặn một tài khoản."),
            p("PHẦN IV. Tự luận"), p("Câu 1. Bạn em bị trêu trên mạng."), p("a) Em nói gì với bạn?"), p("b) Em nhờ ai?"),
            p("HẾT"), p("PHẦN I"), table([["Câu", "1", "2", "4"], ["Đáp án", "C", "A", "A"]]), p("PHẦN II"), table([["Câu", "Đáp án"], ["2", "ĐSĐS"]]),
            p("PHẦN I"), p("Câu 1. Hướng dẫn giải"), p("Hai bạn cùng nhặt sách.")]
    save("bon-phan.docx", body)


marks()
numbers()
one_line()
form_2025()


def by_library():
    """What Word's own template and python3-docx make of an exam."""
    try:
        import datetime

        import docx
    except ImportError:
        print("python-docx.docx was left as it is: needs python3-docx")
        return
    book = docx.Document()
    book.core_properties.created = book.core_properties.modified = datetime.datetime(2026, 9, 1)
    book.core_properties.author = ""
    book.add_heading("Đề ôn tập an toàn trên mạng", 1)
    book.add_paragraph().add_run("Câu 1. ").bold = True
    book.paragraphs[-1].add_run("Thấy ảnh của bạn bị đăng để trêu, em làm gì?")
    for text in ("A. Bấm thích", "B. Hỏi thăm bạn", "C. Gửi tiếp"):
        book.add_paragraph().add_run(text).underline = text.startswith("B")
    book.add_paragraph("Câu 2. Việc nào giữ an toàn cho tài khoản?")
    for text in ("A. Đăng xuất ở máy chung", "B. Cho bạn mượn tài khoản", "C. Dùng mật khẩu riêng"):
        run = book.add_paragraph().add_run(text)
        if not text.startswith("B"):
            run.font.color.rgb = docx.shared.RGBColor(0xC0, 0x00, 0x00)
    book.add_paragraph("Câu 3. Tin trên mạng lúc nào cũng đúng.")
    book.add_paragraph("A. Đúng\tB. Sai")
    book.add_paragraph("ĐÁP ÁN")
    rows = book.add_table(2, 3)
    for row, texts in zip(rows.rows, (("Câu", "1", "3"), ("Đáp án", "B", "B"))):
        for cell, text in zip(row.cells, texts):
            cell.text = text
    book.save(os.path.join(HERE, "python-docx.docx"))


by_library()
