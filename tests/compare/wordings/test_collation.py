import itertools
from collections.abc import Sequence

from variorum.compare.wordings.collation import collate, find_readings
from variorum.compare.wordings.words import Token, wording_tokens
from variorum.model import Span

WIRE = "I am going to try to open the flood gate before the winter storms arrive"
POST = "I am going to try to open the old flood gate before the winter storms arrive."
LANTERN = "I will open the flood gate before the winter storms arrive"
CUT = "open the flood gate before the winter storms"


def tokens(text: str) -> list[Token]:
    return wording_tokens(text, [Span(0, len(text))])


def readings(texts: Sequence[str]) -> list[dict[str, set[str]]]:
    """At each place the words and the texts that print them."""
    wordings = [tokens(text) for text in texts]
    return [
        {
            " ".join(t.text for t in wordings[r.wordings[0]][slice(*r.words)]): {
                texts[n] for n in r.wordings
            }
            for r in place
        }
        for place in find_readings(wordings, collate(wordings))
    ]


def test_it_is_told_who_agrees_with_whom() -> None:
    modal, old = readings([WIRE, POST, LANTERN, CUT])
    assert modal == {"am going to try to": {WIRE, POST}, "will": {LANTERN}}
    assert old == {"": {WIRE, LANTERN, CUT}, "old": {POST}}


def test_the_order_of_the_wordings_makes_no_difference() -> None:
    expected = readings([WIRE, POST, LANTERN, CUT])
    for order in itertools.permutations((WIRE, POST, LANTERN, CUT)):
        assert readings(order) == expected


def test_who_breaks_off_has_left_nothing_out() -> None:
    assert readings([WIRE, CUT]) == []


def test_print_does_not_count() -> None:
    assert readings([WIRE, WIRE.upper(), f"“{WIRE}.”"]) == []


def test_every_word_stands_in_one_column() -> None:
    wordings = [tokens(text) for text in (WIRE, POST, LANTERN, CUT)]
    columns = collate(wordings)
    for number, words in enumerate(wordings):
        assert [c[number] for c in columns if number in c] == list(range(len(words)))
