"""Words that end in who said them, on invented sentences."""

from variorum.annotate.attributions.found import Found
from variorum.annotate.attributions.inverted import with_speakers_behind
from variorum.model import Span


def place(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def given(text: str, source: str, cue: str, *content: str) -> list[tuple[str, str]]:
    one = Found(place(text, source), place(text, cue), tuple(place(text, c) for c in content))
    found = with_speakers_behind(text, [one])
    return [(f.source.of(text), c.of(text)) for f in found if f.source for c in f.content]


def test_somebody_inside_the_words_goes_behind_who_stands_behind_said() -> None:
    text = "Boats and piers do not go together, said a town court in a ruling."
    words = "Boats and piers do not go together"
    assert given(text, "Boats and piers", "said", words) == [("a town court", words)]


def test_what_is_made_of_that_clause_alone_goes() -> None:
    text = "The mill and the board have not met, said one lawyer, Ann Ray, according to the Herald."
    words = place(text, "The mill and the board have not met")
    one = Found(place(text, "the board"), place(text, "said"), (words,))
    passed_on = Found(
        place(text, "the Herald"), place(text, "according to"),
        (place(text, "said one lawyer, Ann Ray"),),
    )  # fmt: skip
    (found,) = with_speakers_behind(text, [one, passed_on])
    assert found.source is not None
    assert found.source.of(text) == "one lawyer, Ann Ray"


def test_somebody_quoted_in_the_words_says_nothing_else() -> None:
    text = "“Boats, Ann Ray told me, are safe,” said Bo Day."
    words = "“Boats, Ann Ray told me, are safe,”"
    assert given(text, "Ann Ray", "said", words) == [("Ann Ray", words)]
