import pytest

from variorum.annotate.datelines import behind_dateline

SENTENCE = "The slip at Brask stayed shut."


@pytest.mark.parametrize(
    "dateline",
    [
        "BRASK (AP) — ",
        "BRASK, Ore. (AP) -- ",
        "Brask, Ore. (Reuters) - ",
        "BRASK — ",
        "BRASK, Monday - ",
        "PORT BRASK, May 3 (Harbour Wire) - ",
        "BRASK, 3 May 2031 (Harbour Wire) - ",
        "BRASK, Vessin, Sept. 14, 2031 (The Wire & Post) – ",
        "BRASK, 14 Sept 2031 — ",
        "BRASK | 14 September 2031 — ",
        "BRASK, Sept. 14, 2031 /Harbour Newswire/ -- ",
        "14 September 2031, Brask - ",
        "(Brask, 14 September 2031) ",
        "[Brask Mills, Sept. 14] ",
    ],
)
def test_a_sentence_begins_behind_place_day_and_agency(dateline: str) -> None:
    assert behind_dateline(dateline + SENTENCE, 0, len(dateline + SENTENCE)) == len(dateline)


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "Odile Brandt (Harbour Party) — who runs Brask — spoke.",
        "A — so it is said — storm came.",
        "BRASK spoke on May 3 - and stayed shut.",
        "(Brask, the mayor, spoke.) It was 3 May.",
        "Brandt, Sept. 14: The mayor was there.",
        "Brask: the mayor was there on Sunday.",
        "14 people from Brask - nine of them children - were hurt.",
    ],
)
def test_other_openings_are_no_dateline(text: str) -> None:
    assert behind_dateline(text, 0, len(text)) == 0
