"""Prints the cells of an .xlsx as "sheet cell type value", for tests."""
import sys

from openpyxl import load_workbook

book = load_workbook(sys.argv[1])
for sheet in book:
    print(sheet.title, "freeze", sheet.freeze_panes, "repeat", sheet.print_title_rows, "paper", sheet.page_setup.paperSize, sheet.page_setup.orientation,
          "fit", sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage)
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                print(sheet.title, cell.coordinate, cell.data_type, cell.number_format, repr(cell.value))
