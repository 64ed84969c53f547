"""The catalogue as files for spreadsheets and programs, out and in again without loss.

What comes in becomes drafts: `docs/adr/0019-import-and-export.md` says why.
"""

from services_catalogue.exchange.importing import ImportRefusedError, permissions_for, start_import
from services_catalogue.exchange.plans import Difference, FieldChange, Plan, Trouble, make_plan
from services_catalogue.exchange.reading import FileRefusedError, Row, read_file
from services_catalogue.exchange.writing import export_csv, export_json
from services_catalogue.exchange.yearly import YearlyReport, yearly_report

__all__ = [
    "Difference",
    "FieldChange",
    "FileRefusedError",
    "ImportRefusedError",
    "Plan",
    "Row",
    "Trouble",
    "YearlyReport",
    "export_csv",
    "export_json",
    "make_plan",
    "permissions_for",
    "read_file",
    "start_import",
    "yearly_report",
]
