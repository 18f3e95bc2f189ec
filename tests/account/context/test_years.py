"""The earlier year of what a report recalls, on invented sentences."""

from datetime import date

import pytest

from variorum.account.context.years import told_of_a_year
from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.model import Annotation, When

WRITTEN = date(2016, 6, 23)
TOLD = "The rowers had done so in 2008."


def before(text: str, words: str) -> str:
    sentences = tuple(find_sentences(text))
    times = tuple(find_times(text, sentences, written=WRITTEN))
    findings = Annotation(report="r", sentences=sentences, times=times)
    found = told_of_a_year(text, text.index(words), findings, When.on(WRITTEN))
    return found.of(text) if found else ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{TOLD} They sang all night.", TOLD),
        (f"{TOLD} The board cut the light. They sang all night.", TOLD),
        (f"{TOLD} On Wednesday they met. They sang all night.", ""),
        (f"{TOLD} The board is new. They sang all night.", ""),
        (f"{TOLD}\n\nThey sang all night.", ""),
        ("The rowers did so in May. They sang all night.", ""),
        (f"{TOLD} They sang all night on Wednesday.", ""),
        (f"{TOLD} They sang all night, and it is loud.", ""),
    ],
)
def test_what_is_recalled_has_its_year_before_it(text: str, told: str) -> None:
    assert before(text, "They sang") == told
