"""Where and when a report was written, as its first words give it: "MILLPORT, Ore. (AP) —"."""

import re

from variorum.lang.calendar import MONTH_NUMBERS, WEEKDAYS

_MONTH = "(?:" + "|".join(sorted({m.capitalize() for m in MONTH_NUMBERS}, key=len)[::-1]) + r")\.?"
_WEEKDAY = "(?:" + "|".join(sorted(WEEKDAYS)) + ")"
_DATE = rf"(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})(?:,? \d{{4}})?"
_DAY = rf"(?:{_WEEKDAY},? {_DATE}|{_DATE}|{_WEEKDAY})"
_DASH = r"(?:[—–―-]{1,2}\s+|[—–―]{1,2})"
_CAPITALS = r"[A-Z][A-Z.’'/-]+(?: [A-Z][A-Z.’'/-]+){0,3}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?"
_PLACE = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}"
DATELINE = re.compile(
    r"(?![A-Z] [—–―-])(?:[A-Z][\w.’'/-]*(?:,? ){1,2}){0,5}"
    r"(?:\((?:[A-Z]{2,6}|Reuters|[A-Z]\w+ News)\)\s*(?:[—–―-]{1,2}\s*)?|(?<=[A-Z.] )[—–―-]{1,2}\s+)"
    r"|[A-Z]{4,}[—―](?=[A-Z])"
    rf"|{_CAPITALS},? (?:{_DAY},? )?\([A-Z][\w .&’'-]{{1,30}}\)\s?{_DASH}"
    rf"|{_CAPITALS}(?:,| \|)? {_DAY} {_DASH}"
    rf"|{_CAPITALS},? (?:{_DAY} )?/[A-Z][\w .&’'-]{{1,30}}/\s?{_DASH}"
    rf"|{_DAY},? {_PLACE} {_DASH}"
    rf"|[(\[]{_PLACE}, {_DAY}[)\]]\s+"
)
LONGEST = 80


def behind_dateline(text: str, begin: int, end: int) -> int:
    """Where the first sentence of a report goes on behind place, day and agency: "HARROW, May 3
    (Harbour Wire) — | The"; ``begin`` where it opens with none. Offsets are code points.
    """
    found = DATELINE.match(text, begin, min(end, begin + LONGEST))
    return found.end() if found else begin
