"""Words and places of a report in the language of PostgreSQL's full-text index.

The words are those of ``store.passages``, as in every other store: the server's own parser,
which reads hyphens, addresses and numbers in its way, is passed by.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from variorum.lang.broken_words import mend
from variorum.store.passages import fold

LONGEST_WORD = 500
"""In characters; the index refuses 2,047 bytes."""

AT_ONCE = 16_000
"""Words in one row: no place is told apart beyond the 16,383rd. Words that are asked for
together have to stand in one row, which is all of a report unless it is a book.
"""


def vectors_of(title: str, text: str) -> Iterator[str]:
    """The rows of a report, each the words and their places; the title in the first, weightier."""
    head = [word for word in fold(mend(title)) if len(word) <= LONGEST_WORD][:AT_ONCE]
    words = [word for word in fold(mend(text)) if len(word) <= LONGEST_WORD]
    places: dict[str, list[str]] = defaultdict(list)
    for place, word in enumerate(head, 1):
        places[word].append(f"{place}A")
    room = AT_ONCE - len(head)
    for place, word in enumerate(words[:room], len(head) + 2):  # no phrase runs on from the title
        places[word].append(str(place))
    yield _row(places)
    for begin in range(room, len(words), AT_ONCE):
        places = defaultdict(list)
        for place, word in enumerate(words[begin : begin + AT_ONCE], 1):
            places[word].append(str(place))
        yield _row(places)


def query_of(terms: Sequence[tuple[str, ...]]) -> str:
    """All the terms; the words of a phrase one behind the other."""
    return " & ".join("(" + " <-> ".join(f"'{word}'" for word in term) + ")" for term in terms)


def _row(places: dict[str, list[str]]) -> str:
    return " ".join(f"'{word}':{','.join(at)}" for word, at in places.items())
