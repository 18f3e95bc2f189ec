"""What stands in a report without being the report, each wording told once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from variorum.account.shortened import shortened
from variorum.model import Evidence, Line

LABEL = "not part of the report"


def write_furniture(passages: Iterable[Evidence]) -> Iterator[Line]:
    """A line for each wording, in the order of the text, that rests on every place of it: a page
    that has "Advertisement" between its paragraphs has eight places and one line.
    """
    places: dict[str, list[Evidence]] = defaultdict(list)
    for passage in passages:
        places[_bare(passage.text)].append(passage)
    for found in places.values():
        note = f"{len(found)} times" if len(found) > 1 else ""
        yield Line(shortened(found[0].text), tuple(found), label=LABEL, note=note)


def _bare(words: str) -> str:
    """Words by which furniture is the same: capitals and marks at the ends aside."""
    words = " ".join(words.casefold().split())
    return words.strip(".,:;!*-–—|•· ") or words
