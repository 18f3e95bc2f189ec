"""Quotations that tell of somebody's answer, on invented sentences."""

from variorum.annotate.attributions.found import Found
from variorum.annotate.attributions.told_within import made_whole
from variorum.model import Span


def place(text: str, words: str) -> Span:
    begin = text.index(words)
    return Span(begin, begin + len(words))


def whole(text: str, *, asked: str, then: str, who: str, said: str = "said") -> list[list[str]]:
    """What is given to whom, of a text whose quotation the model has torn at "Moss declined"."""
    found = [
        Found(place(text, "Moss"), place(text, "declined"), (place(text, asked),)),
        Found(place(text, who), place(text, said), (place(text, then),)),
    ]
    quote = Span(text.index("“"), text.index("”") + 1)
    return [
        [one.source.of(text) if one.source else "", *(p.of(text) for p in one.content)]
        for one in made_whole(text, found, [quote])
    ]


def test_a_quotation_is_its_speakers_from_mark_to_mark() -> None:
    text = "“Asked to go, Moss declined. Hale then sat down,” said clerk Jan Ferry."
    given = whole(text, asked="Asked to go", then="Hale then sat down", who="clerk Jan Ferry")
    assert given == [["clerk Jan Ferry", "“Asked to go, Moss declined. Hale then sat down,”"]]


def test_who_has_lost_a_mark_keeps_the_words() -> None:
    text = "“Nobody will go, Moss declined. We stay,” said Ann Moss."
    given = whole(text, asked="Nobody will go", then="We stay", who="Ann Moss")
    assert given == [["Moss", "Nobody will go"], ["Ann Moss", "We stay"]]


def test_a_quotation_that_ends_before_is_another_ones() -> None:
    text = "“Asked to go, Moss declined,” and so on. The weir is shut, said Jan Ferry."
    given = whole(text, asked="Asked to go", then="The weir is shut", who="Jan Ferry")
    assert given == [["Moss", "Asked to go"], ["Jan Ferry", "The weir is shut"]]
