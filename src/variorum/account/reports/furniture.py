"""What stands in a report without being the report, each wording told once.

A correction and a note of the editors are the paper's own word on its report: they are told as
such and whole.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from variorum.account.shortened import shortened
from variorum.clean import kind_of_notice, without_head
from variorum.model import Evidence, Line

LABEL = "not part of the report"
NOTICES = {"correction": "corrected by the paper", "note": "note of the paper"}
SHORT = 12
"""A stretch of so few words is a link, a button or a credit."""
BETWEEN = " · "


def write_furniture(passages: Iterable[Evidence]) -> Iterator[Line]:
    """The paper's own notices, then a line for each wording, in the order of the text, that rests
    on every place of it: a page that has "Advertisement" between its paragraphs has eight places
    and one line. Short wordings share the last line.
    """
    places: dict[str, list[Evidence]] = defaultdict(list)
    for passage in passages:
        if kind := kind_of_notice(passage.text):
            notice = " ".join(without_head(passage.text).split())
            yield Line(notice, (passage,), label=NOTICES[kind])
        else:
            places[_bare(passage.text)].append(passage)
    short = [found for found in places.values() if len(found[0].text.split()) <= SHORT]
    if len(short) < 2:
        short = []
    for found in places.values():
        if found not in short:
            yield _line(shortened(found[0].text), found)
    if short:
        words = (" ".join(found[0].text.split()) for found in short)
        yield _line(BETWEEN.join(words), [passage for found in short for passage in found])


def _line(words: str, found: Sequence[Evidence]) -> Line:
    note = f"{len(found)} times" if len(found) > 1 and BETWEEN not in words else ""
    return Line(words, tuple(found), label=LABEL, note=note)


def _bare(words: str) -> str:
    """Words by which furniture is the same: capitals and marks at the ends aside."""
    words = " ".join(words.casefold().split())
    return words.strip(".,:;!*-–—|•· ") or words
