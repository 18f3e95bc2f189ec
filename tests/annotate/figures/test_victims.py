import pytest

from variorum.annotate.figures import find_figures
from variorum.annotate.sentences import find_sentences


def told(text: str) -> list[tuple[str, str, str]]:
    return [
        (f.value, f.counted, text[f.begin : f.end])
        for f in find_figures(text, find_sentences(text))
    ]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "An eighth person, a woman from Brask, died in hospital.",
            ("8", "person", "eighth person"),
        ),
        ("A 21st victim has died, the hospital said.", ("21", "victim", "21st victim")),
        ("The county recorded a fifth death.", ("5", "death", "fifth death")),
        ("A ninth person hurt in the crash has died.", ("9", "person", "ninth person")),
        ("Ninth victim dies after bus crash", ("9", "victim", "Ninth victim")),
    ],
)
def test_the_number_of_the_last_victim_is_a_toll(text: str, figure: tuple[str, str, str]) -> None:
    assert told(text) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "A second person was hurt in the crash.",
        "A third person of interest was questioned.",
        "A third person was hurt in the crash that killed a cyclist.",
        "The third victim was named as Ona Reyle.",
        "He took a second helping.",
    ],
)
def test_other_ordinals_are_no_figures(text: str) -> None:
    assert told(text) == []
