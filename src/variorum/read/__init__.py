"""From files, folders, pages and JSON lines to reports."""

from variorum.read.dates import match_day, parse_day
from variorum.read.language import detect_language
from variorum.read.records import read_records
from variorum.read.sources import read_sources
from variorum.read.stamps import Stamp, find_stamp, find_stamps

__all__ = [
    "Stamp",
    "detect_language",
    "find_stamp",
    "find_stamps",
    "match_day",
    "parse_day",
    "read_records",
    "read_sources",
]
